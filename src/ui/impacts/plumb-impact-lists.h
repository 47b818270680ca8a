/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-picker.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What the pickers of this page offer. All are PlumbPickerFunc with the workspace as data. */

/* Population groups: those in scope first. */
void plumb_impact_list_groups (PlumbPicker *picker, gpointer workspace);

/* Pathways: those touched first. */
void plumb_impact_list_pathways (PlumbPicker *picker, gpointer workspace);

/* The provisions of the draft; an id is how the provision is cited. */
void plumb_impact_list_provisions (PlumbPicker *picker, gpointer workspace);

/* The options of the review, each with what it changes. */
void plumb_impact_list_options (PlumbPicker *picker, gpointer workspace);

/* Impact records. */
void plumb_impact_list_records (PlumbPicker *picker, gpointer workspace);

G_END_DECLS
