/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-step.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What can be done with impact records, measures and evidence as wholes. Each is one step of the
 * history, so that one undo takes it back. Functions that make something answer its id, to be freed
 * with g_free(); NULL when the review refused, which the person was then told. */

/* A new record. Every argument but @option may be NULL: not said yet. */
char *plumb_impact_add (PlumbWorkspace *workspace,
                        const char *groups,
                        const char *pathway,
                        const char *option,
                        const char *direction);

/* A copy of the record @id with all its fields; its evidence is not copied, since a source supports
 * one statement. */
char *plumb_impact_duplicate (PlumbWorkspace *workspace, const char *id);

/* An effect that goes both ways is two records: @id becomes the harm, the new one the benefit. What
 * was rated for a mixture holds for neither, so both keep only whom and what they are about and the
 * reason. */
char *plumb_impact_split (PlumbWorkspace *workspace, const char *id);

/* Takes the record away, its evidence with it, and out of the measures that name it. */
gboolean plumb_impact_delete (PlumbWorkspace *workspace, const char *id);

/* Puts the same, for several records, into @step. */
void plumb_step_delete_impacts (PlumbStep *step,
                                PlumbReview *review,
                                const char *const *ids,
                                guint n_ids);

/* A new measure about the record @impact (NULL: none yet). It mitigates a harm and amplifies a
 * benefit. */
char *plumb_measure_add (PlumbWorkspace *workspace, const char *impact);
gboolean plumb_measure_delete (PlumbWorkspace *workspace, const char *id);

/* A new piece of evidence for the record @impact. */
char *plumb_evidence_add (PlumbWorkspace *workspace, const char *impact);

/* The ids of the pieces of evidence for @impact, of the measures that name it. Lent strings in a
 * container that the caller frees with g_ptr_array_unref(). */
GPtrArray *plumb_evidence_list_for (PlumbReview *review, const char *impact);
GPtrArray *plumb_measure_list_for (PlumbReview *review, const char *impact);

G_END_DECLS
