/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

#include <string.h>

#include "plumb-result-part.h"

static PlumbInstrument *
load_sample (void)
{
  g_autofree char *text = fixture_load_text ("sample.xml");
  return fixture_load_good (text);
}

static void
test_header (void)
{
  g_autoptr (PlumbInstrument) instrument = load_sample ();
  g_assert_cmpstr (instrument->id, ==, "sample");
  g_assert_cmpstr (instrument->version, ==, "1.2.3");
  g_assert_cmpstr (instrument->lang, ==, "en");
  g_assert_cmpstr (instrument->title.source, ==, "Sample");
  g_assert_cmpstr (instrument->summary.source, ==,
                   "A small instrument for tests.\n\nIt has some of everything.");
  g_assert_cmpuint (instrument->min_minutes, ==, 5);
  g_assert_cmpuint (instrument->max_minutes, ==, 10);
  g_assert_cmpuint (instrument->n_sections, ==, 3);
  g_assert_cmpuint (instrument->n_questions, ==, 18);
  g_assert_cmpuint (instrument->n_groups, ==, 3);
  g_assert_cmpuint (instrument->n_pathways, ==, 2);
  g_assert_cmpuint (instrument->n_outcomes, ==, 2);

  g_autofree char *text = fixture_load_text ("sample.xml");
  GBytes *source = plumb_instrument_get_source (instrument);
  g_assert_cmpmem (g_bytes_get_data (source, NULL), g_bytes_get_size (source), text, strlen (text));
}

/* The digest is that of what the file says, not of how it is written. */
static void
test_digest (void)
{
  g_autoptr (PlumbInstrument) instrument = load_sample ();
  g_assert_true (g_str_has_prefix (plumb_instrument_get_digest (instrument), "sha256:"));
  g_assert_cmpuint (strlen (plumb_instrument_get_digest (instrument)), ==, strlen ("sha256:") + 64);
  g_autofree char *text = fixture_load_text ("sample.xml");
  g_autofree char *same = fixture_replace (text, "<duration min=\"5\" max=\"10\"/>",
                                           "<duration max='10' min='5'></duration>");
  g_autoptr (PlumbInstrument) written_otherwise = fixture_load_good (same);
  g_assert_cmpstr (plumb_instrument_get_digest (written_otherwise), ==,
                   plumb_instrument_get_digest (instrument));
  g_autofree char *other = fixture_replace (text, "Sample", "Simple");
  g_autoptr (PlumbInstrument) changed = fixture_load_good (other);
  g_assert_cmpstr (plumb_instrument_get_digest (changed), !=,
                   plumb_instrument_get_digest (instrument));
}

static void
test_questions (void)
{
  g_autoptr (PlumbInstrument) instrument = load_sample ();
  for (guint i = 0; i < instrument->n_questions; i++)
    {
      const PlumbQuestion *question = instrument->questions[i];
      g_assert_cmpuint (question->index, ==, i);
      g_assert_true (plumb_instrument_get_question (instrument, question->id) == question);
      g_assert_true (question >= question->section->questions);
      g_assert_true (question < question->section->questions + question->section->n_questions);
    }
  const PlumbQuestion *size = plumb_instrument_get_question (instrument, "size");
  g_assert_cmpint (size->type, ==, PLUMB_QUESTION_NUMBER);
  g_assert_true (size->has_min && size->has_max);
  g_assert_cmpfloat (size->max, ==, 100);
  g_assert_cmpint (size->decimals, ==, 1);
  g_assert_cmpstr (size->unit.source, ==, "metres");
  g_assert_cmpuint (size->n_checks, ==, 2);
  g_assert_cmpint (size->checks[1].severity, ==, PLUMB_SEVERITY_WARNING);
  g_assert_cmpstr (size->checks[0].test.text, ==, ". <= 100");
  const PlumbQuestion *open = plumb_instrument_get_question (instrument, "open");
  g_assert_cmpstr (open->audience, ==, "all");
  g_assert_cmpint (open->decimals, ==, -1);
  g_assert_cmpuint (open->n_tags, ==, 1);
  g_assert_cmpstr (open->tags[0].scheme, ==, "heia");
  g_assert_cmpstr (open->tags[0].ref, ==, "1a");
  g_assert_null (open->hint.source);
  g_assert_null (plumb_instrument_get_question (instrument, "opne"));
  const PlumbSection *second = plumb_instrument_get_section (instrument, "second");
  g_assert_true (second->has_appraisal);
  g_assert_cmpuint (second->index, ==, 1);
}

static void
test_choices (void)
{
  g_autoptr (PlumbInstrument) instrument = load_sample ();
  const PlumbQuestion *open = plumb_instrument_get_question (instrument, "open");
  g_assert_cmpuint (open->n_choices, ==, 3);
  g_assert_cmpint (plumb_question_get_choice (open, "dont-know")->role, ==, PLUMB_CHOICE_UNKNOWN);
  g_assert_cmpstr (open->choices[0].label.context, ==, "scale:yesno.yes|label");
  const PlumbQuestion *degree = plumb_instrument_get_question (instrument, "degree");
  g_assert_true (degree->choices[1].has_score);
  g_assert_cmpfloat (degree->choices[1].score, ==, 0.5);
  g_assert_false (degree->choices[2].has_score);
  const PlumbQuestion *groups = plumb_instrument_get_question (instrument, "groups");
  g_assert_cmpuint (groups->n_choices, ==, 3);
  g_assert_cmpstr (groups->choices[1].id, ==, "hill");
  g_assert_cmpstr (groups->choices[1].label.context, ==, "group:hill|label");
  const PlumbQuestion *paths = plumb_instrument_get_question (instrument, "paths");
  g_assert_cmpstr (paths->choices[0].hint.source, ==, "Homes.");
  const PlumbQuestion *tools = plumb_instrument_get_question (instrument, "tools");
  g_assert_cmpint (plumb_question_get_choice (tools, "c")->role, ==, PLUMB_CHOICE_OTHER);
  g_assert_cmpint (plumb_question_get_choice (tools, "none")->role, ==, PLUMB_CHOICE_NONE);
  g_assert_null (plumb_question_get_choice (tools, "z"));
}

static void
test_tables (void)
{
  g_autoptr (PlumbInstrument) instrument = load_sample ();
  const PlumbQuestion *rating = plumb_instrument_get_question (instrument, "rating");
  g_assert_true (rating->rows_from == plumb_instrument_get_question (instrument, "tools"));
  g_assert_cmpuint (rating->n_rows, ==, 0);
  g_assert_true (rating->wants_evidence);
  const PlumbQuestion *fixed = plumb_instrument_get_question (instrument, "fixed");
  g_assert_cmpuint (fixed->n_rows, ==, 2);
  g_assert_cmpstr (fixed->rows[1].hint.source, ==, "The second");
  const PlumbQuestion *team = plumb_instrument_get_question (instrument, "team");
  g_assert_cmpuint (team->n_columns, ==, 3);
  g_assert_cmpint (plumb_question_get_column (team, "who")->type, ==, PLUMB_QUESTION_TEXT);
  g_assert_cmpuint (plumb_question_get_column (team, "role")->n_choices, ==, 2);
  g_assert_cmpstr (plumb_question_get_column (team, "worth")->choices[0].id, ==, "low");
  g_assert_null (plumb_question_get_column (team, "z"));
}

static void
test_appraisal (void)
{
  g_autoptr (PlumbInstrument) instrument = load_sample ();
  const PlumbAppraisal *appraisal = instrument->appraisal;
  g_assert_cmpstr (appraisal->groups->id, ==, "groups");
  g_assert_cmpstr (appraisal->priority->id, ==, "priority");
  g_assert_cmpstr (appraisal->pathways->id, ==, "paths");
  const PlumbField *likelihood = &appraisal->fields[PLUMB_FIELD_LIKELIHOOD];
  g_assert_cmpuint (likelihood->n_levels, ==, 4);
  g_assert_cmpfloat (plumb_field_get_level (likelihood, "2")->value, ==, 0.35);
  g_assert_false (
      plumb_field_get_level (&appraisal->fields[PLUMB_FIELD_GAP], "unknown")->has_value);
  g_assert_null (appraisal->fields[PLUMB_FIELD_LENS].id);
  g_assert_null (plumb_field_get_level (&appraisal->fields[PLUMB_FIELD_LENS], "1"));
  g_assert_cmpstr (plumb_instrument_get_group (instrument, "hill")->barriers.source, ==, "Steps.");
  g_assert_cmpint (plumb_instrument_get_group (instrument, "hill")->kind, ==, PLUMB_GROUP_PLACE);
  g_assert_cmpstr (plumb_instrument_get_pathway (instrument, "work")->prompt.source, ==, "Whose?");
}

static void
test_ids (void)
{
  g_assert_cmpstr (plumb_question_type_get_id (PLUMB_QUESTION_LONG_TEXT), ==, "long-text");
  g_assert_cmpstr (plumb_question_type_get_id (PLUMB_QUESTION_COMPUTED), ==, "computed");
  g_assert_cmpstr (plumb_field_id_get_name (PLUMB_FIELD_MAGNITUDE), ==, "magnitude");
  g_assert_cmpstr (plumb_field_id_get_name (PLUMB_FIELD_OPTION), ==, "option");
}

static void
visit (const PlumbText *text, gpointer data)
{
  g_string_append_printf (data, "%s = %s\n", text->context, text->source);
}

/* The keys of translations: once changed, every translation is lost, so they are written down here.
 */
static void
test_texts (void)
{
  g_autoptr (PlumbInstrument) instrument = load_sample ();
  GString *got = g_string_new (NULL);
  plumb_instrument_visit_texts (instrument, visit, got);
  g_autofree char *expected = fixture_load_text ("sample.texts");
  g_assert_cmpstr (got->str, ==, expected);
  g_string_free (got, TRUE);
}

/* The same for the parts of results, which come last; what gives itself no name has its question's
 * and no key of its own. */
static void
test_result_texts (void)
{
  g_autofree char *text = fixture_load_text ("results.xml");
  g_autoptr (PlumbInstrument) instrument = fixture_load_good (text);
  GString *got = g_string_new (NULL);
  plumb_instrument_visit_texts (instrument, visit, got);
  const char *parts = strstr (got->str, "results:");
  g_autofree char *expected = fixture_load_text ("results.texts");
  g_assert_cmpstr (parts, ==, expected);
  g_string_free (got, TRUE);
}

/* What a part says of itself, and that it leads to its questions. */
static void
test_results (void)
{
  g_autofree char *text = fixture_load_text ("results.xml");
  g_autoptr (PlumbInstrument) instrument = fixture_load_good (text);
  g_assert_cmpuint (instrument->n_results, ==, 6);
  const PlumbResultPart *practices = &instrument->results[0];
  g_assert_cmpint (practices->kind, ==, PLUMB_PART_PROFILE);
  g_assert_cmpstr (practices->scale->id, ==, "step");
  g_assert_cmpstr (practices->items[0].theme->label.source, ==, "Sow");
  g_assert_cmpstr (practices->items[0].label.source, ==, "Training");
  g_assert_cmpstr (practices->items[1].label.source, ==, "How far is the budget?");
  g_assert_null (practices->items[2].theme);
  const PlumbResultPart *sides = &instrument->results[1];
  g_assert_cmpstr (sides->heads[1].id, ==, "they");
  g_assert_cmpstr (sides->items[1].other->id, ==, "seen-share");
  const PlumbResultPart *fits = &instrument->results[3];
  g_assert_cmpuint (fits->n_items, ==, 1);
  g_assert_cmpstr (fits->items[0].question->id, ==, "fit");
  const PlumbResultPart *said = &instrument->results[4];
  g_assert_cmpuint (said->items[0].condition, !=, said->items[1].condition);
  g_assert_cmpstr (plumb_part_kind_get_id (said->kind), ==, "contradictions");
}

static void
test_language (void)
{
  g_autoptr (PlumbInstrument) instrument = load_sample ();
  g_autoptr (PlumbLanguage) language = plumb_language_open ("en", NULL);
  const PlumbQuestion *open = plumb_instrument_get_question (instrument, "open");
  g_assert_cmpstr (plumb_instrument_get_text (instrument, &open->label, language), ==,
                   "Is it open?");
  g_assert_cmpstr (plumb_instrument_get_text (instrument, &open->label, NULL), ==, "Is it open?");
  g_assert_cmpstr (plumb_instrument_get_text (instrument, &open->hint, language), ==, "");
}

static gpointer
use_in_thread (gpointer data)
{
  PlumbInstrument *instrument = data;
  for (guint i = 0; i < 1000; i++)
    {
      PlumbInstrument *other = plumb_instrument_ref (instrument);
      g_assert_nonnull (plumb_instrument_get_question (other, "open"));
      plumb_instrument_unref (other);
    }
  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (PlumbInstrument) instrument = load_sample ();
  GThread *threads[4];
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, use_in_thread, instrument);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/instrument/header", test_header);
  g_test_add_func ("/instrument/digest", test_digest);
  g_test_add_func ("/instrument/questions", test_questions);
  g_test_add_func ("/instrument/choices", test_choices);
  g_test_add_func ("/instrument/tables", test_tables);
  g_test_add_func ("/instrument/appraisal", test_appraisal);
  g_test_add_func ("/instrument/ids", test_ids);
  g_test_add_func ("/instrument/texts", test_texts);
  g_test_add_func ("/instrument/results", test_results);
  g_test_add_func ("/instrument/result-texts", test_result_texts);
  g_test_add_func ("/instrument/language", test_language);
  g_test_add_func ("/instrument/threads", test_threads);
  return g_test_run ();
}
