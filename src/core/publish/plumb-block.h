/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-figure.h"
#include "plumb-inline.h"
#include "plumb-table.h"

G_BEGIN_DECLS

/* One block of a document: a heading, a paragraph, a table, or a block that holds others (a list
 * item, a call-out).
 *
 * Blocks are made by the plumb_document_add_…() and plumb_document_begin_…() functions and belong
 * to their document. Readers (the layout and the writers) take a block as a const struct: which
 * members are set depends on @kind, as noted. */

typedef enum
{
  PLUMB_BLOCK_HEADING,    /* level, id, text */
  PLUMB_BLOCK_PARAGRAPH,  /* style, text */
  PLUMB_BLOCK_LIST,       /* list, children: items */
  PLUMB_BLOCK_ITEM,       /* children */
  PLUMB_BLOCK_TABLE,      /* table */
  PLUMB_BLOCK_FIGURE,     /* figure */
  PLUMB_BLOCK_CALLOUT,    /* callout, text: its title; children */
  PLUMB_BLOCK_QUOTE,      /* children */
  PLUMB_BLOCK_KEY_VALUES, /* children: pairs */
  PLUMB_BLOCK_PAIR,       /* text: the key; value */
  PLUMB_BLOCK_CONTENTS,   /* text: its title or NULL; level: how deep */
  PLUMB_BLOCK_COVER,      /* text: title; value: subtitle or NULL; children */
  PLUMB_BLOCK_SHEET,      /* text: said where something is left out; children */
  PLUMB_BLOCK_PAGE_BREAK,
  PLUMB_BLOCK_RULE,
  PLUMB_BLOCK_SPACER,   /* height */
  PLUMB_BLOCK_WRITING,  /* level: how many lines */
  PLUMB_BLOCK_PARALLEL, /* is_stacked; children: sides */
  PLUMB_BLOCK_SIDE,     /* children */
  PLUMB_BLOCK_BODY,     /* children: the document itself */
} PlumbBlockKind;

typedef enum
{
  PLUMB_PARAGRAPH_BODY,
  PLUMB_PARAGRAPH_LEAD, /* the larger opening of a chapter */
  PLUMB_PARAGRAPH_SMALL,
  PLUMB_PARAGRAPH_CAPTION,
  PLUMB_PARAGRAPH_LABEL, /* a small bold line above what it names; kept with it */
  PLUMB_PARAGRAPH_NOTE,  /* small print that belongs to the paragraph above; kept close to it */
} PlumbParagraphStyle;

typedef enum
{
  PLUMB_LIST_BULLET,
  PLUMB_LIST_NUMBER,
  PLUMB_LIST_TICK, /* on paper: a box to tick before each item, of which several may hold */
  PLUMB_LIST_PICK, /* on paper: a ring to mark before each item, of which one holds */
} PlumbListStyle;

/* A call-out is told from others by its sign and its title, never by colour alone. */
typedef enum
{
  PLUMB_CALLOUT_NOTE,
  PLUMB_CALLOUT_INFO,
  PLUMB_CALLOUT_CAUTION,
  PLUMB_CALLOUT_WARNING,
} PlumbCalloutStyle;

typedef struct _PlumbBlock PlumbBlock;

struct _PlumbBlock
{
  PlumbBlockKind kind;
  PlumbBlock *parent;  /* NULL for the body */
  GPtrArray *children; /* PlumbBlock; NULL in blocks that hold none */
  PlumbInline *text;
  PlumbInline *value;
  char *id;
  char *origin;   /* opaque to this room: where the block came from, or NULL */
  char *language; /* BCP-47 tag where it differs from the parent's, or NULL */
  int level;      /* 1 … 6; of lines to write on: how many */
  double height;  /* points */
  guint rank;     /* in a sheet: 0 stays, of the others the highest is left out first */
  PlumbParagraphStyle style;
  PlumbListStyle list;
  gunichar zero; /* of a list: the digits of its numbers */
  PlumbCalloutStyle callout;
  PlumbTable *table;
  PlumbFigure *figure;
  gboolean is_stacked;    /* of two sides: the second below the first, each in the full width */
  const PlumbBlock *twin; /* of a heading: what stands beside it in the second language, or NULL */
};

/* Where the block came from, such as "question/7": what plumb_layout_hit() gives back for a place
 * in it. Blocks inside it that have no origin of their own share it. */
void plumb_block_set_origin (PlumbBlock *self, const char *origin);

/* How soon the block is left out of the sheet that it is part of: 0, as blocks begin, never; of the
 * others those with the highest @rank first. Not for headings, which others refer to. */
void plumb_block_set_rank (PlumbBlock *self, guint rank);

/* The language of the block and all in it, a BCP-47 tag, where it differs from its surroundings.
 * Its direction follows from it. */
void plumb_block_set_language (PlumbBlock *self, const char *language);

/* The origin that holds for @self: its own or the nearest of a block around it; lent, or NULL. */
const char *plumb_block_get_origin (const PlumbBlock *self);

/* The language that holds for @self: its own or the nearest of a block around it; lent, or NULL for
 * the document's. */
const char *plumb_block_get_language (const PlumbBlock *self);

/* What leads to @self, a heading, from elsewhere: its words, and where it has a twin those after
 * them, in their language. Free with plumb_inline_free(). */
PlumbInline *plumb_block_dup_entry (const PlumbBlock *self);

/* Whether @tag has the form of a BCP-47 tag: parts of letters and digits, a language first. */
gboolean plumb_language_is_tag (const char *tag);

/* The script that text in the language with BCP-47 tag @language is written in: the one that the
 * tag names, else the first that the language is known for, else %G_UNICODE_SCRIPT_UNKNOWN. */
GUnicodeScript plumb_language_get_script (const char *language);

/* Whether text in the language with BCP-47 tag @language runs from right to left. */
gboolean plumb_language_is_rtl (const char *language);

G_END_DECLS
