/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-impact-tools.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-drop-down.h"
#include "plumb-wrap-layout.h"

#define DEFAULT_OPTION "draft"

struct _PlumbImpactTools
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  GtkWidget *box;
  GtkWidget *filter;
  GtkWidget *option;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (PlumbImpactTools, plumb_impact_tools, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_ADD,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static const PlumbField *
get_option_field (PlumbImpactTools *self)
{
  const PlumbInstrument *instrument = plumb_workspace_get_instrument (self->workspace);
  return &instrument->appraisal->fields[PLUMB_FIELD_OPTION];
}

static gboolean
has_other_options (PlumbImpactTools *self)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_IMPACT, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    if (g_strcmp0 (plumb_impact_get (review, ids[i]).option, DEFAULT_OPTION) != 0)
      return TRUE;
  return FALSE;
}

static void
emit_changed (PlumbImpactTools *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
emit_add (PlumbImpactTools *self)
{
  g_signal_emit (self, signals[SIGNAL_ADD], 0);
}

static GtkWidget *
switcher_new (GtkStack *views)
{
  GtkWidget *switcher = gtk_stack_switcher_new ();
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), views);
  gtk_widget_remove_css_class (switcher, "linked");
  gtk_widget_add_css_class (switcher, "plumb-views");
  gtk_widget_set_layout_manager (switcher, plumb_wrap_layout_new (3, 3, 0));
  for (GtkWidget *button = gtk_widget_get_first_child (switcher); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    gtk_widget_set_hexpand (button, FALSE);
  return switcher;
}

static GtkWidget *
filter_new (PlumbImpactTools *self)
{
  const char *const filters[]
      = { _ ("All"), _ ("Harms"), _ ("Unknown or incomplete"), _ ("Not yet assessed"), NULL };
  GtkWidget *filter = plumb_drop_down_new (filters);
  g_signal_connect_swapped (filter, "notify::selected", G_CALLBACK (emit_changed), self);
  return filter;
}

static GtkWidget *
option_new (PlumbImpactTools *self)
{
  const PlumbField *field = get_option_field (self);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  guint selected = 0;
  for (guint i = 0; i < field->n_levels; i++)
    {
      g_ptr_array_add (labels,
                       (char *) plumb_workspace_text (self->workspace, &field->levels[i].label));
      if (g_strcmp0 (field->levels[i].id, DEFAULT_OPTION) == 0)
        selected = i;
    }
  g_ptr_array_add (labels, NULL);
  GtkWidget *option = plumb_drop_down_new ((const char *const *) labels->pdata);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (option), selected);
  g_signal_connect_swapped (option, "notify::selected", G_CALLBACK (emit_changed), self);
  return option;
}

static void
plumb_impact_tools_dispose (GObject *object)
{
  PlumbImpactTools *self = PLUMB_IMPACT_TOOLS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_impact_tools_parent_class)->dispose (object);
}

static void
plumb_impact_tools_class_init (PlumbImpactToolsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plumb_impact_tools_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PLUMB_TYPE_IMPACT_TOOLS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ADD] = g_signal_new ("add", PLUMB_TYPE_IMPACT_TOOLS, G_SIGNAL_RUN_LAST, 0, NULL,
                                      NULL, NULL, G_TYPE_NONE, 0);
}

static void
plumb_impact_tools_init (PlumbImpactTools *self)
{
}

GtkWidget *
plumb_impact_tools_new (PlumbWorkspace *workspace, GtkStack *views)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && GTK_IS_STACK (views), NULL);

  PlumbImpactTools *self = g_object_new (PLUMB_TYPE_IMPACT_TOOLS, NULL);
  self->workspace = g_object_ref (workspace);
  self->box = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 12, 6, 0);
  plumb_a11y_name (self->box, _ ("What to show"));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), switcher_new (views));

  self->filter = filter_new (self);
  /* Translators: stands before a choice such as “All” or “Harms” */
  gtk_box_append (GTK_BOX (self->box), plumb_drop_down_row_new (_ ("Show"), self->filter));
  self->option = option_new (self);
  /* Translators: stands before a choice of the version of the policy, such as “The draft” */
  gtk_box_append (GTK_BOX (self->box), plumb_drop_down_row_new (_ ("Option"), self->option));

  self->add = gtk_button_new_with_mnemonic (_ ("New _Record"));
  gtk_widget_add_css_class (self->add, "suggested-action");
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (emit_add), self);
  gtk_box_append (GTK_BOX (self->box), self->add);
  return GTK_WIDGET (self);
}

void
plumb_impact_tools_refresh (PlumbImpactTools *self, gboolean measures)
{
  g_return_if_fail (PLUMB_IS_IMPACT_TOOLS (self));

  gtk_widget_set_visible (gtk_widget_get_parent (self->filter), !measures);
  gtk_widget_set_visible (gtk_widget_get_parent (self->option),
                          !measures && has_other_options (self));
  gtk_button_set_label (GTK_BUTTON (self->add), measures ? _ ("New _Measure") : _ ("New _Record"));
  plumb_a11y_name (self->add, measures ? _ ("New measure") : _ ("New record"));
  gtk_widget_set_sensitive (self->add, plumb_workspace_can_edit (self->workspace));
}

PlumbImpactFilter
plumb_impact_tools_get_filter (PlumbImpactTools *self)
{
  g_return_val_if_fail (PLUMB_IS_IMPACT_TOOLS (self), PLUMB_IMPACT_FILTER_ALL);
  return (PlumbImpactFilter) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->filter));
}

const char *
plumb_impact_tools_get_option (PlumbImpactTools *self)
{
  g_return_val_if_fail (PLUMB_IS_IMPACT_TOOLS (self), DEFAULT_OPTION);

  const PlumbField *field = get_option_field (self);
  const guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->option));
  return selected < field->n_levels ? field->levels[selected].id : DEFAULT_OPTION;
}
