/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What has to be known of a question as it stands, in words below its text: that it cannot be
 * answered now and why, which choices cannot be chosen and why, that what was chosen can no longer
 * be, and that it was asked in other words when it was answered. There only while there is any of
 * that. */

#define PLUMB_TYPE_QUESTION_NOTICES (plumb_question_notices_get_type ())
G_DECLARE_FINAL_TYPE (PlumbQuestionNotices,
                      plumb_question_notices,
                      PLUMB,
                      QUESTION_NOTICES,
                      GtkWidget)

GtkWidget *plumb_question_notices_new (PlumbWorkspace *workspace, const PlumbQuestion *question);

/* Says what is so now. */
void plumb_question_notices_refresh (PlumbQuestionNotices *self);

G_END_DECLS
