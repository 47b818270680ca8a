/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-finding-list.h"

#include <glib/gi18n-lib.h>

#include "plumb-children.h"
#include "plumb-finding-row.h"
#include "plumb-ui-workshop-resources.h"

struct _PlumbFindingList
{
  GtkWidget parent_instance;
  GtkScrolledWindow *scroller;
  GtkLabel *count_label;
  GtkLabel *dropped_label;
  GtkWidget *empty;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (PlumbFindingList, plumb_finding_list, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, PlumbFindingList *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, plumb_finding_row_get_line (row));
}

/* How much @findings has, in words: "2 errors, 1 warning". */
static char *
dup_count (const PlumbFindings *findings)
{
  const guint errors = plumb_findings_count (findings, PLUMB_SEVERITY_ERROR);
  const guint warnings = plumb_findings_count (findings, PLUMB_SEVERITY_WARNING);
  const guint hints = plumb_findings_count (findings, PLUMB_SEVERITY_INFO);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *error = g_strdup_printf (ngettext ("%u error", "%u errors", errors), errors);
  g_autofree char *warning
      = g_strdup_printf (ngettext ("%u warning", "%u warnings", warnings), warnings);
  g_autofree char *hint = g_strdup_printf (ngettext ("%u hint", "%u hints", hints), hints);
  if (errors > 0)
    g_strv_builder_add (parts, error);
  if (warnings > 0)
    g_strv_builder_add (parts, warning);
  if (hints > 0)
    g_strv_builder_add (parts, hint);
  g_auto (GStrv) list = g_strv_builder_end (parts);
  if (list[0] == NULL)
    return g_strdup (_ ("Nothing is wrong with the file."));
  /* Translators: what stands between the parts of a list such as "2 errors, 1 warning" */
  return g_strjoinv (C_ ("list", ", "), list);
}

/* Worse ones first; one that is about the whole file goes before those that have a line. */
static int
by_weight (gconstpointer a, gconstpointer b)
{
  const PlumbFinding *first = *(const PlumbFinding *const *) a;
  const PlumbFinding *second = *(const PlumbFinding *const *) b;
  if (first->severity != second->severity)
    return (int) second->severity - (int) first->severity;
  if (first->line != second->line)
    return first->line - second->line;
  return first->column - second->column;
}

/* The index of the row with the focus; -1 where the focus is elsewhere. */
static int
get_focused_row (PlumbFindingList *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  return GTK_IS_LIST_BOX_ROW (child) ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (child)) : -1;
}

static void
restore_focus (PlumbFindingList *self, int index, guint n)
{
  if (index < 0)
    return;
  GtkListBoxRow *row
      = n > 0 ? gtk_list_box_get_row_at_index (self->list, MIN (index, (int) n - 1)) : NULL;
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->scroller));
}

static void
show_dropped (PlumbFindingList *self, guint dropped)
{
  g_autofree char *text
      = g_strdup_printf (ngettext ("%u more is not listed. Mend these first.",
                                   "%u more are not listed. Mend these first.", dropped),
                         dropped);
  gtk_label_set_label (self->dropped_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->dropped_label), dropped > 0);
}

void
plumb_finding_list_show (PlumbFindingList *self, const PlumbFindings *findings)
{
  g_return_if_fail (PLUMB_IS_FINDING_LIST (self) && findings != NULL);

  const int focused = get_focused_row (self);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  const double scrolled = gtk_adjustment_get_value (adjustment);
  GtkListBoxRow *row;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  const guint n = plumb_findings_get_length (findings);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sorted, (gpointer) plumb_findings_get (findings, i));
  g_ptr_array_sort (sorted, by_weight);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->list, plumb_finding_row_new (g_ptr_array_index (sorted, i)));

  g_autofree char *count = dup_count (findings);
  gtk_label_set_label (self->count_label, count);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (self->empty, n == 0);
  show_dropped (self, plumb_findings_get_dropped (findings));
  restore_focus (self, focused, n);
  gtk_adjustment_set_value (adjustment, scrolled);
}

static void
plumb_finding_list_dispose (GObject *object)
{
  PlumbFindingList *self = PLUMB_FINDING_LIST (object);
  plumb_children_unparent (GTK_WIDGET (self));
  G_OBJECT_CLASS (plumb_finding_list_parent_class)->dispose (object);
}

static void
plumb_finding_list_class_init (PlumbFindingListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_finding_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", PLUMB_TYPE_FINDING_LIST, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  plumb_ui_workshop_get_resource ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/workshop/plumb-finding-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbFindingList, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlumbFindingList, count_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbFindingList, dropped_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbFindingList, empty);
  gtk_widget_class_bind_template_child (widget_class, PlumbFindingList, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
plumb_finding_list_init (PlumbFindingList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plumb_finding_list_new (void)
{
  return g_object_new (PLUMB_TYPE_FINDING_LIST, NULL);
}
