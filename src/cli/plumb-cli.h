/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plumb-findings.h"
#include "plumb-review.h"

G_BEGIN_DECLS

/* What the commands share: the table's row, exit codes, reading options and files. Results go to
 * standard output, everything else to standard error. */

typedef enum
{
  PLUMB_EXIT_GOOD = 0,
  PLUMB_EXIT_FINDINGS = 1, /* there are findings of severity error */
  PLUMB_EXIT_USAGE = 2,
  PLUMB_EXIT_FILE = 3, /* something cannot be read or written */
} PlumbExit;

/* One command. @run gets the arguments from the command's name on. */
typedef struct
{
  const char *name;
  const char *arguments; /* as the help shows them; not translated */
  const char *summary;   /* one sentence, marked with N_() */
  const char *details;   /* more for its own help, marked with N_(); or NULL */
  PlumbExit (*run) (int argc, char **argv);
} PlumbCommand;

extern const PlumbCommand plumb_command_new;
extern const PlumbCommand plumb_command_set;
extern const PlumbCommand plumb_command_show;
extern const PlumbCommand plumb_command_score;
extern const PlumbCommand plumb_command_report;
extern const PlumbCommand plumb_command_check;
extern const PlumbCommand plumb_command_compare;
extern const PlumbCommand plumb_command_form;
extern const PlumbCommand plumb_command_migrate;
extern const PlumbCommand plumb_command_round;
extern const PlumbCommand plumb_command_strings;

/* Reads the options @entries of @command; what is no option stays in @argv. Answers FALSE after
 * telling what is wrong. --help is answered here and ends the program. */
gboolean
plumb_cli_parse (const PlumbCommand *command, const GOptionEntry *entries, int *argc, char ***argv);

/* Tells what is wrong with the call. */
PlumbExit plumb_cli_usage (const PlumbCommand *command, const char *message);

/* Tells @error, which is freed, and answers the code to end with: a value that is not accepted is
 * an error of the content. */
PlumbExit plumb_cli_fail (GError *error);

/* Opens the review at @path and tells all findings; NULL, after telling, when it cannot be opened.
 */
PlumbReview *plumb_cli_load (const char *path);

/* The installed questionnaire with this id, or, when it ends in ".xml", the one in this file, whose
 * findings are told. */
PlumbInstrument *plumb_cli_load_instrument (const char *instrument_id, GError **error);

/* Tells @error of the function above, which is freed: an id that is not installed is wrong use, a
 * file that cannot be read is not. */
PlumbExit
plumb_cli_fail_instrument (const PlumbCommand *command, const char *instrument_id, GError *error);

/* Prints @findings on standard error. */
void plumb_cli_print_findings (const PlumbFindings *findings);

/* Whether @format (NULL: text) is JSON. Answers FALSE after telling, when it is neither. */
gboolean plumb_cli_is_json (const PlumbCommand *command, const char *format, gboolean *json);

G_END_DECLS
