/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-data-cells.h"

/* A digest of the review's history: how many changes, by whom, when; a line a day and person, not
 * every keystroke. */

typedef struct
{
  char *day; /* YYYY-MM-DD */
  char *who; /* "" where nobody said */
  guint n_changes;
  guint n_answers;
  guint n_effects;
  guint n_others;
} Line;

static void
line_free (Line *self)
{
  g_free (self->day);
  g_free (self->who);
  g_free (self);
}

/* The line for @change: the one of its day and person, made where there is none yet. */
static Line *
get_line (GPtrArray *lines, const PlumbChange *change)
{
  g_autofree char *day = plumb_reporter_dup_day (change->when);
  const char *who = change->who != NULL ? change->who : "";
  for (guint i = lines->len; i > 0; i--)
    {
      Line *line = g_ptr_array_index (lines, i - 1);
      if (g_str_equal (line->day, day) && g_str_equal (line->who, who))
        return line;
    }
  Line *line = g_new0 (Line, 1);
  line->day = g_steal_pointer (&day);
  line->who = g_strdup (who);
  g_ptr_array_add (lines, line);
  return line;
}

static void
count_change (Line *line, const PlumbChange *change)
{
  line->n_changes++;
  for (guint i = 0; i < change->deltas->len; i++)
    switch (plumb_change_get (change, i)->kind)
      {
      case PLUMB_KIND_ANSWER:
        line->n_answers++;
        break;
      case PLUMB_KIND_IMPACT:
        line->n_effects++;
        break;
      default:
        line->n_others++;
        break;
      }
}

static GPtrArray *
list_lines (PlumbReview *review)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  for (guint i = 0; i < plumb_review_get_n_changes (review); i++)
    {
      const PlumbChange *change = plumb_review_get_change (review, i);
      count_change (get_line (lines, change), change);
    }
  return lines;
}

/* How many steps, and when. */
static char *
dup_sentence (PlumbReporter *self, GPtrArray *lines)
{
  const guint n = plumb_review_get_n_changes (self->review);
  const Line *first = g_ptr_array_index (lines, 0);
  const Line *last = g_ptr_array_index (lines, lines->len - 1);
  g_autofree char *number = plumb_reporter_dup_count (self, n);
  g_autofree char *from = plumb_language_format_date (self->language, first->day);
  g_autofree char *to = plumb_language_format_date (self->language, last->day);
  const char *text
      = g_str_equal (first->day, last->day)
            ? plumb_say_count (self->language, "The review was changed in one step, on {to}.",
                               "The review was changed in {n} steps, all on {to}.", n)
            : plumb_say_count (self->language,
                               "The review was changed in one step, from {from} to {to}.",
                               "The review was changed in {n} steps, from {from} to {to}.", n);

  return plumb_language_fill (text, "n", number, "from", from, "to", to, NULL);
}

static const char *
say_promise (PlumbReporter *self)
{
  return plumb_say (self->language, "Every step, with what was there before, is in the review’s "
                                    "file. Nothing is ever taken out of it. Days are those of "
                                    "universal time (UTC).");
}

static void
add_line (PlumbReporter *self, PlumbTable *table, const Line *line)
{
  plumb_table_begin_row (table);
  plumb_reporter_take_cell (table, plumb_language_format_date (self->language, line->day));
  plumb_table_add_cell (table, *line->who != '\0' ? line->who
                                                  : plumb_say (self->language, "Name not given"));
  plumb_data_add_count (table, line->n_changes, self->language);
  plumb_data_add_count (table, line->n_answers, self->language);
  if (self->instrument->appraisal != NULL)
    plumb_data_add_count (table, line->n_effects, self->language);
  plumb_data_add_count (table, line->n_others, self->language);
}

static void
add_table (PlumbReporter *self, GPtrArray *lines)
{
  PlumbTable *table = plumb_table_new (plumb_say (self->language, "Changes by day and person"));
  plumb_table_set_id (table, "history");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_set_data_only (table, lines->len == 1);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Day"), 2,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Person"), 2.4,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Steps"), 1,
                          PLUMB_ALIGN_END);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Fields of answers"), 1.2,
                          PLUMB_ALIGN_END);
  if (self->instrument->appraisal != NULL)
    plumb_table_add_column (table, plumb_say_in (self->language, "column", "Fields of effects"),
                            1.2, PLUMB_ALIGN_END);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Other fields"), 1.2,
                          PLUMB_ALIGN_END);
  for (guint i = 0; i < lines->len; i++)
    add_line (self, table, g_ptr_array_index (lines, i));
  plumb_document_add_table (self->document, table);
}

/* What a table of one row would say. */
static char *
dup_only_line (PlumbReporter *self, const Line *line)
{
  g_autofree char *answers = plumb_reporter_dup_count (self, line->n_answers);
  g_autofree char *effects = plumb_reporter_dup_count (self, line->n_effects);
  g_autofree char *others = plumb_reporter_dup_count (self, line->n_others);
  const char *who = *line->who != '\0' ? line->who : plumb_say (self->language, "Name not given");
  const char *text
      = self->instrument->appraisal != NULL
            /* Translators: this and the next: numbers of fields that were changed, and who did it
             */
            ? plumb_say (self->language,
                         "Fields that were changed: of answers {answers}, of effects {effects}, "
                         "others {others}. Changed by: {who}.")
            : plumb_say (self->language,
                         "Fields that were changed: of answers {answers}, others {others}. "
                         "Changed by: {who}.");

  return plumb_language_fill (text, "answers", answers, "effects", effects, "others", others, "who",
                              who, NULL);
}

/* One day of one person is told in one paragraph. */
static void
add_words (PlumbReporter *self, GPtrArray *lines)
{
  g_autofree char *steps = dup_sentence (self, lines);

  if (lines->len > 1)
    {
      plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, steps);
      plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, say_promise (self));
      return;
    }
  const char *pair = plumb_say (self->language, "{first} {second}");
  g_autofree char *fields = dup_only_line (self, g_ptr_array_index (lines, 0));
  g_autofree char *what = plumb_language_fill (pair, "first", steps, "second", fields, NULL);
  plumb_reporter_take (
      self, PLUMB_PARAGRAPH_BODY,
      plumb_language_fill (pair, "first", what, "second", say_promise (self), NULL));
}

void
plumb_chapter_compose_history (PlumbReporter *self)
{
  g_autoptr (GPtrArray) lines = list_lines (self->review);

  plumb_reporter_begin_chapter (self, PLUMB_CHAPTER_HISTORY);
  if (lines->len == 0)
    {
      plumb_reporter_add (
          self, PLUMB_PARAGRAPH_BODY,
          plumb_say (self->language, "The review has not been changed since it was made."));
      return;
    }
  add_words (self, lines);
  if (lines->len > 1 || self->options.include_data)
    add_table (self, lines);
}
