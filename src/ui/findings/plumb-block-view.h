/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-report.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* A part of the report as widgets: the same words, charts and figures as on paper, so that the
 * screen and the report cannot say different things. What a
 * chart says in words is its description, and tables that follow it are its data, folded away;
 * passages that come from a place of the review lead to it. */

/* The part of @document below the heading with id @heading, up to the next heading of its level or
 * a higher one, or one of @others (NULL-terminated): the parts that are shown by themselves, at
 * whatever level they are. NULL where there is no such heading. The widgets keep @document. */
GtkWidget *plumb_block_view_new (PlumbWorkspace *workspace,
                                 PlumbDocument *document,
                                 const char *heading,
                                 const char *const *others);

G_END_DECLS
