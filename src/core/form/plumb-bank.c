/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The question bank: a row a question, for spreadsheets. */

#include "plumb-form-words.h"

static char *
dup_choices (const PlumbFormMaker *self, const PlumbQuestion *question)
{
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < question->n_choices; i++)
    g_string_append_printf (words, "%s%s = %s", i > 0 ? "; " : "", question->choices[i].id,
                            plumb_form_text (self, &question->choices[i].label));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
dup_rows (const PlumbFormMaker *self, const PlumbQuestion *question)
{
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < question->n_rows; i++)
    g_string_append_printf (words, "%s%s = %s", i > 0 ? "; " : "", question->rows[i].id,
                            plumb_form_text (self, &question->rows[i].label));
  for (guint i = 0; i < question->n_columns; i++)
    g_string_append_printf (words, "%s%s = %s", words->len > 0 ? "; " : "", question->columns[i].id,
                            plumb_form_text (self, &question->columns[i].label));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
dup_checks (const PlumbFormMaker *self, const PlumbQuestion *question)
{
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < question->n_checks; i++)
    g_string_append_printf (words, "%s%s (%s): %s", i > 0 ? "; " : "",
                            plumb_severity_get_id (question->checks[i].severity),
                            question->checks[i].test.text,
                            plumb_form_text (self, &question->checks[i].message));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_row (const PlumbFormMaker *self, PlumbTable *table, const PlumbQuestion *question)
{
  g_autofree char *choices = dup_choices (self, question);
  g_autofree char *rows = dup_rows (self, question);
  g_autofree char *checks = dup_checks (self, question);
  g_autofree char *tags = plumb_form_dup_tags (question);
  const char *const cells[] = {
    question->section->id,
    question->id,
    plumb_question_type_get_id (question->type),
    plumb_form_text (self, &question->label),
    plumb_form_text (self, &question->hint),
    plumb_form_text (self, &question->why),
    plumb_form_text (self, &question->guidance),
    plumb_form_text (self, &question->example),
    choices,
    rows,
    question->audience,
    question->wants_evidence ? "yes" : NULL,
    question->relevant.text,
    question->enabled.text,
    question->required.text,
    question->value.text,
    checks,
    tags,
  };
  plumb_table_begin_row (table);
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    plumb_table_add_cell (table, cells[i]);
}

PlumbDocument *
plumb_form_compose_bank (const PlumbInstrument *instrument, PlumbLanguage *language)
{
  g_return_val_if_fail (instrument != NULL && language != NULL, NULL);

  /* The heads are the names that the file format uses, so that a table that comes back can be read
   * in whatever language its texts are. */
  static const char *const heads[] = {
    "section",  "id",      "type",     "label", "hint",     "why",
    "guidance", "example", "choices",  "rows",  "audience", "evidence",
    "relevant", "enabled", "required", "value", "checks",   "tags",
  };
  const char *title = plumb_instrument_get_text (instrument, &instrument->title, language);
  g_autoptr (PlumbDocument) document = plumb_form_new_document (instrument, language, title);
  PlumbFormMaker maker = { document, instrument, language };
  PlumbTable *table = plumb_table_new (title);
  plumb_table_set_id (table, "questions");
  plumb_table_set_row_headers (table, FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    plumb_table_add_column (table, heads[i], 1, PLUMB_ALIGN_START);
  for (guint i = 0; i < instrument->n_questions; i++)
    add_row (&maker, table, instrument->questions[i]);
  plumb_document_add_table (document, table);
  return g_steal_pointer (&document);
}
