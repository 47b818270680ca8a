/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "plumb-cli.h"
#include "plumb-draft.h"
#include "plumb-store.h"
#include "plumb-xml-reader.h"

static char *instrument_id, *title, *ordinance, *output;

static const GOptionEntry entries[] = {
  { "instrument", 0, 0, G_OPTION_ARG_STRING, &instrument_id,
    N_ ("The questionnaire: the id of an installed one, or a file"), "ID" },
  { "title", 0, 0, G_OPTION_ARG_STRING, &title, N_ ("What the review is called"), "T" },
  { "ordinance", 0, 0, G_OPTION_ARG_FILENAME, &ordinance, N_ ("The draft’s text (plain text)"),
    "FILE" },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The review to make"), "FILE" },
  { NULL },
};

static gboolean
put_draft_in (PlumbReview *review, GError **error)
{
  g_autoptr (GBytes) bytes = plumb_xml_load_bytes (ordinance, error);
  if (bytes == NULL)
    return FALSE;
  g_autofree char *name = g_path_get_basename (ordinance);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (PlumbDraft) draft = plumb_draft_load_bytes (bytes, shown, error);
  if (draft == NULL)
    return FALSE;
  PlumbEdit edits[] = {
    { PLUMB_KIND_DRAFT, PLUMB_ID_DRAFT, "source", shown },
    { PLUMB_KIND_DRAFT, PLUMB_ID_DRAFT, "text", draft->text },
  };
  return plumb_review_apply (review, edits, G_N_ELEMENTS (edits), error);
}

static PlumbExit
run (int argc, char **argv)
{
  if (!plumb_cli_parse (&plumb_command_new, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (instrument_id == NULL || output == NULL || argc > 1)
    return plumb_cli_usage (&plumb_command_new, _ ("Give --instrument ID and -o FILE."));

  GError *error = NULL;
  g_autoptr (PlumbInstrument) instrument = plumb_cli_load_instrument (instrument_id, &error);
  if (instrument == NULL)
    return plumb_cli_fail_instrument (&plumb_command_new, instrument_id, error);
  g_autoptr (PlumbReview) review = plumb_review_new (instrument);
  if (title != NULL
      && !plumb_review_set (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "title", title, &error))
    return plumb_cli_fail (error);
  if (ordinance != NULL && !put_draft_in (review, &error))
    return plumb_cli_fail (error);
  if (g_file_test (output, G_FILE_TEST_EXISTS))
    {
      g_set_error (&error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                   _ ("“%s” is there already. Choose another name; a review is never overwritten "
                      "by a new one."),
                   output);
      return plumb_cli_fail (error);
    }
  if (!plumb_store_save (review, output, &error))
    return plumb_cli_fail (error);
  return PLUMB_EXIT_GOOD;
}

const PlumbCommand plumb_command_new = {
  "new",
  "--instrument ID [--title T] [--ordinance FILE] -o FILE",
  N_ ("Start a review."),
  N_ ("The questionnaires: heiap-full (the full review, with impact records), rapid-screening, "
      "strategic-practices, community-partnership and light-and-heat."),
  run,
};
