/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading a library of practices. The schema checks the structure; what is left is ids that must
 * not repeat and texts that must say something. */

#include <glib/gi18n-lib.h>

#include "plumb-instrument-resources.h"
#include "plumb-practices-private.h"
#include "plumb-xml-reader.h"
#include "plumb-xml-schema.h"

#define SCHEMA "/org/plumbline/instrument/practices.rng"

static const PlumbFindingKind id_twice = {
  "id-twice",
  PLUMB_SEVERITY_ERROR,
  N_ ("An id is used twice: %s."),
  N_ ("Give one of the two another id; translations are kept by id."),
};
static const PlumbFindingKind text_empty = {
  "text-empty",
  PLUMB_SEVERITY_ERROR,
  N_ ("The element <%s> says nothing."),
  N_ ("Write the text that people are to read."),
};

typedef struct
{
  PlumbStoredPractices *stored;
  const char *name; /* of the file */
  PlumbFindings *findings;
  GHashTable *practice_ids; /* ids seen so far, in the store */
  GHashTable *case_ids;
} Loader;

static gboolean
is (const xmlNode *node, const char *name)
{
  return plumb_xml_is_element (node, PLUMB_PRACTICES_NAMESPACE, name);
}

static guint
count (const xmlNode *node, const char *name)
{
  guint n = 0;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    n += is (child, name);
  return n;
}

static const char *
keep_attribute (Loader *self, const xmlNode *node, const char *name)
{
  g_autofree char *value = plumb_xml_dup_attribute (node, name);
  return plumb_arena_keep (&self->stored->arena, value);
}

/* A missing id, which the schema has reported, is "". */
static const char *
read_id (Loader *self, const xmlNode *node, GHashTable *seen)
{
  const char *id = keep_attribute (self, node, "id");
  if (id == NULL)
    return "";
  if (g_hash_table_add (seen, (gpointer) id))
    return id;
  g_autofree char *detail = g_strdup_printf ("<%s id=\"%s\">", (const char *) node->name, id);
  PlumbFindingPlace place
      = { .file = self->name, .line = plumb_xml_get_line (node), .subject = id, .caret = -1 };
  plumb_findings_add (self->findings, &id_twice, &place, detail, NULL);
  return id;
}

/* Reads the child @name of @node as the text @text; @owner (NULL: the library) and @name make its
 * key. */
static void
read_text (Loader *self, const xmlNode *node, const char *name, const char *owner, PlumbText *text)
{
  g_autofree char *key = owner != NULL ? g_strdup_printf ("%s|%s", owner, name) : g_strdup (name);
  text->context = plumb_arena_keep (&self->stored->arena, key);
  const xmlNode *child = node->children;
  while (child != NULL && !is (child, name))
    child = child->next;
  if (child == NULL)
    return;
  g_autofree char *prose = plumb_xml_dup_prose (child);
  if (*prose != '\0')
    {
      text->source = plumb_arena_keep (&self->stored->arena, prose);
      g_ptr_array_add (self->stored->texts, text);
      return;
    }
  PlumbFindingPlace place
      = { .file = self->name, .line = plumb_xml_get_line (child), .subject = owner, .caret = -1 };
  plumb_findings_add (self->findings, &text_empty, &place, name, NULL);
}

static void
read_cases (Loader *self, const xmlNode *node, PlumbPractice *practice)
{
  practice->n_cases = count (node, "case");
  PlumbPracticeCase *place
      = plumb_arena_alloc (&self->stored->arena, practice->n_cases, sizeof *place);
  practice->cases = place;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!is (child, "case"))
        continue;
      place->id = read_id (self, child, self->case_ids);
      place->year = keep_attribute (self, child, "year");
      place->href = keep_attribute (self, child, "href");
      place->cite = keep_attribute (self, child, "cite");
      g_autofree char *owner = g_strdup_printf ("%s.%s", practice->id, place->id);
      read_text (self, child, "label", owner, &place->label);
      read_text (self, child, "text", owner, &place->text);
      place++;
    }
}

static void
read_helps (Loader *self, const xmlNode *node, PlumbPractice *practice)
{
  practice->n_helps = count (node, "helps");
  PlumbPracticeHelp *help
      = plumb_arena_alloc (&self->stored->arena, practice->n_helps, sizeof *help);
  practice->helps = help;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!is (child, "helps"))
        continue;
      help->instrument = keep_attribute (self, child, "instrument");
      help->question = keep_attribute (self, child, "question");
      help->line = plumb_xml_get_line (child);
      g_autofree char *below = plumb_xml_dup_attribute (child, "below");
      help->has_below = below != NULL;
      help->below = below != NULL ? g_ascii_strtod (below, NULL) : 0;
      help++;
    }
}

static void
read_practices (Loader *self, const xmlNode *root)
{
  PlumbPractices *shown = &self->stored->shown;
  shown->n_practices = count (root, "practice");
  PlumbPractice *practice
      = plumb_arena_alloc (&self->stored->arena, shown->n_practices, sizeof *practice);
  shown->practices = practice;
  for (const xmlNode *child = root->children; child != NULL; child = child->next)
    {
      if (!is (child, "practice"))
        continue;
      practice->id = read_id (self, child, self->practice_ids);
      read_text (self, child, "label", practice->id, &practice->label);
      read_text (self, child, "summary", practice->id, &practice->summary);
      read_text (self, child, "begin", practice->id, &practice->begin);
      read_text (self, child, "watch-out", practice->id, &practice->watch_out);
      read_cases (self, child, practice);
      read_helps (self, child, practice);
      practice++;
    }
}

static void
read_library (Loader *self, const xmlNode *root)
{
  PlumbPractices *shown = &self->stored->shown;
  shown->id = keep_attribute (self, root, "id");
  shown->version = keep_attribute (self, root, "version");
  shown->lang = keep_attribute (self, root, "lang");
  self->stored->component = g_strdup_printf ("practices/%s", shown->id != NULL ? shown->id : "");
  read_text (self, root, "title", NULL, &shown->title);
  read_text (self, root, "summary", NULL, &shown->summary);
  read_text (self, root, "sources", NULL, &shown->sources);
  read_practices (self, root);
}

gboolean
plumb_practices_are_meant (GBytes *bytes)
{
  g_return_val_if_fail (bytes != NULL, FALSE);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  if (length == 0)
    return FALSE;
  const char *first = g_strstr_len (data, length, "urn:plumbline:");
  return first != NULL && first == g_strstr_len (data, length, "urn:plumbline:practices:");
}

PlumbPractices *
plumb_practices_load_bytes (GBytes *bytes, const char *name, PlumbFindings *findings)
{
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (findings != NULL, NULL);

  guint before = plumb_findings_count (findings, PLUMB_SEVERITY_ERROR);
  g_autoptr (xmlDoc) doc = plumb_xml_read_bytes (bytes, name, findings);
  if (doc == NULL)
    return NULL;
  g_autoptr (GBytes) schema = g_resource_lookup_data (plumb_instrument_get_resource (), SCHEMA,
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (schema != NULL);
  plumb_xml_validate (doc, schema, name, findings);
  const xmlNode *root = xmlDocGetRootElement (doc);
  if (!is (root, "practices"))
    return NULL;

  g_autoptr (GHashTable) practice_ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) case_ids = g_hash_table_new (g_str_hash, g_str_equal);
  Loader loader = { .stored = plumb_stored_practices_new (),
                    .name = name,
                    .findings = findings,
                    .practice_ids = practice_ids,
                    .case_ids = case_ids };
  g_autoptr (PlumbPractices) practices = &loader.stored->shown;
  read_library (&loader, root);
  if (plumb_findings_count (findings, PLUMB_SEVERITY_ERROR) > before)
    return NULL;
  return g_steal_pointer (&practices);
}
