/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions that not everybody can read or answer. */

#include "plumb-lint-private.h"

#define MOST_LABEL        200
#define MOST_CHOICE_LABEL 120
#define MOST_COLUMNS      7
#define MOST_CHOICES      30

static void
report_question (PlumbLint *self,
                 PlumbLintFault fault,
                 const PlumbQuestion *question,
                 int line,
                 const char *detail)
{
  PlumbLintPlace place = { .line = line, .question = question, .caret = -1 };
  plumb_lint_report (self, fault, &place, detail, NULL);
}

static void
report_number (PlumbLint *self,
               PlumbLintFault fault,
               const PlumbQuestion *question,
               int line,
               long number)
{
  g_autofree char *detail = g_strdup_printf ("%ld", number);
  report_question (self, fault, question, line, detail);
}

/* Words that name the thing but ask nothing. */
static gboolean
is_wordless (const char *label)
{
  static const char *const empty_words[] = { "question",  "answer",    "see hint",
                                             "see below", "see above", "n/a",
                                             "label",     "text",      NULL };
  guint letters = 0;
  for (const char *p = label; *p != '\0'; p = g_utf8_next_char (p))
    letters += g_unichar_isalpha (g_utf8_get_char (p)) || g_utf8_get_char (p) > 0x2000;
  g_autofree char *small = g_utf8_strdown (label, -1);
  g_strstrip (g_strdelimit (small, "0123456789.:?!…", ' '));
  return letters < 2 || g_strv_contains (empty_words, small);
}

static void
check_label (PlumbLint *self, const PlumbQuestion *question)
{
  const char *label = question->label.source;
  if (label == NULL)
    return;
  long length = g_utf8_strlen (label, -1);
  if (is_wordless (label))
    report_question (self, PLUMB_LINT_LABEL_WORDLESS, question, question->label.line, label);
  else if (length > MOST_LABEL && question->type != PLUMB_QUESTION_NOTE)
    report_number (self, PLUMB_LINT_LABEL_LONG, question, question->label.line, length);
}

static void
check_choice_labels (PlumbLint *self,
                     const PlumbChoice *choices,
                     guint n,
                     const PlumbQuestion *question)
{
  for (guint i = 0; i < n; i++)
    {
      const PlumbText *label = &choices[i].label;
      long length = label->source != NULL ? g_utf8_strlen (label->source, -1) : 0;
      if (length > MOST_CHOICE_LABEL)
        report_number (self, PLUMB_LINT_CHOICE_LABEL_LONG, question, label->line, length);
    }
}

/* What a list of choices comes from. */
static gboolean
comes_from (const PlumbChoice *choices, guint n, const char *prefix)
{
  const char *context = n > 0 ? choices[0].label.context : NULL;
  return context != NULL && g_str_has_prefix (context, prefix);
}

/* @is_new: no matrix before it has the same choices, so that a scale is complained of once. */
static void
check_choices (PlumbLint *self, const PlumbQuestion *question, gboolean is_new)
{
  guint n = question->n_choices;
  gboolean is_list = comes_from (question->choices, n, "group:")
                     || comes_from (question->choices, n, "pathway:");
  guint n_answers = 0;
  for (guint i = 0; i < n; i++)
    n_answers += question->choices[i].role == PLUMB_CHOICE_PLAIN
                 || question->choices[i].role == PLUMB_CHOICE_OTHER
                 || question->choices[i].role == PLUMB_CHOICE_NONE;
  if (n == 1)
    report_question (self, PLUMB_LINT_CHOICE_ALONE, question, question->line, NULL);
  else if (n > 1 && n_answers == 0)
    report_question (self, PLUMB_LINT_NO_WAY_OUT, question, question->line, NULL);
  else if (n > MOST_COLUMNS && question->type == PLUMB_QUESTION_MATRIX && is_new)
    report_number (self, PLUMB_LINT_MATRIX_WIDE, question, question->line, n);
  else if (n > MOST_CHOICES && !is_list)
    report_number (self, PLUMB_LINT_CHOICES_MANY, question, question->line, n);
  if (!is_list && !comes_from (question->choices, n, "scale:"))
    check_choice_labels (self, question->choices, n, question);
}

static void
check_columns (PlumbLint *self, const PlumbQuestion *question)
{
  if (question->n_columns > MOST_COLUMNS)
    report_number (self, PLUMB_LINT_ROSTER_WIDE, question, question->line, question->n_columns);
  for (guint i = 0; i < question->n_columns; i++)
    {
      const PlumbColumn *column = &question->columns[i];
      if (column->type == PLUMB_QUESTION_SINGLE && column->n_choices == 1)
        report_question (self, PLUMB_LINT_CHOICE_ALONE, question, column->line, NULL);
      if (column->label.source != NULL && is_wordless (column->label.source))
        report_question (self, PLUMB_LINT_LABEL_WORDLESS, question, column->label.line,
                         column->label.source);
    }
}

static void
check_useless (PlumbLint *self, const PlumbQuestion *question)
{
  gboolean is_note = question->type == PLUMB_QUESTION_NOTE;
  if (is_note && question->n_checks > 0)
    report_question (self, PLUMB_LINT_CHECK_USELESS, question, question->checks[0].test.line, NULL);
  if (question->wants_evidence && (is_note || question->type == PLUMB_QUESTION_COMPUTED))
    report_question (self, PLUMB_LINT_EVIDENCE_USELESS, question, question->line, NULL);
}

static void
check_scale (PlumbLint *self, const PlumbScale *scale)
{
  check_choice_labels (self, scale->choices, scale->n_choices, NULL);
}

void
plumb_lint_check_access (PlumbLint *self)
{
  for (guint i = 0; i < self->instrument->n_scales; i++)
    check_scale (self, &self->instrument->scales[i]);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->instrument->n_questions && plumb_lint_is_listening (self); i++)
    {
      const PlumbQuestion *question = self->instrument->questions[i];
      check_label (self, question);
      gboolean is_new = question->type != PLUMB_QUESTION_MATRIX
                        || g_hash_table_add (seen, (gpointer) question->choices);
      check_choices (self, question, is_new);
      check_columns (self, question);
      check_useless (self, question);
    }
}
