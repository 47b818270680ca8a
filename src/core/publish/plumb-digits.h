/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The numbers that a document has of itself, of pages, items and keys, in the digits of its
 * language: those that follow each other from the digit @zero on, as in U+0660 to U+0669; 0 stands
 * for those of ASCII. Free with g_free(). */
char *plumb_digits_write (gunichar zero, guint number);

G_END_DECLS
