/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Something that is wrong with content (an instrument, a review, a table), how bad it is and where.
 *
 * A finding is plain, read-only data once made. Its tag is stable: people search for it, tests and
 * scripts rely on it, and it is never translated. Its message is one plain sentence in the
 * interface's language; its remedy says how to mend it. */

typedef enum
{
  PLUMB_SEVERITY_INFO,
  PLUMB_SEVERITY_WARNING,
  PLUMB_SEVERITY_ERROR,
} PlumbSeverity;

typedef struct
{
  const char *tag; /* static, such as "expression-unknown-name" */
  PlumbSeverity severity;
  char *file;    /* display name of the file, or NULL */
  int line;      /* from 1; 0 where there is no line */
  int column;    /* from 1, in characters; 0 where there is no column */
  char *subject; /* what it is about, in words or as an id: a question's label, a column's name; or
                    NULL */
  char *excerpt; /* the text in question, such as an expression; or NULL */
  int caret;     /* byte offset into excerpt, or -1 */
  char *message; /* one sentence, never NULL */
  char *remedy;  /* one sentence, or NULL */
} PlumbFinding;

/* One row of a room's table of findings: the tag, its severity, and the message's and remedy's
 * templates. The templates are marked with N_() and hold at most one "%s" each. */
typedef struct
{
  const char *tag;
  PlumbSeverity severity;
  const char *message;
  const char *remedy;
} PlumbFindingKind;

/* Where a finding is. All members may be NULL or 0. */
typedef struct
{
  const char *file;
  int line;
  int column;
  const char *subject;
  const char *excerpt;
  int caret;
} PlumbFindingPlace;

/* Makes a finding of @kind at @place. @detail fills the message's "%s", @remedy_detail the
 * remedy's; a remedy that wants a detail and gets none is left out. Give it back with
 * plumb_finding_free(). */
PlumbFinding *plumb_finding_new (const PlumbFindingKind *kind,
                                 const PlumbFindingPlace *place,
                                 const char *detail,
                                 const char *remedy_detail);

void plumb_finding_free (PlumbFinding *finding);

/* The word for @severity in files and JSON: "info", "warning", "error". Never translated. */
const char *plumb_severity_get_id (PlumbSeverity severity);

/* A finding as people read it on a terminal: "file:line:column: severity: message [tag]", then,
 * where there are any, the subject, the excerpt with a caret below it, and the remedy, each on an
 * indented line. No trailing newline. */
char *plumb_finding_to_text (const PlumbFinding *finding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbFinding, plumb_finding_free)

G_END_DECLS
