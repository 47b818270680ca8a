/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* Links from a question, or from its result, to the practices that help with it: a heading and one
 * button for each practice. They act through the window's action win.show-practice ("id"). */

/* What help is wanted for. */
typedef struct
{
  const PlumbQuestion *question; /* of the workspace's open review */
  gboolean has_score;            /* whether only what helps at the score is wanted */
  double score;                  /* of its answer; of several raters, the median */
} PlumbPracticeNeed;

/* The practices that help with any of the @n_needs needs, each once, in the libraries' order. NULL
 * where none does. */
GtkWidget *
plumb_practice_links_new (PlumbWorkspace *workspace, const PlumbPracticeNeed *needs, guint n_needs);

G_END_DECLS
