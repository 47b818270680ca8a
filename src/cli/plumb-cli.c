/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-cli.h"

#include <glib/gi18n-lib.h>

#include "plumb-store.h"
#include "plumb-xml-reader.h"

gboolean
plumb_cli_parse (const PlumbCommand *command, const GOptionEntry *entries, int *argc, char ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (command->arguments);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _ (command->summary));
  if (command->details != NULL)
    g_option_context_set_description (context, _ (command->details));
  g_autofree char *program = g_strdup_printf ("plumbline-cli %s", command->name);
  g_set_prgname (program);

  g_autoptr (GError) error = NULL;
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;
  plumb_cli_usage (command, error->message);
  return FALSE;
}

PlumbExit
plumb_cli_usage (const PlumbCommand *command, const char *message)
{
  /* Translators: the first %s is what is wrong, the others are the name of a command. */
  g_printerr (_ ("plumbline-cli %s: %s\nTry “plumbline-cli %s --help”.\n"), command->name, message,
              command->name);
  return PLUMB_EXIT_USAGE;
}

PlumbExit
plumb_cli_fail (GError *error)
{
  g_printerr ("plumbline-cli: %s\n", error->message);
  gboolean content
      = g_error_matches (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_BAD_VALUE)
        || g_error_matches (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_UNKNOWN_PLACE)
        || g_error_matches (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_TOO_LARGE)
        || g_error_matches (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_SIGNED_OFF);
  g_error_free (error);
  return content ? PLUMB_EXIT_FINDINGS : PLUMB_EXIT_FILE;
}

void
plumb_cli_print_findings (const PlumbFindings *findings)
{
  g_autofree char *text = plumb_findings_to_text (findings);
  g_printerr ("%s", text);
  guint dropped = plumb_findings_get_dropped (findings);
  if (dropped > 0)
    g_printerr (ngettext ("… and %u more finding.\n", "… and %u more findings.\n", dropped),
                dropped);
}

PlumbReview *
plumb_cli_load (const char *path)
{
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  GError *error = NULL;
  PlumbReview *review = plumb_store_load (path, findings, &error);
  plumb_cli_print_findings (findings);
  if (review == NULL)
    plumb_cli_fail (error);
  return review;
}

PlumbInstrument *
plumb_cli_load_instrument (const char *instrument_id, GError **error)
{
  if (!g_str_has_suffix (instrument_id, ".xml"))
    return plumb_instrument_load_builtin (instrument_id, error);

  g_autoptr (GBytes) bytes = plumb_xml_load_bytes (instrument_id, error);
  if (bytes == NULL)
    return NULL;
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  PlumbInstrument *instrument = plumb_instrument_load_bytes (bytes, instrument_id, findings);
  plumb_cli_print_findings (findings);
  if (instrument == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("“%s” has errors and cannot be used as a questionnaire."), instrument_id);
  return instrument;
}

PlumbExit
plumb_cli_fail_instrument (const PlumbCommand *command, const char *instrument_id, GError *error)
{
  if (g_str_has_suffix (instrument_id, ".xml"))
    return plumb_cli_fail (error);
  PlumbExit code = plumb_cli_usage (command, error->message);
  g_error_free (error);
  return code;
}

gboolean
plumb_cli_is_json (const PlumbCommand *command, const char *format, gboolean *json)
{
  *json = format != NULL && g_ascii_strcasecmp (format, "json") == 0;
  if (*json || format == NULL || g_ascii_strcasecmp (format, "text") == 0)
    return TRUE;
  plumb_cli_usage (command, _ ("The format is either “text” or “json”."));
  return FALSE;
}
