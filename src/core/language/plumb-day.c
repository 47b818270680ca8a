/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-day.h"

#include <string.h>

/* What stands where in the text: d is a digit. */
#define FORM "dddd-dd-dd"

static gboolean
has_form (const char *text)
{
  if (strlen (text) != strlen (FORM))
    return FALSE;
  for (guint i = 0; i < strlen (FORM); i++)
    if (FORM[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != FORM[i])
      return FALSE;
  return TRUE;
}

/* The number that the @n digits at @text are. */
static guint
read_digits (const char *text, guint n)
{
  guint number = 0;
  for (guint i = 0; i < n; i++)
    number = 10 * number + (guint) (text[i] - '0');
  return number;
}

/* Not by g_date_time_format(), which asks the locale what digits look like. */
char *
plumb_day_dup (GDateTime *moment)
{
  g_return_val_if_fail (moment != NULL, NULL);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (moment),
                          g_date_time_get_month (moment), g_date_time_get_day_of_month (moment));
}

char *
plumb_day_dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  return plumb_day_dup (now);
}

gboolean
plumb_day_read (const char *text, GDate *day)
{
  g_return_val_if_fail (text != NULL, FALSE);

  if (!has_form (text))
    return FALSE;
  const GDateYear year = (GDateYear) read_digits (text, 4);
  const GDateMonth month = (GDateMonth) read_digits (text + strlen ("dddd-"), 2);
  const GDateDay number = (GDateDay) read_digits (text + strlen ("dddd-dd-"), 2);
  if (!g_date_valid_dmy (number, month, year))
    return FALSE;
  if (day != NULL)
    g_date_set_dmy (day, number, month, year);
  return TRUE;
}
