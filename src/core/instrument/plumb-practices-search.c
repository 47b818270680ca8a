/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding practices by words. Texts and words are folded alike: decomposed (NFKD), without marks,
 * without case. */

#include <string.h>

#include "plumb-practices.h"

/* How well a practice fits, best first. */
typedef enum
{
  FIT_LABEL,
  FIT_SUMMARY,
  FIT_TEXT,
  N_FITS,
  FIT_NONE = N_FITS,
} Fit;

static char *
fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *lower = g_utf8_casefold (valid, -1);
  g_autofree char *apart = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_new (NULL);
  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (folded, g_utf8_get_char (p));
  return g_string_free (folded, FALSE);
}

/* The runs of letters and digits in @text, folded. */
static GPtrArray *
split (const char *text)
{
  g_autofree char *folded = fold (text);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *start = NULL;
  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gboolean inside = *p != '\0' && g_unichar_isalnum (g_utf8_get_char (p));
      if (inside && start == NULL)
        start = p;
      if (!inside && start != NULL)
        {
          g_ptr_array_add (words, g_strndup (start, p - start));
          start = NULL;
        }
      if (*p == '\0')
        return words;
    }
}

/* Whether a word of @text may begin at @at. Scripts that are written wide put no spaces between
 * words. */
static gboolean
begins_word (const char *text, const char *at)
{
  return at == text || g_unichar_iswide (g_utf8_get_char (at))
         || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

static gboolean
has_word (const char *text, const char *word)
{
  for (const char *at = strstr (text, word); at != NULL; at = strstr (g_utf8_next_char (at), word))
    if (begins_word (text, at))
      return TRUE;
  return FALSE;
}

/* Whether each of @words begins a word of @text, which is folded. */
static gboolean
has_all (const char *text, const GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (!has_word (text, g_ptr_array_index (words, i)))
      return FALSE;
  return TRUE;
}

/* Adds @text, folded, to @all and answers whether what is there has all @words. */
static gboolean
add_has_all (GString *all, const char *text, const GPtrArray *words)
{
  g_autofree char *folded = fold (text);
  g_string_append_printf (all, "%s\n", folded);
  return has_all (all->str, words);
}

static Fit
get_fit (const PlumbPractices *self,
         const PlumbPractice *practice,
         const GPtrArray *words,
         PlumbLanguage *language)
{
  g_autoptr (GString) all = g_string_new (NULL);
  if (add_has_all (all, plumb_practices_get_text (self, &practice->label, language), words))
    return FIT_LABEL;
  if (add_has_all (all, plumb_practices_get_text (self, &practice->summary, language), words))
    return FIT_SUMMARY;

  g_autoptr (GString) rest = g_string_new (NULL);
  g_string_append_printf (rest, "%s\n%s\n",
                          plumb_practices_get_text (self, &practice->begin, language),
                          plumb_practices_get_text (self, &practice->watch_out, language));
  for (guint i = 0; i < practice->n_cases; i++)
    {
      const PlumbPracticeCase *place = &practice->cases[i];
      g_string_append_printf (
          rest, "%s\n%s\n%s\n%s\n", plumb_practices_get_text (self, &place->label, language),
          plumb_practices_get_text (self, &place->text, language), place->year, place->cite);
    }
  return add_has_all (all, rest->str, words) ? FIT_TEXT : FIT_NONE;
}

GPtrArray *
plumb_practices_search (const PlumbPractices *self, const char *words, PlumbLanguage *language)
{
  g_return_val_if_fail (self != NULL && words != NULL, NULL);

  g_autoptr (GPtrArray) wanted = split (words);
  g_autofree Fit *fits = g_new (Fit, self->n_practices);
  for (guint i = 0; i < self->n_practices; i++)
    fits[i] = get_fit (self, &self->practices[i], wanted, language);

  GPtrArray *found = g_ptr_array_new ();
  for (Fit fit = FIT_LABEL; fit < N_FITS; fit++)
    for (guint i = 0; i < self->n_practices; i++)
      if (fits[i] == fit)
        g_ptr_array_add (found, (gpointer) &self->practices[i]);
  return found;
}
