/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-people.h"

#include "plumb-say.h"

#include <string.h>

/* A name and what stands in its place. */
typedef struct
{
  char *name;
  char *role;
  char *phrase;
} Person;

struct _PlumbPeople
{
  GPtrArray *people; /* Person: longer names first, as one may be the beginning of another */
  GPtrArray *bodies; /* char *: words for bodies, casefolded: English ones and the language's */
  GPtrArray *joints; /* char *: what parts names */
};

static void
person_free (Person *self)
{
  g_free (self->name);
  g_free (self->role);
  g_free (self->phrase);
  g_free (self);
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

static void
add_bodies (PlumbPeople *self, const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, ",", -1);
  for (guint i = 0; list[i] != NULL; i++)
    if (*g_strstrip (list[i]) != '\0')
      g_ptr_array_add (self->bodies, g_utf8_casefold (list[i], -1));
}

PlumbPeople *
plumb_people_new (const PlumbLanguage *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  static const char *const joints[] = { ",", ";", "&", "(", ")", "/", "\n", " and ", " y ", " e " };
  /* Translators: words by which the name of an office or another body is known, in small letters,
   * parted by commas. Names that hold none of them are taken for people's. */
  static const char bodies[]
      = N_SAY ("department, departments, office, council, commission, committee, task force, "
               "board, agency, authority, division, bureau, services, ministry, association, "
               "union, coalition, city, county");
  PlumbPeople *self = g_new0 (PlumbPeople, 1);

  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) person_free);
  self->bodies = g_ptr_array_new_with_free_func (g_free);
  self->joints = g_ptr_array_new_with_free_func (g_free);
  add_bodies (self, bodies);
  add_bodies (self, plumb_say (language, bodies));
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    g_ptr_array_add (self->joints, g_strdup (joints[i]));
  /* Translators: between the names of two people; the spaces belong to it */
  g_ptr_array_add (self->joints, g_strdup (plumb_say_in (language, "between names", " and ")));
  return self;
}

void
plumb_people_free (PlumbPeople *self)
{
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->bodies);
  g_ptr_array_unref (self->joints);
  g_free (self);
}

/* The length of what parts names at @at; 0 where nothing does. */
static gsize
measure_joint (const PlumbPeople *self, const char *at)
{
  for (guint i = 0; i < self->joints->len; i++)
    {
      const char *joint = g_ptr_array_index (self->joints, i);
      if (*joint != '\0' && g_str_has_prefix (at, joint))
        return strlen (joint);
    }
  return 0;
}

static void
take_part (GPtrArray *parts, const char *from, const char *to)
{
  g_autofree char *part = g_strndup (from, to - from);
  if (*g_strstrip (part) != '\0')
    g_ptr_array_add (parts, g_steal_pointer (&part));
}

/* The parts of @text, without what parts them. */
static GPtrArray *
split (const PlumbPeople *self, const char *text)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  const char *from = text;
  const char *at = text;

  while (*at != '\0')
    {
      const gsize length = measure_joint (self, at);
      if (length > 0)
        {
          take_part (parts, from, at);
          from = at + length;
        }
      at = length > 0 ? from : g_utf8_next_char (at);
    }
  take_part (parts, from, at);
  return parts;
}

static gboolean
is_body (const PlumbPeople *self, const char *part)
{
  g_autofree char *folded = g_utf8_casefold (part, -1);
  for (guint i = 0; i < self->bodies->len; i++)
    {
      const char *body = g_ptr_array_index (self->bodies, i);
      const gsize length = strlen (body);
      for (const char *at = strstr (folded, body); at != NULL; at = strstr (at + length, body))
        if (stands_alone (folded, at, length))
          return TRUE;
    }
  return FALSE;
}

static const Person *
find (const PlumbPeople *self, const char *name)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const Person *person = g_ptr_array_index (self->people, i);
      if (g_str_equal (person->name, name))
        return person;
    }
  return NULL;
}

/* Who is known by name is somebody, however the name is written. */
static gboolean
is_name (const PlumbPeople *self, const char *part)
{
  const char *last = strrchr (part, ' ');
  if (find (self, part) != NULL)
    return TRUE;
  if (last != NULL && g_unichar_islower (g_utf8_get_char (last + 1)))
    return FALSE;
  return !is_body (self, part);
}

static void
add (PlumbPeople *self, const char *name, const char *role, const char *phrase)
{
  Person *person = g_new0 (Person, 1);
  guint at = 0;

  person->name = g_strdup (name);
  person->role = g_strdup (role);
  person->phrase = g_strdup (phrase);
  while (at < self->people->len
         && strlen (((const Person *) g_ptr_array_index (self->people, at))->name) >= strlen (name))
    at++;
  g_ptr_array_insert (self->people, (int) at, person);
}

guint
plumb_people_add (PlumbPeople *self, const char *text, const char *role, const char *phrase)
{
  g_return_val_if_fail (self != NULL && text != NULL && role != NULL && phrase != NULL, 0);

  g_autoptr (GPtrArray) parts = split (self, text);
  guint n_added = 0;
  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i);
      if (!is_name (self, part) || find (self, part) != NULL)
        continue;
      add (self, part, role, phrase);
      n_added++;
    }
  return n_added;
}

gboolean
plumb_people_add_author (PlumbPeople *self, const char *who, const char *role, const char *phrase)
{
  g_return_val_if_fail (self != NULL && who != NULL && role != NULL && phrase != NULL, FALSE);

  g_autoptr (GPtrArray) parts = split (self, who);
  guint n_people = 0;
  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i);
      if (is_body (self, part))
        continue;
      n_people++;
      if (find (self, part) == NULL)
        add (self, part, role, phrase);
    }
  if (n_people > 0 && find (self, who) == NULL)
    add (self, who, role, phrase);
  return n_people > 0;
}

gboolean
plumb_people_is_named_in (const PlumbPeople *self, const char *text)
{
  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  g_autoptr (GPtrArray) parts = split (self, text);
  for (guint i = 0; i < parts->len; i++)
    if (is_name (self, g_ptr_array_index (parts, i)))
      return TRUE;
  return FALSE;
}

const char *
plumb_people_get_role (const PlumbPeople *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  const Person *person = find (self, name);
  return person != NULL ? person->role : NULL;
}

char *
plumb_people_dup_parts (const PlumbPeople *self, const char *text, gboolean with_roles)
{
  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  if (!plumb_people_is_named_in (self, text))
    return g_strdup (text);
  g_autoptr (GPtrArray) parts = split (self, text);
  GString *said = g_string_new (NULL);
  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i);
      const Person *person = find (self, part);
      if (is_name (self, part) && (person == NULL || !with_roles))
        continue;
      if (said->len > 0)
        g_string_append (said, ", ");
      g_string_append (said, person != NULL ? person->role : part);
    }
  const gboolean is_empty = said->len == 0;
  return g_string_free (said, is_empty);
}

/* Whether what follows @said begins a sentence. */
static gboolean
begins_sentence (const GString *said)
{
  for (gsize i = said->len; i > 0; i--)
    if (said->str[i - 1] != ' ')
      return strchr (".!?\n", said->str[i - 1]) != NULL;
  return TRUE;
}

/* What of @phrase is to follow @said: without its first word where that stands there already, as in
 * "the Ana Diaz plan". */
static const char *
skip_repeated (const GString *said, const char *phrase)
{
  const char *end = strchr (phrase, ' ');
  const gsize length = end != NULL ? (gsize) (end + 1 - phrase) : 0;
  if (length == 0 || length > said->len)
    return phrase;
  const char *before = said->str + said->len - length;
  if (g_ascii_strncasecmp (before, phrase, length) != 0
      || (before > said->str && before[-1] != ' ' && before[-1] != '\n'))
    return phrase;
  return phrase + length;
}

static char *
replace_person (const char *text, const Person *person)
{
  const gsize length = strlen (person->name);
  GString *said = g_string_new (NULL);
  const char *from = text;

  for (const char *at = strstr (text, person->name); at != NULL;
       at = strstr (at + length, person->name))
    if (stands_alone (text, at, length))
      {
        g_string_append_len (said, from, at - from);
        g_string_append (said, begins_sentence (said) ? person->role
                                                      : skip_repeated (said, person->phrase));
        from = at + length;
      }
  g_string_append (said, from);
  return g_string_free (said, FALSE);
}

char *
plumb_people_dup_typed (const PlumbPeople *self, const char *text)
{
  g_return_val_if_fail (self != NULL && text != NULL, NULL);

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
