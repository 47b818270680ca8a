/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-control.h"

G_BEGIN_DECLS

/* One choice of a few: radio buttons, each with its hint. For questions of type single and scale.
 */

#define PLUMB_TYPE_CHOICE_CONTROL (plumb_choice_control_get_type ())
G_DECLARE_FINAL_TYPE (PlumbChoiceControl, plumb_choice_control, PLUMB, CHOICE_CONTROL, PlumbControl)

G_END_DECLS
