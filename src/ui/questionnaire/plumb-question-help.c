/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-question-help.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-practice-links.h"

/* The names under which people know the frameworks that instruments refer to. Those are proper
 * names. */
static const struct
{
  const char *scheme;
  const char *name;
} schemes[] = {
  { "heia", "Health Equity Impact Assessment" },
  { "ret", "Racial Equity Toolkit" },
  { "hia", "Health Impact Assessment" },
  { "eqia", "Equality Impact Assessment" },
  { "checklist", "HEIA reporting checklist" },
  { "sdoh", "Social determinants of health" },
  { "ephs", "Essential Public Health Services" },
  { "bphc", "Power, access, opportunity, treatment, outcome" },
  { "phab", "Public Health Accreditation Board, domain" },
  { "chip", "Stages of a community health improvement plan" },
  { "community-benefits", "Community benefits of hospitals and health plans" },
  { "light-heat", "Light and Heat" },
};

static const struct
{
  const char *id;
  const char *words;
} audiences[] = {
  { "analyst", N_ ("The analyst who makes the review.") },
  { "department", N_ ("The department or institution behind what is under review.") },
  { "community", N_ ("People from the community who know it from their own lives.") },
  { "all", N_ ("Everyone who takes part, together.") },
};

static void
append (GtkWidget *box, const char *title, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (part), plumb_a11y_text_new (title, "caption-heading"));
  gtk_box_append (GTK_BOX (part), plumb_a11y_text_new (text, NULL));
  gtk_box_append (GTK_BOX (box), part);
}

static const char *
audience_words (const char *audience)
{
  for (guint i = 0; i < G_N_ELEMENTS (audiences); i++)
    if (g_strcmp0 (audiences[i].id, audience) == 0)
      return _ (audiences[i].words);
  return NULL;
}

static const char *
scheme_name (const char *scheme)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_strcmp0 (schemes[i].scheme, scheme) == 0)
      return schemes[i].name;
  return scheme;
}

/* Tags that say which columns hold names are for the program alone. */
static gboolean
is_framework (const PlumbTag *tag)
{
  return g_strcmp0 (tag->scheme, "person") != 0;
}

static void
append_tags (GtkWidget *box, const PlumbQuestion *question)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < question->n_tags; i++)
    if (is_framework (&question->tags[i]))
      g_string_append_printf (text, "%s%s: %s", text->len > 0 ? " · " : "",
                              scheme_name (question->tags[i].scheme), question->tags[i].ref);
  if (text->len == 0)
    return;
  GtkWidget *label = plumb_a11y_text_new (text->str, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (part), plumb_a11y_text_new (_ ("Also serves"), "caption-heading"));
  gtk_box_append (GTK_BOX (part), label);
  gtk_box_append (GTK_BOX (box), part);
}

gboolean
plumb_question_has_help (const PlumbQuestion *question)
{
  return question->why.source != NULL || question->guidance.source != NULL
         || question->example.source != NULL || question->n_tags > 0;
}

GtkWidget *
plumb_question_help_new (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && question != NULL, NULL);

  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (box, "plumb-inset");
  append (box, _ ("Why it matters"), plumb_workspace_text (workspace, &question->why));
  append (box, _ ("How to answer"), plumb_workspace_text (workspace, &question->guidance));
  append (box, _ ("For example"), plumb_workspace_text (workspace, &question->example));
  append (box, _ ("Who should answer"), audience_words (question->audience));
  append_tags (box, question);
  const PlumbPracticeNeed need = { question, FALSE, 0 };
  GtkWidget *practices = plumb_practice_links_new (workspace, &need, 1);
  if (practices != NULL)
    gtk_box_append (GTK_BOX (box), practices);
  return box;
}
