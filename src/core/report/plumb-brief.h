/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-chapters.h"

G_BEGIN_DECLS

/* The brief: one page for those who vote, in the spirit of a legislative health note. Its sections
 * are chapters like others, with headings of the second level, on one sheet. What always holds:
 * what stays on the sheet whatever happens (rank 0) is bounded, since every text that people typed
 * is shortened, so that it is one page in any language; benefit and harm are never netted; the
 * worst-affected group is named. Private to the room. */

#define PLUMB_CHAPTER_BRIEF "brief"
#define PLUMB_CHAPTER_ASK   "ask"

/* What goes first where the page has no room: the highest. Questions, harms and benefits take
 * turns, the last of each first. Of the harms, the benefits and the results the first stays
 * whatever happens, of the questions the first two; @i counts from 0. */
#define PLUMB_BRIEF_RANK_HARM(i)     ((i) == 0 ? 0 : 3 * (i) -1)
#define PLUMB_BRIEF_RANK_BENEFIT(i)  (3 * (i))
#define PLUMB_BRIEF_RANK_PART(i)     (3 * (i))
#define PLUMB_BRIEF_RANK_QUESTION(i) ((i) < 2 ? 0 : 3 * (i) -5)
#define PLUMB_BRIEF_RANK_CAVEAT      11

void plumb_brief_compose_head (PlumbReporter *self);       /* title, particulars, what it does */
void plumb_brief_compose_conclusion (PlumbReporter *self); /* and what it is based on */
void plumb_brief_compose_outcome (PlumbReporter *self);    /* in its place without appraisal */
void plumb_brief_compose_effects (PlumbReporter *self);
void plumb_brief_compose_reach (PlumbReporter *self); /* in its place without appraisal */
void plumb_brief_compose_unknown (PlumbReporter *self);
void plumb_brief_compose_questions (PlumbReporter *self);

/* What stands at the foot where not everything had room. */
PlumbInline *plumb_brief_new_more (PlumbReporter *self);

G_END_DECLS
