/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading: where questions lead to other parts of the instrument, and whether each has the parts
 * that its type needs. */

#include "plumb-loader.h"

#include <glib/gi18n-lib.h>

#include "plumb-suggest.h"

static void
report_question (PlumbLoader *self,
                 PlumbInstrumentFault fault,
                 const PlumbQuestion *question,
                 const char *attribute,
                 const char *detail,
                 const char *remedy_detail)
{
  const xmlNode *node = self->nodes[question->index];
  PlumbLoaderPlace place = {
    .line = attribute != NULL ? plumb_xml_get_attribute_line (node, attribute) : question->line,
    .question = question,
    .caret = -1,
  };
  plumb_loader_report (self, fault, &place, detail, remedy_detail);
}

/* Reports the scale @id, which does not exist, at @node of @question. */
static void
report_scale (PlumbLoader *self, const PlumbQuestion *question, const xmlNode *node, const char *id)
{
  PlumbLoaderPlace place
      = { .line = plumb_xml_get_attribute_line (node, "scale"), .question = question, .caret = -1 };
  g_autofree const char **ids = plumb_loader_list_ids (self->stored->scales_by_id);
  plumb_loader_report (self, PLUMB_FAULT_UNKNOWN_SCALE, &place, id, plumb_suggest (id, ids));
}

/* The choices of a group or pathway are its id and its label; its definition does as a hint. */
static void
take_groups (PlumbLoader *self, PlumbQuestion *question)
{
  const PlumbInstrument *shown = &self->stored->shown;
  PlumbChoice *choices
      = plumb_arena_alloc (&self->stored->arena, shown->n_groups, sizeof (PlumbChoice));
  for (guint i = 0; i < shown->n_groups; i++)
    choices[i] = (PlumbChoice){ .id = shown->groups[i].id,
                                .label = shown->groups[i].label,
                                .hint = shown->groups[i].definition,
                                .was = shown->groups[i].was,
                                .line = shown->groups[i].line };
  question->choices = choices;
  question->n_choices = shown->n_groups;
}

static void
take_pathways (PlumbLoader *self, PlumbQuestion *question)
{
  const PlumbInstrument *shown = &self->stored->shown;
  PlumbChoice *choices
      = plumb_arena_alloc (&self->stored->arena, shown->n_pathways, sizeof (PlumbChoice));
  for (guint i = 0; i < shown->n_pathways; i++)
    choices[i] = (PlumbChoice){ .id = shown->pathways[i].id,
                                .label = shown->pathways[i].label,
                                .hint = shown->pathways[i].definition,
                                .was = shown->pathways[i].was,
                                .line = shown->pathways[i].line };
  question->choices = choices;
  question->n_choices = shown->n_pathways;
}

/* Takes the choices from the list that choices-from names, and answers whether there are any. */
static void
take_list (PlumbLoader *self, PlumbQuestion *question, const char *list)
{
  if (g_strcmp0 (list, "groups") == 0)
    take_groups (self, question);
  else if (g_strcmp0 (list, "pathways") == 0)
    take_pathways (self, question);
  if (question->n_choices == 0)
    report_question (self, PLUMB_FAULT_NO_LIST, question, "choices-from", list, list);
}

static gboolean
takes_choices (PlumbQuestionType type)
{
  return type == PLUMB_QUESTION_SINGLE || type == PLUMB_QUESTION_MULTIPLE
         || type == PLUMB_QUESTION_SCALE || type == PLUMB_QUESTION_MATRIX;
}

static void
resolve_choices (PlumbLoader *self, PlumbQuestion *question)
{
  const xmlNode *node = self->nodes[question->index];
  const char *id = plumb_loader_keep_attribute (self, node, "scale");
  const char *list = plumb_loader_keep_attribute (self, node, "choices-from");
  guint places = (question->n_choices > 0) + (id != NULL) + (list != NULL);
  if (!takes_choices (question->type))
    {
      if (places > 0)
        report_question (self, PLUMB_FAULT_MISPLACED, question, NULL, _ ("choices"),
                         "single, multiple, scale, matrix");
      return;
    }
  if (places == 0)
    report_question (self, PLUMB_FAULT_NO_CHOICES, question, NULL, NULL, NULL);
  if (places > 1)
    {
      const char *detail = list == NULL ? "<choice>, scale"
                           : id == NULL ? "<choice>, choices-from"
                                        : "scale, choices-from";
      report_question (self, PLUMB_FAULT_TWO_CHOICES, question, NULL, detail, NULL);
      return;
    }
  const PlumbScale *scale
      = id != NULL ? g_hash_table_lookup (self->stored->scales_by_id, id) : NULL;
  if (scale != NULL)
    {
      question->choices = scale->choices;
      question->n_choices = scale->n_choices;
    }
  else if (id != NULL)
    report_scale (self, question, node, id);
  else if (list != NULL)
    take_list (self, question, list);
}

static void
resolve_rows_from (PlumbLoader *self, PlumbQuestion *question, const char *id)
{
  PlumbQuestion *source = g_hash_table_lookup (self->stored->questions_by_id, id);
  if (source == NULL)
    {
      g_autofree const char **ids = plumb_loader_list_ids (self->stored->questions_by_id);
      report_question (self, PLUMB_FAULT_UNKNOWN_ROWS, question, "rows-from", id,
                       plumb_suggest (id, ids));
      return;
    }
  gboolean takes_roster = question->type == PLUMB_QUESTION_MATRIX;
  if (source->type != PLUMB_QUESTION_MULTIPLE
      && !(takes_roster && source->type == PLUMB_QUESTION_ROSTER))
    {
      report_question (self, PLUMB_FAULT_ROWS_TYPE, question, "rows-from", id,
                       takes_roster ? "multiple, roster" : "multiple");
      return;
    }
  question->rows_from = source;
  question->rows_kind = PLUMB_ROWS_FROM;
}

static void
check_row_count (PlumbLoader *self, const PlumbQuestion *question)
{
  if (question->n_rows <= PLUMB_ROWS_MAX)
    return;
  g_autofree char *detail = g_strdup_printf ("%u", question->n_rows);
  report_question (self, PLUMB_FAULT_MANY_ROWS, question, NULL, detail,
                   G_STRINGIFY (PLUMB_ROWS_MAX));
}

/* The rows of a roster: its own by their kind, or another question's, or those that people add. */
static void
check_roster_rows (PlumbLoader *self, const PlumbQuestion *question, const char *id)
{
  const xmlNode *node = self->nodes[question->index];
  gboolean has_kind = xmlHasNsProp (node, (const xmlChar *) "rows", NULL) != NULL;
  if (id != NULL && (has_kind || question->n_rows > 0))
    report_question (self, PLUMB_FAULT_TWO_ROWS, question, "rows-from", NULL, NULL);
  else if (has_kind && question->n_rows == 0)
    report_question (self, PLUMB_FAULT_NO_ROWS, question, "rows", NULL, NULL);
  else if (!has_kind && question->n_rows > 0)
    report_question (self, PLUMB_FAULT_ROWS_KIND, question, NULL, NULL, NULL);
}

static void
check_matrix_rows (PlumbLoader *self, const PlumbQuestion *question, const char *id)
{
  const xmlNode *node = self->nodes[question->index];
  if (id == NULL && question->n_rows == 0)
    report_question (self, PLUMB_FAULT_NO_ROWS, question, NULL, NULL, NULL);
  if (id != NULL && question->n_rows > 0)
    report_question (self, PLUMB_FAULT_TWO_ROWS, question, "rows-from", NULL, NULL);
  if (xmlHasNsProp (node, (const xmlChar *) "rows", NULL) != NULL)
    report_question (self, PLUMB_FAULT_MISPLACED, question, "rows", "rows=\"…\"", "roster");
}

static void
resolve_rows (PlumbLoader *self, PlumbQuestion *question)
{
  const char *id = plumb_loader_keep_attribute (self, self->nodes[question->index], "rows-from");
  check_row_count (self, question);
  if (question->type == PLUMB_QUESTION_MATRIX)
    check_matrix_rows (self, question, id);
  else if (question->type == PLUMB_QUESTION_ROSTER)
    check_roster_rows (self, question, id);
  else if (id != NULL || question->n_rows > 0 || question->rows_kind != PLUMB_ROWS_FREE)
    report_question (self, PLUMB_FAULT_MISPLACED, question, NULL, _ ("rows"), "matrix, roster");
  if (id != NULL
      && (question->type == PLUMB_QUESTION_MATRIX || question->type == PLUMB_QUESTION_ROSTER))
    resolve_rows_from (self, question, id);
}

static void
check_column (PlumbLoader *self,
              const PlumbQuestion *question,
              const PlumbColumn *column,
              const xmlNode *node)
{
  PlumbLoaderPlace place = { .line = plumb_xml_get_line (node), .question = question, .caret = -1 };
  const char *id = plumb_loader_keep_attribute (self, node, "scale");
  gboolean has_own = plumb_loader_count (node, "choice") > 0;
  if (column->type != PLUMB_QUESTION_SINGLE)
    {
      if (id != NULL || has_own)
        plumb_loader_report (self, PLUMB_FAULT_MISPLACED, &place, _ ("choices"), "single");
      return;
    }
  if (id != NULL && has_own)
    plumb_loader_report (self, PLUMB_FAULT_TWO_CHOICES, &place, "<choice>, scale", NULL);
  else if (id != NULL && !g_hash_table_contains (self->stored->scales_by_id, id))
    report_scale (self, question, node, id);
  else if (id == NULL && !has_own)
    plumb_loader_report (self, PLUMB_FAULT_NO_CHOICES, &place, NULL, NULL);
}

static void
check_columns (PlumbLoader *self, const PlumbQuestion *question)
{
  if (question->type == PLUMB_QUESTION_ROSTER && question->n_columns == 0)
    report_question (self, PLUMB_FAULT_NO_COLUMNS, question, NULL, NULL, NULL);
  if (question->type != PLUMB_QUESTION_ROSTER && question->n_columns > 0)
    report_question (self, PLUMB_FAULT_MISPLACED, question, NULL, _ ("columns"), "roster");
  guint i = 0;
  const xmlNode *node = self->nodes[question->index];
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (plumb_loader_is (child, "column"))
      check_column (self, question, &question->columns[i++], child);
}

/* Value, bounds and requirement. */
static void
check_rest (PlumbLoader *self, const PlumbQuestion *question)
{
  gboolean computed = question->type == PLUMB_QUESTION_COMPUTED;
  if (computed && question->value.text == NULL)
    report_question (self, PLUMB_FAULT_NO_VALUE, question, NULL, NULL, NULL);
  if (!computed && question->value.text != NULL)
    report_question (self, PLUMB_FAULT_MISPLACED, question, "value", "value", "computed");
  gboolean answered = !computed && question->type != PLUMB_QUESTION_NOTE;
  if (!answered && question->required.text != NULL)
    report_question (self, PLUMB_FAULT_MISPLACED, question, "required", "required",
                     _ ("one that is answered"));
  if (!answered && question->enabled.text != NULL)
    report_question (self, PLUMB_FAULT_MISPLACED, question, "enabled", "enabled",
                     _ ("one that is answered"));
  if (question->type != PLUMB_QUESTION_NUMBER && (question->has_min || question->has_max))
    report_question (self, PLUMB_FAULT_MISPLACED, question, question->has_min ? "min" : "max",
                     "min, max", "number");
  if (!computed && question->type != PLUMB_QUESTION_NUMBER && question->decimals >= 0)
    report_question (self, PLUMB_FAULT_MISPLACED, question, "decimals", "decimals", "number");
  if (question->has_min && question->has_max && question->min > question->max)
    {
      const xmlNode *node = self->nodes[question->index];
      g_autofree char *min = plumb_xml_dup_attribute (node, "min");
      g_autofree char *max = plumb_xml_dup_attribute (node, "max");
      g_autofree char *detail = g_strdup_printf ("min=\"%s\" max=\"%s\"", min, max);
      report_question (self, PLUMB_FAULT_RANGE, question, "min", detail, NULL);
    }
}

static void
check_sections (PlumbLoader *self)
{
  const PlumbInstrument *shown = &self->stored->shown;
  for (guint i = 0; i < shown->n_sections; i++)
    {
      const PlumbSection *section = &shown->sections[i];
      if (!section->has_appraisal || shown->appraisal != NULL || section->n_questions == 0)
        continue;
      const xmlNode *node = self->nodes[section->questions[0].index]->parent;
      PlumbLoaderPlace place = { .line = plumb_xml_get_attribute_line (node, "appraisal"),
                                 .subject = section->id,
                                 .caret = -1 };
      plumb_loader_report (self, PLUMB_FAULT_NO_APPRAISAL, &place, NULL, NULL);
    }
}

gboolean
plumb_loader_has_type (const PlumbLoader *self, const PlumbQuestion *question)
{
  g_autofree char *type = plumb_xml_dup_attribute (self->nodes[question->index], "type");
  return g_strcmp0 (type, plumb_question_type_get_id (question->type)) == 0;
}

void
plumb_loader_resolve (PlumbLoader *self)
{
  for (guint i = 0; i < self->stored->shown.n_questions; i++)
    {
      PlumbQuestion *question = self->questions[i];
      if (!plumb_loader_has_type (self, question))
        continue;
      resolve_choices (self, question);
      resolve_rows (self, question);
      check_columns (self, question);
      check_rest (self, question);
    }
  check_sections (self);
}
