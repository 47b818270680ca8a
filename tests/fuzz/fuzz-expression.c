/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"
#include "plumb-explanation.h"
#include "plumb-review.h"
#include "small-instrument.h"

/* An expression of a questionnaire: read, checked, and, where it is sound, evaluated for a few
 * answers and explained. What follows from them step by step must be what follows at once. */

static void
answer (PlumbReview *review, const char *question, const char *text)
{
  plumb_review_set (review, PLUMB_KIND_ANSWER, question, "value", text, NULL);
}

/* The values and the visibility of all questions. */
static char *
describe (const PlumbLogic *logic, const PlumbInstrument *instrument)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < instrument->n_questions; i++)
    g_string_append_printf (text, "%d %s\n",
                            plumb_logic_is_relevant (logic, instrument->questions[i]),
                            plumb_logic_get_value (logic, instrument->questions[i]));
  return g_string_free (text, FALSE);
}

static void
explain (PlumbLogic *logic, const PlumbInstrument *instrument)
{
  static PlumbLanguage *language = NULL;
  if (language == NULL)
    language = plumb_language_open ("en", NULL);
  for (guint i = 0; language != NULL && i < instrument->n_questions; i++)
    g_ptr_array_unref (plumb_logic_explain_all (logic, instrument->questions[i], language));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  if (!g_utf8_validate (text, -1, NULL))
    return 0;
  int offset;
  g_autoptr (PlumbXPath) xpath = plumb_xpath_compile (text, &offset);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument = small_instrument_load_with (text, findings);
  g_autofree char *told = plumb_findings_to_text (findings);
  if (instrument == NULL)
    return 0;

  g_autoptr (PlumbReview) review = plumb_review_new (instrument);
  answer (review, "fees", "yes");
  answer (review, "amount", "12.5");
  answer (review, "scope", "renters owners");
  answer (review, "date", "2027-02-16");
  answer (review, "levels/plan", "high");
  answer (review, "team/r1/role", "clerk");
  answer (review, "fees", NULL);
  PlumbLogic *logic = plumb_review_get_logic (review);
  explain (logic, instrument);
  g_autofree char *stepwise = describe (logic, instrument);
  plumb_logic_recompute (logic);
  g_autofree char *at_once = describe (logic, instrument);
  g_assert_cmpstr (stepwise, ==, at_once);
  return 0;
}
