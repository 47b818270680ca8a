/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-cell-panel.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-children.h"
#include "plumb-impact-items.h"
#include "plumb-impact-verbs.h"
#include "plumb-record.h"
#include "plumb-wrap-layout.h"

struct _PlumbCellPanel
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  char *groups;
  char *pathway;
  char *option;
  GtkWidget *box;
  GtkWidget *prompts;
  GtkWidget *nothing;
  GtkWidget *list;
  GtkWidget *begin;
};

G_DEFINE_FINAL_TYPE (PlumbCellPanel, plumb_cell_panel, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
append_prompt (PlumbCellPanel *self, const PlumbText *label, const PlumbText *text)
{
  if (text->source == NULL)
    return;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_box_append (GTK_BOX (box),
                  plumb_a11y_text_new (plumb_workspace_text (self->workspace, label), "heading"));
  gtk_box_append (GTK_BOX (box),
                  plumb_a11y_text_new (plumb_workspace_text (self->workspace, text), NULL));
  gtk_box_append (GTK_BOX (self->prompts), box);
}

static void
refresh_prompts (PlumbCellPanel *self)
{
  plumb_children_remove (GTK_BOX (self->prompts));

  const PlumbInstrument *instrument = plumb_workspace_get_instrument (self->workspace);
  g_auto (GStrv) groups = plumb_words_split (self->groups);
  for (char **id = groups; *id != NULL; id++)
    {
      const PlumbGroup *group = plumb_instrument_get_group (instrument, *id);
      if (group != NULL)
        append_prompt (self, &group->label,
                       group->prompt.source != NULL ? &group->prompt : &group->definition);
    }
  const PlumbPathway *pathway
      = self->pathway != NULL ? plumb_instrument_get_pathway (instrument, self->pathway) : NULL;
  if (pathway != NULL)
    append_prompt (self, &pathway->label,
                   pathway->prompt.source != NULL ? &pathway->prompt : &pathway->definition);
  gtk_widget_set_visible (self->prompts, gtk_widget_get_first_child (self->prompts) != NULL);
}

static gboolean
belongs (PlumbCellPanel *self, const PlumbImpact *impact)
{
  return g_strcmp0 (impact->groups, self->groups) == 0
         && (self->pathway == NULL || g_strcmp0 (impact->pathway, self->pathway) == 0)
         && g_strcmp0 (impact->option, self->option) == 0;
}

static void
refresh (PlumbCellPanel *self)
{
  if (self->groups == NULL)
    return;
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  PlumbItemList *list = PLUMB_ITEM_LIST (self->list);
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_IMPACT, &n_ids);

  plumb_item_list_begin (list);
  for (guint i = 0; i < n_ids; i++)
    {
      const PlumbImpact impact = plumb_impact_get (review, ids[i]);
      if (belongs (self, &impact))
        plumb_impact_items_add_record (list, self->workspace, ids[i]);
    }
  plumb_item_list_end (list);
  gtk_widget_set_visible (self->nothing, plumb_item_list_get_length (list) == 0);
  gtk_widget_set_sensitive (self->begin, plumb_workspace_can_edit (self->workspace));
}

static void
on_item_chosen (PlumbItemList *list, const char *id, PlumbCellPanel *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, id);
}

static void
on_begin (GtkButton *button, PlumbCellPanel *self)
{
  g_autofree char *id
      = plumb_impact_add (self->workspace, self->groups, self->pathway, self->option,
                          g_object_get_data (G_OBJECT (button), "direction"));
  if (id != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, id);
}

/* A button for each direction: what was found is the first thing that is known. */
static GtkWidget *
begin_new (PlumbCellPanel *self)
{
  const PlumbField *direction
      = &plumb_workspace_get_instrument (self->workspace)->appraisal->fields[PLUMB_FIELD_DIRECTION];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = plumb_a11y_text_new (_ ("What did you find?"), "heading");
  GtkWidget *buttons = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 6, 6, 0);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (buttons), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  title, NULL, -1);
  for (guint i = 0; i < direction->n_levels; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (
          plumb_workspace_text (self->workspace, &direction->levels[i].label));
      const char *hint = plumb_workspace_text (self->workspace, &direction->levels[i].hint);
      gtk_widget_set_tooltip_text (button, hint);
      g_object_set_data (G_OBJECT (button), "direction", (gpointer) direction->levels[i].id);
      g_signal_connect (button, "clicked", G_CALLBACK (on_begin), self);
      gtk_box_append (GTK_BOX (buttons), button);
    }
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box),
                  plumb_a11y_text_new (_ ("This begins a new record, which you then complete. Make "
                                          "one record for each effect."),
                                       "dim-label"));
  gtk_box_append (GTK_BOX (box), buttons);
  return box;
}

static void
plumb_cell_panel_dispose (GObject *object)
{
  PlumbCellPanel *self = PLUMB_CELL_PANEL (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_cell_panel_parent_class)->dispose (object);
}

static void
plumb_cell_panel_finalize (GObject *object)
{
  PlumbCellPanel *self = PLUMB_CELL_PANEL (object);

  g_free (self->groups);
  g_free (self->pathway);
  g_free (self->option);
  G_OBJECT_CLASS (plumb_cell_panel_parent_class)->finalize (object);
}

static void
plumb_cell_panel_class_init (PlumbCellPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->dispose = plumb_cell_panel_dispose;
  object_class->finalize = plumb_cell_panel_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", PLUMB_TYPE_CELL_PANEL, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plumb_cell_panel_init (PlumbCellPanel *self)
{
}

GtkWidget *
plumb_cell_panel_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbCellPanel *self = g_object_new (PLUMB_TYPE_CELL_PANEL, NULL);
  self->workspace = g_object_ref (workspace);
  self->prompts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->nothing = plumb_a11y_text_new (
      _ ("Nobody has looked at this yet. That is not the same as no effect."), "plumb-problem");
  gtk_widget_add_css_class (self->nothing, "info");
  self->list = plumb_item_list_new (_ ("Records"));
  g_signal_connect (self->list, "chosen", G_CALLBACK (on_item_chosen), self);
  g_signal_connect_swapped (self->list, "more", G_CALLBACK (refresh), self);
  self->begin = begin_new (self);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_box_append (GTK_BOX (self->box), self->nothing);
  gtk_box_append (GTK_BOX (self->box), self->list);
  gtk_box_append (GTK_BOX (self->box), self->begin);
  gtk_box_append (GTK_BOX (self->box), self->prompts);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (workspace, "score-changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
plumb_cell_panel_show (PlumbCellPanel *self,
                       const char *groups,
                       const char *pathway,
                       const char *option)
{
  g_return_if_fail (PLUMB_IS_CELL_PANEL (self) && groups != NULL && option != NULL);

  g_free (self->groups);
  self->groups = g_strdup (groups);
  g_free (self->pathway);
  self->pathway = g_strdup (pathway);
  g_free (self->option);
  self->option = g_strdup (option);
  refresh_prompts (self);
  refresh (self);
}

void
plumb_cell_panel_set_option (PlumbCellPanel *self, const char *option)
{
  g_return_if_fail (PLUMB_IS_CELL_PANEL (self) && option != NULL);

  g_free (self->option);
  self->option = g_strdup (option);
  refresh (self);
}
