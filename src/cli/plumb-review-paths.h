/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-cli.h"

G_BEGIN_DECLS

/* The reviews that the arguments of a command name: files as they are given, and for a folder all
 * files in it, at any depth, whose name ends in ".plumbline", in the order of their paths. Folders
 * that are links are left alone, so that no two links can lead around in a circle. */

typedef struct
{
  GPtrArray *paths;    /* char *, owned */
  gboolean has_folder; /* some argument was a folder */
  PlumbExit code;      /* what could not be looked into, or had no review in it, was told */
} PlumbReviewPaths;

/* Of @arguments, which end with NULL. Clear with plumb_review_paths_clear(). */
void plumb_review_paths_init (PlumbReviewPaths *self, char **arguments);
void plumb_review_paths_clear (PlumbReviewPaths *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlumbReviewPaths, plumb_review_paths_clear)

G_END_DECLS
