/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-findings.h"
#include "plumb-review.h"

G_BEGIN_DECLS

/* Answers, impact records, measures, evidence, options, settings of the method and the review's own
 * particulars from a table (CSV, RFC 4180, with a header).
 *
 * The header says what the table holds: "question,…" answers, "field,value" particulars,
 * "setting,value,reason" settings, "option,title,text" options, and for the others "id" with the names of the kind's fields. A row without an id makes a new item. Empty
 * cells leave what is there as it is. All faults are reported with line and column; a table with an
 * error changes nothing. */

/* Reads @bytes into @review as one step. @name is shown as the file's name. Answers the number of
 * rows taken, or -1 when @findings got an error. */
int
plumb_csv_import (PlumbReview *review, GBytes *bytes, const char *name, PlumbFindings *findings);

G_END_DECLS
