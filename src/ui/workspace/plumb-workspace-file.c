/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening, saving and closing: the part of the workspace that deals with files. */

#include "plumb-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <gio/gio.h>

#include "plumb-findings.h"
#include "plumb-recent.h"
#include "plumb-recovery.h"
#include "plumb-store.h"

/* What a thread needs to read a file, and what it gives back. */
typedef struct
{
  char *path;
  char *origin;
  PlumbOpenMode mode;
  PlumbReview *review;
  char *notes;
} OpenJob;

static void
open_job_free (OpenJob *job)
{
  g_free (job->path);
  g_free (job->origin);
  g_clear_object (&job->review);
  g_free (job->notes);
  g_free (job);
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  OpenJob *job = data;
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (GError) error = NULL;
  job->review = plumb_store_load (job->path, findings, &error);
  job->notes = plumb_findings_to_text (findings);
  if (job->review != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
plumb_workspace_open (PlumbWorkspace *self,
                      const char *path,
                      PlumbOpenMode mode,
                      const char *origin,
                      GAsyncReadyCallback callback,
                      gpointer data)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (self) && self->review == NULL && path != NULL);

  OpenJob *job = g_new0 (OpenJob, 1);
  job->path = g_strdup (path);
  job->origin = g_strdup (origin);
  job->mode = mode;

  g_autoptr (GTask) task = g_task_new (self, NULL, callback, data);
  g_task_set_task_data (task, job, (GDestroyNotify) open_job_free);
  plumb_workspace_set_busy (self, TRUE);
  g_task_run_in_thread (task, open_in_thread);
}

/* Takes the lock of what was opened. Somebody else's lock makes the review read-only; any other
 * failure, such as a folder that cannot be written, is no reason not to work: saving will say what
 * is wrong if it comes to that. */
static void
lock_opened (PlumbWorkspace *self)
{
  g_autoptr (GError) error = NULL;
  if (plumb_keeper_lock (self->keeper, &error)
      || !g_error_matches (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_LOCKED))
    return;
  if (plumb_review_is_read_only (self->review))
    return;
  self->locked_by_other = TRUE;
  plumb_review_set_read_only (self->review, error->message);
}

static void
take_opened (PlumbWorkspace *self, OpenJob *job)
{
  const char *path = job->mode == PLUMB_OPEN_FILE        ? job->path
                     : job->mode == PLUMB_OPEN_RECOVERED ? job->origin
                                                         : NULL;
  PlumbReview *review = g_steal_pointer (&job->review);
  PlumbKeeper *keeper = plumb_keeper_new (review, path, plumb_workspace_on_kept, self);
  g_free (self->file_notes);
  self->file_notes = g_steal_pointer (&job->notes);
  self->locked_by_other = FALSE;
  plumb_workspace_take_review (self, review, keeper);

  if (path != NULL)
    lock_opened (self);
  if (job->mode == PLUMB_OPEN_RECOVERED && !plumb_review_is_read_only (review))
    {
      plumb_keeper_set_recovered (keeper);
      const PlumbRecovery taken_over = { .path = job->path };
      plumb_recovery_forget (&taken_over);
    }
}

gboolean
plumb_workspace_open_finish (PlumbWorkspace *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  plumb_workspace_set_busy (self, FALSE);
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  /* Another review was opened while this one was being read: the person's last wish holds. */
  if (self->review == NULL)
    take_opened (self, g_task_get_task_data (G_TASK (result)));
  return TRUE;
}

const char *
plumb_workspace_get_file_notes (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self), "");
  return self->file_notes;
}

gboolean
plumb_workspace_can_edit_anyway (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self), FALSE);
  return self->review != NULL && self->locked_by_other && plumb_review_is_read_only (self->review);
}

void
plumb_workspace_edit_anyway (PlumbWorkspace *self)
{
  g_return_if_fail (plumb_workspace_can_edit_anyway (self));
  self->locked_by_other = FALSE;
  plumb_review_set_read_only (self->review, NULL);
}

/* The longest file that is read as a draft; a larger one is refused by its size, before it is read.
 */
static GBytes *
read_draft (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, error);
  if (info == NULL)
    return NULL;
  if (g_file_info_get_size (info) > PLUMB_DRAFT_MAX_BYTES)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _ ("“%s” is too large for the text of a draft. Drafts can have up to %d MiB; "
                      "take out attachments and tables of figures."),
                   path, PLUMB_DRAFT_MAX_BYTES / (1024 * 1024));
      return NULL;
    }
  return g_file_load_bytes (file, NULL, NULL, error);
}

static gboolean
import_draft (PlumbReview *review, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = read_draft (path, error);
  if (bytes == NULL)
    return FALSE;
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (PlumbDraft) draft = plumb_draft_load_bytes (bytes, name, error);
  if (draft == NULL)
    return FALSE;

  const PlumbEdit edits[] = {
    { PLUMB_KIND_DRAFT, PLUMB_ID_DRAFT, "text", draft->text },
    { PLUMB_KIND_DRAFT, PLUMB_ID_DRAFT, "source", name },
  };
  return plumb_review_apply (review, edits, G_N_ELEMENTS (edits), error);
}

gboolean
plumb_workspace_import_draft (PlumbWorkspace *self, const char *path, GError **error)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self) && self->review != NULL, FALSE);
  return import_draft (self->review, path, error);
}

gboolean
plumb_workspace_new_review (PlumbWorkspace *self,
                            PlumbInstrument *instrument,
                            const char *title,
                            const char *draft_path,
                            GError **error)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self) && self->review == NULL, FALSE);

  g_autoptr (PlumbReview) review = plumb_review_new (instrument);
  if (title != NULL
      && !plumb_review_set (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "title", title, error))
    return FALSE;
  if (draft_path != NULL && !import_draft (review, draft_path, error))
    return FALSE;

  PlumbKeeper *keeper = plumb_keeper_new (review, NULL, plumb_workspace_on_kept, self);
  g_free (self->file_notes);
  self->file_notes = g_strdup ("");
  self->locked_by_other = FALSE;
  plumb_workspace_take_review (self, g_steal_pointer (&review), keeper);
  return TRUE;
}

static void
note_recent (PlumbWorkspace *self)
{
  const char *path = plumb_keeper_get_path (self->keeper);
  if (path == NULL)
    return;
  PlumbProgress progress = plumb_logic_get_progress (plumb_review_get_logic (self->review), NULL);
  guint settled = progress.settled + progress.unknown;
  plumb_recent_note (path, plumb_review_get_title (self->review),
                     progress.shown > 0 ? (int) (100 * settled / progress.shown) : 0);
}

gboolean
plumb_workspace_save (PlumbWorkspace *self, GError **error)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self) && self->keeper != NULL, FALSE);

  plumb_workspace_flush (self);
  if (!plumb_keeper_save (self->keeper, error))
    return FALSE;
  note_recent (self);
  return TRUE;
}

gboolean
plumb_workspace_save_as (PlumbWorkspace *self, const char *path, GError **error)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self) && self->keeper != NULL, FALSE);

  plumb_workspace_flush (self);
  if (!plumb_keeper_save_as (self->keeper, path, error))
    return FALSE;
  /* The lock was on the other file; this one is the person's own. */
  if (plumb_workspace_can_edit_anyway (self))
    plumb_workspace_edit_anyway (self);
  note_recent (self);
  plumb_workspace_notify (self, PLUMB_WORKSPACE_PROP_PATH);
  return TRUE;
}

gboolean
plumb_workspace_close (PlumbWorkspace *self, GError **error)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self), FALSE);

  if (self->review == NULL)
    return TRUE;
  plumb_workspace_flush (self);
  gboolean has_path = plumb_keeper_get_path (self->keeper) != NULL;
  if (has_path && plumb_keeper_is_modified (self->keeper)
      && !plumb_keeper_save (self->keeper, error))
    return FALSE;
  note_recent (self);
  plumb_keeper_give_up (self->keeper);
  plumb_workspace_take_review (self, NULL, NULL);
  return TRUE;
}

void
plumb_workspace_suspend (PlumbWorkspace *self)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (self));

  if (self->review == NULL)
    return;
  plumb_workspace_flush (self);
  plumb_keeper_flush (self->keeper);
  if (plumb_keeper_get_path (self->keeper) != NULL && plumb_keeper_is_modified (self->keeper))
    plumb_keeper_save (self->keeper, NULL);
  note_recent (self);
}
