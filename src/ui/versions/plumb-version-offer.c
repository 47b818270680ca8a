/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-version-offer.h"

#include <stdio.h>

#define N_NUMBERS 3

static gboolean
parse (const char *version, guint numbers[N_NUMBERS])
{
  return version != NULL
         && sscanf (version, "%9u.%9u.%9u", &numbers[0], &numbers[1], &numbers[2]) == N_NUMBERS;
}

gboolean
plumb_version_is_later (const char *a, const char *b)
{
  guint of_a[N_NUMBERS], of_b[N_NUMBERS];
  if (!parse (a, of_a) || !parse (b, of_b))
    return FALSE;
  for (guint i = 0; i < N_NUMBERS; i++)
    if (of_a[i] != of_b[i])
      return of_a[i] > of_b[i];
  return FALSE;
}

PlumbInstrument *
plumb_version_find_later (const PlumbInstrument *instrument)
{
  g_return_val_if_fail (instrument != NULL, NULL);

  g_autoptr (PlumbInstrument) installed = plumb_instrument_load_builtin (instrument->id, NULL);
  return installed != NULL && plumb_version_is_later (installed->version, instrument->version)
             ? g_steal_pointer (&installed)
             : NULL;
}
