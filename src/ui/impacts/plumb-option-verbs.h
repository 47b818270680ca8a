/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What can be done with options as wholes. Each is one step of the history, so that one undo takes
 * it back. FALSE or NULL when the review refused, which the person was then told. */

/* A new option with @title, and @text on what it changes (or NULL). Where @from is an option, it
 * begins with copies of that option's records, see plumb_option_copy_records(). Answers its id,
 * freed with g_free(). */
char *
plumb_option_add (PlumbWorkspace *workspace, const char *title, const char *text, const char *from);

gboolean plumb_option_describe (PlumbWorkspace *workspace,
                                const char *id,
                                const char *title,
                                const char *text);

/* Copies every record of the option @from to @to, beside those it has: whom and what they are
 * about, how they were rated and why, and their evidence, so that a copy scores what its original
 * does. What was rated with the measures is left out, since measures answer the records they name
 * and not their copies. */
gboolean plumb_option_copy_records (PlumbWorkspace *workspace, const char *from, const char *to);

/* What is copied then and what is not, in a sentence or two for people. Constant, translated. */
const char *plumb_option_copy_note (void);

/* Takes the review's own option @id away. Its records become records of @heir; where that is NULL
 * they are taken away as well, with their evidence. */
gboolean plumb_option_remove (PlumbWorkspace *workspace, const char *id, const char *heir);

G_END_DECLS
