/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-block.h"
#include "plumb-letterhead.h"

G_BEGIN_DECLS

/* A document: what is said about it as a whole, and a tree of blocks.
 *
 * It is composed in reading order. plumb_document_add_…() puts a block at the end of the block that
 * is open; plumb_document_begin_…() opens one, which takes what follows until plumb_document_end();
 * plumb_document_move_up() puts what was composed late where it is read.
 * Functions whose text parameter is `const char *` take plain text, whatever it contains; those
 * named …_inline take (and own) a passage of runs.
 *
 * Reference-counted, because a layout keeps its document. What always holds: once a layout was made
 * from it, a document is not changed any more. Blocks that the functions return are lent. Readers
 * take the members as read-only. */

typedef struct
{
  char *name;        /* file name, such as "actions.csv" */
  char *mime;        /* such as "text/csv" */
  char *description; /* one sentence */
  GBytes *data;
} PlumbAttachment;

typedef struct
{
  char *title;
  char *language; /* BCP-47 tag */
  gboolean rtl;   /* follows from the language, or as set */
  gunichar zero;  /* the digits of its numbers, see plumb-digits.h */
  char *author;   /* this and the next three: or NULL */
  char *subject;
  char *keywords;
  char *creator;
  gint64 created;       /* seconds since 1970 in UTC: the only time that enters a file */
  char *running_header; /* this and the next two: or NULL */
  char *running_footer;
  char *page_format; /* with {page} and {pages} */
  char *skip_label;  /* words of the link in HTML that skips to the content; or NULL for none */
  PlumbLetterhead *letterhead; /* this and the next three: or NULL */
  PlumbFigure *logo;           /* the letterhead's, with its name as what it says */
  char *draft_word;
  char *draft_sentence;
  PlumbBlock *body;
  PlumbBlock *open;       /* the block that takes what is added */
  int last_level;         /* of the heading added last; 0 before the first */
  GPtrArray *attachments; /* PlumbAttachment */
} PlumbDocument;

/* @language: BCP-47 tag, such as "en-US". @title: not empty. */
PlumbDocument *plumb_document_new (const char *language, const char *title);
PlumbDocument *plumb_document_ref (PlumbDocument *self);
void plumb_document_unref (PlumbDocument *self);

/* What is said about the document. Strings may be NULL. */
void plumb_document_set_direction (PlumbDocument *self, gboolean rtl);
/* The digit from which on the language writes numbers, see plumb-digits.h: for pages, and for the
 * lists and figures that are added from now on. */
void plumb_document_set_zero (PlumbDocument *self, gunichar zero);
void plumb_document_set_author (PlumbDocument *self, const char *author);
void plumb_document_set_subject (PlumbDocument *self, const char *subject);
void plumb_document_set_keywords (PlumbDocument *self, const char *keywords);
void plumb_document_set_creator (PlumbDocument *self, const char *creator);
void plumb_document_set_created (PlumbDocument *self, gint64 unix_utc);

/* The lines at the top and bottom of each page but a cover. @page_format may hold {page} and
 * {pages}, such as "Page {page} of {pages}". */
void plumb_document_set_running (PlumbDocument *self,
                                 const char *header,
                                 const char *footer,
                                 const char *page_format);

/* The words of the link at the top of an HTML page that leads to the content, such as "Skip to the
 * content". */
void plumb_document_set_skip_label (PlumbDocument *self, const char *label);

/* The public body whose document it is: its name and logo stand above everything on the first page,
 * and its colour takes the place of the house's. NULL for none. */
void plumb_document_set_letterhead (PlumbDocument *self, const PlumbLetterhead *letterhead);

/* Makes the document a draft: @word, such as "Draft", stands large behind the text of each page and
 * begins the running line, and @sentence, which says the same to those who listen, is the first
 * thing that is read. Both not empty, or both NULL. */
void plumb_document_set_draft (PlumbDocument *self, const char *word, const char *sentence);

/* Whether something stands above everything on the first page. */
gboolean plumb_document_has_head (const PlumbDocument *self);

/* The colours that the document is printed in: its letterhead's or the house's; lent. */
const PlumbPalette *plumb_document_get_palette (const PlumbDocument *self);

/* Puts a file into the PDF, such as the data of a table. Names must differ. */
void plumb_document_attach (PlumbDocument *self,
                            const char *name,
                            const char *mime,
                            const char *description,
                            GBytes *data);

/* A heading. @level: 1 to 6; a level more than one below the heading before it is raised, since
 * readers who go by headings must not meet gaps. @id: for links and the table of contents, or NULL;
 * ids must differ. @text: not empty. */
PlumbBlock *
plumb_document_add_heading (PlumbDocument *self, int level, const char *id, const char *text);
PlumbBlock *plumb_document_add_heading_inline (PlumbDocument *self,
                                               int level,
                                               const char *id,
                                               PlumbInline *text);

/* A paragraph. A newline in @text is a line break. An empty paragraph is kept in the tree and
 * written nowhere. */
PlumbBlock *
plumb_document_add_paragraph (PlumbDocument *self, PlumbParagraphStyle style, const char *text);
PlumbBlock *plumb_document_add_paragraph_inline (PlumbDocument *self,
                                                 PlumbParagraphStyle style,
                                                 PlumbInline *text);

/* Several paragraphs, for text that people typed: split where there are empty lines. */
void
plumb_document_add_paragraphs (PlumbDocument *self, PlumbParagraphStyle style, const char *text);

/* A list: begin it, add items (of one paragraph, or begun and filled with blocks, lists among
 * them), end it. */
PlumbBlock *plumb_document_begin_list (PlumbDocument *self, PlumbListStyle style);
PlumbBlock *plumb_document_begin_item (PlumbDocument *self);
PlumbBlock *plumb_document_add_item (PlumbDocument *self, const char *text);
PlumbBlock *plumb_document_add_item_inline (PlumbDocument *self, PlumbInline *text);

/* A boxed note with a @title (not empty: it says in words what the style says in colour) that holds
 * blocks until plumb_document_end(). */
PlumbBlock *
plumb_document_begin_callout (PlumbDocument *self, PlumbCalloutStyle style, const char *title);

/* A quotation that holds blocks until plumb_document_end(). */
PlumbBlock *plumb_document_begin_quote (PlumbDocument *self);

/* Labels and values, one pair a line: begin, add pairs, end. Pairs whose value is empty are kept
 * and show an en dash. */
PlumbBlock *plumb_document_begin_key_values (PlumbDocument *self);
PlumbBlock *plumb_document_add_pair (PlumbDocument *self, const char *key, const char *value);
PlumbBlock *
plumb_document_add_pair_inline (PlumbDocument *self, const char *key, PlumbInline *value);

/* The title page: fills a page of its own, holds blocks until plumb_document_end(). @subtitle may
 * be NULL. */
PlumbBlock *
plumb_document_begin_cover (PlumbDocument *self, const char *title, const char *subtitle);
PlumbBlock *
plumb_document_begin_cover_inline (PlumbDocument *self, PlumbInline *title, PlumbInline *subtitle);

/* A page of its own that holds blocks until plumb_document_end(). Where they have no room on one
 * page, those with the highest rank are left out (see plumb_block_set_rank()) and @more, taken, is
 * printed at the end to say so; HTML, which has no pages, holds all of them and does not say it. */
PlumbBlock *plumb_document_begin_sheet (PlumbDocument *self, PlumbInline *more);

/* Closes the block that was opened last. */
void plumb_document_end (PlumbDocument *self);

/* How many blocks the open one holds: the place of what is added next. */
guint plumb_document_get_place (const PlumbDocument *self);

/* Moves the blocks from @first on, which were added last to the open one, up to @place, for what
 * could only be composed late. */
void plumb_document_move_up (PlumbDocument *self, guint first, guint place);

/* Both are taken. */
PlumbBlock *plumb_document_add_table (PlumbDocument *self, PlumbTable *table);
PlumbBlock *plumb_document_add_figure (PlumbDocument *self, PlumbFigure *figure);

/* The table of contents: the headings down to @depth levels, with links and page numbers. @title
 * may be NULL. */
PlumbBlock *plumb_document_add_contents (PlumbDocument *self, const char *title, int depth);

PlumbBlock *plumb_document_add_page_break (PlumbDocument *self);
PlumbBlock *plumb_document_add_rule (PlumbDocument *self);

/* Room to write on paper: @n_lines empty lines, far enough apart for handwriting. */
PlumbBlock *plumb_document_add_writing (PlumbDocument *self, int n_lines);

/* @height: points. */
PlumbBlock *plumb_document_add_spacer (PlumbDocument *self, double height);

/* The tables of the document in reading order, those in call-outs and items too. Free the array;
 * the tables are lent. */
GPtrArray *plumb_document_list_tables (const PlumbDocument *self);

/* The headings that divide the document, in reading order (const PlumbBlock): of two that stand
 * side by side the first. Free the array; the blocks are lent. */
GPtrArray *plumb_document_list_sections (const PlumbDocument *self);

/* Every heading of the document in reading order (const PlumbBlock). Free the array; the blocks are
 * lent. */
GPtrArray *plumb_document_list_headings (const PlumbDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbDocument, plumb_document_unref)

G_END_DECLS
