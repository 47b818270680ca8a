/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/* The content models of a RELAX NG schema: for each <element> which attributes it has and which
 * elements in which order.
 *
 * The order is kept as a position automaton (V. M. Glushkov, "The abstract theory of automata",
 * Russian Mathematical Surveys 16(5), 1961): each <element> inside the content is a position; what
 * may follow a position is a set of positions. A set is one 64-bit word. So checking is linear in
 * the document, where libxml2's own validator takes exponential time in the number of optional
 * attributes, and what was expected at a fault is always at hand.
 *
 * Which part of RELAX NG is read says plumb-xml-schema.h. The schema is trusted: a construct beyond
 * it is a programmer's error. Private to the xml room. */

#define PLUMB_XML_MODEL_MAX 64

typedef struct
{
  char *name;
  gboolean required;
  const xmlNode *pattern; /* what it may hold, see plumb-xml-datatype.h; NULL: any text */
} PlumbXmlAttributeModel;

typedef struct
{
  char *name;                 /* NULL: any, and whatever is in it is left alone */
  char *uri;                  /* NULL: none; of a nameless model, any */
  GArray *attributes;         /* PlumbXmlAttributeModel */
  gboolean has_any_attribute; /* it may have others too */
  gboolean has_text;          /* text may stand in it */
  const xmlNode *data;        /* what the text of an element without elements may be; NULL: any */

  guint n_positions;
  const xmlNode *positions[PLUMB_XML_MODEL_MAX]; /* the <element> of each position */
  char *names[PLUMB_XML_MODEL_MAX];              /* and its name, as in the model */
  guint64 follow[PLUMB_XML_MODEL_MAX];
  guint64 first;
  guint64 last;
  gboolean nullable;
} PlumbXmlModel;

typedef struct _PlumbXmlGrammar PlumbXmlGrammar;

/* Reads @schema, the text of a RELAX NG schema. */
PlumbXmlGrammar *plumb_xml_grammar_new (GBytes *schema);
void plumb_xml_grammar_free (PlumbXmlGrammar *self);

/* The model of the document's outermost element. */
const PlumbXmlModel *plumb_xml_grammar_get_root (PlumbXmlGrammar *self);

/* The model of the element at @position of @model. */
const PlumbXmlModel *
plumb_xml_grammar_get_child (PlumbXmlGrammar *self, const PlumbXmlModel *model, guint position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbXmlGrammar, plumb_xml_grammar_free)

G_END_DECLS
