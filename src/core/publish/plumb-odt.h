/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-layout.h"

G_BEGIN_DECLS

/* Writes a document as OpenDocument Text 1.2 (ISO/IEC 26300:2015), to be edited in a word
 * processor.
 *
 * Everything is what a person would have made there by hand: headings, lists, captions and
 * quotations have the named styles that word processors know ("Heading 1", "Text body"), so that
 * whoever pastes them into a template gets the template's look; tables repeat their header rows;
 * page numbers, the table of contents and links are fields that stay right while the text changes.
 * Pictures are SVG, with a PNG beside it for programs that cannot draw those, and bear their
 * alternative text. Languages and directions are told wherever they turn.
 *
 * What has no page of its own in a text that flows (where a sheet leaves something out) is written
 * whole, as in HTML. The same document on the same pages gives the same bytes. */

/* The file's bytes. @setup: the size of the pages and of body text. Errors: G_IO_ERROR_CANCELLED.
 */
GBytes *plumb_odt_write (const PlumbDocument *document,
                         const PlumbPageSetup *setup,
                         GCancellable *cancellable,
                         GError **error);

G_END_DECLS
