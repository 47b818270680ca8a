/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-json-write.h"

#include <string.h>

typedef struct
{
  GString *out;
  gboolean pretty;
  guint depth;
} Writer;

static void write_node (Writer *self, JsonNode *node);

static void
write_text (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *from = text;; from = text + 1)
    {
      text = from;
      while ((guchar) *text >= ' ' && *text != '"' && *text != '\\' && *text != 0x7F)
        text++;
      g_string_append_len (out, from, text - from);
      if (*text == '\0')
        break;
      if (*text == '"' || *text == '\\')
        g_string_append_printf (out, "\\%c", *text);
      else if (*text == '\n')
        g_string_append (out, "\\n");
      else if (*text == '\t')
        g_string_append (out, "\\t");
      else
        g_string_append_printf (out, "\\u%04x", (guint) (guchar) *text);
    }
  g_string_append_c (out, '"');
}

/* At most nine decimals, without the zeros at their end, but one decimal at least. */
static void
write_double (GString *out, double value)
{
  char text[512];
  g_ascii_formatd (text, sizeof text, "%.9f", value);
  gsize length = strlen (text);
  while (length > 2 && text[length - 1] == '0' && text[length - 2] != '.')
    length--;
  text[length] = '\0';
  g_string_append (out, strcmp (text, "-0.0") == 0 ? "0.0" : text);
}

static void
write_value (GString *out, JsonNode *node)
{
  GType type = json_node_get_value_type (node);
  if (type == G_TYPE_STRING)
    write_text (out, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_DOUBLE)
    write_double (out, json_node_get_double (node));
  else
    g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
}

/* What stands before a member or an element. */
static void
begin_item (Writer *self, gboolean is_first)
{
  if (!is_first)
    g_string_append_c (self->out, ',');
  if (self->pretty)
    g_string_append_printf (self->out, "\n%*s", (int) (2 * self->depth), "");
}

static void
end_items (Writer *self, gboolean is_empty)
{
  self->depth--;
  if (!is_empty)
    begin_item (self, TRUE);
}

static void
write_object (Writer *self, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;
  gboolean is_first = TRUE;
  g_string_append_c (self->out, '{');
  self->depth++;
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      begin_item (self, is_first);
      is_first = FALSE;
      write_text (self->out, name);
      g_string_append (self->out, self->pretty ? " : " : ":");
      write_node (self, value);
    }
  end_items (self, is_first);
  g_string_append_c (self->out, '}');
}

static void
write_array (Writer *self, JsonArray *array)
{
  guint length = json_array_get_length (array);
  g_string_append_c (self->out, '[');
  self->depth++;
  for (guint i = 0; i < length; i++)
    {
      begin_item (self, i == 0);
      write_node (self, json_array_get_element (array, i));
    }
  end_items (self, length == 0);
  g_string_append_c (self->out, ']');
}

static void
write_node (Writer *self, JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      write_object (self, json_node_get_object (node));
      break;
    case JSON_NODE_ARRAY:
      write_array (self, json_node_get_array (node));
      break;
    case JSON_NODE_VALUE:
      write_value (self->out, node);
      break;
    case JSON_NODE_NULL:
    default:
      g_string_append (self->out, "null");
    }
}

void
plumb_json_write (GString *out, JsonNode *node, gboolean pretty)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (node != NULL);

  Writer writer = { .out = out, .pretty = pretty };
  write_node (&writer, node);
}
