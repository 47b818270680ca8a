/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a line of a draft is the heading of a provision, and what it says: a word such as "Sec."
 * or "Article" with a number, or a number of several parts ("6.08.180", "9-104") alone; then the
 * title, then perhaps text.
 *
 * All spans point into the line that was read and are lent by it. Reading looks at the first few
 * hundred bytes of a line only. */

typedef enum
{
  PLUMB_HEADING_BARE, /* a number without a word */
  PLUMB_HEADING_SECTION,
  PLUMB_HEADING_ARTICLE,
  PLUMB_HEADING_CHAPTER,
  PLUMB_HEADING_TITLE,
  PLUMB_HEADING_PART,
  PLUMB_HEADING_DIVISION,
  PLUMB_HEADING_ANNEX,
} PlumbHeadingKind;
#define PLUMB_N_HEADING_KINDS (PLUMB_HEADING_ANNEX + 1)

typedef struct
{
  const char *start;
  gsize length;
} PlumbSpan;

typedef struct
{
  PlumbHeadingKind kind;
  PlumbSpan word;    /* "Sec."; empty for a bare number */
  PlumbSpan number;  /* "9-104" */
  PlumbSpan title;   /* without the full stop at its end, and without a page number; may be empty */
  gboolean has_text; /* the provision's text begins on the same line */
} PlumbHeading;

/* Reads the @length bytes of valid UTF-8 at @line, without the line's end. Answers FALSE where it
 * is no heading. */
gboolean plumb_heading_read (const char *line, gsize length, PlumbHeading *heading);

/* Reads the word and the number that a citation such as "Sec. 9-104(b)" begins with, whatever
 * follows; a number alone may be simple ("12", "II"). */
gboolean plumb_heading_read_citation (const char *citation, PlumbHeading *heading);

G_END_DECLS
