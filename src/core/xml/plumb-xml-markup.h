/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether two texts are the same XML but for the lines they are broken into, found out without
 * parsing them: many times faster, and enough to recognize what one has seen before. */

/* Whether the @a_length bytes at @a and the @b_length bytes at @b, each one element, differ in
 * nothing but white space between attributes and in which white space characters stand inside
 * their values: then one is well-formed where the other is, and both say the same. FALSE may also
 * mean that it cannot be told: sections of character data and instructions are not looked into. */
gboolean plumb_xml_is_same_markup (const char *a, gsize a_length, const char *b, gsize b_length);

G_END_DECLS
