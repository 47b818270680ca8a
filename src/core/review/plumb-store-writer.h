/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-review.h"

G_BEGIN_DECLS

/* A review as XML. Private to the room; the public functions are in plumb-store.h. */

/* The whole file. @origin is written into recovery files: where the review's own file is; NULL
 * otherwise. */
GBytes *plumb_store_write (PlumbReview *review, const char *origin);

G_END_DECLS
