/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-language.h"

G_BEGIN_DECLS

/* What is shown while no review is open: the kinds of review to begin, each with what it is for and
 * how long it takes; opening one; the recent ones with their progress; the sample; the ways to the
 * workshop and to the practices. It acts through the window's actions: win.new-review
 * ("instrument"), win.open, win.open-sample, win.open-recent ("path"), win.questionnaires,
 * win.practices. */

#define PLUMB_TYPE_START_PAGE (plumb_start_page_get_type ())
G_DECLARE_FINAL_TYPE (PlumbStartPage, plumb_start_page, PLUMB, START_PAGE, GtkWidget)

/* @language: the one in which instruments are shown. */
GtkWidget *plumb_start_page_new (PlumbLanguage *language);

/* Looks again which reviews are recent. */
void plumb_start_page_refresh (PlumbStartPage *self);

G_END_DECLS
