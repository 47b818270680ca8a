/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

/* What to change before the vote: the measures that answer the worst harms, for the summary. */

#define MAX_CHANGES 3

typedef struct
{
  const char *id;
  double worst; /* the lowest score of the effects that the measure answers; 0 where it answers no
                   harm */
} Candidate;

static double
find_worst (PlumbReporter *self, const PlumbMeasure *measure)
{
  g_auto (GStrv) impacts = plumb_words_split (measure->impacts);
  double worst = 0;
  for (guint i = 0; impacts[i] != NULL; i++)
    {
      const PlumbRecordScore *record = plumb_score_get_record (self->score, impacts[i]);
      if (record != NULL && record->has_score && record->in_scope)
        worst = MIN (worst, record->score);
    }
  return worst;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;
  if (one->worst != other->worst)
    return one->worst < other->worst ? -1 : 1;
  return plumb_facts_compare_ids (one->id, other->id);
}

/* Measures that are still to be done, those against the worst harms first. */
static GArray *
list_candidates (PlumbReporter *self)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  guint n_ids = 0;
  const char *const *ids = plumb_reporter_list (self, PLUMB_KIND_MEASURE, &n_ids);

  for (guint i = 0; i < n_ids; i++)
    {
      const PlumbMeasure measure = plumb_measure_get (self->review, ids[i]);
      if (g_strcmp0 (measure.status, "done") == 0 || g_strcmp0 (measure.status, "dropped") == 0)
        continue;
      const Candidate candidate = { ids[i], find_worst (self, &measure) };
      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  return candidates;
}

GPtrArray *
plumb_chapter_list_waiting (PlumbReporter *self)
{
  g_autoptr (GArray) candidates = list_candidates (self);
  GPtrArray *ids = g_ptr_array_new ();
  for (guint i = 0; i < candidates->len; i++)
    g_ptr_array_add (ids, (char *) g_array_index (candidates, Candidate, i).id);
  return ids;
}

/* By when, or what it lacks. */
static char *
dup_state (PlumbReporter *self, const PlumbMeasure *measure)
{
  g_autofree char *lacking = plumb_wording_dup_lacking (measure, self->language);
  if (lacking != NULL)
    return plumb_language_fill (plumb_say (self->language, "Not secured: it lacks {list}."), "list",
                                lacking, NULL);
  g_autofree char *due = plumb_language_format_date (self->language, measure->due);
  return plumb_language_fill (plumb_say (self->language, "Secured, due {date}."), "date", due,
                              NULL);
}

static PlumbBlock *
add_change (PlumbReporter *self, const char *id)
{
  const PlumbMeasure measure = plumb_measure_get (self->review, id);
  PlumbInline *passage = plumb_inline_new (NULL);
  g_autofree char *state = dup_state (self, &measure);

  plumb_reporter_append_around (self, passage, PLUMB_RUN_STRONG, "{measure}", measure.title,
                                plumb_say (self->language, "A measure without a title"));
  plumb_inline_append (passage,
                       plumb_say_in (self->language, "between a title and a sentence", ". "));
  plumb_inline_append (passage, state);
  PlumbBlock *item = plumb_document_add_item_inline (self->document, passage);
  plumb_reporter_mark (item, "measure", id);
  return item;
}

/* The heading, which says how many there are in all. */
static void
add_label (PlumbReporter *self, guint n_all)
{
  if (n_all <= MAX_CHANGES)
    {
      plumb_reporter_add (self, PLUMB_PARAGRAPH_LABEL,
                          plumb_say (self->language, "What to change before the vote"));
      return;
    }
  g_autofree char *shown = plumb_reporter_dup_count (self, MAX_CHANGES);
  g_autofree char *all = plumb_reporter_dup_count (self, n_all);
  plumb_reporter_take (
      self, PLUMB_PARAGRAPH_LABEL,
      plumb_language_fill (
          plumb_say (self->language,
                     "What to change before the vote: the first {n} of {all} measures"),
          "n", shown, "all", all, NULL));
}

void
plumb_chapter_add_changes (PlumbReporter *self)
{
  g_autoptr (GArray) candidates = list_candidates (self);

  add_label (self, candidates->len);
  if (candidates->len == 0)
    {
      plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY,
                          plumb_say (self->language, "No measure is waiting to be done."));
      return;
    }
  plumb_document_begin_list (self->document, PLUMB_LIST_NUMBER);
  for (guint i = 0; i < MIN (candidates->len, MAX_CHANGES); i++)
    plumb_block_set_rank (add_change (self, g_array_index (candidates, Candidate, i).id),
                          i > 0 ? PLUMB_SUMMARY_RANK_MORE_CHANGES : 0);
  plumb_document_end (self->document);
}
