/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xml-errors.h"

void
plumb_xml_catch_begin (PlumbXmlCatch *self, xmlStructuredErrorFunc handler, void *data)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (handler != NULL);

  /* Both names are macros for this thread's own copy. */
  self->handler = xmlStructuredError;
  self->data = xmlStructuredErrorContext;
  xmlSetStructuredErrorFunc (data, handler);
}

void
plumb_xml_catch_end (PlumbXmlCatch *self)
{
  g_return_if_fail (self != NULL);
  xmlSetStructuredErrorFunc (self->data, self->handler);
}
