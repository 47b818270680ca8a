/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* One section of the questionnaire on a page that scrolls: its purpose, guidance that unfolds, a
 * card a question, and at the end the answers that are kept although their questions are hidden.
 * Questions come and go with the answers they depend on.
 *
 * Signal "relevance-changed" (int difference): so many more questions are shown, or fewer when it
 * is negative. */

#define PLUMB_TYPE_SECTION_PAGE (plumb_section_page_get_type ())
G_DECLARE_FINAL_TYPE (PlumbSectionPage, plumb_section_page, PLUMB, SECTION_PAGE, GtkWidget)

GtkWidget *plumb_section_page_new (PlumbWorkspace *workspace, const PlumbSection *section);

/* Shows what the review has now. */
void plumb_section_page_refresh (PlumbSectionPage *self);
void plumb_section_page_set_editable (PlumbSectionPage *self, gboolean editable);

/* Scrolls to @question and gives its control the focus; to the top of the page when it is NULL. */
void plumb_section_page_show_question (PlumbSectionPage *self, const PlumbQuestion *question);

G_END_DECLS
