/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What all steps of loading share: reporting, and reading parts of elements into the store. */

#include "plumb-loader.h"

#include <stdlib.h>
#include <string.h>

char *
plumb_question_dup_name (const PlumbQuestion *question)
{
  g_return_val_if_fail (question != NULL, NULL);

  if (question->label.source == NULL)
    return g_strdup (question->id);
  static const long most = 70;
  long length = g_utf8_strlen (question->label.source, -1);
  g_autofree char *start = g_utf8_substring (question->label.source, 0, MIN (length, most));
  return g_strdup_printf ("“%s%s” (%s)", start, length > most ? "…" : "", question->id);
}

void
plumb_loader_report (PlumbLoader *self,
                     PlumbInstrumentFault fault,
                     const PlumbLoaderPlace *place,
                     const char *detail,
                     const char *remedy_detail)
{
  g_return_if_fail (self != NULL && place != NULL);

  g_autofree char *subject = place->question != NULL ? plumb_question_dup_name (place->question)
                                                     : g_strdup (place->subject);
  PlumbFindingPlace shown = {
    .file = self->name,
    .subject = subject,
    .excerpt = place->excerpt,
    .caret = place->caret,
  };
  if (self->source == NULL)
    self->source = plumb_xml_source_new (self->stored->source);
  plumb_xml_source_locate (self->source, place->line, place->column, place->caret, &shown);
  plumb_findings_add (self->findings, plumb_instrument_fault_get_kind (fault), &shown, detail,
                      remedy_detail);
}

gboolean
plumb_loader_is_listening (const PlumbLoader *self)
{
  return plumb_findings_get_length (self->findings) < PLUMB_FINDINGS_MAX;
}

static int
compare_ids (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

const char **
plumb_loader_list_ids (GHashTable *table)
{
  guint n = 0;
  const char **ids = (const char **) g_hash_table_get_keys_as_array (table, &n);
  qsort (ids, n, sizeof *ids, compare_ids);
  return ids;
}

gboolean
plumb_loader_is (const xmlNode *node, const char *name)
{
  return plumb_xml_is_element (node, PLUMB_INSTRUMENT_NAMESPACE, name);
}

guint
plumb_loader_count (const xmlNode *node, const char *name)
{
  guint n = 0;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    n += plumb_loader_is (child, name);
  return n;
}

xmlNode *
plumb_loader_get_child (const xmlNode *node, const char *name)
{
  xmlNode *child = node->children;
  while (child != NULL && !plumb_loader_is (child, name))
    child = child->next;
  return child;
}

const char *
plumb_loader_keep_attribute (PlumbLoader *self, const xmlNode *node, const char *name)
{
  g_autofree char *value = plumb_xml_dup_attribute (node, name);
  return plumb_arena_keep (&self->stored->arena, value);
}

const char *
plumb_loader_keep_id (PlumbLoader *self, const xmlNode *node)
{
  const char *id = plumb_loader_keep_attribute (self, node, "id");
  return id != NULL ? id : "";
}

gboolean
plumb_loader_read_number (const xmlNode *node, const char *name, double *number)
{
  g_autofree char *text = plumb_xml_dup_attribute (node, name);
  if (text == NULL)
    return FALSE;
  *number = g_ascii_strtod (text, NULL);
  return TRUE;
}

guint
plumb_loader_read_whole (const xmlNode *node, const char *name)
{
  g_autofree char *text = plumb_xml_dup_attribute (node, name);
  guint64 number = text != NULL ? g_ascii_strtoull (text, NULL, 10) : 0;
  return (guint) MIN (number, (guint64) G_MAXINT);
}

void
plumb_loader_read_node (PlumbLoader *self,
                        const xmlNode *node,
                        const char *context,
                        PlumbText *text)
{
  text->context = plumb_arena_keep (&self->stored->arena, context);
  if (node == NULL)
    return;
  text->line = plumb_xml_get_line (node);
  g_autofree char *prose = plumb_xml_dup_prose (node);
  PlumbLoaderPlace place = { .line = plumb_xml_get_line (node), .subject = context, .caret = -1 };
  if (*prose == '\0')
    {
      plumb_loader_report (self, PLUMB_FAULT_EMPTY_TEXT, &place, (const char *) node->name, NULL);
      return;
    }
  text->source = plumb_arena_keep (&self->stored->arena, prose);
  g_ptr_array_add (self->stored->texts, text);
  if (!g_hash_table_add (self->contexts, (gpointer) text->context) && !self->has_duplicates)
    plumb_loader_report (self, PLUMB_FAULT_KEY_CLASH, &place, context, NULL);
}

void
plumb_loader_read_text (PlumbLoader *self,
                        const xmlNode *node,
                        const char *name,
                        const char *owner,
                        PlumbText *text)
{
  g_autofree char *context = g_strdup_printf ("%s|%s", owner, name);
  plumb_loader_read_node (self, plumb_loader_get_child (node, name), context, text);
}

void
plumb_loader_read_expression (PlumbLoader *self,
                              const xmlNode *node,
                              const char *name,
                              PlumbExpression *expression)
{
  expression->text = plumb_loader_keep_attribute (self, node, name);
  if (expression->text == NULL)
    return;
  expression->line = plumb_xml_get_attribute_line (node, name);
  expression->column = plumb_xml_get_attribute_column (node, name);
}

void
plumb_loader_report_duplicate (PlumbLoader *self, const char *id, const xmlNode *node)
{
  self->has_duplicates = TRUE;
  PlumbLoaderPlace place = { .line = plumb_xml_get_line (node), .caret = -1 };
  g_autofree char *detail = g_strdup_printf ("<%s id=\"%s\">", (const char *) node->name, id);
  plumb_loader_report (self, PLUMB_FAULT_DUPLICATE_ID, &place, detail, NULL);
}

gboolean
plumb_loader_claim (PlumbLoader *self,
                    GHashTable *table,
                    const char *id,
                    gpointer value,
                    const xmlNode *node)
{
  if (*id == '\0')
    {
      self->has_duplicates = TRUE;
      return FALSE;
    }
  if (!g_hash_table_contains (table, id))
    return g_hash_table_insert (table, (gpointer) id, value);
  plumb_loader_report_duplicate (self, id, node);
  return FALSE;
}
