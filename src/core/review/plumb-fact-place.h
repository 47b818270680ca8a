/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-facts.h"
#include "plumb-instrument.h"

G_BEGIN_DECLS

/* Where the facts of an item go, as the tables and a questionnaire have it: found once for the
 * item, and then asked for each of its fields. Borrows from both. Private to the room. */

typedef struct
{
  PlumbKind kind;
  const char *id;
  gboolean is_there;             /* whether there can be such an item */
  const PlumbQuestion *question; /* of an answer; NULL where the questionnaire has none such */
  const PlumbColumn *column;     /* of a roster's cell; else NULL */
  gboolean takes_value;          /* of an answer: whether its value can be here */
  gboolean is_cell;              /* of an answer: in a row of its question */
  gsize row_length;              /* of a roster's cell: how much of the id names its row; else 0 */
} PlumbFactPlace;

/* Finds the place of the item @id of @kind. @self is zeroed, or a place that was found in the same
 * @instrument before, and whose id is still there: its neighbour is found faster. */
void plumb_fact_place_find (PlumbFactPlace *self,
                            PlumbKind kind,
                            const char *id,
                            const PlumbInstrument *instrument);

/* Whether @field, one of the kind's, can hold text here. What is said of an answer, such as its
 * status, is said of the whole question. */
static inline gboolean
plumb_fact_place_takes (const PlumbFactPlace *self, const PlumbFactField *field)
{
  if (self->kind != PLUMB_KIND_ANSWER || !self->is_there)
    return self->is_there;
  return field->form == PLUMB_FORM_ANSWER ? self->takes_value : !self->is_cell;
}

/* Whether it is in a row that people would add to the table beyond the last. */
gboolean plumb_fact_place_is_beyond_last_row (const PlumbFactPlace *self);

/* Whether @text is an id: that of an item which is no answer, or one in a list. */
gboolean plumb_text_is_id (const char *text);

/* The question that the address @id of an answer belongs to, or NULL. */
const PlumbQuestion *plumb_address_get_question (const PlumbInstrument *instrument, const char *id);

/* Of a buffer for an id; one in a file may be longer. */
#define PLUMB_ID_SIZE 96

/* What stands in front of @end: in @name where it is no longer than ids are, else in *@long_name,
 * which is to be freed. */
const char *
plumb_text_cut (const char *text, const char *end, char name[PLUMB_ID_SIZE], char **long_name);

G_END_DECLS
