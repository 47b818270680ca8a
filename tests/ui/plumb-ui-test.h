/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-window.h"

G_BEGIN_DECLS

/* What the tests of the window share: an application to run them in, a small questionnaire with a
 * question of every type, and finding widgets as a person does, by what they are called. */

/* Runs the tests that were added, in an application with a display. Answers the exit code for
 * main(). */
int plumb_ui_test_run (int *argc, char ***argv);

/* The application while the tests run. */
GtkApplication *plumb_ui_test_application (void);

/* The questionnaire in the file @name of the folder tests/ui, loaded. Unref it. */
PlumbInstrument *plumb_ui_test_load (const char *name);

/* The small questionnaire, loaded. Unref it. */
PlumbInstrument *plumb_ui_test_load_instrument (void);

/* A window with a new review made with the small questionnaire, shown; gone with
 * plumb_ui_test_close(). */
PlumbWindow *plumb_ui_test_open (void);
PlumbWindow *plumb_ui_test_open_with (const char *name); /* see plumb_ui_test_load() */
void plumb_ui_test_close (PlumbWindow *window);

/* Runs the main loop for @ms milliseconds; or until @ok, at most 10 seconds, answering whether it
 * came true. */
void plumb_ui_test_spin (guint ms);
gboolean plumb_ui_test_until (gboolean (*ok) (gpointer data), gpointer data);

/* The first widget of @type below @root that is shown and called @name (NULL: whatever its name);
 * NULL where there is none. */
GtkWidget *plumb_ui_test_find (GtkWidget *root, GType type, const char *name);

/* Everything below @root for which @matches, as an array to be freed with g_ptr_array_unref(). */
GPtrArray *plumb_ui_test_collect (GtkWidget *root, gboolean (*matches) (GtkWidget *widget));

/* The card of the question @id, or NULL; its section must have been shown. */
GtkWidget *plumb_ui_test_card (PlumbWindow *window, const char *id);

/* The text of a fact of the window's review. */
const char *plumb_ui_test_answer (PlumbWindow *window, const char *address);
void plumb_ui_test_set (PlumbWindow *window, const char *address, const char *value);

/* Shows the section @id. */
void plumb_ui_test_show_section (PlumbWindow *window, const char *id);

G_END_DECLS
