/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-logic.h"

#include "plumb-day.h"
#include "plumb-expression-functions.h"
#include "plumb-instrument-private.h"
#include "plumb-logic-private.h"
#include "plumb-result-part.h"

gboolean
plumb_logic_holds (PlumbLogic *self, const PlumbExpression *expression, gboolean otherwise)
{
  if (expression->compiled == NULL)
    return otherwise;
  PlumbXPathValue value = { 0 };
  gboolean evaluated = plumb_xpath_evaluate (expression->compiled, self->context, &value);
  gboolean holds = evaluated ? plumb_xpath_value_to_boolean (&value) : otherwise;
  plumb_xpath_value_clear (&value);
  return holds;
}

static void
unref_pattern (gpointer regex)
{
  if (regex != NULL)
    g_regex_unref (regex);
}

/* Lays out the conditions of all outcomes and contradictions in one row, as the loader numbered
 * them. */
static void
list_reasons (PlumbLogic *self)
{
  guint n = self->dependencies->n_reasons;
  self->reasons = g_new0 (gboolean, n + 1);
  self->conditions = g_new0 (const PlumbExpression *, n + 1);
  guint reason = 0;
  for (guint i = 0; i < self->instrument->n_outcomes; i++)
    for (guint j = 0; j < self->instrument->outcomes[i].n_becauses; j++)
      self->conditions[reason++] = &self->instrument->outcomes[i].becauses[j].when;
  for (guint i = 0; i < self->instrument->n_results; i++)
    for (guint j = 0; j < self->instrument->results[i].n_items; j++)
      if (self->instrument->results[i].kind == PLUMB_PART_CONTRADICTIONS)
        self->conditions[reason++] = &self->instrument->results[i].items[j].when;
}

/* Lays out what is known of the checks of all questions in one row. */
static void
list_checks (PlumbLogic *self)
{
  guint n = 0;
  for (guint i = 0; i < self->instrument->n_questions; i++)
    n += self->instrument->questions[i]->n_checks;
  self->fails = g_new0 (gboolean, n + 1);
  gboolean *fails = self->fails;
  for (guint i = 0; i < self->instrument->n_questions; i++)
    {
      self->questions[i].fails = fails;
      fails += self->instrument->questions[i]->n_checks;
    }
}

PlumbLogic *
plumb_logic_new (PlumbInstrument *instrument, PlumbAnswers *answers)
{
  g_return_val_if_fail (instrument != NULL, NULL);
  g_return_val_if_fail (PLUMB_IS_ANSWERS (answers), NULL);

  PlumbLogic *self = g_new0 (PlumbLogic, 1);
  self->instrument = plumb_instrument_ref (instrument);
  self->answers = answers;
  self->address = g_string_sized_new (256);
  self->dependencies = plumb_instrument_get_dependencies (instrument);
  self->context = plumb_xpath_context_new (&plumb_logic_scope, self);
  self->patterns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_pattern);
  self->questions = g_new0 (PlumbQuestionState, instrument->n_questions + 1);
  self->lets = g_new0 (PlumbXPathValue, instrument->n_lets + 1);
  list_checks (self);
  self->sections = g_new0 (gboolean, instrument->n_sections + 1);
  list_reasons (self);
  self->dirty = g_new0 (gboolean, plumb_graph_get_n_nodes (self->dependencies->graph));
  self->heap = plumb_heap_new ();
  plumb_logic_recompute (self);
  return self;
}

void
plumb_logic_free (PlumbLogic *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->instrument->n_questions; i++)
    {
      g_free (self->questions[i].text);
      g_free (self->questions[i].available);
      g_free (self->questions[i].unavailable);
      plumb_cells_free (self->questions[i].cells, self->questions[i].n_rows);
      plumb_rows_free (self->questions[i].rows, self->questions[i].n_rows);
    }
  g_free (self->questions);
  for (guint i = 0; i < self->instrument->n_lets; i++)
    plumb_xpath_value_clear (&self->lets[i]);
  g_free (self->lets);
  g_free (self->sections);
  g_free (self->fails);
  g_free (self->reasons);
  g_free (self->conditions);
  g_free (self->dirty);
  plumb_heap_free (self->heap);
  g_hash_table_unref (self->patterns);
  plumb_xpath_context_free (self->context);
  g_string_free (self->address, TRUE);
  g_free (self->fixed_today);
  g_free (self->today);
  plumb_instrument_unref (self->instrument);
  g_free (self);
}

/* Remembers in @changed, if that is wanted, that something about question number @index changed. */
static void
remember (PlumbLogic *self, GPtrArray *changed, guint index)
{
  PlumbQuestionState *state = &self->questions[index];
  if (changed == NULL || state->remembered == self->n_updates)
    return;
  state->remembered = self->n_updates;
  g_ptr_array_add (changed, (gpointer) self->instrument->questions[index]);
}

static gboolean
set_flag (gboolean *flag, gboolean value)
{
  gboolean changed = *flag != value;
  *flag = value;
  return changed;
}

static gboolean
refresh_let (PlumbLogic *self, const PlumbLet *let)
{
  PlumbXPathValue value = { 0 };
  if (let->value.compiled != NULL)
    plumb_xpath_evaluate (let->value.compiled, self->context, &value);
  gboolean changed = !plumb_xpath_value_equal (&value, &self->lets[let->index]);
  plumb_xpath_value_clear (&self->lets[let->index]);
  self->lets[let->index] = value;
  return changed;
}

/* Brings @node up to date and answers whether that changed anything. */
static gboolean
refresh (PlumbLogic *self, guint node, GPtrArray *changed)
{
  guint i = 0;
  gboolean differs = FALSE;
  switch (plumb_dependencies_get_kind (self->dependencies, node, &i))
    {
    case PLUMB_NODE_IMPACTS:
      return FALSE;
    case PLUMB_NODE_SECTION:
      return set_flag (&self->sections[i],
                       plumb_logic_holds (self, &self->instrument->sections[i].relevant, TRUE));
    case PLUMB_NODE_LET:
      return refresh_let (self, &self->instrument->lets[i]);
    case PLUMB_NODE_REASON:
      return set_flag (&self->reasons[i], plumb_logic_holds (self, self->conditions[i], FALSE));
    case PLUMB_NODE_QUESTION:
      differs = plumb_logic_refresh_question (self, self->instrument->questions[i]);
      break;
    case PLUMB_NODE_JUDGEMENT:
      differs = plumb_logic_refresh_judgement (self, self->instrument->questions[i]);
      break;
    }
  if (differs)
    remember (self, changed, i);
  return differs;
}

/* The first outcome that has a reason that holds. */
static void
choose_outcome (PlumbLogic *self)
{
  guint reason = 0;
  self->outcome = NULL;
  for (guint i = 0; i < self->instrument->n_outcomes; i++)
    {
      const PlumbOutcome *outcome = &self->instrument->outcomes[i];
      self->outcome_first = reason;
      for (guint j = 0; j < outcome->n_becauses; j++)
        if (self->reasons[reason + j])
          {
            self->outcome = outcome;
            return;
          }
      reason += outcome->n_becauses;
    }
}

void
plumb_logic_recompute (PlumbLogic *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->today);
  self->today = self->fixed_today != NULL ? g_strdup (self->fixed_today) : plumb_day_dup_today ();
  guint n = plumb_graph_get_n_nodes (self->dependencies->graph);
  for (guint rank = 0; rank < n; rank++)
    refresh (self, self->dependencies->order[rank], NULL);
  choose_outcome (self);
}

void
plumb_logic_set_today (PlumbLogic *self, const char *date)
{
  g_return_if_fail (self != NULL);

  g_free (self->fixed_today);
  self->fixed_today = g_strdup (date);
  plumb_logic_recompute (self);
}

static void
mark_dirty (PlumbLogic *self, guint node)
{
  if (self->dirty[node])
    return;
  self->dirty[node] = TRUE;
  plumb_heap_push (self->heap, self->dependencies->rank[node]);
}

/* Refreshes @seed and, in their order, all that reads what changed. Whether a cell of a matrix or
 * an impact record changed does not show in the state, so what reads the seed is refreshed in any
 * case. */
static void
spread (PlumbLogic *self, guint seed, GPtrArray *changed)
{
  mark_dirty (self, seed);
  while (!plumb_heap_is_empty (self->heap))
    {
      guint node = self->dependencies->order[plumb_heap_pop (self->heap)];
      self->dirty[node] = FALSE;
      if (!refresh (self, node, changed) && node != seed)
        continue;
      guint n = 0;
      const guint *readers = plumb_graph_get_readers (self->dependencies->graph, node, &n);
      for (guint i = 0; i < n; i++)
        mark_dirty (self, readers[i]);
    }
  choose_outcome (self);
}

GPtrArray *
plumb_logic_update (PlumbLogic *self, const PlumbQuestion *question)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (question != NULL, NULL);

  GPtrArray *changed = g_ptr_array_new ();
  self->n_updates++;
  remember (self, changed, question->index);
  spread (self,
          plumb_dependencies_get_node (self->dependencies, PLUMB_NODE_QUESTION, question->index),
          changed);
  return changed;
}

GPtrArray *
plumb_logic_update_impacts (PlumbLogic *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  GPtrArray *changed = g_ptr_array_new ();
  self->n_updates++;
  spread (self, plumb_dependencies_get_node (self->dependencies, PLUMB_NODE_IMPACTS, 0), changed);
  return changed;
}

PlumbInstrument *
plumb_logic_get_instrument (const PlumbLogic *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->instrument;
}
