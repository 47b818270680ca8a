/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-provision-row.h"

#include <glib/gi18n-lib.h>

#include "plumb-impact-lists.h"
#include "plumb-wrap-layout.h"

/* What the buttons below the field work on. */
typedef struct
{
  PlumbWorkspace *workspace;
  PlumbFactForm *form;
  PlumbKind kind;
  GtkWidget *tools;
} Row;

static void
row_free (Row *row)
{
  g_object_unref (row->workspace);
  g_free (row);
}

static const char *
get_provision (const Row *row)
{
  const char *id = plumb_fact_form_get_id (row->form);
  return id != NULL ? plumb_review_get (plumb_workspace_get_review (row->workspace), row->kind, id,
                                        "provision")
                    : NULL;
}

/* Several provisions stand beside each other, parted by semicolons. */
static void
on_picked (PlumbPicker *picker, const char *citation, Row *row)
{
  const char *id = plumb_fact_form_get_id (row->form);
  if (id == NULL)
    return;
  plumb_workspace_flush (row->workspace);
  const char *before = get_provision (row);
  g_autofree char *after
      = before != NULL ? g_strjoin ("; ", before, citation, NULL) : g_strdup (citation);
  plumb_workspace_set (row->workspace, row->kind, id, "provision", after);
}

static void
on_show (GtkButton *button, Row *row)
{
  plumb_workspace_flush (row->workspace);
  const char *provision = get_provision (row);
  gtk_widget_activate_action (GTK_WIDGET (button), "win.show-provision", "s",
                              provision != NULL ? provision : "");
}

GtkWidget *
plumb_provision_row_new (PlumbWorkspace *workspace, PlumbFactForm *form, PlumbKind kind)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && form != NULL, NULL);

  Row *row = g_new0 (Row, 1);
  row->workspace = g_object_ref (workspace);
  row->form = form;
  row->kind = kind;

  GtkWidget *box = plumb_fact_form_add_line (form, "provision");
  row->tools = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 6, 6, 0);
  GtkWidget *picker
      = plumb_picker_new (_ ("Choose from the draft"), plumb_impact_list_provisions, workspace);
  g_signal_connect (picker, "picked", G_CALLBACK (on_picked), row);
  gtk_box_append (GTK_BOX (row->tools), picker);

  GtkWidget *show = gtk_button_new_with_label (_ ("Show in the draft"));
  g_signal_connect (show, "clicked", G_CALLBACK (on_show), row);
  gtk_box_append (GTK_BOX (row->tools), show);
  gtk_box_append (GTK_BOX (box), row->tools);
  g_object_set_data_full (G_OBJECT (box), "row", row, (GDestroyNotify) row_free);
  return box;
}

void
plumb_provision_row_refresh (GtkWidget *widget)
{
  Row *row = g_object_get_data (G_OBJECT (widget), "row");
  g_return_if_fail (row != NULL);

  gtk_widget_set_visible (row->tools, plumb_workspace_get_draft (row->workspace) != NULL);
}
