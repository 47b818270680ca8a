/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-page-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-a11y.h"
#include "plumb-pages.h"
#include "plumb-retired-answers.h"
#include "plumb-workspace.h"

static const char PAGE_ID[] = "plumb-page-id";

/* As wide as the numbers of the stages, so that both lists stand in line. */
#define ICON_WIDTH 20

static GtkWidget *
make_page_row (const PlumbPage *page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (page->icon);
  gtk_widget_set_size_request (icon, ICON_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (_ (page->title), NULL));
  GtkWidget *row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), PAGE_ID, (gpointer) page->id);
  plumb_a11y_name (row, _ (page->title));
  return row;
}

void
plumb_page_list_fill (GtkListBox *list)
{
  g_return_if_fail (GTK_IS_LIST_BOX (list));
  for (guint i = 0; i < plumb_n_pages; i++)
    if (plumb_pages[i].listed)
      gtk_list_box_append (list, make_page_row (&plumb_pages[i]));
}

gboolean
plumb_page_list_has (PlumbReview *review, const char *id)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review) && id != NULL, FALSE);

  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  if (strcmp (id, PLUMB_PAGE_IMPACTS) == 0)
    return instrument->appraisal != NULL;
  if (strcmp (id, PLUMB_PAGE_RESULTS) == 0)
    return instrument->n_results > 0 || instrument->n_dimensions > 0;
  if (strcmp (id, PLUMB_PAGE_FINDINGS) == 0)
    return instrument->appraisal != NULL || instrument->n_outcomes > 0
           || (instrument->n_results == 0 && instrument->n_dimensions == 0);
  if (strcmp (id, PLUMB_PAGE_KEPT) != 0)
    return TRUE;
  g_autoptr (GPtrArray) hidden = plumb_review_list_hidden (review);
  return hidden->len > 0 || plumb_retired_answers_exist (review);
}

gboolean
plumb_page_list_update (GtkListBox *list, PlumbReview *review)
{
  g_return_val_if_fail (GTK_IS_LIST_BOX (list) && PLUMB_IS_REVIEW (review), FALSE);

  gboolean any = FALSE;
  GtkListBoxRow *row;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      const gboolean shown = plumb_page_list_has (review, plumb_page_list_get_id (row));
      gtk_widget_set_visible (GTK_WIDGET (row), shown);
      any = any || shown;
    }
  return any;
}

void
plumb_page_list_select (GtkListBox *list, const char *id)
{
  g_return_if_fail (GTK_IS_LIST_BOX (list) && id != NULL);

  gtk_list_box_unselect_all (list);
  GtkListBoxRow *row;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (strcmp (plumb_page_list_get_id (row), id) == 0)
      gtk_list_box_select_row (list, row);
}

const char *
plumb_page_list_get_id (GtkListBoxRow *row)
{
  g_return_val_if_fail (GTK_IS_LIST_BOX_ROW (row), NULL);
  return g_object_get_data (G_OBJECT (row), PAGE_ID);
}
