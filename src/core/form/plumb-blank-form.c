/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The blank form for sessions on paper. */

#include "plumb-form-rule.h"

/* Rows to write in, where people add them; and lines for long answers. */
#define FREE_ROWS  5
#define LONG_LINES 5

/* How often the record of an effect is printed: people copy the page for more. */
#define RECORDS 3

static void
add_cover (PlumbFormMaker *self)
{
  PlumbDocument *document = self->document;
  plumb_document_begin_cover (document, plumb_form_text (self, &self->instrument->title),
                              plumb_say (self->language, "Form for a session on paper"));
  plumb_form_add_text (self, PLUMB_PARAGRAPH_BODY, &self->instrument->summary);
  plumb_form_add_text (self, PLUMB_PARAGRAPH_BODY, &self->instrument->use_when);
  static const PlumbPhrase fields[] = {
    NC_SAY ("form", "What is reviewed"),
    NC_SAY ("form", "Who fills in this form"),
    NC_SAY ("form", "Date and place"),
  };
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_LABEL,
                                    plumb_say_phrase (self->language, &fields[i]));
      plumb_document_add_writing (document, 1);
    }
  plumb_document_end (document);
}

static void
add_directions (PlumbFormMaker *self)
{
  static const char *const directions[] = {
    N_SAY ("Take your time. There are no wrong answers, and you can go back."),
    N_SAY ("“We do not know” is an answer. Tick it rather than guess: what is not known is never "
           "counted as no effect."),
    N_SAY ("Where something does not apply, say why in a few words."),
    N_SAY ("A ring ○ takes one mark, a box ☐ as many as are true."),
    N_SAY ("Numbers such as 2.4 name other questions of this form."),
  };
  plumb_document_add_heading (self->document, 1, "directions",
                              plumb_say (self->language, "How to use this form"));
  plumb_document_begin_list (self->document, PLUMB_LIST_BULLET);
  for (gsize i = 0; i < G_N_ELEMENTS (directions); i++)
    plumb_document_add_item (self->document, plumb_say (self->language, directions[i]));
  plumb_document_end (self->document);
  plumb_document_add_contents (self->document, plumb_say (self->language, "Stages"), 1);
}

static void
add_condition (PlumbFormMaker *self, const PlumbExpression *expression)
{
  g_autofree char *rule = plumb_form_dup_rule (self, expression);
  if (rule != NULL)
    {
      plumb_document_add_paragraph (self->document, PLUMB_PARAGRAPH_SMALL, rule);
      return;
    }
  g_autofree char *condition = plumb_form_dup_condition (self, expression);
  g_autofree char *sources = plumb_form_dup_sources (self, expression);
  if (condition == NULL || sources == NULL)
    return;
  g_autofree char *words = plumb_language_fill (
      /* Translators: {questions} are numbers such as 2.4; {condition} is a rule with signs. */
      plumb_say (self->language,
                 "Whether to answer this depends on {questions}. The rule is: {condition}"),
      "questions", sources, "condition", condition, NULL);
  plumb_document_add_paragraph (self->document, PLUMB_PARAGRAPH_SMALL, words);
}

static void
add_choices (PlumbFormMaker *self, const PlumbQuestion *question, PlumbListStyle style)
{
  plumb_document_begin_list (self->document, style);
  for (guint i = 0; i < question->n_choices; i++)
    {
      const PlumbChoice *choice = &question->choices[i];
      const char *hint = plumb_form_text (self, &choice->hint);
      g_autofree char *words
          = *hint == '\0' ? g_strdup (plumb_form_text (self, &choice->label))
                          /* Translators: a choice, and what choosing it means */
                          : plumb_language_fill (plumb_say (self->language, "{choice}: {meaning}"),
                                                 "choice", plumb_form_text (self, &choice->label),
                                                 "meaning", hint, NULL);
      plumb_document_add_item (self->document, words);
    }
  plumb_document_end (self->document);
}

/* The rows of @question as far as they are known before anybody answers; then empty ones. */
static guint
count_rows (const PlumbQuestion *question)
{
  return question->rows_kind == PLUMB_ROWS_FIXED ? question->n_rows : question->n_rows + FREE_ROWS;
}

static const char *
get_row_label (PlumbFormMaker *self, const PlumbQuestion *question, guint row)
{
  return row < question->n_rows ? plumb_form_text (self, &question->rows[row].label) : "";
}

static void
add_matrix (PlumbFormMaker *self, const PlumbQuestion *question)
{
  PlumbTable *table = plumb_table_new (NULL);
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Row"), 2.4,
                          PLUMB_ALIGN_START);
  for (guint i = 0; i < question->n_choices; i++)
    plumb_table_add_column (table, plumb_form_text (self, &question->choices[i].label), 1,
                            PLUMB_ALIGN_CENTER);
  for (guint row = 0; row < count_rows (question); row++)
    {
      plumb_table_begin_row (table);
      plumb_table_add_cell (table, get_row_label (self, question, row));
      for (guint i = 0; i < question->n_choices; i++)
        plumb_table_add_cell (table, "○");
    }
  plumb_document_add_table (self->document, table);
}

/* More choices have no room in each row's cell. */
#define MAX_CELL_CHOICES 5

static gboolean
has_legend (const PlumbColumn *column)
{
  return column->n_choices > MAX_CELL_CHOICES;
}

/* The choices of a column with many, once for all rows, with numbers to write into its cells. */
static void
add_legend (PlumbFormMaker *self, const PlumbColumn *column)
{
  g_autoptr (GString) choices = g_string_new (NULL);
  for (guint i = 0; i < column->n_choices; i++)
    {
      g_autofree char *number = plumb_language_format_number (self->language, i + 1, 0);
      g_string_append_printf (choices, "%s%s\u00a0%s",
                              i > 0 ? plumb_say_in (self->language, "list", "; ") : "", number,
                              plumb_form_text (self, &column->choices[i].label));
    }
  g_autofree char *legend = plumb_language_fill (
      /* Translators: above a table on paper, where there is no room for a list in each cell */
      plumb_say (self->language, "{column}: write one of these numbers. {choices}"), "column",
      plumb_form_text (self, &column->label), "choices", choices->str, NULL);
  plumb_document_add_paragraph (self->document, PLUMB_PARAGRAPH_SMALL, legend);
}

/* What fits into the cell of a column: its choices, or nothing. */
static char *
dup_cell (PlumbFormMaker *self, const PlumbColumn *column)
{
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < column->n_choices && !has_legend (column); i++)
    g_string_append_printf (words, "%s○ %s", i > 0 ? "\n" : "",
                            plumb_form_text (self, &column->choices[i].label));
  /* An empty row must be high enough to write in. */
  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : g_strdup (" \n ");
}

static void
add_roster (PlumbFormMaker *self, const PlumbQuestion *question)
{
  gboolean named = question->n_rows > 0;
  PlumbTable *table = plumb_table_new (NULL);
  if (named)
    {
      plumb_table_set_row_headers (table, TRUE);
      plumb_table_add_column (table, plumb_say_in (self->language, "column", "Row"), 1.4,
                              PLUMB_ALIGN_START);
    }
  for (guint i = 0; i < question->n_columns; i++)
    {
      if (has_legend (&question->columns[i]))
        add_legend (self, &question->columns[i]);
      plumb_table_add_column (table, plumb_form_text (self, &question->columns[i].label), 1,
                              PLUMB_ALIGN_START);
    }
  for (guint row = 0; row < count_rows (question); row++)
    {
      plumb_table_begin_row (table);
      if (named)
        plumb_table_add_cell (table, get_row_label (self, question, row));
      for (guint i = 0; i < question->n_columns; i++)
        {
          g_autofree char *cell = dup_cell (self, &question->columns[i]);
          plumb_table_add_cell (table, cell);
        }
    }
  plumb_document_add_table (self->document, table);
}

static void
add_line (PlumbFormMaker *self, const PlumbQuestion *question)
{
  const char *unit = plumb_form_text (self, &question->unit);
  if (*unit != '\0')
    plumb_document_add_paragraph (self->document, PLUMB_PARAGRAPH_SMALL, unit);
  if (question->type == PLUMB_QUESTION_DATE)
    plumb_document_add_paragraph (self->document, PLUMB_PARAGRAPH_SMALL,
                                  plumb_say (self->language, "Year, month, day"));
  plumb_document_add_writing (self->document, 1);
}

static void
add_room (PlumbFormMaker *self, const PlumbQuestion *question)
{
  switch (question->type)
    {
    case PLUMB_QUESTION_SINGLE:
    case PLUMB_QUESTION_SCALE:
      add_choices (self, question, PLUMB_LIST_PICK);
      break;
    case PLUMB_QUESTION_MULTIPLE:
      add_choices (self, question, PLUMB_LIST_TICK);
      break;
    case PLUMB_QUESTION_MATRIX:
      add_matrix (self, question);
      break;
    case PLUMB_QUESTION_ROSTER:
      add_roster (self, question);
      break;
    case PLUMB_QUESTION_LONG_TEXT:
      plumb_document_add_writing (self->document, LONG_LINES);
      break;
    default:
      add_line (self, question);
    }
}

/* The ways out that every question has, unless its choices say so already. */
static void
add_ways_out (PlumbFormMaker *self, const PlumbQuestion *question)
{
  gboolean has_unknown = FALSE;
  for (guint i = 0; i < question->n_choices; i++)
    has_unknown = has_unknown || question->choices[i].role == PLUMB_CHOICE_UNKNOWN;
  plumb_document_begin_list (self->document, PLUMB_LIST_TICK);
  if (!has_unknown)
    plumb_document_add_item (self->document, plumb_say (self->language, "We do not know"));
  plumb_document_add_item (self->document,
                           plumb_say (self->language, "Does not apply to us, because:"));
  plumb_document_end (self->document);
  plumb_document_add_writing (self->document, 1);
  if (!question->wants_evidence)
    return;
  plumb_document_add_paragraph (
      self->document, PLUMB_PARAGRAPH_LABEL,
      plumb_say (self->language, "Evidence: what it says, where it is from, how old it is"));
  plumb_document_add_writing (self->document, 2);
}

static void
add_note (PlumbFormMaker *self, const PlumbQuestion *question)
{
  plumb_document_begin_callout (self->document, PLUMB_CALLOUT_INFO,
                                plumb_say_in (self->language, "form", "Please note"));
  plumb_form_add_text (self, PLUMB_PARAGRAPH_BODY, &question->label);
  plumb_form_add_text (self, PLUMB_PARAGRAPH_SMALL, &question->guidance);
  plumb_document_end (self->document);
}

static void
add_question (PlumbFormMaker *self, const PlumbQuestion *question)
{
  if (question->type == PLUMB_QUESTION_COMPUTED)
    return;
  if (question->type == PLUMB_QUESTION_NOTE)
    {
      add_note (self, question);
      return;
    }
  g_autofree char *number = plumb_form_dup_number (question);
  g_autofree char *heading
      = g_strdup_printf ("%s  %s", number, plumb_form_text (self, &question->label));
  PlumbBlock *block = plumb_document_add_heading (self->document, 2, NULL, heading);
  g_autofree char *origin = g_strdup_printf ("question/%s", question->id);
  plumb_block_set_origin (block, origin);
  add_condition (self, &question->relevant);
  plumb_form_add_text (self, PLUMB_PARAGRAPH_SMALL, &question->hint);
  plumb_form_add_text (self, PLUMB_PARAGRAPH_SMALL, &question->guidance);
  add_room (self, question);
  add_ways_out (self, question);
}

/* The levels of one field of a record: rings in a row. */
static void
add_field (PlumbFormMaker *self, const PlumbField *field, PlumbListStyle style)
{
  if (field->id == NULL)
    return;
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < field->n_levels; i++)
    g_string_append_printf (words, "%s%s %s", i > 0 ? "   " : "",
                            style == PLUMB_LIST_TICK ? "☐" : "○",
                            plumb_form_text (self, &field->levels[i].label));
  plumb_document_add_pair (self->document, plumb_form_text (self, &field->label), words->str);
}

static void
add_record (PlumbFormMaker *self, guint number)
{
  static const PlumbPhrase places[] = {
    NC_SAY ("form", "Provision of the draft"),
    NC_SAY ("form", "Group, or groups together"),
    NC_SAY ("form", "Pathway"),
    NC_SAY ("form", "Why we think so"),
  };
  g_autofree char *n = plumb_language_format_number (self->language, number, 0);
  g_autofree char *heading
      = plumb_language_fill (plumb_say (self->language, "Effect number {n}"), "n", n, NULL);
  plumb_document_add_heading (self->document, 3, NULL, heading);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      plumb_document_add_paragraph (self->document, PLUMB_PARAGRAPH_LABEL,
                                    plumb_say_phrase (self->language, &places[i]));
      plumb_document_add_writing (self->document, i + 1 < G_N_ELEMENTS (places) ? 1 : 3);
    }
  plumb_document_begin_key_values (self->document);
  for (guint i = 0; i < PLUMB_N_FIELDS; i++)
    add_field (self, &self->instrument->appraisal->fields[i],
               i == PLUMB_FIELD_LENS ? PLUMB_LIST_TICK : PLUMB_LIST_PICK);
  plumb_document_end (self->document);
}

static void
add_records (PlumbFormMaker *self)
{
  plumb_document_add_heading (self->document, 2, "records",
                              plumb_say (self->language, "Effects, one by one"));
  plumb_document_add_paragraph (
      self->document, PLUMB_PARAGRAPH_BODY,
      plumb_say (self->language, "Use one record for each effect that a provision has on a group. "
                                 "Copy this page for more. Help and harm are never set off against "
                                 "each other: write two records."));
  for (guint i = 1; i <= RECORDS; i++)
    add_record (self, i);
}

static void
add_section (PlumbFormMaker *self, const PlumbSection *section)
{
  g_autofree char *number = plumb_language_format_number (self->language, section->index + 1, 0);
  g_autofree char *heading
      = g_strdup_printf ("%s  %s", number, plumb_form_text (self, &section->label));
  plumb_document_add_page_break (self->document);
  plumb_document_add_heading (self->document, 1, section->id, heading);
  plumb_form_add_text (self, PLUMB_PARAGRAPH_LEAD, &section->purpose);
  add_condition (self, &section->relevant);
  plumb_form_add_text (self, PLUMB_PARAGRAPH_SMALL, &section->guidance);
  for (guint i = 0; i < section->n_questions; i++)
    add_question (self, &section->questions[i]);
  if (section->has_appraisal && self->instrument->appraisal != NULL)
    add_records (self);
}

PlumbDocument *
plumb_form_compose_blank (const PlumbInstrument *instrument, PlumbLanguage *language)
{
  g_return_val_if_fail (instrument != NULL && language != NULL, NULL);

  g_autoptr (PlumbDocument) document = plumb_form_new_document (
      instrument, language, plumb_instrument_get_text (instrument, &instrument->title, language));
  PlumbFormMaker maker = { document, instrument, language };
  add_cover (&maker);
  add_directions (&maker);
  for (guint i = 0; i < instrument->n_sections; i++)
    add_section (&maker, &instrument->sections[i]);
  return g_steal_pointer (&document);
}
