/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plumb-recovery.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* A window of the application: the start page, or one open review with its stages at the side, its
 * pages, and the draft beside them. It owns the workspace, and is the only one who knows the shape
 * of the window (leaflet, flap) and the pages.
 *
 * A window never closes over unsaved work without asking, except by plumb_window_suspend(). */

#define PLUMB_TYPE_WINDOW (plumb_window_get_type ())
G_DECLARE_FINAL_TYPE (PlumbWindow, plumb_window, PLUMB, WINDOW, AdwApplicationWindow)

/* @language: the one in which instruments are shown. */
PlumbWindow *plumb_window_new (GtkApplication *application, PlumbLanguage *language);

PlumbWorkspace *plumb_window_get_workspace (PlumbWindow *self);

/* Whether nothing is open in it, nor being opened. */
gboolean plumb_window_is_free (PlumbWindow *self);

/* Opens the review at @path in this window, which must be free. What goes wrong is told in a
 * dialog. */
void plumb_window_open (PlumbWindow *self, const char *path);

/* Brings the window forward that has @file open; FALSE where none has. A review is open once: ask this
 * before opening one. */
gboolean plumb_window_present_file (GtkApplication *application, GFile *file);

/* Asks what a new review with @instrument is about, and begins it in this window, which must be free.
 */
void plumb_window_begin_with (PlumbWindow *self, PlumbInstrument *instrument);

/* Opens the work in @recovery, in this window, which must be free. */
void plumb_window_recover (PlumbWindow *self, const PlumbRecovery *recovery);

/* Writes what is typed where the next start finds it, and goes without asking: the session ends. */
void plumb_window_suspend (PlumbWindow *self);

G_END_DECLS
