/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-contents.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-a11y.h"

/* What can be chosen. */
static const struct
{
  const char *name;
  const char *hint;
  gsize offset; /* of its member in PlumbReportOptions */
  gboolean only_full;
} ticks[] = {
  { N_ ("Guidance"), N_ ("Hints, and why each question is asked"),
    G_STRUCT_OFFSET (PlumbReportOptions, include_guidance), TRUE },
  { N_ ("Questions without an answer"), N_ ("As “not assessed”; otherwise they are only counted"),
    G_STRUCT_OFFSET (PlumbReportOptions, include_unanswered), TRUE },
  { N_ ("Notes"), N_ ("At answers and at evidence"),
    G_STRUCT_OFFSET (PlumbReportOptions, include_notes), TRUE },
  { N_ ("People by name"),
    N_ ("Otherwise by role, such as “Reviewer 1”; offices and names typed elsewhere stay"),
    G_STRUCT_OFFSET (PlumbReportOptions, include_names), FALSE },
  { N_ ("Marked as a draft"), N_ ("The word “Draft” on every page"),
    G_STRUCT_OFFSET (PlumbReportOptions, is_draft), FALSE },
};
#define N_TICKS G_N_ELEMENTS (ticks)

struct _PlumbReportContents
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *checks[N_TICKS];
};

G_DEFINE_FINAL_TYPE (PlumbReportContents, plumb_report_contents, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
emit_changed (PlumbReportContents *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
plumb_report_contents_dispose (GObject *object)
{
  g_clear_pointer (&PLUMB_REPORT_CONTENTS (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (plumb_report_contents_parent_class)->dispose (object);
}

static void
plumb_report_contents_class_init (PlumbReportContentsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plumb_report_contents_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PLUMB_TYPE_REPORT_CONTENTS, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plumb_report_contents_init (PlumbReportContents *self)
{
  PlumbReportOptions options;
  plumb_report_options_init (&options);
  GtkWidget *label = plumb_a11y_text_new (_ ("The report includes"), "heading");
  self->box = plumb_a11y_group_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ORIENTATION_VERTICAL, label);
  gtk_box_set_spacing (GTK_BOX (self->box), 6);
  gtk_box_append (GTK_BOX (self->box), label);
  for (guint i = 0; i < N_TICKS; i++)
    {
      self->checks[i] = plumb_a11y_check_new (_ (ticks[i].name), _ (ticks[i].hint));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[i]),
                                   G_STRUCT_MEMBER (gboolean, &options, ticks[i].offset));
      g_signal_connect_swapped (self->checks[i], "toggled", G_CALLBACK (emit_changed), self);
      gtk_box_append (GTK_BOX (self->box), self->checks[i]);
    }
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
plumb_report_contents_new (void)
{
  return g_object_new (PLUMB_TYPE_REPORT_CONTENTS, NULL);
}

void
plumb_report_contents_set_kind (PlumbReportContents *self, const char *kind)
{
  g_return_if_fail (PLUMB_IS_REPORT_CONTENTS (self) && kind != NULL);

  for (guint i = 0; i < N_TICKS; i++)
    gtk_widget_set_visible (self->checks[i], !ticks[i].only_full || strcmp (kind, "full") == 0);
}

void
plumb_report_contents_fill (PlumbReportContents *self, PlumbReportOptions *options)
{
  g_return_if_fail (PLUMB_IS_REPORT_CONTENTS (self) && options != NULL);

  for (guint i = 0; i < N_TICKS; i++)
    G_STRUCT_MEMBER (gboolean, options, ticks[i].offset)
        = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i]));
}
