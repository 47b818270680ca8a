/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The check sum of ZIP and PNG files: the cyclic redundancy check of ISO 3309 (PNG, third edition,
 * annex D). */

/* Of @data behind what has the sum @crc: 0 at the start. */
guint32 plumb_crc_update (guint32 crc, gconstpointer data, gsize length);

G_END_DECLS
