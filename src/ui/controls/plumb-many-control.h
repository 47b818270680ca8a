/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-control.h"

G_BEGIN_DECLS

/* Any of a list of choices: check boxes in columns. A long list can be searched, and its
 * definitions shown. Choosing a choice that means "none of these" takes the others away, and the
 * other way round. */

#define PLUMB_TYPE_MANY_CONTROL (plumb_many_control_get_type ())
G_DECLARE_FINAL_TYPE (PlumbManyControl, plumb_many_control, PLUMB, MANY_CONTROL, PlumbControl)

G_END_DECLS
