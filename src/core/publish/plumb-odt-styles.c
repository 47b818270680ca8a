/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-odt-private.h"

#include <string.h>

/* The styles that word processors show by name. Those that every one of them has ("Heading 1",
 * "Text body", "Quotations") have those names, so that pasted text finds its like in a template. */

typedef enum
{
  BOLD = 1 << 0,
  ITALIC = 1 << 1,
  KEEP = 1 << 2, /* with what follows */
  CENTER = 1 << 3,
  END = 1 << 4,
} Flags;

typedef enum
{
  SAME, /* as the parent's */
  INK,
  QUIET,
  ACCENT,
} Ink;

/* Lengths in multiples of the size of body text; a size of 0 is the parent's. */
typedef struct
{
  const char *name; /* in XML: a space is "_20_" */
  const char *parent;
  const char *next; /* the style of a paragraph begun behind one; NULL for the same */
  double size;
  double before;
  double after;
  Flags flags;
  Ink ink;
  int outline;
  const char *more; /* attributes of the paragraph, "@" for the accent's colour */
} Look;

#define STANDARD PLUMB_ODT_STANDARD
#define BODY     PLUMB_ODT_BODY
#define CELL     "Table_20_Contents"
#define HEADING  "Heading"
#define CALLOUT  "Callout_20_title"
/* The box around a call-out: padding counts only where there is a border, so that those without a
 * colour of their own have that of the fill. */
#define FILL      "#f1f4f8"
#define NO_BORDER "=\"0.05pt solid " FILL "\""
#define BOX                                                                                        \
  " fo:background-color=\"" FILL "\" fo:padding-left=\"10pt\" fo:padding-right=\"10pt\""           \
  " fo:border-left" NO_BORDER " fo:border-right" NO_BORDER " style:join-border=\"false\""
#define TITLE(color) BOX " fo:padding-top=\"5pt\" fo:border-top=\"2pt solid " color "\""

static const Look looks[] = {
  { STANDARD, NULL, NULL, 1, 0, 0, 0, INK, 0, NULL },
  { BODY, STANDARD, NULL, 0, 0, 0.6, 0, SAME, 0, NULL },
  { "Lead", BODY, BODY, 1.24, 0, 1, 0, SAME, 0, NULL },
  { "Small_20_print", BODY, NULL, 0.88, 0, 0.6, 0, QUIET, 0, NULL },
  { "Note_20_below", "Small_20_print", BODY, 0, 0, 0.6, 0, SAME, 0, " fo:margin-left=\"12pt\"" },
  { "Label", BODY, BODY, 0.88, 0.6, 0.15, BOLD | KEEP, QUIET, 0, NULL },
  { "Caption", STANDARD, BODY, 0.88, 0.4, 0.5, 0, QUIET, 0, NULL },
  { "Table", "Caption", BODY, 0, 0.8, 0.4, BOLD | KEEP, INK, 0, NULL },
  { "Figure", "Caption", BODY, 0, 0.3, 1.2, 0, SAME, 0, NULL },
  { "Picture", STANDARD, "Figure", 0, 0.9, 0.4, KEEP, SAME, 0, NULL },
  { HEADING, STANDARD, BODY, 1.18, 1.1, 0.5, BOLD | KEEP, ACCENT, 0, NULL },
  { "Heading_20_1", HEADING, BODY, 2, 2.4, 0.8, 0, SAME, 1, NULL },
  { "Heading_20_2", HEADING, BODY, 1.45, 1.6, 0.5, 0, SAME, 2, NULL },
  { "Heading_20_3", HEADING, BODY, 1.18, 1.1, 0.35, 0, INK, 3, NULL },
  { "Heading_20_4", HEADING, BODY, 1, 0.9, 0.3, 0, INK, 4, NULL },
  { "Heading_20_5", HEADING, BODY, 1, 0.9, 0.2, 0, QUIET, 5, NULL },
  { "Heading_20_6", HEADING, BODY, 1, 0.9, 0.2, ITALIC, QUIET, 6, NULL },
  { "Title", HEADING, "Subtitle", 3.1, 14, 1, 0, SAME, 0, NULL },
  { "Subtitle", HEADING, BODY, 1.45, 0, 3, 0, QUIET, 0, " fo:keep-with-next=\"auto\"" },
  { "Quotations", BODY, NULL, 0, 0.2, 0.6, 0, SAME, 0,
    " fo:margin-left=\"16pt\" fo:margin-right=\"16pt\"" },
  { "List", BODY, NULL, 0, 0, 0.25, 0, SAME, 0, NULL },
  { CALLOUT, BODY, "Callout", 0, 0.9, 0, BOLD | KEEP, INK, 0, TITLE ("#6b7480") },
  { "Callout_20_title_20_information", CALLOUT, "Callout", 0, 0.9, 0, 0, SAME, 0, TITLE ("@") },
  { "Callout_20_title_20_caution", CALLOUT, "Callout", 0, 0.9, 0, 0, SAME, 0, TITLE ("#b85c12") },
  { "Callout_20_title_20_warning", CALLOUT, "Callout", 0, 0.9, 0, 0, SAME, 0, TITLE ("#8a3b00") },
  { "Callout", BODY, NULL, 0, 0, 0.5, 0, SAME, 0,
    BOX " fo:padding-bottom=\"3pt\" fo:border-bottom" NO_BORDER },
  { CELL, STANDARD, NULL, 0.88, 0, 0, 0, SAME, 0, NULL },
  { "Table_20_Contents_20_center", CELL, NULL, 0, 0, 0, CENTER, SAME, 0, NULL },
  { "Table_20_Contents_20_end", CELL, NULL, 0, 0, 0, END, SAME, 0, NULL },
  { "Table_20_Heading", CELL, NULL, 0, 0, 0, BOLD, ACCENT, 0, NULL },
  { "Table_20_Heading_20_center", "Table_20_Heading", NULL, 0, 0, 0, CENTER, SAME, 0, NULL },
  { "Table_20_Heading_20_end", "Table_20_Heading", NULL, 0, 0, 0, END, SAME, 0, NULL },
  { "Key", CELL, NULL, 0, 0, 0, BOLD, QUIET, 0, NULL },
  { "Contents_20_Heading", HEADING, BODY, 1.45, 1.6, 0.5, 0, SAME, 0, NULL },
  { "Contents_20_1", STANDARD, NULL, 0, 0.55, 0.05, BOLD, SAME, 0, NULL },
  { "Contents_20_2", STANDARD, NULL, 0, 0.05, 0.05, 0, SAME, 0, " fo:margin-left=\"14pt\"" },
  { "Contents_20_3", STANDARD, NULL, 0, 0.05, 0.05, 0, SAME, 0, " fo:margin-left=\"28pt\"" },
  { "Contents_20_4", STANDARD, NULL, 0, 0.05, 0.05, 0, SAME, 0, " fo:margin-left=\"42pt\"" },
  { "Contents_20_5", STANDARD, NULL, 0, 0.05, 0.05, 0, SAME, 0, " fo:margin-left=\"56pt\"" },
  { "Contents_20_6", STANDARD, NULL, 0, 0.05, 0.05, 0, SAME, 0, " fo:margin-left=\"70pt\"" },
  { "Letterhead", STANDARD, BODY, 1.24, 0, 1.6, BOLD, SAME, 0, NULL },
  { "Draft_20_notice", STANDARD, BODY, 0, 0, 1, BOLD, SAME, 0, NULL },
  { "Header", STANDARD, NULL, 0.88, 0, 0, 0, QUIET, 0, NULL },
  { "Footer", STANDARD, NULL, 0.88, 0, 0, 0, QUIET, 0, NULL },
  { "Horizontal_20_Line", STANDARD, BODY, 0.5, 0, 1.2, 0, SAME, 0,
    " fo:border-bottom=\"0.75pt solid #c9ced6\" fo:padding=\"0pt\" style:join-border=\"false\"" },
  { "Writing_20_line", STANDARD, NULL, 0, 0, 0.4, 0, SAME, 0,
    " fo:line-height=\"19pt\" fo:border-bottom=\"0.5pt solid #6b7480\" fo:padding=\"0pt\""
    " style:join-border=\"false\"" },
};

/* What is said of text is said for all three kinds of writing. */
static void
append_thrice (GString *out, const char *name, const char *value)
{
  g_string_append_printf (out, " fo:%s=\"%s\" style:%s-asian=\"%s\" style:%s-complex=\"%s\"", name,
                          value, name, value, name, value);
}

static void
append_size (GString *out, double size)
{
  plumb_odt_append_length (out, "fo:font-size", size);
  plumb_odt_append_length (out, "style:font-size-asian", size);
  plumb_odt_append_length (out, "style:font-size-complex", size);
}

static void
append_display_name (GString *out, const char *name)
{
  g_autoptr (GString) display = g_string_new (name);

  if (g_string_replace (display, "_20_", " ", 0) > 0)
    g_string_append_printf (out, " style:display-name=\"%s\"", display->str);
}

/* Entries of a table of contents and running lines have their number at the far edge. */
static void
append_tab_stop (GString *out, const Look *look, double width)
{
  gboolean contents = g_str_has_prefix (look->name, "Contents_20_") && look->size == 0;

  if (!contents && !g_str_equal (look->name, "Header") && !g_str_equal (look->name, "Footer"))
    return;
  g_string_append (out, "<style:tab-stops><style:tab-stop style:type=\"right\"");
  plumb_odt_append_length (out, "style:position", width);
  if (contents)
    g_string_append (out, " style:leader-style=\"dotted\" style:leader-text=\".\"");
  g_string_append (out, "/></style:tab-stops>");
}

/* @attributes, in which "@" stands for the accent's colour; or NULL. */
static void
append_attributes (const PlumbOdt *self, GString *out, const char *attributes)
{
  for (const char *p = attributes; p != NULL && *p != '\0'; p++)
    if (*p == '@')
      plumb_odt_append_hex (out, &self->palette->accent);
    else
      g_string_append_c (out, *p);
}

static void
append_paragraph_properties (const PlumbOdt *self, GString *out, const Look *look)
{
  double base = self->setup->base_size;

  g_string_append (out, "<style:paragraph-properties");
  plumb_odt_append_length (out, "fo:margin-top", look->before * base);
  plumb_odt_append_length (out, "fo:margin-bottom", look->after * base);
  if (look->flags & KEEP)
    g_string_append (out, " fo:keep-with-next=\"always\"");
  if (look->flags & (CENTER | END))
    g_string_append_printf (out, " fo:text-align=\"%s\"",
                            look->flags & CENTER  ? "center"
                            : self->document->rtl ? "left"
                                                  : "right");
  append_attributes (self, out, look->more);
  g_string_append_c (out, '>');
  append_tab_stop (out, look, self->width);
  g_string_append (out, "</style:paragraph-properties>");
}

static void
append_text_properties (const PlumbOdt *self, GString *out, const Look *look)
{
  const PlumbPalette *palette = self->palette;
  const PlumbColor *const inks[]
      = { [INK] = &palette->ink, [QUIET] = &palette->quiet, [ACCENT] = &palette->accent };

  g_string_append (out, "<style:text-properties");
  if (look->size > 0)
    append_size (out, look->size * self->setup->base_size);
  if (look->flags & BOLD)
    append_thrice (out, "font-weight", "bold");
  /* Only scripts of the western kind have slanted letters. */
  if (look->flags & ITALIC)
    g_string_append (out, " fo:font-style=\"italic\"");
  if (look->ink != SAME)
    plumb_odt_append_color (out, "fo:color", inks[look->ink]);
  g_string_append (out, "/>");
}

static void
append_look (const PlumbOdt *self, GString *out, const Look *look)
{
  g_string_append_printf (out, "<style:style style:name=\"%s\"", look->name);
  append_display_name (out, look->name);
  g_string_append (out, " style:family=\"paragraph\"");
  if (look->parent != NULL)
    g_string_append_printf (out, " style:parent-style-name=\"%s\"", look->parent);
  if (look->next != NULL)
    g_string_append_printf (out, " style:next-style-name=\"%s\"", look->next);
  if (look->outline > 0)
    g_string_append_printf (out, " style:default-outline-level=\"%d\"", look->outline);
  g_string_append_c (out, '>');
  append_paragraph_properties (self, out, look);
  append_text_properties (self, out, look);
  g_string_append (out, "</style:style>\n");
}

static void
append_defaults (const PlumbOdt *self, GString *out)
{
  const PlumbDocument *document = self->document;

  g_string_append_printf (out,
                          "<style:default-style style:family=\"paragraph\">"
                          "<style:paragraph-properties fo:orphans=\"2\" fo:widows=\"2\""
                          " fo:text-align=\"%s\" style:writing-mode=\"%s\"/>",
                          document->rtl ? "right" : "left", document->rtl ? "rl-tb" : "lr-tb");
  g_string_append (out, "<style:text-properties");
  append_size (out, self->setup->base_size);
  plumb_odt_append_language (out, document->language, TRUE);
  g_string_append (out, "/></style:default-style>\n");
}

static void
append_link_style (const PlumbOdt *self, GString *out, const char *name)
{
  g_string_append_printf (out, "<style:style style:name=\"%s\"", name);
  append_display_name (out, name);
  g_string_append (out, " style:family=\"text\"><style:text-properties");
  plumb_odt_append_color (out, "fo:color", &self->palette->accent);
  g_string_append (out, " style:text-underline-style=\"solid\" style:text-underline-width=\"auto\""
                        " style:text-underline-color=\"font-color\"/></style:style>\n");
}

static void
append_text_styles (const PlumbOdt *self, GString *out)
{
  g_string_append (out, "<style:style style:name=\"Strong_20_Emphasis\""
                        " style:display-name=\"Strong Emphasis\" style:family=\"text\">"
                        "<style:text-properties");
  append_thrice (out, "font-weight", "bold");
  g_string_append (out, "/></style:style>\n"
                        "<style:style style:name=\"Emphasis\" style:family=\"text\">"
                        "<style:text-properties fo:font-style=\"italic\"/></style:style>\n");
  append_link_style (self, out, "Internet_20_link");
  append_link_style (self, out, "Visited_20_Internet_20_Link");
  g_string_append (out, "<style:style style:name=\"Index_20_Link\""
                        " style:display-name=\"Index Link\" style:family=\"text\"/>\n");
}

/* Nothing is numbered by outline, but levels are what the navigator of a word processor shows. */
static void
append_outline (GString *out)
{
  g_string_append (out, "<text:outline-style style:name=\"Outline\">\n");
  for (int level = 1; level <= 10; level++)
    g_string_append_printf (
        out,
        "<text:outline-level-style text:level=\"%d\" style:num-format=\"\">"
        "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
        "<style:list-level-label-alignment text:label-followed-by=\"nothing\"/>"
        "</style:list-level-properties></text:outline-level-style>\n",
        level);
  g_string_append (out, "</text:outline-style>\n");
}

static void
append_list_level (GString *out, const char *sign, int level, double base)
{
  const char *kind = sign != NULL ? "bullet" : "number";
  double indent = PLUMB_ODT_INDENT * base;

  g_string_append_printf (out, "<text:list-level-style-%s text:level=\"%d\"", kind, level);
  if (sign != NULL)
    g_string_append_printf (out, " text:bullet-char=\"%s\">", sign);
  else
    g_string_append (out, " style:num-suffix=\".\" style:num-format=\"1\">");
  g_string_append (out, "<style:list-level-properties"
                        " text:list-level-position-and-space-mode=\"label-alignment\">"
                        "<style:list-level-label-alignment text:label-followed-by=\"listtab\"");
  plumb_odt_append_length (out, "text:list-tab-stop-position", level * indent);
  plumb_odt_append_length (out, "fo:text-indent", -indent);
  plumb_odt_append_length (out, "fo:margin-left", level * indent);
  g_string_append_printf (out, "/></style:list-level-properties></text:list-level-style-%s>\n",
                          kind);
}

static void
append_list_styles (const PlumbOdt *self, GString *out)
{
  static const struct
  {
    const char *name;
    const char *sign; /* NULL for numbers */
  } styles[] = { { "List_20_1", "•" },
                 { "Numbering_20_1", NULL },
                 { "Tick_20_list", "☐" },
                 { "Pick_20_list", "○" } };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_string_append_printf (out, "<text:list-style style:name=\"%s\"", styles[i].name);
      append_display_name (out, styles[i].name);
      g_string_append (out, ">\n");
      for (int level = 1; level <= 10; level++)
        append_list_level (out, styles[i].sign, level, self->setup->base_size);
      g_string_append (out, "</text:list-style>\n");
    }
}

GString *
plumb_odt_make_styles (PlumbOdt *self)
{
  GString *out = g_string_sized_new (32768);

  plumb_odt_append_root (out, "document-styles");
  plumb_odt_append_fonts (out);
  g_string_append (out, "<office:styles>\n");
  append_defaults (self, out);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    append_look (self, out, &looks[i]);
  append_text_styles (self, out);
  append_outline (out);
  append_list_styles (self, out);
  g_string_append (out, "</office:styles>\n");
  plumb_odt_append_pages (self, out);
  g_string_append (out, "</office:document-styles>\n");
  return out;
}
