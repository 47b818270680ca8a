/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Data folders with language packs for one test program, in a temporary folder, and the environment
 * that leads to them and to no others. Set up before anything else in main(), as GLib reads the
 * environment once. */

typedef enum
{
  PLUMB_LANGUAGE_FIXTURE_TREE, /* $PLUMBLINE_DATA_DIR */
  PLUMB_LANGUAGE_FIXTURE_HOME, /* $XDG_DATA_HOME */
  PLUMB_LANGUAGE_FIXTURE_SITE, /* $XDG_DATA_DIRS */
} PlumbLanguageFixturePlace;

void plumb_language_fixture_set_up (void);

/* Removes all folders. */
void plumb_language_fixture_tear_down (void);

/* Copies the catalogue @built ("es-report.mo", as built beside the tests) into the pack of @tag at
 * @place as the component @component. */
void plumb_language_fixture_install (const char *built,
                                     PlumbLanguageFixturePlace place,
                                     const char *tag,
                                     const char *component);

/* The same with @text as the file's content. */
void plumb_language_fixture_write (const char *text,
                                   PlumbLanguageFixturePlace place,
                                   const char *tag,
                                   const char *component);

/* Takes that component away again. */
void plumb_language_fixture_remove (PlumbLanguageFixturePlace place,
                                    const char *tag,
                                    const char *component);

G_END_DECLS
