/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-odt-private.h"

/* Lists, opened only when something comes that stands in them: what they cannot hold closes them,
 * and what follows takes them up again, in an item without a sign where one had begun. */

static PlumbOdtList *
get_list (PlumbOdt *self, guint index)
{
  return &g_array_index (self->lists, PlumbOdtList, index);
}

static void
open_item (PlumbOdt *self, PlumbOdtList *list)
{
  g_string_append (self->out, list->item_begun ? "<text:list-header>" : "<text:list-item>");
  list->item_open = TRUE;
}

static void
close_item (PlumbOdt *self, PlumbOdtList *list)
{
  if (!list->item_open)
    return;
  g_string_append (self->out, list->item_begun ? "</text:list-header>\n" : "</text:list-item>\n");
  list->item_open = FALSE;
  list->item_begun = TRUE;
}

void
plumb_odt_enter_lists (PlumbOdt *self)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      PlumbOdtList *list = get_list (self, i);

      if (!list->open)
        g_string_append_printf (self->out, "<text:list %s=\"list%u\" text:style-name=\"%s\">\n",
                                list->begun ? "text:continue-list" : "xml:id", list->number,
                                list->style);
      list->open = list->begun = TRUE;
      if (list->in_item && !list->item_open)
        open_item (self, list);
    }
}

static void
close_all (PlumbOdt *self)
{
  for (guint i = self->lists->len; i > 0; i--)
    {
      PlumbOdtList *list = get_list (self, i - 1);

      close_item (self, list);
      if (list->open)
        g_string_append (self->out, "</text:list>\n");
      list->open = FALSE;
    }
}

GArray *
plumb_odt_leave_lists (PlumbOdt *self)
{
  GArray *lists = self->lists;

  close_all (self);
  self->lists = g_array_new (FALSE, TRUE, sizeof (PlumbOdtList));
  return lists;
}

void
plumb_odt_return_to_lists (PlumbOdt *self, GArray *lists)
{
  g_array_unref (self->lists);
  self->lists = lists;
}

void
plumb_odt_begin_list (PlumbOdt *self, PlumbListStyle style)
{
  static const char *const names[] = {
    [PLUMB_LIST_BULLET] = "List_20_1",
    [PLUMB_LIST_NUMBER] = "Numbering_20_1",
    [PLUMB_LIST_TICK] = "Tick_20_list",
    [PLUMB_LIST_PICK] = "Pick_20_list",
  };
  PlumbOdtList list = { .style = names[style], .number = ++self->n_lists };

  g_array_append_val (self->lists, list);
}

void
plumb_odt_end_list (PlumbOdt *self)
{
  if (get_list (self, self->lists->len - 1)->open)
    g_string_append (self->out, "</text:list>\n");
  g_array_set_size (self->lists, self->lists->len - 1);
}

void
plumb_odt_begin_item (PlumbOdt *self)
{
  PlumbOdtList *list = get_list (self, self->lists->len - 1);

  list->in_item = TRUE;
  list->item_begun = FALSE;
}

/* An item in which nothing stood still has its number. */
void
plumb_odt_end_item (PlumbOdt *self)
{
  PlumbOdtList *list = get_list (self, self->lists->len - 1);

  if (!list->item_open && !list->item_begun)
    plumb_odt_enter_lists (self);
  close_item (self, list);
  list->in_item = FALSE;
}
