/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "bad-text.h"

#define LONG_LENGTH 500000
#define WORD_LENGTH 10000

static char *
new_long (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; text->len < LONG_LENGTH; i++)
    g_string_append_printf (text, "%sword %u of very many", i > 0 ? " " : "", i);
  return g_string_free (text, FALSE);
}

static char *
new_word (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < WORD_LENGTH; i++)
    g_string_append_c (text, (char) ('a' + i * 7 % 26));
  return g_string_free (text, FALSE);
}

void
bad_text_check_much (void (*check) (const char *text))
{
  g_autofree char *answer = new_long ();
  g_autofree char *word = new_word ();

  check (answer);
  check (word);
}

char *
bad_text_new_controls (void)
{
  GString *text = g_string_new (NULL);

  for (gunichar c = 1; c < 0xa0; c++)
    if ((c < 0x20 && c != '\t' && c != '\n' && c != '\v' && c != '\f' && c != '\r')
        || (c >= 0x7f && c != 0x85))
      {
        g_string_append_c (text, 'x');
        g_string_append_unichar (text, c);
      }
  g_string_append (text, "\tend");
  return g_string_free (text, FALSE);
}

char *
bad_text_new_directions (void)
{
  static const gunichar marks[]
      = { 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 'a', 0x5d0, '(' };
  GString *text = g_string_new ("b");

  for (guint i = 0; i < 30; i++)
    g_string_append_unichar (text, marks[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (marks))]);
  return g_string_free (text, FALSE);
}

guint
bad_text_count_open (const char *text)
{
  guint embedded = 0;
  guint isolated = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x202a || c == 0x202b || c == 0x202d || c == 0x202e)
        embedded++;
      else if (c >= 0x2066 && c <= 0x2068)
        isolated++;
      else if (c == 0x202c || c == 0x2069)
        {
          guint *open = c == 0x202c ? &embedded : &isolated;

          g_assert_cmpuint ((*open)--, >, 0);
        }
    }
  return embedded + isolated;
}
