/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-fact-field.h"

G_BEGIN_DECLS

/* The fields of one item of a review (an impact record, a measure, a piece of evidence) as a form:
 * each with its visible label, bound to the item's fact of the same name.
 *
 * The form shows what the review has and hands over what the person does; it keeps nothing of its
 * own. Another item can be shown in the same widgets. Owned by the editor that shows it, whose
 * widgets must be gone before it is freed. */

typedef struct _PlumbFactForm PlumbFactForm;

PlumbFactForm *plumb_fact_form_new (PlumbWorkspace *workspace, PlumbKind kind);
void plumb_fact_form_free (PlumbFactForm *self);

/* Shows the item @id; what was being typed for the one before is handed over first. NULL: none. */
void plumb_fact_form_show (PlumbFactForm *self, const char *id);
const char *plumb_fact_form_get_id (const PlumbFactForm *self);

/* Shows what the review has now, touching only what differs. */
void plumb_fact_form_refresh (PlumbFactForm *self);

void plumb_fact_form_set_editable (PlumbFactForm *self, gboolean editable);

/* Each of these makes a field with its label, to be put where it belongs. */

/* One line, running text, a day. */
GtkWidget *plumb_fact_form_add_line (PlumbFactForm *self, const char *field);
GtkWidget *plumb_fact_form_add_text (PlumbFactForm *self, const char *field, const char *hint);
GtkWidget *plumb_fact_form_add_date (PlumbFactForm *self, const char *field);

/* One of several, as radio buttons with their hints. @guidance stands below the label, or NULL. */
GtkWidget *plumb_fact_form_add_choice (PlumbFactForm *self,
                                       const char *field,
                                       const PlumbFactOption *options,
                                       guint n_options,
                                       const char *guidance);

/* One of several, as a drop-down whose first entry is "not assessed". */
GtkWidget *plumb_fact_form_add_drop_down (PlumbFactForm *self,
                                          const char *field,
                                          const PlumbFactOption *options,
                                          guint n_options);

/* The levels of a field of the appraisal: radio buttons, or check boxes where @several. NULL where
 * the instrument does not declare the field. */
GtkWidget *plumb_fact_form_add_levels (PlumbFactForm *self, PlumbFieldId field, gboolean several);

/* Ids parted by spaces, at most @max, as removable names with a way to add one. @list: see
 * plumb-picker.h. */
GtkWidget *plumb_fact_form_add_ids (PlumbFactForm *self,
                                    const char *field,
                                    guint max,
                                    const char *add_label,
                                    PlumbPickerFunc list,
                                    gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbFactForm, plumb_fact_form_free)

G_END_DECLS
