/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers that people do not see but that decide: scores of choices, numbers of levels, limits of
 * answers, minutes. */

#include "plumb-lint-private.h"
#include "plumb-method.h"

#include <math.h>

static gboolean
has_meaning (const PlumbChoice *choice)
{
  return choice->role == PLUMB_CHOICE_PLAIN || choice->role == PLUMB_CHOICE_OTHER;
}

/* The choices of one list. */
typedef struct
{
  PlumbLint *lint;
  const PlumbChoice *choices;
  guint n;
  const PlumbQuestion *question; /* or NULL */
  const char *subject;           /* or NULL */
} List;

static void
report_choice (const List *self,
               PlumbLintFault fault,
               const PlumbChoice *choice,
               const char *detail)
{
  PlumbLintPlace place
      = { .line = choice->line, .question = self->question, .subject = self->subject, .caret = -1 };
  plumb_lint_report (self->lint, fault, &place, detail, NULL);
}

static char *
dup_pair (const PlumbChoice *a, const PlumbChoice *b)
{
  return g_strdup_printf ("%s (%g), %s (%g)", a->id, a->score, b->id, b->score);
}

/* The scored choices in order; the array lends them. */
static GPtrArray *
list_scored (const List *self)
{
  GPtrArray *scored = g_ptr_array_new ();
  for (guint i = 0; i < self->n; i++)
    if (self->choices[i].has_score && has_meaning (&self->choices[i]))
      g_ptr_array_add (scored, (gpointer) &self->choices[i]);
  return scored;
}

static gboolean
check_missing (const List *self, guint n_scored)
{
  gboolean any = FALSE;
  for (guint i = 0; i < self->n; i++)
    {
      const PlumbChoice *choice = &self->choices[i];
      if (n_scored >= 2 && choice->role == PLUMB_CHOICE_PLAIN && !choice->has_score)
        {
          report_choice (self, PLUMB_LINT_SCORE_MISSING, choice, choice->id);
          any = TRUE;
        }
      else if (choice->has_score && !has_meaning (choice) && choice->role != PLUMB_CHOICE_NONE)
        report_choice (self, PLUMB_LINT_SCORE_ROLE, choice, choice->id);
    }
  return any;
}

static gboolean
check_equal (const List *self, const GPtrArray *scored)
{
  for (guint i = 1; i < scored->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const PlumbChoice *a = g_ptr_array_index (scored, j);
        const PlumbChoice *b = g_ptr_array_index (scored, i);
        if (a->score != b->score)
          continue;
        g_autofree char *detail = dup_pair (a, b);
        report_choice (self, PLUMB_LINT_SCORE_TWICE, b, detail);
        return TRUE;
      }
  return FALSE;
}

/* Which way the scores go: as most of their steps do. */
static int
get_direction (const GPtrArray *scored)
{
  int direction = 0;
  for (guint i = 1; i < scored->len; i++)
    {
      const PlumbChoice *a = g_ptr_array_index (scored, i - 1);
      const PlumbChoice *b = g_ptr_array_index (scored, i);
      direction += b->score > a->score ? 1 : -1;
    }
  return direction >= 0 ? 1 : -1;
}

/* Whether choice number @i has the score that equal steps from the first one lead to. */
static gboolean
continues (const GPtrArray *scored, guint i)
{
  const PlumbChoice *first = g_ptr_array_index (scored, 0);
  const PlumbChoice *second = g_ptr_array_index (scored, 1);
  const PlumbChoice *choice = g_ptr_array_index (scored, i);
  return i >= 2 && choice->score == first->score + i * (second->score - first->score);
}

/* Reports the first choice that goes the wrong way: that one of the two neighbours whose removal
 * leaves the others in order. */
static gboolean
check_order (const List *self, const GPtrArray *scored)
{
  int direction = get_direction (scored);
  for (guint i = 1; i < scored->len; i++)
    {
      const PlumbChoice *a = g_ptr_array_index (scored, i - 1);
      const PlumbChoice *b = g_ptr_array_index (scored, i);
      if ((b->score - a->score) * direction > 0)
        continue;
      const PlumbChoice *before = i >= 2 ? g_ptr_array_index (scored, i - 2) : NULL;
      gboolean fits_without_a = before == NULL || (b->score - before->score) * direction > 0;
      const PlumbChoice *after = i + 1 < scored->len ? g_ptr_array_index (scored, i + 1) : NULL;
      gboolean fits_without_b = after == NULL || (after->score - a->score) * direction > 0;
      g_autofree char *detail = dup_pair (a, b);
      gboolean is_a = fits_without_a && (!fits_without_b || continues (scored, i));
      report_choice (self, PLUMB_LINT_SCORE_ORDER, is_a ? a : b, detail);
      return TRUE;
    }
  return FALSE;
}

/* All steps are alike but one, which is larger by a whole step. */
static void
check_hole (const List *self, const GPtrArray *scored)
{
  if (scored->len < 4)
    return;
  double step = INFINITY;
  for (guint i = 1; i < scored->len; i++)
    {
      const PlumbChoice *a = g_ptr_array_index (scored, i - 1);
      const PlumbChoice *b = g_ptr_array_index (scored, i);
      step = fmin (step, fabs (b->score - a->score));
    }
  const PlumbChoice *at = NULL;
  g_autofree char *detail = NULL;
  guint n_wide = 0;
  for (guint i = 1; i < scored->len; i++)
    {
      const PlumbChoice *a = g_ptr_array_index (scored, i - 1);
      const PlumbChoice *b = g_ptr_array_index (scored, i);
      if (fabs (b->score - a->score) == step)
        continue;
      n_wide++;
      if (fabs (b->score - a->score) < 2 * step || at != NULL)
        continue;
      at = b;
      detail = dup_pair (a, b);
    }
  if (n_wide == 1 && at != NULL)
    report_choice (self, PLUMB_LINT_SCORE_HOLE, at, detail);
}

static gboolean
may_repeat (PlumbChoiceRole role)
{
  return role == PLUMB_CHOICE_PLAIN || role == PLUMB_CHOICE_OTHER;
}

static void
check_roles (const List *self)
{
  for (guint i = 1; i < self->n; i++)
    for (guint j = 0; j < i; j++)
      {
        const PlumbChoice *a = &self->choices[j];
        const PlumbChoice *b = &self->choices[i];
        if (may_repeat (b->role) || a->role != b->role)
          continue;
        g_autofree char *detail = g_strdup_printf ("%s, %s", a->id, b->id);
        report_choice (self, PLUMB_LINT_ROLE_TWICE, b, detail);
        return;
      }
}

/* Lists longer than people read are not looked at pair by pair. */
#define MAX_PAIRS 200

static void
check_list (const List *self)
{
  if (self->n > MAX_PAIRS)
    return;
  check_roles (self);
  g_autoptr (GPtrArray) scored = list_scored (self);
  if (check_missing (self, scored->len) || check_equal (self, scored) || check_order (self, scored))
    return;
  check_hole (self, scored);
}

static gboolean
is_shared (const PlumbInstrument *instrument, const PlumbChoice *choices)
{
  for (guint i = 0; i < instrument->n_scales; i++)
    if (instrument->scales[i].choices == choices)
      return TRUE;
  return FALSE;
}

static void
check_question_lists (PlumbLint *self, const PlumbQuestion *question)
{
  List list = { self, question->choices, question->n_choices, question, NULL };
  if (!is_shared (self->instrument, question->choices))
    check_list (&list);
  for (guint i = 0; i < question->n_columns; i++)
    {
      const PlumbColumn *column = &question->columns[i];
      List own = { self, column->choices, column->n_choices, question, NULL };
      if (!is_shared (self->instrument, column->choices))
        check_list (&own);
    }
}

static gboolean
is_whole (double number, int decimals)
{
  double shifted = number * pow (10, decimals);
  return fabs (shifted - round (shifted)) < 1e-6;
}

static void
check_limits (PlumbLint *self, const PlumbQuestion *question)
{
  static const int most = 6;
  PlumbLintPlace place = { .line = question->line, .question = question, .caret = -1 };
  g_autofree char *detail = g_strdup_printf ("%g … %g", question->min, question->max);
  if (question->has_min && question->has_max && question->min == question->max)
    plumb_lint_report (self, PLUMB_LINT_RANGE_POINT, &place, detail, NULL);
  else if (question->decimals >= 0 && question->decimals <= most
           && ((question->has_min && !is_whole (question->min, question->decimals))
               || (question->has_max && !is_whole (question->max, question->decimals))))
    plumb_lint_report (self, PLUMB_LINT_RANGE_DECIMALS, &place, detail, NULL);
  if (question->decimals <= most)
    return;
  g_autofree char *decimals = g_strdup_printf ("%d", question->decimals);
  plumb_lint_report (self, PLUMB_LINT_DECIMALS_MANY, &place, decimals, NULL);
}

static void
report_level (PlumbLint *self,
              PlumbLintFault fault,
              const PlumbField *field,
              const PlumbLevel *level)
{
  PlumbLintPlace place = { .line = level->line, .subject = field->id, .caret = -1 };
  g_autofree char *detail = g_strdup_printf ("%s.%s (%g)", field->id, level->id, level->value);
  plumb_lint_report (self, fault, &place, detail, NULL);
}

static gboolean
has_profile (const PlumbAppraisal *appraisal)
{
  for (guint i = 0; i < appraisal->n_methods; i++)
    if (appraisal->methods[i].kind == PLUMB_METHOD_PROFILE)
      return TRUE;
  return FALSE;
}

/* Harm counts below nothing and benefit above it. */
static void
check_directions (PlumbLint *self, const PlumbField *field)
{
  static const struct
  {
    const char *id;
    int sign;
  } directions[] = { { "harm", -1 }, { "none", 0 }, { "benefit", 1 } };
  for (gsize i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      const PlumbLevel *level = plumb_field_get_level (field, directions[i].id);
      if (level == NULL || !level->has_value)
        continue;
      int sign = (level->value > 0) - (level->value < 0);
      if (sign != directions[i].sign || level->value < -1 || level->value > 1)
        report_level (self, PLUMB_LINT_LEVEL_SIGN, field, level);
    }
}

/* A field whose levels are steps: their numbers rise; where the score takes them for parts of the
 * whole, they are. */
static void
check_field (PlumbLint *self, const PlumbField *field, PlumbFieldId id)
{
  gboolean is_part = id == PLUMB_FIELD_MAGNITUDE || id == PLUMB_FIELD_LIKELIHOOD
                     || id == PLUMB_FIELD_REACH || id == PLUMB_FIELD_DURATION;
  if (id == PLUMB_FIELD_DIRECTION)
    {
      check_directions (self, field);
      return;
    }
  is_part = is_part && has_profile (self->instrument->appraisal);
  const PlumbLevel *before = NULL;
  for (guint i = 0; i < field->n_levels; i++)
    {
      const PlumbLevel *level = &field->levels[i];
      if (!level->has_value)
        continue;
      if (is_part && (level->value < 0 || level->value > 1))
        report_level (self, PLUMB_LINT_LEVEL_RANGE, field, level);
      else if (before != NULL && level->value <= before->value)
        report_level (self, PLUMB_LINT_LEVEL_ORDER, field, level);
      before = level;
    }
}

static void
check_minutes (PlumbLint *self)
{
  const PlumbInstrument *instrument = self->instrument;
  guint64 minutes = 0;
  guint64 always = 0;
  if (instrument->min_minutes > instrument->max_minutes || instrument->duration_line == 0)
    return;
  for (guint i = 0; i < instrument->n_sections; i++)
    {
      const PlumbSection *section = &instrument->sections[i];
      minutes += section->minutes;
      always += section->relevant.text == NULL ? section->minutes : 0;
      if (section->minutes == 0)
        return;
    }
  if (minutes >= instrument->min_minutes && always <= instrument->max_minutes)
    return;
  PlumbLintPlace place = { .line = instrument->duration_line, .caret = -1 };
  g_autofree char *detail = g_strdup_printf ("%" G_GUINT64_FORMAT " ≠ %u … %u",
                                             minutes < instrument->min_minutes ? minutes : always,
                                             instrument->min_minutes, instrument->max_minutes);
  plumb_lint_report (self, PLUMB_LINT_MINUTES, &place, detail, NULL);
}

void
plumb_lint_check_scales (PlumbLint *self)
{
  const PlumbInstrument *instrument = self->instrument;
  for (guint i = 0; i < instrument->n_scales; i++)
    {
      const PlumbScale *scale = &instrument->scales[i];
      List list = { self, scale->choices, scale->n_choices, NULL, scale->id };
      check_list (&list);
    }
  for (guint i = 0; i < instrument->n_questions; i++)
    {
      check_question_lists (self, instrument->questions[i]);
      check_limits (self, instrument->questions[i]);
    }
  for (PlumbFieldId id = 0; instrument->appraisal != NULL && id < PLUMB_N_FIELDS; id++)
    check_field (self, &instrument->appraisal->fields[id], id);
  check_minutes (self);
}
