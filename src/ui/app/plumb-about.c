/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "plumb-config.h"

void
plumb_about_present (GtkWindow *parent)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));

  adw_show_about_window (
      parent, "application-name", "Plumbline", "application-icon", "org.plumbline.Plumbline",
      "version", PLUMB_VERSION, "developer-name", _ ("The Plumbline authors"), "license-type",
      GTK_LICENSE_GPL_3_0, "comments",
      _ ("Plumbline leads people through a health equity review of a draft policy: who is helped, "
         "who is "
         "harmed, what is not known, and what to do about it. Its score lists its reasons and "
         "never "
         "sets one person’s gain against another’s harm."),
      /* Translators: your name, for the list of those who made the translation. */
      "translator-credits", _ ("translator-credits"), NULL);
}
