/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-question-checks.h"

#include <glib/gi18n-lib.h>

#include "plumb-beside.h"
#include "plumb-children.h"

/* Checks that can be shown at once; an instrument has one or two a question. */
#define MAX_CHECKS 64

struct _PlumbQuestionChecks
{
  GtkWidget parent_instance;
  PlumbWorkspace *workspace;
  const PlumbQuestion *question; /* kept by the card */
  GtkWidget *box;
  guint64 shown; /* a bit for each check that fails, so that only differences are touched */
};

G_DEFINE_FINAL_TYPE (PlumbQuestionChecks, plumb_question_checks, GTK_TYPE_WIDGET)

typedef struct
{
  const char *icon;
  const char *css_class;
  const char *word;
} SeverityLook;

static const SeverityLook severity_looks[] = {
  /* Translators: in front of a remark about an answer. */
  [PLUMB_SEVERITY_INFO] = { "dialog-information-symbolic", "info", N_ ("Note") },
  /* Translators: in front of a remark about an answer that may be wrong. */
  [PLUMB_SEVERITY_WARNING] = { "dialog-warning-symbolic", "warning", N_ ("Please check") },
  /* Translators: in front of a remark about an answer that has to be changed. */
  [PLUMB_SEVERITY_ERROR] = { "dialog-error-symbolic", "error", N_ ("Please change") },
};

static guint
count_checks (PlumbQuestionChecks *self)
{
  return MIN (self->question->n_checks, MAX_CHECKS);
}

static gboolean
is_shown (PlumbQuestionChecks *self, guint index)
{
  return (self->shown >> index & 1) != 0;
}

static char *
dup_remark (PlumbQuestionChecks *self, const PlumbCheck *check)
{
  return g_strdup_printf (_ ("%s: %s"), _ (severity_looks[check->severity].word),
                          plumb_workspace_text (self->workspace, &check->message));
}

static GtkWidget *
make_row (PlumbQuestionChecks *self, const PlumbCheck *check)
{
  const SeverityLook *look = &severity_looks[check->severity];
  GtkWidget *icon = gtk_image_new_from_icon_name (look->icon);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);

  g_autofree char *text = dup_remark (self, check);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                                   "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, NULL);
  GtkWidget *row = plumb_beside_new (GTK_ACCESSIBLE_ROLE_GROUP, 9, icon, label);
  gtk_widget_add_css_class (row, "plumb-problem");
  gtk_widget_add_css_class (row, look->css_class);
  return row;
}

static void
plumb_question_checks_dispose (GObject *object)
{
  PlumbQuestionChecks *self = PLUMB_QUESTION_CHECKS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (plumb_question_checks_parent_class)->dispose (object);
}

static void
plumb_question_checks_class_init (PlumbQuestionChecksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_question_checks_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
plumb_question_checks_init (PlumbQuestionChecks *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
plumb_question_checks_new (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && question != NULL, NULL);

  PlumbQuestionChecks *self = g_object_new (PLUMB_TYPE_QUESTION_CHECKS, NULL);
  self->workspace = g_object_ref (workspace);
  self->question = question;
  plumb_question_checks_refresh (self);
  return GTK_WIDGET (self);
}

void
plumb_question_checks_refresh (PlumbQuestionChecks *self)
{
  g_return_if_fail (PLUMB_IS_QUESTION_CHECKS (self));

  PlumbLogic *logic = plumb_workspace_get_logic (self->workspace);
  guint64 failing = 0;
  for (guint i = 0; i < count_checks (self); i++)
    if (plumb_logic_check_fails (logic, self->question, i))
      failing |= G_GUINT64_CONSTANT (1) << i;
  if (failing == self->shown)
    return;
  self->shown = failing;

  plumb_children_remove (GTK_BOX (self->box));
  for (guint i = 0; i < count_checks (self); i++)
    if (is_shown (self, i))
      gtk_box_append (GTK_BOX (self->box), make_row (self, &self->question->checks[i]));
  gtk_widget_set_visible (GTK_WIDGET (self), failing != 0);
}

char *
plumb_question_checks_dup_text (PlumbQuestionChecks *self)
{
  g_return_val_if_fail (PLUMB_IS_QUESTION_CHECKS (self), NULL);

  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < count_checks (self); i++)
    {
      if (!is_shown (self, i))
        continue;
      g_autofree char *remark = dup_remark (self, &self->question->checks[i]);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", remark);
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

gboolean
plumb_question_checks_have_error (PlumbQuestionChecks *self)
{
  g_return_val_if_fail (PLUMB_IS_QUESTION_CHECKS (self), FALSE);

  for (guint i = 0; i < count_checks (self); i++)
    if (is_shown (self, i) && self->question->checks[i].severity == PLUMB_SEVERITY_ERROR)
      return TRUE;
  return FALSE;
}
