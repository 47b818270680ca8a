/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-findings-sections.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-wording-settings.h"

static guint
count_changed (const PlumbSettings *settings)
{
  guint n = 0;
  for (guint i = 0; i < PLUMB_N_SETTINGS; i++)
    n += settings->changed[i];
  return n;
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

GtkWidget *
plumb_findings_method_new (PlumbWorkspace *workspace)
{
  if (plumb_workspace_get_instrument (workspace)->appraisal == NULL)
    return NULL;

  const PlumbSettings settings = plumb_settings_get (plumb_workspace_get_review (workspace));
  g_autofree char *summary = dup_summary (workspace, &settings);
  GtkWidget *button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button),
                        plumb_a11y_text_new (_ ("Method of this review"), NULL));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.method");
  gtk_widget_set_halign (button, GTK_ALIGN_START);

  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), plumb_findings_heading_new (_ ("Method")));
  gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (summary, NULL));
  gtk_box_append (GTK_BOX (box), button);
  return box;
}
