/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* A questionnaire as people will see it, to try out: what is answered in it opens and closes
 * questions, and is thrown away with it. When the next version of the questionnaire is shown, the
 * stage, the place that is scrolled to and the answers stay, as far as the new version has them.
 *
 * Signal "notice" (const char *text): something to tell the person in passing. */

#define PLUMB_TYPE_TRIAL (plumb_trial_get_type ())
G_DECLARE_FINAL_TYPE (PlumbTrial, plumb_trial, PLUMB, TRIAL, GtkWidget)

/* Makes the page that shows the questionnaire of a workspace's open review. */
typedef GtkWidget *(*PlumbTrialPageFunc) (PlumbWorkspace *workspace);

/* @language: the one in which instruments are shown. */
GtkWidget *plumb_trial_new (PlumbLanguage *language, PlumbTrialPageFunc make_page);

/* Shows @instrument in the place of what was shown. */
void plumb_trial_show (PlumbTrial *self, PlumbInstrument *instrument);

/* What is shown, lent; NULL where nothing is. */
PlumbInstrument *plumb_trial_get_instrument (PlumbTrial *self);

/* Goes to what stands on @line of the file: the last question, or else the section, that begins at
 * or above it. FALSE where there is none. */
gboolean plumb_trial_show_line (PlumbTrial *self, int line);

G_END_DECLS
