/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-record-outcome.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-impact-cell-button.h"
#include "plumb-impact-words.h"
#include "plumb-trace-view.h"
#include "plumb-wording.h"
#include "plumb-wrap-layout.h"

struct _PlumbRecordOutcome
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  char *id;
  GtkWidget *box;
  GtkWidget *mark;
  GtkWidget *band;
  GtkWidget *detail;
  GtkWidget *measures;
  GtkWidget *why;
  const char *scale; /* the class that mark has now, or NULL */
};

G_DEFINE_FINAL_TYPE (PlumbRecordOutcome, plumb_record_outcome, GTK_TYPE_WIDGET)

static void
set_scale (PlumbRecordOutcome *self, const char *scale)
{
  if (self->scale != NULL)
    gtk_widget_remove_css_class (self->mark, self->scale);
  if (scale != NULL)
    gtk_widget_add_css_class (self->mark, scale);
  self->scale = scale;
}

/* Sets a label's text only where it differs, since a status is read out when it changes. */
static void
set_text (GtkWidget *label, const char *text)
{
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) != 0)
    gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static void
show_score (PlumbRecordOutcome *self, const PlumbRecordScore *record)
{
  PlumbLanguage *language = plumb_workspace_get_language (self->workspace);
  g_autofree char *mark = plumb_impact_words_dup_mark (self->workspace, record->score);
  const PlumbScore *score = plumb_workspace_get_score (self->workspace);
  const gboolean numbers = plumb_impact_words_have_numbers (self->workspace);
  g_autofree char *distance
      = numbers ? plumb_wording_dup_distance (&score->settings, record->score, language) : NULL;

  set_text (self->mark, mark);
  set_scale (self, plumb_impact_scale_class (record->band, record->score < 0));
  set_text (self->band, plumb_wording_band (record->band, record->score < 0, language));
  set_text (self->detail, distance);
}

/* What to do about a record that has no score. */
static char *
dup_advice (PlumbRecordOutcome *self, const PlumbRecordScore *record)
{
  g_autofree char *missing
      = plumb_wording_dup_missing (plumb_workspace_get_review (self->workspace), record,
                                   plumb_workspace_get_language (self->workspace));
  if (missing != NULL)
    /* Translators: {fields} is a list of fields of the form */
    return plumb_language_fill (
        _ ("Still needed: {fields}. Until then this record has no score and counts as open."),
        "fields", missing, NULL);
  switch (record->state)
    {
    case PLUMB_RECORD_UNKNOWN:
      return g_strdup (_ ("It counts as unknown, never as zero."));
    case PLUMB_RECORD_NONE:
      return g_strdup (_ ("Assessed, with a reason: it counts as no effect."));
    case PLUMB_RECORD_NOT_APPLICABLE:
      return g_strdup (_ ("It is settled and enters no average."));
    case PLUMB_RECORD_SCORED:
    case PLUMB_RECORD_INCOMPLETE:
    default:
      return NULL;
    }
}

static void
show_state (PlumbRecordOutcome *self, const PlumbRecordScore *record)
{
  g_autofree char *advice = dup_advice (self, record);
  set_text (self->mark, plumb_impact_words_sign (plumb_cell_state_of (record->state)));
  set_scale (self, NULL);
  set_text (self->band, plumb_wording_record_state (
                            record->state, plumb_workspace_get_language (self->workspace)));
  set_text (self->detail, advice);
}

/* What the measures change, or could change; NULL where nothing was rated again. */
static char *
dup_measures (PlumbRecordOutcome *self, const PlumbRecordScore *record)
{
  if (!record->has_residual)
    return NULL;
  const PlumbStage stage = record->residual_counts ? PLUMB_STAGE_BEFORE : PLUMB_STAGE_POTENTIAL;
  g_autofree char *outcome = plumb_impact_words_dup_rated (self->workspace, &record->stages[stage]);
  return plumb_language_fill (
      record->residual_counts
          /* Translators: this and the next: {outcome} is such as “slight harm, −15.2” */
          ? _ ("This is with the measures, which count. Without them: {outcome}.")
          : _ ("With the measures it could be: {outcome}. That does not count yet."),
      "outcome", outcome, NULL);
}

static void
update (PlumbRecordOutcome *self)
{
  const PlumbScore *score = plumb_workspace_get_score (self->workspace);
  const PlumbRecordScore *record
      = self->id != NULL ? plumb_score_get_record (score, self->id) : NULL;
  gtk_widget_set_visible (self->box, record != NULL);
  if (record == NULL)
    return;
  if (record->state == PLUMB_RECORD_SCORED)
    show_score (self, record);
  else
    show_state (self, record);
  plumb_trace_view_explain (PLUMB_TRACE_VIEW (self->why), PLUMB_RULE_IMPACT, self->id);
  gtk_widget_set_visible (self->why, record->state == PLUMB_RECORD_SCORED
                                         && plumb_impact_words_have_numbers (self->workspace));
  g_autofree char *measures = dup_measures (self, record);
  set_text (self->measures, measures);
}

static void
plumb_record_outcome_dispose (GObject *object)
{
  PlumbRecordOutcome *self = PLUMB_RECORD_OUTCOME (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_record_outcome_parent_class)->dispose (object);
}

static void
plumb_record_outcome_finalize (GObject *object)
{
  g_free (PLUMB_RECORD_OUTCOME (object)->id);
  G_OBJECT_CLASS (plumb_record_outcome_parent_class)->finalize (object);
}

static void
plumb_record_outcome_class_init (PlumbRecordOutcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->dispose = plumb_record_outcome_dispose;
  object_class->finalize = plumb_record_outcome_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
plumb_record_outcome_init (PlumbRecordOutcome *self)
{
}

static GtkWidget *
words_new (PlumbRecordOutcome *self)
{
  GtkWidget *words = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                   2, "hexpand", TRUE, "valign", GTK_ALIGN_CENTER,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  self->band = plumb_a11y_text_new (NULL, "heading");
  self->detail = plumb_a11y_text_new (NULL, "dim-label");
  gtk_box_append (GTK_BOX (words), self->band);
  gtk_box_append (GTK_BOX (words), self->detail);
  self->measures = plumb_a11y_text_new (NULL, "dim-label");
  gtk_box_append (GTK_BOX (words), self->measures);
  return words;
}

GtkWidget *
plumb_record_outcome_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbRecordOutcome *self = g_object_new (PLUMB_TYPE_RECORD_OUTCOME, NULL);
  self->workspace = g_object_ref (workspace);
  self->mark = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->mark, "plumb-score");
  gtk_widget_set_valign (self->mark, GTK_ALIGN_CENTER);
  self->why = plumb_trace_view_new (workspace);

  GtkWidget *top = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 12, 6, 0);
  gtk_box_append (GTK_BOX (top), self->mark);
  gtk_box_append (GTK_BOX (top), words_new (self));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->box, "card");
  gtk_widget_add_css_class (self->box, "plumb-card");
  gtk_box_append (GTK_BOX (self->box), top);
  gtk_box_append (GTK_BOX (self->box), self->why);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (workspace, "score-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
plumb_record_outcome_show (PlumbRecordOutcome *self, const char *id)
{
  g_return_if_fail (PLUMB_IS_RECORD_OUTCOME (self));

  if (g_strcmp0 (self->id, id) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (id);
    }
  update (self);
}
