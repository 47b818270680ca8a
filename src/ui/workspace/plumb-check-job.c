/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-check-job.h"

#include "plumb-lint.h"
#include "plumb-xml-reader.h"

void
plumb_checked_free (PlumbChecked *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->findings, plumb_findings_free);
  g_clear_pointer (&self->instrument, plumb_instrument_unref);
  g_free (self);
}

static void
check_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const char *path = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbChecked) checked = g_new0 (PlumbChecked, 1);
  checked->bytes = plumb_xml_load_bytes (path, &error);
  if (checked->bytes == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  g_autofree char *name = g_filename_display_basename (path);
  checked->findings = plumb_findings_new ();
  plumb_lint_check (checked->bytes, name, checked->findings, cancellable);
  if (g_task_return_error_if_cancelled (task))
    return;
  /* The linter keeps nothing, so what can be loaded is loaded once more. */
  g_autoptr (PlumbFindings) again = plumb_findings_new ();
  if (!plumb_findings_has_errors (checked->findings))
    checked->instrument = plumb_instrument_load_bytes (checked->bytes, name, again);
  g_task_return_pointer (task, g_steal_pointer (&checked), (GDestroyNotify) plumb_checked_free);
}

void
plumb_check_job_run (const char *path,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer data)
{
  g_return_if_fail (path != NULL);

  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, check_in_thread);
}

PlumbChecked *
plumb_check_job_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
