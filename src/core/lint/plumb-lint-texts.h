/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-lint-private.h"

G_BEGIN_DECLS

/* What the rules about texts share. Private to the lint room. */

typedef void (*PlumbLintTextVisitor) (PlumbLint *self, const PlumbText *text);

/* Calls @visit for every text of the instrument that says something, as long as there is room for
 * findings. */
void plumb_lint_visit_texts (PlumbLint *self, PlumbLintTextVisitor visit);

/* Reports at byte @offset of @text; @excerpt is the part that is shown. */
void plumb_lint_report_text (PlumbLint *self,
                             PlumbLintFault fault,
                             const PlumbText *text,
                             int offset,
                             const char *excerpt,
                             const char *detail,
                             const char *remedy_detail);

G_END_DECLS
