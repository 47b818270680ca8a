/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-drawing.h"
#include "plumb-passage.h"

G_BEGIN_DECLS

/* What flows onto pages: a list of slabs, each a strip of the text's full width that is never cut.
 *
 * A line of a paragraph is a slab, so is a row of a table, a picture, the padding of a call-out.
 * All rules about page breaks are said in three members: @keep, @before and @after. A heading keeps
 * with what follows; the first two and the last two lines of a paragraph keep together; a caption
 * keeps with its table. A slab's boxes are placed from its top and from the start edge of the text;
 * they are mirrored when a page is made, not before. */

typedef enum
{
  PLUMB_BOX_LINE,   /* a line of a passage */
  PLUMB_BOX_FILL,   /* a filled rectangle */
  PLUMB_BOX_FIGURE, /* a picture */
  PLUMB_BOX_SIGN,   /* the sign of a call-out */
  PLUMB_BOX_NUMBER, /* the page number of a heading, once known; a line by then */
} PlumbBoxKind;

/* What a box without a node is. */
typedef enum
{
  PLUMB_ARTIFACT_LAYOUT,
  PLUMB_ARTIFACT_BACKGROUND,
  PLUMB_ARTIFACT_HEADER,
  PLUMB_ARTIFACT_FOOTER,
} PlumbArtifact;

typedef struct
{
  PlumbBoxKind kind;
  PlumbArtifact artifact;
  PlumbNode *node; /* NULL for decoration */
  double x; /* in slabs from the start edge of the text; on pages from the left edge of the paper */
  double y;
  double width;
  double height;
  const PlumbPassage *passage; /* LINE */
  guint line;                  /* LINE: which */
  const PlumbColor *color;     /* FILL, SIGN */
  const PlumbFigure *figure;   /* FIGURE */
  const PlumbDrawing *drawing; /* FIGURE: of a chart; NULL for any other picture */
  double scale;                /* FIGURE: 1, or less where it would not fit on a page */
  PlumbCalloutStyle callout;   /* SIGN */
  const PlumbBlock *heading;   /* NUMBER */
} PlumbBox;

/* A coloured field that lies behind a run of slabs, and is continued on the next page where they
 * are: a call-out, a quotation. */
typedef struct _PlumbFrame PlumbFrame;

struct _PlumbFrame
{
  PlumbFrame *parent;
  double x;
  double width;
  const PlumbColor *fill; /* NULL for none */
  const PlumbColor *bar;  /* of the bar at the start edge */
  double bar_width;
  gboolean bar_at_end; /* where the text runs the other way than the document's */
};

/* A table's header, to be repeated where the table goes on. */
typedef struct
{
  guint first; /* slabs of the header */
  guint n;
} PlumbRepeat;

/* A piece of two columns: their slabs from @first to before @end, of which the topmost are level. A
 * column may have none. */
typedef struct
{
  guint first[2];
  guint end[2];
} PlumbStrip;

/* Two columns. The slabs of the first come before those of the second; each column goes on overleaf
 * by itself, until the next strip begins. */
typedef struct
{
  guint first;
  guint middle;   /* the first slab of the second column */
  guint end;      /* after the last */
  GArray *strips; /* PlumbStrip, counted from @first */
  double split;   /* where one column ends and the other begins, from the start edge of the text */
} PlumbParallel;

void plumb_parallel_free (PlumbParallel *self);

typedef struct
{
  double before; /* of two neighbours' spaces the larger one counts; none at the top of a page */
  double height;
  double after;
  gboolean keep; /* with the next slab */
  gboolean break_before;
  gboolean is_cover; /* its page has no running header and footer */
  guint first_box;
  guint n_boxes;
  const PlumbFrame *frame;
  const PlumbRepeat *repeat;     /* of the table whose body this slab is part of */
  const PlumbFigure *floating;   /* the figure with its caption that this slab is part of; what
                                    follows may go before it where it has no room; or NULL */
  const PlumbParallel *parallel; /* of which this slab is part, or NULL */
  const PlumbBlock
      *heading; /* the heading or other block that begins here and can be linked to, or NULL */
  const char *origin;
} PlumbSlab;

G_END_DECLS
