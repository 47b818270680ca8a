/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-xpath.h"

G_BEGIN_DECLS

/* XPath's own library (section 4 of the recommendation) but for what needs a document. Private to
 * the xml room. */

typedef struct
{
  const char *name;
  guint min; /* arguments */
  guint max;
  void (*call) (const PlumbXPathValue *arguments, guint n_arguments, PlumbXPathValue *result);
} PlumbXPathFunction;

/* The function called @name, or NULL. */
const PlumbXPathFunction *plumb_xpath_function_find (const char *name);

G_END_DECLS
