/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Drawing an SVG file once, away from all eyes, to know that it can be drawn, how large it is, and
 * that it does not take long: a quarter of a megabyte of lines that cross each other, of shapes
 * cut by others or of names of fonts keeps a computer busy for minutes. Private to the room.
 *
 * The work is done in a thread of its own. Nobody can stop the library that draws, so a thread that
 * takes too long is left to itself; it ends some time, or with the program. */

/* The time that a drawing may take of a processor, in microseconds. A logo takes some hundredths of
 * it. */
#define PLUMB_LOGO_TRIAL_TIME G_USEC_PER_SEC

/* Tries @bytes; its size is put into @width and @height, as plumb_logo_drawing_measure() has it.
 * Errors: G_IO_ERROR_INVALID_DATA, also of what takes too long, and G_IO_ERROR_NOT_SUPPORTED. */
gboolean plumb_logo_trial (GBytes *bytes, double *width, double *height, GError **error);

G_END_DECLS
