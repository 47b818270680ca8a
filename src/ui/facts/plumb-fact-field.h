/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-picker.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The kinds of field that a fact form is made of. Each shows a text as the review has it and says
 * by a signal what the person made of it; none keeps anything. */

/* Something that can be chosen. Texts are copied where they are shown. */
typedef struct
{
  const char *id;
  const char *label;
  const char *hint; /* or NULL */
} PlumbFactOption;

/* One of several, as radio buttons with their hints; or any of several, as check boxes. A button
 * takes the choice back, since "not assessed" is something else than any of the choices.
 *
 * Signal "chosen" (const char *ids): one id, ids parted by spaces, or "". */
#define PLUMB_TYPE_FACT_CHOICE (plumb_fact_choice_get_type ())
G_DECLARE_FINAL_TYPE (PlumbFactChoice, plumb_fact_choice, PLUMB, FACT_CHOICE, GtkWidget)

/* @label is the visible label that names the group; @name the same in words. */
GtkWidget *plumb_fact_choice_new (GtkWidget *label,
                                  const char *name,
                                  const PlumbFactOption *options,
                                  guint n_options,
                                  gboolean several);
void plumb_fact_choice_show (PlumbFactChoice *self, const char *ids);
void plumb_fact_choice_set_editable (PlumbFactChoice *self, gboolean editable);

/* One of several, as a drop-down whose first entry says that nothing is chosen.
 *
 * Signal "chosen" (const char *id): one id, or "". */
#define PLUMB_TYPE_FACT_DROP_DOWN (plumb_fact_drop_down_get_type ())
G_DECLARE_FINAL_TYPE (PlumbFactDropDown, plumb_fact_drop_down, PLUMB, FACT_DROP_DOWN, GtkWidget)

/* @name says what is chosen; @nothing is the first entry. */
GtkWidget *plumb_fact_drop_down_new (const char *name,
                                     const char *nothing,
                                     const PlumbFactOption *options,
                                     guint n_options);
void plumb_fact_drop_down_show (PlumbFactDropDown *self, const char *id);
void plumb_fact_drop_down_set_editable (PlumbFactDropDown *self, gboolean editable);

/* Ids as removable names, with a picker to add one.
 *
 * Signals: "chosen" (const char *ids), ids parted by spaces; "opened" (const char *id), where names
 * lead somewhere. */
#define PLUMB_TYPE_FACT_IDS (plumb_fact_ids_get_type ())
G_DECLARE_FINAL_TYPE (PlumbFactIds, plumb_fact_ids, PLUMB, FACT_IDS, GtkWidget)

GtkWidget *plumb_fact_ids_new (GtkWidget *label,
                               guint max,
                               const char *add_label,
                               PlumbPickerFunc list,
                               gpointer data);

/* Makes the names lead somewhere: each is a button of its own beside the one that removes it. */
void plumb_fact_ids_set_openable (PlumbFactIds *self, gboolean openable);

void plumb_fact_ids_show (PlumbFactIds *self, const char *ids);
void plumb_fact_ids_set_editable (PlumbFactIds *self, gboolean editable);

G_END_DECLS
