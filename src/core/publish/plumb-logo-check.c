/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-logo-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define W3C   "http://www.w3.org/"
#define SVG   W3C "2000/svg"
#define XLINK W3C "1999/xlink"
#define RDF   W3C "1999/02/22-rdf-syntax-ns#"

/* Shapes, text and gradients. Not here: links, pictures, scripts, animations and other documents,
 * which lead out of the drawing; filters, masks, patterns and markers, of which a few words can ask
 * for days of work. */
static const char elements[]
    = " circle clipPath defs desc ellipse g line linearGradient metadata path polygon "
      "polyline radialGradient rect stop style svg switch symbol text textPath title tspan "
      "use ";

static const char attributes[]
    = " alignment-baseline baseProfile baseline-shift class clip clip-path clip-rule "
      "clipPathUnits color color-interpolation color-rendering cx cy d direction display "
      "dominant-baseline dx dy enable-background fill fill-opacity fill-rule font font-family "
      "font-size font-stretch font-style font-variant font-weight fr fx fy gradientTransform "
      "gradientUnits height href id image-rendering lang lengthAdjust letter-spacing "
      "method mix-blend-mode offset opacity overflow "
      "paint-order pathLength points preserveAspectRatio r role rotate rx ry shape-rendering "
      "side spacing spreadMethod startOffset stop-color stop-opacity stroke stroke-dasharray "
      "stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity "
      "stroke-width style systemLanguage text-anchor text-decoration text-rendering "
      "textLength transform transform-origin type unicode-bidi vector-effect version viewBox "
      "visibility width word-spacing writing-mode x x1 x2 y y1 y2 ";

/* What may be drawn again elsewhere: it holds nothing that is itself drawn again. */
static const char shapes[] = " circle ellipse line path polygon polyline rect ";

/* How often. */
#define MAX_USES 20

/* The largest drawing, in bytes: what clips much by much takes the square of it. */
#define MAX_BYTES (256 * 1024)

/* What may stand before a parenthesis. */
static const char functions[]
    = " url rgb rgba hsl hsla matrix translate translatex translatey scale scalex scaley "
      "rotate skewx skewy ";

/* What must be known of the whole drawing. */
typedef struct
{
  GHashTable *ids;    /* of elements; the value tells whether only shapes have it */
  GPtrArray *targets; /* the identifiers that are drawn again */
} Drawing;

/* Whether @name is one of @names, which spaces part and enclose. */
static gboolean
is_one_of (const char *name, const char *names)
{
  g_autofree char *word = g_strconcat (" ", name, " ", NULL);

  return strstr (names, word) != NULL;
}

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("The logo holds more than shapes, text and gradients, or refers to other "
                          "files. Save it again as a plain SVG picture without effects and with "
                          "everything inside, or as a PNG picture."));
  return FALSE;
}

/* @name without the prefix @svg, or NULL where it belongs to another program: some keep notes of
 * their own in a drawing, which nobody else reads. */
static const char *
strip_prefix (const char *name, const char *svg)
{
  if (g_str_has_prefix (name, svg))
    return name + strlen (svg);
  return strchr (name, ':') == NULL ? name : NULL;
}

/* Whether the function whose opening parenthesis is at @at in @text is harmless. */
static gboolean
is_harmless (const char *text, const char *at)
{
  const char *target = at + 1 + strspn (at + 1, " \t\r\n");
  const char *end = at;
  const char *start;
  g_autofree char *name = NULL;

  while (end > text && g_ascii_isspace (end[-1]))
    end--;
  start = end;
  while (start > text && (g_ascii_isalnum (start[-1]) || start[-1] == '-' || start[-1] == '_'))
    start--;
  name = g_ascii_strdown (start, end - start);
  if (!is_one_of (name, functions))
    return FALSE;
  if (*target == '"' || *target == '\'')
    target++;
  return strcmp (name, "url") != 0 || *target == '#';
}

/* Whether @text asks for dashes: very short ones would be drawn for days. */
static gboolean
has_dashes (const char *text)
{
  static const char property[] = "dasharray";
  g_autofree char *small = g_ascii_strdown (text, -1);

  for (const char *at = strstr (small, property); at != NULL; at = strstr (at + 1, property))
    {
      const char *value = at + strlen (property);

      if (!g_str_has_prefix (value + strspn (value, " \t\r\n:"), "none"))
        return TRUE;
    }
  return FALSE;
}

/* Whether @text, a value or a style sheet, neither fetches nor computes anything. With a backslash,
 * any other character could be written. */
static gboolean
is_plain_style (const char *text)
{
  if (strchr (text, '\\') != NULL || has_dashes (text))
    return FALSE;
  for (const char *at = strchr (text, '('); at != NULL; at = strchr (at + 1, '('))
    if (!is_harmless (text, at))
      return FALSE;
  return TRUE;
}

/* The names that prefixes stand for: nobody may give another one to what is checked here, nor the
 * names of the drawing to what is not. */
static gboolean
check_namespace (const char *prefix, const char *name)
{
  if (*prefix == '\0' || strcmp (prefix, ":svg") == 0)
    return strcmp (name, SVG) == 0;
  if (strcmp (prefix, ":xlink") == 0)
    return strcmp (name, XLINK) == 0;
  return strcmp (name, RDF) == 0 || !g_str_has_prefix (name, W3C);
}

static gboolean
check_attribute (const char *name, const char *value)
{
  const char *link = strip_prefix (name, "xlink:");

  if (g_str_has_prefix (name, "xmlns") && strchr (":", name[5]) != NULL)
    return check_namespace (name + 5, value);
  if (g_str_has_prefix (name, "xml:"))
    return strcmp (name, "xml:space") == 0 || strcmp (name, "xml:lang") == 0;
  if (strcmp (name, "xlink:href") == 0 || strcmp (name, "href") == 0)
    return *value == '#';
  /* Titles, and what else links have: nothing without a target. */
  if (link != name)
    return TRUE;
  /* Words for people and for scripts. */
  if (g_str_has_prefix (name, "aria-") || g_str_has_prefix (name, "data-"))
    return TRUE;
  if (strcmp (name, "stroke-dasharray") == 0)
    return strcmp (value, "none") == 0;
  return is_one_of (name, attributes) && is_plain_style (value);
}

/* Keeps what @own, an element with the attribute @name, says of itself and of others. */
static void
note (Drawing *drawing, const char *own, const char *name, const char *value)
{
  gboolean is_shape = is_one_of (own, shapes);
  gpointer before;

  if (strcmp (name, "id") == 0)
    {
      if (g_hash_table_lookup_extended (drawing->ids, value, NULL, &before))
        is_shape = is_shape && GPOINTER_TO_INT (before);
      g_hash_table_insert (drawing->ids, g_strdup (value), GINT_TO_POINTER (is_shape));
    }
  else if (strcmp (own, "use") == 0 && g_str_has_suffix (name, "href"))
    g_ptr_array_add (drawing->targets, g_strdup (value + 1));
}

/* Whether few shapes are drawn again. Groups that draw others again, ten times each, would reach a
 * thousand million shapes within nine lines. */
static gboolean
is_short (const Drawing *drawing)
{
  for (guint i = 0; i < drawing->targets->len; i++)
    if (!GPOINTER_TO_INT (g_hash_table_lookup (drawing->ids, drawing->targets->pdata[i])))
      return FALSE;
  return drawing->targets->len <= MAX_USES;
}

static void
check_element (GMarkupParseContext *context,
               const char *name,
               const char **names,
               const char **values,
               gpointer data,
               GError **error)
{
  const char *own = strip_prefix (name, "svg:");
  gboolean is_plain = own == NULL || is_one_of (own, elements);

  for (guint i = 0; is_plain && names[i] != NULL; i++)
    {
      is_plain = check_attribute (names[i], values[i]);
      if (is_plain && own != NULL)
        note (data, own, names[i], values[i]);
    }
  if (!is_plain)
    fail (error);
}

static void
check_text (GMarkupParseContext *context,
            const char *text,
            gsize length,
            gpointer data,
            GError **error)
{
  const char *own = strip_prefix (g_markup_parse_context_get_element (context), "svg:");

  /* Style sheets fetch others, and fonts, by words that begin with an at sign. */
  if (g_strcmp0 (own, "style") == 0 && (strchr (text, '@') != NULL || !is_plain_style (text)))
    fail (error);
}

/* The head of the file, which says in what it is written, and comments. Document types declare
 * entities, and other instructions name style sheets. */
static void
check_other (GMarkupParseContext *context,
             const char *text,
             gsize length,
             gpointer data,
             GError **error)
{
  g_autofree char *small = g_ascii_strdown (text, (gssize) length);
  const char *inside = g_markup_parse_context_get_element (context);
  const char *element = inside != NULL ? strip_prefix (inside, "svg:") : NULL;

  /* Comments would part the words of a style sheet. */
  if (g_strcmp0 (element, "style") != 0 && g_str_has_prefix (small, "<!--")
      && length >= strlen ("<!---->"))
    return;
  if (!g_str_has_prefix (small, "<?xml ")
      || (strstr (small, "encoding") != NULL && strstr (small, "\"utf-8\"") == NULL
          && strstr (small, "'utf-8'") == NULL))
    fail (error);
}

static gboolean
parse (Drawing *drawing, const char *text, gsize length, GError **error)
{
  static const GMarkupParser parser
      = { .start_element = check_element, .text = check_text, .passthrough = check_other };
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, drawing, NULL);

  return g_markup_parse_context_parse (context, text, (gssize) length, error)
         && g_markup_parse_context_end_parse (context, error);
}

gboolean
plumb_logo_check (GBytes *bytes, GError **error)
{
  static const char mark[] = "\xef\xbb\xbf"; /* some programs begin UTF-8 with it */
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func (g_free);
  Drawing drawing = { ids, targets };
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const gsize skipped = length > 3 && memcmp (text, mark, 3) == 0 ? 3 : 0;

  if (length > MAX_BYTES)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("The logo is a drawing larger than 256 kilobytes. Save it as a PNG "
                              "picture instead."));
      return FALSE;
    }
  /* What the parser says of a file that is no XML is for programmers. */
  if (parse (&drawing, text + skipped, length - skipped, NULL) && is_short (&drawing))
    return TRUE;
  return fail (error);
}
