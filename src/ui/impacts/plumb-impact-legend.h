/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the signs and colours of the impact matrix mean. */
GtkWidget *plumb_impact_legend_new (void);

G_END_DECLS
