/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-store-writer.h"

#include "plumb-config.h"
#include "plumb-store.h"
#include "plumb-xml-reader.h"
#include "plumb-xml-writer.h"

static char *
format_time (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);
  return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ")
                      : g_strdup ("1970-01-01T00:00:00Z");
}

static void
write_item (PlumbXmlWriter *writer, const PlumbFacts *facts, PlumbKind kind, const char *id)
{
  const PlumbFactKind *table = plumb_kind_get (kind);
  plumb_xml_writer_begin (writer, table->name, "id", id, NULL);
  for (guint i = 0; i < table->n_fields; i++)
    {
      const char *text = plumb_facts_get (facts, kind, id, table->fields[i].name);
      if (text != NULL)
        plumb_xml_writer_text (writer, table->fields[i].name, text, NULL);
    }
  plumb_xml_writer_end (writer);
}

static void
write_facts (PlumbXmlWriter *writer, const PlumbFacts *facts)
{
  plumb_xml_writer_begin (writer, "facts", NULL);
  for (guint kind = 0; kind < PLUMB_N_KINDS; kind++)
    {
      if (kind == PLUMB_KIND_QUESTIONNAIRE)
        continue; /* has a place of its own, see write_instrument() */
      guint n_ids;
      const char *const *ids = plumb_facts_list (facts, kind, &n_ids);
      for (guint i = 0; i < n_ids; i++)
        write_item (writer, facts, kind, ids[i]);
    }
  plumb_xml_writer_end (writer);
}

static void
write_change (PlumbXmlWriter *writer, const PlumbChange *change)
{
  g_autofree char *number = g_strdup_printf ("%u", change->number);
  g_autofree char *of = change->of > 0 ? g_strdup_printf ("%u", change->of) : NULL;
  g_autofree char *when = format_time (change->when);
  plumb_xml_writer_begin (writer, "change", "n", number, "act", plumb_act_get_id (change->act),
                          "of", of, "when", when, "who", change->who, NULL);
  for (guint i = 0; i < change->deltas->len; i++)
    {
      const PlumbDelta *delta = plumb_change_get (change, i);
      plumb_xml_writer_text (writer, "was", delta->before, "kind",
                             plumb_kind_get (delta->kind)->name, "id", delta->id, "field",
                             delta->field, NULL);
    }
  plumb_xml_writer_end (writer);
}

static void
write_history (PlumbXmlWriter *writer, PlumbReview *review)
{
  plumb_xml_writer_begin (writer, "history", NULL);
  for (guint i = 0; i < plumb_review_get_n_changes (review); i++)
    write_change (writer, plumb_review_get_change (review, i));
  plumb_xml_writer_end (writer);
}

static void
write_instrument (PlumbXmlWriter *writer, PlumbReview *review)
{
  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  const char *xml
      = plumb_review_get (review, PLUMB_KIND_QUESTIONNAIRE, PLUMB_ID_QUESTIONNAIRE, "source");
  plumb_xml_writer_begin (writer, "instrument", "digest", plumb_instrument_get_digest (instrument),
                          NULL);
  plumb_xml_writer_raw (writer, xml);
  plumb_xml_writer_end (writer);
}

GBytes *
plumb_store_write (PlumbReview *review, const char *origin)
{
  g_autofree char *format
      = g_strdup_printf ("%d.%d", PLUMB_STORE_FORMAT_MAJOR, PLUMB_STORE_FORMAT_MINOR);
  g_autofree char *created = format_time (plumb_review_get_created (review));
  PlumbXmlWriter *writer = plumb_xml_writer_new ();
  plumb_xml_writer_begin (writer, "review", "xmlns", PLUMB_STORE_NAMESPACE, "format", format, "id",
                          plumb_review_get_uuid (review), "created", created, "generator",
                          "Plumbline " PLUMB_VERSION, "origin", origin, NULL);
  write_facts (writer, plumb_review_get_facts (review));
  write_history (writer, review);
  write_instrument (writer, review);
  plumb_xml_writer_end (writer);
  return plumb_xml_writer_finish (writer);
}

GBytes *
plumb_store_to_bytes (PlumbReview *review)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);
  return plumb_store_write (review, NULL);
}

GBytes *
plumb_store_facts_to_bytes (PlumbReview *review)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);

  PlumbXmlWriter *writer = plumb_xml_writer_new ();
  write_facts (writer, plumb_review_get_facts (review));
  return plumb_xml_writer_finish (writer);
}
