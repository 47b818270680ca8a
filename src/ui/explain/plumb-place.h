/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* Places in a review by name, as the pages of a report and the parts of a score give them:
 * "question/ID", "section/ID", "impact/ID", "measure/ID", "evidence/ID", "review/FIELD" or
 * "score/NAME". Here a name becomes words to show and a way to go there. */

/* What the place is called, in the workspace's language, such as a question's label; NULL for a
 * name that leads nowhere. Free with g_free(). */
char *plumb_place_dup_label (PlumbWorkspace *workspace, const char *place);

/* Takes the person there; FALSE where the name leads nowhere. */
gboolean plumb_place_show (PlumbWorkspace *workspace, const char *place);

G_END_DECLS
