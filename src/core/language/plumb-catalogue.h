/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-findings.h"

G_BEGIN_DECLS

/* The translations of one component (the report, one instrument) into one language: a GNU MO file,
 * read by ourselves, so that several languages can be in use at the same time and none depends on
 * the locale of the process.
 *
 * Everything is checked when the catalogue is loaded: after that every text it lends is valid
 * UTF-8, ends where it says and lives as long as the catalogue. Immutable; may be
 * used from any thread. The file is read, not mapped: a translator who saves over it while it is in
 * use changes nothing here. */

typedef struct _PlumbCatalogue PlumbCatalogue;

/* Loads the MO file at @path (in the file system's encoding), of either byte order. On failure
 * returns NULL and sets @error (PLUMB_LANGUAGE_ERROR or G_FILE_ERROR), naming the file and what is
 * wrong where in it. */
PlumbCatalogue *plumb_catalogue_load (const char *path, GError **error);

/* The same for @bytes already in memory, which are kept referenced. @name stands for the file in
 * messages. */
PlumbCatalogue *plumb_catalogue_new (GBytes *bytes, const char *name, GError **error);

void plumb_catalogue_free (PlumbCatalogue *self);

/* How many texts are translated; the header does not count. */
guint plumb_catalogue_get_length (const PlumbCatalogue *self);

/* The translation of @source in @context (or without one: NULL), lent; NULL where there is none. */
const char *
plumb_catalogue_lookup (const PlumbCatalogue *self, const char *context, const char *source);

/* The form of the translation of @singular that goes with @n, lent; NULL where there is none. */
const char *plumb_catalogue_lookup_plural (const PlumbCatalogue *self,
                                           const char *context,
                                           const char *singular,
                                           gulong n);

/* Checks that each translation names the same {placeholders} as its source and adds what is wrong
 * to @findings, with the context as the subject and the translation as the excerpt. */
void plumb_catalogue_check (const PlumbCatalogue *self, PlumbFindings *findings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbCatalogue, plumb_catalogue_free)

G_END_DECLS
