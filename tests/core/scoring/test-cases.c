/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-score-fixture.h"

#include <stdlib.h>
#include <string.h>

/* Runs the cases of score.test, which says how it is written. */

typedef struct
{
  char *name;
  GPtrArray *lines; /* char *: all lines below the name */
} Case;

static void
case_free (gpointer data)
{
  Case *self = data;

  g_free (self->name);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

static const char *
skip_word (const char *line, const char *word)
{
  gsize length = strlen (word);

  if (strncmp (line, word, length) != 0 || (line[length] != ' ' && line[length] != '\0'))
    return NULL;
  return line + length + (line[length] == ' ');
}

/* What a line of the case says about the review. Answers FALSE where it says what is expected of
 * the score. */
static gboolean
prepare (PlumbReview *review, const char *line, guint *n_records)
{
  static const char *const questions[] = { "q.1", "q.2", "q.3", "q.4" };
  const char *rest;

  if ((rest = skip_word (line, "scope")))
    plumb_fixture_set (review, PLUMB_KIND_ANSWER, "people.scope", "value", rest);
  else if ((rest = skip_word (line, "priority")))
    plumb_fixture_set (review, PLUMB_KIND_ANSWER, "people.priority", "value", rest);
  else if ((rest = skip_word (line, "answered")))
    for (guint i = atoi (rest); i < G_N_ELEMENTS (questions); i++)
      plumb_fixture_set (review, PLUMB_KIND_ANSWER, questions[i], "value", NULL);
  else if ((rest = skip_word (line, "record")))
    {
      g_autofree char *id = g_strdup_printf ("i%u", ++*n_records);
      plumb_fixture_add (review, id, rest);
    }
  else
    return FALSE;
  return TRUE;
}

static char *
describe_number (gboolean has, double number)
{
  return has ? g_strdup_printf ("%.2f", number) : g_strdup ("-");
}

static char *
describe_conclusion (const PlumbScore *score)
{
  g_autoptr (GString) text = g_string_new (plumb_conclusion_get_id (score->headlines->conclusion));

  for (guint i = 0; i < score->headlines->n_reasons; i++)
    g_string_append_printf (text, "%s%s", i ? " " : ", because ",
                            plumb_reason_get_id (score->headlines->reasons[i]));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_evidence (const PlumbScore *score)
{
  const guint *n = score->headlines->evidence;
  return g_strdup_printf ("a %u, b %u, c %u, d %u, u %u", n[0], n[1], n[2], n[3], n[4]);
}

static char *
describe_record (const PlumbScore *score, const char *id)
{
  const PlumbRecordScore *record = plumb_score_get_record (score, id);
  g_autoptr (GString) text = g_string_new (plumb_record_state_get_id (record->state));

  if (record->state == PLUMB_RECORD_SCORED)
    g_string_append_printf (text, " %.2f %s", record->score, plumb_band_get_id (record->band));
  if (record->missing)
    g_string_append_printf (text, " %s", record->missing);
  if (!record->in_scope)
    g_string_append (text, ", out of scope");
  if (record->priority)
    g_string_append (text, ", priority");
  if (record->caps)
    g_string_append (text, ", caps");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_groups (const PlumbScore *score)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < score->draft->group_scores->len; i++)
    {
      const PlumbGroupScore *group = score->draft->group_scores->pdata[i];
      g_autofree char *benefit = describe_number (group->has_benefit, group->benefit);
      g_autofree char *harm = describe_number (group->has_harm, group->harm);
      g_autofree char *words = g_strdelimit (g_strdup (group->groups), " ", '+');
      g_string_append_printf (text, "%s%s%s %u/%u %s %s", i ? ", " : "", words,
                              group->priority ? "!" : "", group->n_records - group->n_unknown,
                              group->n_records, benefit, harm);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The score's @what in words; NULL where there is no such thing. */
static char *
describe (const PlumbScore *score, const char *what)
{
  if (strcmp (what, "conclusion") == 0)
    return describe_conclusion (score);
  if (strcmp (what, "benefit") == 0)
    return describe_number (score->headlines->has_benefit, score->headlines->benefit_index);
  if (strcmp (what, "harm") == 0)
    return describe_number (score->headlines->has_harm, score->headlines->harm_index);
  if (strcmp (what, "gap") == 0)
    return describe_number (score->headlines->has_gap, score->headlines->gap_index);
  if (strcmp (what, "completeness") == 0)
    return g_strdup_printf ("%u+%u+%u of %u+%u+%u", score->questions.part,
                            score->headlines->groups.part, score->headlines->records.part,
                            score->questions.whole, score->headlines->groups.whole,
                            score->headlines->records.whole);
  if (strcmp (what, "evidence") == 0)
    return describe_evidence (score);
  if (strcmp (what, "worst") == 0)
    return g_strdup (score->headlines->worst ? score->headlines->worst->id : "-");
  if (strcmp (what, "capped") == 0)
    return g_strdup (score->headlines->capped ? "yes" : "no");
  if (strcmp (what, "groups") == 0)
    return describe_groups (score);
  return what[0] == 'i' ? describe_record (score, what) : NULL;
}

/* Holds "= what: expected" against the score. */
static void
check (const PlumbScore *score, const char *line)
{
  const char *colon = strstr (line, ": ");

  if (line[0] != '=' || line[1] != ' ' || !colon)
    g_error ("This line of a case is not understood: %s", line);
  g_autofree char *what = g_strndup (line + 2, colon - line - 2);
  g_autofree char *described = describe (score, what);
  g_test_message ("%s", line);
  g_assert_cmpstr (described, ==, colon + 2);
}

static void
run_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  guint n_records = 0, i = 0;

  while (i < self->lines->len && prepare (review, self->lines->pdata[i], &n_records))
    i++;
  g_assert_cmpuint (i, <, self->lines->len);

  g_autoptr (PlumbScore) score = plumb_score_new (review);
  for (; i < self->lines->len; i++)
    check (score, self->lines->pdata[i]);
}

static Case *
case_new (const char *name)
{
  Case *self = g_new0 (Case, 1);

  self->name = g_strdup (name);
  self->lines = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static void
add_cases (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Case *current = NULL;

  for (char **line = lines; *line; line++)
    {
      const char *name = skip_word (g_strstrip (*line), "case");
      if (**line == '#' || **line == '\0')
        continue;
      if (name)
        {
          g_autofree char *path = g_strconcat ("/cases/", name, NULL);
          current = case_new (name);
          g_test_add_data_func_full (path, current, run_case, case_free);
        }
      else if (current)
        g_ptr_array_add (current->lines, g_strdup (*line));
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "score.test", NULL);
  if (!g_file_get_contents (path, &text, NULL, &error))
    g_error ("%s", error->message);
  add_cases (text);
  return g_test_run ();
}
