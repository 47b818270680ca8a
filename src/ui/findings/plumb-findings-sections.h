/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The parts of the findings page, each made from the review and the score as they stand. A part
 * that has nothing to say is NULL. */

/* That too little of the review is settled for any number to stand alone. */
GtkWidget *plumb_findings_banner_new (PlumbWorkspace *workspace);

/* The conclusion in words, what else it could still be, each reason as a sentence, what to do, and
 * what a score is good for. */
GtkWidget *plumb_findings_conclusion_new (PlumbWorkspace *workspace);

/* Records that do not count because a group that they name is not in scope; each leads to its
 * place.
 */
GtkWidget *plumb_findings_scope_new (PlumbWorkspace *workspace);

/* Of an instrument without appraisal: the outcome that holds, why, and its advice. */
GtkWidget *plumb_findings_outcome_new (PlumbWorkspace *workspace);

/* Who is affected worst. */
GtkWidget *plumb_findings_worst_new (PlumbWorkspace *workspace);

/* Benefit, harm, gap and completeness, each opened to where it came from. */
GtkWidget *plumb_findings_figures_new (PlumbWorkspace *workspace);

/* Between what a number (@gap: a gap index) can still come to be, as a sentence; NULL where nothing
 * is open. Free with g_free(). */
char *plumb_findings_dup_range (const PlumbScore *score,
                                const PlumbBounds *bounds,
                                gboolean gap,
                                PlumbLanguage *language);

/* What is unknown or incomplete, what is answered but hidden, what does not count yet; each leads
 * to its place. */
GtkWidget *plumb_findings_open_new (PlumbWorkspace *workspace);

/* The rounds that were closed, and the way to close one. */
GtkWidget *plumb_findings_rounds_new (PlumbWorkspace *workspace);

/* Whether the review sets numbers of the method itself, and the way to them. */
GtkWidget *plumb_findings_method_new (PlumbWorkspace *workspace);

/* A card whose @sign, @title and border say the same thing; none of them is needed alone. @kind
 * says what sort of card it is. */
GtkWidget *plumb_findings_callout_new (const char *sign,
                                       const char *css_class,
                                       const char *kind,
                                       const char *title);

/* A heading of a part, and a link to a place of the review that shows @text. */
GtkWidget *plumb_findings_heading_new (const char *text);
GtkWidget *plumb_findings_link_new (PlumbWorkspace *workspace, const char *place, const char *text);

G_END_DECLS
