/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Digests: of all that an instrument says, and of what it does. */

#include "plumb-instrument-private.h"
#include "plumb-xml-reader.h"

char *
plumb_instrument_dup_digest (xmlDoc *doc)
{
  g_autofree char *canonical = plumb_xml_dup_canonical (doc);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, canonical, -1);
  return g_strconcat ("sha256:", sum, NULL);
}

static void
remove_texts (xmlNode *node)
{
  xmlNode *next;
  for (xmlNode *child = node->children; child != NULL; child = next)
    {
      next = child->next;
      if (child->type == XML_ELEMENT_NODE)
        {
          remove_texts (child);
          continue;
        }
      xmlUnlinkNode (child);
      xmlFreeNode (child);
    }
}

/* All that is not wording stands in attributes. */
char *
plumb_instrument_dup_logic_digest (const PlumbInstrument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autoptr (xmlDoc) doc = plumb_instrument_read_again (self);
  remove_texts (xmlDocGetRootElement (doc));
  return plumb_instrument_dup_digest (doc);
}
