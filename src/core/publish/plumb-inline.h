/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A passage of text: a list of runs, each plain, strong or emphasised, perhaps a link, perhaps in
 * another language.
 *
 * A passage owns its runs; whoever made it owns the passage until it is handed to a block or a
 * cell. What always holds: the text of a run is valid UTF-8 without control characters (a newline
 * stays, and means a line break), and its bidirectional marks are balanced, so that no run can turn
 * its neighbours round. Text is never read as markup unless a function's name says so. */

typedef enum
{
  PLUMB_RUN_PLAIN = 0,
  PLUMB_RUN_STRONG = 1 << 0,
  PLUMB_RUN_EMPHASIS = 1 << 1,
} PlumbRunStyle;

typedef struct
{
  char *text;
  PlumbRunStyle style;
  char *uri;      /* where the run leads outside the document, or NULL */
  char *anchor;   /* id of the heading it leads to inside the document, or NULL */
  char *language; /* BCP-47 tag, or NULL for that of its surroundings */
} PlumbRun;

typedef struct
{
  GPtrArray *runs; /* PlumbRun */
} PlumbInline;

/* A passage of one plain run; @text may be NULL or empty for a passage without runs. */
PlumbInline *plumb_inline_new (const char *text);

/* A passage in which `*words*` are emphasised and `**words**` strong. A backslash before an
 * asterisk keeps it; an asterisk without a partner stands for itself. */
PlumbInline *plumb_inline_new_from_markup (const char *markup);

void plumb_inline_free (PlumbInline *self);

/* Adds @text at the end: plain; in @style; as a link to @uri; as a link to the heading with id
 * @anchor; or in another
 * @language (which also keeps its direction to itself). A @uri that is not an absolute URI (a
 * scheme, a colon and printable ASCII), or whose scheme is not one that fetches or calls something
 * (http, https, ftp, mailto, tel, doi, urn), is kept as text only. */
void plumb_inline_append (PlumbInline *self, const char *text);
void plumb_inline_append_styled (PlumbInline *self, PlumbRunStyle style, const char *text);
void plumb_inline_append_link (PlumbInline *self, const char *uri, const char *text);
void plumb_inline_append_reference (PlumbInline *self, const char *anchor, const char *text);
void plumb_inline_append_language (PlumbInline *self, const char *language, const char *text);

/* In both: @language may be NULL. */
void plumb_inline_append_run (PlumbInline *self,
                              PlumbRunStyle style,
                              const char *language,
                              const char *text);

/* Whether there is nothing to read in it: no runs, or white space only. @self may be NULL. */
gboolean plumb_inline_is_empty (const PlumbInline *self);

/* The words alone. */
char *plumb_inline_to_text (const PlumbInline *self);

/* @text made fit for every writer, as described above: invalid UTF-8 and U+FFFD become "?", tabs
 * and carriage returns become spaces and newlines, other control characters and noncharacters go,
 * and unpaired bidirectional marks are paired. */
char *plumb_inline_clean (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbInline, plumb_inline_free)

G_END_DECLS
