/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plumb-plain-reader.h"
#include "plumb-store-reader.h"
#include "plumb-store-writer.h"
#include "plumb-xml-reader.h"

/* Turns the first error among @findings into a GError that a dialog can show by itself. */
static void
set_format_error (GError **error, const char *name, const PlumbFindings *findings)
{
  for (guint i = 0; i < plumb_findings_get_length (findings); i++)
    {
      const PlumbFinding *finding = plumb_findings_get (findings, i);
      if (finding->severity != PLUMB_SEVERITY_ERROR)
        continue;
      g_autofree char *where = finding->line > 0
                                   ? g_strdup_printf (_ ("“%s”, line %d"), name, finding->line)
                                   : g_strdup_printf ("“%s”", name);
      g_set_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_FORMAT,
                   /* Translators: %s: a file and line; what is wrong; how to mend it. */
                   _ ("%s cannot be opened as a review. %s %s"), where, finding->message,
                   finding->remedy != NULL ? finding->remedy : "");
      return;
    }
  g_set_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_FORMAT,
               _ ("“%s” cannot be opened as a review."), name);
}

static PlumbReview *
read_bytes (GBytes *bytes, const char *name, PlumbFindings *findings, GError **error)
{
  g_autoptr (PlumbFindings) own = findings == NULL ? plumb_findings_new () : NULL;
  PlumbFindings *list = findings != NULL ? findings : own;
  PlumbReview *review = plumb_store_read (bytes, name, NULL, list);
  if (review == NULL)
    set_format_error (error, name, list);
  return review;
}

PlumbReview *
plumb_store_from_bytes_with (GBytes *bytes,
                             const char *name,
                             PlumbStock *stock,
                             gboolean with_history,
                             PlumbFindings *findings,
                             GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (stock != NULL, NULL);
  g_return_val_if_fail (findings != NULL, NULL);

  PlumbReview *review = plumb_plain_read (bytes, stock, with_history);
  if (review == NULL)
    review = read_bytes (bytes, name, findings, error);
  if (review != NULL && !with_history && !plumb_review_is_read_only (review))
    plumb_review_set_read_only (review, _ ("This review was opened without its history."));
  return review;
}

PlumbReview *
plumb_store_from_bytes (GBytes *bytes, const char *name, PlumbFindings *findings, GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  PlumbReview *review = plumb_plain_read (bytes, NULL, TRUE);
  return review != NULL ? review : read_bytes (bytes, name, findings, error);
}

PlumbReview *
plumb_store_load (const char *path, PlumbFindings *findings, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autoptr (GBytes) bytes = plumb_xml_load_bytes (path, error);
  if (bytes == NULL)
    return NULL;
  g_autofree char *name = g_filename_display_name (path);
  return plumb_store_from_bytes (bytes, name, findings, error);
}

static gboolean
fail_write (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_name (path);
  g_set_error (
      error, G_IO_ERROR, g_io_error_from_errno (code),
      /* Translators: the second %s is the system's reason, such as “No space left on device”. */
      _ ("“%s” could not be saved: %s. Nothing on the disk was changed; choose another place or "
         "make room."),
      name, g_strerror (code));
  return FALSE;
}

static gboolean
write_all (int fd, const char *data, gsize length)
{
  while (length > 0)
    {
      gssize written = write (fd, data, length);
      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        return FALSE;
      data += written;
      length -= written;
    }
  return fsync (fd) == 0;
}

/* Gives the new file the group and the permissions of the one it replaces, whatever the umask:
 * colleagues who could write the one must be able to write the other. Permissions last, because
 * changing the group takes some of them away. Not everybody may do the first. */
static gboolean
take_after (int fd, const struct stat *previous)
{
  struct stat own;
  if (fstat (fd, &own) == 0 && own.st_gid != previous->st_gid
      && fchown (fd, (uid_t) -1, previous->st_gid) != 0 && errno != EPERM)
    return FALSE;
  return fchmod (fd, previous->st_mode & 0777) == 0;
}

/* Writes @bytes to a new file beside @path, flushed to the disk; @previous is the file it will
 * replace, or NULL. On failure errno tells and nothing is left behind. */
static char *
write_beside (GBytes *bytes, const char *path, const struct stat *previous)
{
  g_autofree char *beside = g_strdup_printf ("%s.XXXXXX", path);
  int fd = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, previous != NULL ? 0600 : 0666);
  if (fd < 0)
    return NULL;

  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gboolean good = (previous == NULL || take_after (fd, previous)) && write_all (fd, data, length);
  int code = errno;
  if (close (fd) != 0 && good)
    {
      good = FALSE;
      code = errno;
    }
  if (good)
    return g_steal_pointer (&beside);
  g_unlink (beside);
  errno = code;
  return NULL;
}

/* Keeps the file at @path as PATH~. A second name for the same file costs nothing and needs no room
 * on the disk; there is a backup at every moment, the old one or the new one. */
static void
keep_previous_file (const char *path)
{
  g_autofree char *backup = g_strconcat (path, "~", NULL);
  g_autofree char *link_name = g_strdup_printf ("%s~%08x", path, g_random_int ());
  if (link (path, link_name) == 0)
    {
      /* Two names of one file stay as they are when one is renamed to the other. */
      g_rename (link_name, backup);
      g_unlink (link_name);
      return;
    }
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) to = g_file_new_for_path (backup);
  g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL);
}

/* Makes the renaming itself survive a power cut. */
static void
flush_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

gboolean
plumb_store_write_file (GBytes *bytes, const char *path, gboolean keep_previous, GError **error)
{
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  /* Where the name is a link, the file it leads to is replaced, not the link. */
  g_autofree char *real = realpath (path, NULL);
  const char *target = real != NULL ? real : path;
  struct stat info;
  gboolean exists = stat (target, &info) == 0;
  if (exists && !S_ISREG (info.st_mode))
    return fail_write (error, path, S_ISDIR (info.st_mode) ? EISDIR : EINVAL);
  if (exists && access (target, W_OK) != 0)
    return fail_write (error, path, errno);

  g_autofree char *beside = write_beside (bytes, target, exists ? &info : NULL);
  if (beside == NULL)
    return fail_write (error, path, errno);
  if (keep_previous && exists)
    keep_previous_file (target);
  if (g_rename (beside, target) != 0)
    {
      int code = errno;
      g_unlink (beside);
      return fail_write (error, path, code);
    }
  flush_folder (target);
  return TRUE;
}

gboolean
plumb_store_save (PlumbReview *review, const char *path, GError **error)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (plumb_review_is_read_only (review))
    {
      g_set_error_literal (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_READ_ONLY,
                           plumb_review_get_read_only_reason (review));
      return FALSE;
    }
  g_autoptr (GBytes) bytes = plumb_store_to_bytes (review);
  if (!plumb_store_write_file (bytes, path, TRUE, error))
    return FALSE;
  plumb_review_mark_saved (review);
  return TRUE;
}
