/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-digits.h"
#include "plumb-pdf-file.h"
#include "plumb-pdf-syntax.h"

/* Links (one annotation a page, a quadrilateral a line) and bookmarks. */

#define PRINTED 4 /* ISO 32000-1, table 165: the flag "print", which ISO 19005-3 asks for */

static void
append_numbers (GString *out, const double *numbers, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      plumb_pdf_append_real (out, numbers[i]);
      g_string_append_c (out, ' ');
    }
}

static void
append_corners (GString *out, const cairo_rectangle_t *area)
{
  double right = area->x + area->width;
  double top = area->y + area->height;
  const double corners[] = { area->x, top, right, top, area->x, area->y, right, area->y };

  append_numbers (out, corners, G_N_ELEMENTS (corners));
}

/* The box around all areas. */
static void
append_bounds (GString *out, const GArray *areas)
{
  double bounds[] = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < areas->len; i++)
    {
      const cairo_rectangle_t *area = &g_array_index (areas, cairo_rectangle_t, i);

      bounds[0] = MIN (bounds[0], area->x);
      bounds[1] = MIN (bounds[1], area->y);
      bounds[2] = MAX (bounds[2], area->x + area->width);
      bounds[3] = MAX (bounds[3], area->y + area->height);
    }
  append_numbers (out, bounds, G_N_ELEMENTS (bounds));
}

static void
append_areas (GString *out, const GArray *areas)
{
  g_string_append (out, "/Rect [");
  append_bounds (out, areas);
  g_string_append (out, "] /QuadPoints [");
  for (guint i = 0; i < areas->len; i++)
    append_corners (out, &g_array_index (areas, cairo_rectangle_t, i));
  g_string_append (out, "] ");
}

/* What the link is called, for those who cannot see where it stands. */
static char *
make_contents (const PlumbPdfFile *self, const PlumbNode *node, const PlumbSpot *spot)
{
  g_autofree char *page = NULL;

  if (node->uri != NULL)
    return g_strdup_printf ("%s (%s)", node->words, node->uri);
  page = plumb_digits_write (self->layout->document->zero, spot->page + 1);
  return g_strdup_printf ("%s, %s", node->words, page);
}

static void
append_target (const PlumbPdfFile *self, GString *out, const PlumbNode *node, const PlumbSpot *spot)
{
  if (node->uri == NULL)
    {
      plumb_pdf_file_append_destination (self, out, spot);
      return;
    }
  g_string_append (out, "/A <</Type /Action /S /URI /URI ");
  plumb_pdf_append_ascii (out, node->uri);
  g_string_append (out, ">> ");
}

static const PlumbSpot *
find_spot (const PlumbPdfFile *self, const PlumbNode *node)
{
  return g_hash_table_lookup (self->layout->spots, plumb_layout_find_target (self->layout, node));
}

static void
write_link (PlumbPdfFile *self, guint index)
{
  const PlumbPdfLink *link = self->record->links->pdata[index];
  const PlumbSpot *spot = link->node->uri == NULL ? find_spot (self, link->node) : NULL;
  g_autofree char *contents = make_contents (self, link->node, spot);
  GString *out = g_string_new ("<</Type /Annot /Subtype /Link /Border [0 0 0] ");
  guint number;

  g_string_append_printf (out, "/F %d /StructParent %u ", PRINTED, self->pages->len + index);
  append_areas (out, link->areas);
  append_target (self, out, link->node, spot);
  g_string_append (out, "/Contents ");
  plumb_pdf_append_text (out, contents);
  g_string_append (out, ">>");
  number = plumb_pdf_objects_add (self->objects, out);
  g_array_append_val (self->links, number);
}

/* Tells the page of links @first to @end, which are all of its links. */
static void
add_to_page (PlumbPdfFile *self, guint first, guint end)
{
  const PlumbPdfLink *link = self->record->links->pdata[first];
  GString *entries = self->entries->pdata[link->page];

  g_string_append (entries, "/Annots [");
  for (guint i = first; i < end; i++)
    {
      plumb_pdf_append_reference (entries, plumb_pdf_file_get_link (self, i));
      g_string_append_c (entries, ' ');
    }
  g_string_append (entries, "] ");
}

void
plumb_pdf_write_links (PlumbPdfFile *self)
{
  const GPtrArray *links = self->record->links;
  guint first = 0;

  for (guint i = 0; i < links->len; i++)
    write_link (self, i);
  /* They were recorded page by page. */
  for (guint i = 1; i <= links->len; i++)
    if (i == links->len
        || ((const PlumbPdfLink *) links->pdata[i])->page
               != ((const PlumbPdfLink *) links->pdata[first])->page)
      {
        add_to_page (self, first, i);
        first = i;
      }
}

/* An entry of the outline; its object is set once its kids and its neighbours are known. */
typedef struct
{
  GString *text;
  guint number;
  guint first; /* its first and last kid, or 0 */
  guint last;
  int n_kids;
} Entry;

#define MAX_LEVEL 6

static Entry
make_entry (PlumbPdfFile *self, const PlumbBlock *heading, const Entry *parent)
{
  g_autoptr (PlumbInline) words = plumb_block_dup_entry (heading);
  g_autofree char *title = plumb_inline_to_text (words);
  Entry entry
      = { .text = g_string_new ("<<"), .number = plumb_pdf_objects_reserve (self->objects) };

  g_strdelimit (title, "\n", ' ');
  g_string_append (entry.text, "/Title ");
  plumb_pdf_append_text (entry.text, title);
  plumb_pdf_append_entry (entry.text, " /Parent", parent->number);
  plumb_pdf_file_append_destination (self, entry.text,
                                     g_hash_table_lookup (self->layout->spots, heading));
  return entry;
}

/* A count below zero says that the kids are folded away until they are asked for. */
static void
finish_entry (PlumbPdfFile *self, Entry *entry, gboolean open)
{
  if (entry->n_kids > 0)
    {
      plumb_pdf_append_entry (entry->text, "/First", entry->first);
      plumb_pdf_append_entry (entry->text, "/Last", entry->last);
      g_string_append_printf (entry->text, "/Count %d", open ? entry->n_kids : -entry->n_kids);
    }
  g_string_append (entry->text, ">>");
  plumb_pdf_objects_set (self->objects, entry->number, g_steal_pointer (&entry->text));
}

/* Puts @heading below @parent, after @before, the entry that was made last on its level and is done
 * then; NULL for none. */
static Entry
add_entry (PlumbPdfFile *self, const PlumbBlock *heading, Entry *parent, Entry *before)
{
  Entry entry = make_entry (self, heading, parent);

  if (before != NULL)
    {
      plumb_pdf_append_entry (entry.text, "/Prev", before->number);
      plumb_pdf_append_entry (before->text, "/Next", entry.number);
      finish_entry (self, before, FALSE);
    }
  else
    parent->first = entry.number;
  parent->last = entry.number;
  parent->n_kids++;
  return entry;
}

void
plumb_pdf_write_outline (PlumbPdfFile *self)
{
  g_autoptr (GPtrArray) headings = plumb_document_list_sections (self->layout->document);
  /* The entries above one another, from the outline itself down to the last one. */
  Entry path[MAX_LEVEL + 1] = { 0 };
  int depth = 0;

  if (headings->len == 0)
    return;
  path[0].text = g_string_new ("<</Type /Outlines ");
  path[0].number = plumb_pdf_objects_reserve (self->objects);
  for (guint i = 0; i < headings->len; i++)
    {
      const PlumbBlock *heading = headings->pdata[i];
      int level = MIN (heading->level, depth + 1);

      while (depth > level)
        finish_entry (self, &path[depth--], FALSE);
      path[level]
          = add_entry (self, heading, &path[level - 1], depth == level ? &path[level] : NULL);
      depth = level;
    }
  while (depth > 0)
    finish_entry (self, &path[depth--], FALSE);
  finish_entry (self, &path[0], TRUE);
  plumb_pdf_append_entry (self->root, "/Outlines", path[0].number);
  g_string_append (self->root, "/PageMode /UseOutlines ");
}
