/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* A field for one line of text, with the manners of PlumbTextField: hands over soon after typing,
 * never disturbs the cursor, leaves undoing to the review.
 *
 * Signal "commit" (const char *text). */

#define PLUMB_TYPE_LINE_FIELD (plumb_line_field_get_type ())
G_DECLARE_FINAL_TYPE (PlumbLineField, plumb_line_field, PLUMB, LINE_FIELD, GtkWidget)

/* @label is the visible label that names it. */
GtkWidget *plumb_line_field_new (PlumbWorkspace *workspace, GtkWidget *label);

/* See plumb_text_field_show(). */
void plumb_line_field_show (PlumbLineField *self, const char *text);
const char *plumb_line_field_get_text (PlumbLineField *self);

/* The entry inside, for its width, purpose, icons and state. */
GtkEntry *plumb_line_field_get_entry (PlumbLineField *self);

void plumb_line_field_set_editable (PlumbLineField *self, gboolean editable);

G_END_DECLS
