/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-reporter.h"

G_BEGIN_DECLS

/* The effects that a short report tells: those of the draft that came to a score, of each group or
 * intersection the strongest harm and the strongest benefit. Private to the room. */

/* The harms (@harm), or else the benefits, the strongest first and each group once; of effects that
 * are as strong, the one with the lower id. An array of const PlumbRecordScore, which are the
 * score's; free with g_ptr_array_unref(). */
GPtrArray *plumb_effects_list (const PlumbReporter *self, gboolean harm);

/* Whether an effect in scope was recorded for the group with the id @group, by itself or together
 * with others. */
gboolean plumb_effects_name_group (const PlumbReporter *self, const char *group);

/* The groups in scope that no recorded effect names, by themselves or together with others (const
 * PlumbGroupScore, the score's). Free the array. */
GPtrArray *plumb_effects_list_unseen (const PlumbReporter *self);

/* The first measure of those that answer the record @id and were not dropped, what counts before
 * what does not; FALSE where there is none. Where the rating with the measures waits until all of
 * them are secured, what it waits for comes first. */
gboolean
plumb_effects_find_measure (const PlumbReporter *self, const char *id, PlumbMeasure *measure);

G_END_DECLS
