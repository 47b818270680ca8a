/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-control.h"

G_BEGIN_DECLS

/* A list that people write themselves, row by row, with the same few fields in each row. */

#define PLUMB_TYPE_ROSTER_CONTROL (plumb_roster_control_get_type ())
G_DECLARE_FINAL_TYPE (PlumbRosterControl, plumb_roster_control, PLUMB, ROSTER_CONTROL, PlumbControl)

G_END_DECLS
