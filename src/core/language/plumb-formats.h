/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How one language writes numbers, dates and lists: ICU's formatters, made when first wanted and
 * kept. Formatting may be done from any thread at any time. Known to the language room only; what
 * the functions give is told in plumb-language.h. */

typedef struct _PlumbFormats PlumbFormats;

/* The kinds of number that are written differently. */
typedef enum
{
  PLUMB_FORMATS_PLAIN,
  PLUMB_FORMATS_SIGNED,
  PLUMB_FORMATS_PERCENT,
  PLUMB_FORMATS_N_STYLES,
} PlumbFormatsStyle;

#define PLUMB_FORMATS_MAX_DECIMALS 9

/* The formats for the canonical language tag @tag. Returns NULL, and sets @error
 * (PLUMB_LANGUAGE_ERROR_BAD_TAG), where the tag has an extension that ICU cannot follow, such as
 * digits that do not exist. Free with plumb_formats_free(). */
PlumbFormats *plumb_formats_new (const char *tag, GError **error);

void plumb_formats_free (PlumbFormats *self);

char *
plumb_formats_number (PlumbFormats *self, PlumbFormatsStyle style, double value, int decimals);
char *plumb_formats_range (PlumbFormats *self, double low, double high, int decimals);
char *plumb_formats_date (PlumbFormats *self, gint64 unix_utc);
char *plumb_formats_date_time (PlumbFormats *self, gint64 unix_utc);
char *plumb_formats_list (PlumbFormats *self, const char *const *items);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbFormats, plumb_formats_free)

G_END_DECLS
