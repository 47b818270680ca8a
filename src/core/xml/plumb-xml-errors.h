/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <libxml/xmlerror.h>

G_BEGIN_DECLS

/* libxml2 sends what has no better place to go to the calling thread's handler, and by default to
 * standard error. While a catch is held, this thread's messages go to the handler given, and
 * nothing is printed; other threads are not touched. Private to the xml room. */

#if LIBXML_VERSION >= 21200
typedef const xmlError *PlumbXmlErrorPtr;
#else
typedef xmlErrorPtr PlumbXmlErrorPtr;
#endif

/* What was there before the catch. */
typedef struct
{
  xmlStructuredErrorFunc handler;
  void *data;
} PlumbXmlCatch;

/* Sends this thread's messages to @handler with @data until plumb_xml_catch_end(). */
void plumb_xml_catch_begin (PlumbXmlCatch *self, xmlStructuredErrorFunc handler, void *data);
void plumb_xml_catch_end (PlumbXmlCatch *self);

G_END_DECLS
