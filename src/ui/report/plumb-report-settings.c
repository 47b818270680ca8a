/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-settings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-a11y.h"
#include "plumb-wrap-layout.h"

struct _PlumbReportSettings
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *language;
  GtkWidget *paper;
  GtkWidget *guidance;
  GtkWidget *unanswered;
  GtkWidget *notes;
  char **tags; /* of the languages, in the order of the drop-down */
};

G_DEFINE_FINAL_TYPE (PlumbReportSettings, plumb_report_settings, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
emit_changed (PlumbReportSettings *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* A drop-down with its visible label before it. */
static GtkWidget *
labelled_new (const char *text, GtkWidget *drop_down)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), drop_down);
  plumb_a11y_name_drop_down (drop_down, text);
  return box;
}

/* A language by its own name, with its name in the language of the interface's instruments where
 * that differs, so that both those who read it and those who only send it find it. */
static char *
dup_language_name (const char *tag, PlumbLanguage *shown)
{
  const char *in = plumb_language_get_tag (shown);
  g_autofree char *own = plumb_language_dup_name_of_tag (tag, tag);
  g_autofree char *name = plumb_language_dup_name_of_tag (tag, in);
  if (strcmp (own, name) == 0)
    return g_steal_pointer (&own);
  return g_strdup_printf ("%s (%s)", own, name);
}

static GtkWidget *
language_new (PlumbReportSettings *self, PlumbLanguage *shown)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  guint selected = 0;
  self->tags = plumb_language_list_available ();
  for (guint i = 0; self->tags[i] != NULL; i++)
    {
      g_autofree char *name = dup_language_name (self->tags[i], shown);
      g_strv_builder_add (names, name);
      if (strcmp (self->tags[i], plumb_language_get_tag (shown)) == 0)
        selected = i;
    }
  g_auto (GStrv) list = g_strv_builder_end (names);
  self->language = gtk_drop_down_new_from_strings ((const char *const *) list);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->language), selected);
  g_signal_connect_swapped (self->language, "notify::selected", G_CALLBACK (emit_changed), self);
  /* Translators: in which language the report is written */
  return labelled_new (_ ("Language"), self->language);
}

static GtkWidget *
paper_new (PlumbReportSettings *self)
{
  /* Translators: paper sizes: 8.5 × 11 inches, and A4. The order must stay. */
  const char *const papers[] = { C_ ("paper", "Letter"), C_ ("paper", "A4"), NULL };
  self->paper = gtk_drop_down_new_from_strings (papers);
  g_signal_connect_swapped (self->paper, "notify::selected", G_CALLBACK (emit_changed), self);
  return labelled_new (_ ("Paper"), self->paper);
}

static GtkWidget *
check_new (PlumbReportSettings *self, const char *name, const char *hint, gboolean active)
{
  GtkWidget *check = plumb_a11y_check_new (name, hint);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (emit_changed), self);
  return check;
}

static GtkWidget *
contents_new (PlumbReportSettings *self)
{
  PlumbReportOptions options;
  plumb_report_options_init (&options);
  self->guidance = check_new (self, _ ("Guidance"), _ ("Hints, and why each question is asked"),
                              options.include_guidance);
  self->unanswered = check_new (self, _ ("Questions without an answer"),
                                _ ("As “not assessed”; otherwise they are only counted"),
                                options.include_unanswered);
  self->notes = check_new (self, _ ("Notes and evidence"), _ ("At the answers they belong to"),
                           options.include_notes);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (_ ("The report includes"), "heading"));
  gtk_box_append (GTK_BOX (box), self->guidance);
  gtk_box_append (GTK_BOX (box), self->unanswered);
  gtk_box_append (GTK_BOX (box), self->notes);
  gtk_widget_set_size_request (box, 260, -1);

  GtkWidget *popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  GtkWidget *button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Contents"));
  plumb_a11y_name (button, _ ("What the report includes"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  return button;
}

static void
plumb_report_settings_dispose (GObject *object)
{
  PlumbReportSettings *self = PLUMB_REPORT_SETTINGS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (plumb_report_settings_parent_class)->dispose (object);
}

static void
plumb_report_settings_finalize (GObject *object)
{
  g_strfreev (PLUMB_REPORT_SETTINGS (object)->tags);
  G_OBJECT_CLASS (plumb_report_settings_parent_class)->finalize (object);
}

static void
plumb_report_settings_class_init (PlumbReportSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->dispose = plumb_report_settings_dispose;
  object_class->finalize = plumb_report_settings_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PLUMB_TYPE_REPORT_SETTINGS, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plumb_report_settings_init (PlumbReportSettings *self)
{
}

GtkWidget *
plumb_report_settings_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbReportSettings *self = g_object_new (PLUMB_TYPE_REPORT_SETTINGS, NULL);
  self->box = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 12, 6, 0);
  plumb_a11y_name (self->box, _ ("How the report is to be"));
  gtk_box_append (GTK_BOX (self->box),
                  language_new (self, plumb_workspace_get_language (workspace)));
  gtk_box_append (GTK_BOX (self->box), paper_new (self));
  gtk_box_append (GTK_BOX (self->box), contents_new (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

const char *
plumb_report_settings_get_language (PlumbReportSettings *self)
{
  g_return_val_if_fail (PLUMB_IS_REPORT_SETTINGS (self), NULL);
  return self->tags[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->language))];
}

static gboolean
is_active (GtkWidget *check)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
}

void
plumb_report_settings_get_options (PlumbReportSettings *self, PlumbReportOptions *options)
{
  g_return_if_fail (PLUMB_IS_REPORT_SETTINGS (self) && options != NULL);

  plumb_report_options_init (options);
  options->include_guidance = is_active (self->guidance);
  options->include_unanswered = is_active (self->unanswered);
  options->include_notes = is_active (self->notes);
}

void
plumb_report_settings_get_setup (PlumbReportSettings *self, PlumbPageSetup *setup)
{
  g_return_if_fail (PLUMB_IS_REPORT_SETTINGS (self) && setup != NULL);

  const guint paper = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->paper));
  plumb_page_setup_init (setup, paper == 1 ? PLUMB_PAPER_A4 : PLUMB_PAPER_LETTER);
}
