/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-html.h"
#include "plumb-markup.h"

G_BEGIN_DECLS

/* The HTML writer while it writes, and its parts. */

typedef struct
{
  const PlumbDocument *document;
  PlumbTypeface *typeface; /* for the words of pictures */
  GString *out;
  GHashTable *ids;     /* const PlumbBlock (a heading) → its id in the file */
  GHashTable *anchors; /* id of a heading → its id in the file */
  guint n_figures;
  guint n_tables;
  guint n_callouts;
  gboolean has_title; /* the <h1> is written */
  gboolean in_main;
} PlumbHtml;

/* ` lang="…"` and, where the direction turns, ` dir="…"`; nothing for NULL. */
void plumb_html_append_language (PlumbHtml *self, const char *language);

/* @block and all that is in it. */
void plumb_html_append_block (PlumbHtml *self, const PlumbBlock *block);

void plumb_html_append_inline (PlumbHtml *self, const PlumbInline *text);
void plumb_html_append_table (PlumbHtml *self, const PlumbBlock *block);
void plumb_html_append_figure (PlumbHtml *self, const PlumbBlock *block);

/* The letterhead's colour, below the style sheet; and at the top of the page its name and logo and
 * that the document is a draft. Nothing where there is none. A page has one header: where the
 * document begins with a cover, all this is in it, and else in a header of its own. */
void plumb_html_append_colors (PlumbHtml *self);
void plumb_html_append_letterhead (PlumbHtml *self, gboolean in_cover);

/* The style sheet. */
const char *plumb_html_get_style (void);

G_END_DECLS
