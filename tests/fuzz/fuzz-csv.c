/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"
#include "plumb-csv-import.h"
#include "small-instrument.h"

/* A table brought into a review. One that is refused changes nothing. */

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static PlumbInstrument *instrument; /* kept: loading it for each table would take all the time */
  if (instrument == NULL)
    instrument = small_instrument_load ();

  g_autoptr (PlumbReview) review = plumb_review_new (instrument);
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  int taken = plumb_csv_import (review, bytes, "fuzz.csv", findings);
  g_autofree char *told = plumb_findings_to_text (findings);
  g_assert_true ((taken < 0) == plumb_findings_has_errors (findings));
  g_assert_true (taken >= 0 || plumb_review_get_n_changes (review) == 0);
  return 0;
}
