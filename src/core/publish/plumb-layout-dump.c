/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-layout-private.h"

/* A layout as text: for assistive technology, for tests, for people. */

static void
append_number (GString *out, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_c (out, ' ');
  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.1f", value));
}

static void
append_words (GString *out, const PlumbBox *box)
{
  g_autofree char *words = NULL;

  if (box->kind == PLUMB_BOX_LINE)
    words = plumb_passage_dup_line_text (box->passage, box->line);
  else if (box->kind == PLUMB_BOX_FIGURE && box->node != NULL)
    words = g_strdup (box->node->alternative);
  if (words != NULL)
    g_string_append (out, words);
}

static void
append_box (GString *out, const PlumbBox *box)
{
  static const char *const kinds[] = { "line", "fill", "figure", "sign", "number" };

  g_string_append_printf (out, "  %s",
                          box->node != NULL ? plumb_role_get_name (box->node->role) : "decoration");
  if (box->node != NULL && box->node->role == PLUMB_ROLE_HEADING)
    g_string_append_printf (out, "-%d", box->node->level);
  g_string_append_printf (out, " %s", kinds[box->kind]);
  append_number (out, box->x);
  append_number (out, box->y);
  append_number (out, box->width);
  append_number (out, box->height);
  if (box->kind == PLUMB_BOX_LINE || box->kind == PLUMB_BOX_FIGURE)
    {
      g_string_append (out, " | ");
      append_words (out, box);
    }
  g_string_append_c (out, '\n');
}

static int
compare_characters (gconstpointer a, gconstpointer b)
{
  guint one = GPOINTER_TO_UINT (*(gconstpointer *) a);
  guint other = GPOINTER_TO_UINT (*(gconstpointer *) b);

  return one < other ? -1 : one > other;
}

char *
plumb_layout_dump (const PlumbLayout *self)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free (out, FALSE));

  for (guint p = 0; p < self->pages->len; p++)
    {
      const PlumbPage *page = plumb_layout_get_page (self, p);

      g_string_append_printf (out, "page %u\n", p + 1);
      for (guint i = 0; i < page->boxes->len; i++)
        append_box (out, &g_array_index (page->boxes, PlumbBox, i));
    }
  return g_string_free (out, FALSE);
}

char *
plumb_layout_dup_page_text (const PlumbLayout *self, guint page)
{
  GString *out = g_string_new (NULL);
  const GArray *boxes;

  g_return_val_if_fail (self != NULL, g_string_free (out, FALSE));
  g_return_val_if_fail (page < self->pages->len, g_string_free (out, FALSE));

  boxes = plumb_layout_get_page (self, page)->boxes;
  for (guint i = 0; i < boxes->len; i++)
    {
      const PlumbBox *box = &g_array_index (boxes, PlumbBox, i);
      gsize before = out->len;

      if (box->node == NULL)
        continue;
      append_words (out, box);
      if (out->len > before)
        g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

char *
plumb_layout_dup_unknown_characters (const PlumbLayout *self)
{
  g_autoptr (GHashTable) unknown = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GString *out;
  GHashTableIter iter;
  gpointer key;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->flow->passages->len; i++)
    plumb_passage_collect_unknown (self->flow->passages->pdata[i], unknown);
  if (g_hash_table_size (unknown) == 0)
    return NULL;

  g_hash_table_iter_init (&iter, unknown);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (sorted, key);
  g_ptr_array_sort (sorted, compare_characters);
  out = g_string_new (NULL);
  for (guint i = 0; i < sorted->len; i++)
    g_string_append_unichar (out, GPOINTER_TO_UINT (sorted->pdata[i]));
  return g_string_free (out, FALSE);
}
