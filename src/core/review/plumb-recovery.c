/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-recovery.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "plumb-lock.h"
#include "plumb-store-reader.h"
#include "plumb-store-writer.h"
#include "plumb-store.h"
#include "plumb-xml-reader.h"

/* Where a review in memory has its recovery file, kept with the review itself, so that the lock
 * ends with it. */
typedef struct
{
  char *path;
  PlumbLock
      *lock; /* NULL where the folder allows none: the file is then offered while it is in use */
} Place;

#define PLACE_KEY "plumb-recovery-place"

static void
place_free (gpointer data)
{
  Place *place = data;
  plumb_lock_release (place->lock);
  g_free (place->path);
  g_free (place);
}

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "plumbline", "recovery", NULL);
}

/* "<uuid>.<random>.plumbline": the same review may be in memory in several processes. */
static Place *
ensure_place (PlumbReview *review, const char *folder)
{
  Place *place = g_object_get_data (G_OBJECT (review), PLACE_KEY);
  if (place != NULL)
    return place;
  g_autofree char *name = g_strdup_printf ("%s.%08x" PLUMB_STORE_EXTENSION,
                                           plumb_review_get_uuid (review), g_random_int ());
  place = g_new0 (Place, 1);
  place->path = g_build_filename (folder, name, NULL);
  place->lock = plumb_lock_acquire (place->path, NULL);
  g_object_set_data_full (G_OBJECT (review), PLACE_KEY, place, place_free);
  return place;
}

void
plumb_recovery_free (PlumbRecovery *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_free (self->origin);
  g_free (self->title);
  g_free (self);
}

gboolean
plumb_recovery_write (PlumbReview *review, const char *origin, GError **error)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), FALSE);

  g_autofree char *folder = get_folder ();
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int code = errno;
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
                   _ ("The folder “%s” could not be made: %s. Save the review now."), folder,
                   g_strerror (code));
      return FALSE;
    }
  g_autoptr (GBytes) bytes = plumb_store_write (review, origin);
  return plumb_store_write_file (bytes, ensure_place (review, folder)->path, FALSE, error);
}

void
plumb_recovery_discard (PlumbReview *review)
{
  g_return_if_fail (PLUMB_IS_REVIEW (review));
  const Place *place = g_object_get_data (G_OBJECT (review), PLACE_KEY);
  if (place == NULL)
    return;
  g_unlink (place->path);
  g_object_set_data (G_OBJECT (review), PLACE_KEY, NULL);
}

static PlumbRecovery *
read_recovery (const char *path)
{
  g_autoptr (GBytes) bytes = plumb_xml_load_bytes (path, NULL);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autofree char *origin = NULL;
  g_autoptr (PlumbReview) review
      = bytes != NULL ? plumb_store_read (bytes, path, &origin, findings) : NULL;
  GStatBuf info;
  if (review == NULL || g_stat (path, &info) != 0)
    return NULL;

  PlumbRecovery *recovery = g_new0 (PlumbRecovery, 1);
  recovery->path = g_strdup (path);
  recovery->origin = g_steal_pointer (&origin);
  recovery->title = g_strdup (plumb_review_get_title (review));
  recovery->when = info.st_mtime;
  return recovery;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const PlumbRecovery *x = *(PlumbRecovery *const *) a, *y = *(PlumbRecovery *const *) b;
  return x->when < y->when ? 1 : x->when > y->when ? -1 : g_strcmp0 (x->path, y->path);
}

GPtrArray *
plumb_recovery_list (void)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_recovery_free);
  g_autofree char *folder = get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (!g_str_has_suffix (name, PLUMB_STORE_EXTENSION))
        continue;
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (PlumbLock) lock = plumb_lock_acquire (path, &error);
      gboolean in_use = g_error_matches (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_LOCKED);
      PlumbRecovery *recovery = in_use ? NULL : read_recovery (path);
      if (recovery != NULL)
        g_ptr_array_add (found, recovery);
    }
  g_ptr_array_sort (found, compare_newest_first);
  return found;
}

void
plumb_recovery_forget (const PlumbRecovery *recovery)
{
  g_return_if_fail (recovery != NULL);
  g_unlink (recovery->path);
}
