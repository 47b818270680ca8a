/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The findings page: the conclusion in words with its reasons, who is affected worst, the key
 * figures opened to where they came from, charts, and what is still open. It is made anew when the
 * review changed and somebody looks at it. */

#define PLUMB_TYPE_FINDINGS_PAGE (plumb_findings_page_get_type ())
G_DECLARE_FINAL_TYPE (PlumbFindingsPage, plumb_findings_page, PLUMB, FINDINGS_PAGE, GtkWidget)

/* @workspace must have an open review. */
GtkWidget *plumb_findings_page_new (PlumbWorkspace *workspace);

G_END_DECLS
