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

/* Shows the questionnaire in @file in the workshop, and answers its window; NULL, and nothing is
 * done, where @file is something else: a questionnaire is a file that speaks of the namespace of
 * instruments before any other of ours, or an .xml file that speaks of none, whose faults the
 * workshop tells. */
GtkWindow *plumb_side_windows_open_questionnaire (GtkApplication *application,
                                                  PlumbLanguage *language,
                                                  GFile *file);

/* The library of practices, at the practice @id (NULL or unknown: where it is). */
void plumb_side_windows_show_practices (GtkApplication *application,
                                        PlumbLanguage *language,
                                        const char *id);

G_END_DECLS
