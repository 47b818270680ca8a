/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-store-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-review-private.h"
#include "plumb-review-resources.h"
#include "plumb-review-values.h"
#include "plumb-store.h"
#include "plumb-xml-reader.h"
#include "plumb-xml-schema.h"

#define NAMESPACE_STEM "urn:plumbline:review:"

static const PlumbFindingKind not_a_review = {
  "review-not-a-review",
  PLUMB_SEVERITY_ERROR,
  N_ ("This is XML, but not a review made with Plumbline."),
  N_ ("Choose a file whose name ends in “.plumbline”."),
};
static const PlumbFindingKind newer_format = {
  "review-newer-format",
  PLUMB_SEVERITY_WARNING,
  N_ ("This review was saved by a newer version of Plumbline (format %s)."),
  N_ ("It is open for reading only. Install the newer version to change it."),
};
static const PlumbFindingKind no_instrument = {
  "review-no-instrument",
  PLUMB_SEVERITY_ERROR,
  N_ ("The questionnaire that the review was made with is missing or damaged."),
  N_ ("Open the backup copy beside the file; its name ends in “~”."),
};
static const PlumbFindingKind unknown_place = {
  "review-unknown-place",
  PLUMB_SEVERITY_ERROR,
  N_ ("Something was typed for a place that the questionnaire does not have: %s"),
  N_ ("It is kept in the file, but it is not shown and does not count."),
};
static const PlumbFindingKind bad_value = {
  "review-bad-value",
  PLUMB_SEVERITY_ERROR,
  N_ ("A value does not fit its place: %s"),
  N_ ("It is kept until it is replaced, and counts as not assessed."),
};
static const PlumbFindingKind repeated_item = {
  "review-repeated-item",
  PLUMB_SEVERITY_ERROR,
  N_ ("“%s” is in the file twice; the last one counts."),
  N_ ("Compare the two in a text editor and take one of them out."),
};
static const PlumbFindingKind broken_history = {
  "review-broken-history",
  PLUMB_SEVERITY_ERROR,
  N_ ("The history of changes does not fit together from here on."),
  N_ ("The review is open for reading only. Open the backup copy beside the file to go on "
      "working."),
};

typedef struct
{
  const char *name;
  PlumbFindings *findings;
  PlumbReview *review;
  const char *uri; /* the namespace that the file uses */
} Reader;

static void
report (Reader *reader, const PlumbFindingKind *kind, const xmlNode *node, const char *detail)
{
  PlumbFindingPlace place
      = { .file = reader->name, .line = plumb_xml_get_line (node), .caret = -1 };
  plumb_findings_add (reader->findings, kind, &place, detail, NULL);
}

static gboolean
is_newer (const xmlNode *root, char **format)
{
  *format = plumb_xml_dup_attribute (root, "format");
  guint64 name_space
      = g_ascii_strtoull ((const char *) root->ns->href + strlen (NAMESPACE_STEM), NULL, 10);
  char *rest = NULL;
  guint64 major = *format != NULL ? g_ascii_strtoull (*format, &rest, 10) : 0;
  guint64 minor = rest != NULL && *rest == '.' ? g_ascii_strtoull (rest + 1, NULL, 10) : 0;
  return name_space > PLUMB_STORE_FORMAT_MAJOR || major > PLUMB_STORE_FORMAT_MAJOR
         || (major == PLUMB_STORE_FORMAT_MAJOR && minor > PLUMB_STORE_FORMAT_MINOR);
}

static gboolean
is_review (const xmlNode *root)
{
  return root->ns != NULL && g_str_has_prefix ((const char *) root->ns->href, NAMESPACE_STEM)
         && strcmp ((const char *) root->name, "review") == 0;
}

static gint64
parse_time (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, utc) : NULL;
  return time != NULL ? g_date_time_to_unix (time) : 0;
}

static xmlNode *
find_child (Reader *reader, xmlNode *parent, const char *name)
{
  xmlNode *node = plumb_xml_next_element (parent->children);
  while (node != NULL && !plumb_xml_is_element (node, reader->uri, name))
    node = plumb_xml_next_element (node->next);
  return node;
}

/* @node as the root element of a document of its own. */
static char *
extract (xmlNode *node)
{
  g_autoptr (xmlDoc) doc = xmlNewDoc (BAD_CAST "1.0");
  xmlDocSetRootElement (doc, xmlDocCopyNode (node, doc, 1));
  return plumb_xml_dup_root (doc);
}

static PlumbInstrument *
read_instrument (Reader *reader, xmlNode *root, char **xml)
{
  xmlNode *holder = find_child (reader, root, "instrument");
  xmlNode *node = holder != NULL ? plumb_xml_next_element (holder->children) : NULL;
  PlumbInstrument *instrument = NULL;
  if (node != NULL)
    {
      *xml = extract (node);
      g_autoptr (GBytes) bytes = g_bytes_new (*xml, strlen (*xml));
      /* Translators: the name of a questionnaire inside a file; %s is the file's name. */
      g_autofree char *name = g_strdup_printf (_ ("%s (its questionnaire)"), reader->name);
      instrument = plumb_instrument_load_bytes (bytes, name, reader->findings);
    }
  if (instrument == NULL)
    report (reader, &no_instrument, holder != NULL ? holder : root, NULL);
  return instrument;
}

/* Reports a fact that the gate would not let pass. It is kept all the same: nothing that was typed
 * is lost. */
static void
check_fact (Reader *reader, const xmlNode *node, const PlumbEdit *edit)
{
  g_autofree char *canonical = NULL;
  g_autoptr (GError) error = NULL;
  if (plumb_edit_check (edit, plumb_review_get_instrument (reader->review), &canonical, &error))
    return;
  gboolean place = g_error_matches (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_UNKNOWN_PLACE);
  report (reader, place ? &unknown_place : &bad_value, node, error->message);
}

static void
read_item (Reader *reader, xmlNode *item, PlumbKind kind)
{
  g_autofree char *id = plumb_xml_dup_attribute (item, "id");
  if (id == NULL)
    return;
  if (plumb_facts_has (plumb_review_get_facts (reader->review), kind, id))
    report (reader, &repeated_item, item, id);

  for (xmlNode *node = plumb_xml_next_element (item->children); node != NULL;
       node = plumb_xml_next_element (node->next))
    {
      const char *field = (const char *) node->name;
      if (plumb_kind_get_field (kind, field) == NULL)
        continue;
      g_autofree char *text = plumb_xml_dup_text (node);
      PlumbEdit edit = { kind, id, field, text };
      check_fact (reader, node, &edit);
      plumb_review_restore_fact (reader->review, kind, id, field, text);
    }
}

static void
read_facts (Reader *reader, xmlNode *root)
{
  xmlNode *facts = find_child (reader, root, "facts");
  for (xmlNode *item = facts != NULL ? plumb_xml_next_element (facts->children) : NULL;
       item != NULL; item = plumb_xml_next_element (item->next))
    {
      PlumbKind kind;
      if (plumb_kind_from_name ((const char *) item->name, &kind))
        read_item (reader, item, kind);
    }
}

/* The number of a change; 0, which no change has, for what is none. */
static guint
parse_number (const char *text)
{
  guint64 number;
  return text != NULL && g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &number, NULL)
             ? (guint) number
             : 0;
}

static PlumbChange *
read_change (const xmlNode *node)
{
  g_autofree char *number = plumb_xml_dup_attribute (node, "n");
  g_autofree char *act = plumb_xml_dup_attribute (node, "act");
  g_autofree char *of = plumb_xml_dup_attribute (node, "of");
  g_autofree char *when = plumb_xml_dup_attribute (node, "when");
  g_autofree char *who = plumb_xml_dup_attribute (node, "who");
  PlumbAct kind = g_strcmp0 (act, "undo") == 0   ? PLUMB_ACT_UNDO
                  : g_strcmp0 (act, "redo") == 0 ? PLUMB_ACT_REDO
                                                 : PLUMB_ACT_EDIT;
  PlumbChange *change
      = plumb_change_new (kind, parse_number (number), parse_number (of), who, parse_time (when));
  for (xmlNode *was = plumb_xml_next_element (node->children); was != NULL;
       was = plumb_xml_next_element (was->next))
    {
      g_autofree char *kind_name = plumb_xml_dup_attribute (was, "kind");
      g_autofree char *id = plumb_xml_dup_attribute (was, "id");
      g_autofree char *field = plumb_xml_dup_attribute (was, "field");
      g_autofree char *text = plumb_xml_dup_text (was);
      PlumbKind of_kind;
      if (id != NULL && plumb_kind_from_name (kind_name, &of_kind)
          && plumb_kind_get_field (of_kind, field) != NULL)
        plumb_change_add (change, of_kind, id, field, *text != '\0' ? text : NULL, NULL);
    }
  return change;
}

/* A delta stands for the place that it is about. Field names are the tables' own. */
static guint
hash_place (gconstpointer key)
{
  const PlumbDelta *delta = key;
  return g_str_hash (delta->id) ^ g_direct_hash (delta->field) ^ delta->kind;
}

static gboolean
is_same_place (gconstpointer a, gconstpointer b)
{
  const PlumbDelta *x = a, *y = b;
  return x->kind == y->kind && x->field == y->field && strcmp (x->id, y->id) == 0;
}

/* The changes are walked from the newest to the oldest. */
void
plumb_store_complete_changes (const PlumbFacts *facts, GPtrArray *changes)
{
  g_autoptr (GHashTable) later = g_hash_table_new (hash_place, is_same_place);
  for (guint i = changes->len; i-- > 0;)
    {
      PlumbChange *change = g_ptr_array_index (changes, i);
      for (guint j = change->deltas->len; j-- > 0;)
        {
          PlumbDelta *delta = &g_array_index (change->deltas, PlumbDelta, j);
          const PlumbDelta *next = g_hash_table_lookup (later, delta);
          delta->after = g_strdup (
              next != NULL ? next->before
                           : plumb_facts_get (facts, delta->kind, delta->id, delta->field));
          g_hash_table_replace (later, delta, delta);
        }
    }
}

static void
read_history (Reader *reader, xmlNode *root)
{
  xmlNode *history = find_child (reader, root, "history");
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  for (xmlNode *node = history != NULL ? plumb_xml_next_element (history->children) : NULL;
       node != NULL; node = plumb_xml_next_element (node->next))
    {
      g_ptr_array_add (changes, read_change (node));
      g_ptr_array_add (nodes, node);
    }
  plumb_store_complete_changes (plumb_review_get_facts (reader->review), changes);

  gboolean whole = TRUE;
  for (guint i = 0; i < changes->len; i++)
    {
      PlumbChange *change = g_ptr_array_index (changes, i);
      if (!whole)
        plumb_change_free (change);
      else if (!plumb_review_restore_change (reader->review, change))
        {
          report (reader, &broken_history, g_ptr_array_index (nodes, i), NULL);
          plumb_review_set_read_only (reader->review,
                                      _ ("The history of changes in this file is damaged."));
          whole = FALSE;
        }
    }
}

static PlumbReview *
read_root (Reader *reader, xmlNode *root)
{
  g_autofree char *xml = NULL;
  g_autoptr (PlumbInstrument) instrument = read_instrument (reader, root, &xml);
  if (instrument == NULL)
    return NULL;

  /* A file of a newer format was not validated, and the identity becomes part of file names. */
  g_autofree char *uuid = plumb_xml_dup_attribute (root, "id");
  if (uuid == NULL || !g_uuid_string_is_valid (uuid))
    {
      g_free (uuid);
      uuid = g_uuid_string_random ();
    }
  g_autofree char *created = plumb_xml_dup_attribute (root, "created");
  g_autoptr (PlumbReview) review
      = plumb_review_new_for_file (instrument, uuid, parse_time (created));
  reader->review = review;
  plumb_review_restore_fact (review, PLUMB_KIND_QUESTIONNAIRE, PLUMB_ID_QUESTIONNAIRE, "source",
                             xml);
  read_facts (reader, root);
  read_history (reader, root);
  plumb_review_finish_restoring (review);
  return g_steal_pointer (&review);
}

static gboolean
validate (Reader *reader, xmlDoc *doc)
{
  g_autoptr (GBytes) schema
      = g_resource_lookup_data (plumb_review_get_resource (), "/org/plumbline/review/review.rng",
                                G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  return plumb_xml_validate (doc, schema, reader->name, reader->findings);
}

PlumbReview *
plumb_store_read (GBytes *bytes, const char *name, char **origin, PlumbFindings *findings)
{
  g_autoptr (xmlDoc) doc = plumb_xml_read_bytes (bytes, name, findings);
  if (doc == NULL)
    return NULL;

  xmlNode *root = xmlDocGetRootElement (doc);
  Reader reader = { .name = name, .findings = findings };
  if (!is_review (root))
    {
      report (&reader, &not_a_review, root, NULL);
      return NULL;
    }

  reader.uri = (const char *) root->ns->href;
  g_autofree char *format = NULL;
  gboolean newer = is_newer (root, &format);
  if (newer)
    report (&reader, &newer_format, root, format != NULL ? format : "?");
  else if (!validate (&reader, doc))
    return NULL;

  PlumbReview *review = read_root (&reader, root);
  if (review != NULL && newer)
    plumb_review_set_read_only (review, _ ("This review was saved by a newer version of Plumbline. "
                                           "Install that version to change it."));
  if (review != NULL && origin != NULL)
    *origin = plumb_xml_dup_attribute (root, "origin");
  return review;
}
