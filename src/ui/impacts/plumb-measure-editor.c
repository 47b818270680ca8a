/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-measure-editor.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-fact-form.h"
#include "plumb-impact-lists.h"
#include "plumb-impact-verbs.h"
#include "plumb-impact-words.h"
#include "plumb-provision-row.h"
#include "plumb-wording.h"

/* How many effects a measure can be linked to by hand; more than any review has. */
#define MAX_LINKS 1000

struct _PlumbMeasureEditor
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  PlumbFactForm *form;
  GtkWidget *box;
  GtkWidget *badge;
  GtkWidget *lacking;
  GtkWidget *provision;
  GtkWidget *overdue;
  GtkWidget *delete;
};

G_DEFINE_FINAL_TYPE (PlumbMeasureEditor, plumb_measure_editor, GTK_TYPE_WIDGET)

static void
append (GtkWidget *box, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (box), child);
}

/* ------- the choices, whose words are the report's ------- */

typedef const char *(*Words) (const char *id, PlumbLanguage *language);

static GtkWidget *
choice_new (PlumbMeasureEditor *self,
            const char *field,
            const char *const *ids,
            guint n_ids,
            Words words,
            gboolean drop_down)
{
  g_autofree PlumbFactOption *options = g_new0 (PlumbFactOption, n_ids);
  PlumbLanguage *language = plumb_workspace_get_language (self->workspace);
  for (guint i = 0; i < n_ids; i++)
    options[i] = (PlumbFactOption){ ids[i], words (ids[i], language), NULL };
  if (drop_down)
    return plumb_fact_form_add_drop_down (self->form, field, options, n_ids);
  return plumb_fact_form_add_choice (self->form, field, options, n_ids, NULL);
}

static GtkWidget *
kind_new (PlumbMeasureEditor *self)
{
  static const char *const ids[] = { "mitigate", "amplify" };
  return choice_new (self, "kind", ids, G_N_ELEMENTS (ids), plumb_wording_measure_kind, FALSE);
}

static GtkWidget *
binding_new (PlumbMeasureEditor *self)
{
  static const char *const ids[] = { "draft", "commitment", "none" };
  return choice_new (self, "binding", ids, G_N_ELEMENTS (ids), plumb_wording_measure_binding,
                     FALSE);
}

static GtkWidget *
status_new (PlumbMeasureEditor *self)
{
  static const char *const ids[] = { "proposed", "agreed", "under-way", "done", "dropped" };
  return choice_new (self, "status", ids, G_N_ELEMENTS (ids), plumb_wording_measure_status, TRUE);
}

/* ------- refreshing ------- */

static void
refresh_badge (PlumbMeasureEditor *self, const PlumbMeasure *measure)
{
  PlumbLanguage *language = plumb_workspace_get_language (self->workspace);
  const gboolean secured = plumb_measure_is_secured (measure);
  g_autofree char *badge
      = g_strdup_printf ("%s %s", secured ? "✓" : "○", plumb_wording_secured (secured, language));
  g_autofree char *lacking = plumb_wording_dup_lacking (measure, language);
  g_autofree char *detail
      = lacking != NULL
            /* Translators: {things} is such as “an owner and a due date” */
            ? plumb_language_fill (_ ("It does not count yet. It lacks {things}."), "things",
                                   lacking, NULL)
            : g_strdup (_ ("It counts: it is binding and has an owner, a date and a resource."));

  gtk_label_set_text (GTK_LABEL (self->badge), badge);
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (self->lacking)), detail) != 0)
    gtk_label_set_text (GTK_LABEL (self->lacking), detail);
}

static void
refresh_overdue (PlumbMeasureEditor *self, const PlumbMeasure *measure)
{
  g_autofree char *overdue = plumb_impact_words_dup_overdue (self->workspace, measure);
  gtk_label_set_text (GTK_LABEL (self->overdue), overdue);
  gtk_widget_set_visible (self->overdue, overdue != NULL);
}

static void
on_record_opened (GtkWidget *field, const char *id, PlumbMeasureEditor *self)
{
  plumb_workspace_show_page (self->workspace, PLUMB_PAGE_IMPACTS, id);
}

/* The effects it answers; each leads to its record. */
static GtkWidget *
records_new (PlumbMeasureEditor *self)
{
  GtkWidget *box = plumb_fact_form_add_ids (self->form, "impacts", MAX_LINKS, _ ("Link a record"),
                                            plumb_impact_list_records, self->workspace);
  GtkWidget *field = gtk_widget_get_last_child (box);
  plumb_fact_ids_set_openable (PLUMB_FACT_IDS (field), TRUE);
  g_signal_connect (field, "opened", G_CALLBACK (on_record_opened), self);
  return box;
}

static void
refresh (PlumbMeasureEditor *self)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  const char *id = plumb_fact_form_get_id (self->form);
  if (id == NULL || !plumb_facts_has (plumb_review_get_facts (review), PLUMB_KIND_MEASURE, id))
    return;

  const PlumbMeasure measure = plumb_measure_get (review, id);
  plumb_fact_form_refresh (self->form);
  plumb_provision_row_refresh (self->provision);
  refresh_badge (self, &measure);
  refresh_overdue (self, &measure);
}

static void
refresh_editable (PlumbMeasureEditor *self)
{
  const gboolean editable = plumb_workspace_can_edit (self->workspace);
  plumb_fact_form_set_editable (self->form, editable);
  gtk_widget_set_sensitive (self->delete, editable);
  refresh (self);
}

static void
on_delete (GtkButton *button, PlumbMeasureEditor *self)
{
  g_autofree char *id = g_strdup (plumb_fact_form_get_id (self->form));
  if (plumb_measure_delete (self->workspace, id))
    plumb_workspace_notice (self->workspace, _ ("The measure was deleted. Undo brings it back."));
}

/* ------- object ------- */

static void
plumb_measure_editor_dispose (GObject *object)
{
  PlumbMeasureEditor *self = PLUMB_MEASURE_EDITOR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->form, plumb_fact_form_free);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_measure_editor_parent_class)->dispose (object);
}

static void
plumb_measure_editor_class_init (PlumbMeasureEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plumb_measure_editor_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
plumb_measure_editor_init (PlumbMeasureEditor *self)
{
}

static GtkWidget *
badge_card_new (PlumbMeasureEditor *self)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                  4, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "plumb-card");
  self->badge = plumb_a11y_text_new (NULL, "heading");
  self->lacking = plumb_a11y_text_new (NULL, NULL);
  append (card, self->badge);
  append (card, self->lacking);
  return card;
}

/* How far it has come, and what one found when one looked. */
static GtkWidget *
follow_up_new (PlumbMeasureEditor *self)
{
  GtkWidget *title = plumb_a11y_text_new (_ ("What became of it"), "title-4");
  GtkWidget *box
      = plumb_a11y_group_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ORIENTATION_VERTICAL, title);
  gtk_box_set_spacing (GTK_BOX (box), 18);
  append (box, title);
  self->overdue = plumb_a11y_text_new (NULL, "plumb-problem");
  gtk_widget_add_css_class (self->overdue, "warning");
  append (box, self->overdue);
  append (box, status_new (self));
  append (box, plumb_fact_form_add_line (self->form, "measured"));
  append (box, plumb_fact_form_add_date (self->form, "measured-on"));
  append (box,
          plumb_fact_form_add_text (self->form, "became",
                                    _ ("Say what was done, what it changed and for whom, and what "
                                       "you learned.")));
  return box;
}

static void
build (PlumbMeasureEditor *self)
{
  PlumbFactForm *form = self->form;

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  append (self->box, badge_card_new (self));
  append (self->box, plumb_fact_form_add_line (form, "title"));
  append (self->box, kind_new (self));
  append (self->box, records_new (self));
  self->provision = plumb_provision_row_new (self->workspace, form, PLUMB_KIND_MEASURE);
  append (self->box, self->provision);
  append (self->box, plumb_fact_form_add_text (form, "text", NULL));
  append (self->box, plumb_fact_form_add_line (form, "owner"));
  append (self->box, plumb_fact_form_add_date (form, "due"));
  append (self->box, plumb_fact_form_add_line (form, "resource"));
  append (self->box, binding_new (self));
  append (self->box, plumb_fact_form_add_line (form, "indicator"));
  append (self->box, plumb_fact_form_add_line (form, "baseline"));
  append (self->box, plumb_fact_form_add_line (form, "target"));
  append (self->box, follow_up_new (self));

  self->delete = gtk_button_new_with_label (_ ("Delete this measure"));
  gtk_widget_add_css_class (self->delete, "destructive-action");
  gtk_widget_set_halign (self->delete, GTK_ALIGN_START);
  g_signal_connect (self->delete, "clicked", G_CALLBACK (on_delete), self);
  append (self->box, self->delete);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
plumb_measure_editor_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbMeasureEditor *self = g_object_new (PLUMB_TYPE_MEASURE_EDITOR, NULL);
  self->workspace = g_object_ref (workspace);
  self->form = plumb_fact_form_new (workspace, PLUMB_KIND_MEASURE);
  build (self);

  PlumbReview *review = plumb_workspace_get_review (workspace);
  g_signal_connect_object (review, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review, "notify::read-only", G_CALLBACK (refresh_editable), self,
                           G_CONNECT_SWAPPED);
  refresh_editable (self);
  return GTK_WIDGET (self);
}

void
plumb_measure_editor_show (PlumbMeasureEditor *self, const char *id)
{
  g_return_if_fail (PLUMB_IS_MEASURE_EDITOR (self));

  if (g_strcmp0 (plumb_fact_form_get_id (self->form), id) == 0)
    return;
  plumb_fact_form_show (self->form, id);
  refresh (self);
}
