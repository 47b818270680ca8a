/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-interval.h"

G_BEGIN_DECLS

/* What is possible of one thing that conditions speak of: a question's answer together with its
 * status, or a term that is looked at as a whole. Reasoning narrows it down; when nothing is left,
 * the conditions contradict each other. Plain data, copied freely. Private to the lint room. */

/* The ways in which a question has no value. */
typedef enum
{
  PLUMB_BLANK_HIDDEN = 1 << 0,
  PLUMB_BLANK_UNASSESSED = 1 << 1,
  PLUMB_BLANK_UNKNOWN = 1 << 2,        /* marked so */
  PLUMB_BLANK_NOT_APPLICABLE = 1 << 3, /* marked so */
} PlumbBlank;
#define PLUMB_BLANK_ALL 0xF

/* Choices are followed up to this many; beyond, a question's choices are taken for unknown. */
#define PLUMB_DOMAIN_WORDS   2
#define PLUMB_DOMAIN_CHOICES (64 * PLUMB_DOMAIN_WORDS)

typedef struct
{
  const PlumbQuestion *question; /* or NULL: a term as a whole */
  const char *key;               /* of the term; lent */

  guint blanks;         /* PlumbBlank that are possible */
  gboolean is_filled;   /* whether having a value is possible; of a term, being a number */
  gboolean is_followed; /* that it is shown has been made use of */

  /* single, scale: the choices that it may be. multiple: those that may be selected, those that
   * must, and how many there are. */
  guint64 may[PLUMB_DOMAIN_WORDS];
  guint64 must[PLUMB_DOMAIN_WORDS];
  guint least;
  guint most;

  guint statuses;         /* that a value has, where choices are not followed */
  const char *equals;     /* what a text must be; or NULL */
  PlumbInterval interval; /* of a number */
  gboolean may_hold;      /* of a term that is a condition */
  gboolean may_fail;
} PlumbDomain;

/* All that is possible of @question; @is_hideable tells whether it can be hidden. */
void
plumb_domain_init_question (PlumbDomain *self, const PlumbQuestion *question, gboolean is_hideable);

/* A term that is a number, or none, which @may_be_none tells. */
void plumb_domain_init_number (PlumbDomain *self,
                               const char *key,
                               const PlumbInterval *interval,
                               gboolean may_be_none);

/* A term that is a condition. */
void plumb_domain_init_condition (PlumbDomain *self, const char *key);

/* Whether the choices of @question are followed one by one. */
gboolean plumb_domain_has_choices (const PlumbQuestion *question);

/* The narrowings. All of them answer whether anything is left. */

/* Leaves the ways to be blank that are in @blanks, and values if @is_filled. */
gboolean plumb_domain_limit (PlumbDomain *self, guint blanks, gboolean is_filled);

/* Leaves what has a status whose bit (1 << PlumbStatus) is in @statuses. */
gboolean plumb_domain_limit_status (PlumbDomain *self, guint statuses);

/* Leaves values in which choice number @choice is selected or not; where it is not, also blanks. */
gboolean plumb_domain_select (PlumbDomain *self, guint choice, gboolean is_selected);

/* Leaves what has a number of selected choices that compares with @number as @operator says; none
 * are selected where there is no value. */
gboolean plumb_domain_limit_count (PlumbDomain *self, PlumbOperator operator, double number);

/* Leaves the single choices for which @keeps is true, and blanks if @keeps_blank. */
gboolean plumb_domain_keep_choices (PlumbDomain *self, const gboolean *keeps, gboolean keeps_blank);

/* Leaves numbers that compare with @number as @operator says, and what is no number if
 * @keeps_blank. */
gboolean plumb_domain_limit_number (PlumbDomain *self,
                                    PlumbOperator
                                    operator,
                                    double number,
                                    gboolean keeps_blank);

/* Leaves the condition holding, or failing. */
gboolean plumb_domain_decide (PlumbDomain *self, gboolean holds);

G_END_DECLS
