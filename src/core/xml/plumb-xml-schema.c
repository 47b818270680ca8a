/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xml-schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-suggest.h"
#include "plumb-xml-datatype.h"
#include "plumb-xml-schema-private.h"

/* Where the check of one element's content stands. */
typedef struct
{
  const PlumbXmlModel *model;
  guint64 next;    /* positions that may come now */
  gboolean done;   /* the content may end here */
  guint64 seen;    /* positions that came */
  guint64 excused; /* positions already complained about: they stand further down */
} Walk;

#define BIT(position) (G_GUINT64_CONSTANT (1) << (position))

static void check_element (PlumbXmlValidation *self, xmlNode *node, const PlumbXmlModel *model);

static void
add (PlumbXmlValidation *self,
     PlumbSchemaFault fault,
     const xmlNode *node,
     const char *detail,
     const char *remedy_detail)
{
  plumb_schema_fault_add (self->findings, fault, self->name, node, plumb_xml_get_line (node),
                          detail, remedy_detail);
}

/* "<label> in <question>" */
static char *
dup_inside (const char *name, const PlumbXmlModel *model)
{
  /* Translators: two elements, such as “<label> in <question>”. */
  return g_strdup_printf (_ ("<%s> in <%s>"), name, model->name);
}

static void
add_inside (PlumbXmlValidation *self,
            PlumbSchemaFault fault,
            const xmlNode *node,
            const char *name,
            const PlumbXmlModel *model,
            const char *remedy_detail)
{
  g_autofree char *detail = dup_inside (name, model);
  add (self, fault, node, detail, remedy_detail);
}

static gboolean
fits (const PlumbXmlModel *model, const xmlNode *node)
{
  if (model->name != NULL)
    return plumb_xml_is_element (node, model->uri, model->name);
  const char *uri = node->ns != NULL ? (const char *) node->ns->href : NULL;
  return model->uri == NULL || g_strcmp0 (model->uri, uri) == 0;
}

/* The positions of @model that @node can be. */
static guint64
find_positions (PlumbXmlValidation *self, const PlumbXmlModel *model, const xmlNode *node)
{
  guint64 found = 0;
  for (guint i = 0; i < model->n_positions; i++)
    {
      if (model->names[i] != NULL && strcmp (model->names[i], (const char *) node->name) != 0)
        continue;
      if (fits (plumb_xml_grammar_get_child (self->grammar, model, i), node))
        found |= BIT (i);
    }
  return found;
}

/* What to call the element at @position in a message. */
static const char *
get_shown_name (const PlumbXmlModel *model, guint position)
{
  return model->names[position] != NULL ? model->names[position] : "…";
}

static void
advance (Walk *walk, guint64 positions)
{
  walk->next = 0;
  for (guint i = 0; i < walk->model->n_positions; i++)
    if (positions & BIT (i))
      walk->next |= walk->model->follow[i];
  walk->done = (positions & walk->model->last) != 0;
  walk->seen |= positions;
}

static guint
lowest (guint64 positions)
{
  g_assert (positions != 0);
  guint position = 0;
  while ((positions & BIT (position)) == 0)
    position++;
  return position;
}

/* The elements that must be skipped, at least, to get from what may come now to one of @wanted, or
 * to the end of the content when
 * @wanted is 0. Fills @skipped; FALSE when there is no way. Breadth first, so the way with the
 * fewest skipped. */
static gboolean
find_skipped (const Walk *walk, guint64 wanted, guint64 *skipped)
{
  guint64 path[PLUMB_XML_MODEL_MAX] = { 0 };
  guint64 level = walk->next;
  guint64 visited = level;
  for (guint i = 0; i < walk->model->n_positions; i++)
    if (level & BIT (i))
      path[i] = BIT (i);
  while (level != 0)
    {
      guint64 hit = level & (wanted != 0 ? wanted : walk->model->last);
      if (hit != 0)
        {
          *skipped = path[lowest (hit)] & ~wanted;
          return TRUE;
        }
      guint64 further = 0;
      for (guint i = 0; i < walk->model->n_positions; i++)
        if (level & BIT (i))
          {
            guint64 fresh = walk->model->follow[i] & ~visited & ~further;
            further |= fresh;
            for (guint j = 0; j < walk->model->n_positions; j++)
              if (fresh & BIT (j))
                path[j] = path[i] | BIT (j);
          }
      visited |= further;
      level = further;
    }
  return FALSE;
}

/* Whether an element of @position of the model stands among @node and its siblings after it. */
static gboolean
comes_later (PlumbXmlValidation *self, const Walk *walk, guint position, const xmlNode *node)
{
  for (; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE
        && (find_positions (self, walk->model, node) & BIT (position)) != 0)
      return TRUE;
  return FALSE;
}

/* Reports what is missing before @node, or what stands after it and should stand before it. */
static void
report_skipped (PlumbXmlValidation *self, Walk *walk, const xmlNode *node, guint64 skipped)
{
  for (guint i = 0; i < walk->model->n_positions; i++)
    {
      if ((skipped & BIT (i)) == 0)
        continue;
      const char *missing = get_shown_name (walk->model, i);
      if (!comes_later (self, walk, i, node->next))
        {
          g_autofree char *tag = g_strdup_printf (_ ("<%s> before this element"), missing);
          add_inside (self, PLUMB_SCHEMA_FAULT_MISSING_ELEMENT, node, missing, walk->model, tag);
          continue;
        }
      walk->excused |= BIT (i);
      g_autofree char *detail
          = g_strdup_printf (_ ("<%s> comes before <%s>"), (const char *) node->name, missing);
      g_autofree char *remedy
          = g_strdup_printf (_ ("<%s> in front of <%s>"), missing, (const char *) node->name);
      add (self, PLUMB_SCHEMA_FAULT_ORDER, node, detail, remedy);
    }
}

/* An element that is known in this content but cannot stand where it stands. */
static void
report_misplaced (PlumbXmlValidation *self, Walk *walk, const xmlNode *node, guint64 positions)
{
  const char *name = (const char *) node->name;
  guint64 skipped = 0;
  if (find_skipped (walk, positions, &skipped))
    {
      report_skipped (self, walk, node, skipped);
      advance (walk, positions);
      return;
    }
  if ((positions & walk->excused) != 0)
    return;
  if ((positions & walk->seen) != 0)
    {
      add_inside (self, PLUMB_SCHEMA_FAULT_TWICE, node, name, walk->model, NULL);
      return;
    }
  const xmlNode *before = node->prev;
  while (before != NULL && before->type != XML_ELEMENT_NODE)
    before = before->prev;
  if (before == NULL)
    {
      add_inside (self, PLUMB_SCHEMA_FAULT_UNKNOWN_ELEMENT, node, name, walk->model, NULL);
      return;
    }
  walk->seen |= positions;
  g_autofree char *detail
      = g_strdup_printf (_ ("<%s> comes after <%s>"), name, (const char *) before->name);
  g_autofree char *remedy = g_strdup_printf (_ ("<%s> further up, in front of <%s> at least"), name,
                                             (const char *) before->name);
  add (self, PLUMB_SCHEMA_FAULT_ORDER, node, detail, remedy);
}

/* An element that was probably meant to be another is taken for that, so that nobody misses it. */
static void
report_unknown (PlumbXmlValidation *self, Walk *walk, const xmlNode *node)
{
  const char *known[PLUMB_XML_MODEL_MAX + 1] = { NULL };
  guint n_known = 0;
  for (guint i = 0; i < walk->model->n_positions; i++)
    if (walk->model->names[i] != NULL)
      known[n_known++] = walk->model->names[i];
  const char *name = (const char *) node->name;
  const char *meant = plumb_suggest (name, known);
  add_inside (self, PLUMB_SCHEMA_FAULT_UNKNOWN_ELEMENT, node, name, walk->model, meant);
  for (guint i = 0; meant != NULL && i < walk->model->n_positions; i++)
    if ((walk->next & BIT (i)) != 0 && g_strcmp0 (walk->model->names[i], meant) == 0)
      {
        advance (walk, BIT (i));
        return;
      }
}

static void
check_child (PlumbXmlValidation *self, Walk *walk, xmlNode *node)
{
  guint64 positions = find_positions (self, walk->model, node);
  if (positions == 0)
    {
      report_unknown (self, walk, node);
      return;
    }
  guint64 fitting = positions & walk->next;
  if (fitting != 0)
    advance (walk, fitting);
  else
    report_misplaced (self, walk, node, positions);
  guint position = lowest (fitting != 0 ? fitting : positions);
  check_element (self, node, plumb_xml_grammar_get_child (self->grammar, walk->model, position));
}

/* Reports what the content lacks at its end. */
static void
check_end (PlumbXmlValidation *self, Walk *walk, const xmlNode *node)
{
  guint64 skipped = 0;
  if (walk->done || !find_skipped (walk, 0, &skipped))
    return;
  for (guint i = 0; i < walk->model->n_positions; i++)
    if (skipped & BIT (i) & ~walk->excused)
      {
        const char *missing = get_shown_name (walk->model, i);
        g_autofree char *tag = g_strdup_printf ("<%s>", missing);
        add_inside (self, PLUMB_SCHEMA_FAULT_MISSING_ELEMENT, node, missing, walk->model, tag);
      }
}

static gboolean
is_blank (const xmlChar *text)
{
  for (; text != NULL && *text != '\0'; text++)
    if (!g_ascii_isspace (*text))
      return FALSE;
  return TRUE;
}

/* “The beginning of a text” in <element> */
static char *
dup_text_inside (const char *text, const PlumbXmlModel *model)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *start = g_utf8_substring (trimmed, 0, MIN (g_utf8_strlen (trimmed, -1), 40));
  /* Translators: the beginning of a text and the element that it stands in. */
  return g_strdup_printf (_ ("“%s” in <%s>"), start, model->name);
}

/* The line that what stands in @text begins on: counted back from the element right after it, since
 * the reader notes the lines of elements alone; else its parent's. */
static int
get_text_line (const xmlNode *text)
{
  const char *start = (const char *) text->content;
  if (text->next == NULL || text->next->type != XML_ELEMENT_NODE)
    return plumb_xml_get_line (text->parent);
  int line = plumb_xml_get_line (text->next);
  for (const char *p = start + strspn (start, " \t\r\n"); *p != '\0'; p++)
    line -= *p == '\n';
  return line;
}

static void
check_stray_text (PlumbXmlValidation *self, const xmlNode *text, const PlumbXmlModel *model)
{
  if (text->type != XML_TEXT_NODE || model->has_text || is_blank (text->content))
    return;
  g_autofree char *detail = dup_text_inside ((const char *) text->content, model);
  plumb_schema_fault_add (self->findings, PLUMB_SCHEMA_FAULT_STRAY_TEXT, self->name, text->parent,
                          get_text_line (text), detail, NULL);
}

static void
check_content (PlumbXmlValidation *self, xmlNode *node, const PlumbXmlModel *model)
{
  Walk walk = { .model = model, .next = model->first, .done = model->nullable };
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      check_child (self, &walk, child);
    else
      check_stray_text (self, child, model);
  check_end (self, &walk, node);

  if (model->data == NULL)
    return;
  g_autofree char *text = plumb_xml_dup_text (node);
  if (plumb_xml_datatype_allows (self->cache, model->data, text))
    return;
  g_autofree char *detail = dup_text_inside (text, model);
  g_autofree char *wanted = plumb_xml_datatype_describe (model->data);
  add (self, PLUMB_SCHEMA_FAULT_BAD_TEXT, node, detail, wanted);
}

static void
check_element (PlumbXmlValidation *self, xmlNode *node, const PlumbXmlModel *model)
{
  if (model->name == NULL)
    return;
  plumb_xml_check_attributes (self, node, model);
  check_content (self, node, model);
}

gboolean
plumb_xml_validate (xmlDoc *doc, GBytes *schema, const char *name, PlumbFindings *findings)
{
  g_return_val_if_fail (doc != NULL && xmlDocGetRootElement (doc) != NULL, FALSE);
  g_return_val_if_fail (schema != NULL, FALSE);
  g_return_val_if_fail (findings != NULL, FALSE);

  g_autoptr (PlumbXmlGrammar) grammar = plumb_xml_grammar_new (schema);
  g_return_val_if_fail (grammar != NULL, FALSE);
  g_autoptr (GHashTable) cache = plumb_xml_datatype_cache_new ();
  PlumbXmlValidation self
      = { .grammar = grammar, .cache = cache, .name = name, .findings = findings };
  guint before = plumb_findings_count (findings, PLUMB_SEVERITY_ERROR);
  xmlNode *root = xmlDocGetRootElement (doc);
  const PlumbXmlModel *model = plumb_xml_grammar_get_root (grammar);
  if (plumb_xml_is_element (root, model->uri, model->name))
    check_element (&self, root, model);
  else
    {
      const char *uri = root->ns != NULL ? (const char *) root->ns->href : "";
      g_autofree char *got = g_strdup_printf ("<%s xmlns=\"%s\">", (const char *) root->name, uri);
      g_autofree char *wanted = g_strdup_printf ("<%s xmlns=\"%s\">", model->name,
                                                 model->uri != NULL ? model->uri : "");
      add (&self, PLUMB_SCHEMA_FAULT_ROOT, root, got, wanted);
    }
  return plumb_findings_count (findings, PLUMB_SEVERITY_ERROR) == before;
}
