/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-review.h"

G_DEFINE_QUARK (plumb - review - error - quark, plumb_review_error)
