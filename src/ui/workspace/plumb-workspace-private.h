/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The workspace's insides, shared by the files that make it up: what it holds and derives
 * (plumb-workspace.c), changing a review (plumb-workspace-edit.c), where the person is
 * (plumb-workspace-place.c), opening and keeping reviews (plumb-workspace-file.c), and trying
 * an instrument out (plumb-workspace-try.c). */

struct _PlumbWorkspace
{
  GObject parent_instance;

  PlumbLanguage *language;
  PlumbReview *review;
  PlumbKeeper *keeper; /* set exactly while review is */
  char *file_notes;
  gboolean locked_by_other;
  gboolean busy;

  /* Derived; NULL until asked for, and again after a change. */
  PlumbScore *score;
  PlumbDraft *draft;
  guint score_idle;

  PlumbRobustnessJob *robustness; /* NULL until asked for */

  char *letterhead;

  char *page;
  char *item;
  const PlumbSection *section;   /* of the review's instrument */
  const PlumbQuestion *question; /* of the review's instrument, or NULL */

  GWeakRef quote_field;
  char *quote_name;
  char *quote_page;                    /* on which the field is */
  const PlumbQuestion *quote_question; /* of the review's instrument, or NULL */
  PlumbQuoteFunc quote_insert;
};

typedef enum
{
  PLUMB_WORKSPACE_PROP_REVIEW = 1,
  PLUMB_WORKSPACE_PROP_PATH,
  PLUMB_WORKSPACE_PROP_KEPT,
  PLUMB_WORKSPACE_PROP_BUSY,
  PLUMB_WORKSPACE_PROP_LETTERHEAD,
  PLUMB_WORKSPACE_N_PROPS,
} PlumbWorkspaceProp;

void plumb_workspace_notify (PlumbWorkspace *self, PlumbWorkspaceProp prop);
void plumb_workspace_set_busy (PlumbWorkspace *self, gboolean busy);

/* Takes @review and @keeper, which may be NULL to have none, and starts at the first section. */
void plumb_workspace_take_review (PlumbWorkspace *self, PlumbReview *review, PlumbKeeper *keeper);

/* Goes to where work goes on in the review, if there is one, without telling anybody. */
void plumb_workspace_begin_place (PlumbWorkspace *self);

/* The same place in the questionnaire that the review has now, as far as it still has it. */
void plumb_workspace_keep_place (PlumbWorkspace *self);

/* For plumb_keeper_new(). */
void plumb_workspace_on_kept (PlumbKeeper *keeper, gpointer workspace);

G_END_DECLS
