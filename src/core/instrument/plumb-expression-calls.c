/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The calls of an expression: known functions, the right number of arguments, and each argument
 * what it must be. */

#include "plumb-expression-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-answers.h"
#include "plumb-expression-hints.h"
#include "plumb-suggest.h"

/* An open parenthesis. */
typedef struct
{
  const PlumbFunction *function; /* NULL: a plain one, or of a function that is not known */
  guint name;                    /* the token of the function's name */
  guint n_arguments;             /* finished ones */
  guint start;                   /* the token that the argument in hand begins with */
  const PlumbToken *first;       /* the first argument where it is one token, or NULL */
} Call;

static const PlumbToken *
get_token (const PlumbExpressionCheck *self, guint index)
{
  return &g_array_index (self->tokens, PlumbToken, index);
}

typedef void (*WordVisitor) (PlumbExpressionCheck *self,
                             const Call *call,
                             const char *word,
                             int offset);

/* Calls @visit for every word of the literal @token, and at least once: an empty one is a mistake
 * too. */
static void
visit_words (PlumbExpressionCheck *self,
             const Call *call,
             const PlumbToken *token,
             WordVisitor visit)
{
  const char *text = self->expression->text;
  g_autofree char *literal = plumb_token_dup_text (token, text);
  gboolean any = FALSE;
  for (const char *p = literal; *p != '\0';)
    {
      gsize length = strcspn (p, " \t\r\n");
      if (length > 0)
        {
          g_autofree char *word = g_strndup (p, length);
          visit (self, call, word, token->offset + 1 + (int) (p - literal));
          any = TRUE;
        }
      p += length + (p[length] != '\0');
    }
  if (!any)
    visit (self, call, "", token->offset);
}

static void
visit_name (PlumbExpressionCheck *self,
            const Call *call,
            const PlumbToken *token,
            WordVisitor visit)
{
  g_autofree char *name = plumb_token_dup_text (token, self->expression->text);
  visit (self, call, name, token->offset);
}

static void
check_choice_word (PlumbExpressionCheck *self, const Call *call, const char *word, int offset)
{
  const PlumbQuestion *question
      = call->first != NULL ? plumb_expression_peek_question (self, call->first) : NULL;
  if (question != NULL)
    plumb_expression_check_choice (self, question, word, offset, PLUMB_FAULT_UNKNOWN_CHOICE);
}

static void
check_question_word (PlumbExpressionCheck *self, const Call *call, const char *word, int offset)
{
  const PlumbQuestion *question = plumb_expression_find_question (self, word, offset);
  if (question != NULL && question->type == PLUMB_QUESTION_NOTE
      && plumb_loader_has_type (self->loader, question)
      && strcmp (call->function->name, "relevant") != 0)
    plumb_expression_report (self, PLUMB_FAULT_NO_SINGLE_VALUE, offset, word,
                             _ ("a question that takes an answer"));
}

static void
check_answer_word (PlumbExpressionCheck *self, const Call *call, const char *word, int offset)
{
  if (!plumb_expression_note_let (self, word, offset)
      && plumb_expression_find_column (self, word, offset) == NULL)
    check_question_word (self, call, word, offset);
}

static void
check_counted_word (PlumbExpressionCheck *self, const Call *call, const char *word, int offset)
{
  if (g_hash_table_contains (self->loader->stored->questions_by_id, word)
      || (!plumb_expression_note_dimension (self, word, offset)
          && !plumb_expression_report_dimension (self, word, offset, TRUE)))
    check_question_word (self, call, word, offset);
}

static void
check_dimension_word (PlumbExpressionCheck *self, const Call *call, const char *word, int offset)
{
  if (!plumb_expression_note_dimension (self, word, offset))
    plumb_expression_report_dimension (self, word, offset, FALSE);
}

static void
report_type (PlumbExpressionCheck *self,
             const PlumbQuestion *question,
             int offset,
             const char *wanted)
{
  g_autofree char *detail = g_strdup_printf (_ ("“%s” is of type %s"), question->id,
                                             plumb_question_type_get_id (question->type));
  plumb_expression_report (self, PLUMB_FAULT_ARGUMENT_TYPE, offset, detail, wanted);
}

static void
check_table_word (PlumbExpressionCheck *self, const Call *call, const char *word, int offset)
{
  const PlumbQuestion *question = plumb_expression_find_question (self, word, offset);
  if (question != NULL && question->type != PLUMB_QUESTION_MATRIX
      && question->type != PLUMB_QUESTION_ROSTER)
    report_type (self, question, offset, "roster, matrix");
}

static void
check_matrix_word (PlumbExpressionCheck *self, const Call *call, const char *word, int offset)
{
  const PlumbQuestion *question = plumb_expression_find_question (self, word, offset);
  if (question != NULL && question->type != PLUMB_QUESTION_MATRIX)
    report_type (self, question, offset, "matrix");
}

static void
check_cell_word (PlumbExpressionCheck *self, const Call *call, const char *word, int offset)
{
  if (call->first == NULL
      || (call->first->kind != PLUMB_TOKEN_STRING && call->first->kind != PLUMB_TOKEN_VARIABLE))
    return;
  g_autofree char *id = plumb_token_dup_text (call->first, self->expression->text);
  const PlumbQuestion *question = g_hash_table_lookup (self->loader->stored->questions_by_id, id);
  if (question != NULL && question->type == PLUMB_QUESTION_MATRIX)
    plumb_expression_check_choice (self, question, word, offset, PLUMB_FAULT_UNKNOWN_CHOICE);
}

static void
check_status_word (PlumbExpressionCheck *self, const Call *call, const char *word, int offset)
{
  const char *words[PLUMB_STATUS_NOT_APPLICABLE + 2] = { NULL };
  for (guint i = 0; i <= PLUMB_STATUS_NOT_APPLICABLE; i++)
    words[i] = plumb_status_get_id (i);
  if (g_strv_contains (words, word))
    return;
  g_autofree char *list = g_strjoinv (", ", (char **) words);
  plumb_expression_report (self, PLUMB_FAULT_WORD, offset, word, list);
}

static void
check_direction_word (PlumbExpressionCheck *self, const Call *call, const char *word, int offset)
{
  const PlumbAppraisal *appraisal = self->loader->stored->shown.appraisal;
  if (appraisal == NULL)
    return;
  const PlumbField *field = &appraisal->fields[PLUMB_FIELD_DIRECTION];
  if (field->n_levels == 0 || plumb_field_get_level (field, word) != NULL)
    return;
  GString *list = g_string_new (NULL);
  for (guint i = 0; i < field->n_levels; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", field->levels[i].id);
  plumb_expression_report (self, PLUMB_FAULT_WORD, offset, word, list->str);
  g_string_free (list, TRUE);
}

static void
check_pattern (PlumbExpressionCheck *self, const PlumbToken *token)
{
  g_autofree char *pattern = plumb_token_dup_text (token, self->expression->text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, &error);
  if (regex == NULL)
    plumb_expression_report (self, PLUMB_FAULT_PATTERN, token->offset, error->message, NULL);
}

/* Which visitor looks at the words of an argument of each kind, whether it must be in quotation
 * marks, and whether it is one word. */
static const struct
{
  char kind;
  gboolean quoted;
  gboolean is_one;
  WordVisitor visit;
} kinds[] = {
  { 'c', FALSE, TRUE, check_choice_word },
  { 'C', FALSE, FALSE, check_choice_word },
  { 'q', TRUE, TRUE, check_question_word },
  { 'Q', TRUE, FALSE, check_question_word },
  { 'n', TRUE, TRUE, check_counted_word },
  { 'D', TRUE, TRUE, check_dimension_word },
  { 'A', TRUE, FALSE, check_answer_word },
  { 't', TRUE, TRUE, check_table_word },
  { 'm', TRUE, TRUE, check_matrix_word },
  { 'k', TRUE, TRUE, check_cell_word },
  { 's', TRUE, TRUE, check_status_word },
  { 'd', TRUE, TRUE, check_direction_word },
  { 'v', TRUE, FALSE, NULL },
  { 'r', TRUE, FALSE, NULL },
};

/* Several words where one must stand would be found nowhere, each of them being right. Of what is
 * selected from other things than a question's answer nothing is known. */
static gboolean
check_one_word (PlumbExpressionCheck *self, const Call *call, char kind, const PlumbToken *token)
{
  g_autofree char *literal = plumb_token_dup_text (token, self->expression->text);
  if (kind == 'c')
    g_strstrip (literal);
  if (*literal == '\0' || strpbrk (literal, " \t\r\n") == NULL
      || (kind == 'c'
          && (call->first == NULL || plumb_expression_peek_question (self, call->first) == NULL)))
    return TRUE;
  const PlumbFunction *meant = kind == 'c' ? plumb_function_find ("any-of") : call->function;
  plumb_expression_report (self, PLUMB_FAULT_SEVERAL_WORDS, token->offset, literal, meant->example);
  return FALSE;
}

static void
check_argument (PlumbExpressionCheck *self, const Call *call, guint end)
{
  char kind = plumb_function_get_argument (call->function, call->n_arguments);
  const PlumbToken *token = get_token (self, call->start);
  gboolean single = end - call->start == 1;
  gboolean literal = single && token->kind == PLUMB_TOKEN_STRING;
  gboolean named = single && token->kind == PLUMB_TOKEN_VARIABLE
                   && plumb_function_takes_name (call->function, call->n_arguments);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (kinds[i].kind != kind)
        continue;
      if (named)
        visit_name (self, call, token, kinds[i].visit);
      else if (!literal && kinds[i].quoted)
        plumb_expression_report (self, PLUMB_FAULT_ARGUMENT_FORM, token->offset,
                                 call->function->name, call->function->example);
      else if (literal && kinds[i].is_one && !check_one_word (self, call, kind, token))
        return;
      else if (literal && kinds[i].visit != NULL)
        visit_words (self, call, token, kinds[i].visit);
      else if (literal && kind == 'r')
        check_pattern (self, token);
    }
}

/* Closes the argument in hand before token @end. */
static void
finish_argument (PlumbExpressionCheck *self, Call *call, guint end)
{
  if (end == call->start)
    return;
  if (call->n_arguments == 0 && end - call->start == 1)
    call->first = get_token (self, call->start);
  if (call->function != NULL && call->n_arguments < call->function->max)
    check_argument (self, call, end);
  call->n_arguments++;
  call->start = end + 1;
}

static void
note_impacts (PlumbExpressionCheck *self, const PlumbToken *name)
{
  guint impacts = plumb_dependencies_get_node (self->dependencies, PLUMB_NODE_IMPACTS, 0);
  PlumbMention mention = { self->expression, self->property, name->offset };
  plumb_graph_add (self->dependencies->graph, self->node, impacts, self->mentions->len);
  g_array_append_val (self->mentions, mention);
  if (self->loader->stored->shown.appraisal == NULL)
    plumb_expression_report (self, PLUMB_FAULT_NO_APPRAISAL, name->offset, NULL, NULL);
}

/* Each condition of weighted-checklist() has its weight. */
static gboolean
has_right_count (const Call *call)
{
  gboolean goes_in_pairs = strcmp (call->function->name, "weighted-checklist") == 0;
  return call->n_arguments >= call->function->min && call->n_arguments <= call->function->max
         && !(goes_in_pairs && call->n_arguments % 2 != 0);
}

static void
finish_call (PlumbExpressionCheck *self, Call *call, guint end)
{
  finish_argument (self, call, end);
  const PlumbFunction *function = call->function;
  if (function == NULL)
    return;
  const PlumbToken *name = get_token (self, call->name);
  if (!has_right_count (call))
    plumb_expression_report (self, PLUMB_FAULT_ARGUMENT_COUNT, name->offset, function->name,
                             function->example);
  if (strcmp (function->name, "count-impacts") == 0)
    note_impacts (self, name);
}

static void
report_function (PlumbExpressionCheck *self, const char *name, int offset)
{
  gboolean is_impure = FALSE;
  g_autofree char *remedy = g_strdup (plumb_expression_replace_function (name, &is_impure));
  const char *meant = plumb_suggest (name, plumb_function_list_names ());
  if (remedy == NULL && meant != NULL)
    remedy = g_strdup_printf (_ ("Did you mean %s()?"), meant);
  plumb_expression_report (self, is_impure ? PLUMB_FAULT_IMPURE : PLUMB_FAULT_UNKNOWN_FUNCTION,
                           offset, name, remedy);
}

static const PlumbFunction *
find_function (PlumbExpressionCheck *self, const PlumbToken *token)
{
  g_autofree char *name = plumb_token_dup_text (token, self->expression->text);
  const PlumbFunction *function = plumb_function_find (name);
  if (function == NULL)
    report_function (self, name, token->offset);
  return function;
}

void
plumb_expression_check_calls (PlumbExpressionCheck *self)
{
  g_return_if_fail (self != NULL && self->tokens != NULL);

  g_autoptr (GArray) open = g_array_new (FALSE, TRUE, sizeof (Call));
  for (guint i = 0; i < self->tokens->len; i++)
    {
      const PlumbToken *token = get_token (self, i);
      Call *call = open->len > 0 ? &g_array_index (open, Call, open->len - 1) : NULL;
      if (token->kind == PLUMB_TOKEN_OPEN)
        {
          Call opened = { .start = i + 1 };
          if (i > 0 && get_token (self, i - 1)->kind == PLUMB_TOKEN_FUNCTION)
            {
              opened.name = i - 1;
              opened.function = find_function (self, get_token (self, i - 1));
            }
          g_array_append_val (open, opened);
        }
      else if (token->kind == PLUMB_TOKEN_COMMA && call != NULL)
        finish_argument (self, call, i);
      else if (token->kind == PLUMB_TOKEN_CLOSE && call != NULL)
        {
          finish_call (self, call, i);
          g_array_set_size (open, open->len - 1);
        }
    }
}
