/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-control.h"

G_BEGIN_DECLS

/* What is worked out from other answers: shown, not typed. */

#define PLUMB_TYPE_VALUE_CONTROL (plumb_value_control_get_type ())
G_DECLARE_FINAL_TYPE (PlumbValueControl, plumb_value_control, PLUMB, VALUE_CONTROL, PlumbControl)

G_END_DECLS
