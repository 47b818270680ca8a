/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-flow.h"
#include "plumb-layout.h"

G_BEGIN_DECLS

/* What is inside a layout: for the parts of this room that make, draw and write it. */

/* A strip of a page, in its full width or that of a column, and where it came from. */
typedef struct
{
  double left;
  double right;
  double top;
  double bottom;
  const char *origin;
} PlumbRegion;

/* The boxes of a page: decoration first, then what means something, in reading order. */
typedef struct
{
  GArray *boxes;   /* PlumbBox, in the page's coordinates */
  GArray *regions; /* PlumbRegion, from top to bottom */
  gboolean is_cover;
} PlumbPage;

/* Where a heading stands. */
typedef struct
{
  guint page;
  double y;
} PlumbSpot;

struct _PlumbLayout
{
  PlumbDocument *document;
  PlumbPageSetup setup;
  PlumbFlow *flow;
  PlumbFigure *watermark; /* of a draft; or NULL */
  GPtrArray *pages;       /* PlumbPage */
  GHashTable *spots;      /* const PlumbBlock (a heading) → PlumbSpot */
  GHashTable *anchors;    /* id → const PlumbBlock */
};

const PlumbPage *plumb_layout_get_page (const PlumbLayout *self, guint page);

/* Distributes the flow's slabs over pages; at least one page comes out. */
void plumb_layout_paginate (PlumbLayout *self);

/* Puts in what is known only once all pages are: numbers in tables of contents, running headers and
 * footers. */
void plumb_layout_add_running (PlumbLayout *self);

/* The heading that @node, a link, leads to; NULL if it leads out of the document or to nothing. */
const PlumbBlock *plumb_layout_find_target (const PlumbLayout *self, const PlumbNode *node);

G_END_DECLS
