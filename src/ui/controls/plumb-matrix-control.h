/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-control.h"

G_BEGIN_DECLS

/* The same choices for each of several rows: a labelled group of radio buttons a row, which wraps
 * where the window is narrow. The rows may follow from another answer and then come and go with it.
 */

#define PLUMB_TYPE_MATRIX_CONTROL (plumb_matrix_control_get_type ())
G_DECLARE_FINAL_TYPE (PlumbMatrixControl, plumb_matrix_control, PLUMB, MATRIX_CONTROL, PlumbControl)

G_END_DECLS
