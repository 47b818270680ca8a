/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading: every expression of the instrument, and the dependencies that come of them. */

#include "plumb-loader.h"

#include "plumb-expression-check.h"
#include "plumb-result-part.h"

static void
check (PlumbExpressionCheck *self,
       const PlumbExpression *expression,
       const char *property,
       gboolean is_condition)
{
  /* The instrument is still being built; only afterwards is it read-only. */
  self->expression = (PlumbExpression *) expression;
  self->property = property;
  self->is_condition = is_condition;
  plumb_expression_check (self);
}

static void
add_implied (PlumbExpressionCheck *self, guint reader, guint source, const char *property)
{
  PlumbMention mention = { .property = property };
  plumb_graph_add (self->dependencies->graph, reader, source, self->mentions->len);
  g_array_append_val (self->mentions, mention);
}

static void
check_section (PlumbExpressionCheck *self, const PlumbSection *section)
{
  self->owner = NULL;
  self->subject = section->id;
  self->has_own_value = FALSE;
  self->node = plumb_dependencies_get_node (self->dependencies, PLUMB_NODE_SECTION, section->index);
  check (self, &section->relevant, "relevant", TRUE);
}

static void
check_let (PlumbExpressionCheck *self, const PlumbLet *let)
{
  self->owner = NULL;
  self->subject = let->id;
  self->has_own_value = FALSE;
  self->node = plumb_dependencies_get_node (self->dependencies, PLUMB_NODE_LET, let->index);
  check (self, &let->value, "value", FALSE);
}

/* Which choices there are belongs to what others can read of a question. Choices of a scale belong
 * to several questions: the first reports what is wrong with them, the others only read what it
 * reads. */
static void
check_list (PlumbExpressionCheck *self, const PlumbChoice *choices, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const PlumbExpression *available = &choices[i].available;
      self->is_echo
          = available->text != NULL && !g_hash_table_add (self->seen, (gpointer) available);
      check (self, available, "available", TRUE);
      self->is_echo = FALSE;
    }
}

static void
check_choices (PlumbExpressionCheck *self, const PlumbQuestion *question)
{
  check_list (self, question->choices, question->n_choices);
  for (guint i = 0; i < question->n_columns; i++)
    check_list (self, question->columns[i].choices, question->columns[i].n_choices);
}

static void
check_question (PlumbExpressionCheck *self, const PlumbQuestion *question)
{
  PlumbDependencies *dependencies = self->dependencies;
  guint state = plumb_dependencies_get_node (dependencies, PLUMB_NODE_QUESTION, question->index);
  guint section
      = plumb_dependencies_get_node (dependencies, PLUMB_NODE_SECTION, question->section->index);
  self->owner = question;
  self->has_own_value = FALSE;
  self->node = state;
  add_implied (self, state, section, "section");
  if (question->rows_from != NULL)
    add_implied (
        self, state,
        plumb_dependencies_get_node (dependencies, PLUMB_NODE_QUESTION, question->rows_from->index),
        "rows-from");
  check (self, &question->relevant, "relevant", TRUE);
  check (self, &question->enabled, "enabled", TRUE);
  check_choices (self, question);
  if (question->type == PLUMB_QUESTION_COMPUTED)
    check (self, &question->value, "value", FALSE);

  self->node = plumb_dependencies_get_node (dependencies, PLUMB_NODE_JUDGEMENT, question->index);
  add_implied (self, self->node, state, "check");
  check (self, &question->required, "required", TRUE);
  self->has_own_value = TRUE;
  for (guint i = 0; i < question->n_checks; i++)
    check (self, &question->checks[i].test, "check", TRUE);
}

static void
check_outcomes (PlumbExpressionCheck *self)
{
  const PlumbInstrument *shown = &self->loader->stored->shown;
  self->owner = NULL;
  self->has_own_value = FALSE;
  guint reason = 0;
  for (guint i = 0; i < shown->n_outcomes; i++)
    for (guint j = 0; j < shown->outcomes[i].n_becauses; j++)
      {
        self->subject = shown->outcomes[i].id;
        self->node = plumb_dependencies_get_node (self->dependencies, PLUMB_NODE_REASON, reason++);
        check (self, &shown->outcomes[i].becauses[j].when, "when", TRUE);
      }
}

/* Contradictions are numbered on after the reasons of the outcomes. */
static void
check_contradictions (PlumbExpressionCheck *self, guint reason)
{
  const PlumbInstrument *shown = &self->loader->stored->shown;
  self->owner = NULL;
  self->has_own_value = FALSE;
  for (guint i = 0; i < shown->n_results; i++)
    for (guint j = 0; j < shown->results[i].n_items; j++)
      {
        /* The loader is still building what will be read-only. */
        PlumbPartItem *item = (PlumbPartItem *) &shown->results[i].items[j];
        if (shown->results[i].kind != PLUMB_PART_CONTRADICTIONS)
          continue;
        item->condition = reason;
        self->subject = item->id;
        self->node = plumb_dependencies_get_node (self->dependencies, PLUMB_NODE_REASON, reason++);
        check (self, &item->when, "when", TRUE);
      }
}

/* The reasons of the outcomes, without the contradictions. */
static guint
count_reasons (const PlumbInstrument *shown)
{
  guint n = 0;
  for (guint i = 0; i < shown->n_outcomes; i++)
    n += shown->outcomes[i].n_becauses;
  return n;
}

static guint
count_contradictions (const PlumbInstrument *shown)
{
  guint n = 0;
  for (guint i = 0; i < shown->n_results; i++)
    if (shown->results[i].kind == PLUMB_PART_CONTRADICTIONS)
      n += shown->results[i].n_items;
  return n;
}

void
plumb_loader_check_expressions (PlumbLoader *self)
{
  const PlumbInstrument *shown = &self->stored->shown;
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (PlumbMention));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  PlumbExpressionCheck check = {
    .loader = self,
    .dependencies = plumb_dependencies_new (shown->n_sections, shown->n_lets, shown->n_questions,
                                            count_reasons (shown) + count_contradictions (shown)),
    .mentions = mentions,
    .seen = seen,
  };
  self->stored->dependencies = check.dependencies;
  for (guint i = 0; i < shown->n_lets; i++)
    check_let (&check, &shown->lets[i]);
  for (guint i = 0; i < shown->n_sections; i++)
    {
      check_section (&check, &shown->sections[i]);
      for (guint j = 0; j < shown->sections[i].n_questions; j++)
        check_question (&check, &shown->sections[i].questions[j]);
    }
  check_outcomes (&check);
  check_contradictions (&check, count_reasons (shown));
  plumb_graph_freeze (check.dependencies->graph);
  if (!plumb_dependencies_settle (check.dependencies))
    plumb_loader_check_cycles (self, check.dependencies, mentions);
}
