/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"
#include "plumb-instrument.h"

/* A questionnaire from XML. One that loads gives all its texts. */

static void
visit (const PlumbText *text, gpointer data)
{
  g_assert_nonnull (text->context);
  g_assert_nonnull (text->source);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument
      = plumb_instrument_load_bytes (bytes, "fuzz.xml", findings);
  g_autofree char *told = plumb_findings_to_text (findings);
  g_assert_true ((instrument == NULL) == plumb_findings_has_errors (findings));
  if (instrument != NULL)
    plumb_instrument_visit_texts (instrument, visit, NULL);
  return 0;
}
