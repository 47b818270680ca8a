/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentences over the reasons. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-explainer.h"

/* How many reasons a sentence names. */
#define MAX_NAMED 6

const char *
plumb_aspect_get_id (PlumbAspect aspect)
{
  static const char *const ids[] = {
    [PLUMB_ASPECT_SHOWN] = "shown",       [PLUMB_ASPECT_ENABLED] = "enabled",
    [PLUMB_ASPECT_REQUIRED] = "required", [PLUMB_ASPECT_CHECK] = "check",
    [PLUMB_ASPECT_CHOICE] = "choice",
  };
  g_return_val_if_fail ((guint) aspect < G_N_ELEMENTS (ids), NULL);
  return ids[aspect];
}

void
plumb_explanation_free (PlumbExplanation *self)
{
  if (self == NULL)
    return;
  g_free (self->sentence);
  plumb_reason_free (self->reason);
  g_free (self);
}

/* What decides is what is as the whole is. */
static void
mark_deciding (PlumbReason *reason)
{
  reason->decides = TRUE;
  for (guint i = 0; i < reason->parts->len; i++)
    {
      PlumbReason *part = g_ptr_array_index (reason->parts, i);
      if (reason->kind == PLUMB_REASON_FACT || part->holds == reason->holds)
        mark_deciding (part);
    }
}

static void
collect_words (const PlumbReason *reason, GPtrArray *words)
{
  if (!reason->decides)
    return;
  if (reason->kind == PLUMB_REASON_FACT
      && !g_ptr_array_find_with_equal_func (words, reason->words, g_str_equal, NULL))
    g_ptr_array_add (words, reason->words);
  for (guint i = 0; reason->kind != PLUMB_REASON_FACT && i < reason->parts->len; i++)
    collect_words (g_ptr_array_index (reason->parts, i), words);
}

/* The deciding facts as one list. */
static char *
join_words (const PlumbExplainer *self, const PlumbReason *reason)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  collect_words (reason, words);
  if (words->len > MAX_NAMED)
    {
      g_ptr_array_set_size (words, MAX_NAMED);
      g_ptr_array_add (words, (gpointer) "…");
    }
  g_ptr_array_add (words, NULL);
  return plumb_language_format_list (self->language, (const char *const *) words->pdata);
}

static char *
dup_section (const PlumbExplainer *self, const PlumbQuestion *question)
{
  return g_strdup_printf (_ ("“%s”"),
                          plumb_instrument_get_text (self->logic->instrument,
                                                     &question->section->label, self->language));
}

static void
say_shown (PlumbExplainer *self, const PlumbQuestion *question, PlumbExplanation *explanation)
{
  gboolean section_shown = self->logic->sections[question->section->index];
  gboolean has_own = question->relevant.compiled != NULL;
  explanation->holds = self->logic->questions[question->index].relevant;
  if (!has_own && question->section->relevant.compiled == NULL)
    {
      explanation->sentence = g_strdup (_ ("Always shown."));
      return;
    }
  explanation->reason = plumb_explainer_build_shown (self, question);
  mark_deciding (explanation->reason);
  g_autofree char *because = join_words (self, explanation->reason);
  g_autofree char *section = dup_section (self, question);
  if (!section_shown)
    /* Translators: %1$s is the name of a section, %2$s a list of facts. */
    explanation->sentence
        = g_strdup_printf (_ ("Hidden with the section %1$s, because %2$s."), section, because);
  else if (!has_own)
    explanation->sentence
        = g_strdup_printf (_ ("Shown with the section %1$s, because %2$s."), section, because);
  else
    /* Translators: %s is a list of facts, such as: “Who is affected” includes “Renters” */
    explanation->sentence = g_strdup_printf (
        explanation->holds ? _ ("Shown because %s.") : _ ("Hidden because %s."), because);
}

/* Explains @expression with the sentence for when it holds or the one for when it does not. */
static void
say_condition (PlumbExplainer *self,
               const PlumbExpression *expression,
               const PlumbQuestion *own,
               const char *holding,
               const char *failing,
               PlumbExplanation *explanation)
{
  explanation->reason = plumb_explainer_build (self, expression, own, FALSE);
  mark_deciding (explanation->reason);
  g_autofree char *because = join_words (self, explanation->reason);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  explanation->sentence = g_strdup_printf (explanation->reason->holds ? holding : failing, because);
#pragma GCC diagnostic pop
}

static void
say_enabled (PlumbExplainer *self, const PlumbQuestion *question, PlumbExplanation *explanation)
{
  explanation->holds = self->logic->questions[question->index].enabled;
  if (question->enabled.compiled == NULL)
    explanation->sentence = g_strdup (_ ("Can always be answered."));
  else
    say_condition (self, &question->enabled, NULL, _ ("Can be answered because %s."),
                   _ ("Cannot be answered now, because %s."), explanation);
}

static gboolean
is_constant (const PlumbExpression *expression, const char *function)
{
  const PlumbXPathNode *root = plumb_xpath_get_root (expression->compiled);
  return root->kind == PLUMB_XPATH_NODE_CALL && strcmp (root->text, function) == 0;
}

static void
say_required (PlumbExplainer *self, const PlumbQuestion *question, PlumbExplanation *explanation)
{
  explanation->holds = self->logic->questions[question->index].required;
  if (question->required.compiled == NULL || is_constant (&question->required, "false"))
    explanation->sentence = g_strdup (_ ("Need not be answered."));
  else if (!plumb_logic_is_active (self->logic, question))
    explanation->sentence = g_strdup (_ ("Need not be answered while it is hidden or greyed."));
  else if (is_constant (&question->required, "true"))
    explanation->sentence = g_strdup (_ ("Must always be answered."));
  else
    say_condition (self, &question->required, NULL, _ ("Must be answered because %s."),
                   _ ("Need not be answered, because %s."), explanation);
}

static void
say_check (PlumbExplainer *self, const PlumbQuestion *question, PlumbExplanation *explanation)
{
  explanation->holds = self->logic->questions[question->index].fails[explanation->index];
  say_condition (self, &question->checks[explanation->index].test, question,
                 _ ("Nothing is said against the answer, because %s."),
                 _ ("This is said because %s."), explanation);
}

static void
say_choice (PlumbExplainer *self, const PlumbQuestion *question, PlumbExplanation *explanation)
{
  const PlumbChoice *choice = &question->choices[explanation->index];
  explanation->holds = plumb_logic_is_choice_available (self->logic, question, choice);
  const char *label
      = plumb_instrument_get_text (self->logic->instrument, &choice->label, self->language);
  if (choice->available.compiled == NULL)
    {
      explanation->sentence = g_strdup_printf (_ ("“%s” can always be chosen."), label);
      return;
    }
  explanation->reason = plumb_explainer_build (self, &choice->available, NULL, FALSE);
  mark_deciding (explanation->reason);
  g_autofree char *because = join_words (self, explanation->reason);
  explanation->sentence
      = g_strdup_printf (explanation->holds ? _ ("“%1$s” can be chosen because %2$s.")
                                            : _ ("“%1$s” cannot be chosen now, because %2$s."),
                         label, because);
}

PlumbExplanation *
plumb_logic_explain (PlumbLogic *self,
                     const PlumbQuestion *question,
                     PlumbAspect aspect,
                     guint index,
                     PlumbLanguage *language)
{
  static void (*const say[]) (PlumbExplainer *, const PlumbQuestion *, PlumbExplanation *) = {
    [PLUMB_ASPECT_SHOWN] = say_shown,       [PLUMB_ASPECT_ENABLED] = say_enabled,
    [PLUMB_ASPECT_REQUIRED] = say_required, [PLUMB_ASPECT_CHECK] = say_check,
    [PLUMB_ASPECT_CHOICE] = say_choice,
  };
  g_return_val_if_fail (self != NULL && question != NULL && language != NULL, NULL);
  g_return_val_if_fail ((guint) aspect < G_N_ELEMENTS (say), NULL);
  g_return_val_if_fail (aspect != PLUMB_ASPECT_CHECK || index < question->n_checks, NULL);
  g_return_val_if_fail (aspect != PLUMB_ASPECT_CHOICE || index < question->n_choices, NULL);

  PlumbExplanation *explanation = g_new0 (PlumbExplanation, 1);
  explanation->aspect = aspect;
  explanation->index = index;
  PlumbExplainer explainer = { .logic = self, .language = language };
  say[aspect](&explainer, question, explanation);
  return explanation;
}

GPtrArray *
plumb_logic_explain_all (PlumbLogic *self, const PlumbQuestion *question, PlumbLanguage *language)
{
  g_return_val_if_fail (self != NULL && question != NULL && language != NULL, NULL);

  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_explanation_free);
  const PlumbQuestionState *state = &self->questions[question->index];
  g_ptr_array_add (all, plumb_logic_explain (self, question, PLUMB_ASPECT_SHOWN, 0, language));
  if (question->enabled.text != NULL)
    g_ptr_array_add (all, plumb_logic_explain (self, question, PLUMB_ASPECT_ENABLED, 0, language));
  if (question->required.text != NULL)
    g_ptr_array_add (all, plumb_logic_explain (self, question, PLUMB_ASPECT_REQUIRED, 0, language));
  for (guint i = 0; i < question->n_checks; i++)
    if (state->fails[i])
      g_ptr_array_add (all, plumb_logic_explain (self, question, PLUMB_ASPECT_CHECK, i, language));
  for (guint i = 0; state->unavailable != NULL && i < question->n_choices; i++)
    if (state->unavailable[i])
      g_ptr_array_add (all, plumb_logic_explain (self, question, PLUMB_ASPECT_CHOICE, i, language));
  return all;
}
