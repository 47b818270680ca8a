/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading: every expression of the instrument, and the dependencies that come of them. */

#include "plumb-loader.h"

#include "plumb-expression-check.h"

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

static guint
count_reasons (const PlumbInstrument *shown)
{
  guint n = 0;
  for (guint i = 0; i < shown->n_outcomes; i++)
    n += shown->outcomes[i].n_becauses;
  return n;
}

void
plumb_loader_check_expressions (PlumbLoader *self)
{
  const PlumbInstrument *shown = &self->stored->shown;
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (PlumbMention));
  PlumbExpressionCheck check = {
    .loader = self,
    .dependencies
    = plumb_dependencies_new (shown->n_sections, shown->n_questions, count_reasons (shown)),
    .mentions = mentions,
  };
  self->stored->dependencies = check.dependencies;
  for (guint i = 0; i < shown->n_sections; i++)
    {
      check_section (&check, &shown->sections[i]);
      for (guint j = 0; j < shown->sections[i].n_questions; j++)
        check_question (&check, &shown->sections[i].questions[j]);
    }
  check_outcomes (&check);
  plumb_graph_freeze (check.dependencies->graph);
  if (!plumb_dependencies_settle (check.dependencies))
    plumb_loader_check_cycles (self, check.dependencies, mentions);
}
