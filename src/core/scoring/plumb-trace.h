/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a number came about: a tree whose nodes are numbers with the rule that made them and the
 * numbers they were made from, down to what people typed. Read-only once the score is made, which
 * owns it. */

/* The rules, and what the value of each is:
 *
 *   review          none: holds all the others, and the impacts that are in no index
 *   benefit-index   the mean of its parts, the impacts that count with a positive score (of an
 *                   option other than the draft: references to them)
 *   harm-index      the same of negative scores
 *   gap-index       100 × the sum of its gap-effects / the sum of their needs
 *   gap-effect      need × gap / 2 of the impact that is its subject
 *   completeness    the sum of its shares' parts / the sum of their wholes
 *   evidence        none: holds a share for each strength, "a" to "d" and "u"
 *   share           the count "part" / the count "whole"
 *   worst-affected  the lowest of its parts; its subject is that impact
 *   option          none: holds the same for an option other than the draft, its subject; the
 *                   records stay with the review
 *   group           none: holds the means of the group or intersection that is its subject
 *   group-benefit   the mean of its parts
 *   group-harm      the mean of its parts
 *   impact-score    plumb_score_formula() of its levels, or where its text is "riam"
 *                   plumb_riam_score(); none where its text names a method without numbers; where a
 * rating with the measures counts, of that one's, and "before" is one more part before          the
 * same formula of the levels without any measure score-of        a leaf: the value of the
 * impact-score with the same subject level           a leaf: the number of the level chosen for the
 * field that is its subject count           a leaf: how many */
#define PLUMB_RULE_REVIEW        "review"
#define PLUMB_RULE_BENEFIT_INDEX "benefit-index"
#define PLUMB_RULE_HARM_INDEX    "harm-index"
#define PLUMB_RULE_GAP_INDEX     "gap-index"
#define PLUMB_RULE_GAP_EFFECT    "gap-effect"
#define PLUMB_RULE_COMPLETENESS  "completeness"
#define PLUMB_RULE_EVIDENCE      "evidence"
#define PLUMB_RULE_SHARE         "share"
#define PLUMB_RULE_WORST         "worst-affected"
#define PLUMB_RULE_OPTION        "option"
#define PLUMB_RULE_GROUP         "group"
#define PLUMB_RULE_GROUP_BENEFIT "group-benefit"
#define PLUMB_RULE_GROUP_HARM    "group-harm"
#define PLUMB_RULE_IMPACT        "impact-score"
#define PLUMB_RULE_BEFORE        "before"
#define PLUMB_RULE_SCORE_OF      "score-of"
#define PLUMB_RULE_LEVEL         "level"
#define PLUMB_RULE_COUNT         "count"

typedef struct _PlumbTrace PlumbTrace;

struct _PlumbTrace
{
  const char *rule; /* static id of the rule, such as "impact-score"; the report has the words */
  char *subject;    /* what it is about: the id of an impact, group, field or question; or NULL */
  char *text;       /* what was typed, for a leaf: a level's id; or NULL */
  gboolean has_value;
  double value;
  GPtrArray *parts; /* PlumbTrace, owned; empty for a leaf */
};

PlumbTrace *plumb_trace_new (const char *rule, const char *subject);
PlumbTrace *plumb_trace_new_value (const char *rule, const char *subject, double value);
void plumb_trace_set_value (PlumbTrace *self, double value);
void plumb_trace_free (PlumbTrace *self);

/* Makes @part, which is taken, a part of @self; returns @part. */
PlumbTrace *plumb_trace_add (PlumbTrace *self, PlumbTrace *part);

/* Makes the parts of @self the last parts of @to. */
void plumb_trace_move_parts (PlumbTrace *self, PlumbTrace *to);

/* The node for @rule and @subject (NULL: any) in the tree, depth first, or NULL. What is below a
 * node of rule PLUMB_RULE_OPTION is found only where that is @self. To be called once the tree
 * below
 * @self is complete: what was found is remembered. */
const PlumbTrace *plumb_trace_find (const PlumbTrace *self, const char *rule, const char *subject);

/* What @self's value comes to when it is made again from its parts by its rule, so that a test, or
 * a reader, can check it: equal to value for every node that has one, and 0 for a node that
 * has none. */
double plumb_trace_recompute (const PlumbTrace *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbTrace, plumb_trace_free)

G_END_DECLS
