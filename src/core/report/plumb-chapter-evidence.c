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
  const char *const parts[]
      = { plumb_wording_evidence_kind (evidence->kind, self->language),
          plumb_wording_evidence_strength (evidence->strength, self->language), date, NULL };
  return plumb_wording_join (parts, self->language);
}

static char *
dup_note (PlumbReporter *self, const PlumbEvidence *evidence)
{
  return evidence->note != NULL ? plumb_language_fill (plumb_say (self->language, "Note: {note}"),
                                                       "note", evidence->note, NULL)
                                : NULL;
}

/* Adds @text, which a person typed, and a space. */
static void
append_typed (PlumbReporter *self, PlumbInline *passage, const char *text)
{
  if (text == NULL)
    return;
  if (self->typed_language != NULL)
    plumb_inline_append_language (passage, self->typed_language, text);
  else
    plumb_inline_append (passage, text);
  plumb_inline_append (passage, " ");
}

/* One piece in one paragraph: the source; what it says; kind, strength and date; what rests on it.
 */
static void
add_piece (PlumbReporter *self, const char *id)
{
  const PlumbEvidence evidence = plumb_evidence_get (self->review, id);
  PlumbInline *passage = plumb_inline_new (NULL);
  g_autofree char *source = plumb_language_fill (
      /* Translators: a source, before what it says */
      plumb_say_in (self->language, "evidence", "{source}."), "source",
      get_source (self, &evidence), NULL);
  g_autofree char *kind = dup_kind (self, &evidence);
  g_autofree char *note = dup_note (self, &evidence);
  g_autofree char *supported = dup_supported (self, evidence.supports);
  g_autofree char *remark = plumb_language_fill (
      /* Translators: what kind of evidence it is, and the effect or question that rests on it */
      plumb_say (self->language, "{kind}. Supports: {what}"), "kind", kind, "what", supported,
      NULL);

  plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, source);
  plumb_inline_append (passage, " ");
  append_typed (self, passage, evidence.excerpt);
  append_typed (self, passage, note);
  plumb_inline_append_styled (passage, PLUMB_RUN_EMPHASIS, remark);

  plumb_reporter_mark (plumb_document_begin_item (self->document), "evidence", id);
  plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_SMALL, passage);
  plumb_document_end (self->document);
}

static void
add_data_row (PlumbReporter *self, PlumbTable *table, const char *id)
{
  const PlumbEvidence evidence = plumb_evidence_get (self->review, id);
  g_autofree char *date
      = evidence.date != NULL ? plumb_language_format_date (self->language, evidence.date) : NULL;

  plumb_reporter_mark_row (plumb_table_begin_row (table), "evidence", id);
  plumb_table_add_cell (table, get_source (self, &evidence));
  plumb_table_add_cell (table, plumb_wording_evidence_kind (evidence.kind, self->language));
  plumb_table_add_cell (table, plumb_wording_evidence_strength (evidence.strength, self->language));
  plumb_table_add_cell (table, date);
  plumb_table_add_cell (table, evidence.excerpt);
  plumb_table_add_cell (table, evidence.note);
  plumb_reporter_take_cell (table, dup_supported (self, evidence.supports));
}

/* The register as a table, for files of data. */
static void
add_data (PlumbReporter *self, const char *const *ids, guint n_ids)
{
  static const char *const fields[]
      = { "source", "kind", "strength", "date", "excerpt", "note", "for" };
  PlumbTable *table = plumb_table_new (plumb_say (self->language, "Evidence and what rests on it"));

  plumb_table_set_data_only (table, TRUE);
  plumb_table_set_id (table, "evidence");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    plumb_table_add_column (
        table, plumb_wording_field (self->review, PLUMB_KIND_EVIDENCE, fields[i], self->language),
        1, PLUMB_ALIGN_START);
  for (guint i = 0; i < n_ids; i++)
    add_data_row (self, table, ids[i]);
  plumb_document_add_table (self->document, table);
}

char *
plumb_chapter_dup_sources (PlumbReporter *self, const char *place)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  guint n_ids = 0;
  const char *const *ids = plumb_reporter_list (self, PLUMB_KIND_EVIDENCE, &n_ids);

  for (guint i = 0; i < n_ids; i++)
    if (g_strcmp0 (plumb_review_get (self->review, PLUMB_KIND_EVIDENCE, ids[i], "for"), place) == 0)
      g_ptr_array_add (numbers, plumb_reporter_dup_count (self, i + 1));
  if (numbers->len == 0)
    return NULL;
  g_ptr_array_add (numbers, NULL);
  g_autofree char *list = g_strjoinv (", ", (char **) numbers->pdata);
  /* Translators: the numbers of sources in the chapter “Evidence” */
  return plumb_language_fill (plumb_say (self->language, "Sources: {list}"), "list", list, NULL);
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
                                 "may be strong or weak like any other. Answers and effects refer "
                                 "to their sources by these numbers."));
  plumb_document_begin_list (self->document, PLUMB_LIST_NUMBER);
  for (guint i = 0; i < n_ids; i++)
    add_piece (self, ids[i]);
  plumb_document_end (self->document);
  add_data (self, ids, n_ids);
}
