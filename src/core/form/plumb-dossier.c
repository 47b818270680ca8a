/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The dossier of a questionnaire: for the body that must approve it. */

#include <string.h>

#include "plumb-dossier-parts.h"

static void
add_cover (PlumbFormMaker *self)
{
  const PlumbInstrument *instrument = self->instrument;
  PlumbDocument *document = self->document;
  plumb_document_begin_cover (document, plumb_form_text (self, &instrument->title),
                              plumb_say (self->language, "Dossier of the questionnaire"));
  plumb_form_add_text (self, PLUMB_PARAGRAPH_BODY, &instrument->summary);
  g_autofree char *n_questions
      = plumb_language_format_number (self->language, instrument->n_questions, 0);
  g_autofree char *logic_digest = plumb_instrument_dup_logic_digest (instrument);
  g_autofree char *n_sections
      = plumb_language_format_number (self->language, instrument->n_sections, 0);
  plumb_document_begin_key_values (document);
  plumb_document_add_pair (document, plumb_say_in (self->language, "dossier", "Id"),
                           instrument->id);
  plumb_document_add_pair (document, plumb_say_in (self->language, "dossier", "Version"),
                           instrument->version);
  plumb_document_add_pair (document, plumb_say_in (self->language, "dossier", "Stages"),
                           n_sections);
  plumb_document_add_pair (document, plumb_say_in (self->language, "dossier", "Questions"),
                           n_questions);
  plumb_document_add_pair (document,
                           plumb_say_in (self->language, "dossier", "Digest of the whole"),
                           plumb_instrument_get_digest (instrument));
  plumb_document_add_pair (
      document, plumb_say_in (self->language, "dossier", "Digest without its texts"), logic_digest);
  plumb_document_end (document);
  plumb_document_end (document);
}

static void
add_purpose (PlumbFormMaker *self)
{
  plumb_document_add_contents (self->document, plumb_say_in (self->language, "dossier", "Contents"),
                               2);
  plumb_document_add_heading (self->document, 1, "about",
                              plumb_say (self->language, "About this questionnaire"));
  plumb_form_add_text (self, PLUMB_PARAGRAPH_BODY, &self->instrument->use_when);
  plumb_form_add_text (self, PLUMB_PARAGRAPH_BODY, &self->instrument->sources);
  plumb_document_add_paragraph (
      self->document, PLUMB_PARAGRAPH_BODY,
      plumb_say (self->language,
                 "Conditions and formulas are printed as the questionnaire has them, and in a form "
                 "that names questions by their numbers. A question that a condition hides keeps "
                 "its answer, which then does not count."));
}

/* A pair, unless there is nothing to say. */
static void
add_pair (PlumbFormMaker *self, const char *key, const char *value)
{
  if (value != NULL && *value != '\0')
    plumb_document_add_pair (self->document, key, value);
}

static void
add_expression (PlumbFormMaker *self, const char *key, const PlumbExpression *expression)
{
  g_autofree char *words = plumb_form_dup_condition (self, expression);
  if (words == NULL)
    return;
  if (strcmp (expression->text, "true()") == 0)
    {
      plumb_document_add_pair (self->document, key,
                               plumb_say_in (self->language, "condition", "Always"));
      return;
    }
  g_autofree char *source = plumb_form_dup_source (expression);
  g_autofree char *both = g_strdup_printf ("%s\n%s", words, source);
  plumb_document_add_pair (self->document, key, strcmp (words, source) == 0 ? words : both);
}

static void
add_checks (PlumbFormMaker *self, const PlumbQuestion *question)
{
  static const PlumbPhrase severities[] = {
    [PLUMB_SEVERITY_INFO] = NC_SAY ("check", "Remark"),
    [PLUMB_SEVERITY_WARNING] = NC_SAY ("check", "Warning"),
    [PLUMB_SEVERITY_ERROR] = NC_SAY ("check", "Error"),
  };
  for (guint i = 0; i < question->n_checks; i++)
    {
      const PlumbCheck *check = &question->checks[i];
      g_autofree char *source = plumb_form_dup_source (&check->test);
      g_autofree char *words
          = g_strdup_printf ("%s\n%s", plumb_form_text (self, &check->message), source);
      /* Translators: {severity} is “Warning”, “Error” or “Remark”. */
      g_autofree char *key = plumb_language_fill (
          plumb_say (self->language, "{severity} unless this holds"), "severity",
          plumb_say_phrase (self->language, &severities[check->severity]), NULL);
      plumb_document_add_pair (self->document, key, words);
    }
}

static void
add_choices (PlumbFormMaker *self, const char *key, const PlumbChoice *choices, guint n_choices)
{
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < n_choices; i++)
    {
      g_autofree char *score
          = plumb_dossier_dup_number (self, choices[i].has_score, choices[i].score);
      g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "",
                              plumb_form_text (self, &choices[i].label));
      if (*score != '\0')
        {
          g_autofree char *counts = plumb_language_fill (
              /* Translators: what a choice counts for */
              plumb_say (self->language, "(counts {score})"), "score", score, NULL);
          g_string_append_printf (words, " %s", counts);
        }
    }
  add_pair (self, key, words->str);
}

static void
add_rows (PlumbFormMaker *self, const PlumbQuestion *question)
{
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < question->n_rows; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "",
                            plumb_form_text (self, &question->rows[i].label));
  if (question->rows_from != NULL)
    {
      g_autofree char *number = plumb_form_dup_number (question->rows_from);
      g_autofree char *from
          = plumb_language_fill (plumb_say (self->language, "What is chosen in question {number}"),
                                 "number", number, NULL);
      g_string_append (words, from);
    }
  add_pair (self, plumb_say_in (self->language, "dossier", "Rows"), words->str);
  for (guint i = 0; i < question->n_columns; i++)
    {
      const PlumbColumn *column = &question->columns[i];
      g_autofree char *key
          = plumb_language_fill (plumb_say (self->language, "Column “{label}”"), "label",
                                 plumb_form_text (self, &column->label), NULL);
      if (column->n_choices > 0)
        add_choices (self, key, column->choices, column->n_choices);
      else
        plumb_document_add_pair (self->document, key, plumb_form_say_type (self, column->type));
    }
}

static void
add_particulars (PlumbFormMaker *self, const PlumbQuestion *question)
{
  PlumbLanguage *language = self->language;
  g_autofree char *tags = plumb_form_dup_tags (question);
  g_autofree char *low = plumb_dossier_dup_number (self, question->has_min, question->min);
  g_autofree char *high = plumb_dossier_dup_number (self, question->has_max, question->max);
  plumb_document_begin_key_values (self->document);
  add_pair (self, plumb_say_in (language, "dossier", "Id"), question->id);
  add_pair (self, plumb_say_in (language, "dossier", "Type"),
            plumb_form_say_type (self, question->type));
  add_pair (self, plumb_say_in (language, "dossier", "Who answers"),
            plumb_form_say_audience (self, question->audience));
  add_pair (self, plumb_say_in (language, "dossier", "Least"), low);
  add_pair (self, plumb_say_in (language, "dossier", "Most"), high);
  add_pair (self, plumb_say_in (language, "dossier", "Unit"),
            plumb_form_text (self, &question->unit));
  add_expression (self, plumb_say_in (language, "dossier", "Shown when"), &question->relevant);
  add_expression (self, plumb_say_in (language, "dossier", "Can be answered when"),
                  &question->enabled);
  add_expression (self, plumb_say_in (language, "dossier", "Required when"), &question->required);
  add_expression (self, plumb_say_in (language, "dossier", "Worked out as"), &question->value);
  add_choices (self, plumb_say_in (language, "dossier", "Choices"), question->choices,
               question->n_choices);
  add_rows (self, question);
  add_checks (self, question);
  if (question->wants_evidence)
    add_pair (self, plumb_say_in (language, "dossier", "Evidence"),
              plumb_say (language, "Asked for"));
  add_pair (self, plumb_say_in (language, "dossier", "Crosswalk"), tags);
  plumb_document_end (self->document);
}

static void
add_question (PlumbFormMaker *self, const PlumbQuestion *question)
{
  g_autofree char *number = plumb_form_dup_number (question);
  gboolean asked = plumb_question_takes_answer (question);
  g_autofree char *heading = g_strdup_printf ("%s%s%s", asked ? number : "", asked ? "  " : "",
                                              plumb_form_text (self, &question->label));
  g_autofree char *origin = g_strdup_printf ("question/%s", question->id);
  PlumbBlock *block = plumb_document_add_heading (self->document, 3, NULL, heading);
  plumb_block_set_origin (block, origin);
  plumb_form_add_text (self, PLUMB_PARAGRAPH_BODY, &question->hint);
  plumb_form_add_text (self, PLUMB_PARAGRAPH_BODY, &question->why);
  plumb_form_add_text (self, PLUMB_PARAGRAPH_SMALL, &question->guidance);
  plumb_form_add_text (self, PLUMB_PARAGRAPH_SMALL, &question->example);
  add_particulars (self, question);
}

static void
add_section (PlumbFormMaker *self, const PlumbSection *section)
{
  g_autofree char *number = plumb_language_format_number (self->language, section->index + 1, 0);
  g_autofree char *heading
      = g_strdup_printf ("%s  %s", number, plumb_form_text (self, &section->label));
  plumb_document_add_heading (self->document, 2, section->id, heading);
  plumb_form_add_text (self, PLUMB_PARAGRAPH_LEAD, &section->purpose);
  plumb_form_add_text (self, PLUMB_PARAGRAPH_SMALL, &section->guidance);
  if (section->relevant.text != NULL)
    {
      plumb_document_begin_key_values (self->document);
      add_expression (self, plumb_say_in (self->language, "dossier", "Shown when"),
                      &section->relevant);
      plumb_document_end (self->document);
    }
  for (guint i = 0; i < section->n_questions; i++)
    add_question (self, &section->questions[i]);
}

PlumbDocument *
plumb_form_compose_dossier (const PlumbInstrument *instrument, PlumbLanguage *language)
{
  g_return_val_if_fail (instrument != NULL && language != NULL, NULL);

  g_autoptr (PlumbDocument) document = plumb_form_new_document (
      instrument, language, plumb_instrument_get_text (instrument, &instrument->title, language));
  PlumbFormMaker maker = { document, instrument, language };
  add_cover (&maker);
  add_purpose (&maker);
  plumb_document_add_heading (document, 1, "questions",
                              plumb_say_in (language, "dossier", "Questions"));
  for (guint i = 0; i < instrument->n_sections; i++)
    add_section (&maker, &instrument->sections[i]);
  plumb_dossier_add_lists (&maker);
  plumb_dossier_add_appraisal (&maker);
  plumb_dossier_add_outcomes (&maker);
  plumb_dossier_add_crosswalk (&maker);
  return g_steal_pointer (&document);
}
