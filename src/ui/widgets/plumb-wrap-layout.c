/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wrap-layout.h"

#include "plumb-children.h"

struct _PlumbWrapLayout
{
  GtkLayoutManager parent_instance;
  int spacing;
  int line_spacing;
  int column_width;
};

G_DEFINE_FINAL_TYPE (PlumbWrapLayout, plumb_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Where the next child goes, while walking over the children in order. */
typedef struct
{
  int width;  /* of the whole */
  int column; /* width of a column, or 0 */
  int x, y;   /* of the next child */
  int height; /* of the line so far */
} Pen;

/* Wide enough for everything to stand in one line. */
#define VERY_WIDE (1 << 20)

static void
measure_child (GtkWidget *child, int *minimum, int *natural)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

/* The widest of the children's minimum widths, below which nothing fits; and the sum of the natural
 * ones. */
static void
measure_width (PlumbWrapLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  int widest = 0, sum = 0, n = 0;
  for (GtkWidget *child = plumb_children_get_first (widget); child != NULL;
       child = plumb_children_get_next (child))
    {
      int child_minimum, child_natural;
      measure_child (child, &child_minimum, &child_natural);
      widest = MAX (widest, child_minimum);
      sum += child_natural + (n++ > 0 ? self->spacing : 0);
    }
  *minimum = widest;
  *natural = MAX (widest, sum);
  if (self->column_width > 0)
    *natural = MAX (widest, 2 * self->column_width + self->spacing);
}

static int
count_children (GtkWidget *widget)
{
  int n = 0;
  for (GtkWidget *child = plumb_children_get_first (widget); child != NULL;
       child = plumb_children_get_next (child))
    n++;
  return n;
}

/* As many columns as fit, and no more than there are children. */
static int
column_width_for (PlumbWrapLayout *self, GtkWidget *widget, int width)
{
  int least, natural;
  measure_width (self, widget, &least, &natural);
  int fit = (width + self->spacing) / (MAX (self->column_width, least) + self->spacing);
  int n = CLAMP (fit, 1, MAX (1, count_children (widget)));
  return MAX (least, (width - (n - 1) * self->spacing) / n);
}

static Pen
pen_start (PlumbWrapLayout *self, GtkWidget *widget, int width)
{
  Pen pen = { .width = width };
  if (self->column_width > 0)
    pen.column = column_width_for (self, widget, width);
  return pen;
}

/* A child that expands takes the rest of its line where that is a good part of the whole, and
 * otherwise a line of its own. */
static int
choose_width (const Pen *pen, GtkWidget *child, int minimum, int natural)
{
  if (!gtk_widget_get_hexpand (child))
    return MAX (minimum, MIN (natural, pen->width));
  const int rest = pen->width - pen->x;
  const int enough = MAX (minimum, MIN (natural, pen->width / 2));
  return rest >= enough ? rest : MAX (minimum, pen->width);
}

/* The place of @child, after which the pen stands behind it. */
static GtkAllocation
pen_put (Pen *pen, PlumbWrapLayout *self, GtkWidget *child)
{
  int minimum, natural, height;
  measure_child (child, &minimum, &natural);
  int width = pen->column > 0 ? pen->column : choose_width (pen, child, minimum, natural);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  if (pen->x > 0 && pen->x + width > pen->width)
    {
      pen->x = 0;
      pen->y += pen->height + self->line_spacing;
      pen->height = 0;
    }
  GtkAllocation place = { pen->x, pen->y, width, height };
  pen->x += width + self->spacing;
  pen->height = MAX (pen->height, height);
  return place;
}

static int
height_for (PlumbWrapLayout *self, GtkWidget *widget, int width)
{
  Pen pen = pen_start (self, widget, width);
  for (GtkWidget *child = plumb_children_get_first (widget); child != NULL;
       child = plumb_children_get_next (child))
    pen_put (&pen, self, child);
  return pen.y + pen.height;
}

static GtkSizeRequestMode
plumb_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
plumb_wrap_layout_measure (GtkLayoutManager *manager,
                           GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  PlumbWrapLayout *self = PLUMB_WRAP_LAYOUT (manager);
  int least, liked;
  measure_width (self, widget, &least, &liked);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = liked;
      return;
    }

  if (for_size >= 0)
    *minimum = *natural = height_for (self, widget, MAX (for_size, least));
  else
    {
      *minimum = height_for (self, widget, VERY_WIDE);
      *natural = MAX (*minimum, height_for (self, widget, liked));
    }
}

/* Gives the children of one line, whose places are known, to GTK. Columns are all as high as their
 * line, so that cards in it match. */
static void
allocate_line (GArray *line, GtkWidget **children, const Pen *pen)
{
  int height = 0;
  for (guint i = 0; i < line->len; i++)
    height = MAX (height, g_array_index (line, GtkAllocation, i).height);
  for (guint i = 0; i < line->len; i++)
    {
      GtkAllocation place = g_array_index (line, GtkAllocation, i);
      if (pen->column > 0)
        place.height = height;
      plumb_children_allocate (children[i], place, pen->width);
    }
}

static void
plumb_wrap_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            int width,
                            int height,
                            int baseline)
{
  PlumbWrapLayout *self = PLUMB_WRAP_LAYOUT (manager);
  g_autoptr (GArray) line = g_array_new (FALSE, FALSE, sizeof (GtkAllocation));
  g_autoptr (GPtrArray) children = g_ptr_array_new ();
  Pen pen = pen_start (self, widget, width);
  for (GtkWidget *child = plumb_children_get_first (widget); child != NULL;
       child = plumb_children_get_next (child))
    {
      GtkAllocation place = pen_put (&pen, self, child);
      if (place.x == 0 && line->len > 0)
        {
          allocate_line (line, (GtkWidget **) children->pdata, &pen);
          g_array_set_size (line, 0);
          g_ptr_array_set_size (children, 0);
        }
      g_array_append_val (line, place);
      g_ptr_array_add (children, child);
    }
  allocate_line (line, (GtkWidget **) children->pdata, &pen);
}

static void
plumb_wrap_layout_class_init (PlumbWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  layout_class->get_request_mode = plumb_wrap_layout_get_request_mode;
  layout_class->measure = plumb_wrap_layout_measure;
  layout_class->allocate = plumb_wrap_layout_allocate;
}

static void
plumb_wrap_layout_init (PlumbWrapLayout *self)
{
}

GtkLayoutManager *
plumb_wrap_layout_new (int spacing, int line_spacing, int column_width)
{
  PlumbWrapLayout *self = g_object_new (PLUMB_TYPE_WRAP_LAYOUT, NULL);
  self->spacing = spacing;
  self->line_spacing = line_spacing;
  self->column_width = column_width;
  return GTK_LAYOUT_MANAGER (self);
}

GtkWidget *
plumb_wrap_box_new (GtkAccessibleRole role, int spacing, int line_spacing, int column_width)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", role, NULL);
  gtk_widget_set_layout_manager (box, plumb_wrap_layout_new (spacing, line_spacing, column_width));
  return box;
}
