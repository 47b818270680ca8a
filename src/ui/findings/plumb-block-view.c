/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-block-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-a11y.h"
#include "plumb-data-table.h"
#include "plumb-figure-view.h"
#include "plumb-findings-sections.h"
#include "plumb-listing.h"
#include "plumb-long-list.h"
#include "plumb-report-table.h"

typedef struct
{
  PlumbWorkspace *workspace;
  PlumbDocument *document;
  GtkBox *box;
  const PlumbFigure *figure; /* the one that was shown last, while nothing but its data follows */
} View;

static void add_blocks (View *self, const GPtrArray *blocks, guint from, guint to);

static void
append (View *self, GtkWidget *child)
{
  gtk_box_append (self->box, child);
}

/* The longest passage that is shown whole, in bytes: setting a longer one, such as the numbers of
 * thousands of records, would hold up the page. */
#define MAX_PASSAGE 1000

/* The beginning of @words, up to the end of a word. */
static char *
shorten (const char *words)
{
  const char *end = words + MAX_PASSAGE;
  while (end > words && !g_ascii_isspace (*end))
    end--;
  g_autofree char *beginning
      = end > words ? g_strndup (words, end - words) : g_utf8_substring (words, 0, MAX_PASSAGE / 4);
  /* Translators: {beginning} is the beginning of a text that is too long to be shown here */
  return plumb_language_fill (_ ("{beginning} … The report has the rest."), "beginning", beginning,
                              NULL);
}

/* A passage; one that comes from a record or an answer leads there. */
static void
add_text (View *self, const PlumbBlock *block, const PlumbInline *text, const char *css_class)
{
  g_autofree char *whole = plumb_inline_to_text (text);
  g_autofree char *words = strlen (whole) > MAX_PASSAGE ? shorten (whole) : g_strdup (whole);
  const char *origin = plumb_block_get_origin (block);
  gboolean leads = origin != NULL
                   && (g_str_has_prefix (origin, "impact/") || g_str_has_prefix (origin, "answer/")
                       || g_str_has_prefix (origin, "measure/"));

  if (*words == '\0')
    return;
  append (self, leads ? plumb_findings_link_new (self->workspace, origin, words)
                      : plumb_a11y_text_new (words, css_class));
}

static void
add_table (View *self, const PlumbTable *table)
{
  g_autofree char *caption = plumb_inline_to_text (table->caption);
  const char *name = *caption != '\0' ? caption : _ ("Table");
  GtkWidget *widget = plumb_report_table_new (self->document, table, name);

  if (self->figure == NULL)
    {
      if (*caption != '\0')
        append (self, plumb_a11y_text_new (caption, "heading"));
      append (self, widget);
      return;
    }
  GtkWidget *expander = plumb_data_table_expander_new (name);
  gtk_expander_set_child (GTK_EXPANDER (expander), widget);
  append (self, expander);
}

static void
add_figure (View *self, const PlumbFigure *figure)
{
  g_autofree char *caption = plumb_inline_to_text (figure->caption);

  if (*caption != '\0')
    append (self, plumb_a11y_text_new (caption, "heading"));
  append (self, plumb_figure_view_new (self->document, figure,
                                       *caption != '\0' ? caption : figure->alternative));
}

/* The blocks inside @block, in a box of their own. */
static void
add_inside (View *self, const PlumbBlock *block, GtkWidget *box)
{
  View inside = *self;
  inside.box = GTK_BOX (box);
  inside.figure = NULL;
  append (self, box);
  if (block->children != NULL)
    add_blocks (&inside, block->children, 0, block->children->len);
}

/* The items of a list, for as long as some of them are still to be made. */
typedef struct
{
  PlumbWorkspace *workspace;
  PlumbDocument *document;
  const GPtrArray *items;
} Items;

static void
items_free (gpointer data)
{
  Items *items = data;
  g_object_unref (items->workspace);
  plumb_document_unref (items->document);
  g_free (items);
}

static void
add_item (GtkWidget *box, guint index, gpointer data)
{
  const Items *items = data;
  View view = { .workspace = items->workspace, .document = items->document, .box = GTK_BOX (box) };
  add_blocks (&view, items->items, index, index + 1);
}

static void
add_list (View *self, const PlumbBlock *block)
{
  if (block->children == NULL)
    return;
  Items *items = g_new0 (Items, 1);
  items->workspace = g_object_ref (self->workspace);
  items->document = plumb_document_ref (self->document);
  items->items = block->children;
  append (self, plumb_long_list_new (plumb_listing_new (NULL), block->children->len,
                                     PLUMB_LONG_LIST_FIRST, add_item, items, items_free));
}

static void
add_callout (View *self, const PlumbBlock *block)
{
  g_autofree char *title = plumb_inline_to_text (block->text);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "plumb-callout");
  gtk_widget_add_css_class (card, "plumb-callout-open");
  if (*title != '\0')
    gtk_box_append (GTK_BOX (card), plumb_a11y_text_new (title, "heading"));
  add_inside (self, block, card);
}

static void
add_pair (View *self, const PlumbBlock *block)
{
  g_autofree char *key = plumb_inline_to_text (block->text);
  g_autofree char *value = plumb_inline_to_text (block->value);
  append (self, plumb_a11y_text_new (key, "caption-heading"));
  append (self, plumb_a11y_text_new (value, NULL));
}

static const char *
get_class (PlumbParagraphStyle style)
{
  switch (style)
    {
    case PLUMB_PARAGRAPH_LABEL:
      return "heading";
    case PLUMB_PARAGRAPH_SMALL:
    case PLUMB_PARAGRAPH_CAPTION:
    case PLUMB_PARAGRAPH_NOTE:
      return "dim-label";
    case PLUMB_PARAGRAPH_BODY:
    case PLUMB_PARAGRAPH_LEAD:
    default:
      return NULL;
    }
}

static void
add_block (View *self, const PlumbBlock *block)
{
  switch (block->kind)
    {
    case PLUMB_BLOCK_HEADING:
      add_text (self, block, block->text, "title-4");
      break;
    case PLUMB_BLOCK_PARAGRAPH:
      add_text (self, block, block->text, get_class (block->style));
      break;
    case PLUMB_BLOCK_TABLE:
      add_table (self, block->table);
      break;
    case PLUMB_BLOCK_FIGURE:
      add_figure (self, block->figure);
      break;
    case PLUMB_BLOCK_LIST:
      add_list (self, block);
      break;
    case PLUMB_BLOCK_ITEM:
      add_inside (self, block, plumb_listing_item_new (GTK_ORIENTATION_VERTICAL, 3, NULL));
      break;
    case PLUMB_BLOCK_CALLOUT:
      add_callout (self, block);
      break;
    case PLUMB_BLOCK_PAIR:
      add_pair (self, block);
      break;
    default:
      if (block->children != NULL)
        add_blocks (self, block->children, 0, block->children->len);
    }
  self->figure = block->kind == PLUMB_BLOCK_FIGURE  ? block->figure
                 : block->kind == PLUMB_BLOCK_TABLE ? self->figure
                                                    : NULL;
}

static void
add_blocks (View *self, const GPtrArray *blocks, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    add_block (self, g_ptr_array_index (blocks, i));
}

/* The place of the heading in @blocks, where it is one of them. */
static gboolean
find_heading (const GPtrArray *blocks, const char *id, guint *place)
{
  for (*place = 0; *place < blocks->len; (*place)++)
    {
      const PlumbBlock *block = g_ptr_array_index (blocks, *place);
      if (block->kind == PLUMB_BLOCK_HEADING && g_strcmp0 (block->id, id) == 0)
        return TRUE;
    }
  return FALSE;
}

static guint
find_end (const GPtrArray *blocks, guint heading, const char *const *others)
{
  int level = ((const PlumbBlock *) g_ptr_array_index (blocks, heading))->level;
  guint end = heading + 1;
  while (end < blocks->len)
    {
      const PlumbBlock *block = g_ptr_array_index (blocks, end);
      if (block->kind == PLUMB_BLOCK_HEADING
          && (block->level <= level || (block->id != NULL && g_strv_contains (others, block->id))))
        break;
      end++;
    }
  return end;
}

GtkWidget *
plumb_block_view_new (PlumbWorkspace *workspace,
                      PlumbDocument *document,
                      const char *heading,
                      const char *const *others)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (document != NULL && heading != NULL && others != NULL, NULL);

  const GPtrArray *blocks = document->body->children;
  guint place;
  if (!find_heading (blocks, heading, &place))
    return NULL;
  const PlumbBlock *block = g_ptr_array_index (blocks, place);
  g_autofree char *title = plumb_inline_to_text (block->text);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  View view = { .workspace = workspace, .document = document, .box = GTK_BOX (box) };
  append (&view, plumb_findings_heading_new (title));
  add_blocks (&view, blocks, place + 1, find_end (blocks, place, others));
  return box;
}
