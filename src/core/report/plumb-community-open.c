/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-community.h"
#include "plumb-effects.h"
#include "plumb-excerpt.h"

/* Of the community summary: what is not known yet, what would make the plan better, and how people
 * took part. */

#define MAX_UNSEEN    3
#define MAX_OPEN      3
#define MAX_QUESTIONS 2
#define MAX_MEASURES  6
#define MAX_PEOPLE    8

/* In columns. */
#define MAX_QUESTION 160
#define MAX_TITLE    120
#define MAX_NAME     60
#define MAX_ANSWER   240

/* What tags a question that tells how people took part, see the instruments. */
#define TAG_SCHEME "checklist"
#define TAG_REF    "managing.engagement"

/* Questions of instruments that have no such tag, earlier versions of built-in ones among them. */
static const char *const involvements[] = { "engagement.who", "screen.involvement", NULL };

static guint
add_unseen (PlumbReporter *self)
{
  g_autoptr (GPtrArray) unseen = plumb_effects_list_unseen (self);
  for (guint i = 0; i < MIN (unseen->len, MAX_UNSEEN); i++)
    {
      const PlumbGroupScore *group = g_ptr_array_index (unseen, i);
      g_autofree char *name
          = plumb_wording_dup_groups (self->review, group->groups, self->language);
      plumb_community_take_item (
          self,
          plumb_language_fill (
              plumb_say (self->language,
                         "Nobody has said yet what the plan would do to this group: {group}."),
              "group", name, NULL),
          "group", group->groups);
    }
  return unseen->len > MAX_UNSEEN ? unseen->len - MAX_UNSEEN : 0;
}

/* The effects that are unknown or not finished; answers how many were left out. */
static guint
add_open (PlumbReporter *self)
{
  guint n = 0;
  guint n_left_out = 0;
  for (guint i = 0; i < self->score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (self->score->record_scores, i);
      const PlumbImpact impact = plumb_impact_get (self->review, record->id);
      if (!record->in_scope || !record->is_open)
        continue;
      /* One that says neither whom it concerns nor through what is only counted. */
      if (impact.groups == NULL || impact.pathway == NULL)
        {
          n_left_out++;
          continue;
        }
      if (n++ >= MAX_OPEN)
        continue;
      g_autofree char *groups
          = plumb_wording_dup_groups (self->review, impact.groups, self->language);
      plumb_community_take_item (
          self,
          plumb_language_fill (
              plumb_say (self->language, "{groups}: how would it touch them, through “{pathway}”?"),
              "groups", groups, "pathway",
              plumb_wording_pathway (self->review, impact.pathway, self->language), NULL),
          "impact", record->id);
    }
  return n_left_out + (n > MAX_OPEN ? n - MAX_OPEN : 0);
}

/* The questions that were asked and that nobody could answer. */
static guint
add_questions (PlumbReporter *self)
{
  guint n = 0;
  for (guint i = 0; i < self->instrument->n_questions; i++)
    {
      const PlumbQuestion *question = self->instrument->questions[i];
      if (!plumb_question_takes_answer (question) || !plumb_logic_is_active (self->logic, question)
          || plumb_logic_get_status (self->logic, question) != PLUMB_STATUS_UNKNOWN
          || n++ >= MAX_QUESTIONS)
        continue;
      plumb_community_take_item (
          self,
          plumb_excerpt_new (plumb_wording_text (self->review, &question->label, self->language),
                             MAX_QUESTION, NULL),
          "question", question->id);
    }
  return n > MAX_QUESTIONS ? n - MAX_QUESTIONS : 0;
}

/* How many required questions nobody has looked at. */
static guint
count_not_assessed (const PlumbReporter *self)
{
  return self->score->questions.whole - self->score->questions.part;
}

static void
add_rest (PlumbReporter *self, guint n)
{
  if (n > 0)
    plumb_community_take (
        self,
        plumb_say_fill_count (
            self->language,
            plumb_say_count (self->language, "One more thing is open. The whole report names it.",
                             "{n} more things are open. The whole report names them.", n),
            n),
        "score", "completeness");
}

void
plumb_community_compose_unknown (PlumbReporter *self)
{
  const guint n_missing = count_not_assessed (self);

  plumb_reporter_begin_section (self, PLUMB_CHAPTER_UNKNOWN);
  PlumbBlock *list = plumb_document_begin_list (self->document, PLUMB_LIST_BULLET);
  guint n_more = add_unseen (self);
  n_more += add_open (self);
  n_more += add_questions (self);
  plumb_document_end (self->document);
  add_rest (self, n_more);
  if (n_missing > 0)
    plumb_community_take (
        self,
        plumb_say_fill_count (
            self->language,
            plumb_say_count (
                self->language, "One question that the review should answer has no answer.",
                "{n} questions that the review should answer have no answer.", n_missing),
            n_missing),
        "score", "completeness");
  if (list->children->len == 0 && n_missing == 0)
    plumb_community_add (self,
                         plumb_say (self->language, "The review left nothing open. That can still "
                                                    "change when more people speak up."),
                         "score", "completeness");
}

/* What it is, and whether it is promised. */
static void
add_measure (PlumbReporter *self, const char *id)
{
  const PlumbMeasure measure = plumb_measure_get (self->review, id);
  g_autofree char *title = plumb_excerpt_new (
      measure.title != NULL ? measure.title
                            : plumb_say (self->language, "A measure without a title"),
      MAX_TITLE, NULL);
  PlumbInline *passage = plumb_inline_new (NULL);

  plumb_reporter_append_typed (self, passage, title);
  plumb_inline_append (passage,
                       plumb_say_in (self->language, "between a title and a sentence", ". "));
  if (plumb_measure_is_secured (&measure))
    {
      g_autofree char *date = plumb_language_format_date (self->language, measure.due);
      g_autofree char *promise = plumb_language_fill (
          plumb_say (self->language, "This is promised by {date}."), "date", date, NULL);
      plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, promise);
    }
  else
    plumb_inline_append_styled (passage, PLUMB_RUN_STRONG,
                                plumb_say (self->language, "This is not promised yet."));
  plumb_reporter_mark (plumb_document_add_item_inline (self->document, passage), "measure", id);
}

void
plumb_community_compose_better (PlumbReporter *self)
{
  g_autoptr (GPtrArray) ids = plumb_chapter_list_waiting (self);

  plumb_reporter_begin_section (self, PLUMB_CHAPTER_MEASURES);
  if (ids->len == 0)
    {
      plumb_community_add (self,
                           plumb_say (self->language, "The review names nothing that is still to "
                                                      "be done. You can ask what could help."),
                           "score", "measures");
      return;
    }
  plumb_document_begin_list (self->document, PLUMB_LIST_BULLET);
  for (guint i = 0; i < MIN (ids->len, MAX_MEASURES); i++)
    add_measure (self, g_ptr_array_index (ids, i));
  plumb_document_end (self->document);
  if (ids->len <= MAX_MEASURES)
    return;
  const guint n = ids->len - MAX_MEASURES;
  plumb_community_take (
      self,
      plumb_say_fill_count (self->language,
                            plumb_say_count (self->language,
                                             "The whole report has one more of these.",
                                             "The whole report has {n} more of these.", n),
                            n),
      "score", "measures");
}

static gboolean
tells_of_part (const PlumbQuestion *question)
{
  for (guint i = 0; i < question->n_tags; i++)
    if (g_strcmp0 (question->tags[i].scheme, TAG_SCHEME) == 0
        && g_strcmp0 (question->tags[i].ref, TAG_REF) == 0)
      return TRUE;
  return g_strv_contains (involvements, question->id);
}

/* Of a list of people, the people: what stands in the first column, each once. */
static void
add_people (PlumbReporter *self, const PlumbQuestion *question)
{
  guint n_rows = 0;
  const PlumbRow *rows = plumb_logic_get_rows (self->logic, question, &n_rows);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  PlumbInline *passage = plumb_inline_new (plumb_say (self->language, "These people took part:"));

  for (guint i = 0; i < n_rows && names->len < MAX_PEOPLE; i++)
    {
      const char *name = plumb_wording_text (self->review, &rows[i].label, self->language);
      if (name != NULL && g_hash_table_add (seen, (char *) name))
        g_ptr_array_add (names, plumb_excerpt_new (name, MAX_NAME, NULL));
    }
  g_ptr_array_add (names, NULL);
  g_autofree char *list = plumb_wording_join ((const char *const *) names->pdata, self->language);
  plumb_inline_append (passage, " ");
  plumb_reporter_append_typed (self, passage, list);
  plumb_reporter_mark (
      plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, passage),
      "question", question->id);
}

/* Answers that a table would take to tell are left to the whole report. */
static gboolean
add_part (PlumbReporter *self, const PlumbQuestion *question)
{
  if (!plumb_logic_is_active (self->logic, question)
      || plumb_logic_get_status (self->logic, question) != PLUMB_STATUS_ANSWERED
      || question->type == PLUMB_QUESTION_MATRIX)
    return FALSE;
  if (question->type == PLUMB_QUESTION_ROSTER)
    add_people (self, question);
  else
    plumb_reporter_add_answer (self, question, MAX_QUESTION, MAX_ANSWER);
  return TRUE;
}

void
plumb_community_compose_part (PlumbReporter *self)
{
  gboolean is_told = FALSE;

  plumb_reporter_begin_section (self, PLUMB_CHAPTER_PART);
  for (guint i = 0; i < self->instrument->n_questions; i++)
    if (tells_of_part (self->instrument->questions[i]))
      is_told |= add_part (self, self->instrument->questions[i]);
  if (!is_told)
    plumb_community_add (self,
                         plumb_say (self->language, "The review does not say who took part. You "
                                                    "can ask who was heard, and who was not."),
                         "score", "completeness");
}
