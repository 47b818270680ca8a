#!/bin/sh
# SPDX-FileCopyrightText: The Plumbline authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run-headless.sh COMMAND [ARGUMENT...]
#
# Runs COMMAND on a display, a message bus and a home folder of its own, which all go when it ends. Many may run at once: the display
# server chooses its number itself.
set -eu

command -v Xvfb >/dev/null && command -v dbus-run-session >/dev/null || {
  echo "Xvfb or dbus-run-session is missing: see build-aux/debian-packages" >&2
  exit 1
}

folder=$(mktemp -d)
server=
clean_up ()
{
  [ -z "$server" ] || kill "$server" 2>/dev/null || :
  [ -z "$server" ] || wait "$server" 2>/dev/null || :
  rm -rf "$folder"
}
trap clean_up EXIT
trap 'exit 143' TERM INT HUP

mkdir -m 700 "$folder/run" "$folder/home"
Xvfb -displayfd 3 -screen 0 1280x900x24 -dpi 96 -nolisten tcp -noreset \
  3>"$folder/display" >"$folder/log" 2>&1 &
server=$!
waited=0
until [ -s "$folder/display" ]; do
  waited=$((waited + 1))
  if [ "$waited" -gt 400 ] || ! kill -0 "$server" 2>/dev/null; then
    cat "$folder/log" >&2
    echo "Xvfb did not start" >&2
    exit 1
  fi
  sleep 0.05
done

unset WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS LANGUAGE GTK_THEME 2>/dev/null || :
DISPLAY=":$(cat "$folder/display")"
HOME="$folder/home"
export DISPLAY HOME
export XDG_RUNTIME_DIR="$folder/run" XDG_CONFIG_HOME="$HOME/.config" XDG_DATA_HOME="$HOME/.local/share"
export XDG_CACHE_HOME="$HOME/.cache" XDG_STATE_HOME="$HOME/.local/state"
export LANG=C.UTF-8 LC_ALL=C.UTF-8 GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DEBUG=gl-disable
export GTK_A11Y="${GTK_A11Y:-test}" GTK_IM_MODULE=gtk-im-context-simple
export GSETTINGS_BACKEND=memory GIO_USE_VFS=local ADW_DISABLE_PORTAL=1

dbus-run-session -- "$@" && status=0 || status=$?
exit "$status"
