/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-block.h"
#include "plumb-block-private.h"

#include <hb.h>
#include <pango/pango.h>
#include <string.h>

/* BCP 47, 2.1: how long a part of a tag may be. */
#define MAX_SUBTAG      8
#define MIN_PRIMARY_TAG 2

PlumbBlock *
plumb_block_new (PlumbBlockKind kind, gboolean holds_others)
{
  PlumbBlock *self = g_new0 (PlumbBlock, 1);

  self->kind = kind;
  if (holds_others)
    self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_block_free);
  return self;
}

void
plumb_block_free (PlumbBlock *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->children, g_ptr_array_unref);
  plumb_inline_free (self->text);
  plumb_inline_free (self->value);
  plumb_table_free (self->table);
  plumb_figure_free (self->figure);
  g_free (self->id);
  g_free (self->origin);
  g_free (self->language);
  g_free (self);
}

void
plumb_block_set_origin (PlumbBlock *self, const char *origin)
{
  g_autofree char *old = NULL;

  g_return_if_fail (self != NULL);

  old = g_steal_pointer (&self->origin);
  self->origin = g_strdup (origin);
}

void
plumb_block_set_rank (PlumbBlock *self, guint rank)
{
  g_return_if_fail (self != NULL && self->kind != PLUMB_BLOCK_HEADING);

  self->rank = rank;
}

void
plumb_block_set_language (PlumbBlock *self, const char *language)
{
  g_autofree char *old = NULL;

  g_return_if_fail (self != NULL);

  old = g_steal_pointer (&self->language);
  self->language = g_strdup (language);
}

const char *
plumb_block_get_origin (const PlumbBlock *self)
{
  for (; self != NULL; self = self->parent)
    if (self->origin != NULL)
      return self->origin;
  return NULL;
}

const char *
plumb_block_get_language (const PlumbBlock *self)
{
  for (; self != NULL; self = self->parent)
    if (self->language != NULL)
      return self->language;
  return NULL;
}

PlumbInline *
plumb_block_dup_entry (const PlumbBlock *self)
{
  g_autofree char *words = NULL;
  g_autofree char *others = NULL;
  PlumbInline *entry;

  g_return_val_if_fail (self != NULL && self->kind == PLUMB_BLOCK_HEADING, NULL);

  words = plumb_inline_to_text (self->text);
  entry = plumb_inline_new (words);
  if (self->twin == NULL)
    return entry;
  others = plumb_inline_to_text (self->twin->text);
  plumb_inline_append (entry, " · ");
  plumb_inline_append_language (entry, plumb_block_get_language (self->twin), others);
  return entry;
}

gboolean
plumb_language_is_tag (const char *tag)
{
  g_return_val_if_fail (tag != NULL, FALSE);

  const char *start = tag;
  const char *p = tag;

  for (;; p++)
    {
      gboolean first = start == tag;

      if (*p == '-' || *p == '\0')
        {
          if (p == start || p - start > MAX_SUBTAG || (first && p - start < MIN_PRIMARY_TAG))
            return FALSE;
          if (*p == '\0')
            return TRUE;
          start = p + 1;
        }
      else if (first ? !g_ascii_isalpha (*p) : !g_ascii_isalnum (*p))
        return FALSE;
    }
}

GUnicodeScript
plumb_language_get_script (const char *language)
{
  const PangoScript *scripts;
  const char *subtag;
  int n_scripts = 0;

  g_return_val_if_fail (language != NULL, G_UNICODE_SCRIPT_UNKNOWN);

  /* A script subtag, four letters after the language, decides: "az-Arab". */
  subtag = strchr (language, '-');
  if (subtag != NULL && strcspn (subtag + 1, "-") == 4)
    return g_unicode_script_from_iso15924 (hb_script_from_string (subtag + 1, 4));

  scripts = pango_language_get_scripts (pango_language_from_string (language), &n_scripts);
  return n_scripts > 0 ? (GUnicodeScript) scripts[0] : G_UNICODE_SCRIPT_UNKNOWN;
}

gboolean
plumb_language_is_rtl (const char *language)
{
  g_return_val_if_fail (language != NULL, FALSE);

  const hb_tag_t tag = g_unicode_script_to_iso15924 (plumb_language_get_script (language));
  return hb_script_get_horizontal_direction (hb_script_from_iso15924_tag (tag)) == HB_DIRECTION_RTL;
}
