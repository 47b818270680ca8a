/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Labels and ids that cannot be told apart, and parts that stand there twice. */

#include "plumb-lint-private.h"

#include <string.h>

static char *
dup_ascii_sound (const char *text)
{
  char *sound = g_malloc (strlen (text) + 1);
  char *end = sound;
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      *end++ = g_ascii_tolower (*p);
  *end = '\0';
  return sound;
}

/* @text as it sounds: small letters, no white space or punctuation at its ends. */
static char *
dup_sound (const char *text)
{
  if (g_str_is_ascii (text))
    return dup_ascii_sound (text);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GString *sound = g_string_new (NULL);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)) || g_utf8_get_char (p) > 0x2000)
      g_string_append_unichar (sound, g_utf8_get_char (p));
  return g_string_free (sound, FALSE);
}

/* A table of what was seen so far. */
static GHashTable *
new_seen (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
see_label (PlumbLint *self,
           GHashTable *seen,
           PlumbLintFault fault,
           const PlumbText *label,
           const PlumbQuestion *question,
           const char *subject)
{
  if (label->source == NULL)
    return;
  char *sound = dup_sound (label->source);
  if (*sound == '\0')
    {
      g_free (sound);
      return;
    }
  if (g_hash_table_add (seen, sound))
    return;
  PlumbLintPlace place
      = { .line = label->line, .question = question, .subject = subject, .caret = -1 };
  plumb_lint_report (self, fault, &place, label->source, NULL);
}

static void
check_choices (PlumbLint *self,
               const PlumbChoice *choices,
               guint n,
               const PlumbQuestion *question,
               const char *subject)
{
  g_autoptr (GHashTable) seen = new_seen ();
  for (guint i = 0; i < n; i++)
    see_label (self, seen, PLUMB_LINT_CHOICE_LABEL_TWICE, &choices[i].label, question, subject);
}

/* Whether the choices are written in @question itself: others are looked at where they are
 * written. */
static gboolean
has_own_choices (const PlumbQuestion *question, const PlumbChoice *choices, guint n)
{
  const char *context = n > 0 ? choices[0].label.context : NULL;
  return context != NULL && strncmp (context, question->id, strlen (question->id)) == 0;
}

static void
check_question (PlumbLint *self, const PlumbQuestion *question)
{
  if (has_own_choices (question, question->choices, question->n_choices))
    check_choices (self, question->choices, question->n_choices, question, NULL);
  g_autoptr (GHashTable) rows = new_seen ();
  for (guint i = 0; i < question->n_rows; i++)
    see_label (self, rows, PLUMB_LINT_LABEL_TWICE, &question->rows[i].label, question, NULL);
  g_autoptr (GHashTable) columns = new_seen ();
  for (guint i = 0; i < question->n_columns; i++)
    {
      const PlumbColumn *column = &question->columns[i];
      see_label (self, columns, PLUMB_LINT_LABEL_TWICE, &column->label, question, NULL);
      if (has_own_choices (question, column->choices, column->n_choices))
        check_choices (self, column->choices, column->n_choices, question, NULL);
    }
}

static void
check_hint (PlumbLint *self, const PlumbQuestion *question, const PlumbText *text, const char *name)
{
  if (text->source == NULL || question->label.source == NULL)
    return;
  g_autofree char *label = dup_sound (question->label.source);
  g_autofree char *hint = dup_sound (text->source);
  if (strcmp (label, hint) != 0)
    return;
  PlumbLintPlace place = { .line = text->line, .question = question, .caret = -1 };
  plumb_lint_report (self, PLUMB_LINT_TEXT_REPEATS, &place, name, NULL);
}

static void
check_sections (PlumbLint *self)
{
  g_autoptr (GHashTable) sections = new_seen ();
  for (guint i = 0; i < self->instrument->n_sections; i++)
    {
      const PlumbSection *section = &self->instrument->sections[i];
      see_label (self, sections, PLUMB_LINT_LABEL_TWICE, &section->label, NULL, section->id);
      g_autoptr (GHashTable) questions = new_seen ();
      for (guint j = 0; j < section->n_questions; j++)
        {
          const PlumbQuestion *question = &section->questions[j];
          see_label (self, questions, PLUMB_LINT_LABEL_TWICE, &question->label, question, NULL);
          check_question (self, question);
          check_hint (self, question, &question->hint, "hint");
          check_hint (self, question, &question->guidance, "guidance");
        }
    }
}

static void
check_lists (PlumbLint *self)
{
  const PlumbInstrument *instrument = self->instrument;
  for (guint i = 0; i < instrument->n_scales; i++)
    check_choices (self, instrument->scales[i].choices, instrument->scales[i].n_choices, NULL,
                   instrument->scales[i].id);
  g_autoptr (GHashTable) groups = new_seen ();
  for (guint i = 0; i < instrument->n_groups; i++)
    see_label (self, groups, PLUMB_LINT_LABEL_TWICE, &instrument->groups[i].label, NULL,
               instrument->groups[i].id);
  g_autoptr (GHashTable) pathways = new_seen ();
  for (guint i = 0; i < instrument->n_pathways; i++)
    see_label (self, pathways, PLUMB_LINT_LABEL_TWICE, &instrument->pathways[i].label, NULL,
               instrument->pathways[i].id);
  g_autoptr (GHashTable) outcomes = new_seen ();
  for (guint i = 0; i < instrument->n_outcomes; i++)
    see_label (self, outcomes, PLUMB_LINT_LABEL_TWICE, &instrument->outcomes[i].label, NULL,
               instrument->outcomes[i].id);
  for (guint i = 0; instrument->appraisal != NULL && i < PLUMB_N_FIELDS; i++)
    {
      const PlumbField *field = &instrument->appraisal->fields[i];
      g_autoptr (GHashTable) levels = new_seen ();
      for (guint j = 0; j < field->n_levels; j++)
        see_label (self, levels, PLUMB_LINT_CHOICE_LABEL_TWICE, &field->levels[j].label, NULL,
                   field->id);
    }
}

/* The ids of questions without their punctuation, which is easily mistaken. */
static void
check_ids (PlumbLint *self)
{
  g_autoptr (GHashTable) seen = new_seen ();
  for (guint i = 0; i < self->instrument->n_questions; i++)
    {
      const PlumbQuestion *question = self->instrument->questions[i];
      gsize length = strlen (question->id);
      PlumbLintPlace place = { .line = question->line, .question = question, .caret = -1 };
      if (length > 0 && strchr ("-.", question->id[length - 1]) != NULL)
        plumb_lint_report (self, PLUMB_LINT_ID_END, &place, question->id, NULL);
      char *sound = dup_sound (question->id);
      const PlumbQuestion *other = g_hash_table_lookup (seen, sound);
      if (other == NULL)
        {
          g_hash_table_insert (seen, sound, (gpointer) question);
          continue;
        }
      g_free (sound);
      g_autofree char *detail = g_strdup_printf ("%s, %s", other->id, question->id);
      if (strcmp (other->id, question->id) != 0)
        plumb_lint_report (self, PLUMB_LINT_ID_ALIKE, &place, detail, NULL);
    }
}

static void
check_parts (PlumbLint *self, const PlumbQuestion *question)
{
  g_autoptr (GHashTable) tags = new_seen ();
  for (guint i = 0; i < question->n_tags; i++)
    {
      const PlumbTag *tag = &question->tags[i];
      char *key = g_strdup_printf ("%s %s", tag->scheme, tag->ref);
      g_autofree char *detail = g_strdup (key);
      PlumbLintPlace place = { .line = tag->line, .question = question, .caret = -1 };
      if (!g_hash_table_add (tags, key))
        plumb_lint_report (self, PLUMB_LINT_TAG_TWICE, &place, detail, NULL);
    }
  g_autoptr (GHashTable) tests = new_seen ();
  for (guint i = 0; i < question->n_checks; i++)
    {
      const PlumbExpression *test = &question->checks[i].test;
      PlumbLintPlace place = { .line = test->line, .question = question, .caret = -1 };
      if (test->text != NULL && !g_hash_table_add (tests, g_strdup (test->text)))
        plumb_lint_report (self, PLUMB_LINT_CHECK_TWICE, &place, NULL, NULL);
    }
}

void
plumb_lint_check_labels (PlumbLint *self)
{
  check_lists (self);
  check_sections (self);
  check_ids (self);
  for (guint i = 0; i < self->instrument->n_questions; i++)
    check_parts (self, self->instrument->questions[i]);
}
