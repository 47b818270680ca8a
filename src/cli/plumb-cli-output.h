/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-cli.h"
#include "plumb-layout.h"

G_BEGIN_DECLS

/* Documents as files, for the commands that write one: the ending of the name tells the form. */

/* Whether @path ends in .pdf, .html, .odt or .csv, in whatever case. */
gboolean plumb_cli_is_output (const char *path);

/* Whether what is written to @path is a PDF. */
gboolean plumb_cli_is_pdf (const char *path);

/* Whether what is written to @path is the tables alone, as data. */
gboolean plumb_cli_is_csv (const char *path);

/* The paper called @name ("letter", "a4"; NULL: letter). Answers FALSE where there is none. */
gboolean plumb_cli_parse_paper (const char *name, PlumbPaper *paper);

/* Writes @document to @path on pages as @setup has them, all or nothing. */
gboolean plumb_cli_write_document (PlumbDocument *document,
                                   const char *path,
                                   const PlumbPageSetup *setup,
                                   GError **error);

G_END_DECLS
