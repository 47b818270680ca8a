/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-evidence-words.h"

#include <glib/gi18n-lib.h>

const PlumbEvidenceWord plumb_evidence_kinds[] = {
  { "administrative-data", N_ ("Public records and statistics") },
  { "survey", N_ ("Survey") },
  { "study", N_ ("Research study") },
  { "lived-experience", N_ ("Lived experience") },
  { "expert", N_ ("Expert judgment") },
  { "law", N_ ("Law or court decision") },
  { "other", N_ ("Something else") },
  { NULL, NULL },
};

const PlumbEvidenceWord plumb_evidence_strengths[] = {
  { "a", N_ ("A: strong") },
  { "b", N_ ("B: fair") },
  { "c", N_ ("C: limited") },
  { "d", N_ ("D: a single statement without support") },
  { NULL, NULL },
};

const char *
plumb_evidence_word (const PlumbEvidenceWord *table, const char *id)
{
  for (; table->id != NULL; table++)
    if (g_strcmp0 (table->id, id) == 0)
      return _ (table->words);
  return NULL;
}
