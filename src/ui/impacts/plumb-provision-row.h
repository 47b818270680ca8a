/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-fact-form.h"

G_BEGIN_DECLS

/* The field for the provision that something rests on: free text, with the draft's provisions to
 * pick from, and a way to see them in the draft. Adds it to @form, which must be of a kind with a
 * field "provision"; both live as long as the editor around them. */
GtkWidget *plumb_provision_row_new (PlumbWorkspace *workspace, PlumbFactForm *form, PlumbKind kind);

/* Shows the picker and the button where there is a draft, and not otherwise. */
void plumb_provision_row_refresh (GtkWidget *row);

G_END_DECLS
