/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-practice-view.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"

/* What is being put together. */
typedef struct
{
  const PlumbPractices *library;
  PlumbLanguage *language;
  GtkBox *box;
} View;

static const char *
get_text (const View *self, const PlumbText *text)
{
  return plumb_practices_get_text (self->library, text, self->language);
}

static GtkWidget *
heading_new (const char *text, const char *css_class)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", text, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (heading, css_class);
  return heading;
}

static void
add_title (const View *self, const PlumbText *title, const PlumbText *summary)
{
  gtk_box_append (self->box, heading_new (get_text (self, title), "title-2"));
  gtk_box_append (self->box, plumb_a11y_text_new (get_text (self, summary), "plumb-lead"));
}

static void
add_part (const View *self, const char *title, const PlumbText *text)
{
  const char *said = get_text (self, text);
  if (*said == '\0')
    return;
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (part), heading_new (title, "title-4"));
  gtk_box_append (GTK_BOX (part), plumb_a11y_text_new (said, NULL));
  gtk_box_append (self->box, part);
}

/* The source of a case, and the way to it where it has an address. */
static void
add_source (GtkBox *card, const PlumbPracticeCase *one, const char *label)
{
  g_autofree char *source
      /* Translators: {source} is a publication: its maker, its title, its year */
      = plumb_language_fill (_ ("Source: {source}"), "source", one->cite, NULL);
  GtkWidget *cite = plumb_a11y_text_new (source, "caption");
  gtk_widget_add_css_class (cite, "dim-label");
  gtk_box_append (card, cite);
  if (one->href == NULL)
    return;
  GtkWidget *link = gtk_link_button_new_with_label (one->href, _ ("Open the source"));
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_widget_add_css_class (link, "plumb-extra");
  plumb_a11y_name (link, _ ("Open the source"));
  plumb_a11y_describe (link, label);
  gtk_box_append (card, link);
}

static void
add_case (const View *self, const PlumbPracticeCase *one)
{
  const char *label = get_text (self, &one->label);
  GtkWidget *heading = heading_new (label, "heading");
  GtkWidget *card
      = plumb_a11y_group_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ORIENTATION_VERTICAL, heading);
  gtk_box_set_spacing (GTK_BOX (card), 6);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "plumb-card");
  gtk_box_append (GTK_BOX (card), heading);
  GtkWidget *year = plumb_a11y_text_new (one->year, "caption");
  gtk_widget_add_css_class (year, "dim-label");
  gtk_box_append (GTK_BOX (card), year);
  gtk_box_append (GTK_BOX (card), plumb_a11y_text_new (get_text (self, &one->text), NULL));
  add_source (GTK_BOX (card), one, label);
  gtk_box_append (self->box, card);
}

static View
view_begin (const PlumbPractices *library, PlumbLanguage *language)
{
  return (View){ library, language, GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18)) };
}

GtkWidget *
plumb_practice_view_new (const PlumbLibraryEntry *entry, PlumbLanguage *language)
{
  g_return_val_if_fail (entry != NULL && language != NULL, NULL);

  const PlumbPractice *practice = entry->practice;
  const View self = view_begin (entry->library, language);
  add_title (&self, &practice->label, &practice->summary);
  add_part (&self, _ ("How to begin"), &practice->begin);
  add_part (&self, _ ("What to watch out for"), &practice->watch_out);
  if (practice->n_cases > 0)
    gtk_box_append (self.box, heading_new (_ ("Places that have tried it"), "title-4"));
  for (guint i = 0; i < practice->n_cases; i++)
    add_case (&self, &practice->cases[i]);
  return GTK_WIDGET (self.box);
}

GtkWidget *
plumb_practice_view_new_about (const PlumbPractices *library, PlumbLanguage *language)
{
  g_return_val_if_fail (library != NULL && language != NULL, NULL);

  const View self = view_begin (library, language);
  add_title (&self, &library->title, &library->summary);
  add_part (&self, _ ("Where it is from"), &library->sources);
  return GTK_WIDGET (self.box);
}
