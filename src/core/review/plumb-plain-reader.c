/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-plain-reader.h"

#include <string.h>

#include "plumb-plain-questionnaire.h"
#include "plumb-plain-scan.h"
#include "plumb-review-private.h"
#include "plumb-review-values.h"
#include "plumb-store-reader.h"
#include "plumb-store.h"
#include "plumb-xml-reader.h"

/* No element and no attribute is shorter, in bytes. */
#define MIN_NODE 4

/* The elements and attributes of the head and the lists, of an item with its id, of a change with
 * all it can say, and of what a fact was before. */
#define N_HEAD   16
#define N_ITEM   2
#define N_CHANGE 6
#define N_WAS    4

/* The longest id, in bytes, that is a good one however many characters that are. */
#define MAX_ID_BYTES 200

/* Bytes that were read before. */
typedef struct
{
  const char *at;
  gsize length;
} Span;

typedef struct
{
  PlumbPlainScan scan;
  const PlumbStocked *questionnaire;
  gboolean with_history;
  GBytes *ground;        /* room for all texts, lent; what was read is in it */
  PlumbReview *review;   /* owned; NULL until its head is read */
  GPtrArray *changes;    /* PlumbChange, owned */
  PlumbHistory *checked; /* the changes without what they changed, where no history is wanted */

  /* Of the last fact in the history that was read: */
  PlumbKind last_kind;
  const PlumbFactKind *last_table;
  guint last_field;
  PlumbPlainText last_id;
  Span was_kind; /* up to its id */
  Span was_item; /* the same, and its id */
  Span was_end;  /* from its id on, where there was nothing before; else empty */

  gsize n_nodes; /* as plumb_xml_read_bytes() counts them, or more: it refuses what has too many */
} Plain;

static void
plain_clear (Plain *self)
{
  g_clear_object (&self->review);
  g_ptr_array_unref (self->changes);
  plumb_history_free (self->checked);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plain, plain_clear)

static inline gboolean
skip (Plain *self, const char *literal)
{
  return plumb_plain_scan_literal (&self->scan, literal);
}

/* @word of @length bytes, and @end right behind it; where there is anything else, the scan stays
 * where it is. Most words that are tried begin in another way; there is always a byte to look at,
 * since the questionnaire stands behind what is scanned. */
static inline gboolean
skip_word (Plain *self, const char *word, gsize length, char end)
{
  const char *at = self->scan.at;
  if (at[0] != word[0] || (gsize) (self->scan.end - at) <= length || at[length] != end
      || !plumb_plain_is_same (at, word, length))
    return FALSE;
  self->scan.at = at + length + 1;
  return TRUE;
}

/* The format that a review has in this version, or had in an older one. */
static gboolean
read_format (Plain *self)
{
  for (guint minor = 0; minor <= PLUMB_STORE_FORMAT_MINOR; minor++)
    {
      char format[32];
      g_snprintf (format, sizeof format, "%d.%u\"", PLUMB_STORE_FORMAT_MAJOR, minor);
      if (skip (self, format))
        return TRUE;
    }
  return FALSE;
}

/* Recovery files say where the review's own file is; those are not plain. */
static gboolean
read_head (Plain *self)
{
  PlumbPlainText id, generator;
  gint64 created;
  if (!skip (self,
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<review xmlns=\"" PLUMB_STORE_NAMESPACE
             "\" format=\"")
      || !read_format (self) || !skip (self, " id=\"")
      || !plumb_plain_scan_attribute (&self->scan, &id) || !g_uuid_string_is_valid (id.text)
      || !skip (self, " created=\"") || !plumb_plain_scan_time (&self->scan, &created)
      || !skip (self, " generator=\"") || !plumb_plain_scan_attribute (&self->scan, &generator)
      || !skip (self, ">\n"))
    return FALSE;

  self->review = plumb_review_new_for_file (self->questionnaire->instrument, id.text, created);
  plumb_facts_hold (self->review->facts, self->ground);
  plumb_facts_hold (self->review->facts, self->questionnaire->xml);
  gsize length;
  const char *xml = g_bytes_get_data (self->questionnaire->xml, &length);
  *plumb_facts_restore (self->review->facts, PLUMB_KIND_QUESTIONNAIRE, PLUMB_ID_QUESTIONNAIRE,
                        strlen (PLUMB_ID_QUESTIONNAIRE))
      = xml;
  plumb_facts_account (self->review->facts, 1, length - 1);
  return TRUE;
}

/* The field in @table at or after *@next that stands here, if any does; moves *@next behind it. */
static inline const PlumbFactField *
read_field_name (Plain *self, const PlumbFactKind *table, guint *next)
{
  while (*next < table->n_fields)
    {
      const PlumbFactField *field = &table->fields[(*next)++];
      if (skip_word (self, field->name, field->length, '>'))
        return field;
    }
  return NULL;
}

/* Every field of the item at @place, one of @table, as the writer orders them, at least one, with
 * text that fits there. They are put at @texts. */
static gboolean
read_fields (Plain *self,
             const PlumbFactKind *table,
             const PlumbFactPlace *place,
             const char **texts)
{
  gsize bytes = 0;
  guint n_texts = 0;
  for (guint next = 0; skip (self, "      <"); n_texts++)
    {
      const PlumbFactField *field = read_field_name (self, table, &next);
      PlumbPlainText text;
      if (field == NULL || !plumb_plain_scan_text (&self->scan, &text) || !skip (self, "</")
          || !skip_word (self, field->name, field->length, '>') || !skip (self, "\n")
          || !plumb_text_fits (&text, place, field, self->questionnaire->instrument))
        return FALSE;
      texts[next - 1] = text.text;
      bytes += text.length;
    }
  plumb_facts_account (self->review->facts, n_texts, bytes);
  self->n_nodes += n_texts;
  return n_texts > 0 && skip (self, "    </") && skip_word (self, table->name, table->length, '>')
         && skip (self, "\n");
}

/* The start tag of an item in @table, up to its id; where there is none, the scan stays where it
 * is. */
static inline gboolean
skip_item (Plain *self, const PlumbFactKind *table)
{
  const char *at = self->scan.at;
  if (skip (self, "    <") && skip_word (self, table->name, table->length, ' ')
      && skip (self, "id=\""))
    return TRUE;
  self->scan.at = at;
  return FALSE;
}

/* The items of @kind: in their order, each once. */
static gboolean
read_items (Plain *self, PlumbKind kind)
{
  const PlumbFactKind *table = plumb_kind_get (kind);
  PlumbPlainText id, last = { .text = "" };
  PlumbFactPlace place = { 0 };
  for (; skip_item (self, table); last = id)
    {
      if (!plumb_plain_scan_attribute (&self->scan, &id) || !skip (self, ">\n") || id.length == 0
          || id.length > MAX_ID_BYTES
          || plumb_facts_compare_sized_ids (last.text, last.length, id.text, id.length) >= 0)
        return FALSE;
      plumb_fact_place_find (&place, kind, id.text, self->questionnaire->instrument);
      const char **texts = plumb_facts_restore (self->review->facts, kind, id.text, id.length);
      if (!read_fields (self, table, &place, texts))
        return FALSE;
      self->n_nodes += N_ITEM;
    }
  return TRUE;
}

static gboolean
read_facts (Plain *self)
{
  if (skip (self, "  <facts/>\n"))
    return TRUE;
  if (!skip (self, "  <facts>\n"))
    return FALSE;
  for (PlumbKind kind = 0; kind < PLUMB_N_KINDS; kind++)
    if (kind != PLUMB_KIND_QUESTIONNAIRE && !read_items (self, kind))
      return FALSE;
  return skip (self, "  </facts>\n");
}

static gboolean
read_act (Plain *self, PlumbAct *act)
{
  for (*act = PLUMB_ACT_EDIT; *act <= PLUMB_ACT_REDO; (*act)++)
    if (skip (self, plumb_act_get_id (*act)))
      return skip (self, "\"");
  return FALSE;
}

/* What was read before, once more. */
static gboolean
skip_again (Plain *self, const Span *before)
{
  if (before->length == 0 || (gsize) (self->scan.end - self->scan.at) < before->length
      || !plumb_plain_is_same (self->scan.at, before->at, before->length))
    return FALSE;
  self->scan.at += before->length;
  return TRUE;
}

/* The name of a kind. */
static gboolean
read_kind (Plain *self)
{
  for (PlumbKind kind = 0; kind < PLUMB_N_KINDS; kind++)
    {
      const PlumbFactKind *table = plumb_kind_get (kind);
      if (!skip_word (self, table->name, table->length, '"'))
        continue;
      self->last_kind = kind;
      self->last_table = table;
      return TRUE;
    }
  return FALSE;
}

/* The name of a field of the kind read last; most follow the one before. */
static gboolean
read_field (Plain *self)
{
  const PlumbFactKind *table = self->last_table;
  for (guint i = 0, place = self->last_field; i < table->n_fields; i++)
    {
      place = place + 1 < table->n_fields ? place + 1 : 0;
      if (!skip_word (self, table->fields[place].name, table->fields[place].length, '"'))
        continue;
      self->last_field = place;
      return TRUE;
    }
  return FALSE;
}

/* What stands before the id. */
static gboolean
read_was_kind (Plain *self)
{
  /* Most are of the kind of the one before. */
  if (skip_again (self, &self->was_kind))
    return TRUE;
  const char *at = self->scan.at;
  if (!skip (self, "      <was kind=\"") || !read_kind (self) || !skip (self, " id=\""))
    return FALSE;
  self->was_kind = (Span){ at, (gsize) (self->scan.at - at) };
  self->was_end.length = 0;
  return TRUE;
}

/* Which item a fact is of: up to its id, and the id. */
static gboolean
read_was_item (Plain *self)
{
  /* Many are of the item of the one before. */
  if (skip_again (self, &self->was_item))
    return TRUE;
  const char *at = self->scan.at;
  PlumbPlainText *id = &self->last_id;
  if (!read_was_kind (self) || !plumb_plain_scan_attribute (&self->scan, id) || id->length == 0
      || id->length > MAX_ID_BYTES)
    return FALSE;
  self->was_item = (Span){ at, (gsize) (self->scan.at - at) };
  return TRUE;
}

/* What stands behind the id; @text is left alone where there was none. */
static gboolean
read_was_end (Plain *self, PlumbPlainText *text)
{
  /* Many are in the field of the one before, and there was nothing. */
  if (skip_again (self, &self->was_end))
    return TRUE;
  const char *at = self->scan.at;
  self->was_end.length = 0;
  if (!skip (self, " field=\"") || !read_field (self))
    return FALSE;
  if (!skip (self, "/>\n"))
    return skip (self, ">") && plumb_plain_scan_text (&self->scan, text) && skip (self, "</was>\n");
  self->was_end = (Span){ at, (gsize) (self->scan.at - at) };
  return TRUE;
}

/* What one fact was before @change. Its text is copied, so the room for it is used again. */
static gboolean
read_was (Plain *self, PlumbChange *change)
{
  PlumbPlainText text = { NULL };
  self->n_nodes += N_WAS;
  if (!read_was_item (self))
    return FALSE;
  char *room = self->scan.out;
  if (!read_was_end (self, &text))
    return FALSE;
  if (self->with_history)
    plumb_change_add (change, self->last_kind, self->last_id.text,
                      self->last_table->fields[self->last_field].name, text.text, NULL);
  self->scan.out = room;
  return TRUE;
}

static gboolean
read_deltas (Plain *self, PlumbChange *change)
{
  if (skip (self, "/>\n"))
    return TRUE;
  if (!skip (self, ">\n"))
    return FALSE;
  while (!skip (self, "    </change>\n"))
    if (!read_was (self, change))
      return FALSE;
  return TRUE;
}

/* The change whose start tag has begun. */
static PlumbChange *
read_change (Plain *self)
{
  guint number, of = 0;
  PlumbAct act;
  gint64 when;
  if (!plumb_plain_scan_number (&self->scan, &number) || !skip (self, " act=\"")
      || !read_act (self, &act)
      || (skip (self, " of=\"") && !plumb_plain_scan_number (&self->scan, &of))
      || !skip (self, " when=\"") || !plumb_plain_scan_time (&self->scan, &when))
    return NULL;
  PlumbPlainText who = { NULL };
  self->n_nodes += N_CHANGE;
  char *room = self->scan.out;
  if (skip (self, " who=\"") && !plumb_plain_scan_attribute (&self->scan, &who))
    return NULL;
  self->scan.out = room;
  g_autoptr (PlumbChange) change = plumb_change_new (act, number, of, who.text, when);
  return read_deltas (self, change) ? g_steal_pointer (&change) : NULL;
}

/* The changes, each the next one; what they come to is found out by their reader. */
static gboolean
read_changes (Plain *self)
{
  if (skip (self, "  <history/>\n"))
    return TRUE;
  if (!skip (self, "  <history>\n"))
    return FALSE;
  while (skip (self, "    <change n=\""))
    {
      PlumbChange *change = read_change (self);
      if (change == NULL)
        return FALSE;
      if (self->with_history)
        g_ptr_array_add (self->changes, change);
      else if (!plumb_history_take (self->checked, change))
        return FALSE;
    }
  return skip (self, "  </history>\n");
}

static gboolean
restore_changes (Plain *self)
{
  plumb_store_complete_changes (plumb_review_get_facts (self->review), self->changes);
  for (guint i = 0; i < self->changes->len; i++)
    {
      gpointer change = g_steal_pointer (&self->changes->pdata[i]);
      if (!plumb_review_restore_change (self->review, change))
        return FALSE;
    }
  return TRUE;
}

/* Reads what stands before the questionnaire: @head, up to @end. */
static PlumbReview *
read_before (const char *head,
             const char *end,
             const PlumbStocked *questionnaire,
             gboolean with_history)
{
  char *room = g_malloc ((gsize) (end - head));
  g_autoptr (GBytes) ground = g_bytes_new_take (room, (gsize) (end - head));
  g_auto (Plain) self = {
    .scan = { head, end, room },
    .questionnaire = questionnaire,
    .with_history = with_history,
    .ground = ground,
    .n_nodes = N_HEAD + g_bytes_get_size (questionnaire->tail) / MIN_NODE,
    .changes = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_change_free),
    .checked = plumb_history_new (),
  };
  if (!read_head (&self) || !read_facts (&self) || !read_changes (&self) || self.scan.at != end
      || self.n_nodes > PLUMB_XML_MAX_NODES || !restore_changes (&self))
    return NULL;
  plumb_review_finish_restoring (self.review);
  return g_steal_pointer (&self.review);
}

PlumbReview *
plumb_plain_read (GBytes *bytes, PlumbStock *stock, gboolean with_history)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  if (size > PLUMB_XML_MAX_BYTES)
    return NULL;
  g_autoptr (PlumbStocked) stocked = stock != NULL ? plumb_stock_find (stock, data, size) : NULL;
  if (stocked == NULL)
    {
      stocked = plumb_plain_load_questionnaire (bytes);
      if (stocked == NULL)
        return NULL;
      if (stock != NULL)
        plumb_stock_add (stock, stocked);
    }
  const char *tail = data + size - g_bytes_get_size (stocked->tail);
  return read_before (data, tail, stocked, with_history);
}
