/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* A field for a day, written as 2026-03-05 or picked from a calendar. Below it stands the day in
 * words, or what is wrong. What is not a day stays in the field, where it can be mended, and is not
 * handed over.
 *
 * Signal "commit" (const char *text): a day as YYYY-MM-DD, or "" for none. */

#define PLUMB_TYPE_DATE_FIELD (plumb_date_field_get_type ())
G_DECLARE_FINAL_TYPE (PlumbDateField, plumb_date_field, PLUMB, DATE_FIELD, GtkWidget)

/* @label is the visible label that names it. */
GtkWidget *plumb_date_field_new (PlumbWorkspace *workspace, GtkWidget *label);

/* Shows the day @text (NULL: none) as the review has it, see plumb_text_field_show(). */
void plumb_date_field_show (PlumbDateField *self, const char *text);

/* The entry inside, which the field owns and which has the name and the focus. */
GtkWidget *plumb_date_field_get_entry (PlumbDateField *self);

void plumb_date_field_set_editable (PlumbDateField *self, gboolean editable);

G_END_DECLS
