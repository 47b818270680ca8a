/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading an instrument: the steps in their order. */

#include "plumb-instrument.h"

#include "plumb-instrument-known.h"
#include "plumb-instrument-resources.h"
#include "plumb-loader.h"
#include "plumb-xml-schema.h"

#define SCHEMA "/org/plumbline/instrument/instrument.rng"

/* Asking the resource by name, rather than the global table, keeps it from being dropped by the
 * linker. */
static GBytes *
get_schema (void)
{
  GResource *resource = plumb_instrument_get_resource ();
  GBytes *schema = g_resource_lookup_data (resource, SCHEMA, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (schema != NULL);
  return schema;
}

static void
read_header (PlumbLoader *self, const xmlNode *root)
{
  PlumbStoredInstrument *stored = self->stored;
  PlumbInstrument *shown = &stored->shown;
  shown->id = plumb_loader_keep_id (self, root);
  shown->version = plumb_loader_keep_attribute (self, root, "version");
  shown->lang = plumb_loader_keep_attribute (self, root, "lang");
  stored->component = g_strdup_printf ("instruments/%s", shown->id);

  plumb_loader_read_node (self, plumb_loader_get_child (root, "title"), "title", &shown->title);
  plumb_loader_read_node (self, plumb_loader_get_child (root, "summary"), "summary",
                          &shown->summary);
  plumb_loader_read_node (self, plumb_loader_get_child (root, "use-when"), "use-when",
                          &shown->use_when);
  plumb_loader_read_node (self, plumb_loader_get_child (root, "sources"), "sources",
                          &shown->sources);
}

static void
read_duration (PlumbLoader *self, const xmlNode *root)
{
  PlumbInstrument *shown = &self->stored->shown;
  const xmlNode *node = plumb_loader_get_child (root, "duration");
  if (node == NULL)
    return;
  shown->duration_line = plumb_xml_get_line (node);
  shown->min_minutes = plumb_loader_read_whole (node, "min");
  shown->max_minutes = plumb_loader_read_whole (node, "max");
  PlumbLoaderPlace place = { .line = plumb_xml_get_line (node), .caret = -1 };
  if (shown->min_minutes > shown->max_minutes)
    plumb_loader_report (self, PLUMB_FAULT_RANGE, &place, "<duration>", NULL);
}

/* Later steps look at what earlier ones built, also where that is wrong: every fault is to be
 * reported. */
static void
build (PlumbLoader *self, const xmlNode *root)
{
  read_header (self, root);
  read_duration (self, root);
  plumb_loader_read_lists (self, root);
  plumb_loader_read_appraisal (self, root);
  plumb_loader_read_lets (self, root);
  plumb_loader_read_sections (self, root);
  plumb_loader_read_dimensions (self, root);
  plumb_loader_read_outcomes (self, root);
  plumb_loader_read_results (self, root);
  plumb_loader_resolve (self);
  plumb_loader_resolve_appraisal (self, root);
  plumb_loader_resolve_dimensions (self);
  plumb_loader_resolve_results (self, root);
  plumb_loader_check_was (self, root);
  plumb_loader_check_expressions (self);
}

/* Where @is_known, the bytes are known to be as the schema wants them. */
static PlumbInstrument *
load (GBytes *bytes, const char *name, gboolean is_known, PlumbFindings *findings)
{
  g_autoptr (xmlDoc) doc = plumb_xml_read_bytes (bytes, name, findings);
  if (doc == NULL)
    return NULL;
  if (!is_known)
    {
      g_autoptr (GBytes) schema = get_schema ();
      plumb_xml_validate (doc, schema, name, findings);
    }
  const xmlNode *root = xmlDocGetRootElement (doc);
  if (!plumb_loader_is (root, "instrument"))
    return NULL;

  g_autoptr (GHashTable) contexts = g_hash_table_new (g_str_hash, g_str_equal);
  PlumbLoader loader = { .stored = plumb_stored_instrument_new (),
                         .name = name,
                         .findings = findings,
                         .contexts = contexts };
  loader.stored->source = g_bytes_ref (bytes);
  g_autoptr (PlumbInstrument) instrument = &loader.stored->shown;
  build (&loader, root);
  g_free (loader.nodes);
  plumb_xml_source_free (loader.source);
  return g_steal_pointer (&instrument);
}

PlumbInstrument *
plumb_instrument_load_draft (GBytes *bytes, const char *name, PlumbFindings *findings)
{
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (findings != NULL, NULL);
  return load (bytes, name, FALSE, findings);
}

PlumbInstrument *
plumb_instrument_load_valid (GBytes *bytes)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument = load (bytes, "", TRUE, findings);
  return plumb_findings_get_length (findings) == 0 ? g_steal_pointer (&instrument) : NULL;
}

PlumbInstrument *
plumb_instrument_load_bytes (GBytes *bytes, const char *name, PlumbFindings *findings)
{
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (findings != NULL, NULL);

  guint before = plumb_findings_count (findings, PLUMB_SEVERITY_ERROR);
  g_autoptr (PlumbInstrument) instrument = plumb_instrument_load_draft (bytes, name, findings);
  if (plumb_findings_count (findings, PLUMB_SEVERITY_ERROR) > before)
    return NULL;
  return g_steal_pointer (&instrument);
}
