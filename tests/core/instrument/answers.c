/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "answers.h"

struct _TestAnswers
{
  GObject parent;
  GHashTable *values;
  GHashTable *rows;
  GHashTable *marks;
  GHashTable *impacts;
};

static void test_answers_answers_init (PlumbAnswersInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TestAnswers,
                               test_answers,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (PLUMB_TYPE_ANSWERS,
                                                      test_answers_answers_init))

static const char *
get_value (PlumbAnswers *answers, const char *address)
{
  return g_hash_table_lookup (TEST_ANSWERS (answers)->values, address);
}

static PlumbStatus
get_marked_status (PlumbAnswers *answers, const char *question)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (TEST_ANSWERS (answers)->marks, question));
}

static char **
list_rows (PlumbAnswers *answers, const char *question)
{
  const char *rows = g_hash_table_lookup (TEST_ANSWERS (answers)->rows, question);
  return g_strsplit (rows != NULL ? rows : "", " ", -1);
}

static guint
count_impacts (PlumbAnswers *answers, const char *direction)
{
  TestAnswers *self = TEST_ANSWERS (answers);
  if (direction != NULL)
    return GPOINTER_TO_UINT (g_hash_table_lookup (self->impacts, direction));
  guint n = 0;
  GHashTableIter iter;
  gpointer count;
  g_hash_table_iter_init (&iter, self->impacts);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    n += GPOINTER_TO_UINT (count);
  return n;
}

static void
test_answers_answers_init (PlumbAnswersInterface *iface)
{
  iface->get_value = get_value;
  iface->get_marked_status = get_marked_status;
  iface->list_rows = list_rows;
  iface->count_impacts = count_impacts;
}

static void
test_answers_finalize (GObject *object)
{
  TestAnswers *self = TEST_ANSWERS (object);
  g_hash_table_unref (self->values);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->marks);
  g_hash_table_unref (self->impacts);
  G_OBJECT_CLASS (test_answers_parent_class)->finalize (object);
}

static void
test_answers_class_init (TestAnswersClass *class)
{
  G_OBJECT_CLASS (class)->finalize = test_answers_finalize;
}

static void
test_answers_init (TestAnswers *self)
{
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->impacts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

TestAnswers *
test_answers_new (void)
{
  return g_object_new (TEST_TYPE_ANSWERS, NULL);
}

static void
set_text (GHashTable *table, const char *key, const char *text)
{
  if (text != NULL && *text != '\0')
    g_hash_table_insert (table, g_strdup (key), g_strdup (text));
  else
    g_hash_table_remove (table, key);
}

void
test_answers_set (TestAnswers *self, const char *address, const char *value)
{
  set_text (self->values, address, value);
}

void
test_answers_mark (TestAnswers *self, const char *question, PlumbStatus status)
{
  g_hash_table_insert (self->marks, g_strdup (question), GINT_TO_POINTER (status));
}

void
test_answers_set_rows (TestAnswers *self, const char *roster, const char *rows)
{
  set_text (self->rows, roster, rows);
}

void
test_answers_set_impacts (TestAnswers *self, const char *direction, guint n)
{
  g_hash_table_insert (self->impacts, g_strdup (direction), GUINT_TO_POINTER (n));
}
