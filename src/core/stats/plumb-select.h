/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The one of @numbers that would have @rank others before it if all were in order. None of them is
 * NaN; @rank is below @n_numbers. They are moved about for it, but not sorted, which takes a time
 * in proportion to how many they are (C. A. R. Hoare, Algorithm 65: Find, 1961). */
double plumb_select (double *numbers, guint n_numbers, guint rank);

G_END_DECLS
