/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-language.h"

G_BEGIN_DECLS

/* The questionnaires that come with the program, each with what it is and what can be made of it,
 * and the ways to one of one's own. It acts through the actions of the window around it:
 * workshop.documents and workshop.copy (the id of a questionnaire), workshop.begin (the same),
 * workshop.empty and workshop.open. */

#define PLUMB_TYPE_SHELF (plumb_shelf_get_type ())
G_DECLARE_FINAL_TYPE (PlumbShelf, plumb_shelf, PLUMB, SHELF, GtkWidget)

/* @language: the one in which instruments are shown. */
GtkWidget *plumb_shelf_new (PlumbLanguage *language);

G_END_DECLS
