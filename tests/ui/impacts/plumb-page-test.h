/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What the tests of the pages impacts, findings and report share: a workspace with a small review
 * made with an installed instrument, a window around a page, and finding widgets by what they say.
 */

/* To be called first in main(). */
void plumb_page_test_init (int *argc, char ***argv);

/* A workspace with a new, empty review made with @instrument ("heiap-full"). */
PlumbWorkspace *plumb_page_test_workspace_new (const char *instrument);

/* The same, with two groups (renters, low-income, the second a priority), two pathways (housing,
 * income-wealth) and four records: i1 a harm to low-income by housing; i2 a benefit to the same by
 * the same; i3 unknown for renters by housing; i4 an intersection, with nothing rated. */
PlumbWorkspace *plumb_page_test_workspace_new_filled (void);

/* Sets a fact; fails the test where the review refuses. */
void plumb_page_test_set (PlumbWorkspace *workspace,
                          PlumbKind kind,
                          const char *id,
                          const char *field,
                          const char *text);
const char *
plumb_page_test_get (PlumbWorkspace *workspace, PlumbKind kind, const char *id, const char *field);

/* Shows @page in a window of its own of @width; and away with it, which must leave nothing of the
 * page behind. */
GtkWindow *plumb_page_test_show (GtkWidget *page, int width);
void plumb_page_test_close (GtkWindow *window);

/* Asserts that @page, shown before, works in 360 pixels with text at twice its size. */
void plumb_page_test_assert_reflows (GtkWidget *page);

/* Runs the main loop for @ms; or until @ok, at most half a minute, answering whether it came true.
 */
void plumb_page_test_spin (guint ms);
gboolean plumb_page_test_until (gboolean (*ok) (gpointer data), gpointer data);

/* The first shown widget of @type below @root of which a label, or the tooltip, begins with @words
 * (NULL: whatever it says); NULL where there is none. */
GtkWidget *plumb_page_test_find (GtkWidget *root, GType type, const char *words);

/* Presses the button that says @words, as soon as there is one, and waits until it was pressed. */
void plumb_page_test_click (GtkWidget *root, const char *words);

/* Whether a label that begins with @words is shown below @root; and waiting until that is so, or is
 * no more. */
gboolean plumb_page_test_says (GtkWidget *root, const char *words);
void plumb_page_test_expect (GtkWidget *root, const char *words);
void plumb_page_test_expect_not (GtkWidget *root, const char *words);

G_END_DECLS
