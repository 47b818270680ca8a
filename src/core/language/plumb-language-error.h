/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can go wrong in the language room. Files that cannot be read give errors of G_FILE_ERROR
 * instead. */

#define PLUMB_LANGUAGE_ERROR (plumb_language_error_quark ())

typedef enum
{
  PLUMB_LANGUAGE_ERROR_BAD_TAG,     /* not a BCP-47 language tag */
  PLUMB_LANGUAGE_ERROR_UNAVAILABLE, /* no language pack for this tag */
  PLUMB_LANGUAGE_ERROR_MALFORMED,   /* a catalogue that is damaged or not a catalogue */
  PLUMB_LANGUAGE_ERROR_TOO_LARGE,   /* a catalogue or language pack beyond what is sensible */
} PlumbLanguageError;

GQuark plumb_language_error_quark (void);

G_END_DECLS
