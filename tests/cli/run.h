/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

/* Running plumbline-cli from a test: what it printed, and how it ended. */

typedef struct
{
  int code;
  char *out;
  char *err;
} Run;

/* Runs plumbline-cli with the NULL-terminated arguments. Under LANGUAGE=@language when that is not
 * NULL. */
Run *run_cli (const char *language, ...) G_GNUC_NULL_TERMINATED;
void run_free (Run *self);

/* Runs it and fails the test, with what it printed, unless it ends with @code. */
#define assert_cli(expected, ...)                                                                  \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (Run) run_ = run_cli (NULL, __VA_ARGS__, NULL);                                      \
    if (run_->code != (expected))                                                                  \
      g_test_message ("%s%s", run_->out, run_->err);                                               \
    g_assert_cmpint (run_->code, ==, (expected));                                                  \
  }                                                                                                \
  G_STMT_END

/* A new folder, entered; leave_folder() removes it with all that is in it. */
char *enter_folder (void);
void leave_folder (char *path);

/* Writes a file of the current folder. */
void write_file (const char *name, const char *text);

/* The whole of a file. */
char *read_file (const char *name, gsize *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)
