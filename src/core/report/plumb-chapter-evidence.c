/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include <string.h>

/* The register of evidence: every piece, with the statement that rests on it. */

/* What the piece supports, by name: a record or a question. */
static char *
dup_supported (PlumbReporter *self, const char *supports)
{
  if (supports != NULL && g_str_has_prefix (supports, "impact/")
      && plumb_score_get_record (self->score, supports + strlen ("impact/")) != NULL)
    return plumb_reporter_dup_record (self, supports + strlen ("impact/"));
  if (supports != NULL && g_str_has_prefix (supports, "answer/"))
    {
      g_auto (GStrv) parts = g_strsplit (supports, "/", 3);
      const PlumbQuestion *question = plumb_instrument_get_question (self->instrument, parts[1]);
      if (question != NULL)
        return g_strdup (plumb_wording_text (self->review, &question->label, self->language));
    }
  return g_strdup (plumb_say (self->language, "The review as a whole"));
}

static const char *
get_source (PlumbReporter *self, const PlumbEvidence *evidence)
{
  return evidence->source != NULL ? evidence->source
                                  : plumb_say (self->language, "source not given");
}

/* Of what kind it is, how strong, and from when. */
static char *
dup_kind (PlumbReporter *self, const PlumbEvidence *evidence)
{
  g_autofree char *date
      = evidence->date != NULL ? plumb_language_format_date (self->language, evidence->date) : NULL;
  return g_strjoin ("\n", plumb_wording_evidence_kind (evidence->kind, self->language),
                    plumb_wording_evidence_strength (evidence->strength, self->language), date,
                    NULL);
}

/* What it says, and what was noted about it. */
static PlumbInline *
new_content (PlumbReporter *self, const PlumbEvidence *evidence)
{
  PlumbInline *passage = plumb_inline_new (evidence->excerpt);
  if (evidence->note == NULL)
    return passage;
  g_autofree char *note = plumb_language_fill (plumb_say (self->language, "Note: {note}"), "note",
                                               evidence->note, NULL);
  if (evidence->excerpt != NULL)
    plumb_inline_append (passage, "\n");
  plumb_inline_append_styled (passage, PLUMB_RUN_EMPHASIS, note);
  return passage;
}

static void
add_piece (PlumbReporter *self, PlumbTable *table, const char *id)
{
  const PlumbEvidence evidence = plumb_evidence_get (self->review, id);

  plumb_reporter_mark_row (plumb_table_begin_row (table), "evidence", id);
  plumb_table_add_cell (table, get_source (self, &evidence));
  plumb_reporter_take_cell (table, dup_kind (self, &evidence));
  PlumbCell *cell = plumb_table_take_cell (table, new_content (self, &evidence));
  if (self->typed_language != NULL)
    plumb_cell_set_language (cell, self->typed_language);
  plumb_reporter_take_cell (table, dup_supported (self, evidence.supports));
}

void
plumb_chapter_compose_evidence (PlumbReporter *self)
{
  guint n_ids = 0;
  const char *const *ids = plumb_reporter_list (self, PLUMB_KIND_EVIDENCE, &n_ids);

  plumb_reporter_begin_chapter (self, PLUMB_CHAPTER_EVIDENCE);
  if (n_ids == 0)
    {
      plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY,
                          plumb_say (self->language, "No evidence was recorded."));
      return;
    }
  plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY,
                      plumb_say (self->language,
                                 "What people know from their own lives is a kind of evidence, and "
                                 "may be strong or weak like any other."));
  PlumbTable *table = plumb_table_new (plumb_say (self->language, "Evidence and what rests on it"));
  plumb_table_set_id (table, "evidence");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (
      table, plumb_wording_field (self->review, PLUMB_KIND_EVIDENCE, "source", self->language), 2.5,
      PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Kind, strength, date"),
                          2.4, PLUMB_ALIGN_START);
  plumb_table_add_column (
      table, plumb_wording_field (self->review, PLUMB_KIND_EVIDENCE, "excerpt", self->language), 4,
      PLUMB_ALIGN_START);
  plumb_table_add_column (
      table, plumb_wording_field (self->review, PLUMB_KIND_EVIDENCE, "for", self->language), 2.5,
      PLUMB_ALIGN_START);
  for (guint i = 0; i < n_ids; i++)
    add_piece (self, table, ids[i]);
  plumb_document_add_table (self->document, table);
}
