/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plumb-language.h"
#include "plumb-recovery.h"

G_BEGIN_DECLS

/* @recovery is lent for the call. */
typedef void (*PlumbRecoverFunc) (const PlumbRecovery *recovery, gpointer data);

/* Offers the work that a crash left behind (@found: PlumbRecovery, taken), each with its title, its
 * time and its file, to be opened or thrown away. Whatever is not decided stays for the next start.
 * Calls @recover for the one to open. */
void plumb_recovery_dialog_present (GtkWindow *parent,
                                    PlumbLanguage *language,
                                    GPtrArray *found,
                                    PlumbRecoverFunc recover,
                                    gpointer data);

G_END_DECLS
