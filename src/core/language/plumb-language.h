/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-catalogue.h"
#include "plumb-language-error.h"

G_BEGIN_DECLS

/* A language that instruments and reports can be shown in: the translations of its language pack,
 * and how it writes numbers, dates and lists. It is chosen apart from the interface's language and
 * from the locale of the process, and passed as a parameter to whatever writes text. Several may be
 * in use at once.
 *
 * A language pack is a folder languages/TAG in one of the data folders (see plumb-datadir.h) with
 * MO files in it. Each is a component, named by its path without ".mo": "report",
 * "instruments/heiap-full". A text that the most specific pack lacks comes from the next one (a
 * person's own folder before the site's; es-US before es), and at last is the source text itself.
 *
 * Immutable and reference counted; may be used from any thread. Texts that functions lend live as
 * long as the language, or, where they are the source text given to them, as long as that. */

typedef struct _PlumbLanguage PlumbLanguage;

/* The language of the source texts, which needs no language pack. */
#define PLUMB_LANGUAGE_SOURCE_TAG "en"

/* Opens the language with the BCP-47 tag @tag, such as "es", "zh-Hant" or "ar-u-nu-latn" (Arabic,
 * with the digits 0 to 9). Where there is no pack for it, that of its parent is taken: es for
 * es-US, zh-Hant for zh-TW, but never zh-Hans for it. "en" always opens. On failure returns NULL
 * and sets @error: PLUMB_LANGUAGE_ERROR_BAD_TAG; PLUMB_LANGUAGE_ERROR_UNAVAILABLE, which lists the
 * available ones; or whatever is wrong with a catalogue of the pack. */
PlumbLanguage *plumb_language_open (const char *tag, GError **error);

PlumbLanguage *plumb_language_ref (PlumbLanguage *self);
void plumb_language_unref (PlumbLanguage *self);

/* The tags of the languages that can be opened, "en" among them, sorted. Free with g_strfreev(). */
char **plumb_language_list_available (void);

/* The tag it was opened by, in its canonical spelling and without extensions ("-u-…"): fit for
 * xml:lang and PDF's /Lang. */
const char *plumb_language_get_tag (const PlumbLanguage *self);

gboolean plumb_language_is_right_to_left (const PlumbLanguage *self);

/* Its name for people to read: in the language itself ("español") or, where not @in_own_language,
 * in English ("Spanish"). */
char *plumb_language_dup_name (const PlumbLanguage *self, gboolean in_own_language);

/* The name of the language @tag as said in the language @in_tag, spelled as in a list; no pack is
 * needed for either. @tag itself where nobody knows a name. Free with g_free(). */
char *plumb_language_dup_name_of_tag (const char *tag, const char *in_tag);

/* The translation of @source, which stands in @context (NULL: in none) of @component; where there
 * is none, @source. */
const char *plumb_language_get_text (const PlumbLanguage *self,
                                     const char *component,
                                     const char *context,
                                     const char *source);

/* Whether there is a translation, so that untranslated passages can be counted and marked. Always
 * TRUE in the source language, which has nothing to translate. */
gboolean plumb_language_has_text (const PlumbLanguage *self,
                                  const char *component,
                                  const char *context,
                                  const char *source);

/* The translation that goes with @n; untranslated: @singular for 1, else @plural. Fill the number
 * in with plumb_language_fill(), formatted by plumb_language_format_number(). */
const char *plumb_language_get_plural (const PlumbLanguage *self,
                                       const char *component,
                                       const char *context,
                                       const char *singular,
                                       const char *plural,
                                       gulong n);

/* Puts values in the place of @text's {placeholders} (see plumb-placeholders.h): pairs of a name
 * and its value, then NULL. Values are put in as they are; a placeholder that no pair names stays.
 * Free with g_free(). */
char *plumb_language_fill (const char *text, ...) G_GNUC_NULL_TERMINATED;

/* Numbers, dates and lists are written as the language writes them, digits included. */

/* @value with exactly @decimals (0 to 9) decimals; halves are rounded away from zero. What is not a
 * finite number is an em dash. A minus is U+2212, and zero never has one. All of these give text to
 * be freed with g_free(). */
char *plumb_language_format_number (const PlumbLanguage *self, double value, int decimals);

/* The digit for zero that numbers are written with, where the other nine follow it in Unicode, as
 * they do in nearly all systems; else U+0030. */
gunichar plumb_language_get_zero (const PlumbLanguage *self);

/* The same as plumb_language_format_number(), with a plus sign before what is greater than zero
 * once rounded. */
char *plumb_language_format_signed (const PlumbLanguage *self, double value, int decimals);

/* The same as a percentage: 0.25 is "25%". */
char *plumb_language_format_percent (const PlumbLanguage *self, double fraction, int decimals);

/* From @low to @high ("3–5"), or one number where both come out the same. An em dash where either
 * is not finite. */
char *
plumb_language_format_range (const PlumbLanguage *self, double low, double high, int decimals);

/* A day, given as "YYYY-MM-DD", in the long form: "March 5, 2026". In the Gregorian calendar,
 * unless the tag says otherwise ("-u-ca-…"). What is not such a day comes back as it is. */
char *plumb_language_format_date (const PlumbLanguage *self, const char *iso_date);

/* A moment, in seconds since 1970-01-01 00:00 UTC, as date and time in UTC, which the text says. */
char *plumb_language_format_date_time (const PlumbLanguage *self, gint64 unix_utc);

/* The NULL-terminated @items as one list: "rent, water, and heat". Empty for no items. */
char *plumb_language_format_list (const PlumbLanguage *self, const char *const *items);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbLanguage, plumb_language_unref)

G_END_DECLS
