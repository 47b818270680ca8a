/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The answers that have no place any more in the version of the questionnaire that the review took
 * up: each with what was asked and what was answered. They are only shown; they stay in the file.
 */

/* Shows them in @list, and answers how many there are. */
guint plumb_retired_answers_show (PlumbWorkspace *workspace, GtkBox *list);

/* Whether @review has any. */
gboolean plumb_retired_answers_exist (PlumbReview *review);

G_END_DECLS
