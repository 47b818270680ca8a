/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plumb-findings.h"

G_BEGIN_DECLS

/* What an author of an instrument wants to know beyond whether it can be loaded: conditions that
 * can never or always hold, questions that nobody will ever see, numbers that do not add up, and
 * words that people will not understand. Findings of the loader and of this room come out in one
 * run, at most one for each cause.
 *
 * A pure function of the bytes: it keeps nothing, shares nothing and may run in any thread. */

/* Checks the instrument @bytes and adds all that is wrong with it to @findings, in the order of
 * their lines; where there is more than the list keeps, what keeps the instrument from being loaded
 * goes before, and matters of style are left out first. @name is shown as the file's name. Where
 * @cancellable (or NULL) is cancelled, what was found so far is left in @findings and the answer is
 * FALSE. */
gboolean plumb_lint_check (GBytes *bytes,
                           const char *name,
                           PlumbFindings *findings,
                           GCancellable *cancellable);

G_END_DECLS
