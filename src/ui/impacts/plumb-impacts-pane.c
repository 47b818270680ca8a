/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-impacts-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "plumb-cell-panel.h"
#include "plumb-focus.h"
#include "plumb-impact-words.h"
#include "plumb-measure-editor.h"
#include "plumb-record-editor.h"
#include "plumb-ui-impacts-resources.h"
#include "plumb-wording.h"

struct _PlumbImpactsPane
{
  GtkWidget parent_instance;

  GtkWidget *frame;
  GtkWidget *close;
  GtkLabel *title;
  GtkScrolledWindow *scroller;
  GtkStack *stack;

  PlumbWorkspace *workspace;
  GtkWidget *cell;
  GtkWidget *record;
  GtkWidget *measure;
  char *item;
};

G_DEFINE_FINAL_TYPE (PlumbImpactsPane, plumb_impacts_pane, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CLOSED,
  SIGNAL_CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
on_close (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbImpactsPane *self = PLUMB_IMPACTS_PANE (widget);
  plumb_workspace_flush (self->workspace);
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
on_chosen (GtkWidget *panel, const char *id, PlumbImpactsPane *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, id);
}

/* The name of what is shown follows it. */
static void
refresh_title (PlumbImpactsPane *self)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  const PlumbFacts *facts = plumb_review_get_facts (review);
  if (self->item == NULL)
    return;
  if (plumb_facts_has (facts, PLUMB_KIND_IMPACT, self->item))
    {
      g_autofree char *subject = plumb_impact_words_dup_subject (self->workspace, self->item);
      gtk_label_set_text (self->title, subject);
    }
  else if (plumb_facts_has (facts, PLUMB_KIND_MEASURE, self->item))
    {
      const PlumbMeasure measure = plumb_measure_get (review, self->item);
      gtk_label_set_text (self->title, measure.title != NULL ? measure.title : _ ("New measure"));
    }
}

/* Shows @child, from its top, and puts the focus where it is read on from. */
static void
show (PlumbImpactsPane *self, GtkWidget *child, const char *item)
{
  const gboolean same = g_strcmp0 (item, self->item) == 0 && item != NULL;
  char *own = g_strdup (item);
  g_free (self->item);
  self->item = own;
  gtk_stack_set_visible_child (self->stack, child);
  refresh_title (self);
  if (!same)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static gboolean
plumb_impacts_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PLUMB_IMPACTS_PANE (widget)->close);
}

static void
plumb_impacts_pane_dispose (GObject *object)
{
  PlumbImpactsPane *self = PLUMB_IMPACTS_PANE (object);

  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_impacts_pane_parent_class)->dispose (object);
}

static void
plumb_impacts_pane_finalize (GObject *object)
{
  g_free (PLUMB_IMPACTS_PANE (object)->item);
  G_OBJECT_CLASS (plumb_impacts_pane_parent_class)->finalize (object);
}

static void
plumb_impacts_pane_class_init (PlumbImpactsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  object_class->dispose = plumb_impacts_pane_dispose;
  object_class->finalize = plumb_impacts_pane_finalize;
  widget_class->focus = plumb_focus_pass_on;
  widget_class->grab_focus = plumb_impacts_pane_grab_focus;
  gtk_widget_class_install_action (widget_class, "pane.close", NULL, on_close);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "pane.close", NULL);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", PLUMB_TYPE_IMPACTS_PANE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", PLUMB_TYPE_IMPACTS_PANE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  plumb_ui_impacts_get_resource ();
  g_type_ensure (ADW_TYPE_CLAMP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/impacts/plumb-impacts-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPane, frame);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPane, close);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPane, title);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactsPane, stack);
}

static void
plumb_impacts_pane_init (PlumbImpactsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plumb_impacts_pane_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbImpactsPane *self = g_object_new (PLUMB_TYPE_IMPACTS_PANE, NULL);
  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (plumb_workspace_get_review (workspace), "changed",
                           G_CALLBACK (refresh_title), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
plumb_impacts_pane_show_cell (PlumbImpactsPane *self,
                              const char *groups,
                              const char *pathway,
                              const char *option)
{
  g_return_if_fail (PLUMB_IS_IMPACTS_PANE (self));

  if (self->cell == NULL)
    {
      self->cell = plumb_cell_panel_new (self->workspace);
      g_signal_connect (self->cell, "chosen", G_CALLBACK (on_chosen), self);
      gtk_stack_add_child (self->stack, self->cell);
    }
  plumb_cell_panel_show (PLUMB_CELL_PANEL (self->cell), groups, pathway, option);

  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  PlumbLanguage *language = plumb_workspace_get_language (self->workspace);
  g_autofree char *people = plumb_wording_dup_groups (review, groups, language);
  g_autofree char *title
      = pathway != NULL
            /* Translators: names a cell of the matrix */
            ? plumb_language_fill (_ ("{groups}: {pathway}"), "groups", people, "pathway",
                                   plumb_wording_pathway (review, pathway, language), NULL)
            : g_strdup (people);
  gtk_label_set_text (self->title, title);
  show (self, self->cell, NULL);
}

void
plumb_impacts_pane_show_record (PlumbImpactsPane *self, const char *id)
{
  g_return_if_fail (PLUMB_IS_IMPACTS_PANE (self) && id != NULL);

  if (self->record == NULL)
    {
      self->record = plumb_record_editor_new (self->workspace);
      gtk_stack_add_child (self->stack, self->record);
    }
  plumb_record_editor_show (PLUMB_RECORD_EDITOR (self->record), id);
  show (self, self->record, id);
}

void
plumb_impacts_pane_show_measure (PlumbImpactsPane *self, const char *id)
{
  g_return_if_fail (PLUMB_IS_IMPACTS_PANE (self) && id != NULL);

  if (self->measure == NULL)
    {
      self->measure = plumb_measure_editor_new (self->workspace);
      gtk_stack_add_child (self->stack, self->measure);
    }
  plumb_measure_editor_show (PLUMB_MEASURE_EDITOR (self->measure), id);
  show (self, self->measure, id);
}

void
plumb_impacts_pane_set_option (PlumbImpactsPane *self, const char *option)
{
  g_return_if_fail (PLUMB_IS_IMPACTS_PANE (self) && option != NULL);

  if (self->cell != NULL)
    plumb_cell_panel_set_option (PLUMB_CELL_PANEL (self->cell), option);
}

const char *
plumb_impacts_pane_get_item (PlumbImpactsPane *self)
{
  g_return_val_if_fail (PLUMB_IS_IMPACTS_PANE (self), NULL);
  return self->item;
}
