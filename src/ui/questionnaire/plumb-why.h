/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* Why a question is as it is, in words with what is answered now: for the button at its card, and
 * where hidden questions are listed. */

/* What a person may ask about @question as it stands, the most pressing: "Why is this asked?".
 * NULL where no condition has a say in it. Static, translated. */
const char *plumb_why_get_prompt (PlumbWorkspace *workspace, const PlumbQuestion *question);

/* All the answers to that, each a sentence with its reasons to be unfolded, as a box. @leave is
 * called with @data when the person goes to a question that a reason speaks of, before it is shown.
 */
typedef void (*PlumbWhyLeave) (gpointer data);
GtkWidget *plumb_why_view_new (PlumbWorkspace *workspace,
                               const PlumbQuestion *question,
                               PlumbWhyLeave leave,
                               gpointer data);

/* Why @question, which is hidden, is hidden, in a sentence. Free with g_free(). */
char *plumb_why_dup_hidden (PlumbWorkspace *workspace, const PlumbQuestion *question);

/* The shown question whose answer hides @question; NULL where there is none. */
const PlumbQuestion *
plumb_why_find_cause (PlumbWorkspace *workspace, const PlumbQuestion *question);

G_END_DECLS
