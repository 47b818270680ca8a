/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xml-model.h"

#include "plumb-xml-reader.h"

#define RELAX_NG "http://relaxng.org/ns/structure/1.0"

struct _PlumbXmlGrammar
{
  xmlDoc *doc;
  GHashTable *defines; /* name, owned → <define> */
  GHashTable *models;  /* <element> → PlumbXmlModel, owned; made when first asked for */
};

/* A part of a content model: where it can begin and end, and whether it can be nothing. */
typedef struct
{
  guint64 first;
  guint64 last;
  gboolean nullable;
} Part;

static const Part nothing = { .nullable = TRUE };

static void
model_free (gpointer data)
{
  PlumbXmlModel *model = data;
  g_free (model->name);
  g_free (model->uri);
  for (guint i = 0; i < model->n_positions; i++)
    g_free (model->names[i]);
  g_array_unref (model->attributes);
  g_free (model);
}

static void
attribute_clear (gpointer data)
{
  PlumbXmlAttributeModel *attribute = data;
  g_free (attribute->name);
}

static gboolean
is_pattern (const xmlNode *node, const char *name)
{
  return plumb_xml_is_element (node, RELAX_NG, name);
}

/* The namespace that @element's name is in: the nearest "ns" around it. */
static char *
dup_uri (const xmlNode *element)
{
  for (const xmlNode *node = element; node != NULL && node->type == XML_ELEMENT_NODE;
       node = node->parent)
    {
      char *uri = plumb_xml_dup_attribute (node, "ns");
      if (uri != NULL)
        return uri;
    }
  return NULL;
}

static const xmlNode *
resolve (PlumbXmlGrammar *self, const xmlNode *ref)
{
  g_autofree char *name = plumb_xml_dup_attribute (ref, "name");
  const xmlNode *define = name != NULL ? g_hash_table_lookup (self->defines, name) : NULL;
  g_assert (define != NULL);
  return define;
}

static void
add_attribute (PlumbXmlGrammar *self, PlumbXmlModel *model, const xmlNode *node, gboolean required)
{
  const xmlNode *pattern = plumb_xml_next_element (node->children);
  if (pattern != NULL && is_pattern (pattern, "anyName"))
    {
      model->has_any_attribute = TRUE;
      return;
    }
  while (pattern != NULL && is_pattern (pattern, "ref"))
    pattern = plumb_xml_next_element (resolve (self, pattern)->children);
  PlumbXmlAttributeModel attribute = {
    .name = plumb_xml_dup_attribute (node, "name"),
    .required = required,
    .pattern = pattern,
  };
  g_assert (attribute.name != NULL);
  g_array_append_val (model->attributes, attribute);
}

static Part
add_position (PlumbXmlModel *model, const xmlNode *element)
{
  g_assert (model->n_positions < PLUMB_XML_MODEL_MAX);
  guint position = model->n_positions++;
  model->positions[position] = element;
  model->names[position] = plumb_xml_dup_attribute (element, "name");
  guint64 bit = G_GUINT64_CONSTANT (1) << position;
  return (Part){ .first = bit, .last = bit };
}

/* Lets what @next holds follow the positions @from. */
static void
connect (PlumbXmlModel *model, guint64 from, guint64 next)
{
  for (guint i = 0; i < model->n_positions; i++)
    if (from & (G_GUINT64_CONSTANT (1) << i))
      model->follow[i] |= next;
}

static Part
join (PlumbXmlModel *model, Part a, Part b)
{
  connect (model, a.last, b.first);
  return (Part){
    .first = a.first | (a.nullable ? b.first : 0),
    .last = b.last | (b.nullable ? a.last : 0),
    .nullable = a.nullable && b.nullable,
  };
}

static Part
add_pattern (PlumbXmlGrammar *self, PlumbXmlModel *model, const xmlNode *node, gboolean required);

static Part
add_sequence (PlumbXmlGrammar *self, PlumbXmlModel *model, const xmlNode *node, gboolean required)
{
  Part part = nothing;
  for (const xmlNode *child = plumb_xml_next_element (node->children); child != NULL;
       child = plumb_xml_next_element (child->next))
    part = join (model, part, add_pattern (self, model, child, required));
  return part;
}

static Part
add_choice (PlumbXmlGrammar *self, PlumbXmlModel *model, const xmlNode *node)
{
  Part part = { 0 };
  for (const xmlNode *child = plumb_xml_next_element (node->children); child != NULL;
       child = plumb_xml_next_element (child->next))
    {
      Part other = add_pattern (self, model, child, FALSE);
      part.first |= other.first;
      part.last |= other.last;
      part.nullable |= other.nullable;
    }
  return part;
}

static Part
add_repeated (PlumbXmlGrammar *self, PlumbXmlModel *model, const xmlNode *node, gboolean required)
{
  Part part = add_sequence (self, model, node, required);
  connect (model, part.last, part.first);
  return part;
}

/* Text of whatever kind; @node says which when it is data or value. */
static Part
add_text (PlumbXmlModel *model, const xmlNode *node)
{
  model->has_text = TRUE;
  if (!is_pattern (node, "text"))
    model->data = node;
  return nothing;
}

static gboolean
is_choice_of_values (const xmlNode *node)
{
  const xmlNode *child = plumb_xml_next_element (node->children);
  return is_pattern (node, "choice") && (is_pattern (child, "value") || is_pattern (child, "data"));
}

/* Adds what @node allows to @model; @required: it must be there whenever the element is. */
static Part
add_pattern (PlumbXmlGrammar *self, PlumbXmlModel *model, const xmlNode *node, gboolean required)
{
  if (is_pattern (node, "element"))
    return add_position (model, node);
  if (is_pattern (node, "attribute"))
    {
      add_attribute (self, model, node, required);
      return nothing;
    }
  if (is_pattern (node, "text") || is_pattern (node, "data") || is_pattern (node, "value")
      || is_choice_of_values (node))
    return add_text (model, node);
  if (is_pattern (node, "empty"))
    return nothing;
  if (is_pattern (node, "ref"))
    return add_sequence (self, model, resolve (self, node), required);
  if (is_pattern (node, "choice"))
    return add_choice (self, model, node);
  if (is_pattern (node, "oneOrMore"))
    return add_repeated (self, model, node, required);
  model->has_text |= is_pattern (node, "mixed");

  Part part = is_pattern (node, "zeroOrMore")
                  ? add_repeated (self, model, node, FALSE)
                  : add_sequence (self, model, node, required && !is_pattern (node, "optional"));
  part.nullable |= is_pattern (node, "optional") || is_pattern (node, "zeroOrMore");
  g_assert (part.nullable || is_pattern (node, "group") || is_pattern (node, "mixed"));
  return part;
}

static const PlumbXmlModel *
get_model (PlumbXmlGrammar *self, const xmlNode *element)
{
  PlumbXmlModel *model = g_hash_table_lookup (self->models, element);
  if (model != NULL)
    return model;

  model = g_new0 (PlumbXmlModel, 1);
  model->attributes = g_array_new (FALSE, FALSE, sizeof (PlumbXmlAttributeModel));
  g_array_set_clear_func (model->attributes, attribute_clear);
  g_hash_table_insert (self->models, (gpointer) element, model);
  model->name = plumb_xml_dup_attribute (element, "name");
  if (model->name == NULL)
    {
      const xmlNode *class = plumb_xml_next_element (element->children);
      g_assert (is_pattern (class, "anyName") || is_pattern (class, "nsName"));
      model->uri = is_pattern (class, "nsName") ? dup_uri (class) : NULL;
      return model;
    }
  model->uri = dup_uri (element);
  Part part = add_sequence (self, model, element, TRUE);
  model->first = part.first;
  model->last = part.last;
  model->nullable = part.nullable;
  return model;
}

PlumbXmlGrammar *
plumb_xml_grammar_new (GBytes *schema)
{
  g_return_val_if_fail (schema != NULL, NULL);

  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  xmlDoc *doc = plumb_xml_read_bytes (schema, "schema", findings);
  g_return_val_if_fail (doc != NULL, NULL);

  PlumbXmlGrammar *self = g_new0 (PlumbXmlGrammar, 1);
  self->doc = doc;
  self->defines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->models = g_hash_table_new_full (NULL, NULL, NULL, model_free);
  for (xmlNode *node = xmlDocGetRootElement (doc)->children; node != NULL; node = node->next)
    if (is_pattern (node, "define"))
      g_hash_table_insert (self->defines, plumb_xml_dup_attribute (node, "name"), node);
  return self;
}

void
plumb_xml_grammar_free (PlumbXmlGrammar *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->models);
  g_hash_table_unref (self->defines);
  xmlFreeDoc (self->doc);
  g_free (self);
}

const PlumbXmlModel *
plumb_xml_grammar_get_root (PlumbXmlGrammar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  const xmlNode *node = xmlDocGetRootElement (self->doc);
  if (is_pattern (node, "grammar"))
    for (node = node->children; node != NULL && !is_pattern (node, "start"); node = node->next)
      ;
  while (node != NULL && !is_pattern (node, "element"))
    {
      if (is_pattern (node, "ref"))
        node = resolve (self, node);
      node = plumb_xml_next_element (node->children);
    }
  g_return_val_if_fail (node != NULL, NULL);
  return get_model (self, node);
}

const PlumbXmlModel *
plumb_xml_grammar_get_child (PlumbXmlGrammar *self, const PlumbXmlModel *model, guint position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (model != NULL && position < model->n_positions, NULL);
  return get_model (self, model->positions[position]);
}
