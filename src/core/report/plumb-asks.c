/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-asks.h"

#include "plumb-chapters.h"
#include "plumb-excerpt.h"
#include "plumb-wording-conflicts.h"

/* In columns: of the names of groups, the title of a measure, a question of the questionnaire, a
 * contradiction. */
#define MAX_NAME     70
#define MAX_QUESTION 150
#define MAX_CONFLICT 260

/* How many questions that nobody has looked at are asked one by one, and named where there are
 * more. */
#define MAX_NOT_ASSESSED 3

static void
clear_ask (gpointer data)
{
  PlumbAsk *self = data;
  g_free (self->text);
  g_free (self->origin);
  g_free (self->typed);
}

static GArray *
new_list (void)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (PlumbAsk));
  g_array_set_clear_func (list, clear_ask);
  return list;
}

/* Takes @text. */
static void
take (GArray *list, char *text, const char *kind, const char *id)
{
  const PlumbAsk ask = { text, g_strconcat (kind, "/", id, NULL), NULL };
  g_array_append_val (list, ask);
}

/* What is to be said of an effect on groups that are named, by what of it is open. */
static const char *
say_effect (const PlumbReporter *self, const PlumbInquiry *inquiry, const PlumbImpact *impact)
{
  const PlumbLevel *direction = impact->levels[PLUMB_FIELD_DIRECTION];
  const double sign = direction != NULL && direction->has_value ? direction->value : 0;

  if (impact->pathway == NULL)
    return plumb_say (self->language, "Through what would the draft touch {groups}, and how?");
  if (inquiry->kind == PLUMB_INQUIRY_GAP)
    return plumb_say (self->language, "Would the effect on {groups} through “{pathway}” narrow or "
                                      "widen the gap between groups?");
  if (inquiry->fields == 0)
    return plumb_say (self->language, "What supports the rating of the effect on {groups} through "
                                      "“{pathway}”?");
  if (sign < 0)
    return plumb_say (self->language,
                      "How strong would the harm to {groups} through “{pathway}” be?");
  if (sign > 0)
    return plumb_say (self->language,
                      "How strong would the benefit for {groups} through “{pathway}” be?");
  return plumb_say (self->language, "What would the draft do to {groups} through “{pathway}”?");
}

static char *
dup_inquiry (const PlumbReporter *self, const PlumbInquiry *inquiry)
{
  const char *id = inquiry->record;
  const PlumbImpact impact = id != NULL ? plumb_impact_get (self->review, id)
                                        : (PlumbImpact){ .groups = inquiry->group };
  g_autofree char *names = plumb_reporter_dup_short_groups (self, impact.groups);
  g_autofree char *groups = plumb_excerpt_new (names, MAX_NAME, NULL);
  g_autofree char *pathway = plumb_excerpt_new (
      plumb_wording_pathway (self->review, impact.pathway, self->language), MAX_NAME, NULL);
  const char *text;

  if (id == NULL)
    text = plumb_say (self->language,
                      "What would the draft do to {groups}? No effect on them was recorded.");
  else if (*groups == '\0')
    text = plumb_say (self->language, "Whom does the effect in record {id} concern, and how "
                                      "strong is it?");
  else
    text = say_effect (self, inquiry, &impact);
  return plumb_language_fill (text, "groups", groups, "pathway", pathway, "id",
                              id != NULL ? id : "", NULL);
}

/* The question, and whether its answer could change the finding. */
static void
add_inquiry (const PlumbReporter *self, GArray *list, const PlumbInquiry *inquiry)
{
  g_autofree char *question = dup_inquiry (self, inquiry);
  const gboolean decides = inquiry->enumerated && inquiry->n_changing > 0;

  take (list,
        decides ? plumb_language_fill (
            plumb_say (self->language, "{question} The answer could change the finding."),
            "question", question, NULL)
                : g_strdup (question),
        inquiry->record != NULL ? "impact" : "group",
        inquiry->record != NULL ? inquiry->record : inquiry->group);
}

static GArray *
list_inquiries (PlumbReporter *self, guint max)
{
  GArray *list = new_list ();
  g_autoptr (PlumbInquiries) owned = NULL;
  const PlumbInquiries *inquiries = plumb_reporter_peek_inquiries (self, &owned);

  for (guint i = 0; inquiries != NULL && i < MIN (inquiries->list->len, max); i++)
    add_inquiry (self, list, &g_array_index (inquiries->list, PlumbInquiry, i));
  return list;
}

/* The first thing that a measure lacks to count, as a question. */
static const char *
say_measure (const PlumbReporter *self, const PlumbMeasure *measure)
{
  if (measure->owner == NULL && measure->due == NULL)
    return plumb_say (self->language, "Who will see to “{measure}”, and by when?");
  if (measure->owner == NULL)
    return plumb_say (self->language, "Who will see to “{measure}”?");
  if (measure->due == NULL)
    return plumb_say (self->language, "By when will “{measure}” be done?");
  if (measure->resource == NULL)
    return plumb_say (self->language, "With what money or staff will “{measure}” be done?");
  if (g_strcmp0 (measure->binding, "draft") == 0)
    return plumb_say (self->language, "Where in the draft does “{measure}” stand?");
  return plumb_say (self->language,
                    "Will “{measure}” be written into the draft or into a binding commitment?");
}

static GArray *
list_measures (PlumbReporter *self, guint max)
{
  GArray *list = new_list ();
  g_autoptr (GPtrArray) ids = plumb_chapter_list_waiting (self);

  for (guint i = 0; i < ids->len && list->len < max; i++)
    {
      const PlumbMeasure measure = plumb_measure_get (self->review, g_ptr_array_index (ids, i));
      if (plumb_measure_is_secured (&measure))
        continue;
      g_autofree char *title = plumb_excerpt_new (
          measure.title != NULL ? measure.title
                                : plumb_say (self->language, "A measure without a title"),
          MAX_NAME, NULL);
      take (list, plumb_language_fill (say_measure (self, &measure), "measure", title, NULL),
            "measure", measure.id);
      if (measure.title != NULL)
        g_array_index (list, PlumbAsk, list->len - 1).typed = g_steal_pointer (&title);
    }
  return list;
}

/* Where the whole review has no records, what to find out says so already. */
static GArray *
list_conflicts (PlumbReporter *self, guint max)
{
  GArray *list = new_list ();
  if (self->instrument->appraisal == NULL)
    return list;
  g_autoptr (GPtrArray) conflicts = plumb_conflicts_list (self->review, self->score);

  for (guint i = 0; i < conflicts->len && list->len < max; i++)
    {
      const PlumbConflict *conflict = g_ptr_array_index (conflicts, i);
      if (conflict->record == NULL)
        continue;
      g_autofree char *statement
          = plumb_wording_dup_conflict (self->review, conflict, self->language);
      g_autofree char *excerpt = plumb_excerpt_new (statement, MAX_CONFLICT, NULL);
      take (list,
            plumb_language_fill (plumb_say (self->language, "{statement} Which is right?"),
                                 "statement", excerpt, NULL),
            "impact", conflict->record);
    }
  return list;
}

/* The required questions of @status (const PlumbQuestion). */
static GPtrArray *
find_questions (const PlumbReporter *self, PlumbStatus status)
{
  GPtrArray *questions = g_ptr_array_new ();
  for (guint i = 0; i < self->instrument->n_questions; i++)
    {
      const PlumbQuestion *question = self->instrument->questions[i];
      if (plumb_question_takes_answer (question) && plumb_logic_is_active (self->logic, question)
          && plumb_logic_is_required (self->logic, question)
          && plumb_logic_get_status (self->logic, question) == status)
        g_ptr_array_add (questions, (gpointer) question);
    }
  return questions;
}

static char *
dup_label (const PlumbReporter *self, const PlumbQuestion *question)
{
  return plumb_excerpt_new (plumb_wording_text (self->review, &question->label, self->language),
                            MAX_QUESTION, NULL);
}

/* What is to be asked where a question of the questionnaire has no answer. */
static const char *
say_question (const PlumbReporter *self, PlumbStatus status)
{
  return status == PLUMB_STATUS_UNKNOWN
             ? plumb_say (self->language, "Who can answer what the review could not: “{question}”")
             : plumb_say (self->language,
                          "Who will answer this question of the review: “{question}”");
}

static void
add_questions (const PlumbReporter *self, GArray *list, PlumbStatus status, guint max)
{
  g_autoptr (GPtrArray) questions = find_questions (self, status);

  for (guint i = 0; i < questions->len && list->len < max; i++)
    {
      const PlumbQuestion *question = g_ptr_array_index (questions, i);
      g_autofree char *label = dup_label (self, question);
      take (list, plumb_language_fill (say_question (self, status), "question", label, NULL),
            "question", question->id);
    }
}

/* A review that has hardly begun has no questions to ask before a vote, but the review's own to be
 * answered: how many, and the first few. */
static void
add_not_assessed (const PlumbReporter *self, GArray *list, guint max)
{
  g_autoptr (GPtrArray) questions = find_questions (self, PLUMB_STATUS_NOT_ASSESSED);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  if (questions->len <= MAX_NOT_ASSESSED)
    {
      add_questions (self, list, PLUMB_STATUS_NOT_ASSESSED, max);
      return;
    }
  if (list->len >= max)
    return;
  for (guint i = 0; i < MAX_NOT_ASSESSED; i++)
    {
      g_autofree char *label = dup_label (self, g_ptr_array_index (questions, i));
      g_ptr_array_add (labels,
                       /* Translators: a question of the questionnaire, quoted in a list */
                       plumb_language_fill (plumb_say (self->language, "“{question}”"), "question",
                                            label, NULL));
    }
  g_ptr_array_add (labels, NULL);
  g_autofree char *first = plumb_wording_join ((const char *const *) labels->pdata, self->language);
  g_autofree char *count = plumb_reporter_dup_count (self, questions->len);
  take (list,
        plumb_language_fill (
            /* Translators: always more than three questions */
            plumb_say (self->language, "{n} questions of the review have no answer yet. Who will "
                                       "answer them? The first: {questions}."),
            "n", count, "questions", first, NULL),
        "score", "completeness");
}

static GArray *
list_questions (PlumbReporter *self, guint max)
{
  GArray *list = new_list ();
  add_questions (self, list, PLUMB_STATUS_UNKNOWN, max);
  add_not_assessed (self, list, max);
  return list;
}

static gboolean
has (const GArray *list, const char *text)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (g_array_index (list, PlumbAsk, i).text, text))
      return TRUE;
  return FALSE;
}

/* Moves the first of @from to the end of @to, unless the same is asked there: two records of one
 * group and pathway ask the same. */
static void
move_first (GArray *to, GArray *from)
{
  PlumbAsk *first = &g_array_index (from, PlumbAsk, 0);
  if (!has (to, first->text))
    {
      g_array_append_val (to, *first);
      *first = (PlumbAsk){ NULL, NULL, NULL };
    }
  g_array_remove_index (from, 0);
}

GArray *
plumb_asks_list (PlumbReporter *self, guint max)
{
  GArray *(*const sources[]) (PlumbReporter *, guint)
      = { list_inquiries, list_measures, list_conflicts, list_questions };
  GArray *all = new_list ();
  GArray *lists[G_N_ELEMENTS (sources)];
  guint n_left = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      lists[i] = sources[i](self, max);
      n_left += lists[i]->len;
    }
  while (all->len < max && n_left > 0)
    for (guint i = 0; i < G_N_ELEMENTS (sources) && all->len < max; i++)
      if (lists[i]->len > 0)
        {
          move_first (all, lists[i]);
          n_left--;
        }
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    g_array_unref (lists[i]);
  return all;
}
