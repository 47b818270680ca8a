/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading: the bands of methods and of dimensions. */

#include "plumb-loader.h"

#include <string.h>

static PlumbBandClass
read_class (const xmlNode *node)
{
  g_autofree char *word = plumb_xml_dup_attribute (node, "class");
  for (PlumbBandClass class = PLUMB_CLASS_SEVERE; word != NULL && class > PLUMB_CLASS_NONE;
       class --)
    if (strcmp (plumb_band_class_get_id (class), word) == 0)
      return class;
  return PLUMB_CLASS_NONE;
}

static void
read_limit (PlumbLoader *self, const xmlNode *node, gboolean limited, PlumbDeclaredBand *band)
{
  PlumbLoaderPlace place = { .line = band->line, .subject = band->id, .caret = -1 };
  double above = 0;
  gboolean has_from = plumb_loader_read_number (node, "from", &band->from);
  band->is_above = plumb_loader_read_number (node, "above", &above);
  band->has_limit = has_from || band->is_above;
  if (band->is_above)
    band->from = above;
  PlumbMethodKind kind;
  gboolean is_known = !plumb_loader_is (node->parent, "method")
                      || plumb_loader_read_method_kind (node->parent, &kind);
  if (has_from && band->is_above)
    plumb_loader_report (self, PLUMB_FAULT_LIMITS, &place, band->id, NULL);
  if (is_known && limited && !band->has_limit)
    plumb_loader_report (self, PLUMB_FAULT_NO_LIMIT, &place, band->id, NULL);
  else if (is_known && !limited && band->has_limit)
    plumb_loader_report (self, PLUMB_FAULT_METHOD_PART, &place, has_from ? "from" : "above",
                         "profile, riam");
}

static gboolean
follows (const PlumbDeclaredBand *before, const PlumbDeclaredBand *band)
{
  if (!before->has_limit || !band->has_limit)
    return TRUE;
  if (before->from == band->from)
    return !before->is_above && band->is_above;
  return before->from < band->from;
}

static void
check_order (PlumbLoader *self, const PlumbDeclaredBand *bands, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      PlumbLoaderPlace place = { .line = bands[i].line, .subject = bands[i].id, .caret = -1 };
      g_autofree char *detail = g_strdup_printf ("%s (%g), %s (%g)", bands[i - 1].id,
                                                 bands[i - 1].from, bands[i].id, bands[i].from);
      if (!follows (&bands[i - 1], &bands[i]))
        plumb_loader_report (self, PLUMB_FAULT_BAND_ORDER, &place, detail, NULL);
    }
}

const PlumbDeclaredBand *
plumb_loader_read_bands (PlumbLoader *self,
                         const xmlNode *node,
                         const char *owner,
                         gboolean limited,
                         guint *n)
{
  g_return_val_if_fail (self != NULL && node != NULL && n != NULL, NULL);

  *n = plumb_loader_count (node, "band");
  PlumbDeclaredBand *bands
      = plumb_arena_alloc (&self->stored->arena, *n, sizeof (PlumbDeclaredBand));
  PlumbDeclaredBand *band = bands;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, "band"))
        continue;
      band->id = plumb_loader_keep_id (self, child);
      band->line = plumb_xml_get_line (child);
      band->class = read_class (child);
      plumb_loader_claim (self, ids, band->id, band, child);
      read_limit (self, child, limited, band);
      g_autofree char *key = g_strdup_printf ("%s.%s", owner, band->id);
      plumb_loader_read_text (self, child, "label", key, &band->label);
      plumb_loader_read_text (self, child, "hint", key, &band->hint);
      band++;
    }
  check_order (self, bands, *n);
  return bands;
}
