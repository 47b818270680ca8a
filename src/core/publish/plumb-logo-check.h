/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What an SVG drawing must be to serve as a logo. Private to the room.
 *
 * A report is passed on, so its logo must fetch nothing and run nothing wherever it is opened, and
 * a small file must not ask for hours of work. So only what is known to be harmless is let in:
 * shapes, text, gradients and clips, a few shapes drawn again, and references to a part of the
 * drawing itself; and no more of it than 256 kilobytes. */

/* Whether @bytes, an SVG file in UTF-8, is such a drawing: nothing but elements, attributes and
 * functions that are known here, no document type, entities, at-rules or escapes. Names in the
 * namespaces of other programs, which nobody else reads, may be there. Errors:
 * G_IO_ERROR_INVALID_DATA. */
gboolean plumb_logo_check (GBytes *bytes, GError **error);

G_END_DECLS
