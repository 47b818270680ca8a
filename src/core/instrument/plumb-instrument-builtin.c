/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The installed instruments: files ID.xml in the folders "instruments" of the data folders. */

#include "plumb-instrument.h"

#include <glib/gi18n-lib.h>

#include "plumb-installed.h"
#include "plumb-xml-reader.h"

#define FOLDER "instruments"

char **
plumb_instrument_list_builtin (void)
{
  return plumb_installed_list (FOLDER);
}

static void
set_not_found (GError **error, const char *id)
{
  g_auto (GStrv) ids = plumb_instrument_list_builtin ();
  if (ids[0] == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _ ("There is no instrument “%s”, and none is installed. Install Plumbline "
                      "again, or set PLUMBLINE_DATA_DIR to the folder of its data."),
                   id);
      return;
    }
  g_autofree char *list = g_strjoinv (", ", ids);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               /* Translators: an id, then the list of those that can be chosen. */
               _ ("There is no instrument “%s”. Choose one of: %s."), id, list);
}

PlumbInstrument *
plumb_instrument_load_builtin (const char *id, GError **error)
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
  PlumbInstrument *instrument = plumb_instrument_load_bytes (bytes, path, findings);
  if (instrument == NULL)
    {
      g_autofree char *text = plumb_findings_to_text (findings);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   /* Translators: an id, then the list of what is wrong, a line each. */
                   _ ("The instrument “%s” cannot be used:\n%s"), id, text);
    }
  return instrument;
}
