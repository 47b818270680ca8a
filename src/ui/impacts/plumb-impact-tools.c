/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-impact-tools.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-drop-down.h"
#include "plumb-option-bar.h"
#include "plumb-wrap-layout.h"

struct _PlumbImpactTools
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  GtkWidget *box;
  GtkWidget *filter;
  GtkWidget *option; /* PlumbOptionBar */
  GtkWidget *about;  /* what the option changes */
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

/* The method's numbers are looked at seldom: an icon after what is used all the time. */
static GtkWidget *
method_new (void)
{
  GtkWidget *button
      = plumb_a11y_icon_button_new ("emblem-system-symbolic", _ ("Method of this review"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.method");
  return button;
}

static GtkWidget *
controls_new (PlumbImpactTools *self, GtkStack *views)
{
  GtkWidget *box = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 12, 6, 0);
  plumb_a11y_name (box, _ ("What to show"));
  gtk_box_append (GTK_BOX (box), switcher_new (views));

  self->option = plumb_option_bar_new (self->workspace);
  g_signal_connect_swapped (self->option, "changed", G_CALLBACK (emit_changed), self);
  gtk_box_append (GTK_BOX (box), self->option);
  self->filter = filter_new (self);
  /* Translators: stands before a choice such as “All” or “Harms” */
  gtk_box_append (GTK_BOX (box), plumb_drop_down_row_new (_ ("Show"), self->filter));

  self->add = gtk_button_new_with_mnemonic (_ ("New _Record"));
  gtk_widget_add_css_class (self->add, "suggested-action");
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (emit_add), self);
  gtk_box_append (GTK_BOX (box), self->add);
  gtk_box_append (GTK_BOX (box), method_new ());
  return box;
}

GtkWidget *
plumb_impact_tools_new (PlumbWorkspace *workspace, GtkStack *views)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && GTK_IS_STACK (views), NULL);

  PlumbImpactTools *self = g_object_new (PLUMB_TYPE_IMPACT_TOOLS, NULL);
  self->workspace = g_object_ref (workspace);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_box_append (GTK_BOX (self->box), controls_new (self, views));
  self->about = plumb_a11y_text_new (NULL, "dim-label");
  gtk_box_append (GTK_BOX (self->box), self->about);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/* The hint of the questionnaire's own options says what their names say; that of the review's own
 * cannot be read anywhere else. */
static void
refresh_about (PlumbImpactTools *self, gboolean measures)
{
  const char *id = plumb_option_bar_get_chosen (PLUMB_OPTION_BAR (self->option));
  const char *text = plumb_review_get (plumb_workspace_get_review (self->workspace),
                                       PLUMB_KIND_OPTION, id, "text");
  gtk_label_set_text (GTK_LABEL (self->about), text);
  gtk_widget_set_visible (self->about, !measures && text != NULL);
}

void
plumb_impact_tools_refresh (PlumbImpactTools *self, gboolean measures)
{
  g_return_if_fail (PLUMB_IS_IMPACT_TOOLS (self));

  gtk_widget_set_visible (gtk_widget_get_parent (self->filter), !measures);
  gtk_widget_set_visible (self->option, !measures);
  plumb_option_bar_refresh (PLUMB_OPTION_BAR (self->option));
  refresh_about (self, measures);
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
  g_return_val_if_fail (PLUMB_IS_IMPACT_TOOLS (self), PLUMB_OPTION_DRAFT);
  return plumb_option_bar_get_chosen (PLUMB_OPTION_BAR (self->option));
}

void
plumb_impact_tools_choose_option (PlumbImpactTools *self, const char *id)
{
  g_return_if_fail (PLUMB_IS_IMPACT_TOOLS (self) && id != NULL);

  /* It may have been added just now. */
  plumb_option_bar_refresh (PLUMB_OPTION_BAR (self->option));
  plumb_option_bar_choose (PLUMB_OPTION_BAR (self->option), id);
}
