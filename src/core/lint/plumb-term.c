/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-term.h"

#include <string.h>

#include "plumb-expression-functions.h"
#include "plumb-term-store.h"

PlumbTermStore *
plumb_term_store_new (const PlumbInstrument *instrument, GHashTable *wrong)
{
  g_return_val_if_fail (instrument != NULL, NULL);

  PlumbTermStore *self = g_new0 (PlumbTermStore, 1);
  self->instrument = instrument;
  self->strings = g_string_chunk_new (4096);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->wrong = wrong;
  self->known = g_hash_table_new (NULL, NULL);
  return self;
}

void
plumb_term_store_free (PlumbTermStore *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->blocks);
  g_string_chunk_free (self->strings);
  g_free (self);
}

PlumbTerm *
plumb_term_store_add (PlumbTermStore *self, PlumbTermKind kind, int offset)
{
  static const guint block_size = 64;
  if (self->n_left == 0)
    {
      self->block = g_new0 (PlumbTerm, block_size);
      self->n_left = block_size;
      g_ptr_array_add (self->blocks, self->block);
    }
  PlumbTerm *term = &self->block[--self->n_left];
  term->kind = kind;
  term->offset = offset;
  return term;
}

void
plumb_term_store_set_parts (PlumbTermStore *self, PlumbTerm *term, const GPtrArray *parts)
{
  if (parts->len == 0)
    return;
  term->parts = g_memdup2 (parts->pdata, parts->len * sizeof (gpointer));
  term->n_parts = parts->len;
  g_ptr_array_add (self->blocks, term->parts);
}

const PlumbTerm *
plumb_term_store_add_binary (PlumbTermStore *self,
                             PlumbTermKind kind,
                             PlumbOperator
                             operator,
                             int offset,
                             const PlumbTerm *left,
                             const PlumbTerm *right)
{
  PlumbTerm *term = plumb_term_store_add (self, kind, offset);
  term->operator= operator;
  term->parts = g_new (const PlumbTerm *, 2);
  term->parts[0] = left;
  term->parts[1] = right;
  term->n_parts = 2;
  g_ptr_array_add (self->blocks, term->parts);
  return term;
}

const char *
plumb_term_store_keep (PlumbTermStore *self, const char *text)
{
  return g_string_chunk_insert_const (self->strings, text);
}

const PlumbTerm *
plumb_term_compare (PlumbTermStore *self,
                    PlumbOperator
                    operator,
                    const PlumbTerm * left,
                    const PlumbTerm *right)
{
  g_return_val_if_fail (self != NULL && left != NULL && right != NULL, NULL);
  return plumb_term_store_add_binary (self, PLUMB_TERM_COMPARE, operator, left->offset, left,
                                      right);
}

const PlumbTerm *
plumb_term_number (PlumbTermStore *self, double number)
{
  g_return_val_if_fail (self != NULL, NULL);
  PlumbTerm *term = plumb_term_store_add (self, PLUMB_TERM_NUMBER, 0);
  term->number = number;
  return term;
}

gboolean
plumb_term_is_call (const PlumbTerm *term, const char *name)
{
  return term->kind == PLUMB_TERM_CALL && strcmp (term->text, name) == 0;
}

const PlumbQuestion *
plumb_term_get_answer (const PlumbTerm *term)
{
  g_return_val_if_fail (term != NULL, NULL);

  const gboolean is_answer
      = term->kind == PLUMB_TERM_QUESTION && term->question->type != PLUMB_QUESTION_COMPUTED;
  return is_answer ? term->question : NULL;
}

PlumbOperator
plumb_operator_mirror (PlumbOperator operator)
{
  switch (operator)
    {
    case PLUMB_OPERATOR_LESS:
      return PLUMB_OPERATOR_MORE;
    case PLUMB_OPERATOR_AT_MOST:
      return PLUMB_OPERATOR_AT_LEAST;
    case PLUMB_OPERATOR_MORE:
      return PLUMB_OPERATOR_LESS;
    case PLUMB_OPERATOR_AT_LEAST:
      return PLUMB_OPERATOR_AT_MOST;
    default:
      return operator;
    }
}

PlumbOperator
plumb_operator_negate (PlumbOperator operator)
{
  switch (operator)
    {
    case PLUMB_OPERATOR_EQUAL:
      return PLUMB_OPERATOR_UNEQUAL;
    case PLUMB_OPERATOR_UNEQUAL:
      return PLUMB_OPERATOR_EQUAL;
    case PLUMB_OPERATOR_LESS:
      return PLUMB_OPERATOR_AT_LEAST;
    case PLUMB_OPERATOR_AT_MOST:
      return PLUMB_OPERATOR_MORE;
    case PLUMB_OPERATOR_MORE:
      return PLUMB_OPERATOR_AT_MOST;
    case PLUMB_OPERATOR_AT_LEAST:
      return PLUMB_OPERATOR_LESS;
    default:
      return operator;
    }
}

const PlumbTerm *
plumb_term_get (PlumbTermStore *self, const PlumbExpression *expression, const PlumbQuestion *owner)
{
  g_return_val_if_fail (self != NULL && expression != NULL, NULL);

  if (expression->text == NULL || expression->compiled == NULL)
    return NULL;
  gpointer known = NULL;
  if (g_hash_table_lookup_extended (self->known, expression, NULL, &known))
    return known;
  gboolean is_wrong = self->wrong != NULL && g_hash_table_contains (self->wrong, expression->text);
  const PlumbTerm *term = is_wrong ? NULL : plumb_term_parse (self, expression->text, owner);
  g_hash_table_insert (self->known, (gpointer) expression, (gpointer) term);
  return term;
}

void
plumb_term_forget (PlumbTermStore *self, const PlumbExpression *expression)
{
  g_return_if_fail (self != NULL && expression != NULL);
  g_hash_table_insert (self->known, (gpointer) expression, NULL);
}

const PlumbTerm *
plumb_term_get_meaning (PlumbTermStore *self, const PlumbTerm *term)
{
  if (term->kind == PLUMB_TERM_LET)
    return plumb_term_get (self, &term->let->value, NULL);
  if (term->kind == PLUMB_TERM_QUESTION && term->question->type == PLUMB_QUESTION_COMPUTED)
    return plumb_term_get (self, &term->question->value, NULL);
  return NULL;
}

static PlumbValueKind
get_call_kind (const PlumbTerm *term)
{
  const PlumbFunction *function = plumb_function_find (term->text);
  if (function == NULL)
    return PLUMB_VALUE_ANY;
  switch (function->result)
    {
    case PLUMB_RESULT_TEXT:
      return PLUMB_VALUE_TEXT;
    case PLUMB_RESULT_NUMBER:
      return PLUMB_VALUE_NUMBER;
    case PLUMB_RESULT_BOOLEAN:
      return PLUMB_VALUE_BOOLEAN;
    default:
      return PLUMB_VALUE_ANY;
    }
}

static PlumbValueKind get_kind (PlumbTermStore *self, const PlumbTerm *term, guint hops);

static PlumbValueKind
find_kind (PlumbTermStore *self, const PlumbTerm *term, guint hops)
{
  switch (term->kind)
    {
    case PLUMB_TERM_TEXT:
      return PLUMB_VALUE_TEXT;
    case PLUMB_TERM_NUMBER:
    case PLUMB_TERM_ARITHMETIC:
      return PLUMB_VALUE_NUMBER;
    case PLUMB_TERM_COMPARE:
    case PLUMB_TERM_ALL:
    case PLUMB_TERM_ANY:
      return PLUMB_VALUE_BOOLEAN;
    case PLUMB_TERM_CALL:
      if (plumb_term_is_call (term, "if") && term->n_parts == 3 && hops > 0)
        {
          PlumbValueKind kind = get_kind (self, term->parts[1], hops - 1);
          return kind == get_kind (self, term->parts[2], hops - 1) ? kind : PLUMB_VALUE_ANY;
        }
      return get_call_kind (term);
    case PLUMB_TERM_QUESTION:
      if (term->question->type == PLUMB_QUESTION_NUMBER)
        return PLUMB_VALUE_NUMBER;
      if (term->question->type != PLUMB_QUESTION_COMPUTED)
        return PLUMB_VALUE_TEXT;
      break;
    default:
      break;
    }
  const PlumbTerm *meaning = plumb_term_get_meaning (self, term);
  return meaning != NULL && hops > 0 ? get_kind (self, meaning, hops - 1) : PLUMB_VALUE_ANY;
}

/* Follows names through at most @hops others: a draft may have circles. What was found is kept, in
 * the one member of a term that is not settled when it is made. */
static PlumbValueKind
get_kind (PlumbTermStore *self, const PlumbTerm *term, guint hops)
{
  if (term->value_kind == 0)
    ((PlumbTerm *) term)->value_kind = (int) find_kind (self, term, hops) + 1;
  return (PlumbValueKind) (term->value_kind - 1);
}

PlumbValueKind
plumb_term_get_value_kind (PlumbTermStore *self, const PlumbTerm *term)
{
  static const guint hops = 12;
  g_return_val_if_fail (self != NULL && term != NULL, PLUMB_VALUE_ANY);
  return get_kind (self, term, hops);
}

static void
append_key (GString *key, const PlumbTerm *term)
{
  static const char *const names[] = {
    [PLUMB_TERM_TEXT] = "'",   [PLUMB_TERM_NUMBER] = "#",    [PLUMB_TERM_QUESTION] = "$",
    [PLUMB_TERM_LET] = "$",    [PLUMB_TERM_UNKNOWN] = "?",   [PLUMB_TERM_CALL] = "f:",
    [PLUMB_TERM_COMPARE] = "", [PLUMB_TERM_ARITHMETIC] = "", [PLUMB_TERM_ALL] = "and",
    [PLUMB_TERM_ANY] = "or",
  };
  g_string_append (key, names[term->kind]);
  if (term->kind == PLUMB_TERM_COMPARE || term->kind == PLUMB_TERM_ARITHMETIC)
    g_string_append_printf (key, "op%d", term->operator);
  else if (term->text != NULL)
    g_string_append (key, term->text);
  if (term->kind == PLUMB_TERM_TEXT)
    g_string_append_c (key, '\'');
  if (term->n_parts == 0)
    return;
  g_string_append_c (key, '(');
  for (guint i = 0; i < term->n_parts; i++)
    {
      g_string_append (key, i > 0 ? "," : "");
      append_key (key, term->parts[i]);
    }
  g_string_append_c (key, ')');
}

char *
plumb_term_dup_key (const PlumbTerm *term)
{
  g_return_val_if_fail (term != NULL, NULL);

  GString *key = g_string_new (NULL);
  append_key (key, term);
  return g_string_free (key, FALSE);
}
