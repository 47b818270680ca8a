/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The interface through which a questionnaire's logic reads answers, so that the instrument need
 * not know what a review is.
 *
 * An answer has an address: "purpose" for a question, "levels/plan" for a row of a matrix,
 * "team/r1/role" for a cell of a roster. Values are text in the form that the instrument's types
 * define: a choice's id, ids parted by one space, a decimal number with a point, a date as
 * YYYY-MM-DD, or plain text. */

/* How far a question has come. Four different things, everywhere. */
typedef enum
{
  PLUMB_STATUS_NOT_ASSESSED,   /* nobody has answered yet */
  PLUMB_STATUS_ANSWERED,       /* there is a value */
  PLUMB_STATUS_UNKNOWN,        /* asked and not known: a gap in the data, never the same as none */
  PLUMB_STATUS_NOT_APPLICABLE, /* does not apply, for a stated reason */
} PlumbStatus;

/* "not-assessed", "answered", "unknown", "not-applicable": the words of files and expressions. */
const char *plumb_status_get_id (PlumbStatus status);

#define PLUMB_TYPE_ANSWERS (plumb_answers_get_type ())
G_DECLARE_INTERFACE (PlumbAnswers, plumb_answers, PLUMB, ANSWERS, GObject)

struct _PlumbAnswersInterface
{
  GTypeInterface parent_iface;

  const char *(*get_value) (PlumbAnswers *self, const char *address);
  PlumbStatus (*get_marked_status) (PlumbAnswers *self, const char *question);
  char **(*list_rows) (PlumbAnswers *self, const char *question);
  guint (*count_impacts) (PlumbAnswers *self, const char *direction);
};

/* The value at @address, lent until the next change; NULL where there is none. */
const char *plumb_answers_get_value (PlumbAnswers *self, const char *address);

/* What a person marked @question as: unknown, not applicable, or not assessed where it was not
 * marked. */
PlumbStatus plumb_answers_get_marked_status (PlumbAnswers *self, const char *question);

/* The ids of the rows of the roster @question that hold anything, in order. Free with g_strfreev().
 */
char **plumb_answers_list_rows (PlumbAnswers *self, const char *question);

/* How many impact records there are with @direction, or in all when it is NULL. */
guint plumb_answers_count_impacts (PlumbAnswers *self, const char *direction);

G_END_DECLS
