/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-instrument.h"

G_BEGIN_DECLS

/* Whether there is a later version of a questionnaire than the one a review is made with. */

/* Whether the version number @a ("1.10.0") is later than @b; FALSE where either is none. */
gboolean plumb_version_is_later (const char *a, const char *b);

/* The installed questionnaire of @instrument's id where it has a later version; else NULL, also
 * where it cannot be loaded. Unref it. */
PlumbInstrument *plumb_version_find_later (const PlumbInstrument *instrument);

G_END_DECLS
