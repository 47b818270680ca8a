/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-migration.h"
#include "plumb-say.h"

G_BEGIN_DECLS

/* The words for what differs between two versions of a questionnaire, and for what becomes of the
 * answers: the same in the application and on the command line. All give text to be freed with
 * g_free(). */

/* "Question “Does it set fees?”: worded differently." */
char *
plumb_wording_dup_difference (const PlumbDifference *difference, const PlumbLanguage *language);

/* How far the version number must move for what differs, and whether it does, in one sentence; NULL
 * where nothing differs. */
char *plumb_wording_dup_step (const PlumbComparison *comparison, const PlumbLanguage *language);

/* What becomes of one fact, with what was asked and answered. */
char *plumb_wording_dup_fate (const PlumbFate *fate, const PlumbLanguage *language);

/* What becomes of all answers, in one or two sentences. */
char *plumb_wording_dup_migration (const PlumbMigration *migration, const PlumbLanguage *language);

G_END_DECLS
