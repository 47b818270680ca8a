/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A PDF read back and judged from what stands in it, by the rules of PDF/UA-1 (ISO 14289-1) and a
 * few of our own.
 *
 * The judge knows the file alone: nothing of what the writer thought it wrote. Making one reads the
 * whole file and fails the test, saying where, if
 *  - content and structure do not lead to each other, both ways and once;
 *  - a heading skips a level; a table's rows differ in width; a header cell has no scope; a figure
 *    has no alternative text or place; a list does not say what its labels are; an element stands
 *    where it may not or is of a type that readers do not know; a link has no words for it or leads
 *    nowhere; an entry of the contents stands in more or fewer lists than its heading's level;
 *  - a font is not embedded, a code stands for no letters or for the box of missing glyphs;
 *  - anything is painted that is neither content nor decoration;
 *  - the document has no language, no title or no bookmarks for its headings, or says different
 *    things of itself in its two kinds of metadata. */

/* What one element says with its words and those of the inline elements among them. */
typedef struct
{
  char *type;     /* "H1" */
  char *language; /* the one in force */
  char *text;     /* in the order of the tree */
} PdfPassage;

typedef struct _PdfJudge PdfJudge;

PdfJudge *pdf_judge_new (GBytes *bytes);
void pdf_judge_free (PdfJudge *self);

guint pdf_judge_get_n_pages (const PdfJudge *self);

/* Every element that says something, in the order of the tree (PdfPassage); lent. */
const GPtrArray *pdf_judge_get_passages (const PdfJudge *self);

/* How many elements of @type ("Figure") there are. */
guint pdf_judge_count (const PdfJudge *self, const char *type);

/* Whether the pages use a font whose name holds @part. */
gboolean pdf_judge_has_font (const PdfJudge *self, const char *part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfJudge, pdf_judge_free)

G_END_DECLS
