/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plumb-trial.h"

G_BEGIN_DECLS

/* The workshop for questionnaires, a window beside those of reviews: the questionnaires that there
 * are with their documents, and the file of one of one's own with its findings and its preview. It
 * needs no review, and changes none.
 *
 * Signal "begin" (gpointer instrument): a person wants to make a review with the PlumbInstrument
 * @instrument (lent). */

#define PLUMB_TYPE_WORKSHOP_WINDOW (plumb_workshop_window_get_type ())
G_DECLARE_FINAL_TYPE (PlumbWorkshopWindow, plumb_workshop_window, PLUMB, WORKSHOP_WINDOW, AdwWindow)

/* @language: the one in which instruments are shown. @make_page: see plumb_trial_new(). */
PlumbWorkshopWindow *plumb_workshop_window_new (GtkApplication *application,
                                                PlumbLanguage *language,
                                                PlumbTrialPageFunc make_page);

/* Shows the questionnaire in the file at @path. */
void plumb_workshop_window_open (PlumbWorkshopWindow *self, const char *path);

/* Writes the file of a new questionnaire to @path and shows it: a copy of the installed one
 * @instrument, or, where that is NULL, a small one to begin with. What goes wrong is told in a
 * dialog. */
void
plumb_workshop_window_make (PlumbWorkshopWindow *self, const char *instrument, const char *path);

G_END_DECLS
