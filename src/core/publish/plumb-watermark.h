/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-figure.h"

G_BEGIN_DECLS

/* The large word behind the text of a draft: a picture as large as the page, with the word from
 * corner to corner in a colour that all text can be read upon (PlumbPalette's mark).
 *
 * It is drawn as outlines, not as text: whoever copies, searches or listens to a page meets the
 * page's own words only. That the document is a draft is said in its first paragraph and in the
 * running line. */

/* @word: not empty. Free with plumb_figure_free(). */
PlumbFigure *plumb_watermark_new (const char *word);

G_END_DECLS
