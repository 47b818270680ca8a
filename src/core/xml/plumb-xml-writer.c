/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xml-writer.h"

struct _PlumbXmlWriter
{
  GString *out;
  GPtrArray *open; /* names of the open elements, outermost first, owned */
  gboolean in_tag; /* the innermost start tag still lacks its ">" */
};

PlumbXmlWriter *
plumb_xml_writer_new (void)
{
  PlumbXmlWriter *self = g_new0 (PlumbXmlWriter, 1);
  self->out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  self->open = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
plumb_xml_writer_free (PlumbXmlWriter *self)
{
  if (self == NULL)
    return;
  g_string_free (self->out, TRUE);
  g_ptr_array_unref (self->open);
  g_free (self);
}

static gboolean
is_xml_character (gunichar c)
{
  if (c < 0x20)
    return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;
}

/* How @c is written; NULL for as it is. A carriage return would be read back as a line feed, and
 * white space in an attribute as a space, so these are written by number. */
static const char *
get_escape (gunichar c, gboolean in_attribute)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    case '"':
      return in_attribute ? "&quot;" : NULL;
    case '\n':
      return in_attribute ? "&#10;" : NULL;
    case '\t':
      return in_attribute ? "&#9;" : NULL;
    default:
      return is_xml_character (c) ? NULL : "\xEF\xBF\xBD";
    }
}

/* Whether @c is a character by itself that is always written as it is, as nearly all are. */
static gboolean
is_plain (guchar c)
{
  return c >= ' ' && c < 0x80 && c != '&' && c != '<' && c != '>' && c != '"';
}

/* Whatever @text holds, the file stays readable: what XML cannot hold becomes U+FFFD. */
static void
append_escaped (GString *out, const char *text, gboolean in_attribute)
{
  g_autofree char *mended = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);
  const char *p = mended != NULL ? mended : text;
  while (*p != '\0')
    {
      const char *end = p;
      while (is_plain ((guchar) *end))
        end++;
      g_string_append_len (out, p, end - p);
      if (*end == '\0')
        return;
      const char *escape = get_escape (g_utf8_get_char (end), in_attribute);
      p = g_utf8_next_char (end);
      if (escape != NULL)
        g_string_append (out, escape);
      else
        g_string_append_len (out, end, p - end);
    }
}

static void
close_start_tag (PlumbXmlWriter *self)
{
  if (self->in_tag)
    g_string_append (self->out, ">\n");
  self->in_tag = FALSE;
}

static void
append_end (PlumbXmlWriter *self, const char *name)
{
  g_string_append (self->out, "</");
  g_string_append (self->out, name);
  g_string_append (self->out, ">\n");
}

static void
indent (PlumbXmlWriter *self)
{
  for (guint i = 0; i < self->open->len; i++)
    g_string_append (self->out, "  ");
}

/* "<name a="…" b="…"", without the ">". */
static void
append_start (PlumbXmlWriter *self, const char *name, va_list attributes)
{
  close_start_tag (self);
  indent (self);
  g_string_append_c (self->out, '<');
  g_string_append (self->out, name);
  const char *attribute;
  while ((attribute = va_arg (attributes, const char *)) != NULL)
    {
      const char *value = va_arg (attributes, const char *);
      if (value == NULL)
        continue;
      g_string_append_c (self->out, ' ');
      g_string_append (self->out, attribute);
      g_string_append (self->out, "=\"");
      append_escaped (self->out, value, TRUE);
      g_string_append_c (self->out, '"');
    }
}

void
plumb_xml_writer_begin (PlumbXmlWriter *self, const char *name, ...)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  va_list attributes;
  va_start (attributes, name);
  append_start (self, name, attributes);
  va_end (attributes);
  g_ptr_array_add (self->open, g_strdup (name));
  self->in_tag = TRUE;
}

void
plumb_xml_writer_end (PlumbXmlWriter *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->open->len > 0);

  g_autofree char *name = g_ptr_array_steal_index (self->open, self->open->len - 1);
  if (self->in_tag)
    {
      g_string_append (self->out, "/>\n");
      self->in_tag = FALSE;
      return;
    }
  indent (self);
  append_end (self, name);
}

void
plumb_xml_writer_text (PlumbXmlWriter *self, const char *name, const char *text, ...)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  va_list attributes;
  va_start (attributes, text);
  append_start (self, name, attributes);
  va_end (attributes);
  if (text == NULL || *text == '\0')
    {
      g_string_append (self->out, "/>\n");
      return;
    }
  g_string_append_c (self->out, '>');
  append_escaped (self->out, text, FALSE);
  append_end (self, name);
}

void
plumb_xml_writer_raw (PlumbXmlWriter *self, const char *xml)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (xml != NULL);

  close_start_tag (self);
  g_string_append (self->out, xml);
  if (*xml != '\0' && !g_str_has_suffix (xml, "\n"))
    g_string_append_c (self->out, '\n');
}

GBytes *
plumb_xml_writer_finish (PlumbXmlWriter *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->open->len == 0, NULL);

  GBytes *bytes = g_string_free_to_bytes (g_steal_pointer (&self->out));
  g_ptr_array_unref (self->open);
  g_free (self);
  return bytes;
}

gboolean
plumb_xml_is_text (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  /* ASCII first, which nearly everything is. */
  const char *p = text;
  while (*p != '\0' && (guchar) *p < 0x80 && is_xml_character ((guchar) *p))
    p++;
  if (!g_utf8_validate (p, -1, NULL))
    return FALSE;
  for (; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_xml_character (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}
