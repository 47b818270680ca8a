/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What we know of languages that ICU knows too little of. Static, read-only data; known to the
 * language room only. */

typedef struct
{
  const char *language;     /* the tag's first part */
  const char *name;         /* in the language itself */
  const char *formats_like; /* the ICU locale that formats the same way, other than below */
  const char *months[12];   /* in full, as within a date */
  const char *date;         /* patterns of Unicode TR 35, as ICU reads them */
  const char *date_time;
  const char *list_separator; /* between the items of a list */
  const char *list_end;       /* before the last of them */
} PlumbLanguageSupplement;

/* The supplement for @language, or NULL where none is needed. */
const PlumbLanguageSupplement *plumb_language_supplement_find (const char *language);

G_END_DECLS
