/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"
#include "plumb-logic.h"

/* A questionnaire from XML. One that loads gives all its texts, and works without answers. */

#define TYPE_NO_ANSWERS (no_answers_get_type ())
G_DECLARE_FINAL_TYPE (NoAnswers, no_answers, NO, ANSWERS, GObject)

struct _NoAnswers
{
  GObject parent;
};

static const char *
get_value (PlumbAnswers *answers, const char *address)
{
  return NULL;
}

static PlumbStatus
get_marked_status (PlumbAnswers *answers, const char *question)
{
  return PLUMB_STATUS_NOT_ASSESSED;
}

static char **
list_rows (PlumbAnswers *answers, const char *question)
{
  return g_new0 (char *, 1);
}

static guint
count_impacts (PlumbAnswers *answers, const char *direction)
{
  return 0;
}

static void
no_answers_answers_init (PlumbAnswersInterface *iface)
{
  iface->get_value = get_value;
  iface->get_marked_status = get_marked_status;
  iface->list_rows = list_rows;
  iface->count_impacts = count_impacts;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (NoAnswers,
                               no_answers,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (PLUMB_TYPE_ANSWERS, no_answers_answers_init))

static void
no_answers_class_init (NoAnswersClass *class)
{
}

static void
no_answers_init (NoAnswers *self)
{
}

static void
visit (const PlumbText *text, gpointer data)
{
  g_assert_nonnull (text->context);
  g_assert_nonnull (text->source);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument
      = plumb_instrument_load_bytes (bytes, "fuzz.xml", findings);
  g_autofree char *told = plumb_findings_to_text (findings);
  g_assert_true ((instrument == NULL) == plumb_findings_has_errors (findings));
  if (instrument == NULL)
    return 0;
  plumb_instrument_visit_texts (instrument, visit, NULL);
  g_autoptr (NoAnswers) answers = g_object_new (TYPE_NO_ANSWERS, NULL);
  g_autoptr (PlumbLogic) logic = plumb_logic_new (instrument, PLUMB_ANSWERS (answers));
  plumb_logic_get_progress (logic, NULL);
  return 0;
}
