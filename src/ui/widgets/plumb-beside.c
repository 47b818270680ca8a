/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-beside.h"

#include "plumb-children.h"

struct _PlumbBesideLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (PlumbBesideLayout, plumb_beside_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The child that takes what is left. */
static GtkWidget *
find_flexible (GtkWidget *widget)
{
  GtkWidget *last = NULL;
  for (GtkWidget *child = plumb_children_get_first (widget); child != NULL;
       child = plumb_children_get_next (child))
    {
      last = child;
      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        return child;
    }
  return last;
}

static void
measure_width (PlumbBesideLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  const GtkWidget *flexible = find_flexible (widget);
  *minimum = *natural = 0;
  for (GtkWidget *child = plumb_children_get_first (widget); child != NULL;
       child = plumb_children_get_next (child))
    {
      int least, liked;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &liked, NULL, NULL);
      const int gap = *natural > 0 ? self->spacing : 0;
      *minimum += gap + (child == flexible ? least : liked);
      *natural += gap + liked;
    }
}

/* The width of @child in a line of @width, of which the other children leave @rest. */
static int
get_width (GtkWidget *child, const GtkWidget *flexible, int rest)
{
  int liked;
  if (child == flexible)
    return MAX (rest, 0);
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &liked, NULL, NULL);
  return liked;
}

/* What is left for the flexible child. */
static int
get_rest (PlumbBesideLayout *self, GtkWidget *widget, const GtkWidget *flexible, int width)
{
  for (GtkWidget *child = plumb_children_get_first (widget); child != NULL;
       child = plumb_children_get_next (child))
    {
      width -= plumb_children_get_next (child) != NULL ? self->spacing : 0;
      width -= child != flexible ? get_width (child, NULL, 0) : 0;
    }
  return width;
}

static void
measure_height (PlumbBesideLayout *self, GtkWidget *widget, int width, int *minimum, int *natural)
{
  const GtkWidget *flexible = find_flexible (widget);
  const int rest = width >= 0 ? get_rest (self, widget, flexible, width) : -1;
  *minimum = *natural = 0;
  for (GtkWidget *child = plumb_children_get_first (widget); child != NULL;
       child = plumb_children_get_next (child))
    {
      int least, liked, smallest;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &smallest, NULL, NULL, NULL);
      const int given = width >= 0 ? MAX (get_width (child, flexible, rest), smallest) : -1;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, given, &least, &liked, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, liked);
    }
}

static GtkSizeRequestMode
plumb_beside_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
plumb_beside_layout_measure (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  PlumbBesideLayout *self = PLUMB_BESIDE_LAYOUT (manager);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    measure_height (self, widget, for_size, minimum, natural);
}

static void
plumb_beside_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget *widget,
                              int width,
                              int height,
                              int baseline)
{
  PlumbBesideLayout *self = PLUMB_BESIDE_LAYOUT (manager);
  const GtkWidget *flexible = find_flexible (widget);
  const int rest = get_rest (self, widget, flexible, width);
  int x = 0;
  for (GtkWidget *child = plumb_children_get_first (widget); child != NULL;
       child = plumb_children_get_next (child))
    {
      const GtkAllocation place = { x, 0, get_width (child, flexible, rest), height };
      x += place.width + self->spacing;
      plumb_children_allocate (child, place, width);
    }
}

static void
plumb_beside_layout_class_init (PlumbBesideLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  layout_class->get_request_mode = plumb_beside_layout_get_request_mode;
  layout_class->measure = plumb_beside_layout_measure;
  layout_class->allocate = plumb_beside_layout_allocate;
}

static void
plumb_beside_layout_init (PlumbBesideLayout *self)
{
}

GtkLayoutManager *
plumb_beside_layout_new (int spacing)
{
  PlumbBesideLayout *self = g_object_new (PLUMB_TYPE_BESIDE_LAYOUT, NULL);
  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}

GtkWidget *
plumb_beside_new (GtkAccessibleRole role, int spacing, GtkWidget *first, GtkWidget *second)
{
  g_return_val_if_fail (GTK_IS_WIDGET (first) && GTK_IS_WIDGET (second), NULL);

  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", role, NULL);
  gtk_widget_set_layout_manager (box, plumb_beside_layout_new (spacing));
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  return box;
}
