/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-practice-library.h"

G_BEGIN_DECLS

/* A practice to read: what it is, how to begin, what to watch out for, and places that have tried
 * it, each with its source. */
GtkWidget *plumb_practice_view_new (const PlumbLibraryEntry *entry, PlumbLanguage *language);

/* What a library says of itself: its title, what it is, where it is from. */
GtkWidget *plumb_practice_view_new_about (const PlumbPractices *library, PlumbLanguage *language);

G_END_DECLS
