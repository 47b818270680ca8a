/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-finding.h"

G_BEGIN_DECLS

/* The list that collects findings. It owns them, keeps the order in which they were added, and
 * stops at a cap, so that a hostile file cannot fill the memory with complaints: what was left out
 * is counted.
 *
 * Made with plumb_findings_new(), given back with plumb_findings_free(). */

typedef struct _PlumbFindings PlumbFindings;

/* How many findings a list keeps. */
#define PLUMB_FINDINGS_MAX 200

PlumbFindings *plumb_findings_new (void);
void plumb_findings_free (PlumbFindings *self);

/* Adds a finding made from its parts, see plumb_finding_new(). */
void plumb_findings_add (PlumbFindings *self,
                         const PlumbFindingKind *kind,
                         const PlumbFindingPlace *place,
                         const char *detail,
                         const char *remedy_detail);

/* Takes @finding. */
void plumb_findings_take (PlumbFindings *self, PlumbFinding *finding);

/* How many are kept, and the one at @index (lent). */
guint plumb_findings_get_length (const PlumbFindings *self);
const PlumbFinding *plumb_findings_get (const PlumbFindings *self, guint index);

/* Puts the findings from number @first on in the order of their lines and columns; those of one
 * place stay as they were added. */
void plumb_findings_sort (PlumbFindings *self, guint first);

/* How many of @severity were added, kept or not. */
guint plumb_findings_count (const PlumbFindings *self, PlumbSeverity severity);

/* Whether any finding of severity error was added. */
gboolean plumb_findings_has_errors (const PlumbFindings *self);

/* How many were added beyond PLUMB_FINDINGS_MAX and not kept. */
guint plumb_findings_get_dropped (const PlumbFindings *self);

/* All kept findings as text, one below the other, ending with a newline if there are any. */
char *plumb_findings_to_text (const PlumbFindings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbFindings, plumb_findings_free)

G_END_DECLS
