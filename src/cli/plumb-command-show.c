/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "plumb-cli.h"
#include "plumb-locale.h"
#include "plumb-json-results.h"
#include "plumb-show-why.h"
#include "plumb-wording-results.h"
#include "plumb-wording-settings.h"

static char *format;
static gboolean choices;
static gboolean why;

static const GOptionEntry entries[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("How to print: text or json"), "FORMAT" },
  { "choices", 0, 0, G_OPTION_ARG_NONE, &choices,
    N_ ("List what each question takes: ids of choices, rows and columns"), NULL },
  { "why", 0, 0, G_OPTION_ARG_NONE, &why,
    N_ ("Say why questions are shown, hidden, required or said to be wrong; of one, with its id"),
    NULL },
  { NULL },
};

/* ------- text ------- */

/* One line a thing that can be chosen: its id, and its label. */
static void
print_choice (PlumbInstrument *instrument,
              const char *what,
              const char *id,
              const PlumbText *label,
              PlumbLanguage *language)
{
  g_print ("      %s %-24s %s\n", what, id,
           plumb_instrument_get_text (instrument, label, language));
}

/* Whether people add the rows, which are then called r1, r2 and so on. */
static gboolean
adds_rows (const PlumbQuestion *question)
{
  return question->rows_kind == PLUMB_ROWS_FREE || question->rows_kind == PLUMB_ROWS_SUGGESTED;
}

static void
print_choices (PlumbInstrument *instrument, const PlumbQuestion *question, PlumbLanguage *language)
{
  g_print ("      (%s)\n", plumb_question_type_get_id (question->type));
  for (guint i = 0; i < question->n_choices; i++)
    print_choice (instrument, "·", question->choices[i].id, &question->choices[i].label, language);
  if (question->rows_from != NULL && question->rows_from->type == PLUMB_QUESTION_ROSTER)
    /* Translators: %s is the id of a question. */
    g_print (_ ("      rows: those of %s\n"), question->rows_from->id);
  else if (question->rows_from != NULL)
    /* Translators: %s is the id of a question. */
    g_print (_ ("      rows: what is chosen in %s\n"), question->rows_from->id);
  for (guint i = 0; i < question->n_rows; i++)
    print_choice (instrument, "/", question->rows[i].id, &question->rows[i].label, language);
  for (guint i = 0; i < question->n_columns; i++)
    {
      const PlumbColumn *column = &question->columns[i];
      print_choice (instrument, adds_rows (question) ? "/rN/" : "/…/", column->id, &column->label,
                    language);
      for (guint j = 0; j < column->n_choices; j++)
        print_choice (instrument, "     ·", column->choices[j].id, &column->choices[j].label,
                      language);
    }
}

static void
print_levels (PlumbInstrument *instrument, PlumbLanguage *language)
{
  for (guint i = 0; i < PLUMB_N_FIELDS; i++)
    {
      const PlumbField *field = &instrument->appraisal->fields[i];
      if (field->id == NULL)
        continue;
      g_print ("\n  %s  [%s]\n", plumb_instrument_get_text (instrument, &field->label, language),
               field->id);
      for (guint j = 0; j < field->n_levels; j++)
        print_choice (instrument, "·", field->levels[j].id, &field->levels[j].label, language);
    }
}

/* What a table with the header "setting,value,reason" can set. */
static void
print_settings (PlumbInstrument *instrument, PlumbLanguage *language)
{
  g_print ("\n  [%s]\n", PLUMB_SETTING_METHOD);
  for (guint i = 0; i < instrument->appraisal->n_methods; i++)
    print_choice (instrument, "·", instrument->appraisal->methods[i].id,
                  &instrument->appraisal->methods[i].label, language);
  for (PlumbSettingId id = 0; id < PLUMB_N_SETTINGS; id++)
    {
      const PlumbSetting *setting = plumb_setting_get (id);
      g_print ("  %s  [%s]  %g … %g\n", plumb_wording_setting_name (id, language), setting->id,
               setting->min, plumb_setting_get_most (setting, instrument));
    }
}

static void
print_question (PlumbReview *review, const PlumbQuestion *question, PlumbLanguage *language)
{
  PlumbInstrument *instrument = plumb_review_get_instrument (review);
  if (question->type == PLUMB_QUESTION_NOTE
      || !plumb_logic_is_relevant (plumb_review_get_logic (review), question))
    return;
  if (choices)
    {
      g_print ("  %s  [%s]\n", plumb_instrument_get_text (instrument, &question->label, language),
               question->id);
      print_choices (instrument, question, language);
      return;
    }
  g_autofree char *answer = plumb_wording_dup_answer (review, question, language);
  g_auto (GStrv) lines = g_strsplit (answer, "\n", -1);
  g_print ("  %s  [%s]\n", plumb_instrument_get_text (instrument, &question->label, language),
           question->id);
  for (char **line = lines; *line != NULL; line++)
    g_print ("      %s\n", *line);
  PlumbLogic *logic = plumb_review_get_logic (review);
  if (!plumb_logic_is_enabled (logic, question))
    g_print ("      %s\n", _ ("Cannot be answered now; an answer that it has does not count."));
  if (plumb_logic_is_stale (logic, question))
    g_print ("      %s\n", _ ("Something in this answer can no longer be chosen."));
  const char *note = plumb_review_get (review, PLUMB_KIND_ANSWER, question->id, "note");
  if (note != NULL)
    g_print ("      (%s)\n", note);
}

static void
print_section (PlumbReview *review, const PlumbSection *section, PlumbLanguage *language)
{
  PlumbLogic *logic = plumb_review_get_logic (review);
  if (!plumb_logic_is_section_relevant (logic, section))
    return;
  PlumbProgress progress = plumb_logic_get_progress (logic, section);
  g_print ("\n%s\n", plumb_instrument_get_text (plumb_review_get_instrument (review),
                                                &section->label, language));
  /* Translators: how many of the questions of a stage are settled. */
  g_print (_ ("%u of %u questions settled, %u unknown\n\n"), progress.settled, progress.shown,
           progress.unknown);
  for (guint i = 0; i < section->n_questions; i++)
    print_question (review, &section->questions[i], language);
}

static void
print_records (PlumbReview *review, PlumbLanguage *language)
{
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_IMPACT, &n_ids);
  if (n_ids > 0)
    g_print ("\n%s\n\n", _ ("Impact records"));
  for (guint i = 0; i < n_ids; i++)
    {
      g_autofree char *line = plumb_wording_dup_impact (review, ids[i], language);
      g_print ("  %s: %s\n", ids[i], line);
    }
}

/* What each part of the results comes to. */
static void
print_results (PlumbReview *review, PlumbLanguage *language)
{
  PlumbInstrument *instrument = plumb_review_get_instrument (review);
  g_autoptr (PlumbResults) results = plumb_results_new (review);
  for (guint i = 0; i < results->n_parts; i++)
    {
      const PlumbPartResult *part = &results->parts[i];
      g_auto (GStrv) headlines
          = plumb_wording_list_part_headlines (review, results, part, language);
      g_print ("\n%s\n\n", plumb_instrument_get_text (instrument, &part->part->label, language));
      for (char **headline = headlines; *headline != NULL; headline++)
        g_print ("  • %s\n", *headline);
    }
}

static void
print_text (PlumbReview *review, PlumbLanguage *language)
{
  PlumbInstrument *instrument = plumb_review_get_instrument (review);
  g_print ("%s\n%s %s\n", plumb_review_get_title (review),
           plumb_instrument_get_text (instrument, &instrument->title, language),
           instrument->version);
  for (guint i = 0; i < instrument->n_sections; i++)
    print_section (review, &instrument->sections[i], language);
  if (choices && instrument->appraisal != NULL)
    {
      g_print ("\n%s\n", _ ("Fields of impact records"));
      print_levels (instrument, language);
      g_print ("\n%s\n", _ ("Settings of the method"));
      print_settings (instrument, language);
      return;
    }
  print_records (review, language);
  print_results (review, language);

  g_autoptr (GPtrArray) hidden = plumb_review_list_hidden (review);
  if (hidden->len > 0)
    g_print ("\n%s\n\n", _ ("Answers that are kept but hidden by other answers"));
  for (guint i = 0; i < hidden->len; i++)
    {
      const PlumbQuestion *question = g_ptr_array_index (hidden, i);
      g_print ("  %s  [%s]\n", plumb_instrument_get_text (instrument, &question->label, language),
               question->id);
    }
}

/* ------- JSON ------- */

/* The facts of one item. */
static void
add_item (PlumbJson *writer, PlumbReview *review, PlumbKind kind, const char *id)
{
  const PlumbFactKind *table = plumb_kind_get (kind);
  plumb_json_begin_object (writer);
  plumb_json_add_text (writer, "id", id);
  for (guint i = 0; i < table->n_fields; i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (table->fields[i].name), "-", '_');
      plumb_json_add_text (writer, name,
                           plumb_review_get (review, kind, id, table->fields[i].name));
    }
  plumb_json_end_object (writer);
}

static void
add_items (PlumbJson *writer, const char *name, PlumbReview *review, PlumbKind kind)
{
  guint n_ids;
  const char *const *ids = plumb_facts_list (plumb_review_get_facts (review), kind, &n_ids);
  plumb_json_open_array (writer, name);
  for (guint i = 0; i < n_ids; i++)
    add_item (writer, review, kind, ids[i]);
  plumb_json_end_array (writer);
}

static void
add_choices (PlumbJson *writer, const PlumbQuestion *question)
{
  plumb_json_open_array (writer, "choices");
  for (guint i = 0; i < question->n_choices; i++)
    plumb_json_put_text (writer, question->choices[i].id);
  plumb_json_end_array (writer);
  plumb_json_open_array (writer, "rows");
  for (guint i = 0; i < question->n_rows; i++)
    plumb_json_put_text (writer, question->rows[i].id);
  plumb_json_end_array (writer);
  plumb_json_open_array (writer, "columns");
  for (guint i = 0; i < question->n_columns; i++)
    plumb_json_put_text (writer, question->columns[i].id);
  plumb_json_end_array (writer);
}

static void
add_question (PlumbJson *writer,
              PlumbReview *review,
              const PlumbQuestion *question,
              PlumbLanguage *language)
{
  PlumbLogic *logic = plumb_review_get_logic (review);
  plumb_json_begin_object (writer);
  plumb_json_add_text (writer, "id", question->id);
  plumb_json_add_text (writer, "section", question->section->id);
  plumb_json_add_text (writer, "type", plumb_question_type_get_id (question->type));
  plumb_json_add_text (
      writer, "label",
      plumb_instrument_get_text (plumb_review_get_instrument (review), &question->label, language));
  plumb_json_add_boolean (writer, "relevant", plumb_logic_is_relevant (logic, question));
  plumb_json_add_boolean (writer, "enabled", plumb_logic_is_enabled (logic, question));
  plumb_json_add_boolean (writer, "required", plumb_logic_is_required (logic, question));
  plumb_json_add_boolean (writer, "stale", plumb_logic_is_stale (logic, question));
  plumb_json_add_text (writer, "status",
                       plumb_status_get_id (plumb_logic_get_status (logic, question)));
  plumb_json_add_text (writer, "value", plumb_logic_get_value (logic, question));
  add_choices (writer, question);
  plumb_json_open_array (writer, "failed_checks");
  for (guint i = 0; i < question->n_checks; i++)
    if (plumb_logic_check_fails (logic, question, i))
      plumb_json_put_text (writer,
                           plumb_instrument_get_text (plumb_review_get_instrument (review),
                                                      &question->checks[i].message, language));
  plumb_json_end_array (writer);
  plumb_json_end_object (writer);
}

static void
add_hidden (PlumbJson *writer, PlumbReview *review)
{
  g_autoptr (GPtrArray) hidden = plumb_review_list_hidden (review);
  plumb_json_open_array (writer, "hidden_answers");
  for (guint i = 0; i < hidden->len; i++)
    plumb_json_put_text (writer, ((const PlumbQuestion *) g_ptr_array_index (hidden, i))->id);
  plumb_json_end_array (writer);
}

static void
print_json (PlumbReview *review, PlumbLanguage *language)
{
  PlumbInstrument *instrument = plumb_review_get_instrument (review);
  const PlumbOutcome *outcome = plumb_logic_get_outcome (plumb_review_get_logic (review));
  g_autoptr (PlumbJson) writer = plumb_json_new ();
  plumb_json_begin_object (writer);
  plumb_json_add_text (writer, "title", plumb_review_get_title (review));
  plumb_json_add_text (writer, "review", plumb_review_get_uuid (review));
  plumb_json_add_text (writer, "instrument", instrument->id);
  plumb_json_add_text (writer, "instrument_version", instrument->version);
  plumb_json_add_text (writer, "instrument_digest", plumb_instrument_get_digest (instrument));
  plumb_json_add_text (writer, "outcome", outcome != NULL ? outcome->id : NULL);
  plumb_json_add_integer (writer, "changes", plumb_review_get_n_changes (review));
  plumb_json_add_text (writer, "read_only", plumb_review_get_read_only_reason (review));
  plumb_json_open_array (writer, "questions");
  for (guint i = 0; i < instrument->n_questions; i++)
    add_question (writer, review, instrument->questions[i], language);
  plumb_json_end_array (writer);
  add_items (writer, "particulars", review, PLUMB_KIND_REVIEW);
  add_items (writer, "answers", review, PLUMB_KIND_ANSWER);
  add_items (writer, "impacts", review, PLUMB_KIND_IMPACT);
  add_items (writer, "measures", review, PLUMB_KIND_MEASURE);
  add_items (writer, "evidence", review, PLUMB_KIND_EVIDENCE);
  add_hidden (writer, review);
  g_autoptr (PlumbResults) results = plumb_results_new (review);
  plumb_json_add_results (writer, results, language);
  plumb_json_end_object (writer);
  plumb_json_print (writer);
}

/* --why by itself: of all questions that have a condition, or of @only. */
static void
explain (PlumbReview *review, const PlumbQuestion *only, gboolean json, PlumbLanguage *language)
{
  if (!json)
    {
      plumb_show_why_print (review, only, language);
      return;
    }
  g_autoptr (PlumbJson) writer = plumb_json_new ();
  plumb_json_begin_object (writer);
  plumb_show_why_add (writer, review, only, language);
  plumb_json_end_object (writer);
  plumb_json_print (writer);
}

static PlumbExit
run_why (PlumbReview *review, const char *id, gboolean json, PlumbLanguage *language)
{
  const PlumbQuestion *only
      = id != NULL ? plumb_instrument_get_question (plumb_review_get_instrument (review), id)
                   : NULL;
  if (id != NULL && only == NULL)
    return plumb_cli_usage (&plumb_command_show, _ ("The questionnaire has no such question."));
  explain (review, only, json, language);
  return PLUMB_EXIT_GOOD;
}

static PlumbExit
run (int argc, char **argv)
{
  gboolean json;
  if (!plumb_cli_parse (&plumb_command_show, entries, &argc, &argv)
      || !plumb_cli_is_json (&plumb_command_show, format, &json))
    return PLUMB_EXIT_USAGE;
  if (argc != 2 && !(why && argc == 3))
    return plumb_cli_usage (&plumb_command_show, _ ("Give one review."));

  g_autoptr (PlumbReview) review = plumb_cli_load (argv[1]);
  if (review == NULL)
    return PLUMB_EXIT_FILE;
  g_autoptr (PlumbLanguage) language = plumb_locale_open_language ();
  if (why)
    return run_why (review, argc > 2 ? argv[2] : NULL, json, language);
  if (json)
    print_json (review, language);
  else
    print_text (review, language);
  return PLUMB_EXIT_GOOD;
}

const PlumbCommand plumb_command_show = {
  "show",
  "FILE [--why [QUESTION]] [--format text|json]",
  N_ ("Show the questions, answers and records of a review."),
  NULL,
  run,
};
