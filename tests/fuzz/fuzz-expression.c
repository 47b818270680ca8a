/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"
#include "plumb-review.h"
#include "small-instrument.h"

/* An expression of a questionnaire: read, checked, and, where it is sound, evaluated for a few
 * answers. */

static void
answer (PlumbReview *review, const char *question, const char *text)
{
  plumb_review_set (review, PLUMB_KIND_ANSWER, question, "value", text, NULL);
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
  return 0;
}
