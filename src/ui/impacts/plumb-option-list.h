/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-record.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The options of a review as the impacts page lists them: what each is called in the workspace's
 * language, and how many records are about it. Made at one moment, keeps no reference.
 *
 * An option that records name and that is nowhere to be found (its own was removed elsewhere, or a
 * new questionnaire does not have it any more) is listed last, so that no record is ever out of
 * sight. */

typedef struct
{
  char *id;
  char *name; /* never empty */
  char *text; /* what it changes, or what the questionnaire says of it; NULL: nothing */
  guint n_records;
  gboolean own;   /* the review's: can be renamed and removed */
  gboolean known; /* FALSE: only records name it */
} PlumbOptionEntry;

/* The options of the open review, in order: PlumbOptionEntry. Free with g_ptr_array_unref(). */
GPtrArray *plumb_option_list_new (PlumbWorkspace *workspace);

/* The one with @id among @entries, or NULL. */
const PlumbOptionEntry *plumb_option_list_find (GPtrArray *entries, const char *id);

/* What @entry is called, with its number of records: "The draft (12 records)". Free with g_free().
 */
char *plumb_option_dup_label (const PlumbOptionEntry *entry);

/* What @option is called. Free with g_free(). */
char *plumb_option_dup_name (PlumbWorkspace *workspace, const char *option);

/* The ids (char *, lent by the review until its next change) of the records about @option. Free
 * with g_ptr_array_unref(). */
GPtrArray *plumb_option_list_records (PlumbReview *review, const char *option);

G_END_DECLS
