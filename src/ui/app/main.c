/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-application.h"
#include "plumb-locale.h"

int
main (int argc, char **argv)
{
  if (plumb_locale_set_up ())
    gtk_disable_setlocale ();
  g_autoptr (PlumbApplication) application = plumb_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
