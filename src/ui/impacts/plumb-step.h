/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* Edits that are gathered and then made together, as one step of the history that one undo takes
 * back. Owned by whoever gathers them; ids and texts are copied, since the review's own change with
 * the first edit. */

typedef struct _PlumbStep PlumbStep;

PlumbStep *plumb_step_new (void);
void plumb_step_free (PlumbStep *self);

/* Sets the fact there to @text; NULL takes it away. */
void plumb_step_set (PlumbStep *self,
                     PlumbKind kind,
                     const char *id,
                     const char *field,
                     const char *text);

/* Takes the item away. */
void plumb_step_remove (PlumbStep *self, PlumbKind kind, const char *id);

/* Makes what was gathered, apart from the steps before and after. FALSE: the review refused, and
 * the person was told. */
gboolean plumb_step_apply (PlumbStep *self, PlumbWorkspace *workspace);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbStep, plumb_step_free)

G_END_DECLS
