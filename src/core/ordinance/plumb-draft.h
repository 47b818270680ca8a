/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The text of a draft policy and where its provisions begin.
 *
 * Plain text for now: a provision is found by its heading line ("Sec. 9-104. Fees.", "6.08.180
 * Licensing", "Article II", "§ 12 Penalties"). A heading that a table of contents announces and the
 * body repeats counts once, in the body. Offsets are bytes into the text; a provision reaches to
 * the next heading. Immutable, freed with plumb_draft_free(). */

typedef struct
{
  char *number; /* as the text has it: "9-104", "6.08.180", "II" */
  char *label;  /* how it is cited: "Sec. 9-104", "6.08.180" */
  char *title;  /* the words behind the number, without the full stop or a page number; may be "" */
  gsize start;  /* of the heading line */
  gsize end;
} PlumbProvision;

typedef struct
{
  char *text; /* UTF-8, lines end with "\n" */
  PlumbProvision *provisions;
  guint n_provisions;
} PlumbDraft;

/* The largest draft, in bytes. */
#define PLUMB_DRAFT_MAX_BYTES (2 * 1024 * 1024)

/* Reads the plain text @bytes. Byte order marks and Windows line ends are taken away; text that is
 * neither UTF-8 nor, by its byte order mark, UTF-16 is read as Windows-1252. Errors (G_IO_ERROR):
 * MESSAGE_TOO_LARGE, or INVALID_DATA where it is not text. @name is for the message. */
PlumbDraft *plumb_draft_load_bytes (GBytes *bytes, const char *name, GError **error);

/* The same from text that is already clean, such as a review holds; NULL is no text. */
PlumbDraft *plumb_draft_new (const char *text);
void plumb_draft_free (PlumbDraft *self);

/* The provision that the byte @offset lies in, or NULL before the first. */
const PlumbProvision *plumb_draft_get_provision_at (const PlumbDraft *self, gsize offset);

/* The first provision that @citation ("Sec. 9-104(b)", "6.08.180") means, or NULL. What follows the
 * number does not matter, nor does the word where one side has none. */
const PlumbProvision *plumb_draft_find (const PlumbDraft *self, const char *citation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbDraft, plumb_draft_free)

G_END_DECLS
