/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-discretion.h"

#include "plumb-people.h"
#include "plumb-review-copy.h"
#include "plumb-say.h"

#include <string.h>

/* Columns of rosters that hold names have tags of this scheme. */
#define SCHEME "person"

typedef struct
{
  PlumbReview *review;
  PlumbLanguage *language;
  const PlumbReportOptions *options;
  PlumbPeople *people;
  GHashTable *retired_notes; /* char *: ids of retired notes, now or once */
  guint n_named;             /* those that answers name */
} Discretion;

static void
collect_reviewers (Discretion *self)
{
  guint n_reviewers = 0;
  for (guint i = 0; i < plumb_review_get_n_changes (self->review); i++)
    {
      const char *who = plumb_review_get_change (self->review, i)->who;
      if (who == NULL || plumb_people_get_role (self->people, who) != NULL)
        continue;
      /* Translators: stands for the name of one of those who made the review */
      g_autofree char *role = plumb_say_fill_count (
          self->language, plumb_say (self->language, "Reviewer {n}"), n_reviewers + 1);
      /* Translators: stands for the name of one of those who made the review, within a sentence */
      g_autofree char *phrase = plumb_say_fill_count (
          self->language, plumb_say (self->language, "reviewer {n}"), n_reviewers + 1);
      if (plumb_people_add_author (self->people, who, role, phrase))
        n_reviewers++;
    }
}

/* How whoever is answerable for the measure @id is called, by itself or in @is_phrase. */
static char *
dup_owner (const Discretion *self, const char *id, gboolean is_phrase)
{
  guint n_ids = 0;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (self->review), PLUMB_KIND_MEASURE, &n_ids);
  guint at = 0;
  while (at < n_ids && !g_str_equal (ids[at], id))
    at++;
  if (at == n_ids)
    return g_strdup (is_phrase
                         /* Translators: stands for a name within a sentence */
                         ? plumb_say (self->language, "the person responsible for a measure")
                         : plumb_say (self->language, "The person responsible for the measure"));
  return plumb_say_fill_count (
      self->language,
      is_phrase ? /* Translators: stands for a name within a sentence */
          plumb_say (self->language, "the person responsible for measure {n}")
                : plumb_say (self->language, "The person responsible for measure {n}"),
      at + 1);
}

static void
collect_owner (Discretion *self, const char *id, const char *text)
{
  g_autofree char *role = dup_owner (self, id, FALSE);
  g_autofree char *phrase = dup_owner (self, id, TRUE);
  plumb_people_add (self->people, text, role, phrase);
}

static void
collect_named (Discretion *self, const char *text)
{
  /* Translators: stands for the name of somebody whom an answer names */
  g_autofree char *role = plumb_say_fill_count (
      self->language, plumb_say (self->language, "Person {n}"), self->n_named + 1);
  /* Translators: stands for the name of somebody whom an answer names, within a sentence */
  g_autofree char *phrase = plumb_say_fill_count (
      self->language, plumb_say (self->language, "person {n}"), self->n_named + 1);
  if (plumb_people_add (self->people, text, role, phrase) > 0)
    self->n_named++;
}

/* Whether the answer at @address, such as "team/r1/member", was declared to hold names. */
static gboolean
is_declared (const Discretion *self, const char *address)
{
  g_auto (GStrv) steps = g_strsplit (address, "/", -1);
  const PlumbQuestion *question
      = plumb_instrument_get_question (plumb_review_get_instrument (self->review), steps[0]);
  if (question == NULL)
    return FALSE;
  const char *place = g_strv_length (steps) == 3 ? steps[2] : "answer";
  for (guint i = 0; i < question->n_tags; i++)
    if (g_str_equal (question->tags[i].scheme, SCHEME)
        && g_str_equal (question->tags[i].ref, place))
      return TRUE;
  return FALSE;
}

/* The same for an answer of today or of a round that was closed, "r2/team/r1/member". */
static gboolean
holds_names (const Discretion *self, PlumbKind kind, const char *id, const char *field)
{
  const char *address = kind == PLUMB_KIND_ROUND_ANSWER ? strchr (id, '/') : id;
  if (!g_str_equal (field, "value") || address == NULL)
    return FALSE;
  if (kind == PLUMB_KIND_ROUND_ANSWER)
    return is_declared (self, address + 1);
  return kind == PLUMB_KIND_ANSWER && is_declared (self, address);
}

/* What the text at a place, now or once, tells of people and of notes. */
static void
collect_text (Discretion *self, PlumbKind kind, const char *id, const char *field, const char *text)
{
  if (text == NULL)
    return;
  if (kind == PLUMB_KIND_RETIRED && g_str_equal (field, "from") && g_str_has_suffix (text, "/note"))
    g_hash_table_add (self->retired_notes, g_strdup (id));
  if (kind == PLUMB_KIND_REVIEW && g_str_equal (field, "signed-off-by"))
    plumb_people_add (self->people, text, plumb_say (self->language, "The person who signed off"),
                      /* Translators: stands for a name within a sentence */
                      plumb_say (self->language, "the person who signed off"));
  if (kind == PLUMB_KIND_REVIEW && g_str_equal (field, "prepared-by"))
    plumb_people_add (self->people, text,
                      plumb_say (self->language, "One of those who prepared the review"),
                      /* Translators: stands for a name within a sentence */
                      plumb_say (self->language, "one of those who prepared the review"));
  if (kind == PLUMB_KIND_MEASURE && g_str_equal (field, "owner"))
    collect_owner (self, id, text);
  if (holds_names (self, kind, id, field))
    collect_named (self, text);
}

static void
collect_facts (Discretion *self, PlumbKind kind)
{
  const PlumbFacts *facts = plumb_review_get_facts (self->review);
  const PlumbFactKind *table = plumb_kind_get (kind);
  guint n_ids = 0;
  const char *const *ids = plumb_facts_list (facts, kind, &n_ids);

  for (guint i = 0; i < n_ids; i++)
    for (guint j = 0; j < table->n_fields; j++)
      collect_text (self, kind, ids[i], table->fields[j].name,
                    plumb_facts_get (facts, kind, ids[i], table->fields[j].name));
}

static void
collect_history (Discretion *self)
{
  for (guint i = 0; i < plumb_review_get_n_changes (self->review); i++)
    {
      const PlumbChange *change = plumb_review_get_change (self->review, i);
      for (guint j = 0; j < change->deltas->len; j++)
        {
          const PlumbDelta *delta = plumb_change_get (change, j);
          collect_text (self, delta->kind, delta->id, delta->field, delta->before);
          collect_text (self, delta->kind, delta->id, delta->field, delta->after);
        }
    }
}

static gboolean
is_note (const Discretion *self, PlumbKind kind, const char *id, const char *field)
{
  if (kind == PLUMB_KIND_RETIRED)
    return g_hash_table_contains (self->retired_notes, id);
  return (kind == PLUMB_KIND_ANSWER || kind == PLUMB_KIND_EVIDENCE) && g_str_equal (field, "note");
}

/* Whether text in that place is typed by those who review, and not published by others. */
static gboolean
is_typed (PlumbKind kind, const char *field)
{
  const PlumbForm form = plumb_kind_get_field (kind, field)->form;
  if (kind == PLUMB_KIND_DRAFT || (kind == PLUMB_KIND_EVIDENCE && !g_str_equal (field, "note")))
    return FALSE;
  return form == PLUMB_FORM_LINE || form == PLUMB_FORM_TEXT || form == PLUMB_FORM_ANSWER;
}

static char *
rewrite (PlumbKind kind, const char *id, const char *field, const char *text, gpointer data)
{
  const Discretion *self = data;

  if (!self->options->include_notes && is_note (self, kind, id, field))
    return NULL;
  if (self->options->include_names)
    return g_strdup (text);
  if (kind == PLUMB_KIND_MEASURE && g_str_equal (field, "owner")
      && plumb_people_is_named_in (self->people, text))
    return dup_owner (self, id, FALSE);
  if (kind == PLUMB_KIND_REVIEW && g_str_equal (field, "prepared-by"))
    return plumb_people_dup_parts (self->people, text, FALSE);
  if ((kind == PLUMB_KIND_REVIEW && g_str_equal (field, "signed-off-by"))
      || holds_names (self, kind, id, field))
    return plumb_people_dup_parts (self->people, text, TRUE);
  return is_typed (kind, field) ? plumb_people_dup_typed (self->people, text) : g_strdup (text);
}

static const char *
rename_person (const char *who, gpointer data)
{
  const Discretion *self = data;
  const char *role
      = self->options->include_names ? NULL : plumb_people_get_role (self->people, who);
  return role != NULL ? role : who;
}

PlumbReview *
plumb_discretion_new_review (PlumbReview *review,
                             const PlumbReportOptions *options,
                             PlumbLanguage *language)
{
  if (options->include_names && options->include_notes)
    return NULL;

  g_autoptr (PlumbPeople) people = plumb_people_new (language);
  g_autoptr (GHashTable) retired_notes
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Discretion self = { .review = review,
                      .language = language,
                      .options = options,
                      .people = people,
                      .retired_notes = retired_notes };
  collect_reviewers (&self);
  for (guint kind = 0; kind < PLUMB_N_KINDS; kind++)
    collect_facts (&self, kind);
  collect_history (&self);
  return plumb_review_new_rewritten (review, rewrite, rename_person, &self);
}
