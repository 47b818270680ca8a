/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-retired-answers.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-children.h"

/* What @from ("answer/levels/plan/note") was, where it was not an answer. */
static const char *
kind_of (const char *from)
{
  static const struct
  {
    const char *end;
    const char *words;
  } fields[] = {
    { "/note", N_ ("Note on this answer") },
    { "/reason", N_ ("Reason") },
    { "/status", N_ ("Status") },
  };
  for (guint i = 0; from != NULL && i < G_N_ELEMENTS (fields); i++)
    if (g_str_has_suffix (from, fields[i].end))
      return _ (fields[i].words);
  return NULL;
}

static GtkWidget *
make_retired (PlumbReview *review, const char *id)
{
  const char *from = plumb_review_get (review, PLUMB_KIND_RETIRED, id, "from");
  const char *asked = plumb_review_get (review, PLUMB_KIND_RETIRED, id, "asked");
  const char *words = plumb_review_get (review, PLUMB_KIND_RETIRED, id, "words");
  const char *text = plumb_review_get (review, PLUMB_KIND_RETIRED, id, "text");
  const char *answer = words != NULL ? words : text != NULL ? text : "";
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (box, "plumb-inset");
  gtk_widget_add_css_class (box, "plumb-kept");
  gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (asked != NULL  ? asked
                                                      : from != NULL ? from
                                                                     : "",
                                                      NULL));
  const char *kind = kind_of (from);
  g_autofree char *line
      = kind != NULL ? g_strdup_printf (_ ("%s: %s"), kind, answer) : g_strdup (answer);
  gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (line, "dim-label"));
  return box;
}

guint
plumb_retired_answers_show (PlumbWorkspace *workspace, GtkBox *list)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && GTK_IS_BOX (list), 0);

  plumb_children_remove (list);
  PlumbReview *review = plumb_workspace_get_review (workspace);
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_RETIRED, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    gtk_box_append (list, make_retired (review, ids[i]));
  return n_ids;
}

gboolean
plumb_retired_answers_exist (PlumbReview *review)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), FALSE);

  guint n_ids;
  plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_RETIRED, &n_ids);
  return n_ids > 0;
}
