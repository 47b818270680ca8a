/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* JSON as text. In place of JsonGenerator, which writes 0.95 as 0.94999999999999996: here a number
 * has as many decimals as it needs, nine at most, and always a point when it is no whole one by
 * its nature. */

/* Appends @node; on lines of their own with two spaces for each level where @pretty, else without
 * any space. */
void plumb_json_write (GString *out, JsonNode *node, gboolean pretty);

G_END_DECLS
