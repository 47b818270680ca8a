/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-stock.h"

G_BEGIN_DECLS

/* The questionnaire at the end of a review's file, read without the rest of it. Private to the
 * room; see plumb-plain-reader.h. */

/* The questionnaire that the file @bytes ends with; NULL where it does not stand as the writer
 * writes it, or where anything is to be said of it. One that says what an installed one says is not
 * held against the schema again. */
PlumbStocked *plumb_plain_load_questionnaire (GBytes *bytes);

G_END_DECLS
