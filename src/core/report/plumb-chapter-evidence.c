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

/* Adds @text with what a person typed in it, and a space; nothing where nothing was typed. */
static void
append_typed (PlumbReporter *self, PlumbInline *passage, const char *text, const char *typed)
{
  if (typed == NULL)
    return;
  plumb_reporter_append_around (self, passage, PLUMB_RUN_PLAIN, text, typed, NULL);
  plumb_inline_append (passage, " ");
}

/* One piece in one paragraph: the source; what it says; kind, strength and date; what rests on it.
 */
static void
add_piece (PlumbReporter *self, const char *id)
{
  const PlumbEvidence evidence = plumb_evidence_get (self->review, id);
  PlumbInline *passage = plumb_inline_new (NULL);
  g_autofree char *kind = dup_kind (self, &evidence);
  g_autofree char *supported = dup_supported (self, evidence.supports);
  g_autofree char *remark = plumb_language_fill (
      /* Translators: what kind of evidence it is, and the effect or question that rests on it */
      plumb_say (self->language, "{kind}. Supports: {what}"), "kind", kind, "what", supported,
      NULL);

  plumb_reporter_append_around (self, passage, PLUMB_RUN_STRONG,
                                /* Translators: a source, before what it says */
                                plumb_say_in (self->language, "evidence", "{source}."),
                                evidence.source, plumb_say (self->language, "source not given"));
  plumb_inline_append (passage, " ");
  append_typed (self, passage, "{excerpt}", evidence.excerpt);
  append_typed (self, passage, plumb_say (self->language, "Note: {note}"), evidence.note);
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

static void
free_numbers (gpointer numbers)
{
  g_string_free (numbers, TRUE);
}

/* The numbers of the sources of every place that has some, as a list; the places are lent by the
 * review. */
static GHashTable *
list_sources (PlumbReporter *self)
{
  GHashTable *sources = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_numbers);
  guint n_ids = 0;
  const char *const *ids = plumb_reporter_list (self, PLUMB_KIND_EVIDENCE, &n_ids);

  for (guint i = 0; i < n_ids; i++)
    {
      const char *place = plumb_review_get (self->review, PLUMB_KIND_EVIDENCE, ids[i], "for");
      if (place == NULL)
        continue;
      g_autofree char *number = plumb_reporter_dup_count (self, i + 1);
      GString *numbers = g_hash_table_lookup (sources, place);
      if (numbers != NULL)
        g_string_append_printf (numbers, ", %s", number);
      else
        g_hash_table_insert (sources, (gpointer) place, g_string_new (number));
    }
  return sources;
}

char *
plumb_chapter_dup_sources (PlumbReporter *self, const char *place)
{
  if (self->sources == NULL)
    self->sources = list_sources (self);
  const GString *numbers = g_hash_table_lookup (self->sources, place);
  if (numbers == NULL)
    return NULL;
  /* Translators: the numbers of sources in the chapter “Evidence” */
  return plumb_language_fill (plumb_say (self->language, "Sources: {list}"), "list", numbers->str,
                              NULL);
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
  if (self->options.include_data)
    add_data (self, ids, n_ids);
}
