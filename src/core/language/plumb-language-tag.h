/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What BCP-47 language tags mean to us. A tag is canonical once plumb_language_tag_canonicalise()
 * has read it: then it has only letters, digits and "-" in it, so that it may be part of a file's
 * path. Known to the language room only. */

/* Reads @tag. Returns its canonical spelling, extensions included ("iw-il" is "he-IL"); on failure
 * returns NULL and sets
 * @error (PLUMB_LANGUAGE_ERROR_BAD_TAG). Free with g_free(). */
char *plumb_language_tag_canonicalise (const char *tag, GError **error);

/* The canonical @tag without its extensions: "ar" for "ar-u-nu-latn". Free with g_free(). */
char *plumb_language_tag_dup_base (const char *tag);

/* The tags of the language packs that do for the canonical @tag, the best first: that language,
 * then with less of its region and script, but only as long as it is written in the same script:
 * "zh-TW", "zh-Hant-TW", "zh-Hant", not "zh". Free with g_strfreev(). */
char **plumb_language_tag_list_packs (const char *tag);

/* The ICU locale that formats for the canonical @tag, extensions included. It is one that ICU has
 * data for (English where it has none for the language): ICU itself would fall back to the locale
 * of the process. Dates are in the Gregorian calendar unless the tag names another. Free with
 * g_free(). */
char *plumb_language_tag_dup_locale (const char *tag);

G_END_DECLS
