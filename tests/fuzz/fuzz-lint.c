/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fuzz target: bytes as an instrument that is being written. The linter goes on where the loader
 * gives up, with whatever is left of it. */

#include "fuzz.h"

#include "plumb-lint.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_assert_true (plumb_lint_check (bytes, "fuzz.xml", findings, NULL));
  g_autofree char *told = plumb_findings_to_text (findings);
  g_assert_nonnull (told);
  return 0;
}
