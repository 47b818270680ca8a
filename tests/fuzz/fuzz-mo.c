/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"
#include "plumb-catalogue.h"

/* A catalogue of translations from an MO file: looked up with and without a context, in plural, and
 * checked. */

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const gulong numbers[] = { 0, 1, 2, 5, 11, 100, 1000000, G_MAXULONG };
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (PlumbCatalogue) catalogue = plumb_catalogue_new (bytes, "fuzz.mo", NULL);
  if (catalogue == NULL)
    return 0;

  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  plumb_catalogue_check (catalogue, findings);
  plumb_catalogue_lookup (catalogue, NULL, "Group");
  plumb_catalogue_lookup (catalogue, "table", "Group");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    plumb_catalogue_lookup_plural (catalogue, NULL, "{n} record", numbers[i]);
  return 0;
}
