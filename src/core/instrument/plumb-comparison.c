/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-comparison.h"

#include <string.h>

#include "plumb-comparison-private.h"
#include "plumb-successor.h"

static void
difference_free (PlumbDifference *self)
{
  g_free (self->then);
  g_free (self->now);
  g_free (self);
}

PlumbDifference *
plumb_comparison_add (PlumbComparison *self,
                      PlumbDifferenceClass class,
                      const PlumbThing *then,
                      const PlumbThing *now)
{
  const PlumbThing *shown = now != NULL ? now : then;
  PlumbDifference *difference = g_new0 (PlumbDifference, 1);
  difference->class = class;
  difference->thing = shown->kind;
  difference->owner = shown->owner;
  difference->before = then != NULL ? then->id : NULL;
  difference->after = now != NULL ? now->id : NULL;
  difference->label = shown->label;
  g_ptr_array_add (self->differences, difference);
  return difference;
}

void
plumb_comparison_add_change (PlumbComparison *self,
                             PlumbDifferenceClass class,
                             const PlumbThing *then,
                             const PlumbThing *now,
                             const char *was,
                             const char *is)
{
  PlumbDifference *difference = plumb_comparison_add (self, class, then, now);
  difference->then = g_strdup (was);
  difference->now = g_strdup (is);
}

void
plumb_comparison_check_text (PlumbComparison *self,
                             const PlumbThing *then,
                             const PlumbThing *now,
                             const PlumbText *was,
                             const PlumbText *is)
{
  if (g_strcmp0 (was->source, is->source) != 0)
    plumb_comparison_add_change (self, PLUMB_DIFFERENCE_TEXT, then, now, was->source, is->source);
}

void
plumb_comparison_check_logic (PlumbComparison *self,
                              const PlumbThing *then,
                              const PlumbThing *now,
                              const char *was,
                              const char *is)
{
  if (g_strcmp0 (was, is) != 0)
    plumb_comparison_add_change (self, PLUMB_DIFFERENCE_LOGIC, then, now, was, is);
}

void
plumb_comparison_check_name (PlumbComparison *self, const PlumbThing *then, const PlumbThing *now)
{
  if (strcmp (then->id, now->id) != 0)
    plumb_comparison_add (self, PLUMB_DIFFERENCE_RENAMED, then, now);
}

void
plumb_comparison_check_order (PlumbComparison *self, const GPtrArray *was, const GArray *is)
{
  for (guint i = 0; i < MIN (was->len, is->len); i++)
    {
      const PlumbThing *now = &g_array_index (is, PlumbThing, i);
      if (strcmp (g_ptr_array_index (was, i), now->id) == 0)
        continue;
      plumb_comparison_add (self, PLUMB_DIFFERENCE_LOGIC, now, now);
      return;
    }
}

/* Numbers of people's time, which no answer depends on. */
static void
compare_minutes (PlumbComparison *self, const PlumbThing *a, const PlumbThing *b)
{
  const PlumbInstrument *then = self->before;
  const PlumbInstrument *now = self->after;
  if (then->min_minutes == now->min_minutes && then->max_minutes == now->max_minutes)
    return;
  g_autofree char *was = g_strdup_printf ("%u–%u", then->min_minutes, then->max_minutes);
  g_autofree char *is = g_strdup_printf ("%u–%u", now->min_minutes, now->max_minutes);
  plumb_comparison_add_change (self, PLUMB_DIFFERENCE_TEXT, a, b, was, is);
}

static void
compare_header (PlumbComparison *self)
{
  const PlumbInstrument *then = self->before;
  const PlumbInstrument *now = self->after;
  const PlumbThing a = { "questionnaire", NULL, then->id, then->title.source };
  const PlumbThing b = { "questionnaire", NULL, now->id, now->title.source };
  plumb_comparison_check_text (self, &a, &b, &then->title, &now->title);
  plumb_comparison_check_text (self, &a, &b, &then->summary, &now->summary);
  plumb_comparison_check_text (self, &a, &b, &then->use_when, &now->use_when);
  plumb_comparison_check_text (self, &a, &b, &then->sources, &now->sources);
  compare_minutes (self, &a, &b);
}

PlumbComparison *
plumb_comparison_new (PlumbInstrument *before, PlumbInstrument *after)
{
  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  PlumbComparison *self = g_new0 (PlumbComparison, 1);
  self->before = plumb_instrument_ref (before);
  self->after = plumb_instrument_ref (after);
  self->differences = g_ptr_array_new_with_free_func ((GDestroyNotify) difference_free);
  if (strcmp (plumb_instrument_get_digest (before), plumb_instrument_get_digest (after)) == 0)
    return self;
  compare_header (self);
  plumb_comparison_compare_lists (self);
  plumb_comparison_compare_appraisal (self);
  plumb_comparison_compare_methods (self);
  plumb_comparison_compare_questions (self);
  plumb_comparison_compare_dimensions (self);
  plumb_comparison_compare_outcomes (self);
  plumb_comparison_compare_results (self);
  return self;
}

void
plumb_comparison_free (PlumbComparison *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->differences);
  plumb_instrument_unref (self->before);
  plumb_instrument_unref (self->after);
  g_free (self);
}

guint
plumb_comparison_get_length (const PlumbComparison *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->differences->len;
}

const PlumbDifference *
plumb_comparison_get (const PlumbComparison *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->differences->len, NULL);
  return g_ptr_array_index (self->differences, index);
}

gboolean
plumb_difference_concerns_answers (const PlumbDifference *difference)
{
  g_return_val_if_fail (difference != NULL, FALSE);

  static const char *const without[]
      = { "questionnaire", "section",   "let",       "outcome", "part", "item",
          "method",        "threshold", "dimension", "band",    NULL };
  return !g_strv_contains (without, difference->thing);
}

/* A stage that goes takes no answer along that its questions do not; nor does what the results
 * show. An outcome that goes may leave another one, and with what counted goes what came of it. */
static gboolean
is_harmless_loss (const PlumbDifference *difference)
{
  static const char *const felt[] = { "outcome", "method", "dimension", NULL };
  return difference->class == PLUMB_DIFFERENCE_REMOVED
         && !plumb_difference_concerns_answers (difference)
         && !g_strv_contains (felt, difference->thing);
}

PlumbVersionStep
plumb_comparison_get_needed_step (const PlumbComparison *self)
{
  g_return_val_if_fail (self != NULL, PLUMB_STEP_NONE);

  static const PlumbVersionStep steps[] = {
    [PLUMB_DIFFERENCE_TEXT] = PLUMB_STEP_PATCH,    [PLUMB_DIFFERENCE_ADDED] = PLUMB_STEP_MINOR,
    [PLUMB_DIFFERENCE_RENAMED] = PLUMB_STEP_MINOR, [PLUMB_DIFFERENCE_WIDENED] = PLUMB_STEP_MINOR,
    [PLUMB_DIFFERENCE_LOGIC] = PLUMB_STEP_MINOR,   [PLUMB_DIFFERENCE_SCORE] = PLUMB_STEP_MAJOR,
    [PLUMB_DIFFERENCE_MERGED] = PLUMB_STEP_MAJOR,  [PLUMB_DIFFERENCE_NARROWED] = PLUMB_STEP_MAJOR,
    [PLUMB_DIFFERENCE_REMOVED] = PLUMB_STEP_MAJOR,
  };
  PlumbVersionStep needed = PLUMB_STEP_NONE;
  for (guint i = 0; i < self->differences->len; i++)
    {
      const PlumbDifference *difference = plumb_comparison_get (self, i);
      PlumbVersionStep step
          = is_harmless_loss (difference) ? PLUMB_STEP_MINOR : steps[difference->class];
      needed = MAX (needed, step);
    }
  return needed;
}

PlumbVersionStep
plumb_comparison_get_taken_step (const PlumbComparison *self)
{
  g_return_val_if_fail (self != NULL, PLUMB_STEP_NONE);

  g_auto (GStrv) then = g_strsplit (self->before->version, ".", 3);
  g_auto (GStrv) now = g_strsplit (self->after->version, ".", 3);
  static const PlumbVersionStep steps[] = { PLUMB_STEP_MAJOR, PLUMB_STEP_MINOR, PLUMB_STEP_PATCH };
  for (guint i = 0; i < G_N_ELEMENTS (steps) && then[i] != NULL && now[i] != NULL; i++)
    {
      guint64 a = g_ascii_strtoull (then[i], NULL, 10);
      guint64 b = g_ascii_strtoull (now[i], NULL, 10);
      if (a != b)
        return b > a ? steps[i] : PLUMB_STEP_NONE;
    }
  return PLUMB_STEP_NONE;
}

const char *
plumb_difference_class_get_id (PlumbDifferenceClass class)
{
  static const char *const ids[] = { "text",  "added",  "renamed",  "widened", "logic",
                                     "score", "merged", "narrowed", "removed" };
  g_return_val_if_fail ((guint) class < G_N_ELEMENTS (ids), NULL);
  return ids[class];
}

const char *
plumb_version_step_get_id (PlumbVersionStep step)
{
  static const char *const ids[] = { "none", "patch", "minor", "major" };
  g_return_val_if_fail ((guint) step < G_N_ELEMENTS (ids), NULL);
  return ids[step];
}
