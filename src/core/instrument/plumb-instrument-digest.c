/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Digests: of all that an instrument says, and of what it does. */

#include "plumb-instrument-private.h"
#include "plumb-xml-reader.h"

/* "sha256:" and the digest of the canonical form of @doc. */
static char *
dup_digest (xmlDoc *doc)
{
  g_autofree char *canonical = plumb_xml_dup_canonical (doc);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, canonical, -1);
  return g_strconcat ("sha256:", sum, NULL);
}

/* Reading the whole source again is dear, and most who open a review never ask. Two threads may
 * both work it out; they come to the same, and the first one's stays. */
const char *
plumb_instrument_get_digest (const PlumbInstrument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  PlumbStoredInstrument *stored = (PlumbStoredInstrument *) self;
  const char *known = g_atomic_pointer_get (&stored->digest);
  if (known != NULL)
    return known;
  g_autoptr (xmlDoc) doc = plumb_instrument_read_again (self);
  g_autofree char *digest = dup_digest (doc);
  if (g_atomic_pointer_compare_and_exchange (&stored->digest, NULL, digest))
    return g_steal_pointer (&digest);
  return g_atomic_pointer_get (&stored->digest);
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
  return dup_digest (doc);
}
