/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-reason-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The last resort: the expression itself, with what it gives. */
static char *
dup_plain (const PlumbReasonWords *self, const PlumbXPathNode *node, gboolean holds)
{
  g_autofree char *source = plumb_reason_dup_source (self, node);
  if (node->kind == PLUMB_XPATH_NODE_CALL && node->n_children == 0
      && strcmp (node->text, holds ? "true" : "false") == 0)
    /* Translators: parts of a sentence, of a condition that never changes. */
    return g_strdup (holds ? _ ("it is always so") : _ ("it is never so"));
  /* Translators: parts of a sentence; %s is an expression such as “$a > 5”. */
  return g_strdup_printf (
      holds ? _ ("the condition %s holds") : _ ("the condition %s does not hold"), source);
}

/* The functions that ask what is chosen, with what is said of a question where they hold and where
 * they do not. The first %s is the question, the second the choices. */
static const struct
{
  const char *name;
  const char *holds;
  const char *fails;
} selections[] = {
  /* Translators: parts of a sentence; the first %s is a question, the second what can be chosen
   * there, all in quotation marks. */
  { "selected", N_ ("%1$s includes %2$s"), N_ ("%1$s does not include %2$s") },
  { "any-of", N_ ("%1$s includes at least one of %2$s"), N_ ("%1$s includes none of %2$s") },
  { "all-of", N_ ("%1$s includes all of %2$s"), N_ ("%1$s does not include all of %2$s") },
  { "none-of", N_ ("%1$s includes none of %2$s"), N_ ("%1$s includes at least one of %2$s") },
};

static char *
fill_two (const char *form, const char *first, const char *second)
{
  /* The forms are those of the tables here; gettext's checks keep their placeholders. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (form, first, second);
#pragma GCC diagnostic pop
}

static char *
fill_three (const char *form, const char *first, const char *second, const char *third)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (form, first, second, third);
#pragma GCC diagnostic pop
}

static char *dup_is (const PlumbReasonWords *self,
                     const PlumbQuestion *question,
                     const char *wanted,
                     gboolean equal);

static char *
dup_selection (const PlumbReasonWords *self,
               const PlumbXPathNode *node,
               const PlumbQuestion *question,
               gboolean holds)
{
  if (node->n_children < 2 || node->children[1]->kind != PLUMB_XPATH_NODE_TEXT)
    return dup_plain (self, node, holds);
  if (plumb_reason_is_blank (self, question))
    return plumb_reason_dup_blank (self, question);
  const char *ids = node->children[1]->text;
  if (question->type != PLUMB_QUESTION_MULTIPLE && strcmp (node->text, "selected") == 0)
    return dup_is (self, question, ids, holds);
  g_autofree char *name = plumb_reason_dup_name (self, question);
  g_autofree char *choices = plumb_reason_dup_choices (self, question, ids);
  for (gsize i = 0; i < G_N_ELEMENTS (selections); i++)
    if (strcmp (node->text, selections[i].name) == 0)
      return fill_two (_ (holds ? selections[i].holds : selections[i].fails), name, choices);
  return dup_plain (self, node, holds);
}

static char *
dup_call (const PlumbReasonWords *self, const PlumbXPathNode *node, gboolean holds)
{
  const PlumbQuestion *question
      = node->n_children > 0 ? plumb_reason_find_question (self, node->children[0]) : NULL;
  if (question == NULL)
    return dup_plain (self, node, holds);
  g_autofree char *name = plumb_reason_dup_name (self, question);
  if (strcmp (node->text, "relevant") == 0)
    return g_strdup_printf (holds ? _ ("%s is shown") : _ ("%s is not shown"), name);
  gboolean asks_answered = strcmp (node->text, "answered") == 0;
  if (asks_answered || strcmp (node->text, "unanswered") == 0)
    return holds == asks_answered ? g_strdup_printf (_ ("%s is answered"), name)
                                  : plumb_reason_dup_blank (self, question);
  return dup_selection (self, node, question, holds);
}

/* What is said of a question that is compared with the text @wanted, and is @equal to it or not. */
static char *
dup_is (const PlumbReasonWords *self,
        const PlumbQuestion *question,
        const char *wanted,
        gboolean equal)
{
  g_autofree char *name = plumb_reason_dup_name (self, question);
  g_autofree char *value = plumb_reason_dup_value (self, question);
  if (value == NULL)
    return plumb_reason_dup_blank (self, question);
  /* Translators: parts of a sentence; %1$s is a question, %2$s what is answered now. */
  if (equal || *wanted == '\0')
    return g_strdup_printf (_ ("%1$s is %2$s"), name, value);
  g_autofree char *other = plumb_reason_dup_answer (self, question, wanted);
  /* Translators: a part of a sentence: a question, what is answered now, what would be needed. */
  return g_strdup_printf (_ ("%1$s is %2$s, not %3$s"), name, value, other);
}

/* What is said of a number that is compared with another: where it holds, and where not. */
static const struct
{
  PlumbXPathOperator link;
  const char *holds;
  const char *fails;
} comparisons[] = {
  /* Translators: parts of a sentence: a question or an expression, its value now, a number. */
  { PLUMB_XPATH_EQUAL, N_ ("%1$s is %2$s, equal to %3$s"), N_ ("%1$s is %2$s, not %3$s") },
  { PLUMB_XPATH_UNEQUAL, N_ ("%1$s is %2$s, not %3$s"), N_ ("%1$s is %2$s, equal to %3$s") },
  { PLUMB_XPATH_LESS, N_ ("%1$s is %2$s, less than %3$s"), N_ ("%1$s is %2$s, at least %3$s") },
  { PLUMB_XPATH_AT_MOST, N_ ("%1$s is %2$s, at most %3$s"), N_ ("%1$s is %2$s, more than %3$s") },
  { PLUMB_XPATH_MORE, N_ ("%1$s is %2$s, more than %3$s"), N_ ("%1$s is %2$s, at most %3$s") },
  { PLUMB_XPATH_AT_LEAST, N_ ("%1$s is %2$s, at least %3$s"), N_ ("%1$s is %2$s, less than %3$s") },
};

/* What @node is called in a sentence: a question's label, some counts, or what is written. */
static char *
dup_subject (const PlumbReasonWords *self, const PlumbXPathNode *node)
{
  const PlumbQuestion *question
      = node->kind == PLUMB_XPATH_NODE_VARIABLE ? plumb_reason_find_question (self, node) : NULL;
  if (question != NULL)
    return plumb_reason_dup_name (self, question);
  const PlumbLet *let = node->kind == PLUMB_XPATH_NODE_VARIABLE
                            ? plumb_instrument_get_let (self->logic->instrument, node->text)
                            : NULL;
  if (let != NULL && let->label.source != NULL)
    return plumb_reason_quote_text (self, &let->label);
  question = node->kind == PLUMB_XPATH_NODE_CALL && node->n_children > 0
                 ? plumb_reason_find_question (self, node->children[0])
                 : NULL;
  g_autofree char *name = question != NULL ? plumb_reason_dup_name (self, question)
                                           : plumb_reason_dup_dimension (self, node);
  /* Translators: these begin a sentence such as: the number of choices in “Tools” is 2, more than 1
   */
  if (name != NULL && strcmp (node->text, "count-selected") == 0)
    return g_strdup_printf (_ ("the number of choices in %s"), name);
  if (name != NULL && strcmp (node->text, "count-rows") == 0)
    return g_strdup_printf (_ ("the number of rows of %s"), name);
  if (name != NULL && strcmp (node->text, "string-length") == 0)
    return g_strdup_printf (_ ("the number of letters in %s"), name);
  if (name != NULL && strcmp (node->text, "score") == 0)
    return g_strdup_printf (_ ("the score of %s"), name);
  if (name != NULL && strcmp (node->text, "max-score") == 0)
    return g_strdup_printf (_ ("the largest score that %s can have"), name);
  return plumb_reason_dup_source (self, node);
}

/* What @node gives now, in words. */
static char *
dup_operand (const PlumbReasonWords *self, const PlumbXPathNode *node)
{
  const PlumbQuestion *question
      = node->kind == PLUMB_XPATH_NODE_VARIABLE ? plumb_reason_find_question (self, node) : NULL;
  if (question != NULL)
    return plumb_reason_dup_value (self, question);
  PlumbXPathValue value = { 0 };
  plumb_xpath_evaluate_node (node, self->logic->context, &value);
  char *text = value.type == PLUMB_XPATH_NUMBER ? plumb_reason_dup_number (self, value.number)
                                                : plumb_xpath_value_to_text (&value);
  plumb_xpath_value_clear (&value);
  return text;
}

/* The operator with its sides exchanged. */
static PlumbXPathOperator
flip (PlumbXPathOperator link)
{
  switch (link)
    {
    case PLUMB_XPATH_LESS:
      return PLUMB_XPATH_MORE;
    case PLUMB_XPATH_MORE:
      return PLUMB_XPATH_LESS;
    case PLUMB_XPATH_AT_MOST:
      return PLUMB_XPATH_AT_LEAST;
    case PLUMB_XPATH_AT_LEAST:
      return PLUMB_XPATH_AT_MOST;
    default:
      return link;
    }
}

/* What is said of the status that @node asks for; NULL where it asks for something else. */
static char *
dup_status (const PlumbReasonWords *self, const PlumbXPathNode *node)
{
  if (node->kind != PLUMB_XPATH_NODE_CALL || strcmp (node->text, "status") != 0
      || node->n_children != 1)
    return NULL;
  const PlumbQuestion *question = plumb_reason_find_question (self, node->children[0]);
  if (question == NULL)
    return NULL;
  if (plumb_logic_read_status (self->logic, question) != PLUMB_STATUS_ANSWERED)
    return plumb_reason_dup_blank (self, question);
  g_autofree char *name = plumb_reason_dup_name (self, question);
  return g_strdup_printf (_ ("%s is answered"), name);
}

static gboolean
is_literal (const PlumbXPathNode *node)
{
  return node->kind == PLUMB_XPATH_NODE_TEXT || node->kind == PLUMB_XPATH_NODE_NUMBER;
}

static char *
dup_comparison (const PlumbReasonWords *self, const PlumbXPathNode *node, gboolean holds)
{
  const PlumbXPathNode *left = node->children[0];
  const PlumbXPathNode *right = node->children[1];
  PlumbXPathOperator link = right->link;
  if (node->n_children > 2)
    return dup_plain (self, node, holds);
  if (is_literal (left) && !is_literal (right))
    {
      left = node->children[1];
      right = node->children[0];
      link = flip (link);
    }
  const PlumbQuestion *question
      = left->kind == PLUMB_XPATH_NODE_VARIABLE ? plumb_reason_find_question (self, left) : NULL;
  if (question != NULL && right->kind == PLUMB_XPATH_NODE_TEXT
      && node->kind == PLUMB_XPATH_NODE_EQUALITY)
    return dup_is (self, question, right->text, (link == PLUMB_XPATH_EQUAL) == holds);
  if (question != NULL && plumb_reason_is_blank (self, question))
    return plumb_reason_dup_blank (self, question);

  g_autofree char *status = dup_status (self, left);
  if (status != NULL)
    return g_steal_pointer (&status);
  g_autofree char *band
      = right->kind == PLUMB_XPATH_NODE_TEXT && node->kind == PLUMB_XPATH_NODE_EQUALITY
            ? plumb_reason_dup_band (self, left, right->text, (link == PLUMB_XPATH_EQUAL) == holds)
            : NULL;
  if (band != NULL)
    return g_steal_pointer (&band);
  g_autofree char *subject = dup_subject (self, left);
  g_autofree char *value = dup_operand (self, left);
  g_autofree char *bound = dup_operand (self, right);
  for (gsize i = 0; value != NULL && bound != NULL && i < G_N_ELEMENTS (comparisons); i++)
    if (comparisons[i].link == link)
      return fill_three (_ (holds ? comparisons[i].holds : comparisons[i].fails), subject, value,
                         bound);
  const PlumbQuestion *other = plumb_reason_find_question (self, right);
  return other != NULL && plumb_reason_is_blank (self, other) ? plumb_reason_dup_blank (self, other)
                                                              : dup_plain (self, node, holds);
}

/* A question or a let by itself. */
static char *
dup_variable (const PlumbReasonWords *self, const PlumbXPathNode *node, gboolean holds)
{
  const PlumbQuestion *question = plumb_reason_find_question (self, node);
  const PlumbLet *let = plumb_instrument_get_let (self->logic->instrument, node->text);
  g_autofree char *name = question != NULL ? plumb_reason_dup_name (self, question)
                          : let != NULL && let->label.source != NULL
                              ? plumb_reason_quote_text (self, &let->label)
                              : NULL;
  if (name == NULL)
    return dup_plain (self, node, holds);
  if (question != NULL && question->type != PLUMB_QUESTION_COMPUTED)
    return holds ? g_strdup_printf (_ ("%s is answered"), name)
                 : plumb_reason_dup_blank (self, question);
  /* Translators: parts of a sentence; %s is something that is computed, such as “Homes are lost”.
   */
  return g_strdup_printf (holds ? _ ("%s is true") : _ ("%s is not true"), name);
}

char *
plumb_reason_dup_fact (const PlumbReasonWords *self, const PlumbXPathNode *node, gboolean holds)
{
  switch (node->kind)
    {
    case PLUMB_XPATH_NODE_VARIABLE:
      return dup_variable (self, node, holds);
    case PLUMB_XPATH_NODE_CALL:
      return dup_call (self, node, holds);
    case PLUMB_XPATH_NODE_EQUALITY:
    case PLUMB_XPATH_NODE_RELATION:
      return dup_comparison (self, node, holds);
    default:
      return dup_plain (self, node, holds);
    }
}
