/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-record-editor.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-evidence-list.h"
#include "plumb-fact-form.h"
#include "plumb-impact-lists.h"
#include "plumb-impact-verbs.h"
#include "plumb-provision-row.h"
#include "plumb-record-outcome.h"
#include "plumb-wording.h"
#include "plumb-wrap-layout.h"

/* The most groups that one record can intersect. */
#define MAX_GROUPS 3

struct _PlumbRecordEditor
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  PlumbFactForm *form;
  GtkWidget *box;
  GtkWidget *outcome;
  GtkWidget *provision;
  GtkWidget *pathway;
  GtkWidget *need_reminder;
  GtkWidget *effect; /* what is asked only of a harm or a benefit */
  GtkWidget *evidence;
  GtkWidget *measures;
  GtkWidget *verbs;
};

G_DEFINE_FINAL_TYPE (PlumbRecordEditor, plumb_record_editor, GTK_TYPE_WIDGET)

static const char *
get_id (PlumbRecordEditor *self)
{
  return plumb_fact_form_get_id (self->form);
}

static void
append (GtkWidget *box, GtkWidget *child)
{
  if (child != NULL)
    gtk_box_append (GTK_BOX (box), child);
}

/* ------- parts ------- */

static void
on_pathway_picked (PlumbPicker *picker, const char *id, PlumbRecordEditor *self)
{
  plumb_workspace_set (self->workspace, PLUMB_KIND_IMPACT, get_id (self), "pathway", id);
}

static GtkWidget *
pathway_row_new (PlumbRecordEditor *self)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  append (box,
          plumb_a11y_text_new (plumb_wording_field (review, PLUMB_KIND_IMPACT, "pathway",
                                                    plumb_workspace_get_language (self->workspace)),
                               "plumb-field-label"));
  self->pathway = plumb_picker_new (_ ("Choose"), plumb_impact_list_pathways, self->workspace);
  g_signal_connect (self->pathway, "picked", G_CALLBACK (on_pathway_picked), self);
  append (box, self->pathway);
  return box;
}

static GtkWidget *
subject_new (PlumbRecordEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  append (box, plumb_fact_form_add_ids (self->form, "groups", MAX_GROUPS, _ ("Add a group"),
                                        plumb_impact_list_groups, self->workspace));
  append (box, pathway_row_new (self));
  self->provision = plumb_provision_row_new (self->workspace, self->form, PLUMB_KIND_IMPACT);
  append (box, self->provision);
  return box;
}

/* The questions whose numbers make the score. */
static GtkWidget *
effect_new (PlumbRecordEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  append (box, plumb_fact_form_add_levels (self->form, PLUMB_FIELD_MAGNITUDE, FALSE));
  append (box, plumb_fact_form_add_levels (self->form, PLUMB_FIELD_LIKELIHOOD, FALSE));
  append (box, plumb_fact_form_add_levels (self->form, PLUMB_FIELD_REACH, FALSE));
  append (box, plumb_fact_form_add_levels (self->form, PLUMB_FIELD_DURATION, FALSE));
  append (box, plumb_fact_form_add_levels (self->form, PLUMB_FIELD_NEED, FALSE));
  self->need_reminder = plumb_a11y_text_new (NULL, "plumb-problem");
  gtk_widget_add_css_class (self->need_reminder, "info");
  append (box, self->need_reminder);
  return box;
}

/* An action of this editor as a button; the names are in class_init. */
static GtkWidget *
verb_new (const char *label, const char *action, const char *icon)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  append (box, gtk_image_new_from_icon_name (icon));
  append (box, plumb_a11y_text_new (label, NULL));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  plumb_a11y_name (button, label);
  return button;
}

static GtkWidget *
verbs_new (void)
{
  GtkWidget *box = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 6, 6, 0);
  plumb_a11y_name (box, _ ("What to do with this record"));
  append (box, verb_new (_ ("Split into a harm and a benefit"), "record.split",
                         "object-flip-horizontal-symbolic"));
  append (box, verb_new (_ ("Duplicate"), "record.duplicate", "edit-copy-symbolic"));
  GtkWidget *delete = verb_new (_ ("Delete"), "record.delete", "user-trash-symbolic");
  gtk_widget_add_css_class (delete, "destructive-action");
  append (box, delete);
  return box;
}

/* ------- measures that name the record ------- */

static void
on_open_measure (GtkButton *button, PlumbRecordEditor *self)
{
  plumb_workspace_show_page (self->workspace, PLUMB_PAGE_IMPACTS,
                             g_object_get_data (G_OBJECT (button), "id"));
}

static void
on_add_measure (GtkButton *button, PlumbRecordEditor *self)
{
  g_autofree char *id = plumb_measure_add (self->workspace, get_id (self));
  if (id != NULL)
    plumb_workspace_show_page (self->workspace, PLUMB_PAGE_IMPACTS, id);
}

static GtkWidget *
measure_button_new (PlumbRecordEditor *self, const char *id)
{
  PlumbLanguage *language = plumb_workspace_get_language (self->workspace);
  const PlumbMeasure measure = plumb_measure_get (plumb_workspace_get_review (self->workspace), id);
  g_autofree char *text
      = g_strdup_printf ("%s · %s", measure.title != NULL ? measure.title : _ ("Without a title"),
                         plumb_wording_secured (plumb_measure_is_secured (&measure), language));
  GtkWidget *button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), plumb_a11y_text_new (text, NULL));
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_open_measure), self);
  return button;
}

static void
refresh_measures (PlumbRecordEditor *self)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (self->measures)) != NULL)
    gtk_box_remove (GTK_BOX (self->measures), child);

  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  g_autoptr (GPtrArray) ids = plumb_measure_list_for (review, get_id (self));
  append (self->measures, plumb_a11y_text_new (_ ("Measures"), "heading"));
  if (ids->len == 0)
    append (self->measures,
            plumb_a11y_text_new (_ ("No measure reduces this harm or adds to this benefit yet."),
                                 "dim-label"));
  for (guint i = 0; i < ids->len; i++)
    append (self->measures, measure_button_new (self, g_ptr_array_index (ids, i)));

  GtkWidget *add = gtk_button_new_with_label (_ ("Add a measure"));
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  gtk_widget_set_sensitive (add, plumb_workspace_can_edit (self->workspace));
  g_signal_connect (add, "clicked", G_CALLBACK (on_add_measure), self);
  append (self->measures, add);
}

/* ------- refreshing ------- */

static void
refresh_pathway (PlumbRecordEditor *self, const PlumbImpact *impact)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  PlumbLanguage *language = plumb_workspace_get_language (self->workspace);
  const char *label = impact->pathway != NULL
                          ? plumb_wording_pathway (review, impact->pathway, language)
                          : _ ("Choose a pathway");
  g_autofree char *name = plumb_language_fill (
      /* Translators: a field and what is chosen in it */
      _ ("{field}: {value}"), "field",
      plumb_wording_field (review, PLUMB_KIND_IMPACT, "pathway", language), "value", label, NULL);
  plumb_picker_set_label (PLUMB_PICKER (self->pathway), label, name);
}

/* The group's own barriers are the best reminder of what it starts from. */
static void
refresh_need (PlumbRecordEditor *self, const PlumbImpact *impact)
{
  g_auto (GStrv) groups = plumb_words_split (impact->groups);
  g_autoptr (GString) text = g_string_new (NULL);
  for (char **id = groups; *id != NULL; id++)
    {
      const PlumbGroup *group
          = plumb_instrument_get_group (plumb_workspace_get_instrument (self->workspace), *id);
      if (group == NULL || group->barriers.source == NULL)
        continue;
      g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "",
                              plumb_workspace_text (self->workspace, &group->label),
                              plumb_workspace_text (self->workspace, &group->barriers));
    }
  gtk_label_set_text (GTK_LABEL (self->need_reminder), text->str);
  gtk_widget_set_visible (self->need_reminder, text->len > 0);
}

static gboolean
is_effect (const PlumbImpact *impact)
{
  const PlumbLevel *level = impact->levels[PLUMB_FIELD_DIRECTION];
  return level != NULL && level->has_value && level->value != 0;
}

static void
refresh (PlumbRecordEditor *self)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  const char *id = get_id (self);
  if (id == NULL || !plumb_facts_has (plumb_review_get_facts (review), PLUMB_KIND_IMPACT, id))
    return;

  const PlumbImpact impact = plumb_impact_get (review, id);
  plumb_fact_form_refresh (self->form);
  refresh_pathway (self, &impact);
  refresh_need (self, &impact);
  plumb_provision_row_refresh (self->provision);
  gtk_widget_set_visible (self->effect, is_effect (&impact));
  plumb_record_outcome_show (PLUMB_RECORD_OUTCOME (self->outcome), id);
  plumb_evidence_list_show (PLUMB_EVIDENCE_LIST (self->evidence), id);
  refresh_measures (self);
}

static void
refresh_editable (PlumbRecordEditor *self)
{
  const gboolean editable = plumb_workspace_can_edit (self->workspace);
  plumb_fact_form_set_editable (self->form, editable);
  gtk_widget_set_sensitive (self->pathway, editable);
  gtk_widget_set_sensitive (self->verbs, editable);
  refresh (self);
}

/* ------- verbs ------- */

static void
on_duplicate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbRecordEditor *self = PLUMB_RECORD_EDITOR (widget);
  g_autofree char *copy = plumb_impact_duplicate (self->workspace, get_id (self));
  if (copy == NULL)
    return;
  plumb_workspace_show_page (self->workspace, PLUMB_PAGE_IMPACTS, copy);
  plumb_workspace_notice (self->workspace, _ ("This is the copy. Change what differs."));
}

static void
on_split (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbRecordEditor *self = PLUMB_RECORD_EDITOR (widget);
  g_autofree char *benefit = plumb_impact_split (self->workspace, get_id (self));
  if (benefit != NULL)
    plumb_workspace_notice (
        self->workspace,
        _ ("Two records now: this one is the harm, the other the benefit. Rate each on its own."));
}

static void
on_delete (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbRecordEditor *self = PLUMB_RECORD_EDITOR (widget);
  g_autofree char *id = g_strdup (get_id (self));
  if (plumb_impact_delete (self->workspace, id))
    plumb_workspace_notice (self->workspace, _ ("The record was deleted. Undo brings it back."));
}

/* ------- object ------- */

static void
plumb_record_editor_dispose (GObject *object)
{
  PlumbRecordEditor *self = PLUMB_RECORD_EDITOR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->form, plumb_fact_form_free);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_record_editor_parent_class)->dispose (object);
}

static void
plumb_record_editor_class_init (PlumbRecordEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_record_editor_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "record.duplicate", NULL, on_duplicate);
  gtk_widget_class_install_action (widget_class, "record.split", NULL, on_split);
  gtk_widget_class_install_action (widget_class, "record.delete", NULL, on_delete);
}

static void
plumb_record_editor_init (PlumbRecordEditor *self)
{
}

static void
build (PlumbRecordEditor *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  self->outcome = plumb_record_outcome_new (self->workspace);
  append (self->box, self->outcome);
  append (self->box, subject_new (self));
  append (self->box, plumb_fact_form_add_levels (self->form, PLUMB_FIELD_DIRECTION, FALSE));
  self->effect = effect_new (self);
  append (self->box, self->effect);
  append (self->box,
          plumb_fact_form_add_text (
              self->form, "rationale",
              _ ("Say why, and name the group you compare with. Select words in the draft to "
                 "quote them here.")));
  append (self->box, plumb_fact_form_add_levels (self->form, PLUMB_FIELD_GAP, FALSE));
  append (self->box, plumb_fact_form_add_levels (self->form, PLUMB_FIELD_EVIDENCE, FALSE));
  self->evidence = plumb_evidence_list_new (self->workspace);
  append (self->box, self->evidence);
  append (self->box, plumb_fact_form_add_levels (self->form, PLUMB_FIELD_LENS, TRUE));
  append (self->box, plumb_fact_form_add_levels (self->form, PLUMB_FIELD_OPTION, FALSE));
  self->measures = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  append (self->box, self->measures);
  self->verbs = verbs_new ();
  append (self->box, self->verbs);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
plumb_record_editor_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbRecordEditor *self = g_object_new (PLUMB_TYPE_RECORD_EDITOR, NULL);
  self->workspace = g_object_ref (workspace);
  self->form = plumb_fact_form_new (workspace, PLUMB_KIND_IMPACT);
  build (self);

  PlumbReview *review = plumb_workspace_get_review (workspace);
  g_signal_connect_object (review, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review, "notify::read-only", G_CALLBACK (refresh_editable), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "draft-changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh_editable (self);
  return GTK_WIDGET (self);
}

void
plumb_record_editor_show (PlumbRecordEditor *self, const char *id)
{
  g_return_if_fail (PLUMB_IS_RECORD_EDITOR (self));

  if (g_strcmp0 (get_id (self), id) == 0)
    return;
  plumb_fact_form_show (self->form, id);
  refresh (self);
}
