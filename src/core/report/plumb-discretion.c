/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-discretion.h"

#include "plumb-review-copy.h"
#include "plumb-say.h"

#include <string.h>

/* A name and what stands in its place. */
typedef struct
{
  char *name;
  char *role;
} Person;

typedef struct
{
  PlumbReview *review;
  PlumbLanguage *language;
  const PlumbReportOptions *options;
  GPtrArray *people; /* Person: those who made changes, then others that are known by name */
} Discretion;

static void
person_free (Person *self)
{
  g_free (self->name);
  g_free (self->role);
  g_free (self);
}

static const Person *
find_person (const Discretion *self, const char *name)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const Person *person = g_ptr_array_index (self->people, i);
      if (g_str_equal (person->name, name))
        return person;
    }
  return NULL;
}

/* Takes @role. */
static void
add_person (Discretion *self, const char *name, char *role)
{
  Person *person = g_new0 (Person, 1);
  person->name = g_strdup (name);
  person->role = role;
  g_ptr_array_add (self->people, person);
}

static void
collect_reviewers (Discretion *self)
{
  for (guint i = 0; i < plumb_review_get_n_changes (self->review); i++)
    {
      const char *who = plumb_review_get_change (self->review, i)->who;
      if (who != NULL && find_person (self, who) == NULL)
        /* Translators: stands for the name of one of those who made the review */
        add_person (self, who,
                    plumb_say_fill_count (self->language,
                                          plumb_say (self->language, "Reviewer {n}"),
                                          self->people->len + 1));
    }
}

/* A name in the review's particulars. */
static void
collect_particular (Discretion *self, const char *field, const char *role)
{
  const char *name = plumb_review_get (self->review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, field);
  if (name != NULL && find_person (self, name) == NULL)
    add_person (self, name, g_strdup (role));
}

/* Longer names first: one may be the beginning of another. */
static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const Person *one = *(Person *const *) a;
  const Person *other = *(Person *const *) b;
  const gsize length = strlen (one->name);
  const gsize other_length = strlen (other->name);
  return length > other_length ? -1 : length < other_length;
}

static gboolean
is_letter_or_digit (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Whether the @length bytes at @at in @text are no part of longer words. */
static gboolean
stands_alone (const char *text, const char *at, gsize length)
{
  const char *before = g_utf8_find_prev_char (text, at);
  return (before == NULL || !is_letter_or_digit (g_utf8_get_char (before)))
         && !is_letter_or_digit (g_utf8_get_char (at + length));
}

static char *
replace_person (const char *text, const Person *person)
{
  const gsize length = strlen (person->name);
  GString *replaced = g_string_new (NULL);
  const char *from = text;

  for (const char *at = strstr (text, person->name); at != NULL;
       at = strstr (at + length, person->name))
    if (stands_alone (text, at, length))
      {
        g_string_append_len (replaced, from, at - from);
        g_string_append (replaced, person->role);
        from = at + length;
      }
  g_string_append (replaced, from);
  return g_string_free (replaced, FALSE);
}

/* @text with roles in the place of full names. */
static char *
dup_without_names (const Discretion *self, const char *text)
{
  char *replaced = g_strdup (text);
  for (guint i = 0; i < self->people->len; i++)
    {
      const Person *person = g_ptr_array_index (self->people, i);
      if (strchr (person->name, ' ') == NULL || strstr (replaced, person->name) == NULL)
        continue;
      g_autofree char *before = replaced;
      replaced = replace_person (before, person);
    }
  return replaced;
}

static char *
dup_owner (const Discretion *self, const char *id)
{
  guint n_ids = 0;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (self->review), PLUMB_KIND_MEASURE, &n_ids);
  guint at = 0;
  while (at < n_ids && !g_str_equal (ids[at], id))
    at++;
  if (at == n_ids)
    return g_strdup (plumb_say (self->language, "The person responsible for the measure"));
  return plumb_say_fill_count (
      self->language, plumb_say (self->language, "The person responsible for measure {n}"), at + 1);
}

/* Whoever signed off, now or before the signature was taken back. */
static char *
dup_signer (const Discretion *self, const char *name)
{
  const Person *person = find_person (self, name);
  return g_strdup (person != NULL ? person->role
                                  : plumb_say (self->language, "The person who signed off"));
}

static gboolean
is_note (PlumbKind kind, const char *field)
{
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

  if (!self->options->include_notes && is_note (kind, field))
    return NULL;
  if (self->options->include_names)
    return g_strdup (text);
  if (kind == PLUMB_KIND_REVIEW && g_str_equal (field, "prepared-by"))
    return NULL;
  if (kind == PLUMB_KIND_REVIEW && g_str_equal (field, "signed-off-by"))
    return dup_signer (self, text);
  if (kind == PLUMB_KIND_MEASURE && g_str_equal (field, "owner"))
    return dup_owner (self, id);
  return is_typed (kind, field) ? dup_without_names (self, text) : g_strdup (text);
}

static const char *
rename_person (const char *who, gpointer data)
{
  const Discretion *self = data;
  return self->options->include_names ? who : find_person (self, who)->role;
}

PlumbReview *
plumb_discretion_new_review (PlumbReview *review,
                             const PlumbReportOptions *options,
                             PlumbLanguage *language)
{
  if (options->include_names && options->include_notes)
    return NULL;

  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) person_free);
  Discretion self
      = { .review = review, .language = language, .options = options, .people = people };
  collect_reviewers (&self);
  collect_particular (&self, "signed-off-by", plumb_say (language, "The person who signed off"));
  collect_particular (&self, "prepared-by", plumb_say (language, "Those who prepared the review"));
  g_ptr_array_sort (people, compare_lengths);
  return plumb_review_new_rewritten (review, rewrite, rename_person, &self);
}
