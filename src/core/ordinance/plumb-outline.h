/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-heading.h"

G_BEGIN_DECLS

/* The headings of a whole text, without those of its tables of contents.
 *
 * A run is a row of headings with no text between them. A heading that the text repeats further
 * down, with the same number and title, belongs to a table of contents when its run holds the
 * repetition too, or another heading of its kind that is repeated; "Article I. In General" of one
 * chapter, which the next chapter has as well, does not. */

/* The headings of @text, which is valid UTF-8, in their order: an array of PlumbHeading whose spans
 * point into @text. Free with g_array_unref(). */
GArray *plumb_outline_read (const char *text);

G_END_DECLS
