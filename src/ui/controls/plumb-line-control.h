/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-control.h"

G_BEGIN_DECLS

/* One line: text or a number, which is checked as it is typed. What is not a number stays in the
 * field, where it can be mended, and is not handed over. */

#define PLUMB_TYPE_LINE_CONTROL (plumb_line_control_get_type ())
G_DECLARE_FINAL_TYPE (PlumbLineControl, plumb_line_control, PLUMB, LINE_CONTROL, PlumbControl)

G_END_DECLS
