/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-logo.h"
#include "plumb-palette.h"

G_BEGIN_DECLS

/* A public body's own name, logo and colour, for the head of its documents.
 *
 * Read from a key file:
 *
 *   [letterhead]
 *   name=City of Millbrook Falls
 *   logo=seal.svg
 *   color=#0a5c36
 *
 * The name must be there: it is also what the logo says to those who do not see it. The logo (a
 * PNG, JPEG or SVG file, looked for beside the key file) and the colour may be left out. The colour
 * takes the place of the house's accent in headings, links and lines; a colour that text could not
 * be read in is made darker, as far as it takes to reach a contrast of 4.5:1 (WCAG 2.1, 1.4.3)
 * against all that a document is printed on: paper, header rows, and the word behind a draft.
 *
 * Reference-counted, since documents keep theirs; never changes, so that several threads may set
 * documents with it. */

/* The largest key file, in bytes. */
#define PLUMB_LETTERHEAD_MAX_BYTES (64 * 1024)

typedef struct _PlumbLetterhead PlumbLetterhead;

struct _PlumbLetterhead
{
  char *name;           /* one line, fit for every writer */
  PlumbLogo *logo;      /* or NULL */
  gboolean has_color;   /* one was given */
  PlumbPalette palette; /* for paper: the house's, with the accent replaced where a colour was given
                         */
};

/* Reads the key file at @path, and the logo that it names. Errors: those of reading files,
 * G_KEY_FILE_ERROR, G_IO_ERROR_INVALID_DATA, G_IO_ERROR_NOT_SUPPORTED; the message is a sentence
 * that says what is wrong. */
PlumbLetterhead *plumb_letterhead_load (const char *path, GError **error);

/* The same from parts: @name, not empty, which is cleaned; @logo, taken, or NULL; @color as
 * "#rrggbb" or NULL. Errors: G_IO_ERROR_INVALID_DATA. */
PlumbLetterhead *
plumb_letterhead_new (const char *name, PlumbLogo *logo, const char *color, GError **error);

PlumbLetterhead *plumb_letterhead_ref (const PlumbLetterhead *self);
void plumb_letterhead_unref (PlumbLetterhead *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbLetterhead, plumb_letterhead_unref)

G_END_DECLS
