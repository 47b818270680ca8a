/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* A field for text of any number of lines, that grows with it. Tab leaves it, as every other field;
 * undoing belongs to the review, not to the field.
 *
 * Signal "commit" (const char *text): what was typed, soon after it was typed, see plumb-typing.h.
 */

#define PLUMB_TYPE_TEXT_FIELD (plumb_text_field_get_type ())
G_DECLARE_FINAL_TYPE (PlumbTextField, plumb_text_field, PLUMB, TEXT_FIELD, GtkWidget)

/* @label is the visible label that names it. */
GtkWidget *plumb_text_field_new (PlumbWorkspace *workspace, GtkWidget *label);

/* Shows @text (NULL: nothing) as the review has it. Does nothing while typing is pending or when it
 * is there already; the cursor stays where it is as far as it can. Emits nothing. */
void plumb_text_field_show (PlumbTextField *self, const char *text);

/* What is typed. Free with g_free(). */
char *plumb_text_field_dup_text (PlumbTextField *self);

/* Takes words quoted from the draft while it is the field used last. @name says where they go: the
 * question. */
void plumb_text_field_offer_quotes (PlumbTextField *self, const char *name);

/* Makes it a field for one paragraph: as high as its text, broken into lines where it is long;
 * Return goes on to the next control, and line breaks that are pasted become spaces. */
void plumb_text_field_set_one_paragraph (PlumbTextField *self);

/* A field that is not editable can still be read, selected and copied from. */
/* The text view inside, which the field owns and which has the name and the focus. */
GtkWidget *plumb_text_field_get_view (PlumbTextField *self);

void plumb_text_field_set_editable (PlumbTextField *self, gboolean editable);

G_END_DECLS
