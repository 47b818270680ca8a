/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The reviews that were open lately, with how far each had come, so that the start page can show
 * them without opening them. Kept as a small key file in the user's state folder
 * ($XDG_STATE_HOME/plumbline/recent.ini). It is a convenience: when it cannot be read or written,
 * nothing but the list is lost, and nobody is bothered. */

typedef struct
{
  char *path;
  char *title;
  int percent; /* of the questions shown that were settled, 0 to 100 */
  gint64 when; /* last closed or saved, UTC seconds */
} PlumbRecent;

/* How many are remembered. */
#define PLUMB_RECENT_MAX 12

void plumb_recent_free (PlumbRecent *self);

/* Those whose files still exist, newest first: an array of PlumbRecent, freed with
 * g_ptr_array_unref(). */
GPtrArray *plumb_recent_list (void);

/* Puts the review at @path first. */
void plumb_recent_note (const char *path, const char *title, int percent);

/* Takes @path off the list; the file stays. */
void plumb_recent_forget (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbRecent, plumb_recent_free)

G_END_DECLS
