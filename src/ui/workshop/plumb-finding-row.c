/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-finding-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-a11y.h"
#include "plumb-wrap-layout.h"

/* How many characters of a passage stand before the place, and how many in all: so that the place
 * is seen on a narrow window, too. */
#define BEFORE_MAX  20
#define PASSAGE_MAX 64

static const char LINE[] = "plumb-line";

static const struct
{
  const char *icon;
  const char *word;
  const char *css_class;
} severities[] = {
  /* Translators: how bad something is that was found in a questionnaire */
  [PLUMB_SEVERITY_INFO] = { "dialog-information-symbolic", NC_ ("severity", "Hint"), NULL },
  [PLUMB_SEVERITY_WARNING] = { "dialog-warning-symbolic", NC_ ("severity", "Warning"), "warning" },
  [PLUMB_SEVERITY_ERROR] = { "dialog-error-symbolic", NC_ ("severity", "Error"), "error" },
};

/* White space of any kind becomes single spaces: the passage is shown on one line, and every byte
 * keeps its place. */
static char *
dup_flat (const char *text)
{
  return g_strdelimit (g_utf8_make_valid (text, -1), "\n\r\t", ' ');
}

char *
plumb_finding_dup_passage (const PlumbFinding *finding, char **caret)
{
  g_return_val_if_fail (finding != NULL && caret != NULL, NULL);

  *caret = NULL;
  if (finding->excerpt == NULL)
    return NULL;
  g_autofree char *flat = dup_flat (finding->excerpt);
  gboolean has_caret = finding->caret >= 0 && (gsize) finding->caret <= strlen (flat);
  glong at = has_caret ? g_utf8_strlen (flat, finding->caret) : 0;
  glong length = g_utf8_strlen (flat, -1);
  glong start = at > BEFORE_MAX ? at - BEFORE_MAX : 0;
  glong end = MIN (length, start + PASSAGE_MAX);
  g_autofree char *cut = g_utf8_substring (flat, start, end);
  char *passage = g_strconcat (start > 0 ? "…" : "", cut, end < length ? "…" : "", NULL);
  if (has_caret)
    *caret = g_strdup_printf ("%*s^", (int) (at - start + (start > 0 ? 1 : 0)), "");
  return passage;
}

/* Left to right in every language, as the file itself is. */
static GtkWidget *
code_line_new (const char *text, GtkAccessibleRole role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", text, "xalign",
                                   0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  gtk_widget_add_css_class (label, "monospace");
  return label;
}

static void
add_passage (GtkWidget *box, const PlumbFinding *finding)
{
  g_autofree char *caret = NULL;
  g_autofree char *passage = plumb_finding_dup_passage (finding, &caret);
  if (passage == NULL)
    return;
  GtkWidget *inset = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_direction (inset, GTK_TEXT_DIR_LTR);
  gtk_widget_add_css_class (inset, "plumb-inset");
  GtkWidget *line = code_line_new (passage, GTK_ACCESSIBLE_ROLE_LABEL);
  g_autofree char *whole = dup_flat (finding->excerpt);
  gtk_widget_set_tooltip_text (line, whole);
  gtk_box_append (GTK_BOX (inset), line);
  if (caret != NULL)
    gtk_box_append (GTK_BOX (inset), code_line_new (caret, GTK_ACCESSIBLE_ROLE_PRESENTATION));
  gtk_box_append (GTK_BOX (box), inset);
}

static char *
dup_place (const PlumbFinding *finding)
{
  if (finding->line > 0 && finding->column > 0)
    /* Translators: a place in a text file */
    return g_strdup_printf (_ ("Line %d, column %d"), finding->line, finding->column);
  if (finding->line > 0)
    return g_strdup_printf (_ ("Line %d"), finding->line);
  return g_strdup (_ ("In the whole file"));
}

static GtkWidget *
head_new (const PlumbFinding *finding, const char *word, const char *place)
{
  GtkWidget *head = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 12, 3, 0);
  GtkWidget *mark = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (mark),
                  gtk_image_new_from_icon_name (severities[finding->severity].icon));
  gtk_box_append (GTK_BOX (mark), plumb_a11y_text_new (word, "caption-heading"));
  if (severities[finding->severity].css_class != NULL)
    gtk_widget_add_css_class (mark, severities[finding->severity].css_class);
  gtk_box_append (GTK_BOX (head), mark);
  GtkWidget *where = plumb_a11y_text_new (place, "caption");
  gtk_widget_add_css_class (where, "numeric");
  gtk_box_append (GTK_BOX (head), where);
  return head;
}

GtkWidget *
plumb_finding_row_new (const PlumbFinding *finding)
{
  g_return_val_if_fail (finding != NULL && finding->severity < G_N_ELEMENTS (severities), NULL);

  const char *word = g_dpgettext2 (NULL, "severity", severities[finding->severity].word);
  g_autofree char *place = dup_place (finding);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (box, "plumb-result");
  gtk_box_append (GTK_BOX (box), head_new (finding, word, place));
  if (finding->subject != NULL)
    gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (finding->subject, "heading"));
  gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (finding->message, NULL));
  add_passage (box, finding);
  if (finding->remedy != NULL)
    gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (finding->remedy, "dim-label"));

  GtkWidget *row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), LINE, GINT_TO_POINTER (finding->line));
  g_autofree char *name = g_strdup_printf ("%s: %s", word, finding->message);
  g_autofree char *about
      = g_strjoin (". ", place, finding->subject != NULL ? finding->subject : finding->remedy,
                   finding->subject != NULL ? finding->remedy : NULL, NULL);
  plumb_a11y_name (row, name);
  plumb_a11y_describe (row, about);
  return row;
}

int
plumb_finding_row_get_line (GtkListBoxRow *row)
{
  g_return_val_if_fail (GTK_IS_LIST_BOX_ROW (row), 0);
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), LINE));
}
