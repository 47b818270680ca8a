/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-instrument.h"

G_BEGIN_DECLS

/* The file with which a questionnaire of one's own begins: a copy of another one, with its comments
 * and its formatting, or a small one that shows what there is. Both are valid from the start. */

/* The id for a questionnaire in the file @path: the file's name in the letters that ids have. It is
 * never the id of an installed one. Free with g_free(). */
char *plumb_own_file_dup_id (const char *path);

/* The text of a copy of @instrument that has the id @id and the version 0.1.0, and says at its
 * beginning what it was made from and what to look after. Free with g_free(). Errors:
 * G_IO_ERROR_INVALID_DATA where a copy cannot be made. */
char *plumb_own_file_new_copy (const PlumbInstrument *instrument, const char *id, GError **error);

/* The text of a new one with the id @id. Free with g_free(). */
char *plumb_own_file_new_empty (const char *id);

G_END_DECLS
