/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-placeholders.h"

#include <glib/gi18n-lib.h>

static const PlumbFindingKind lost_kind
    = { "translation-placeholder-lost", PLUMB_SEVERITY_ERROR,
        N_ ("The translation lacks %s, which the source text has, so a value would be missing."),
        N_ ("Put %s, spelled exactly so, where the value belongs in the translation.") };

static const PlumbFindingKind unknown_kind = {
  "translation-placeholder-unknown", PLUMB_SEVERITY_ERROR,
  N_ ("The translation has %s, which the source text does not have, so it would be printed as it "
      "is."),
  N_ ("Spell the name between the braces as in the source text, or remove %s.")
};

/* The length of the placeholder that @text begins with; 0 where it begins with none. */
static gsize
measure_placeholder (const char *text)
{
  const char *at = text;

  if (*at++ != '{' || !g_ascii_islower (*at))
    return 0;
  while (g_ascii_islower (*at) || g_ascii_isdigit (*at) || *at == '-' || *at == '_')
    at++;
  return *at == '}' ? (gsize) (at + 1 - text) : 0;
}

gboolean
plumb_placeholder_piece_next (const char *text, PlumbPlaceholderPiece *piece)
{
  g_return_val_if_fail (text && piece, FALSE);

  if (!*text)
    return FALSE;

  gsize length = measure_placeholder (text);
  const char *end = text + length;
  if (!length)
    while (*end && !measure_placeholder (end))
      end++;

  *piece = (PlumbPlaceholderPiece){ text, (gsize) (end - text), length > 0 };
  return TRUE;
}

/* The placeholders in @text, braces included, each once, in the order in which they first come. */
static GPtrArray *
list_placeholders (const char *text)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  PlumbPlaceholderPiece piece;

  for (; plumb_placeholder_piece_next (text, &piece); text += piece.length)
    {
      g_autofree char *name = g_strndup (piece.start, piece.length);
      if (piece.is_placeholder
          && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
  return names;
}

/* Adds a finding of @kind for each of @names that is not among @others. */
static void
report_missing (const GPtrArray *names,
                GPtrArray *others,
                const PlumbFindingKind *kind,
                const PlumbFindingPlace *place,
                PlumbFindings *findings)
{
  for (guint i = 0; i < names->len; i++)
    if (!g_ptr_array_find_with_equal_func (others, names->pdata[i], g_str_equal, NULL))
      plumb_findings_add (findings, kind, place, names->pdata[i], names->pdata[i]);
}

void
plumb_placeholders_check (const char *source,
                          const char *translation,
                          gboolean may_omit,
                          const PlumbFindingPlace *place,
                          PlumbFindings *findings)
{
  g_return_if_fail (source && translation && place && findings);

  g_autoptr (GPtrArray) wanted = list_placeholders (source);
  g_autoptr (GPtrArray) given = list_placeholders (translation);

  if (!may_omit)
    report_missing (wanted, given, &lost_kind, place, findings);
  report_missing (given, wanted, &unknown_kind, place, findings);
}
