/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The answer to @question in words, in the workspace's language, for places that show it and do not
 * ask for it. An em dash where there is none. Lines of a matrix or roster stand below each other.
 * Free with g_free(). */
char *plumb_answer_to_text (PlumbWorkspace *workspace, const PlumbQuestion *question);

G_END_DECLS
