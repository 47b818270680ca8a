/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libxml/xpath.h>

#include "plumb-xpath.h"

G_BEGIN_DECLS

/* Between our values and libxml2's, and XPath's own text functions with numbers written our way.
 * Private to the xml room. */

/* @value as libxml2's object, newly made. */
xmlXPathObject *plumb_xpath_object_new (const PlumbXPathValue *value);

/* Copies @object to @value, whose text is lent by @object. FALSE for what is no plain value. */
gboolean plumb_xpath_object_peek (const xmlXPathObject *object, PlumbXPathValue *value);

/* The function of XPath's own library that must be replaced because it writes numbers as text; NULL
 * for any other name. */
xmlXPathFunction plumb_xpath_get_text_function (const char *name);

G_END_DECLS
