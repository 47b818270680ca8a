/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-history.h"
#include "plumb-review.h"

G_BEGIN_DECLS

/* The object, for the files that make it up: plumb-review.c (its life and what it tells), -gate.c
 * (what changes it), -answers.c and -queries.c. */
struct _PlumbReview
{
  GObject parent_instance;

  PlumbInstrument *instrument;
  GPtrArray *past_instruments; /* that the review was made with before */
  PlumbFacts *facts;
  PlumbHistory *history;
  PlumbLogic *logic;
  char *uuid;
  gint64 created;
  char *author;
  char *read_only_reason;
  gboolean modified;
};

/* Seconds since 1970, UTC. */
gint64 plumb_review_now (void);

/* Tells the observers of @change, which is made. */
void plumb_review_emit_changed (PlumbReview *self, const PlumbChange *change);

/* How the questionnaire's logic reads the answers of a review. */
void plumb_review_answers_init (PlumbAnswersInterface *iface);

/* What the fields "status" and "reason" of an answer amount to; either can be NULL. */
PlumbStatus plumb_review_read_mark (const char *mark, const char *reason);

/* The rows ("r1") among the items of @kind whose ids begin with @stem ("team/"). Free with
 * g_strfreev(). */
char **plumb_review_list_rows (PlumbReview *self, PlumbKind kind, const char *stem);

/* What only the store may do: make a review from what a file says, past the gate. */

/* A review with an identity of its own, no facts (not even that of its questionnaire), no changes,
 * and no logic: good for nothing but plumb_review_restore_…() until plumb_review_finish_restoring()
 * has been called. */
PlumbReview *
plumb_review_new_for_file (PlumbInstrument *instrument, const char *uuid, gint64 created);

/* Puts a fact in as the file has it, without history. */
void plumb_review_restore_fact (PlumbReview *self,
                                PlumbKind kind,
                                const char *id,
                                const char *field,
                                const char *text);

/* Takes @change as the next of the history; FALSE when it does not follow. */
gboolean plumb_review_restore_change (PlumbReview *self, PlumbChange *change);

/* All is in: derives the logic and counts as saved. To be called once. */
void plumb_review_finish_restoring (PlumbReview *self);

G_END_DECLS
