/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* Fills @list with the answers that are kept although their questions are hidden now, of @section
 * or of the whole questionnaire when it is NULL, question above answer. Does nothing when @list
 * shows them already. Answers how many there are. */
guint
plumb_kept_answers_show (PlumbWorkspace *workspace, const PlumbSection *section, GtkBox *list);

G_END_DECLS
