/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-number-control.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-a11y.h"
#include "plumb-line-field.h"

struct _PlumbNumberControl
{
  PlumbControl parent_instance;
  GtkWidget *field;
  GtkWidget *message;
  char *shown; /* as the review has it, or NULL */
};

G_DEFINE_FINAL_TYPE (PlumbNumberControl, plumb_number_control, PLUMB_TYPE_CONTROL)

/* Reads a number as people write it: digits may be grouped, and where there is no point a comma is
 * one. Answers it in the form of files, or NULL. */
static char *
dup_number (const char *text)
{
  g_autofree char *plain = g_strdup (text);
  char *to = plain;
  gboolean has_point = strchr (text, '.') != NULL;
  gboolean one_comma = strchr (text, ',') != NULL && strchr (text, ',') == strrchr (text, ',');
  for (const char *from = text; *from != '\0'; from++)
    {
      if (*from == ',' && !has_point && one_comma && strlen (from) != 4)
        *to++ = '.';
      else if (*from != ',' && *from != ' ' && *from != '\'')
        *to++ = *from;
    }
  *to = '\0';

  char *end = NULL;
  double number = g_ascii_strtod (plain, &end);
  if (*plain == '\0' || *end != '\0' || !isfinite (number) || strpbrk (plain, "xXeEnNiI") != NULL)
    return NULL;
  return g_strdup (plain);
}

static char *
dup_limits (PlumbNumberControl *self)
{
  PlumbControl *control = PLUMB_CONTROL (self);
  const PlumbQuestion *question = plumb_control_get_question (control);
  PlumbLanguage *language = plumb_workspace_get_language (plumb_control_get_workspace (control));
  g_autofree char *min = plumb_language_format_number (language, question->min, 0);
  g_autofree char *max = plumb_language_format_number (language, question->max, 0);
  if (question->has_min && question->has_max)
    return g_strdup_printf (_ ("A number from %s to %s"), min, max);
  if (question->has_min)
    return g_strdup_printf (_ ("A number, %s or more"), min);
  if (question->has_max)
    return g_strdup_printf (_ ("A number, %s or less"), max);
  return g_strdup (_ ("A number"));
}

static gboolean
number_fits (const PlumbQuestion *question, const char *number)
{
  double value = g_ascii_strtod (number, NULL);
  const char *point = strchr (number, '.');
  return !(question->has_min && value < question->min)
         && !(question->has_max && value > question->max)
         && !(question->decimals >= 0 && point != NULL
              && (int) strlen (point + 1) > question->decimals);
}

static void
say_wrong (PlumbNumberControl *self, gboolean wrong)
{
  GtkWidget *entry = GTK_WIDGET (plumb_line_field_get_entry (PLUMB_LINE_FIELD (self->field)));
  if (wrong)
    {
      g_autofree char *limits = dup_limits (self);
      /* Translators: %s says what is accepted, such as "A number from 0 to 100". */
      g_autofree char *text
          = g_strdup_printf (_ ("This is not recorded yet. Expected: %s."), limits);
      gtk_label_set_label (GTK_LABEL (self->message), text);
      gtk_widget_add_css_class (entry, "error");
    }
  else
    gtk_widget_remove_css_class (entry, "error");
  gtk_widget_set_visible (self->message, wrong);
  plumb_a11y_set_invalid (entry, PLUMB_INVALID_UNREADABLE, wrong);
}

static void
on_commit (PlumbLineField *field, const char *text, PlumbNumberControl *self)
{
  PlumbControl *control = PLUMB_CONTROL (self);
  g_autofree char *number = dup_number (text);
  gboolean empty = *text == '\0';
  gboolean good = number != NULL && number_fits (plumb_control_get_question (control), number);
  say_wrong (self, !empty && !good);
  if (empty || good)
    plumb_control_set_value (control, NULL, empty ? "" : number);
}

static GtkWidget *
build (PlumbControl *control)
{
  PlumbNumberControl *self = PLUMB_NUMBER_CONTROL (control);
  PlumbWorkspace *workspace = plumb_control_get_workspace (control);
  const char *unit = plumb_workspace_text (workspace, &plumb_control_get_question (control)->unit);
  g_autofree char *limits = dup_limits (self);
  self->field = plumb_line_field_new (workspace, plumb_control_get_label (control));
  g_signal_connect_object (self->field, "commit", G_CALLBACK (on_commit), self, 0);
  GtkEntry *entry = plumb_line_field_get_entry (PLUMB_LINE_FIELD (self->field));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 14);
  gtk_entry_set_input_purpose (entry, GTK_INPUT_PURPOSE_NUMBER);
  g_autofree char *manner = *unit != '\0' ? g_strdup_printf ("%s (%s)", limits, unit) : NULL;
  plumb_control_set_target (control, GTK_WIDGET (entry), manner != NULL ? manner : limits);

  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_halign (row, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), self->field);
  gtk_box_append (GTK_BOX (row), plumb_a11y_text_new (unit, NULL));
  self->message = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                                "xalign", 0.0, "wrap", TRUE, "visible", FALSE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (GTK_BOX (box), self->message);
  return box;
}

/* What is typed may be written differently from what the review has ("1,500"), so only a change of
 * the review's own value shows. */
static void
refresh (PlumbControl *control)
{
  PlumbNumberControl *self = PLUMB_NUMBER_CONTROL (control);
  const char *value = plumb_control_get_value (control, NULL);
  if (g_strcmp0 (value, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (value);

  g_autofree char *number = dup_number (plumb_line_field_get_text (PLUMB_LINE_FIELD (self->field)));
  if (number == NULL || g_strcmp0 (number, value) != 0)
    plumb_line_field_show (PLUMB_LINE_FIELD (self->field), value);
  say_wrong (self, FALSE);
}

static void
set_editable (PlumbControl *control, gboolean editable)
{
  plumb_line_field_set_editable (PLUMB_LINE_FIELD (PLUMB_NUMBER_CONTROL (control)->field),
                                 editable);
}

static void
plumb_number_control_finalize (GObject *object)
{
  g_free (PLUMB_NUMBER_CONTROL (object)->shown);
  G_OBJECT_CLASS (plumb_number_control_parent_class)->finalize (object);
}

static void
plumb_number_control_class_init (PlumbNumberControlClass *klass)
{
  PlumbControlClass *control_class = PLUMB_CONTROL_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = plumb_number_control_finalize;
  control_class->build = build;
  control_class->refresh = refresh;
  control_class->set_editable = set_editable;
}

static void
plumb_number_control_init (PlumbNumberControl *self)
{
}
