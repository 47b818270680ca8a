/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-findings-page.h"

#include <adwaita.h>

#include "plumb-findings-charts.h"
#include "plumb-findings-robustness.h"
#include "plumb-findings-sections.h"
#include "plumb-focus.h"
#include "plumb-palette-style.h"
#include "plumb-slots.h"
#include "plumb-ui-findings-resources.h"

struct _PlumbFindingsPage
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkBox *parts;
  GtkWidget *above; /* PlumbSlots of the parts that are made anew with every score; between the two
                       are those that are worked out in threads, which stay */
  GtkWidget *below;

  PlumbWorkspace *workspace;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (PlumbFindingsPage, plumb_findings_page, GTK_TYPE_WIDGET)

#define SPACING 30

/* The parts in their order; those that stay come between the two lists. */
typedef GtkWidget *(*Maker) (PlumbWorkspace *workspace);
static const Maker makers_above[] = {
  plumb_findings_banner_new, plumb_findings_conclusion_new, plumb_findings_scope_new,
  plumb_findings_worst_new,  plumb_findings_outcome_new,    plumb_findings_figures_new,
};
static const Maker makers_below[] = {
  plumb_findings_open_new,
  plumb_findings_rounds_new,
  plumb_findings_method_new,
};

static GtkWidget *
make_above (guint index, gpointer workspace)
{
  return makers_above[index](workspace);
}

static GtkWidget *
make_below (guint index, gpointer workspace)
{
  return makers_below[index](workspace);
}

static void
refresh (PlumbFindingsPage *self)
{
  self->stale = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->stale = FALSE;
  plumb_slots_refresh (PLUMB_SLOTS (self->above));
  plumb_slots_refresh (PLUMB_SLOTS (self->below));
}

static void
plumb_findings_page_map (GtkWidget *widget)
{
  PlumbFindingsPage *self = PLUMB_FINDINGS_PAGE (widget);

  GTK_WIDGET_CLASS (plumb_findings_page_parent_class)->map (widget);
  if (self->stale)
    refresh (self);
}

/* What comes first may not be made yet: until then, the page as a whole has the focus. */
static gboolean
plumb_findings_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PlumbFindingsPage *self = PLUMB_FINDINGS_PAGE (widget);
  GtkWidget *scroller = GTK_WIDGET (self->scroller);
  if (!plumb_slots_are_made (PLUMB_SLOTS (self->above)) && direction == GTK_DIR_TAB_FORWARD
      && !plumb_focus_is_within (widget))
    return gtk_widget_grab_focus (scroller);
  return gtk_widget_child_focus (scroller, direction);
}

static void
plumb_findings_page_dispose (GObject *object)
{
  PlumbFindingsPage *self = PLUMB_FINDINGS_PAGE (object);
  GtkWidget *scroller = GTK_WIDGET (self->scroller);

  self->scroller = NULL;
  g_clear_pointer (&scroller, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_findings_page_parent_class)->dispose (object);
}

static void
plumb_findings_page_class_init (PlumbFindingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_findings_page_dispose;
  widget_class->map = plumb_findings_page_map;
  widget_class->focus = plumb_findings_page_focus;

  plumb_ui_findings_get_resource ();
  g_type_ensure (ADW_TYPE_CLAMP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/findings/plumb-findings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbFindingsPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlumbFindingsPage, parts);
}

static void
plumb_findings_page_init (PlumbFindingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->stale = TRUE;
}

/* @part may be NULL. */
static void
append (PlumbFindingsPage *self, GtkWidget *part)
{
  if (part != NULL)
    gtk_box_append (self->parts, part);
}

GtkWidget *
plumb_findings_page_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (plumb_workspace_get_review (workspace) != NULL, NULL);

  PlumbFindingsPage *self = g_object_new (PLUMB_TYPE_FINDINGS_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  plumb_palette_style_prepare (GTK_WIDGET (self));
  self->above = plumb_slots_new (G_N_ELEMENTS (makers_above), SPACING, make_above, workspace);
  self->below = plumb_slots_new (G_N_ELEMENTS (makers_below), SPACING, make_below, workspace);
  append (self, self->above);
  append (self, plumb_findings_charts_new (workspace));
  append (self, plumb_findings_robustness_new (workspace));
  append (self, self->below);
  g_signal_connect_object (workspace, "score-changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
