/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-trial.h"

G_BEGIN_DECLS

/* The file of a questionnaire that somebody writes in an editor: what is wrong with it and, beside
 * that, how people will see it. The file is watched and checked in a thread whenever it changes;
 * while it has errors, the last version without them stays in sight and is said to be that. Where
 * there is little room, one of the two is shown at a time.
 *
 * The file itself is never written. Signal "begin" (gpointer instrument): a person wants to make a
 * review with the PlumbInstrument @instrument (lent). */

#define PLUMB_TYPE_WORKBENCH (plumb_workbench_get_type ())
G_DECLARE_FINAL_TYPE (PlumbWorkbench, plumb_workbench, PLUMB, WORKBENCH, GtkWidget)

/* @language: the one in which instruments are shown. @make_page: see plumb_trial_new(). @path: of
 * the file, in the file system's encoding. */
GtkWidget *
plumb_workbench_new (PlumbLanguage *language, PlumbTrialPageFunc make_page, const char *path);

/* Reads the file again, in case nobody told that it changed. */
void plumb_workbench_check (PlumbWorkbench *self);

/* The questionnaire as the file has it now, lent; NULL while that has errors, or was not checked
 * yet. */
PlumbInstrument *plumb_workbench_get_instrument (PlumbWorkbench *self);

G_END_DECLS
