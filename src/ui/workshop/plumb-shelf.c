/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-shelf.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-children.h"
#include "plumb-instrument.h"
#include "plumb-ui-workshop-resources.h"
#include "plumb-wrap-layout.h"

struct _PlumbShelf
{
  GtkWidget parent_instance;
  PlumbLanguage *language;
  GtkBox *own;
  GtkBox *cards;
  guint idle;
};

G_DEFINE_FINAL_TYPE (PlumbShelf, plumb_shelf, GTK_TYPE_WIDGET)

/* What can be answered: notes only tell something. */
static guint
count_questions (const PlumbInstrument *instrument)
{
  guint n = 0;
  for (guint i = 0; i < instrument->n_questions; i++)
    n += plumb_question_takes_answer (instrument->questions[i]);
  return n;
}

static char *
dup_measures (const PlumbInstrument *instrument)
{
  const guint n = count_questions (instrument);
  g_autofree char *questions = g_strdup_printf (ngettext ("%u question", "%u questions", n), n);
  g_autofree char *stages = g_strdup_printf (
      ngettext ("%u stage", "%u stages", instrument->n_sections), instrument->n_sections);
  /* Translators: a version such as 1.0.0, "12 questions", "3 stages" */
  return g_strdup_printf (_ ("Version %s · %s · %s"), instrument->version, questions, stages);
}

static GtkWidget *
button_new (const char *label,
            const char *action,
            const PlumbInstrument *instrument,
            const char *of)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (instrument != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", instrument->id);
  if (of != NULL)
    plumb_a11y_describe (button, of);
  return button;
}

static GtkWidget *
card_new (PlumbShelf *self, const PlumbInstrument *instrument)
{
  const char *title = plumb_instrument_get_text (instrument, &instrument->title, self->language);
  g_autofree char *measures = dup_measures (instrument);
  GtkWidget *heading = plumb_a11y_text_new (title, "title-4");
  GtkWidget *card
      = plumb_a11y_group_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ORIENTATION_VERTICAL, heading);
  gtk_box_set_spacing (GTK_BOX (card), 9);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "plumb-card");
  gtk_box_append (GTK_BOX (card), heading);
  GtkWidget *caption = plumb_a11y_text_new (measures, "caption");
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (card), caption);
  gtk_box_append (
      GTK_BOX (card),
      plumb_a11y_text_new (
          plumb_instrument_get_text (instrument, &instrument->summary, self->language), NULL));
  GtkWidget *buttons = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 6, 6, 0);
  gtk_box_append (GTK_BOX (buttons),
                  button_new (_ ("_Documents…"), "workshop.documents", instrument, title));
  gtk_box_append (GTK_BOX (buttons),
                  button_new (_ ("_Make your own…"), "workshop.copy", instrument, title));
  gtk_box_append (GTK_BOX (buttons),
                  button_new (_ ("Use it for a review"), "workshop.begin", instrument, title));
  gtk_box_append (GTK_BOX (card), buttons);
  return card;
}

/* Reading the instruments takes longer than showing the page, so the page is shown first. */
static gboolean
on_idle (gpointer data)
{
  PlumbShelf *self = data;
  self->idle = 0;
  g_auto (GStrv) ids = plumb_instrument_list_builtin ();
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PlumbInstrument) instrument = plumb_instrument_load_builtin (ids[i], &error);
      gtk_box_append (self->cards, instrument != NULL ? card_new (self, instrument)
                                                      : plumb_a11y_text_new (error->message, NULL));
    }
  if (ids[0] == NULL)
    gtk_box_append (self->cards,
                    plumb_a11y_text_new (_ ("No questionnaire is installed. Install Plumbline "
                                            "again, or put one into its data folder."),
                                         NULL));
  return G_SOURCE_REMOVE;
}

static void
plumb_shelf_dispose (GObject *object)
{
  PlumbShelf *self = PLUMB_SHELF (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  plumb_children_unparent (GTK_WIDGET (self));
  g_clear_pointer (&self->language, plumb_language_unref);
  G_OBJECT_CLASS (plumb_shelf_parent_class)->dispose (object);
}

static void
plumb_shelf_class_init (PlumbShelfClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_shelf_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  plumb_ui_workshop_get_resource ();
  g_type_ensure (ADW_TYPE_CLAMP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/plumbline/Plumbline/workshop/plumb-shelf.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbShelf, own);
  gtk_widget_class_bind_template_child (widget_class, PlumbShelf, cards);
}

static void
plumb_shelf_init (PlumbShelf *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->own), plumb_wrap_layout_new (6, 6, 0));
  gtk_box_append (self->own,
                  button_new (_ ("_Open a questionnaire file…"), "workshop.open", NULL, NULL));
  gtk_box_append (self->own, button_new (_ ("Start from _nothing…"), "workshop.empty", NULL, NULL));
}

GtkWidget *
plumb_shelf_new (PlumbLanguage *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  PlumbShelf *self = g_object_new (PLUMB_TYPE_SHELF, NULL);
  self->language = plumb_language_ref (language);
  self->idle = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
  return GTK_WIDGET (self);
}
