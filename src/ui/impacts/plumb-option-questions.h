/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What has to be asked before the records of an option are copied, or an option is removed. */

/* Asks whose records to copy to the option @to. */
void plumb_option_ask_copy (GtkWindow *parent, PlumbWorkspace *workspace, const char *to);

/* Removes the option @id; where it has records, asks first what becomes of them. */
void plumb_option_ask_remove (GtkWindow *parent, PlumbWorkspace *workspace, const char *id);

G_END_DECLS
