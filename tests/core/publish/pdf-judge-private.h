/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pdf-content.h"
#include "pdf-judge.h"

G_BEGIN_DECLS

/* What the parts of the judge share. */

/* A page and what was found of it. */
typedef struct
{
  qpdf_oh object;
  GPtrArray *pieces;  /* GString, by number */
  GArray *owners;     /* int: the element that claims the piece; 0 for none yet */
  guint n_links_seen; /* annotations that an element claims */
} PdfPage;

/* An entry of the table of contents. */
typedef struct
{
  int depth;  /* how many lists it stands in */
  char *text; /* its own, without those of the entries in it */
} PdfEntry;

struct _PdfJudge
{
  qpdf_data qpdf;
  qpdf_oh root;
  qpdf_oh tree;
  PdfContents *contents;
  GPtrArray *pages;     /* PdfPage */
  GHashTable *page_ids; /* object → PdfPage */
  GHashTable *parents;  /* key of the parent tree → object + 1 */
  GHashTable *counts;   /* type → number of elements */
  GHashTable *note_ids; /* set of strings */
  GPtrArray *passages;  /* PdfPassage */
  GPtrArray *headings;  /* char: their words */
  GPtrArray *entries;   /* PdfEntry */
  int last_level;       /* of a heading */
};

/* The value of @key in a dictionary, and whether it is the name @name. */
qpdf_oh pdf_judge_get (const PdfJudge *self, qpdf_oh dictionary, const char *key);
gboolean
pdf_judge_is_name (const PdfJudge *self, qpdf_oh dictionary, const char *key, const char *name);

/* The page that is @object. */
PdfPage *pdf_judge_find_page (const PdfJudge *self, qpdf_oh object);

/* A text string of a dictionary, which has to be one that says something; free with g_free(). */
char *pdf_judge_dup_string (const PdfJudge *self, qpdf_oh dictionary, const char *key);

/* Judges the structure tree, and finds passages and headings. */
void pdf_judge_read_tree (PdfJudge *self);

/* Judges one element by its type; its kids are judged by themselves. */
void pdf_judge_check_element (PdfJudge *self, qpdf_oh element, const char *type);

/* Judges an annotation that is part of @element. */
void pdf_judge_check_link (PdfJudge *self, qpdf_oh annotation, qpdf_oh element);

/* Judges what is said of the document as a whole. */
void pdf_judge_check_catalog (PdfJudge *self);

G_END_DECLS
