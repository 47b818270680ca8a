/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-answers.h"

G_DEFINE_INTERFACE (PlumbAnswers, plumb_answers, G_TYPE_OBJECT)

static void
plumb_answers_default_init (PlumbAnswersInterface *iface)
{
}

const char *
plumb_status_get_id (PlumbStatus status)
{
  static const char *const ids[] = {
    [PLUMB_STATUS_NOT_ASSESSED] = "not-assessed",
    [PLUMB_STATUS_ANSWERED] = "answered",
    [PLUMB_STATUS_UNKNOWN] = "unknown",
    [PLUMB_STATUS_NOT_APPLICABLE] = "not-applicable",
  };
  g_return_val_if_fail ((guint) status < G_N_ELEMENTS (ids), ids[PLUMB_STATUS_NOT_ASSESSED]);
  return ids[status];
}

const char *
plumb_answers_get_value (PlumbAnswers *self, const char *address)
{
  g_return_val_if_fail (PLUMB_IS_ANSWERS (self), NULL);
  g_return_val_if_fail (address != NULL, NULL);
  return PLUMB_ANSWERS_GET_IFACE (self)->get_value (self, address);
}

PlumbStatus
plumb_answers_get_marked_status (PlumbAnswers *self, const char *question)
{
  g_return_val_if_fail (PLUMB_IS_ANSWERS (self), PLUMB_STATUS_NOT_ASSESSED);
  g_return_val_if_fail (question != NULL, PLUMB_STATUS_NOT_ASSESSED);
  return PLUMB_ANSWERS_GET_IFACE (self)->get_marked_status (self, question);
}

char **
plumb_answers_list_rows (PlumbAnswers *self, const char *question)
{
  g_return_val_if_fail (PLUMB_IS_ANSWERS (self), NULL);
  g_return_val_if_fail (question != NULL, NULL);
  return PLUMB_ANSWERS_GET_IFACE (self)->list_rows (self, question);
}

guint
plumb_answers_count_impacts (PlumbAnswers *self, const char *direction)
{
  g_return_val_if_fail (PLUMB_IS_ANSWERS (self), 0);
  return PLUMB_ANSWERS_GET_IFACE (self)->count_impacts (self, direction);
}
