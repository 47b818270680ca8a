/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-instrument.h"

G_BEGIN_DECLS

/* What the tests of this room share: the sample instrument, whole and changed, and files of cases.
 */

/* The text of @file in the folder of the tests. */
char *fixture_load_text (const char *file);

/* @text with the first @from, which must be there, replaced by @to. */
char *fixture_replace (const char *text, const char *from, const char *to);

/* Loads @text as an instrument called @name. */
PlumbInstrument *fixture_load (const char *text, const char *name, PlumbFindings *findings);

/* Loads @text, which must have no faults. */
PlumbInstrument *fixture_load_good (const char *text);

/* The lines of a file of cases, one array of lines (char *) for each case; comments (#) and blank
 * lines between cases are left out. A case begins with a line "case NAME", which is its first line.
 * Free with g_ptr_array_unref(). */
GPtrArray *fixture_load_cases (const char *file);

G_END_DECLS
