/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-fact-form.h"

G_BEGIN_DECLS

/* An impact record rated again, as it will be once the measures work: a section that stays closed
 * until it is used. Each field says how it was rated before and stays so unless something else is
 * chosen. Above the fields stands whether this rating counts, or what keeps it potential. */

#define PLUMB_TYPE_RECORD_RESIDUAL (plumb_record_residual_get_type ())
G_DECLARE_FINAL_TYPE (PlumbRecordResidual, plumb_record_residual, PLUMB, RECORD_RESIDUAL, GtkWidget)

/* @form: the record's, which gets the field of the reason. */
GtkWidget *plumb_record_residual_new (PlumbWorkspace *workspace, PlumbFactForm *form);

/* Shows the record @id as the review has it. */
void plumb_record_residual_show (PlumbRecordResidual *self, const char *id);

G_END_DECLS
