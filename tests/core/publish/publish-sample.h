/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-document.h"
#include "plumb-layout.h"

G_BEGIN_DECLS

/* Documents that the tests of this room share. */

/* A document in English with every kind of block, passages in Spanish and Arabic among them. */
PlumbDocument *publish_sample_new (void);

/* A document in Arabic with a heading, paragraphs, a list, a table and call-outs. */
PlumbDocument *publish_sample_new_rtl (void);

/* A chart of each kind. */
PlumbFigure *publish_sample_new_matrix (void);
PlumbFigure *publish_sample_new_pairs (void);

/* @document on Letter pages; the test fails if that fails. */
PlumbLayout *publish_sample_set (PlumbDocument *document);

/* The same written as PDF. */
GBytes *publish_sample_write (PlumbDocument *document);

/* A table of @n_rows rows with one text each in @n_columns columns. */
PlumbTable *publish_sample_new_table (guint n_rows, guint n_columns);

G_END_DECLS
