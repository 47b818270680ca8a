/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A button that opens a list to pick one of, with a field to search it. What is in the list is
 * asked for each time it opens, so it is never out of date.
 *
 * Signal "picked" (const char *id). */

#define PLUMB_TYPE_PICKER (plumb_picker_get_type ())
G_DECLARE_FINAL_TYPE (PlumbPicker, plumb_picker, PLUMB, PICKER, GtkWidget)

/* Puts everything that can be picked into @picker by plumb_picker_add(). */
typedef void (*PlumbPickerFunc) (PlumbPicker *picker, gpointer data);

/* @label is shown on the button. */
GtkWidget *plumb_picker_new (const char *label, PlumbPickerFunc list, gpointer data);

/* @detail: a second line in small, or NULL. */
void plumb_picker_add (PlumbPicker *self, const char *id, const char *label, const char *detail);

/* What the button shows; @name is what it is called, where that says more, or NULL. */
void plumb_picker_set_label (PlumbPicker *self, const char *label, const char *name);

/* The label that @list gives to @id, or NULL. Free with g_free(). */
char *plumb_picker_dup_label (PlumbPicker *self, const char *id);

G_END_DECLS
