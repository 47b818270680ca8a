/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-own-additions.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-instrument-private.h"
#include "plumb-loader.h"

static gboolean
is_own (const xmlNode *node)
{
  g_autofree char *own = plumb_xml_dup_attribute (node, "own");
  return own != NULL;
}

/* Lists what was added below @node; what is inside of something added goes with it. */
static void
collect (xmlNode *node, GPtrArray *list)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (is_own (child))
        g_ptr_array_add (list, child);
      else
        collect (child, list);
    }
}

/* A new element at the end of @parent, before what must come last there (the ids it had). */
static xmlNode *
add_element (xmlNode *parent, const char *name, const char *id)
{
  xmlNode *node = xmlNewDocNode (parent->doc, parent->ns, BAD_CAST name, NULL);
  if (id != NULL)
    xmlSetProp (node, BAD_CAST "id", BAD_CAST id);
  xmlAddChild (parent, node);
  return node;
}

static void
add_text (xmlNode *parent, const char *name, const char *text)
{
  xmlNewTextChild (parent, parent->ns, BAD_CAST name, BAD_CAST text);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));
  return *stripped == '\0';
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, message);
  return FALSE;
}

/* An id that @instrument does not have: "own1", "own2" and so on. */
static char *
make_id (const PlumbInstrument *instrument)
{
  for (guint n = 1;; n++)
    {
      g_autofree char *id = g_strdup_printf ("own%u", n);
      if (plumb_instrument_get_question (instrument, id) == NULL
          && plumb_instrument_get_group (instrument, id) == NULL
          && plumb_instrument_get_pathway (instrument, id) == NULL)
        return g_steal_pointer (&id);
    }
}

static char *
add_listed (const PlumbInstrument *instrument,
            const char *list_name,
            const char *name,
            const char *label,
            const char *definition,
            GError **error)
{
  if (is_blank (label) || is_blank (definition))
    {
      refuse (error, _ ("Say what it is called and what it means; both are needed."));
      return NULL;
    }
  g_autoptr (xmlDoc) doc = plumb_instrument_read_again (instrument);
  xmlNode *list = plumb_loader_get_child (xmlDocGetRootElement (doc), list_name);
  if (list == NULL)
    {
      refuse (error, _ ("This questionnaire has no list that it could be added to."));
      return NULL;
    }
  g_autofree char *id = make_id (instrument);
  xmlNode *node = add_element (list, name, id);
  if (strcmp (name, "group") == 0)
    xmlSetProp (node, BAD_CAST "kind", BAD_CAST "population");
  xmlSetProp (node, BAD_CAST "own", BAD_CAST "yes");
  add_text (node, "label", label);
  add_text (node, "definition", definition);
  return plumb_xml_dup_root (doc);
}

char *
plumb_own_additions_add_group (const PlumbInstrument *instrument,
                               const char *label,
                               const char *definition,
                               GError **error)
{
  g_return_val_if_fail (instrument != NULL, NULL);
  return add_listed (instrument, "groups", "group", label, definition, error);
}

char *
plumb_own_additions_add_pathway (const PlumbInstrument *instrument,
                                 const char *label,
                                 const char *definition,
                                 GError **error)
{
  g_return_val_if_fail (instrument != NULL, NULL);
  return add_listed (instrument, "pathways", "pathway", label, definition, error);
}

static xmlNode *
find_by_id (xmlNode *parent, const char *name, const char *id)
{
  for (xmlNode *child = parent->children; child != NULL; child = child->next)
    {
      g_autofree char *found
          = plumb_loader_is (child, name) ? plumb_xml_dup_attribute (child, "id") : NULL;
      if (g_strcmp0 (found, id) == 0)
        return child;
    }
  return NULL;
}

static gboolean
takes_choices (PlumbQuestionType type)
{
  return type == PLUMB_QUESTION_SINGLE || type == PLUMB_QUESTION_MULTIPLE;
}

static gboolean
check_question (PlumbQuestionType type,
                const char *label,
                const char *const *choices,
                GError **error)
{
  guint n_choices = choices != NULL ? g_strv_length ((char **) choices) : 0;
  if (is_blank (label))
    return refuse (error, _ ("Write the question."));
  if (takes_choices (type) ? n_choices < 2 : n_choices > 0)
    return refuse (error, _ ("Give at least two choices where something is chosen, and none where "
                             "nothing is."));
  for (guint i = 0; i < n_choices; i++)
    if (is_blank (choices[i]))
      return refuse (error, _ ("A choice has no words."));
  if (takes_choices (type) || type == PLUMB_QUESTION_NUMBER || type == PLUMB_QUESTION_TEXT
      || type == PLUMB_QUESTION_LONG_TEXT || type == PLUMB_QUESTION_DATE)
    return TRUE;
  return refuse (error,
                 _ ("Questions of this type can be added in the questionnaire's file alone."));
}

char *
plumb_own_additions_add_question (const PlumbInstrument *instrument,
                                  const PlumbSection *section,
                                  PlumbQuestionType type,
                                  const char *label,
                                  const char *const *choices,
                                  GError **error)
{
  g_return_val_if_fail (instrument != NULL && section != NULL, NULL);

  if (!check_question (type, label, choices, error))
    return NULL;
  g_autoptr (xmlDoc) doc = plumb_instrument_read_again (instrument);
  xmlNode *parent = find_by_id (xmlDocGetRootElement (doc), "section", section->id);
  g_return_val_if_fail (parent != NULL, NULL);
  g_autofree char *id = make_id (instrument);
  xmlNode *node = add_element (parent, "question", id);
  xmlSetProp (node, BAD_CAST "type", BAD_CAST plumb_question_type_get_id (type));
  xmlSetProp (node, BAD_CAST "own", BAD_CAST "yes");
  add_text (node, "label", label);
  for (guint i = 0; choices != NULL && choices[i] != NULL; i++)
    {
      g_autofree char *choice_id = g_strdup_printf ("c%u", i + 1);
      add_text (add_element (node, "choice", choice_id), "label", choices[i]);
    }
  return plumb_xml_dup_root (doc);
}

/* Where in the other document something like @node's parent is; NULL where it is nowhere. */
static xmlNode *
find_parent (const xmlNode *node, xmlNode *root)
{
  const xmlNode *parent = node->parent;
  if (parent->parent == NULL || parent->parent->type != XML_ELEMENT_NODE)
    return root;
  xmlNode *above = find_parent (parent, root);
  g_autofree char *id = plumb_xml_dup_attribute (parent, "id");
  if (above == NULL)
    return NULL;
  return id != NULL ? find_by_id (above, (const char *) parent->name, id)
                    : plumb_loader_get_child (above, (const char *) parent->name);
}

/* The last of @parent's children that @node may follow: the last of its own kind. */
static xmlNode *
find_last (xmlNode *parent, const xmlNode *node)
{
  xmlNode *last = NULL;
  for (xmlNode *child = parent->children; child != NULL; child = child->next)
    if (plumb_loader_is (child, (const char *) node->name))
      last = child;
  return last;
}

static gboolean
carry_node (xmlNode *node, xmlNode *root, GError **error)
{
  g_autofree char *id = plumb_xml_dup_attribute (node, "id");
  xmlNode *parent = find_parent (node, root);
  if (parent == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _ ("“%s” was added to a part of the questionnaire that the new version does not "
                      "have. Take the addition out first."),
                   id);
      return FALSE;
    }
  if (find_by_id (parent, (const char *) node->name, id) != NULL)
    return TRUE; /* the new version has taken it up */
  xmlNode *copy = xmlDocCopyNode (node, parent->doc, 1);
  xmlNode *last = find_last (parent, node);
  if (last != NULL)
    xmlAddNextSibling (last, copy);
  else
    xmlAddChild (parent, copy);
  return TRUE;
}

static PlumbInstrument *
load (const char *xml, const char *id, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  PlumbInstrument *instrument = plumb_instrument_load_bytes (bytes, id, findings);
  if (instrument != NULL)
    return instrument;
  g_autofree char *list = plumb_findings_to_text (findings);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _ ("What was added to this review's questionnaire does not go together with the new "
                  "version. %s"),
               list);
  return NULL;
}

PlumbInstrument *
plumb_own_additions_carry (PlumbInstrument *from, PlumbInstrument *to, GError **error)
{
  g_return_val_if_fail (from != NULL && to != NULL, NULL);

  g_autoptr (xmlDoc) old = plumb_instrument_read_again (from);
  g_autoptr (GPtrArray) additions = g_ptr_array_new ();
  collect (xmlDocGetRootElement (old), additions);
  if (additions->len == 0)
    return plumb_instrument_ref (to);

  g_autoptr (xmlDoc) doc = plumb_instrument_read_again (to);
  for (guint i = 0; i < additions->len; i++)
    if (!carry_node (g_ptr_array_index (additions, i), xmlDocGetRootElement (doc), error))
      return NULL;
  g_autofree char *xml = plumb_xml_dup_root (doc);
  return load (xml, to->id, error);
}

guint
plumb_own_additions_count (const PlumbInstrument *instrument)
{
  g_return_val_if_fail (instrument != NULL, 0);

  g_autoptr (xmlDoc) doc = plumb_instrument_read_again (instrument);
  g_autoptr (GPtrArray) additions = g_ptr_array_new ();
  collect (xmlDocGetRootElement (doc), additions);
  return additions->len;
}

/* Ids of additions are made here and begin so; a look at the id spares reading the file again. */
gboolean
plumb_own_additions_has (const PlumbInstrument *instrument, const char *id)
{
  g_return_val_if_fail (instrument != NULL && id != NULL, FALSE);

  if (!g_str_has_prefix (id, "own"))
    return FALSE;
  g_autoptr (xmlDoc) doc = plumb_instrument_read_again (instrument);
  g_autoptr (GPtrArray) additions = g_ptr_array_new ();
  collect (xmlDocGetRootElement (doc), additions);
  for (guint i = 0; i < additions->len; i++)
    {
      g_autofree char *added = plumb_xml_dup_attribute (g_ptr_array_index (additions, i), "id");
      if (g_strcmp0 (added, id) == 0)
        return TRUE;
    }
  return FALSE;
}
