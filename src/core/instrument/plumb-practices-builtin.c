/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The installed libraries of practices: files ID.xml in the folders "practices" of the data
 * folders. */

#include <glib/gi18n-lib.h>

#include "plumb-installed.h"
#include "plumb-practices.h"
#include "plumb-xml-reader.h"

#define FOLDER "practices"

char **
plumb_practices_list_builtin (void)
{
  return plumb_installed_list (FOLDER);
}

static void
set_not_found (GError **error, const char *id)
{
  g_auto (GStrv) ids = plumb_practices_list_builtin ();
  g_autofree char *list = g_strjoinv (", ", ids);
  if (*list == '\0')
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 _ ("There is no practice library “%s”, and none is installed. Install Plumbline "
                    "again, or set PLUMBLINE_DATA_DIR to the folder of its data."),
                 id);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 /* Translators: an id, then the list of those that can be chosen. */
                 _ ("There is no practice library “%s”. Choose one of: %s."), id, list);
}

PlumbPractices *
plumb_practices_load_builtin (const char *id, GError **error)
{
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  g_autofree char *path = plumb_installed_find (FOLDER, id);
  if (path == NULL)
    {
      set_not_found (error, id);
      return NULL;
    }
  g_autoptr (GBytes) bytes = plumb_xml_load_bytes (path, error);
  if (bytes == NULL)
    return NULL;
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  PlumbPractices *practices = plumb_practices_load_bytes (bytes, path, findings);
  if (practices == NULL)
    {
      g_autofree char *text = plumb_findings_to_text (findings);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   /* Translators: an id, then the list of what is wrong, a line each. */
                   _ ("The practice library “%s” cannot be used:\n%s"), id, text);
    }
  return practices;
}
