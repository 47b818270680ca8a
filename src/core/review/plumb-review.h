/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-answers.h"
#include "plumb-change.h"
#include "plumb-instrument.h"
#include "plumb-logic.h"

G_BEGIN_DECLS

/* The document: an instrument, the facts people typed, and the history of how they came to be.
 *
 * plumb_review_apply() is the only gate through which facts change. What passes it is valid, is in
 * the history, and is announced by the signal "changed", whose listeners already find the
 * questionnaire's logic up to date. Nothing is ever taken out of the history: undoing is a change
 * too, so what was typed can always be found again.
 *
 * The signal's signature: void (*changed) (PlumbReview *, const PlumbChange *change, gpointer
 * data). Properties that observers follow: "can-undo", "can-redo", "modified", "read-only" (all
 * boolean, read-only). Not thread-safe; jobs in other threads work on a copy, see
 * plumb_store_to_bytes(). */

#define PLUMB_TYPE_REVIEW (plumb_review_get_type ())
G_DECLARE_FINAL_TYPE (PlumbReview, plumb_review, PLUMB, REVIEW, GObject)

#define PLUMB_REVIEW_ERROR (plumb_review_error_quark ())
GQuark plumb_review_error_quark (void);

typedef enum
{
  PLUMB_REVIEW_ERROR_READ_ONLY,
  PLUMB_REVIEW_ERROR_UNKNOWN_PLACE, /* no such kind, field or question */
  PLUMB_REVIEW_ERROR_BAD_VALUE,     /* not in the form that the place asks for */
  PLUMB_REVIEW_ERROR_TOO_LARGE,
  PLUMB_REVIEW_ERROR_NOTHING_TO_UNDO,
  PLUMB_REVIEW_ERROR_FORMAT, /* a file that is no review, or damaged */
  PLUMB_REVIEW_ERROR_LOCKED, /* somebody else has the file open */
  PLUMB_REVIEW_ERROR_SIGNED_OFF,
} PlumbReviewError;

/* The most that facts and history may weigh together (see plumb-facts.h): beyond it no file that
 * the program would open again could hold them. */
#define PLUMB_REVIEW_MAX_WEIGHT (48 * 1024 * 1024)

/* A new, empty review made with @instrument, with a new random identity. */
PlumbReview *plumb_review_new (PlumbInstrument *instrument);

/* The identity that all copies of this review share (a UUID), and when it was made (UTC seconds).
 */
const char *plumb_review_get_uuid (PlumbReview *self);
gint64 plumb_review_get_created (PlumbReview *self);

/* The questionnaire and its logic as they stand now. A change of the fact "questionnaire" replaces
 * both; the instruments that were before stay alive as long as the review, so that nothing that
 * points into them dangles. */
PlumbInstrument *plumb_review_get_instrument (PlumbReview *self);
PlumbLogic *plumb_review_get_logic (PlumbReview *self);
const PlumbFacts *plumb_review_get_facts (PlumbReview *self);

/* The text of a fact, lent until it changes; NULL where there is none. */
const char *plumb_review_get (PlumbReview *self, PlumbKind kind, const char *id, const char *field);

/* The title of the review, or of its draft, or of its instrument: never empty, for headings and
 * windows. */
const char *plumb_review_get_title (PlumbReview *self);

/* Makes all @edits in one step, or none. Edits that change nothing are left out; where nothing is
 * left, nothing happens and the answer is TRUE. Typing goes on in the same step: an edit of the one
 * fact that the last step edited, by the same person within half a minute, extends that step,
 * unless it takes away more than a word. Errors: PLUMB_REVIEW_ERROR; the message names the place
 * and says what is accepted. */
gboolean
plumb_review_apply (PlumbReview *self, const PlumbEdit *edits, guint n_edits, GError **error);

/* plumb_review_apply() with one edit. */
gboolean plumb_review_set (PlumbReview *self,
                           PlumbKind kind,
                           const char *id,
                           const char *field,
                           const char *text,
                           GError **error);

/* Takes all fields of an item away, in one step. */
gboolean plumb_review_remove (PlumbReview *self, PlumbKind kind, const char *id, GError **error);

/* Ends the step that typing would extend; the next edit is a step of its own. */
void plumb_review_end_step (PlumbReview *self);

/* An id for a new item of @kind, such as "i7": one more than the highest that the facts or the
 * history know, so that no id ever means two things. Free with g_free(). */
char *plumb_review_make_id (PlumbReview *self, PlumbKind kind);

/* The next row of a roster: "r3". Free with g_free(). */
char *plumb_review_make_row (PlumbReview *self, const char *question);

/* Takes back, or makes again, one step. Errors: read-only, or nothing to undo. */
gboolean plumb_review_can_undo (PlumbReview *self);
gboolean plumb_review_can_redo (PlumbReview *self);
gboolean plumb_review_undo (PlumbReview *self, GError **error);
gboolean plumb_review_redo (PlumbReview *self, GError **error);

/* Who makes the changes from now on; NULL: nobody says. */
void plumb_review_set_author (PlumbReview *self, const char *who);
const char *plumb_review_get_author (PlumbReview *self);

/* The history, oldest first. */
guint plumb_review_get_n_changes (PlumbReview *self);
const PlumbChange *plumb_review_get_change (PlumbReview *self, guint index);

/* Whether there are changes that were not saved, see plumb_store_save(). */
gboolean plumb_review_is_modified (PlumbReview *self);
void plumb_review_mark_saved (PlumbReview *self);

/* A review can be read-only for a reason told in one sentence (a newer format, a lock); NULL makes
 * it writable. */
gboolean plumb_review_is_read_only (PlumbReview *self);
const char *plumb_review_get_read_only_reason (PlumbReview *self);
void plumb_review_set_read_only (PlumbReview *self, const char *reason);

/* Whether somebody has signed the review off (its particulars say when and who). From then on the
 * gate lets nothing pass but taking the signature back, which the history records like any change.
 */
gboolean plumb_review_is_signed_off (PlumbReview *self);

/* The questions that are hidden or disabled now but hold an answer: kept, left out of score and
 * report, and listed. An array of const PlumbQuestion *, freed with g_ptr_array_unref(). */
GPtrArray *plumb_review_list_hidden (PlumbReview *self);

G_END_DECLS
