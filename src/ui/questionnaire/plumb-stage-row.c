/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-stage-row.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"

struct _PlumbStageRow
{
  GtkListBoxRow parent_instance;
  PlumbWorkspace *workspace;
  const PlumbSection *section; /* of the review, which outlives the row */

  GtkLabel *number_label;
  GtkImage *done_icon;
  GtkLabel *title_label;
  GtkLabel *progress_label;
  GtkWidget *bar;
};

G_DEFINE_FINAL_TYPE (PlumbStageRow, plumb_stage_row, GTK_TYPE_LIST_BOX_ROW)

static void
plumb_stage_row_dispose (GObject *object)
{
  PlumbStageRow *self = PLUMB_STAGE_ROW (object);

  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (plumb_stage_row_parent_class)->dispose (object);
}

static void
plumb_stage_row_class_init (PlumbStageRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_stage_row_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/questionnaire/plumb-stage-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbStageRow, number_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbStageRow, done_icon);
  gtk_widget_class_bind_template_child (widget_class, PlumbStageRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbStageRow, progress_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbStageRow, bar);
}

static void
plumb_stage_row_init (PlumbStageRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plumb_stage_row_new (PlumbWorkspace *workspace, const PlumbSection *section)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && section != NULL, NULL);

  PlumbStageRow *self = g_object_new (PLUMB_TYPE_STAGE_ROW, NULL);
  self->workspace = g_object_ref (workspace);
  self->section = section;
  g_autofree char *number = g_strdup_printf ("%u", section->index + 1);
  gtk_label_set_label (self->number_label, number);
  gtk_label_set_label (self->title_label, plumb_workspace_text (workspace, &section->label));
  return GTK_WIDGET (self);
}

const PlumbSection *
plumb_stage_row_get_section (PlumbStageRow *self)
{
  g_return_val_if_fail (PLUMB_IS_STAGE_ROW (self), NULL);
  return self->section;
}

static char *
dup_progress (PlumbProgress progress)
{
  guint done = progress.settled + progress.unknown;
  g_autofree char *count = g_strdup_printf (_ ("%u of %u"), done, progress.shown);
  if (progress.failing > 0)
    /* Translators: the first %s is such as "5 of 8"; %u answers break a rule. */
    return g_strdup_printf (ngettext ("%s · %u to change", "%s · %u to change", progress.failing),
                            count, progress.failing);
  if (progress.unknown > 0)
    return g_strdup_printf (ngettext ("%s · %u unknown", "%s · %u unknown", progress.unknown),
                            count, progress.unknown);
  return g_steal_pointer (&count);
}

void
plumb_stage_row_refresh (PlumbStageRow *self)
{
  g_return_if_fail (PLUMB_IS_STAGE_ROW (self));

  PlumbLogic *logic = plumb_workspace_get_logic (self->workspace);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          plumb_logic_is_section_relevant (logic, self->section));

  PlumbProgress progress = plumb_logic_get_progress (logic, self->section);
  guint done = progress.settled + progress.unknown;
  gboolean complete = progress.shown > 0 && done == progress.shown && progress.failing == 0;
  g_autofree char *text = dup_progress (progress);
  if (g_strcmp0 (gtk_label_get_label (self->progress_label), text) == 0)
    return;
  gtk_label_set_label (self->progress_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->done_icon), complete);
  gtk_widget_set_visible (GTK_WIDGET (self->number_label), !complete);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar),
                                 progress.shown > 0 ? (double) done / progress.shown : 0);

  const char *title = gtk_label_get_label (self->title_label);
  /* Translators: a stage of the questionnaire for those who hear it: number, name, and such as "5
   * of 8". */
  g_autofree char *name
      = g_strdup_printf (_ ("Stage %u, %s: answered %s"), self->section->index + 1, title, text);
  plumb_a11y_name (GTK_WIDGET (self), name);
  plumb_a11y_name (self->bar, text);
}
