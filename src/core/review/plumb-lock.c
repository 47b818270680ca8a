/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plumb-review.h"

/* The lock file is a key file, so that a person who finds it can read it. */
#define GROUP "Lock"

/* How often the lock file may be changed under our hands before we give up. */
#define MAX_ATTEMPTS 20

/* The kernel's lock on the lock file, held as long as the process lives, tells a living owner from
 * one that crashed, without guessing from process numbers, which are used again and differ between
 * containers. It is not seen on other machines; for them there is the text. */
struct _PlumbLock
{
  char *path; /* of the lock file */
  int fd;
};

/* Where the name is a link, the lock is that of the file it leads to. */
static char *
get_lock_path (const char *path)
{
  g_autofree char *real = realpath (path, NULL);
  const char *target = real != NULL ? real : path;
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *name = g_path_get_basename (target);
  g_autofree char *lock = g_strconcat (".#", name, ".lock", NULL);
  return g_build_filename (folder, lock, NULL);
}

static char *
dup_owner_data (gsize *length)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GDateTime) time = g_date_time_new_now_utc ();
  g_autofree char *since = g_date_time_format_iso8601 (time);
  g_key_file_set_string (file, GROUP, "User", g_get_real_name ());
  g_key_file_set_string (file, GROUP, "Machine", g_get_host_name ());
  g_key_file_set_int64 (file, GROUP, "Process", getpid ());
  g_key_file_set_string (file, GROUP, "Since", since);
  return g_key_file_to_data (file, length, NULL);
}

static gboolean
is_of_other_machine (const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  g_autofree char *machine = g_key_file_get_string (file, GROUP, "Machine", NULL);
  return machine != NULL && strcmp (machine, g_get_host_name ()) != 0;
}

/* A lock file that another person left behind may be readable only. */
static int
open_file (const char *path)
{
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  return fd < 0 && errno == EACCES ? open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) : fd;
}

/* Whether @path still names the file that is open as @fd, and whether that is empty. */
static gboolean
is_still_there (int fd, const char *path, gboolean *empty)
{
  struct stat ours, there;
  if (fstat (fd, &ours) != 0 || lstat (path, &there) != 0)
    return FALSE;
  *empty = ours.st_size == 0;
  return ours.st_dev == there.st_dev && ours.st_ino == there.st_ino;
}

typedef enum
{
  ATTEMPT_TAKEN,
  ATTEMPT_LOCKED,
  ATTEMPT_AGAIN,
  ATTEMPT_FAILED, /* errno tells */
} Attempt;

/* Tries once to make the lock file ours, by the kernel's lock on @fd first, so that of two who take
 * over a stale lock one fails. */
static Attempt
take (int fd, const char *path)
{
  if (flock (fd, LOCK_EX | LOCK_NB) != 0)
    return errno == EWOULDBLOCK ? ATTEMPT_LOCKED : ATTEMPT_FAILED;
  gboolean empty;
  if (!is_still_there (fd, path, &empty))
    return ATTEMPT_AGAIN;
  if (!empty)
    {
      if (is_of_other_machine (path))
        return ATTEMPT_LOCKED;
      return g_unlink (path) == 0 ? ATTEMPT_AGAIN : ATTEMPT_FAILED;
    }
  gsize length;
  g_autofree char *data = dup_owner_data (&length);
  if (write (fd, data, length) == (gssize) length)
    return ATTEMPT_TAKEN;
  int code = errno;
  g_unlink (path);
  errno = code;
  return ATTEMPT_FAILED;
}

/* The time that the lock file tells, as a person's clock has it. */
static char *
dup_local_time (GKeyFile *file)
{
  g_autofree char *text = g_key_file_get_string (file, GROUP, "Since", NULL);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, utc) : NULL;
  g_autoptr (GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;
  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : NULL;
}

static void
set_locked_error (GError **error, const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  g_autofree char *user = g_key_file_get_string (file, GROUP, "User", NULL);
  g_autofree char *machine = g_key_file_get_string (file, GROUP, "Machine", NULL);
  g_autofree char *since = dup_local_time (file);
  g_set_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_LOCKED,
               /* Translators: a person, the name of a computer, and a date and time. */
               _ ("%s has this review open on “%s” since %s."), user != NULL ? user : "?",
               machine != NULL ? machine : "?", since != NULL ? since : "?");
}

PlumbLock *
plumb_lock_acquire (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autofree char *lock_path = get_lock_path (path);
  Attempt attempt = ATTEMPT_AGAIN;
  for (guint i = 0; i < MAX_ATTEMPTS && attempt == ATTEMPT_AGAIN; i++)
    {
      int fd = open_file (lock_path);
      attempt = fd >= 0 ? take (fd, lock_path) : ATTEMPT_FAILED;
      if (attempt == ATTEMPT_TAKEN)
        {
          PlumbLock *self = g_new (PlumbLock, 1);
          *self = (PlumbLock){ g_steal_pointer (&lock_path), fd };
          return self;
        }
      int code = errno;
      if (fd >= 0)
        close (fd);
      errno = code;
    }

  int code = errno;
  if (attempt == ATTEMPT_FAILED)
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
                 _ ("The review could not be marked as open: %s."), g_strerror (code));
  else
    set_locked_error (error, lock_path);
  return NULL;
}

void
plumb_lock_release (PlumbLock *self)
{
  if (self == NULL)
    return;
  gboolean empty;
  if (is_still_there (self->fd, self->path, &empty))
    g_unlink (self->path);
  close (self->fd);
  g_free (self->path);
  g_free (self);
}
