/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What helps to answer a question, as a box of labelled paragraphs: why it matters, how to answer,
 * an example, who should answer, and the parts of other frameworks that it serves. */
GtkWidget *plumb_question_help_new (PlumbWorkspace *workspace, const PlumbQuestion *question);

/* Whether there is anything of that. */
gboolean plumb_question_has_help (const PlumbQuestion *question);

G_END_DECLS
