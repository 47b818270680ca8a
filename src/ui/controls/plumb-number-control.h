/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-control.h"

G_BEGIN_DECLS

/* A number, which is checked as it is typed. What is not a number, or not one that fits, stays in
 * the field, where it can be mended, and is not handed over. */

#define PLUMB_TYPE_NUMBER_CONTROL (plumb_number_control_get_type ())
G_DECLARE_FINAL_TYPE (PlumbNumberControl, plumb_number_control, PLUMB, NUMBER_CONTROL, PlumbControl)

G_END_DECLS
