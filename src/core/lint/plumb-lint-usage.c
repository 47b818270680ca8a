/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is declared and then used by nothing. */

#include "plumb-lint-private.h"

#include "plumb-result-part.h"

typedef struct
{
  GHashTable *choices; /* arrays of choices that some question or column uses */
  GHashTable *names;   /* ids of questions and lets that some expression mentions */
  gboolean has_unread; /* some expression could not be read: it might mention anything */
} Uses;

static void
note_choices (Uses *uses, const PlumbQuestion *question)
{
  g_hash_table_add (uses->choices, (gpointer) question->choices);
  for (guint i = 0; i < question->n_columns; i++)
    g_hash_table_add (uses->choices, (gpointer) question->columns[i].choices);
}

static void
note_term (Uses *uses, const PlumbTerm *term)
{
  if (term->kind == PLUMB_TERM_QUESTION || term->kind == PLUMB_TERM_LET)
    g_hash_table_add (uses->names, (gpointer) term->text);
  for (guint i = 0; i < term->n_parts; i++)
    note_term (uses, term->parts[i]);
}

/* Functions name questions inside texts. */
static void
note_words (Uses *uses, const PlumbInstrument *instrument, const PlumbTerm *term)
{
  if (term->kind == PLUMB_TERM_TEXT)
    {
      g_auto (GStrv) words = g_strsplit_set (term->text, " \t\r\n", -1);
      for (guint i = 0; words[i] != NULL; i++)
        {
          const PlumbQuestion *question = plumb_instrument_get_question (instrument, words[i]);
          if (question != NULL)
            g_hash_table_add (uses->names, (gpointer) question->id);
        }
    }
  for (guint i = 0; i < term->n_parts; i++)
    note_words (uses, instrument, term->parts[i]);
}

static void
note_sites (PlumbLint *self, Uses *uses)
{
  for (guint i = 0; i < self->sites->len; i++)
    {
      const PlumbSite *site = &g_array_index (self->sites, PlumbSite, i);
      uses->has_unread = uses->has_unread || site->term == NULL;
      if (site->term == NULL)
        continue;
      note_term (uses, site->term);
      note_words (uses, self->instrument, site->term);
    }
}

/* The results name scales and questions as well. */
static void
note_results (PlumbLint *self, Uses *uses)
{
  for (guint i = 0; i < self->instrument->n_results; i++)
    {
      const PlumbResultPart *part = &self->instrument->results[i];
      if (part->scale != NULL)
        g_hash_table_add (uses->choices, (gpointer) part->scale->choices);
      for (guint j = 0; j < part->n_items; j++)
        if (part->items[j].question != NULL)
          g_hash_table_add (uses->names, (gpointer) part->items[j].question->id);
    }
}

static void
report (PlumbLint *self, PlumbLintFault fault, int line, const char *id)
{
  PlumbLintPlace place = { .line = line, .subject = id, .caret = -1 };
  plumb_lint_report (self, fault, &place, id, NULL);
}

static void
check_lists (PlumbLint *self, const Uses *uses)
{
  const PlumbInstrument *instrument = self->instrument;
  gboolean uses_groups = instrument->appraisal != NULL;
  gboolean uses_pathways = instrument->appraisal != NULL;
  for (guint i = 0; i < instrument->n_questions; i++)
    {
      const PlumbQuestion *question = instrument->questions[i];
      const char *context = question->n_choices > 0 ? question->choices[0].label.context : NULL;
      uses_groups = uses_groups || (context != NULL && g_str_has_prefix (context, "group:"));
      uses_pathways = uses_pathways || (context != NULL && g_str_has_prefix (context, "pathway:"));
    }
  if (instrument->n_groups > 0 && !uses_groups)
    report (self, PLUMB_LINT_LIST_UNUSED, instrument->groups[0].line, "groups");
  if (instrument->n_pathways > 0 && !uses_pathways)
    report (self, PLUMB_LINT_LIST_UNUSED, instrument->pathways[0].line, "pathways");
  for (guint i = 0; i < instrument->n_scales; i++)
    if (!g_hash_table_contains (uses->choices, instrument->scales[i].choices))
      report (self, PLUMB_LINT_SCALE_UNUSED, instrument->scales[i].line, instrument->scales[i].id);
}

static void
check_names (PlumbLint *self, const Uses *uses)
{
  const PlumbInstrument *instrument = self->instrument;
  for (guint i = 0; i < instrument->n_lets && !uses->has_unread; i++)
    if (!g_hash_table_contains (uses->names, instrument->lets[i].id))
      report (self, PLUMB_LINT_LET_UNUSED, instrument->lets[i].line, instrument->lets[i].id);
  for (guint i = 0; i < instrument->n_questions && !uses->has_unread; i++)
    {
      const PlumbQuestion *question = instrument->questions[i];
      if (question->type != PLUMB_QUESTION_COMPUTED
          || g_hash_table_contains (uses->names, question->id))
        continue;
      PlumbLintPlace place = { .line = question->line, .question = question, .caret = -1 };
      plumb_lint_report (self, PLUMB_LINT_COMPUTED_UNUSED, &place, question->id, NULL);
    }
}

static gboolean
reads_anything (const PlumbTerm *term)
{
  if (term->kind == PLUMB_TERM_QUESTION || term->kind == PLUMB_TERM_LET
      || term->kind == PLUMB_TERM_UNKNOWN)
    return TRUE;
  static const char *const pure[] = { "if",
                                      "coalesce",
                                      "not",
                                      "true",
                                      "false",
                                      "boolean",
                                      "number",
                                      "round",
                                      "floor",
                                      "ceiling",
                                      "string",
                                      "concat",
                                      "contains",
                                      "starts-with",
                                      "string-length",
                                      "normalize-space",
                                      "substring",
                                      "substring-before",
                                      "substring-after",
                                      "translate",
                                      NULL };
  if (term->kind == PLUMB_TERM_CALL && !g_strv_contains (pure, term->text))
    return TRUE;
  for (guint i = 0; i < term->n_parts; i++)
    if (reads_anything (term->parts[i]))
      return TRUE;
  return FALSE;
}

static void
check_constants (PlumbLint *self, Uses *uses)
{
  for (guint i = 0; i < self->sites->len; i++)
    {
      PlumbSite *site = &g_array_index (self->sites, PlumbSite, i);
      if (site->kind == PLUMB_SITE_VALUE && site->term != NULL && !site->is_reported
          && !reads_anything (site->term))
        {
          plumb_lint_report_term (self, PLUMB_LINT_COMPUTED_CONSTANT, site, site->term, NULL, NULL);
          g_hash_table_add (uses->names, (gpointer) site->question->id);
        }
    }
}

void
plumb_lint_check_usage (PlumbLint *self)
{
  g_autoptr (GHashTable) choices = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  Uses uses = { .choices = choices, .names = names };
  for (guint i = 0; i < self->instrument->n_questions; i++)
    note_choices (&uses, self->instrument->questions[i]);
  note_sites (self, &uses);
  note_results (self, &uses);
  check_lists (self, &uses);
  check_constants (self, &uses);
  check_names (self, &uses);
}
