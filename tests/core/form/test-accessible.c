/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pdf-judge.h"

#include "plumb-form.h"
#include "plumb-pdf.h"
#include "plumb-report.h"
#include "plumb-store.h"

#include <string.h>

/* Every kind of document in every language there is, written as PDF and judged from the file alone.
 * Kinds and languages are asked for, not listed here: a new one is judged by itself. */

static const char *sample; /* path of a review that has a bit of everything */

static void
judge (PlumbDocument *document, const PlumbPageSetup *setup, PlumbLanguage *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbLayout) layout = plumb_layout_new (document, setup, NULL, &error);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PdfJudge) judged = NULL;
  const GPtrArray *passages;
  guint n_own = 0;

  g_assert_no_error (error);
  bytes = plumb_pdf_write (layout, NULL, &error);
  g_assert_no_error (error);
  judged = pdf_judge_new (bytes);
  passages = pdf_judge_get_passages (judged);
  g_assert_cmpuint (pdf_judge_count (judged, "H1"), >, 0);
  for (guint i = 0; i < passages->len; i++)
    n_own += g_str_equal (((const PdfPassage *) passages->pdata[i])->language,
                          plumb_language_get_tag (language));
  g_assert_cmpuint (n_own, >, 0);
  g_test_message ("%s, %s: %u pages, %u passages", document->title, document->language,
                  pdf_judge_get_n_pages (judged), passages->len);
}

static void
judge_report (PlumbReview *review,
              const PlumbScore *score,
              const PlumbReportOptions *options,
              const char *tag)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbLanguage) language = plumb_language_open (tag, &error);
  g_autoptr (PlumbDocument) document = NULL;
  PlumbPageSetup setup;

  g_assert_no_error (error);
  document = plumb_report_compose (review, score, language, options);
  plumb_report_set_up (options->kind, PLUMB_PAPER_LETTER, &setup);
  judge (document, &setup, language);
}

static void
test_report (gconstpointer kind)
{
  g_auto (GStrv) tags = plumb_language_list_available ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbReview) review = plumb_store_load (sample, NULL, &error);
  g_autoptr (PlumbScore) score = NULL;
  PlumbReportOptions options;

  g_assert_no_error (error);
  score = plumb_score_new (review);
  plumb_report_options_init (&options);
  options.kind = kind;
  for (guint i = 0; tags[i] != NULL; i++)
    judge_report (review, score, &options, tags[i]);
  /* Everything the other way. */
  options.include_guidance = !options.include_guidance;
  options.include_unanswered = !options.include_unanswered;
  options.include_notes = !options.include_notes;
  options.include_names = !options.include_names;
  options.is_draft = !options.is_draft;
  judge_report (review, score, &options, PLUMB_LANGUAGE_SOURCE_TAG);
}

/* Copies of the first record until there are @n more; as one step. */
static void
add_records (PlumbReview *review, guint n)
{
  static const char *const fields[]
      = { "groups", "pathway", "direction", "magnitude", "likelihood", "reach", "rationale" };
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (PlumbEdit));
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  gboolean accepted;

  for (guint i = 0; i < n; i++)
    {
      char *id = g_strdup_printf ("many%u", i);

      g_ptr_array_add (ids, id);
      for (guint f = 0; f < G_N_ELEMENTS (fields); f++)
        {
          PlumbEdit edit = { PLUMB_KIND_IMPACT, id, fields[f],
                             plumb_review_get (review, PLUMB_KIND_IMPACT, "i01", fields[f]) };

          g_assert_nonnull (edit.text);
          g_array_append_val (edits, edit);
        }
    }
  accepted
      = plumb_review_apply (review, (const PlumbEdit *) (gpointer) edits->data, edits->len, &error);
  g_assert_no_error (error);
  g_assert_true (accepted);
}

/* Nobody writes 3,000 records, but a table that is read in may have them. */
static void
test_many_records (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbReview) review = plumb_store_load (sample, NULL, &error);
  g_autoptr (PlumbScore) score = NULL;
  PlumbReportOptions options;

  g_assert_no_error (error);
  add_records (review, 3000);
  score = plumb_score_new (review);
  plumb_report_options_init (&options);
  judge_report (review, score, &options, PLUMB_LANGUAGE_SOURCE_TAG);
}

typedef PlumbDocument *(*Compose) (const PlumbInstrument *, PlumbLanguage *);

static void
judge_forms (Compose compose, const char *tag)
{
  g_auto (GStrv) ids = plumb_instrument_list_builtin ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbLanguage) language = plumb_language_open (tag, &error);
  PlumbPageSetup setup;

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (ids), >, 0);
  plumb_page_setup_init (&setup, PLUMB_PAPER_A4);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (PlumbInstrument) instrument = plumb_instrument_load_builtin (ids[i], &error);
      g_autoptr (PlumbDocument) document = NULL;

      g_assert_no_error (error);
      document = compose (instrument, language);
      judge (document, &setup, language);
    }
}

static void
judge_forms_in_all (Compose compose)
{
  g_auto (GStrv) tags = plumb_language_list_available ();

  g_assert_cmpuint (g_strv_length (tags), >, 1);
  for (guint i = 0; tags[i] != NULL; i++)
    judge_forms (compose, tags[i]);
}

static void
test_blank (void)
{
  judge_forms_in_all (plumb_form_compose_blank);
}

static void
test_dossier (void)
{
  judge_forms_in_all (plumb_form_compose_dossier);
}

int
main (int argc, char **argv)
{
  const char *const *kinds = plumb_report_list_kinds ();

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  sample = argv[1];
  for (; *kinds != NULL; kinds++)
    {
      g_autofree char *path = g_strconcat ("/form/accessible/report/", *kinds, NULL);

      g_test_add_data_func (path, *kinds, test_report);
    }
  g_test_add_func ("/form/accessible/many-records", test_many_records);
  g_test_add_func ("/form/accessible/blank", test_blank);
  g_test_add_func ("/form/accessible/dossier", test_dossier);
  return g_test_run ();
}
