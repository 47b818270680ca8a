/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Comparing sections and questions. */

#include <string.h>

#include "plumb-comparison-private.h"
#include "plumb-successor.h"

static PlumbThing
describe_question (const PlumbQuestion *question)
{
  return (PlumbThing){ "question", NULL, question->id, question->label.source };
}

static gboolean
is_choice (PlumbQuestionType type)
{
  return type == PLUMB_QUESTION_SINGLE || type == PLUMB_QUESTION_SCALE;
}

static gboolean
is_line (PlumbQuestionType type)
{
  return type == PLUMB_QUESTION_TEXT || type == PLUMB_QUESTION_NUMBER
         || type == PLUMB_QUESTION_DATE;
}

/* Whether every answer to a question of type @then is one to a question of type @now. */
static gboolean
takes_all (PlumbQuestionType then, PlumbQuestionType now)
{
  if (is_choice (then))
    return is_choice (now) || now == PLUMB_QUESTION_MULTIPLE;
  if (is_line (then))
    return now == PLUMB_QUESTION_TEXT || now == PLUMB_QUESTION_LONG_TEXT;
  return FALSE;
}

/* How wide the range of a number is: at one end, where a lower bound and an upper one mirror each
 * other. */
static gboolean
end_narrows (gboolean had, double was, gboolean has, double is, int direction)
{
  return has && (!had || (is - was) * direction > 0);
}

static gboolean
narrows_number (const PlumbQuestion *then, const PlumbQuestion *now)
{
  gboolean fewer = now->decimals >= 0 && (then->decimals < 0 || now->decimals < then->decimals);
  return fewer || end_narrows (then->has_min, then->min, now->has_min, now->min, 1)
         || end_narrows (then->has_max, then->max, now->has_max, now->max, -1);
}

static void
compare_type (PlumbComparison *self, const PlumbQuestion *then, const PlumbQuestion *now)
{
  const PlumbThing a = describe_question (then);
  const PlumbThing b = describe_question (now);
  const char *was = plumb_question_type_get_id (then->type);
  const char *is = plumb_question_type_get_id (now->type);
  if (then->type != now->type)
    plumb_comparison_add_change (self,
                                 takes_all (then->type, now->type) ? PLUMB_DIFFERENCE_WIDENED
                                                                   : PLUMB_DIFFERENCE_NARROWED,
                                 &a, &b, was, is);
  else if (narrows_number (then, now))
    plumb_comparison_add (self, PLUMB_DIFFERENCE_NARROWED, &a, &b);
  else if (narrows_number (now, then))
    plumb_comparison_add (self, PLUMB_DIFFERENCE_WIDENED, &a, &b);
}

static void
compare_texts (PlumbComparison *self, const PlumbQuestion *then, const PlumbQuestion *now)
{
  const PlumbThing a = describe_question (then);
  const PlumbThing b = describe_question (now);
  plumb_comparison_check_text (self, &a, &b, &then->label, &now->label);
  plumb_comparison_check_text (self, &a, &b, &then->hint, &now->hint);
  plumb_comparison_check_text (self, &a, &b, &then->why, &now->why);
  plumb_comparison_check_text (self, &a, &b, &then->guidance, &now->guidance);
  plumb_comparison_check_text (self, &a, &b, &then->example, &now->example);
  plumb_comparison_check_text (self, &a, &b, &then->unit, &now->unit);
}

/* Where the rows of @question come from, as the later version names it. */
static const char *
get_rows_source (const PlumbComparison *self, const PlumbQuestion *question)
{
  static const char *const kinds[] = {
    [PLUMB_ROWS_FREE] = "free",
    [PLUMB_ROWS_FIXED] = "fixed",
    [PLUMB_ROWS_SUGGESTED] = "suggested",
    [PLUMB_ROWS_FROM] = "",
  };
  if (question->rows_kind != PLUMB_ROWS_FROM || question->rows_from == NULL)
    return kinds[question->rows_kind];
  const PlumbQuestion *later = plumb_successor_get_question (self->after, question->rows_from->id);
  return later != NULL ? later->id : question->rows_from->id;
}

/* Where people may add rows, all that there were can stay. */
static void
compare_rows_source (PlumbComparison *self, const PlumbQuestion *then, const PlumbQuestion *now)
{
  const PlumbThing a = describe_question (then);
  const PlumbThing b = describe_question (now);
  const char *was = get_rows_source (self, then);
  const char *is = get_rows_source (self, now);
  if (then->type != now->type || strcmp (was, is) == 0)
    return;
  gboolean is_open = now->rows_kind == PLUMB_ROWS_SUGGESTED && then->rows_kind != PLUMB_ROWS_FROM;
  plumb_comparison_add_change (self, is_open ? PLUMB_DIFFERENCE_WIDENED : PLUMB_DIFFERENCE_NARROWED,
                               &a, &b, was, is);
}

/* The parts of other frameworks that a question serves, parted by commas. */
static char *
dup_tags (const PlumbQuestion *question)
{
  g_autoptr (GString) tags = g_string_new (NULL);
  for (guint i = 0; i < question->n_tags; i++)
    g_string_append_printf (tags, "%s%s %s", i > 0 ? ", " : "", question->tags[i].scheme,
                            question->tags[i].ref);
  return g_string_free (g_steal_pointer (&tags), FALSE);
}

/* Who is asked, for what, and whether with evidence: of no consequence to any answer. */
static void
compare_manner (PlumbComparison *self, const PlumbQuestion *then, const PlumbQuestion *now)
{
  const PlumbThing a = describe_question (then);
  const PlumbThing b = describe_question (now);
  g_autofree char *was = dup_tags (then);
  g_autofree char *is = dup_tags (now);
  plumb_comparison_check_logic (self, &a, &b, then->audience, now->audience);
  plumb_comparison_check_logic (self, &a, &b, then->wants_evidence ? "evidence" : NULL,
                                now->wants_evidence ? "evidence" : NULL);
  plumb_comparison_check_logic (self, &a, &b, was, is);
}

/* All checks of a question, a line each. */
static char *
dup_checks (const PlumbQuestion *question)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  for (guint i = 0; i < question->n_checks; i++)
    g_string_append_printf (lines, "%s%s: %s", i > 0 ? "\n" : "",
                            plumb_severity_get_id (question->checks[i].severity),
                            question->checks[i].test.text);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
compare_logic (PlumbComparison *self, const PlumbQuestion *then, const PlumbQuestion *now)
{
  const PlumbThing a = describe_question (then);
  const PlumbThing b = describe_question (now);
  g_autofree char *was = dup_checks (then);
  g_autofree char *is = dup_checks (now);
  plumb_comparison_check_logic (self, &a, &b, then->relevant.text, now->relevant.text);
  plumb_comparison_check_logic (self, &a, &b, then->enabled.text, now->enabled.text);
  plumb_comparison_check_logic (self, &a, &b, then->required.text, now->required.text);
  plumb_comparison_check_logic (self, &a, &b, then->value.text, now->value.text);
  plumb_comparison_check_logic (self, &a, &b, was, is);
  for (guint i = 0; strcmp (was, is) == 0 && i < then->n_checks; i++)
    plumb_comparison_check_text (self, &a, &b, &then->checks[i].message, &now->checks[i].message);
  plumb_comparison_check_logic (self, &a, &b, then->section->id, now->section->id);
}

/* The list that @choices come from, as the keys of their texts name it: "scale:degree", "group:",
 * or the question's own id. */
static char *
dup_source (const PlumbChoice *choices, guint n_choices)
{
  const char *context = n_choices > 0 ? choices[0].label.context : NULL;
  if (context == NULL)
    return NULL;
  const char *end = strchr (context, g_str_has_prefix (context, "scale:") ? '.' : ':');
  return end != NULL ? g_strndup (context, end - context) : NULL;
}

static void
compare_choices (PlumbComparison *self,
                 const char *owner,
                 const PlumbChoice *then,
                 guint n_then,
                 const PlumbChoice *now,
                 guint n_now)
{
  g_autofree char *was = dup_source (then, n_then);
  g_autofree char *is = dup_source (now, n_now);
  if (was == NULL || g_strcmp0 (was, is) != 0)
    plumb_comparison_compare_choices (self, owner, then, n_then, now, n_now);
}

static const PlumbRow *
find_row (const PlumbQuestion *question, const char *id)
{
  for (guint i = 0; i < question->n_rows; i++)
    if (strcmp (question->rows[i].id, id) == 0)
      return &question->rows[i];
  return NULL;
}

static void
compare_row (PlumbComparison *self,
             const PlumbQuestion *owner,
             const PlumbRow *then,
             const char *id)
{
  const PlumbRow *now = find_row (owner, id);
  const PlumbThing a = { "row", owner->id, then->id, then->label.source };
  const PlumbThing b
      = { "row", owner->id, id, now != NULL ? now->label.source : then->label.source };
  plumb_comparison_check_name (self, &a, &b);
  if (now == NULL)
    return;
  plumb_comparison_check_text (self, &a, &b, &then->label, &now->label);
  plumb_comparison_check_text (self, &a, &b, &then->hint, &now->hint);
}

static void
compare_rows (PlumbComparison *self, const PlumbQuestion *then, const PlumbQuestion *now)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) was = g_ptr_array_new ();
  g_autoptr (GArray) is = g_array_new (FALSE, FALSE, sizeof (PlumbThing));
  for (guint i = 0; i < then->n_rows; i++)
    {
      const PlumbThing a = { "row", now->id, then->rows[i].id, then->rows[i].label.source };
      const char *id = plumb_successor_get_row (now, then->rows[i].id);
      if (id == NULL)
        plumb_comparison_add (self, PLUMB_DIFFERENCE_REMOVED, &a, NULL);
      else if (g_hash_table_add (taken, (gpointer) id))
        {
          compare_row (self, now, &then->rows[i], id);
          if (find_row (now, id) != NULL)
            g_ptr_array_add (was, (gpointer) id);
        }
    }
  for (guint i = 0; i < now->n_rows; i++)
    {
      const PlumbThing b = { "row", now->id, now->rows[i].id, now->rows[i].label.source };
      if (g_hash_table_contains (taken, now->rows[i].id))
        g_array_append_val (is, b);
      else
        plumb_comparison_add (self, PLUMB_DIFFERENCE_ADDED, NULL, &b);
    }
  plumb_comparison_check_order (self, was, is);
}

static void
compare_columns (PlumbComparison *self, const PlumbQuestion *then, const PlumbQuestion *now)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < then->n_columns; i++)
    {
      const PlumbColumn *was = &then->columns[i];
      const PlumbColumn *is = plumb_successor_get_column (now, was->id);
      const PlumbThing a = { "column", now->id, was->id, was->label.source };
      if (is == NULL)
        {
          plumb_comparison_add (self, PLUMB_DIFFERENCE_REMOVED, &a, NULL);
          continue;
        }
      g_hash_table_add (taken, (gpointer) is);
      const PlumbThing b = { "column", now->id, is->id, is->label.source };
      plumb_comparison_check_name (self, &a, &b);
      plumb_comparison_check_text (self, &a, &b, &was->label, &is->label);
      if (was->type != is->type)
        plumb_comparison_add_change (
            self,
            takes_all (was->type, is->type) ? PLUMB_DIFFERENCE_WIDENED : PLUMB_DIFFERENCE_NARROWED,
            &a, &b, plumb_question_type_get_id (was->type), plumb_question_type_get_id (is->type));
      compare_choices (self, now->id, was->choices, was->n_choices, is->choices, is->n_choices);
    }
  for (guint i = 0; i < now->n_columns; i++)
    {
      const PlumbColumn *is = &now->columns[i];
      const PlumbThing b = { "column", now->id, is->id, is->label.source };
      if (!g_hash_table_contains (taken, is))
        plumb_comparison_add (self, PLUMB_DIFFERENCE_ADDED, NULL, &b);
    }
}

static void
compare_question (PlumbComparison *self, const PlumbQuestion *then, const PlumbQuestion *now)
{
  const PlumbThing a = describe_question (then);
  const PlumbThing b = describe_question (now);
  plumb_comparison_check_name (self, &a, &b);
  compare_type (self, then, now);
  compare_texts (self, then, now);
  compare_choices (self, now->id, then->choices, then->n_choices, now->choices, now->n_choices);
  compare_rows_source (self, then, now);
  compare_rows (self, then, now);
  compare_columns (self, then, now);
  compare_logic (self, then, now);
  compare_manner (self, then, now);
}

static void
compare_section (PlumbComparison *self, const PlumbSection *then, const PlumbSection *now)
{
  const PlumbThing a = { "section", NULL, then->id, then->label.source };
  if (now == NULL)
    {
      plumb_comparison_add (self, PLUMB_DIFFERENCE_REMOVED, &a, NULL);
      return;
    }
  const PlumbThing b = { "section", NULL, now->id, now->label.source };
  plumb_comparison_check_text (self, &a, &b, &then->label, &now->label);
  plumb_comparison_check_text (self, &a, &b, &then->purpose, &now->purpose);
  plumb_comparison_check_text (self, &a, &b, &then->guidance, &now->guidance);
  plumb_comparison_check_logic (self, &a, &b, then->relevant.text, now->relevant.text);
  plumb_comparison_check_logic (self, &a, &b, then->has_appraisal ? "appraisal" : NULL,
                                now->has_appraisal ? "appraisal" : NULL);
  g_autofree char *was = g_strdup_printf ("%u", then->minutes);
  g_autofree char *is = g_strdup_printf ("%u", now->minutes);
  if (then->minutes != now->minutes)
    plumb_comparison_add_change (self, PLUMB_DIFFERENCE_TEXT, &a, &b, was, is);
}

static void
compare_sections (PlumbComparison *self)
{
  for (guint i = 0; i < self->before->n_sections; i++)
    {
      const PlumbSection *then = &self->before->sections[i];
      compare_section (self, then, plumb_instrument_get_section (self->after, then->id));
    }
  for (guint i = 0; i < self->after->n_sections; i++)
    {
      const PlumbSection *now = &self->after->sections[i];
      const PlumbThing b = { "section", NULL, now->id, now->label.source };
      if (plumb_instrument_get_section (self->before, now->id) == NULL)
        plumb_comparison_add (self, PLUMB_DIFFERENCE_ADDED, NULL, &b);
    }
}

void
plumb_comparison_compare_questions (PlumbComparison *self)
{
  compare_sections (self);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) moved = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) was = g_ptr_array_new ();
  g_autoptr (GArray) is = g_array_new (FALSE, FALSE, sizeof (PlumbThing));
  for (guint i = 0; i < self->before->n_questions; i++)
    {
      const PlumbQuestion *then = self->before->questions[i];
      const PlumbQuestion *now = plumb_successor_get_question (self->after, then->id);
      const PlumbThing a = describe_question (then);
      if (now == NULL)
        plumb_comparison_add (self, PLUMB_DIFFERENCE_REMOVED, &a, NULL);
      else if (g_hash_table_add (taken, (gpointer) now))
        {
          compare_question (self, then, now);
          if (strcmp (then->section->id, now->section->id) == 0)
            g_ptr_array_add (was, (gpointer) now->id);
          else
            g_hash_table_add (moved, (gpointer) now);
        }
      else
        {
          const PlumbThing b = describe_question (now);
          plumb_comparison_add (self, PLUMB_DIFFERENCE_MERGED, &a, &b);
        }
    }
  for (guint i = 0; i < self->after->n_questions; i++)
    {
      const PlumbQuestion *now = self->after->questions[i];
      const PlumbThing b = describe_question (now);
      if (!g_hash_table_contains (taken, now))
        plumb_comparison_add (self, PLUMB_DIFFERENCE_ADDED, NULL, &b);
      else if (!g_hash_table_contains (moved, now))
        g_array_append_val (is, b);
    }
  plumb_comparison_check_order (self, was, is);
}
