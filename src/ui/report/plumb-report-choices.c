/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-choices.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-a11y.h"
#include "plumb-focus.h"
#include "plumb-output-choice.h"
#include "plumb-report-forms.h"

struct _PlumbReportChoices
{
  GtkWidget parent_instance;

  PlumbReportSettings *settings;
  GtkWidget *box;
  char **tags;          /* of the languages, in the order of their ticks */
  GPtrArray *languages; /* the ticks; lent */
  GtkWidget *beside;    /* whether the second language stands beside each; NULL: none is chosen */
  GtkWidget *forms[PLUMB_N_REPORT_FORMS];
};

G_DEFINE_FINAL_TYPE (PlumbReportChoices, plumb_report_choices, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static gboolean
is_active (GtkWidget *check)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
}

static void
on_toggled (PlumbReportChoices *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* ------- planning ------- */

/* The language that stands beside @language, lent; NULL: it stands alone. */
static const char *
get_second (PlumbReportChoices *self, const char *language)
{
  const char *second = plumb_report_settings_get_second_language (self->settings);
  const gboolean wanted = self->beside != NULL && is_active (self->beside);
  return wanted && g_strcmp0 (second, language) != 0 ? second : NULL;
}

static void
plan_file (PlumbReportChoices *self,
           PlumbReportBatch *batch,
           const char *folder,
           const char *language,
           PlumbReportForm form,
           gboolean kept)
{
  const char *second = get_second (self, language);
  g_autofree char *name
      = plumb_report_settings_dup_file_name (self->settings, language, second, form);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  if (!kept || !g_file_test (path, G_FILE_TEST_EXISTS))
    plumb_report_batch_add (batch, language, second, form, path);
}

/* ------- object ------- */

static gboolean
plumb_report_choices_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (g_ptr_array_index (PLUMB_REPORT_CHOICES (widget)->languages, 0));
}

static void
plumb_report_choices_dispose (GObject *object)
{
  PlumbReportChoices *self = PLUMB_REPORT_CHOICES (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (plumb_report_choices_parent_class)->dispose (object);
}

static void
plumb_report_choices_finalize (GObject *object)
{
  PlumbReportChoices *self = PLUMB_REPORT_CHOICES (object);

  g_strfreev (self->tags);
  g_ptr_array_unref (self->languages);
  G_OBJECT_CLASS (plumb_report_choices_parent_class)->finalize (object);
}

static void
plumb_report_choices_class_init (PlumbReportChoicesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  object_class->dispose = plumb_report_choices_dispose;
  object_class->finalize = plumb_report_choices_finalize;
  widget_class->focus = plumb_focus_pass_on;
  widget_class->grab_focus = plumb_report_choices_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PLUMB_TYPE_REPORT_CHOICES, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plumb_report_choices_init (PlumbReportChoices *self)
{
  self->languages = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkWidget *
group_new (PlumbReportChoices *self, const char *title)
{
  GtkWidget *label = plumb_a11y_text_new (title, "heading");
  GtkWidget *group
      = plumb_a11y_group_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ORIENTATION_VERTICAL, label);
  gtk_box_set_spacing (GTK_BOX (group), 6);
  gtk_box_append (GTK_BOX (group), label);
  gtk_box_append (GTK_BOX (self->box), group);
  return group;
}

static GtkWidget *
append_check (PlumbReportChoices *self,
              GtkWidget *group,
              const char *name,
              const char *hint,
              gboolean active)
{
  GtkWidget *check = plumb_a11y_check_new (name, hint);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_toggled), self);
  gtk_box_append (GTK_BOX (group), check);
  return check;
}

static void
add_languages (PlumbReportChoices *self, PlumbLanguage *shown)
{
  GtkWidget *group = group_new (self, _ ("Languages"));
  const char *chosen = plumb_report_settings_get_language (self->settings);
  self->tags = plumb_language_list_available ();
  for (guint i = 0; self->tags[i] != NULL; i++)
    {
      g_autofree char *name = plumb_output_choice_dup_language_name (self->tags[i], shown);
      g_ptr_array_add (self->languages,
                       append_check (self, group, name, NULL, strcmp (self->tags[i], chosen) == 0));
    }
}

/* Where a second language is chosen on the page, it goes beside each of these. */
static void
add_beside (PlumbReportChoices *self, PlumbLanguage *shown)
{
  const char *second = plumb_report_settings_get_second_language (self->settings);
  if (second == NULL)
    return;
  g_autofree char *name = plumb_language_dup_name_of_tag (second, plumb_language_get_tag (shown));
  /* Translators: {language} is the name of a language */
  g_autofree char *label
      = plumb_language_fill (_ ("{language} beside each of them"), "language", name, NULL);
  g_autofree char *hint
      = plumb_language_fill (_ ("This is the second language that is chosen on the page. Without "
                                "the tick, each report is in its one language. A report in "
                                "{language} itself stands alone either way."),
                             "language", name, NULL);
  self->beside = append_check (self, group_new (self, _ ("Second language")), label, hint, TRUE);
}

static void
add_forms (PlumbReportChoices *self)
{
  GtkWidget *group = group_new (self, _ ("Forms"));
  for (PlumbReportForm form = 0; form < PLUMB_N_REPORT_FORMS; form++)
    self->forms[form] = append_check (self, group, plumb_report_form_get_label (form),
                                      plumb_report_form_get_hint (form), form == PLUMB_REPORT_PDF);
}

GtkWidget *
plumb_report_choices_new (PlumbReportSettings *settings, PlumbLanguage *shown)
{
  g_return_val_if_fail (PLUMB_IS_REPORT_SETTINGS (settings) && shown != NULL, NULL);

  PlumbReportChoices *self = g_object_new (PLUMB_TYPE_REPORT_CHOICES, NULL);
  self->settings = g_object_ref (settings);
  add_languages (self, shown);
  add_beside (self, shown);
  add_forms (self);
  return GTK_WIDGET (self);
}

gboolean
plumb_report_choices_is_complete (PlumbReportChoices *self)
{
  g_return_val_if_fail (PLUMB_IS_REPORT_CHOICES (self), FALSE);

  gboolean has_language = FALSE, has_form = FALSE;
  for (guint i = 0; i < self->languages->len; i++)
    has_language = has_language || is_active (g_ptr_array_index (self->languages, i));
  for (guint i = 0; i < PLUMB_N_REPORT_FORMS; i++)
    has_form = has_form || is_active (self->forms[i]);
  return has_language && has_form;
}

PlumbReportBatch *
plumb_report_choices_plan (PlumbReportChoices *self,
                           const char *folder,
                           gboolean kept,
                           GError **error)
{
  g_return_val_if_fail (PLUMB_IS_REPORT_CHOICES (self) && folder != NULL, NULL);

  g_autoptr (PlumbReportOrder) order = plumb_report_settings_new_order (self->settings, error);
  if (order == NULL)
    return NULL;
  PlumbPageSetup setup;
  plumb_report_settings_get_setup (self->settings, &setup);
  PlumbReportBatch *batch = plumb_report_batch_new (order, &setup);
  for (guint i = 0; self->tags[i] != NULL; i++)
    for (PlumbReportForm form = 0; form < PLUMB_N_REPORT_FORMS; form++)
      if (is_active (g_ptr_array_index (self->languages, i)) && is_active (self->forms[form]))
        plan_file (self, batch, folder, self->tags[i], form, kept);
  return batch;
}
