/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-flow.h"

/* What stands above everything on the first page: that the document is a draft, and whose it is. */

/* Between the logo and the name, in multiples of the base size. */
#define LOGO_GAP 1.2

static void
flow_draft (PlumbFlow *self, const PlumbPlace *place)
{
  g_autoptr (PlumbInline) sentence = plumb_inline_new (NULL);

  if (self->document->draft_sentence == NULL)
    return;
  plumb_inline_append_styled (sentence, PLUMB_RUN_STRONG, self->document->draft_sentence);
  plumb_flow_text (self, place,
                   plumb_flow_add_node (self, place, place->node, PLUMB_ROLE_PARAGRAPH), sentence,
                   PLUMB_TEXT_BODY);
  plumb_flow_get_last_slab (self)->after = plumb_flow_get_base (self);
}

/* The size of the logo on the page; none without one. */
static void
get_logo_size (const PlumbFlow *self, const PlumbPlace *place, double *width, double *height)
{
  const PlumbFigure *logo = self->document->logo;
  PlumbDrawStyle style = plumb_flow_get_draw_style (self, place->language, place->rtl);

  *width = logo != NULL ? MIN (logo->natural_width, place->width / 2) : 0;
  *height = logo != NULL ? plumb_figure_measure (logo, &style, *width) : 0;
}

static void
add_logo (PlumbFlow *self, const PlumbPlace *place, PlumbNode *group, double width, double height)
{
  const PlumbFigure *logo = self->document->logo;
  PlumbBox box = { .kind = PLUMB_BOX_FIGURE,
                   .x = place->x,
                   .width = width,
                   .height = height,
                   .figure = logo,
                   .scale = 1 };

  if (logo == NULL)
    return;
  box.node = plumb_flow_add_node (self, place, group, PLUMB_ROLE_FIGURE);
  box.node->alternative = logo->alternative;
  g_array_append_val (self->pending, box);
}

/* The logo, and the name at its side, half way down; both in one strip, which no page break cuts.
 */
static void
flow_letterhead (PlumbFlow *self, const PlumbPlace *place)
{
  const double base = plumb_flow_get_base (self);
  PlumbNode *group = plumb_flow_add_node (self, place, place->node, PLUMB_ROLE_GROUP);
  PlumbPlace beside = *place;
  double width, height, lines;
  g_autoptr (PlumbInline) name = plumb_inline_new (NULL);
  PlumbSetting setting;
  PlumbPassage *passage;

  get_logo_size (self, place, &width, &height);
  add_logo (self, place, group, width, height);
  beside.x += width > 0 ? width + LOGO_GAP * base : 0;
  beside.width -= beside.x - place->x;
  plumb_inline_append_styled (name, PLUMB_RUN_STRONG, self->document->letterhead->name);
  setting = plumb_flow_get_setting (&beside, PLUMB_TEXT_LEAD);
  passage = plumb_flow_take_passage (
      self, plumb_passage_new (self->typeface, self->tree,
                               plumb_flow_add_node (self, &beside, group, PLUMB_ROLE_PARAGRAPH),
                               name, &setting));
  lines = passage->lines->len * plumb_passage_get_line (passage, 0)->leading;
  plumb_flow_begin_slab (self, place, MAX (height, lines))->after = 2 * base;
  for (guint i = 0; i < passage->lines->len; i++)
    plumb_flow_add_line (self, passage, i, beside.x,
                         MAX (height - lines, 0) / 2
                             + i * plumb_passage_get_line (passage, 0)->leading,
                         beside.width);
}

void
plumb_flow_head (PlumbFlow *self, const PlumbPlace *place)
{
  PlumbPlace bare = *place;

  if (!self->head_pending)
    return;
  self->head_pending = FALSE;
  bare.origin = NULL;
  flow_draft (self, &bare);
  if (self->document->letterhead != NULL)
    flow_letterhead (self, &bare);
}
