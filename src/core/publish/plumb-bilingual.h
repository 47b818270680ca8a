/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-document.h"

G_BEGIN_DECLS

/* Two documents that say the same in two languages as one document, in which what belongs together
 * stands side by side.
 *
 * Each block is put beside its counterpart: the next block of the same kind, from the same place.
 * Blocks without one are not lost: they stand by themselves, each where it was. What is the same in
 * both, such as what people typed, is there once, in the full width. Wide tables and pictures stand
 * one below the other. A sheet stays whole, so that two sheets are two pages.
 *
 * What always holds: both documents' words are all there, each side's in its own order, the main
 * one's before its counterpart's; each side has its language; links lead to their own language;
 * levels of headings have no gaps. */

/* Joins @main, which gives the document its language, direction, title, running lines and metadata,
 * and @second. Both are taken, and must not have been set on pages. Free with
 * plumb_document_unref(). */
PlumbDocument *plumb_bilingual_new (PlumbDocument *main, PlumbDocument *second);

G_END_DECLS
