/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What a question is answered with: one kind of control for each type of question, made by
 * plumb_control_new().
 *
 * A control shows what the review has and hands over what the person does; it keeps no answer of
 * its own. The page calls plumb_control_refresh() after a change; a control touches its widgets
 * only where they differ, so that it never disturbs whoever is typing in it. Answering takes back a
 * mark such as "unknown", in the same step. */

#define PLUMB_TYPE_CONTROL (plumb_control_get_type ())
G_DECLARE_DERIVABLE_TYPE (PlumbControl, plumb_control, PLUMB, CONTROL, GtkWidget)

struct _PlumbControlClass
{
  GtkWidgetClass parent_class;

  /* Makes the widgets, once, and gives the one that holds them all. */
  GtkWidget *(*build) (PlumbControl *self);

  /* Shows what the review has now. */
  void (*refresh) (PlumbControl *self);

  /* Whether the answer can be changed. By default the control becomes insensitive where not. */
  void (*set_editable) (PlumbControl *self, gboolean editable);
};

/* The control for @question, named by @label, the visible label of the question. NULL for a note,
 * which takes no answer. */
GtkWidget *
plumb_control_new (PlumbWorkspace *workspace, const PlumbQuestion *question, GtkWidget *label);

/* Tells assistive technology, where it reads the answer: whether it is @required, the question's
 * hint, how to answer, and what is said of the answer now (@remark, may be NULL), which makes it
 * invalid where it @has_to_change. */
void plumb_control_tell (PlumbControl *self,
                         gboolean required,
                         const char *remark,
                         gboolean has_to_change);

void plumb_control_refresh (PlumbControl *self);
void plumb_control_set_editable (PlumbControl *self, gboolean editable);

/* For the kinds of control. */
PlumbWorkspace *plumb_control_get_workspace (PlumbControl *self);
const PlumbQuestion *plumb_control_get_question (PlumbControl *self);
GtkWidget *plumb_control_get_label (PlumbControl *self);

/* Names the widget that stands for the answer, to be called while building: the group of choices,
 * the entry; and the @manner in which to answer, such as the limits of a number, or NULL. */
void plumb_control_set_target (PlumbControl *self, GtkWidget *target, const char *manner);

/* The answer at "question" (@part NULL) or "question/part", or NULL; and giving one, which takes a
 * mark back. */
const char *plumb_control_get_value (PlumbControl *self, const char *part);
void plumb_control_set_value (PlumbControl *self, const char *part, const char *value);

G_END_DECLS
