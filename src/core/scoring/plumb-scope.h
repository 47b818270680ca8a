/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-record.h"

G_BEGIN_DECLS

/* Whom a review is about: the groups in scope, in the instrument's order, and which of them have
 * priority.
 *
 * The groups in scope are the answer to the appraisal's groups question. The priority groups are
 * the answer to its priority question; where that is not answered, they are the groups of all
 * records in scope (those that count and are about the draft) whose need is worse than average
 * (standard: level value 1.25 or more). A question that is hidden is not answered. */

typedef struct
{
  GHashTable *places; /* group in scope → its place in the instrument's order; ids are lent by the
                         instrument */
  GPtrArray *groups;  /* the same groups in that order */
  GHashTable *priority; /* set of groups, lent by the instrument */
  gboolean priority_is_answered;
  double priority_need;
} PlumbScope;

/* The scope that the answers in @logic give, whose instrument has this @appraisal. @priority_need:
 * the level value of need from which a group has priority, where people did not say which do. */
PlumbScope *
plumb_scope_new (PlumbLogic *logic, const PlumbAppraisal *appraisal, double priority_need);
void plumb_scope_free (PlumbScope *self);

/* Puts @groups into the instrument's order, each once. Answers whether all of them are in scope;
 * only then is the order defined. No group at all is in scope: that is a record that is not yet
 * finished. */
gboolean plumb_scope_sort_groups (const PlumbScope *self, GPtrArray *groups);

/* Takes note of the need of a record that counts, on @groups. */
void plumb_scope_add_need (PlumbScope *self, const GPtrArray *groups, double need);

/* Whether any of @groups has priority. Final once all needs were added. */
gboolean plumb_scope_has_priority (const PlumbScope *self, const GPtrArray *groups);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbScope, plumb_scope_free)

G_END_DECLS
