/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words in which the interface says what kind a piece of evidence is and how strong: one for
 * each id that the review's table of facts allows. Ids and words end with a member whose id is
 * NULL. */

typedef struct
{
  const char *id;
  const char *words; /* to be translated with _() */
} PlumbEvidenceWord;

extern const PlumbEvidenceWord plumb_evidence_kinds[];
extern const PlumbEvidenceWord plumb_evidence_strengths[];

/* The words for @id of @table, translated; NULL where there are none. */
const char *plumb_evidence_word (const PlumbEvidenceWord *table, const char *id);

G_END_DECLS
