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

/* The one lookup also tells whether @self is what it is said to be; answers are read all the time.
 */
static const PlumbAnswersInterface *
get_interface (PlumbAnswers *self)
{
  return self != NULL ? PLUMB_ANSWERS_GET_IFACE (self) : NULL;
}

const char *
plumb_answers_get_value (PlumbAnswers *self, const char *address)
{
  const PlumbAnswersInterface *iface = get_interface (self);
  g_return_val_if_fail (iface != NULL, NULL);
  g_return_val_if_fail (address != NULL, NULL);
  return iface->get_value (self, address);
}

PlumbStatus
plumb_answers_get_marked_status (PlumbAnswers *self, const char *question)
{
  const PlumbAnswersInterface *iface = get_interface (self);
  g_return_val_if_fail (iface != NULL, PLUMB_STATUS_NOT_ASSESSED);
  g_return_val_if_fail (question != NULL, PLUMB_STATUS_NOT_ASSESSED);
  return iface->get_marked_status (self, question);
}

char **
plumb_answers_list_rows (PlumbAnswers *self, const char *question)
{
  const PlumbAnswersInterface *iface = get_interface (self);
  g_return_val_if_fail (iface != NULL, NULL);
  g_return_val_if_fail (question != NULL, NULL);
  return iface->list_rows (self, question);
}

guint
plumb_answers_count_impacts (PlumbAnswers *self, const char *direction)
{
  const PlumbAnswersInterface *iface = get_interface (self);
  g_return_val_if_fail (iface != NULL, 0);
  return iface->count_impacts (self, direction);
}
