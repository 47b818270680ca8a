/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Comparing what comes of answers: the outcomes, and what the results show. No answer is given to
 * any of it, so none is lost where it goes. */

#include <string.h>

#include "plumb-comparison-private.h"
#include "plumb-result-part.h"
#include "plumb-successor.h"

static const PlumbOutcome *
find_outcome (const PlumbInstrument *instrument, const char *id)
{
  for (guint i = 0; i < instrument->n_outcomes; i++)
    if (strcmp (instrument->outcomes[i].id, id) == 0)
      return &instrument->outcomes[i];
  return NULL;
}

static PlumbThing
describe_outcome (const PlumbOutcome *outcome)
{
  return (PlumbThing){ "outcome", NULL, outcome->id, outcome->label.source };
}

/* All conditions of an outcome, a line each: what it takes to reach it. */
static char *
dup_conditions (const PlumbOutcome *outcome)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  for (guint i = 0; i < outcome->n_becauses; i++)
    g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", outcome->becauses[i].when.text);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
compare_outcome (PlumbComparison *self, const PlumbOutcome *then, const PlumbOutcome *now)
{
  const PlumbThing a = describe_outcome (then);
  if (now == NULL)
    {
      plumb_comparison_add (self, PLUMB_DIFFERENCE_REMOVED, &a, NULL);
      return;
    }
  const PlumbThing b = describe_outcome (now);
  g_autofree char *was = dup_conditions (then);
  g_autofree char *is = dup_conditions (now);
  plumb_comparison_check_text (self, &a, &b, &then->label, &now->label);
  plumb_comparison_check_text (self, &a, &b, &then->advice, &now->advice);
  plumb_comparison_check_logic (self, &a, &b, was, is);
  for (guint i = 0; strcmp (was, is) == 0 && i < then->n_becauses; i++)
    plumb_comparison_check_text (self, &a, &b, &then->becauses[i].text, &now->becauses[i].text);
}

/* The ids of the outcomes of @self that @other has too, in order: the first one that holds comes
 * out. */
static char *
dup_order (const PlumbInstrument *self, const PlumbInstrument *other)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  for (guint i = 0; i < self->n_outcomes; i++)
    if (find_outcome (other, self->outcomes[i].id) != NULL)
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? ", " : "", self->outcomes[i].id);
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

void
plumb_comparison_compare_outcomes (PlumbComparison *self)
{
  for (guint i = 0; i < self->before->n_outcomes; i++)
    {
      const PlumbOutcome *then = &self->before->outcomes[i];
      compare_outcome (self, then, find_outcome (self->after, then->id));
    }
  for (guint i = 0; i < self->after->n_outcomes; i++)
    {
      const PlumbThing b = describe_outcome (&self->after->outcomes[i]);
      if (find_outcome (self->before, b.id) == NULL)
        plumb_comparison_add (self, PLUMB_DIFFERENCE_ADDED, NULL, &b);
    }
  const PlumbThing a = { "questionnaire", NULL, self->before->id, self->before->title.source };
  const PlumbThing b = { "questionnaire", NULL, self->after->id, self->after->title.source };
  g_autofree char *was = dup_order (self->before, self->after);
  g_autofree char *is = dup_order (self->after, self->before);
  plumb_comparison_check_logic (self, &a, &b, was, is);
}

static const PlumbResultPart *
find_part (const PlumbInstrument *instrument, const char *id)
{
  for (guint i = 0; i < instrument->n_results; i++)
    if (strcmp (instrument->results[i].id, id) == 0)
      return &instrument->results[i];
  return NULL;
}

static PlumbThing
describe_part (const PlumbResultPart *part)
{
  return (PlumbThing){ "part", NULL, part->id, part->label.source };
}

static PlumbThing
describe_item (const PlumbResultPart *part, const PlumbPartItem *item)
{
  return (PlumbThing){ "item", part->id, item->id, item->label.source };
}

/* Whether @now shows what @then showed: the same pair, or the question that took over. */
static gboolean
is_same_item (const PlumbComparison *self, const PlumbPartItem *then, const PlumbPartItem *now)
{
  return strcmp (then->id, now->id) == 0
         || (then->other == NULL
             && plumb_successor_get_question (self->after, then->question->id) == now->question);
}

/* The id that @question has in the later version. */
static const char *
get_later_id (const PlumbComparison *self, const PlumbQuestion *question)
{
  const PlumbQuestion *later
      = question != NULL ? plumb_successor_get_question (self->after, question->id) : NULL;
  return later != NULL ? later->id : question != NULL ? question->id : "";
}

/* What an item is drawn from, as the later version names it. */
static char *
dup_item_source (const PlumbComparison *self, const PlumbPartItem *item)
{
  g_autofree char *source
      = g_strjoin (" ", get_later_id (self, item->question), get_later_id (self, item->other),
                   item->theme != NULL ? item->theme->id : "",
                   item->when.text != NULL ? item->when.text : "", NULL);
  g_strstrip (source);
  return g_steal_pointer (&source);
}

static void
compare_item (PlumbComparison *self,
              const PlumbResultPart *then,
              const PlumbPartItem *was,
              const PlumbResultPart *now)
{
  const PlumbThing a = describe_item (then, was);
  for (guint i = 0; i < now->n_items; i++)
    {
      const PlumbPartItem *is = &now->items[i];
      const PlumbThing b = describe_item (now, is);
      if (!is_same_item (self, was, is))
        continue;
      g_autofree char *source = dup_item_source (self, was);
      g_autofree char *next = dup_item_source (self, is);
      plumb_comparison_check_logic (self, &a, &b, source, next);
      /* One without a name has its question's, which speaks for itself. */
      if (was->label.source != was->question->label.source
          || is->label.source != is->question->label.source)
        plumb_comparison_check_text (self, &a, &b, &was->label, &is->label);
      return;
    }
  plumb_comparison_add (self, PLUMB_DIFFERENCE_REMOVED, &a, NULL);
}

static gboolean
has_item (const PlumbComparison *self, const PlumbResultPart *then, const PlumbPartItem *now)
{
  for (guint i = 0; i < then->n_items; i++)
    if (is_same_item (self, &then->items[i], now))
      return TRUE;
  return FALSE;
}

/* The names of the themes or sides, a line each. */
static char *
dup_heads (const PlumbResultPart *part)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  for (guint i = 0; i < part->n_heads; i++)
    g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", part->heads[i].label.source);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
compare_part (PlumbComparison *self, const PlumbResultPart *then, const PlumbResultPart *now)
{
  const PlumbThing a = describe_part (then);
  const PlumbThing b = describe_part (now);
  g_autofree char *was = dup_heads (then);
  g_autofree char *is = dup_heads (now);
  plumb_comparison_check_text (self, &a, &b, &then->label, &now->label);
  plumb_comparison_check_text (self, &a, &b, &then->purpose, &now->purpose);
  if (strcmp (was, is) != 0)
    plumb_comparison_add_change (self, PLUMB_DIFFERENCE_TEXT, &a, &b, was, is);
  plumb_comparison_check_logic (self, &a, &b, plumb_part_kind_get_id (then->kind),
                                plumb_part_kind_get_id (now->kind));
  plumb_comparison_check_logic (self, &a, &b, then->scale != NULL ? then->scale->id : NULL,
                                now->scale != NULL ? now->scale->id : NULL);
  for (guint i = 0; i < then->n_items; i++)
    compare_item (self, then, &then->items[i], now);
  for (guint i = 0; i < now->n_items; i++)
    {
      const PlumbThing item = describe_item (now, &now->items[i]);
      if (!has_item (self, then, &now->items[i]))
        plumb_comparison_add (self, PLUMB_DIFFERENCE_ADDED, NULL, &item);
    }
}

void
plumb_comparison_compare_results (PlumbComparison *self)
{
  for (guint i = 0; i < self->before->n_results; i++)
    {
      const PlumbResultPart *then = &self->before->results[i];
      const PlumbResultPart *now = find_part (self->after, then->id);
      const PlumbThing a = describe_part (then);
      if (now != NULL)
        compare_part (self, then, now);
      else
        plumb_comparison_add (self, PLUMB_DIFFERENCE_REMOVED, &a, NULL);
    }
  for (guint i = 0; i < self->after->n_results; i++)
    {
      const PlumbThing b = describe_part (&self->after->results[i]);
      if (find_part (self->before, b.id) == NULL)
        plumb_comparison_add (self, PLUMB_DIFFERENCE_ADDED, NULL, &b);
    }
}
