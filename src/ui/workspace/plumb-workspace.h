/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-draft.h"
#include "plumb-keeper.h"
#include "plumb-review.h"
#include "plumb-robustness-job.h"
#include "plumb-score.h"

G_BEGIN_DECLS

/* What the window and its pages share: the open review and where it is kept, what is derived from
 * it, the place the person is at, and the words to show instruments in. Pages know the workspace
 * and never each other; the window listens to it.
 *
 * There is at most one open review. A page is built for a review and is gone before another is
 * opened, so a page never sees the review change under it. When a change replaces the review's
 * questionnaire, or the review is signed off or that is taken back, "review" is notified as if it
 * had just been opened, before anybody else hears of the change: pages never see the questionnaire
 * change under them either. Changes go through plumb_review_apply() of the review itself.
 *
 * Signals:
 * "navigate" (void): the place changed; the window shows the page, the page shows the section,
 * question or item. "score-changed" (void): plumb_workspace_get_score() gives a new score. Comes
 * once after a burst of changes, never within one. "draft-changed" (void):
 * plumb_workspace_get_draft() gives a new draft. "flush" (void): fields hand over what is typed in
 * them and not committed yet. "notice" (const char *text): something to tell the person in passing.
 * "done" (const char *text): the same of a step that can be undone.
 * "quote-target-changed" (void): quoted words now go elsewhere.
 * Properties with notification: "review", "path", "kept" (how well it is kept, PlumbKept), "busy",
 * "letterhead" (which can be set: what is remembered from one review to the next).
 *
 * The only place of the interface that knows threads. No widgets here. */

#define PLUMB_TYPE_WORKSPACE (plumb_workspace_get_type ())
G_DECLARE_FINAL_TYPE (PlumbWorkspace, plumb_workspace, PLUMB, WORKSPACE, GObject)

/* The ids of the pages. */
#define PLUMB_PAGE_QUESTIONNAIRE "questionnaire"
#define PLUMB_PAGE_IMPACTS       "impacts"
#define PLUMB_PAGE_FINDINGS      "findings"
#define PLUMB_PAGE_RESULTS       "results"
#define PLUMB_PAGE_REPORT        "report"
#define PLUMB_PAGE_KEPT          "kept"

/* @language: the one in which instruments are shown. Nothing is open at first. */
PlumbWorkspace *plumb_workspace_new (PlumbLanguage *language);

/* The open review and its parts; NULL when none is open. Lent. */
PlumbReview *plumb_workspace_get_review (PlumbWorkspace *self);
PlumbInstrument *plumb_workspace_get_instrument (PlumbWorkspace *self);
PlumbLogic *plumb_workspace_get_logic (PlumbWorkspace *self);

/* Whether anything in the open review can be changed: it is neither read-only nor signed off. */
gboolean plumb_workspace_can_edit (PlumbWorkspace *self);

/* Where the review is kept (NULL: nowhere yet), how well, and why the last attempt failed (NULL: it
 * did not). */
const char *plumb_workspace_get_path (PlumbWorkspace *self);
PlumbKept plumb_workspace_get_kept (PlumbWorkspace *self);
const char *plumb_workspace_get_kept_message (PlumbWorkspace *self);
gboolean plumb_workspace_is_modified (PlumbWorkspace *self);

PlumbLanguage *plumb_workspace_get_language (PlumbWorkspace *self);

/* @text of the open review's instrument in the workspace's language; "" where there is none. Lent
 * while the review is open. */
const char *plumb_workspace_text (PlumbWorkspace *self, const PlumbText *text);

/* Derived when first asked for, lent until the signal says that it changed. The draft is NULL where
 * the review has no text. */
const PlumbScore *plumb_workspace_get_score (PlumbWorkspace *self);
const PlumbDraft *plumb_workspace_get_draft (PlumbWorkspace *self);

/* How firm the finding is, for all pages of the open review: worked out in a thread while any of
 * them uses it. Lent; NULL where the instrument has no appraisal. */
PlumbRobustnessJob *plumb_workspace_get_robustness (PlumbWorkspace *self);

/* Changes one fact of the review. A change that the review refuses is told to the person and
 * answers FALSE. */
gboolean plumb_workspace_set (PlumbWorkspace *self,
                              PlumbKind kind,
                              const char *id,
                              const char *field,
                              const char *text);
/* The same for several in one step, and for taking an item away. */
gboolean plumb_workspace_apply (PlumbWorkspace *self, const PlumbEdit *edits, guint n_edits);
gboolean plumb_workspace_remove (PlumbWorkspace *self, PlumbKind kind, const char *id);

/* Takes back or makes again one step, hands over typing first, and goes to the question it was
 * about. */
void plumb_workspace_undo (PlumbWorkspace *self);
void plumb_workspace_redo (PlumbWorkspace *self);

/* Opens a new review made with @instrument. @title and @draft_path may be NULL. On error nothing is
 * open. Whatever was open must have been closed. */
gboolean plumb_workspace_new_review (PlumbWorkspace *self,
                                     PlumbInstrument *instrument,
                                     const char *title,
                                     const char *draft_path,
                                     GError **error);

/* Opens a review made with @instrument to try it out: nothing of it is written anywhere. It begins
 * with the answers of @before (or NULL), a review made with an earlier version, as far as they fit.
 * Whatever was open must have been closed. */
void plumb_workspace_try (PlumbWorkspace *self, PlumbInstrument *instrument, PlumbReview *before);

/* How to open a file. */
typedef enum
{
  PLUMB_OPEN_FILE,      /* to go on working in it */
  PLUMB_OPEN_COPY,      /* as an unsaved copy: the sample */
  PLUMB_OPEN_RECOVERED, /* a recovery file; origin is where it belongs */
} PlumbOpenMode;

/* Reads the review at @path in a thread and opens it; "busy" meanwhile. @origin: see
 * PLUMB_OPEN_RECOVERED, else NULL. A file that somebody else has open, or of a newer format, opens
 * read-only with the reason. */
void plumb_workspace_open (PlumbWorkspace *self,
                           const char *path,
                           PlumbOpenMode mode,
                           const char *origin,
                           GAsyncReadyCallback callback,
                           gpointer data);
gboolean plumb_workspace_open_finish (PlumbWorkspace *self, GAsyncResult *result, GError **error);

/* Notes about the file as it was opened, as text one below the other; "" where there are none.
 * Lent. */
const char *plumb_workspace_get_file_notes (PlumbWorkspace *self);

/* Whether the review is read-only only because somebody else has it open; and editing it all the
 * same. */
gboolean plumb_workspace_can_edit_anyway (PlumbWorkspace *self);
void plumb_workspace_edit_anyway (PlumbWorkspace *self);

/* Hands over typing and saves. plumb_workspace_save() needs a path. */
gboolean plumb_workspace_save (PlumbWorkspace *self, GError **error);
gboolean plumb_workspace_save_as (PlumbWorkspace *self, const char *path, GError **error);

/* Closes the review: a modified one that has a path is saved first (FALSE and still open when that
 * fails); what a new one holds is thrown away, since whoever calls this has asked. */
gboolean plumb_workspace_close (PlumbWorkspace *self, GError **error);

/* Writes what is typed to the recovery file and leaves it there, for an end that cannot ask. */
void plumb_workspace_suspend (PlumbWorkspace *self);

/* Makes the plain text file at @path the review's draft. */
gboolean plumb_workspace_import_draft (PlumbWorkspace *self, const char *path, GError **error);

/* The place. page is one of PLUMB_PAGE_…; section and question are of the questionnaire (question
 * may be NULL); item is what another page is asked to show, such as the id of an impact record, or
 * NULL. All lent. */
const char *plumb_workspace_get_page (PlumbWorkspace *self);
const PlumbSection *plumb_workspace_get_section (PlumbWorkspace *self);
const PlumbQuestion *plumb_workspace_get_question (PlumbWorkspace *self);
const char *plumb_workspace_get_item (PlumbWorkspace *self);
void plumb_workspace_show_page (PlumbWorkspace *self, const char *page, const char *item);
void plumb_workspace_show_section (PlumbWorkspace *self, const PlumbSection *section);
void plumb_workspace_show_question (PlumbWorkspace *self, const PlumbQuestion *question);

/* Notes that the person is at @question of the section shown; nothing moves. */
void plumb_workspace_note_question (PlumbWorkspace *self, const PlumbQuestion *question);

/* Commits what is typed and not handed over yet. */
void plumb_workspace_flush (PlumbWorkspace *self);

/* Tells the person something in passing. */
void plumb_workspace_notice (PlumbWorkspace *self, const char *text);

/* Tells the person that a step is done, which can be undone. */
void plumb_workspace_tell_done (PlumbWorkspace *self, const char *text);

gboolean plumb_workspace_is_busy (PlumbWorkspace *self);

/* The key file of the letterhead that reports bear (plumb-letterhead.h), "" for none. Lent. */
const char *plumb_workspace_get_letterhead (PlumbWorkspace *self);
void plumb_workspace_set_letterhead (PlumbWorkspace *self, const char *path);

/* Where words quoted from the draft go: the text field that was used last. @insert is called with
 * @field as long as that lives. @name is shown on the button. */
typedef void (*PlumbQuoteFunc) (GObject *field, const char *words);
void plumb_workspace_set_quote_target (PlumbWorkspace *self,
                                       GObject *field,
                                       const char *name,
                                       PlumbQuoteFunc insert);

/* The name of the place where words would go, or NULL; and quoting, which shows that place. */
const char *plumb_workspace_get_quote_target (PlumbWorkspace *self);
gboolean plumb_workspace_quote (PlumbWorkspace *self, const char *words);

G_END_DECLS
