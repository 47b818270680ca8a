/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-settings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-a11y.h"
#include "plumb-choose-file.h"
#include "plumb-drop-down.h"
#include "plumb-letterhead-row.h"
#include "plumb-output-choice.h"
#include "plumb-report-contents.h"
#include "plumb-report.h"
#include "plumb-wrap-layout.h"

struct _PlumbReportSettings
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  GtkWidget *box;
  GtkWidget *kind;
  GtkWidget *output;     /* PlumbOutputChoice */
  GtkWidget *second;     /* of languages, after "None" */
  char **tags;           /* of those languages */
  GtkWidget *contents;   /* PlumbReportContents */
  GtkWidget *letterhead; /* PlumbLetterheadRow */
};

G_DEFINE_FINAL_TYPE (PlumbReportSettings, plumb_report_settings, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static const struct
{
  const char *kind;
  const char *name;
} names[] = {
  /* Translators: kinds of report */
  { "full", N_ ("Full report") },
  { "brief", N_ ("One-page brief") },
  { "community", N_ ("Community summary") },
};

static void
emit_changed (PlumbReportSettings *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_kind (PlumbReportSettings *self)
{
  plumb_report_contents_set_kind (PLUMB_REPORT_CONTENTS (self->contents),
                                  plumb_report_settings_get_kind (self));
  emit_changed (self);
}

static GtkWidget *
kind_row_new (PlumbReportSettings *self)
{
  const char *const *kinds = plumb_report_list_kinds ();
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  for (guint i = 0; kinds[i] != NULL; i++)
    g_ptr_array_add (list, (char *) plumb_report_kind_get_name (kinds[i]));
  g_ptr_array_add (list, NULL);
  self->kind = plumb_drop_down_new ((const char *const *) list->pdata);
  g_signal_connect_swapped (self->kind, "notify::selected", G_CALLBACK (on_kind), self);
  /* Translators: which kind of report, such as a one-page brief */
  return plumb_drop_down_row_new (_ ("Kind"), self->kind);
}

static GtkWidget *
second_row_new (PlumbReportSettings *self)
{
  PlumbLanguage *shown = plumb_workspace_get_language (self->workspace);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  self->tags = plumb_language_list_available ();
  /* Translators: no second language */
  g_strv_builder_add (builder, C_ ("language", "None"));
  for (guint i = 0; self->tags[i] != NULL; i++)
    {
      g_autofree char *name = plumb_output_choice_dup_language_name (self->tags[i], shown);
      g_strv_builder_add (builder, name);
    }
  g_auto (GStrv) list = g_strv_builder_end (builder);
  self->second = plumb_drop_down_new ((const char *const *) list);
  g_signal_connect_swapped (self->second, "notify::selected", G_CALLBACK (emit_changed), self);
  /* Translators: the language that stands beside the first in a report in two languages */
  return plumb_drop_down_row_new (_ ("Second language"), self->second);
}

static GtkWidget *
contents_button_new (PlumbReportSettings *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  self->contents = plumb_report_contents_new ();
  self->letterhead = plumb_letterhead_row_new (self->workspace);
  g_signal_connect_swapped (self->contents, "changed", G_CALLBACK (emit_changed), self);
  g_signal_connect_swapped (self->letterhead, "changed", G_CALLBACK (emit_changed), self);
  gtk_box_append (GTK_BOX (box), self->contents);
  gtk_box_append (GTK_BOX (box), self->letterhead);
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
  g_clear_object (&self->workspace);
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
  G_OBJECT_CLASS (klass)->dispose = plumb_report_settings_dispose;
  G_OBJECT_CLASS (klass)->finalize = plumb_report_settings_finalize;
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
  self->workspace = g_object_ref (workspace);
  self->box = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 12, 6, 0);
  plumb_a11y_name (self->box, _ ("How the report is to be"));
  self->output = plumb_output_choice_new (plumb_workspace_get_language (workspace));
  g_signal_connect_swapped (self->output, "changed", G_CALLBACK (emit_changed), self);
  gtk_box_append (GTK_BOX (self->box), kind_row_new (self));
  gtk_box_append (GTK_BOX (self->box), self->output);
  gtk_box_append (GTK_BOX (self->box), second_row_new (self));
  gtk_box_append (GTK_BOX (self->box), contents_button_new (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

const char *
plumb_report_settings_get_kind (PlumbReportSettings *self)
{
  g_return_val_if_fail (PLUMB_IS_REPORT_SETTINGS (self), NULL);
  return plumb_report_list_kinds ()[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind))];
}

const char *
plumb_report_kind_get_name (const char *kind)
{
  g_return_val_if_fail (kind != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i].kind, kind) == 0)
      return _ (names[i].name);
  return kind;
}

const char *
plumb_report_settings_get_language (PlumbReportSettings *self)
{
  g_return_val_if_fail (PLUMB_IS_REPORT_SETTINGS (self), NULL);
  return plumb_output_choice_get_language (PLUMB_OUTPUT_CHOICE (self->output));
}

const char *
plumb_report_settings_get_second_language (PlumbReportSettings *self)
{
  g_return_val_if_fail (PLUMB_IS_REPORT_SETTINGS (self), NULL);

  const guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->second));
  const char *tag = chosen > 0 ? self->tags[chosen - 1] : NULL;
  return g_strcmp0 (tag, plumb_report_settings_get_language (self)) != 0 ? tag : NULL;
}

char *
plumb_report_settings_dup_file_name (PlumbReportSettings *self,
                                     const char *first,
                                     const char *second,
                                     PlumbReportForm form)
{
  g_return_val_if_fail (PLUMB_IS_REPORT_SETTINGS (self) && first != NULL, NULL);

  const char *kind = plumb_report_settings_get_kind (self);
  g_autofree char *what = strcmp (kind, "full") != 0
                              ? g_strconcat (", ", plumb_report_kind_get_name (kind), NULL)
                              : g_strdup ("");
  /* The title is what is shortened where it is long. */
  g_autofree char *end
      = g_strdup_printf ("%s (%s%s%s).%s", what, first, second != NULL ? "+" : "",
                         second != NULL ? second : "", plumb_report_form_get_id (form));
  return plumb_file_name_from_title (
      plumb_review_get_title (plumb_workspace_get_review (self->workspace)), end);
}

static void
get_options (PlumbReportSettings *self, PlumbReportOptions *options)
{
  PlumbRobustnessJob *job = plumb_workspace_get_robustness (self->workspace);
  plumb_report_options_init (options);
  plumb_report_contents_fill (PLUMB_REPORT_CONTENTS (self->contents), options);
  options->kind = plumb_report_settings_get_kind (self);
  options->letterhead = plumb_letterhead_row_get (PLUMB_LETTERHEAD_ROW (self->letterhead));
  options->robustness = job != NULL ? plumb_robustness_job_get_result (job) : NULL;
}

gboolean
plumb_report_settings_is_ready (PlumbReportSettings *self)
{
  g_return_val_if_fail (PLUMB_IS_REPORT_SETTINGS (self), FALSE);
  return !plumb_letterhead_row_is_loading (PLUMB_LETTERHEAD_ROW (self->letterhead));
}

void
plumb_report_settings_get_setup (PlumbReportSettings *self, PlumbPageSetup *setup)
{
  g_return_if_fail (PLUMB_IS_REPORT_SETTINGS (self) && setup != NULL);
  plumb_report_set_up (plumb_report_settings_get_kind (self),
                       plumb_output_choice_get_paper (PLUMB_OUTPUT_CHOICE (self->output)), setup);
}

PlumbReportOrder *
plumb_report_settings_new_order (PlumbReportSettings *self, GError **error)
{
  g_return_val_if_fail (PLUMB_IS_REPORT_SETTINGS (self), NULL);

  if (self->workspace == NULL || plumb_workspace_get_review (self->workspace) == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED, _ ("The review was closed."));
      return NULL;
    }
  PlumbReportOptions options;
  plumb_workspace_flush (self->workspace);
  get_options (self, &options);
  return plumb_report_order_new (plumb_workspace_get_review (self->workspace), &options);
}
