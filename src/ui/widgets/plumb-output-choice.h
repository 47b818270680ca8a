/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-language.h"
#include "plumb-layout.h"

G_BEGIN_DECLS

/* In which language and on which paper a document is made: of all languages that there are, each by
 * its own name, and of the two papers that offices have.
 *
 * Signal "changed" (void). */

/* The language @tag by its own name, with its name in the language @shown where that differs, so
 * that both those who read it and those who only send it find it. Free with g_free(). */
char *plumb_output_choice_dup_language_name (const char *tag, PlumbLanguage *shown);

#define PLUMB_TYPE_OUTPUT_CHOICE (plumb_output_choice_get_type ())
G_DECLARE_FINAL_TYPE (PlumbOutputChoice, plumb_output_choice, PLUMB, OUTPUT_CHOICE, GtkWidget)

/* @language is chosen at first, where there is a pack for it. */
GtkWidget *plumb_output_choice_new (PlumbLanguage *language);

/* The tag of the language that is chosen, lent. */
const char *plumb_output_choice_get_language (PlumbOutputChoice *self);

PlumbPaper plumb_output_choice_get_paper (PlumbOutputChoice *self);

/* Fills @setup for the paper that is chosen. */
void plumb_output_choice_get_setup (PlumbOutputChoice *self, PlumbPageSetup *setup);

G_END_DECLS
