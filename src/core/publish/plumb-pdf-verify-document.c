/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-verify.h"

#include <glib/gi18n-lib.h>

static gboolean
is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;
  while (g_ascii_isspace (*text))
    text++;
  return *text == '\0';
}

/* What was seen so far of the document. */
typedef struct
{
  const PlumbLayout *layout;
  int level;              /* of the last heading */
  const PlumbNode *table; /* the last one */
  const PlumbNode *row;   /* the last one */
  guint n_rows;           /* of the table */
  GArray *widths;         /* guint, by row: the columns that its cells cover */
} Survey;

static gboolean
verify_heading (Survey *self, const PlumbNode *node, GError **error)
{
  if (node->level < 1 || node->level > self->level + 1)
    {
      g_set_error (error, PLUMB_PDF_ERROR, PLUMB_PDF_ERROR_STRUCTURE,
                   _ ("The heading “%s” skips a level, which leaves a gap for people who go from "
                      "heading to heading. Please report this."),
                   node->words != NULL ? node->words : "");
      return FALSE;
    }
  self->level = node->level;
  return TRUE;
}

/* Whether the table that was seen last is a rectangle. */
static gboolean
verify_table (const Survey *self, GError **error)
{
  for (guint i = 0; i < self->widths->len; i++)
    if (i >= self->n_rows
        || g_array_index (self->widths, guint, i) != g_array_index (self->widths, guint, 0))
      return plumb_pdf_refuse (
          error, PLUMB_PDF_ERROR_STRUCTURE,
          _ ("The rows of a table differ in their number of cells, so it could not be "
             "read aloud. Please report this."));
  return TRUE;
}

static gboolean
begin_table (Survey *self, const PlumbNode *node, GError **error)
{
  if (!verify_table (self, error))
    return FALSE;
  self->table = node;
  self->row = NULL;
  self->n_rows = 0;
  g_array_set_size (self->widths, 0);
  return TRUE;
}

static void
begin_row (Survey *self, const PlumbNode *node)
{
  self->row = node;
  self->n_rows++;
  if (self->widths->len < self->n_rows)
    g_array_set_size (self->widths, self->n_rows);
}

/* A cell that reaches down takes its columns in the rows that it reaches, too. */
static gboolean
add_cell (Survey *self, const PlumbNode *node, GError **error)
{
  if (self->row == NULL || node->parent != self->row || node->rows == 0)
    return plumb_pdf_refuse (error, PLUMB_PDF_ERROR_STRUCTURE,
                             _ ("A cell of a table stands in no row. Please report this."));
  if (self->widths->len < self->n_rows + node->rows - 1)
    g_array_set_size (self->widths, self->n_rows + node->rows - 1);
  for (guint i = 0; i < node->rows; i++)
    g_array_index (self->widths, guint, self->n_rows - 1 + i) += node->columns;
  return TRUE;
}

static gboolean
verify_language (const PlumbNode *node, GError **error)
{
  if (node->language == NULL || plumb_language_is_tag (node->language))
    return TRUE;
  g_set_error (error, PLUMB_PDF_ERROR, PLUMB_PDF_ERROR_CONTENT,
               _ ("“%s” does not name a language, so nothing could read its passage aloud. Choose "
                  "the language of the text again."),
               node->language);
  return FALSE;
}

static gboolean
verify_title (const PlumbDocument *document, GError **error)
{
  return !is_blank (document->title)
         || plumb_pdf_refuse (error, PLUMB_PDF_ERROR_CONTENT,
                              _ ("The document has no title. Give it one first."));
}

static gboolean
verify_link (const PlumbLayout *layout, const PlumbNode *node, GError **error)
{
  if (is_blank (node->words))
    return plumb_pdf_refuse (error, PLUMB_PDF_ERROR_CONTENT,
                             _ ("A link has no words. Say in words where it leads."));
  if (node->uri != NULL || plumb_layout_find_target (layout, node) != NULL)
    return TRUE;
  g_set_error (error, PLUMB_PDF_ERROR, PLUMB_PDF_ERROR_CONTENT,
               _ ("The link “%s” leads to “%s”, which is not in the document."), node->words,
               node->anchor);
  return FALSE;
}

static gboolean
verify_node (Survey *self, const PlumbNode *node, GError **error)
{
  if (!verify_language (node, error))
    return FALSE;
  switch (node->role)
    {
    case PLUMB_ROLE_HEADING:
      return verify_heading (self, node, error);
    case PLUMB_ROLE_TABLE:
      return begin_table (self, node, error);
    case PLUMB_ROLE_ROW:
      begin_row (self, node);
      return TRUE;
    case PLUMB_ROLE_HEADER_CELL:
    case PLUMB_ROLE_CELL:
      return add_cell (self, node, error);
    case PLUMB_ROLE_FIGURE:
      return !is_blank (node->alternative)
             || plumb_pdf_refuse (
                 error, PLUMB_PDF_ERROR_CONTENT,
                 _ ("A picture has no alternative text. Describe it in words first."));
    case PLUMB_ROLE_LINK:
      return verify_link (self->layout, node, error);
    default:
      return TRUE;
    }
}

gboolean
plumb_pdf_verify_document (const PlumbLayout *layout, GError **error)
{
  const GPtrArray *nodes = layout->flow->tree->nodes;
  g_autoptr (GArray) widths = g_array_new (FALSE, TRUE, sizeof (guint));
  Survey survey = { .layout = layout, .widths = widths };

  if (!verify_title (layout->document, error))
    return FALSE;
  for (guint i = 0; i < nodes->len; i++)
    if (!verify_node (&survey, nodes->pdata[i], error))
      return FALSE;
  return verify_table (&survey, error);
}
