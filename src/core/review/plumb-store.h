/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-findings.h"
#include "plumb-review.h"
#include "plumb-stock.h"

G_BEGIN_DECLS

/* Reviews as files: one flat XML document that can be read, compared and understood without the
 * program.
 *
 * A save is all or nothing (written beside, flushed to the disk, renamed) and keeps the previous
 * file as NAME~. A file of a newer format opens read-only, with the reason. What is wrong with a
 * file is a finding with its place; a fact that does not fit the instrument (an answer to a
 * question that does not exist) is kept, reported and never dropped. */

#define PLUMB_STORE_EXTENSION    ".plumbline"
#define PLUMB_STORE_NAMESPACE    "urn:plumbline:review:1"
#define PLUMB_STORE_FORMAT_MAJOR 1
#define PLUMB_STORE_FORMAT_MINOR 2

/* Opens the review at @path. Answers NULL with @error set when it cannot be read or is no review;
 * @findings (may be NULL) then has the places. A review that opens can have findings too. */
PlumbReview *plumb_store_load (const char *path, PlumbFindings *findings, GError **error);

/* The same from bytes; @name is shown as the file's name. */
PlumbReview *
plumb_store_from_bytes (GBytes *bytes, const char *name, PlumbFindings *findings, GError **error);

/* The same for those who open many reviews: what @stock has of an earlier one is not read again,
 * which takes a tenth of the time or less. Gives the review and the findings that
 * plumb_store_from_bytes() gives; where not @with_history, the history may be missing, and the
 * review is read-only. */
PlumbReview *plumb_store_from_bytes_with (GBytes *bytes,
                                          const char *name,
                                          PlumbStock *stock,
                                          gboolean with_history,
                                          PlumbFindings *findings,
                                          GError **error);

/* The whole review as the bytes of a file. The same review gives the same bytes. */
GBytes *plumb_store_to_bytes (PlumbReview *review);

/* Only its facts, without history, instrument and dates: equal exactly when two reviews say the
 * same. */
GBytes *plumb_store_facts_to_bytes (PlumbReview *review);

/* Saves @review to @path and marks it saved. On error nothing on the disk has changed. */
gboolean plumb_store_save (PlumbReview *review, const char *path, GError **error);

/* Writes @bytes to @path all or nothing, keeping the previous file as PATH~ when @keep_previous.
 * Errors say what to do. */
gboolean
plumb_store_write_file (GBytes *bytes, const char *path, gboolean keep_previous, GError **error);

G_END_DECLS
