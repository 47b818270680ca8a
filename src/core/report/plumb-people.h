/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-language.h"

G_BEGIN_DECLS

/* The people whom a report does not name, each with the role that stands in their place. Private to
 * the room; texts are copied, roles come from the language, which is lent.
 *
 * What counts as a name: a text such as "Ana Diaz, Ben Cole and the Law Department" is parted at
 * commas, semicolons, brackets, slashes, "&" and "and". A part is somebody's name unless it holds a
 * word for a body, such as "department" or "union", or is of several words of which the last begins
 * with a small letter, as in "head of the data unit": that is a role already. Who is known
 * by name from elsewhere is replaced however the name is written. */

typedef struct _PlumbPeople PlumbPeople;

PlumbPeople *plumb_people_new (const PlumbLanguage *language);
void plumb_people_free (PlumbPeople *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbPeople, plumb_people_free)

/* Adds everybody whom @text names and who is not there yet; @role stands in their place by itself
 * or at the beginning of a sentence, @phrase within one. How many were added. */
guint plumb_people_add (PlumbPeople *self, const char *text, const char *role, const char *phrase);

/* Adds @who, who made changes: each part that holds no word for a body, and the whole. FALSE where
 * @who is a body and stays. */
gboolean
plumb_people_add_author (PlumbPeople *self, const char *who, const char *role, const char *phrase);

/* Whether @text names anybody at all, by the rule above. */
gboolean plumb_people_is_named_in (const PlumbPeople *self, const char *text);

/* The role of whoever is called exactly @name, lent; NULL where nobody is. */
const char *plumb_people_get_role (const PlumbPeople *self, const char *name);

/* The parts of @text, a role in the place of each name, or without the names where @with_roles is
 * FALSE; NULL where nothing is left. A text that names nobody stays as it is. Free with g_free().
 */
char *plumb_people_dup_parts (const PlumbPeople *self, const char *text, gboolean with_roles);

/* @text, which people typed, with roles in the place of all names of two words or more: names of
 * one word are words as well ("May", "Grace"). Free with g_free(). */
char *plumb_people_dup_typed (const PlumbPeople *self, const char *text);

G_END_DECLS
