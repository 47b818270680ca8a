/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-review.h"

/* What the tests of the room share: a small questionnaire that has a question of every kind, and
 * reviews made with it. */

PlumbInstrument *fixture_instrument (void);
PlumbReview *fixture_review (void);

/* The XML text of the questionnaire. */
const char *fixture_instrument_xml (void);

/* Sets a value, and fails the test when the gate refuses. */
void fixture_set (PlumbReview *review,
                  PlumbKind kind,
                  const char *id,
                  const char *field,
                  const char *text);
void fixture_answer (PlumbReview *review, const char *address, const char *value);

/* A new empty folder, and its removal with all that is in it. */
char *fixture_make_folder (void);
void fixture_remove_folder (const char *path);

/* The facts of @review as text. Free with g_free(). */
char *fixture_facts (PlumbReview *review);

/* Makes @n_edits random valid edits, undos and redos with @random. */
void fixture_edit_at_random (PlumbReview *review, GRand *random, guint n_edits);
