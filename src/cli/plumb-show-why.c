/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-show-why.h"

#include <glib/gi18n-lib.h>

#include "plumb-explanation.h"
#include "plumb-json.h"

/* How far each level is set in. */
#define STEP 2

/* Whether anything about @question depends on answers. */
static gboolean
has_conditions (const PlumbLogic *logic, const PlumbQuestion *question)
{
  if (question->section->relevant.text != NULL || question->relevant.text != NULL
      || question->enabled.text != NULL || question->required.text != NULL)
    return TRUE;
  for (guint i = 0; i < question->n_checks; i++)
    if (plumb_logic_check_fails (logic, question, i))
      return TRUE;
  for (guint i = 0; i < question->n_choices; i++)
    if (!plumb_logic_is_choice_available (logic, question, &question->choices[i]))
      return TRUE;
  return FALSE;
}

static void
print_reason (const PlumbReason *reason, int indent)
{
  const char *words = reason->words;
  if (reason->kind == PLUMB_REASON_ALL)
    /* Translators: above a list of conditions. */
    words = _ ("all of these:");
  else if (reason->kind == PLUMB_REASON_ANY)
    /* Translators: above a list of conditions. */
    words = _ ("at least one of these:");
  g_print ("%*s%s %s\n", indent, "", reason->holds ? "✓" : "✗", words);
  for (guint i = 0; i < reason->parts->len; i++)
    print_reason (g_ptr_array_index (reason->parts, i), indent + STEP);
}

/* A reason that is one fact is said by the sentence. */
static gboolean
says_more (const PlumbReason *reason)
{
  return reason != NULL && (reason->kind != PLUMB_REASON_FACT || reason->parts->len > 0);
}

static void
print_question (PlumbReview *review, const PlumbQuestion *question, PlumbLanguage *language)
{
  PlumbLogic *logic = plumb_review_get_logic (review);
  PlumbInstrument *instrument = plumb_review_get_instrument (review);
  g_print ("%s  [%s]\n", plumb_instrument_get_text (instrument, &question->label, language),
           question->id);
  g_autoptr (GPtrArray) all = plumb_logic_explain_all (logic, question, language);
  for (guint i = 0; i < all->len; i++)
    {
      const PlumbExplanation *explanation = g_ptr_array_index (all, i);
      if (explanation->aspect == PLUMB_ASPECT_CHECK)
        g_print ("    %s\n",
                 plumb_instrument_get_text (
                     instrument, &question->checks[explanation->index].message, language));
      g_print ("    %s\n", explanation->sentence);
      if (says_more (explanation->reason))
        print_reason (explanation->reason, 3 * STEP);
    }
  g_print ("\n");
}

void
plumb_show_why_print (PlumbReview *review, const PlumbQuestion *only, PlumbLanguage *language)
{
  g_return_if_fail (PLUMB_IS_REVIEW (review) && language != NULL);

  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  for (guint i = 0; i < instrument->n_questions; i++)
    {
      const PlumbQuestion *question = instrument->questions[i];
      if (question == only
          || (only == NULL && has_conditions (plumb_review_get_logic (review), question)))
        print_question (review, question, language);
    }
}

static void
add_reason (PlumbJson *writer, const PlumbReason *reason)
{
  static const char *const kinds[] = {
    [PLUMB_REASON_FACT] = "fact",
    [PLUMB_REASON_ALL] = "all",
    [PLUMB_REASON_ANY] = "any",
  };
  plumb_json_begin_object (writer);
  plumb_json_add_text (writer, "kind", kinds[reason->kind]);
  plumb_json_add_boolean (writer, "holds", reason->holds);
  plumb_json_add_boolean (writer, "decides", reason->decides);
  plumb_json_add_text (writer, "expression", reason->expression);
  plumb_json_add_text (writer, "words", reason->words);
  plumb_json_add_text (writer, "question", reason->question != NULL ? reason->question->id : NULL);
  plumb_json_add_text (writer, "value", reason->value);
  plumb_json_open_array (writer, "parts");
  for (guint i = 0; i < reason->parts->len; i++)
    add_reason (writer, g_ptr_array_index (reason->parts, i));
  plumb_json_end_array (writer);
  plumb_json_end_object (writer);
}

static void
add_explanation (PlumbJson *writer,
                 const PlumbQuestion *question,
                 const PlumbExplanation *explanation)
{
  plumb_json_begin_object (writer);
  plumb_json_add_text (writer, "aspect", plumb_aspect_get_id (explanation->aspect));
  if (explanation->aspect == PLUMB_ASPECT_CHOICE)
    plumb_json_add_text (writer, "choice", question->choices[explanation->index].id);
  if (explanation->aspect == PLUMB_ASPECT_CHECK)
    plumb_json_add_integer (writer, "check", explanation->index + 1);
  plumb_json_add_boolean (writer, "holds", explanation->holds);
  plumb_json_add_text (writer, "sentence", explanation->sentence);
  plumb_json_name (writer, "reason");
  if (explanation->reason != NULL)
    add_reason (writer, explanation->reason);
  else
    plumb_json_put_null (writer);
  plumb_json_end_object (writer);
}

static void
add_question (PlumbJson *writer,
              PlumbReview *review,
              const PlumbQuestion *question,
              PlumbLanguage *language)
{
  PlumbLogic *logic = plumb_review_get_logic (review);
  plumb_json_begin_object (writer);
  plumb_json_add_text (writer, "question", question->id);
  plumb_json_add_text (
      writer, "label",
      plumb_instrument_get_text (plumb_review_get_instrument (review), &question->label, language));
  plumb_json_open_array (writer, "explanations");
  g_autoptr (GPtrArray) all = plumb_logic_explain_all (logic, question, language);
  for (guint i = 0; i < all->len; i++)
    add_explanation (writer, question, g_ptr_array_index (all, i));
  plumb_json_end_array (writer);
  plumb_json_end_object (writer);
}

void
plumb_show_why_add (PlumbJson *writer,
                    PlumbReview *review,
                    const PlumbQuestion *only,
                    PlumbLanguage *language)
{
  g_return_if_fail (writer != NULL);
  g_return_if_fail (PLUMB_IS_REVIEW (review) && language != NULL);

  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  plumb_json_open_array (writer, "why");
  for (guint i = 0; i < instrument->n_questions; i++)
    {
      const PlumbQuestion *question = instrument->questions[i];
      if (question == only
          || (only == NULL && has_conditions (plumb_review_get_logic (review), question)))
        add_question (writer, review, question, language);
    }
  plumb_json_end_array (writer);
}
