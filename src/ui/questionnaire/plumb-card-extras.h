/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What stands below the answer to a question and is put away until asked for: why it matters and
 * how to answer, a note, and the evidence; and the button that tells why the question is asked,
 * where a condition has a say in it. The parts are made when they are first shown. A note or
 * evidence that is there is said on its button. */

#define PLUMB_TYPE_CARD_EXTRAS (plumb_card_extras_get_type ())
G_DECLARE_FINAL_TYPE (PlumbCardExtras, plumb_card_extras, PLUMB, CARD_EXTRAS, GtkWidget)

GtkWidget *plumb_card_extras_new (PlumbWorkspace *workspace, const PlumbQuestion *question);
void plumb_card_extras_refresh (PlumbCardExtras *self);
void plumb_card_extras_set_editable (PlumbCardExtras *self, gboolean editable);

G_END_DECLS
