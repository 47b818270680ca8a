/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-start-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-a11y.h"
#include "plumb-children.h"
#include "plumb-instrument.h"
#include "plumb-recent.h"
#include "plumb-ui-start-resources.h"
#include "plumb-wrap-layout.h"

#define CARD_WIDTH 270

struct _PlumbStartPage
{
  GtkWidget parent_instance;
  PlumbLanguage *language;
  GtkBox *instruments;
  GtkBox *others;
  GtkWidget *recent_label;
  GtkListBox *recents;
  guint idle;
};

G_DEFINE_FINAL_TYPE (PlumbStartPage, plumb_start_page, GTK_TYPE_WIDGET)

/* A card is a button: it does what its action says with its target. */
static GtkWidget *
make_card (const char *icon, const char *title, const char *text, const char *note)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_add_css_class (image, "plumb-card-icon");
  gtk_box_append (GTK_BOX (head), image);
  gtk_box_append (GTK_BOX (head), plumb_a11y_text_new (title, "title-4"));

  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (text, "plumb-card-text"));
  if (note != NULL)
    {
      GtkWidget *label = plumb_a11y_text_new (note, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }

  GtkWidget *card = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (card), box);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "plumb-start-card");
  plumb_a11y_name (card, title);
  plumb_a11y_describe (card, text);
  return card;
}

/* How long it takes, in hours where minutes would be hard to grasp, and how many stages it has. */
static char *
dup_duration (PlumbStartPage *self, const PlumbInstrument *instrument)
{
  gboolean long_one = instrument->max_minutes > 120;
  double unit = long_one ? 60 : 1;
  g_autofree char *range
      = plumb_language_format_range (self->language, round (instrument->min_minutes / unit),
                                     round (instrument->max_minutes / unit), 0);
  /* Translators: how long a review takes, such as "3–8 hours" or "15–20 minutes". */
  g_autofree char *time = g_strdup_printf (long_one ? _ ("%s hours") : _ ("%s minutes"), range);
  guint n = instrument->n_sections;
  /* Translators: the time a review takes, such as "3–8 hours", and its number of stages. */
  return g_strdup_printf (ngettext ("%s · %u stage", "%s · %u stages", n), time, n);
}

static GtkWidget *
make_instrument_card (PlumbStartPage *self, PlumbInstrument *instrument)
{
  const char *use = plumb_instrument_get_text (
      instrument,
      instrument->use_when.source != NULL ? &instrument->use_when : &instrument->summary,
      self->language);
  g_autofree char *note = dup_duration (self, instrument);
  GtkWidget *card = make_card (
      instrument->appraisal != NULL ? "view-list-symbolic" : "emblem-ok-symbolic",
      plumb_instrument_get_text (instrument, &instrument->title, self->language), use, note);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (card), "win.new-review");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (card), "s", instrument->id);
  return card;
}

static int
by_time (gconstpointer a, gconstpointer b)
{
  const PlumbInstrument *first = *(PlumbInstrument *const *) a;
  const PlumbInstrument *second = *(PlumbInstrument *const *) b;
  return (int) first->max_minutes - (int) second->max_minutes;
}

static GPtrArray *
load_instruments (void)
{
  GPtrArray *instruments = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_instrument_unref);
  g_auto (GStrv) ids = plumb_instrument_list_builtin ();
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      PlumbInstrument *instrument = plumb_instrument_load_builtin (ids[i], &error);
      if (instrument != NULL)
        g_ptr_array_add (instruments, instrument);
      else
        g_warning ("The instrument “%s” cannot be used: %s", ids[i], error->message);
    }
  g_ptr_array_sort (instruments, by_time);
  return instruments;
}

/* Reading the instruments takes longer than showing the page, so the page is shown first. */
static gboolean
on_idle (gpointer data)
{
  PlumbStartPage *self = data;
  self->idle = 0;
  g_autoptr (GPtrArray) instruments = load_instruments ();
  for (guint i = 0; i < instruments->len; i++)
    gtk_box_append (self->instruments,
                    make_instrument_card (self, g_ptr_array_index (instruments, i)));
  if (instruments->len == 0)
    gtk_box_append (
        self->instruments,
        plumb_a11y_text_new (_ ("No questionnaire is installed. Install Plumbline again, "
                                "or put one into its data folder."),
                             NULL));
  /* The keyboard begins at the first thing to do, not at the window's menu. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_child_focus (GTK_WIDGET (self->instruments), GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

static void
add_others (PlumbStartPage *self)
{
  GtkWidget *open = make_card (
      "document-open-symbolic", _ ("Open a review"),
      _ ("Go on with a review that was saved as a file, or read one from a colleague."), NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "win.open");
  gtk_box_append (self->others, open);

  GtkWidget *sample = make_card ("view-reveal-symbolic", _ ("Explore the sample"),
                                 _ ("A finished review of a made-up city’s rental registration "
                                    "ordinance. Change what you like: "
                                    "it opens as a copy."),
                                 NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (sample), "win.open-sample");
  gtk_box_append (self->others, sample);

  GtkWidget *workshop
      = make_card ("document-edit-symbolic", _ ("Questionnaires"),
                   _ ("Print blank forms, see all that a questionnaire does, or make one of your "
                      "own."),
                   NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (workshop), "win.questionnaires");
  gtk_box_append (self->others, workshop);

  GtkWidget *practices
      = make_card ("user-bookmarks-symbolic", _ ("Practices that help"),
                   _ ("How to begin with what health departments do for equity, and places that "
                      "have tried it."),
                   NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (practices), "win.practices");
  gtk_box_append (self->others, practices);
}

static GtkWidget *
make_recent_row (const PlumbRecent *recent)
{
  g_autofree char *folder = g_path_get_dirname (recent->path);
  g_autofree char *shown = g_filename_display_name (folder);
  g_autofree char *percent = g_strdup_printf (_ ("%d%% done"), recent->percent);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (recent->title, -1);
  g_autofree char *subtitle = g_markup_escape_text (shown, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);

  GtkWidget *bar = gtk_progress_bar_new ();
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), recent->percent / 100.0);
  gtk_widget_add_css_class (bar, "plumb-bar");
  gtk_widget_set_size_request (bar, 56, -1);
  plumb_a11y_name (bar, percent);
  GtkWidget *label = gtk_label_new (percent);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  GtkWidget *progress = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_valign (progress, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (progress), label);
  gtk_box_append (GTK_BOX (progress), bar);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), progress);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-recent");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row),
                                          g_variant_new_bytestring (recent->path));
  return row;
}

void
plumb_start_page_refresh (PlumbStartPage *self)
{
  g_return_if_fail (PLUMB_IS_START_PAGE (self));

  GtkListBoxRow *row;
  while ((row = gtk_list_box_get_row_at_index (self->recents, 0)) != NULL)
    gtk_list_box_remove (self->recents, GTK_WIDGET (row));
  g_autoptr (GPtrArray) recents = plumb_recent_list ();
  for (guint i = 0; i < recents->len; i++)
    gtk_list_box_append (self->recents, make_recent_row (g_ptr_array_index (recents, i)));
  gtk_widget_set_visible (self->recent_label, recents->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->recents), recents->len > 0);
}

static void
plumb_start_page_dispose (GObject *object)
{
  PlumbStartPage *self = PLUMB_START_PAGE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  plumb_children_unparent (GTK_WIDGET (self));
  g_clear_pointer (&self->language, plumb_language_unref);

  G_OBJECT_CLASS (plumb_start_page_parent_class)->dispose (object);
}

static void
plumb_start_page_class_init (PlumbStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_start_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  plumb_ui_start_get_resource ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/start/plumb-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbStartPage, instruments);
  gtk_widget_class_bind_template_child (widget_class, PlumbStartPage, others);
  gtk_widget_class_bind_template_child (widget_class, PlumbStartPage, recent_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbStartPage, recents);
}

static void
plumb_start_page_init (PlumbStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->instruments),
                                 plumb_wrap_layout_new (12, 12, CARD_WIDTH));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->others),
                                 plumb_wrap_layout_new (12, 12, CARD_WIDTH));
  add_others (self);
}

GtkWidget *
plumb_start_page_new (PlumbLanguage *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  PlumbStartPage *self = g_object_new (PLUMB_TYPE_START_PAGE, NULL);
  self->language = plumb_language_ref (language);
  self->idle = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
  plumb_start_page_refresh (self);
  return GTK_WIDGET (self);
}
