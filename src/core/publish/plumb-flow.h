/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plumb-document.h"
#include "plumb-slab.h"

G_BEGIN_DECLS

/* Turns a document's blocks into slabs.
 *
 * The flow owns slabs, boxes, passages, frames and nodes; the layout that makes it keeps it as long
 * as it lives. Each kind of block has its function here; plumb_flow_blocks() calls the right one. A
 * place says where blocks go: below which node, in which column, inside which frame, in which
 * language. It is copied, changed and handed down; it is never changed for the caller. */

typedef struct _PlumbFlow PlumbFlow;

struct _PlumbFlow
{
  const PlumbDocument *document;
  PlumbTypeface *typeface;
  PlumbNodeTree *tree;
  GPtrArray *passages;  /* PlumbPassage */
  GPtrArray *drawings;  /* PlumbDrawing */
  GPtrArray *frames;    /* PlumbFrame */
  GPtrArray *repeats;   /* PlumbRepeat */
  GPtrArray *parallels; /* PlumbParallel */
  GArray *slabs;        /* PlumbSlab */
  GArray *boxes;        /* PlumbBox, those of a slab side by side */
  GArray *pending;      /* PlumbBox: for the next slab, at its top */
  double page_height;   /* of the text */
  GPtrArray *entries;   /* PlumbInline: the words of tables of contents, which nodes lend from */
  GArray *marks;        /* guint: where something begins in the column that is being set; or NULL */
  gboolean break_pending;
  gboolean in_cover;
  gboolean head_pending; /* what stands above everything has not been set yet */
  guint max_rank;        /* blocks of a higher rank are left out */
  GCancellable *cancellable;
  PlumbFlow *rest; /* a part that was joined to this one: what passages need of it; or NULL */
};

/* Lengths in points. */
typedef struct
{
  double base_size; /* of body text */
  double width;     /* of the text on a page */
  double height;
} PlumbMeasure;

typedef struct
{
  PlumbNode *node;
  PlumbFrame *frame;
  double x; /* from the start edge of the text */
  double width;
  const char *language;
  gboolean rtl;
  const char *origin;
  guint depth; /* of lists */
} PlumbPlace;

/* The whole document. A long one is set in two parts side by side, each in a thread and with fonts
 * of its own; this cannot be seen in what comes out. */
PlumbFlow *plumb_flow_new (const PlumbDocument *document,
                           const PlumbMeasure *measure,
                           GCancellable *cancellable);

/* The document's outermost blocks from @first to before @end. */
PlumbFlow *plumb_flow_new_part (const PlumbDocument *document,
                                const PlumbMeasure *measure,
                                guint first,
                                guint end,
                                GCancellable *cancellable);
void plumb_flow_free (PlumbFlow *self);

/* The children of @container. Stops early once the cancellable is cancelled. */
void plumb_flow_blocks (PlumbFlow *self, const PlumbBlock *container, const PlumbPlace *place);

/* A place for @block inside @place: its language, direction and origin. */
PlumbPlace
plumb_flow_enter (const PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place);

/* A node below @parent, in the language of @place. */
PlumbNode *
plumb_flow_add_node (PlumbFlow *self, const PlumbPlace *place, PlumbNode *parent, PlumbRole role);

/* A new slab at the end, with the pending boxes in it; the pointer holds until the next one is
 * made. */
PlumbSlab *plumb_flow_begin_slab (PlumbFlow *self, const PlumbPlace *place, double height);
PlumbSlab *plumb_flow_get_last_slab (PlumbFlow *self);

/* Adds a box to the slab that was begun last; x from the start edge of the text, y from the slab's
 * top. */
void plumb_flow_add_box (PlumbFlow *self, const PlumbBox *box);
void plumb_flow_add_fill (PlumbFlow *self,
                          double x,
                          double y,
                          double width,
                          double height,
                          const PlumbColor *color);
void plumb_flow_add_line (PlumbFlow *self,
                          const PlumbPassage *passage,
                          guint line,
                          double x,
                          double y,
                          double width);

/* The box of a line, for the pending boxes. */
PlumbBox
plumb_flow_make_line (const PlumbPassage *passage, guint line, double x, double y, double width);

/* Keeps @passage alive with the flow and returns it. */
PlumbPassage *plumb_flow_take_passage (PlumbFlow *self, PlumbPassage *passage);

/* How text of @style is set at @place: in its full width, from the start. */
PlumbSetting plumb_flow_get_setting (const PlumbPlace *place, PlumbTextStyle style);

/* How pictures are drawn on pages. */
PlumbDrawStyle
plumb_flow_get_draw_style (const PlumbFlow *self, const char *language, gboolean rtl);

/* Sets @text as a passage of @style at @place, a slab a line, with the style's spaces. The passage
 * is lent. */
PlumbPassage *plumb_flow_text (PlumbFlow *self,
                               const PlumbPlace *place,
                               PlumbNode *node,
                               const PlumbInline *text,
                               PlumbTextStyle style);

/* The base size of the type, in points: most distances are multiples of it. */
double plumb_flow_get_base (const PlumbFlow *self);

/* Keeps the last slab with what comes. */
void plumb_flow_keep_last (PlumbFlow *self);

/* Keeps the slabs from @first on together if they take no more than @share of a page. */
void plumb_flow_keep_together (PlumbFlow *self, guint first, double share);

/* One function a kind of block. */
void plumb_flow_heading (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place);
void plumb_flow_paragraph (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place);
void plumb_flow_list (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place);
void plumb_flow_key_values (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place);
void plumb_flow_table (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place);
void plumb_flow_figure (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place);
void plumb_flow_callout (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place);
void plumb_flow_quote (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place);
void plumb_flow_contents (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place);
/* What stands above everything on the first page, unless there is nothing or it stands already. */
void plumb_flow_head (PlumbFlow *self, const PlumbPlace *place);

void plumb_flow_cover (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place);
void plumb_flow_sheet (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place);
void plumb_flow_rule (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbFlow, plumb_flow_free)

G_END_DECLS
