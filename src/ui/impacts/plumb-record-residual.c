/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-record-residual.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-a11y.h"
#include "plumb-expander.h"
#include "plumb-impact-verbs.h"
#include "plumb-impact-words.h"
#include "plumb-wording.h"

/* A field that can be rated again. */
typedef struct
{
  const char *fact; /* "residual-magnitude"; static */
  PlumbFieldId field;
  GtkWidget *box;
  GtkWidget *label;
  GtkWidget *drop_down; /* PlumbFactDropDown */
} Row;

struct _PlumbRecordResidual
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  char *id;
  GtkWidget *expander;
  GtkWidget *status;
  GArray *rows; /* Row */
};

G_DEFINE_FINAL_TYPE (PlumbRecordResidual, plumb_record_residual, GTK_TYPE_WIDGET)

static const PlumbField *
get_field (PlumbRecordResidual *self, PlumbFieldId id)
{
  return &plumb_workspace_get_instrument (self->workspace)->appraisal->fields[id];
}

/* ------- whether the rating counts ------- */

/* Why @measure does not count, as a sentence; NULL where it does. */
static char *
dup_lack (PlumbRecordResidual *self, const PlumbMeasure *measure)
{
  if (plumb_measure_is_secured (measure))
    return NULL;
  const char *title = measure->title != NULL ? measure->title : _ ("Measure without a title");
  g_autofree char *lacking
      = plumb_wording_dup_lacking (measure, plumb_workspace_get_language (self->workspace));
  if (lacking == NULL)
    /* Translators: {measure} is the title of a measure that nobody takes any more */
    return plumb_language_fill (_ ("“{measure}” was dropped."), "measure", title, NULL);
  /* Translators: {things} is such as “an owner and a due date” */
  return plumb_language_fill (_ ("“{measure}” lacks {things}."), "measure", title, "things",
                              lacking, NULL);
}

static char *
dup_potential (PlumbRecordResidual *self)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  g_autoptr (GPtrArray) ids = plumb_measure_list_for (review, self->id);
  g_autoptr (GString) text = g_string_new (
      ids->len == 0 ? _ ("Potential only: no measure answers this record, so nothing says why it "
                         "would come out so.")
                    : _ ("Potential only, until every measure that answers this record counts."));
  for (guint i = 0; i < ids->len; i++)
    {
      const PlumbMeasure measure = plumb_measure_get (review, g_ptr_array_index (ids, i));
      g_autofree char *lack = dup_lack (self, &measure);
      if (lack != NULL)
        g_string_append_printf (text, "\n%s", lack);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_status (PlumbRecordResidual *self, const PlumbImpact *impact)
{
  const PlumbRecordScore *record
      = plumb_score_get_record (plumb_workspace_get_score (self->workspace), self->id);
  if (!impact->has_residual)
    return g_strdup (_ ("Rate again what will be different once the measures work. What is not "
                        "rated again stays as it is."));
  if (record == NULL || !record->has_residual)
    return g_strdup (_ ("Something that the rating needs is not assessed yet, here and above, so "
                        "it does not count."));
  if (!record->residual_counts)
    return dup_potential (self);
  g_autofree char *outcome
      = plumb_impact_words_dup_rated (self->workspace, &record->stages[PLUMB_STAGE_RESIDUAL]);
  /* Translators: {outcome} is such as “slight harm, −15.2” */
  return plumb_language_fill (_ ("This rating counts, since every measure that answers the record "
                                 "counts. With them: {outcome}."),
                              "outcome", outcome, NULL);
}

/* ------- the fields ------- */

static void
on_chosen (GtkWidget *drop_down, const char *level, PlumbRecordResidual *self)
{
  if (self->id == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);
      if (row->drop_down == drop_down)
        plumb_workspace_set (self->workspace, PLUMB_KIND_IMPACT, self->id, row->fact, level);
    }
  plumb_record_residual_show (self, self->id);
}

static GtkWidget *
drop_down_new (PlumbRecordResidual *self, const Row *row)
{
  const PlumbField *field = get_field (self, row->field);
  g_autofree PlumbFactOption *options = g_new0 (PlumbFactOption, field->n_levels);
  for (guint i = 0; i < field->n_levels; i++)
    options[i] = (PlumbFactOption){ field->levels[i].id,
                                    plumb_workspace_text (self->workspace, &field->levels[i].label),
                                    NULL };
  const char *name
      = plumb_wording_field (plumb_workspace_get_review (self->workspace), PLUMB_KIND_IMPACT,
                             row->fact, plumb_workspace_get_language (self->workspace));
  /* Translators: what was not rated again stays as it was rated without the measures */
  return plumb_fact_drop_down_new (name, _ ("As before"), options, field->n_levels);
}

static void
add_row (PlumbRecordResidual *self, GtkWidget *box, const char *fact, PlumbFieldId field)
{
  Row row = { .fact = fact, .field = field };
  row.label = plumb_a11y_text_new (NULL, "plumb-field-label");
  row.drop_down = drop_down_new (self, &row);
  g_signal_connect (row.drop_down, "chosen", G_CALLBACK (on_chosen), self);
  row.box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (row.box), row.label);
  gtk_box_append (GTK_BOX (row.box), row.drop_down);
  gtk_box_append (GTK_BOX (box), row.box);
  g_array_append_val (self->rows, row);
}

/* A row for each field that the data model lets be rated again and the questionnaire rates. */
static void
add_rows (PlumbRecordResidual *self, GtkWidget *box)
{
  const PlumbFactKind *kind = plumb_kind_get (PLUMB_KIND_IMPACT);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const char *fact = kind->fields[i].name;
      if (kind->fields[i].form != PLUMB_FORM_LEVEL
          || !g_str_has_prefix (fact, PLUMB_RESIDUAL_PREFIX))
        continue;
      for (PlumbFieldId field = 0; field < PLUMB_N_FIELDS; field++)
        if (strcmp (plumb_field_id_get_name (field), fact + strlen (PLUMB_RESIDUAL_PREFIX)) == 0
            && get_field (self, field)->n_levels > 0)
          add_row (self, box, fact, field);
    }
}

/* "Reach (before: Many)". */
static void
refresh_row (PlumbRecordResidual *self, const Row *row, const PlumbImpact *impact)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  PlumbLanguage *language = plumb_workspace_get_language (self->workspace);
  const PlumbLevel *level = impact->levels[row->field];
  g_autofree char *text = plumb_language_fill (
      /* Translators: a field of the form, and how it was rated without the measures */
      _ ("{field} (before: {level})"), "field",
      plumb_wording_field (review, PLUMB_KIND_IMPACT, plumb_field_id_get_name (row->field),
                           language),
      "level",
      level != NULL ? plumb_wording_level (review, level, language)
                    : plumb_wording_status (PLUMB_STATUS_NOT_ASSESSED, language),
      NULL);
  gtk_label_set_text (GTK_LABEL (row->label), text);
  plumb_fact_drop_down_show (PLUMB_FACT_DROP_DOWN (row->drop_down),
                             plumb_review_get (review, PLUMB_KIND_IMPACT, self->id, row->fact));
  plumb_fact_drop_down_set_editable (PLUMB_FACT_DROP_DOWN (row->drop_down),
                                     plumb_workspace_can_edit (self->workspace));
}

static void
refresh (PlumbRecordResidual *self)
{
  if (self->id == NULL)
    return;
  const PlumbImpact impact
      = plumb_impact_get (plumb_workspace_get_review (self->workspace), self->id);
  if (impact.id == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    refresh_row (self, &g_array_index (self->rows, Row, i), &impact);
  g_autofree char *status = dup_status (self, &impact);
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (self->status)), status) != 0)
    gtk_label_set_text (GTK_LABEL (self->status), status);
}

/* ------- object ------- */

static void
plumb_record_residual_dispose (GObject *object)
{
  PlumbRecordResidual *self = PLUMB_RECORD_RESIDUAL (object);

  g_array_set_size (self->rows, 0);
  g_clear_pointer (&self->expander, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_record_residual_parent_class)->dispose (object);
}

static void
plumb_record_residual_finalize (GObject *object)
{
  PlumbRecordResidual *self = PLUMB_RECORD_RESIDUAL (object);

  g_array_unref (self->rows);
  g_free (self->id);
  G_OBJECT_CLASS (plumb_record_residual_parent_class)->finalize (object);
}

static void
plumb_record_residual_class_init (PlumbRecordResidualClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->dispose = plumb_record_residual_dispose;
  object_class->finalize = plumb_record_residual_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
plumb_record_residual_init (PlumbRecordResidual *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
}

GtkWidget *
plumb_record_residual_new (PlumbWorkspace *workspace, PlumbFactForm *form)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && form != NULL, NULL);

  PlumbRecordResidual *self = g_object_new (PLUMB_TYPE_RECORD_RESIDUAL, NULL);
  self->workspace = g_object_ref (workspace);
  /* Translators: a section of the form: an effect rated again, as it will be with the measures */
  const char *title = _ ("With the measures");
  self->expander = plumb_expander_new (title);
  plumb_a11y_name (self->expander, title);
  gtk_widget_add_css_class (self->expander, "plumb-group-section");

  self->status = plumb_a11y_text_new (NULL, "plumb-problem");
  GtkWidget *says = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                                  "hexpand", TRUE, NULL);
  gtk_widget_set_hexpand (self->status, TRUE);
  gtk_widget_add_css_class (self->status, "info");
  gtk_box_append (GTK_BOX (says), self->status);

  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_set_margin_top (box, 12);
  gtk_box_append (GTK_BOX (box), says);
  add_rows (self, box);
  gtk_box_append (GTK_BOX (box), plumb_fact_form_add_text (form, "residual-rationale", NULL));
  gtk_expander_set_child (GTK_EXPANDER (self->expander), box);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
  g_signal_connect_object (workspace, "score-changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
plumb_record_residual_show (PlumbRecordResidual *self, const char *id)
{
  g_return_if_fail (PLUMB_IS_RECORD_RESIDUAL (self) && id != NULL);

  if (g_strcmp0 (self->id, id) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (id);
      const PlumbImpact impact
          = plumb_impact_get (plumb_workspace_get_review (self->workspace), id);
      gtk_expander_set_expanded (GTK_EXPANDER (self->expander),
                                 impact.has_residual || impact.residual_rationale != NULL);
    }
  refresh (self);
}
