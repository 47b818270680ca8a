/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-form-words.h"

G_BEGIN_DECLS

/* The dossier's chapters beside the questions. Private to the room. */

void plumb_dossier_add_lists (PlumbFormMaker *self);
void plumb_dossier_add_appraisal (PlumbFormMaker *self);
void plumb_dossier_add_outcomes (PlumbFormMaker *self);
void plumb_dossier_add_crosswalk (PlumbFormMaker *self);

/* A number as the language writes it, with the decimals it has; "" where @exists is FALSE. Free
 * with g_free(). */
char *plumb_dossier_dup_number (const PlumbFormMaker *self, gboolean exists, double value);

G_END_DECLS
