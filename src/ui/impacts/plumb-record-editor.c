/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-record-editor.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-evidence-list.h"
#include "plumb-fact-form.h"
#include "plumb-impact-lists.h"
#include "plumb-impact-verbs.h"
#include "plumb-option-list.h"
#include "plumb-picked-row.h"
#include "plumb-provision-row.h"
#include "plumb-record-measures.h"
#include "plumb-record-outcome.h"
#include "plumb-record-residual.h"
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
  GtkWidget *option;
  GtkWidget *measures;
  GtkWidget *residual;
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
on_pathway_picked (PlumbPickedRow *row, const char *pathway, PlumbRecordEditor *self)
{
  plumb_workspace_set (self->workspace, PLUMB_KIND_IMPACT, get_id (self), "pathway", pathway);
}

/* The page goes with the record to the option it is about now. */
static void
on_option_picked (PlumbPickedRow *row, const char *option, PlumbRecordEditor *self)
{
  if (plumb_workspace_set (self->workspace, PLUMB_KIND_IMPACT, get_id (self), "option", option))
    plumb_workspace_show_page (self->workspace, PLUMB_PAGE_IMPACTS, get_id (self));
}

static GtkWidget *
subject_new (PlumbRecordEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  append (box, plumb_fact_form_add_ids (self->form, "groups", MAX_GROUPS, _ ("Add a group"),
                                        plumb_impact_list_groups, self->workspace));
  self->pathway = plumb_picked_row_new (self->workspace, "pathway", plumb_impact_list_pathways);
  g_signal_connect (self->pathway, "picked", G_CALLBACK (on_pathway_picked), self);
  append (box, self->pathway);
  self->provision = plumb_provision_row_new (self->workspace, self->form, PLUMB_KIND_IMPACT);
  append (box, self->provision);
  return box;
}

/* What is asked only of a harm or a benefit, in the order of asking; a questionnaire declares those
 * that its method needs. */
static const PlumbFieldId effect_fields[] = {
  PLUMB_FIELD_IMPORTANCE,    PLUMB_FIELD_MAGNITUDE,  PLUMB_FIELD_LIKELIHOOD,
  PLUMB_FIELD_REACH,         PLUMB_FIELD_DURATION,   PLUMB_FIELD_PERMANENCE,
  PLUMB_FIELD_REVERSIBILITY, PLUMB_FIELD_CUMULATIVE, PLUMB_FIELD_NEED,
};

/* The questions whose numbers make the score. */
static GtkWidget *
effect_new (PlumbRecordEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  for (guint i = 0; i < G_N_ELEMENTS (effect_fields); i++)
    append (box, plumb_fact_form_add_levels (self->form, effect_fields[i], FALSE));
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

/* ------- refreshing ------- */

static void
refresh_picked (PlumbRecordEditor *self, const PlumbImpact *impact)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  PlumbLanguage *language = plumb_workspace_get_language (self->workspace);
  g_autofree char *option = plumb_option_dup_name (self->workspace, impact->option);
  plumb_picked_row_show (PLUMB_PICKED_ROW (self->option), option);
  plumb_picked_row_show (PLUMB_PICKED_ROW (self->pathway),
                         impact->pathway != NULL
                             ? plumb_wording_pathway (review, impact->pathway, language)
                             : _ ("Choose a pathway"));
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
  refresh_picked (self, &impact);
  refresh_need (self, &impact);
  plumb_provision_row_refresh (self->provision);
  gtk_widget_set_visible (self->effect, is_effect (&impact));
  gtk_widget_set_visible (self->residual, is_effect (&impact) || impact.has_residual);
  plumb_record_outcome_show (PLUMB_RECORD_OUTCOME (self->outcome), id);
  plumb_evidence_list_show (PLUMB_EVIDENCE_LIST (self->evidence), id);
  plumb_record_measures_show (PLUMB_RECORD_MEASURES (self->measures), id);
  plumb_record_residual_show (PLUMB_RECORD_RESIDUAL (self->residual), id);
}

static void
refresh_editable (PlumbRecordEditor *self)
{
  const gboolean editable = plumb_workspace_can_edit (self->workspace);
  plumb_fact_form_set_editable (self->form, editable);
  gtk_widget_set_sensitive (self->pathway, editable);
  gtk_widget_set_sensitive (self->option, editable);
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
  self->option = plumb_picked_row_new (self->workspace, "option", plumb_impact_list_options);
  g_signal_connect (self->option, "picked", G_CALLBACK (on_option_picked), self);
  append (self->box, self->option);
  self->measures = plumb_record_measures_new (self->workspace);
  append (self->box, self->measures);
  self->residual = plumb_record_residual_new (self->workspace, self->form);
  append (self->box, self->residual);
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
