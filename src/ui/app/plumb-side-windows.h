/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-language.h"

G_BEGIN_DECLS

/* The windows beside those of reviews, one of a kind in an application: they need no review. A
 * second wish to see one brings it forward. */

/* The workshop for questionnaires. */
void plumb_side_windows_show_workshop (GtkApplication *application, PlumbLanguage *language);

/* The library of practices, at the practice @id (NULL or unknown: where it is). */
void plumb_side_windows_show_practices (GtkApplication *application,
                                        PlumbLanguage *language,
                                        const char *id);

G_END_DECLS
