/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-control.h"

G_BEGIN_DECLS

/* A day. */

#define PLUMB_TYPE_DATE_CONTROL (plumb_date_control_get_type ())
G_DECLARE_FINAL_TYPE (PlumbDateControl, plumb_date_control, PLUMB, DATE_CONTROL, PlumbControl)

G_END_DECLS
