/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-answers.h"

G_BEGIN_DECLS

/* Answers that live in tables, for tests. */

#define TEST_TYPE_ANSWERS (test_answers_get_type ())
G_DECLARE_FINAL_TYPE (TestAnswers, test_answers, TEST, ANSWERS, GObject)

TestAnswers *test_answers_new (void);

/* Sets the value at @address; NULL or "" takes it away. */
void test_answers_set (TestAnswers *self, const char *address, const char *value);
void test_answers_mark (TestAnswers *self, const char *question, PlumbStatus status);

/* The rows of a roster: ids parted by spaces. */
void test_answers_set_rows (TestAnswers *self, const char *roster, const char *rows);
void test_answers_set_impacts (TestAnswers *self, const char *direction, guint n);

G_END_DECLS
