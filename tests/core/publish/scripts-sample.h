/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-document.h"

G_BEGIN_DECLS

/* The same short report in several scripts, whether or not the program has packs for their
 * languages: what is drawn, read and searched must be right in all of them. */

typedef struct
{
  const char *tag; /* BCP-47 */
  const char *title;
  const char *findings; /* a heading */
  const char *lead;
  const char *body;     /* long enough for several lines; numbers in it */
  const char *measures; /* a heading */
  const char *first;    /* items of a list */
  const char *second;
  const char *group; /* heads of columns */
  const char *before;
  const char *after;
  const char *renters; /* groups */
  const char *owners;
  const char *caption;
  const char *picture; /* what a chart says in words */
  const char *note;    /* title of a call-out */
  const char *warning; /* its text */
  const char *link;    /* its words */
  const char *page;    /* "{page}" and "{pages}" in words */
} ScriptsText;

/* All of them, @n of them; constant. */
const ScriptsText *scripts_sample_get (guint *n);

/* A report in English with a chapter in each language. */
PlumbDocument *scripts_sample_new_passages (void);

/* A report that is in one language as a whole. */
PlumbDocument *scripts_sample_new_whole (const ScriptsText *text);

G_END_DECLS
