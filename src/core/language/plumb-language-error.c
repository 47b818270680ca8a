/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-language-error.h"

G_DEFINE_QUARK (plumb - language - error - quark, plumb_language_error)
