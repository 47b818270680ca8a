/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-findings-sections.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-round.h"
#include "plumb-wording-settings.h"

static guint
count_changed (const PlumbSettings *settings)
{
  guint n = 0;
  for (guint i = 0; i < PLUMB_N_SETTINGS; i++)
    n += settings->changed[i];
  return n;
}

/* Which method the review chose instead of the questionnaire's first; NULL where it did not. */
static char *
dup_method (PlumbWorkspace *workspace, const PlumbSettings *settings)
{
  PlumbReview *review = plumb_workspace_get_review (workspace);
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  const PlumbAppraisal *appraisal = plumb_workspace_get_instrument (workspace)->appraisal;
  if (!settings->method_changed)
    return NULL;
  return plumb_language_fill (
      /* Translators: {method} and {first} are names of ways to rate effects */
      _ ("This review rates effects by the method “{method}” instead of “{first}”. The report "
         "names "
         "it, with the reason."),
      "method", plumb_wording_method_name (review, settings->method, language), "first",
      plumb_wording_method_name (review, &appraisal->methods[0], language), NULL);
}

/* Which numbers the findings were made with. */
static char *
dup_summary (PlumbWorkspace *workspace, const PlumbSettings *settings)
{
  const char *contradiction
      = plumb_wording_settings_contradiction (settings, plumb_workspace_get_language (workspace));
  const guint n = count_changed (settings);
  if (contradiction != NULL)
    return g_strdup (contradiction);
  if (n == 0)
    return g_strdup (_ ("These findings are made with the standard numbers of the method."));
  return g_strdup_printf (ngettext ("This review sets %u number of the method itself. The report "
                                    "names it, with the reason.",
                                    "This review sets %u numbers of the method itself. The report "
                                    "names them, with the reasons.",
                                    n),
                          n);
}

static char *
dup_rounds (PlumbWorkspace *workspace)
{
  PlumbReview *review = plumb_workspace_get_review (workspace);
  const guint n = plumb_round_count (review);
  if (n == 0)
    return g_strdup (_ ("Close a round to keep the answers and the effects as they are today. When "
                        "the review is made again, for example after a year, the findings show "
                        "what has changed."));
  const PlumbRound last = plumb_round_get (review, n - 1);
  return g_strdup_printf (ngettext ("%u round was closed. It is “%s”.",
                                    "%u rounds were closed. The last one is “%s”.", n),
                          n, last.label != NULL ? last.label : last.id);
}

/* A part with a text and a button below, whose words may wrap. */
static GtkWidget *
part_new (const char *title, const char *text, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), plumb_a11y_text_new (label, NULL));
  plumb_a11y_name (button, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_START);

  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), plumb_findings_heading_new (title));
  gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (text, NULL));
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

GtkWidget *
plumb_findings_rounds_new (PlumbWorkspace *workspace)
{
  if (plumb_workspace_get_instrument (workspace)->appraisal == NULL)
    return NULL;
  g_autofree char *text = dup_rounds (workspace);
  return part_new (_ ("Rounds"), text, _ ("Close this round…"), "win.close-round");
}

GtkWidget *
plumb_findings_method_new (PlumbWorkspace *workspace)
{
  if (plumb_workspace_get_instrument (workspace)->appraisal == NULL)
    return NULL;

  const PlumbSettings settings = plumb_settings_get (plumb_workspace_get_review (workspace));
  g_autofree char *method = dup_method (workspace, &settings);
  g_autofree char *numbers = dup_summary (workspace, &settings);
  g_autofree char *summary
      = method != NULL ? g_strjoin ("\n", method, numbers, NULL) : g_strdup (numbers);
  return part_new (_ ("Method"), summary, _ ("Method of this review"), "win.method");
}
