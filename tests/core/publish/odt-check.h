/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "odt-package.h"

G_BEGIN_DECLS

/* What holds for every OpenDocument file that is written; the test fails where it does not. */

/* The kind comes first and as it is; the manifest lists every file and no other. */
void odt_check_files (const OdtPackage *self);

/* Every style, font and page that is named is there. */
void odt_check_styles (const OdtPackage *self);

/* Links and references lead to bookmarks, pictures to files. */
void odt_check_links (const OdtPackage *self);

/* Elements stand only where they may; headings leave no level out; rows of a table are equally
 * long; pictures have both forms and say what they are. */
void odt_check_structure (const OdtPackage *self);

/* All of these. */
void odt_check (const OdtPackage *self);

G_END_DECLS
