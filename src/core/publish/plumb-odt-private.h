/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-markup.h"
#include "plumb-odt.h"
#include "plumb-zip.h"

G_BEGIN_DECLS

/* The OpenDocument writer while it writes, and its parts.
 *
 * Styles that word processors show by name stand in styles.xml and are the same in every file
 * (plumb-odt-styles.c); what a single paragraph or table needs besides becomes an automatic style
 * in content.xml (plumb_odt_style ()). */

/* A list that is being written. Lists may hold nothing but paragraphs and lists; where a table or a
 * section stands in an item, the list is closed for it and taken up again behind it. */
typedef struct
{
  const char *style;
  guint number;        /* among all lists, for its name */
  gboolean open;       /* the list's element */
  gboolean begun;      /* it was open before */
  gboolean in_item;    /* what comes now belongs to an item */
  gboolean item_open;  /* the item's element */
  gboolean item_begun; /* it was open before */
} PlumbOdtList;

/* What holds for text at a place. */
typedef struct
{
  const char *language;
  gboolean rtl;
} PlumbOdtPlace;

/* How a picture is to stand in a text. */
typedef struct
{
  const char *name;       /* unlike all others' */
  const char *style;      /* a graphic style */
  const char *attributes; /* how it is anchored */
  double width;           /* where it stands, in points */
  double height;
  double scale; /* of what is drawn */
} PlumbOdtFrame;

typedef struct
{
  const PlumbDocument *document;
  const PlumbPageSetup *setup;
  const PlumbPalette *palette;
  PlumbTypeface *typeface; /* for the words of pictures */
  GCancellable *cancellable;
  PlumbZip *zip;
  GString *manifest;       /* entries of the files that are in @zip */
  GString *out;            /* the text */
  GString *styles;         /* automatic styles */
  GHashTable *style_names; /* what an automatic style says → its name */
  GHashTable *marks;       /* const PlumbBlock (a heading) → its bookmark */
  GHashTable *anchors;     /* id of a heading → its bookmark, lent */
  GArray *lists;           /* PlumbOdtList, the outermost first */
  const char *body_style;  /* of a plain paragraph, here */
  const char *language;    /* BCP-47 tag, here */
  gboolean rtl;            /* here */
  const char *break_page; /* NULL; or the page that the next paragraph begins, or "" for the same */
  gboolean after_space;   /* another space would be lost */
  gboolean filled;        /* something was written */
  guint n_tables;
  guint n_figures;
  guint n_lists;
  guint n_sections;
  guint n_marks;
  double width; /* of the text here, in points */
  double inset; /* of the text here inside its section, in points */
} PlumbOdt;

/* The names of styles, as XML has them. */
#define PLUMB_ODT_BODY     "Text_20_body"
#define PLUMB_ODT_STANDARD "Standard"
#define PLUMB_ODT_FIRST    "First_20_Page"

/* How far an item of a list stands in from the one around it, in multiples of the base size. */
#define PLUMB_ODT_INDENT 1.7

/* ` @name="@points pt"`, without a locale's decimal mark. */
void plumb_odt_append_length (GString *out, const char *name, double points);

/* A colour as "#rrggbb", alone or as an attribute; a border. */
void plumb_odt_append_hex (GString *out, const PlumbColor *color);
void plumb_odt_append_color (GString *out, const char *name, const PlumbColor *color);
void
plumb_odt_append_border (GString *out, const char *edge, double points, const PlumbColor *color);

/* Attributes that tell the language of text and its font, for the kind of writing that it is of:
 * western, Asian or complex. @others: of the other two that they are of no language, and their
 * fonts. */
void plumb_odt_append_language (GString *out, const char *language, gboolean others);

/* The beginnings of styles.xml and content.xml: namespaces; the fonts that may be named. */
void plumb_odt_append_root (GString *out, const char *element);
void plumb_odt_append_fonts (GString *out);

/* styles.xml. */
GString *plumb_odt_make_styles (PlumbOdt *self);

/* The part of styles.xml that sets up pages, and what stands above and below their text. */
void plumb_odt_append_pages (PlumbOdt *self, GString *out);

/* The name of the automatic style of @family that says @definition (its elements) on top of
 * @parent; lent. Equal ones share a name. */
const char *plumb_odt_style (PlumbOdt *self,
                             const char *family,
                             const char *prefix,
                             const char *attributes,
                             const char *definition);

/* Opens and closes a paragraph, or a heading of @level above 0, in the named style @style and in
 * the language of here; what had to be done before it (open a list's item, break the page) is. */
void plumb_odt_open_paragraph (PlumbOdt *self, int level, const char *style);
void plumb_odt_close_paragraph (PlumbOdt *self, int level);

/* A passage in a paragraph that is open. @strong: all of it. */
void plumb_odt_append_words (PlumbOdt *self, const char *text);
void plumb_odt_append_inline (PlumbOdt *self, const PlumbInline *text, gboolean strong);

/* A whole paragraph; one without words. */
void plumb_odt_append_empty (PlumbOdt *self, const char *style);
void plumb_odt_append_passage (PlumbOdt *self, const char *style, const PlumbInline *text);

/* What comes next is in @language (NULL: as before) and its direction; and back. */
PlumbOdtPlace plumb_odt_enter (PlumbOdt *self, const char *language);
void plumb_odt_leave (PlumbOdt *self, const PlumbOdtPlace *place);

/* Lists. Opening a paragraph enters those that are begun. For what they cannot hold they are left,
 * as if there were none, and returned to. */
void plumb_odt_begin_list (PlumbOdt *self, PlumbListStyle style);
void plumb_odt_end_list (PlumbOdt *self);
void plumb_odt_begin_item (PlumbOdt *self);
void plumb_odt_end_item (PlumbOdt *self);
void plumb_odt_enter_lists (PlumbOdt *self);
GArray *plumb_odt_leave_lists (PlumbOdt *self);
void plumb_odt_return_to_lists (PlumbOdt *self, GArray *lists);

/* The breaks that a table has to make since it has no paragraph in front of it, as attributes of
 * its style; they are then made. */
void plumb_odt_take_break (PlumbOdt *self, GString *style, GString *properties);

/* A row of a table with more letters may break over two pages. */
#define PLUMB_ODT_MAX_KEPT 600

/* Opens a row, @kept on one page or not. */
void plumb_odt_open_row (PlumbOdt *self, gboolean kept);
glong plumb_odt_count_letters (const PlumbInline *text);

/* Blocks: all in a container, one, and those that have a file of their own. */
void plumb_odt_append_blocks (PlumbOdt *self, const PlumbBlock *container);
void plumb_odt_append_block (PlumbOdt *self, const PlumbBlock *block);
void plumb_odt_append_parallel (PlumbOdt *self, const PlumbBlock *block);
void plumb_odt_append_table (PlumbOdt *self, const PlumbBlock *block);
void plumb_odt_append_key_values (PlumbOdt *self, const PlumbBlock *block);
void plumb_odt_append_figure (PlumbOdt *self, const PlumbBlock *block);
void plumb_odt_append_contents (PlumbOdt *self, const PlumbBlock *block);
void plumb_odt_append_body (PlumbOdt *self);

/* What stands above everything on the first page; nothing where there is none. */
void plumb_odt_append_head (PlumbOdt *self);

/* The large word behind the text of each page of a draft, as a frame in the paragraph of a header
 * that is open in @out. */
void plumb_odt_append_watermark (PlumbOdt *self, GString *out);

/* A picture in both forms, SVG and PNG, as a frame in a paragraph that is open in @out. @name:
 * of its files. @attributes: of the frame. */
void plumb_odt_append_frame (PlumbOdt *self,
                             GString *out,
                             const PlumbOdtFrame *frame,
                             const PlumbFigure *figure);

/* Puts a file into the archive. */
void plumb_odt_add_file (PlumbOdt *self,
                         const char *name,
                         const char *mime,
                         gconstpointer data,
                         gsize length);

G_END_DECLS
