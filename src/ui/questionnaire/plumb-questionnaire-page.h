/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The questionnaire: one section at a time, moving on and back, the next question that nobody has
 * answered, and a search over all of them. Sections are built when they are first shown, and kept.
 *
 * The workspace's place says which section and question are shown. Its item PLUMB_ITEM_SEARCH opens
 * the search. */

#define PLUMB_ITEM_SEARCH "search"

#define PLUMB_TYPE_QUESTIONNAIRE_PAGE (plumb_questionnaire_page_get_type ())
G_DECLARE_FINAL_TYPE (PlumbQuestionnairePage,
                      plumb_questionnaire_page,
                      PLUMB,
                      QUESTIONNAIRE_PAGE,
                      GtkWidget)

GtkWidget *plumb_questionnaire_page_new (PlumbWorkspace *workspace);

G_END_DECLS
