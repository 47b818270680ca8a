/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-control.h"

G_BEGIN_DECLS

/* Text, of one paragraph or of any length as the question's type says, into which words of the
 * draft can be quoted. */

#define PLUMB_TYPE_TEXT_CONTROL (plumb_text_control_get_type ())
G_DECLARE_FINAL_TYPE (PlumbTextControl, plumb_text_control, PLUMB, TEXT_CONTROL, PlumbControl)

G_END_DECLS
