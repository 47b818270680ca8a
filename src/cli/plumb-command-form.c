/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "plumb-bilingual.h"
#include "plumb-cli-languages.h"
#include "plumb-cli-output.h"
#include "plumb-form.h"

static char *output, *kind, **language_tags, *paper_name;

static const GOptionEntry entries[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
    N_ ("The file to write; its ending tells the form: .pdf, .html, .odt or .csv"), "FILE" },
  { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, N_ ("What to write: blank, dossier or bank"),
    "KIND" },
  { "language", 0, 0, G_OPTION_ARG_STRING_ARRAY, &language_tags,
    N_ ("The language of what is written, such as es; given twice, both side by side"), "TAG" },
  { "paper", 0, 0, G_OPTION_ARG_STRING, &paper_name, N_ ("letter or a4"), "PAPER" },
  { NULL },
};

typedef PlumbDocument *(*Compose) (const PlumbInstrument *, PlumbLanguage *);

static Compose
find_kind (void)
{
  static const struct
  {
    const char *name;
    Compose compose;
  } kinds[] = {
    { "blank", plumb_form_compose_blank },
    { "dossier", plumb_form_compose_dossier },
    { "bank", plumb_form_compose_bank },
  };
  if (kind == NULL)
    return plumb_form_compose_blank;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, kind))
      return kinds[i].compose;
  return NULL;
}

static PlumbExit
write_form (PlumbInstrument *instrument, Compose compose, PlumbPaper paper)
{
  GError *error = NULL;
  PlumbPageSetup setup;
  g_autoptr (PlumbLanguage) language
      = plumb_language_open (language_tags != NULL ? language_tags[0] : "en", &error);
  g_autoptr (PlumbLanguage) second
      = language != NULL ? plumb_cli_open_second_language (language_tags, &error) : NULL;
  if (error != NULL)
    {
      plumb_cli_fail (error);
      return PLUMB_EXIT_USAGE;
    }
  g_autoptr (PlumbDocument) document = compose (instrument, language);
  if (second != NULL)
    document = plumb_bilingual_new (document, compose (instrument, second));
  plumb_page_setup_init (&setup, paper);
  if (!plumb_cli_write_document (document, output, &setup, &error))
    return plumb_cli_fail (error);
  return PLUMB_EXIT_GOOD;
}

static PlumbExit
run (int argc, char **argv)
{
  const PlumbCommand *command = &plumb_command_form;
  PlumbPaper paper;
  if (!plumb_cli_parse (command, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (argc != 2 || output == NULL)
    return plumb_cli_usage (command, _ ("Give one questionnaire and -o FILE."));
  if (!plumb_cli_is_output (output))
    return plumb_cli_usage (command,
                            _ ("The name of the file to write ends in .pdf, .html, .odt or .csv."));
  if (!plumb_cli_parse_paper (paper_name, &paper))
    return plumb_cli_usage (command, _ ("The paper is either “letter” or “a4”."));
  if (plumb_cli_check_languages (command, language_tags) != PLUMB_EXIT_GOOD)
    return PLUMB_EXIT_USAGE;
  Compose compose = find_kind ();
  if (compose == NULL)
    return plumb_cli_usage (command, _ ("The kind is blank, dossier or bank."));
  if (g_strcmp0 (argv[1], output) == 0)
    return plumb_cli_usage (
        command, _ ("The form would take the place of the questionnaire. Give another name."));

  GError *error = NULL;
  g_autoptr (PlumbInstrument) instrument = plumb_cli_load_instrument (argv[1], &error);
  if (instrument == NULL)
    return plumb_cli_fail_instrument (command, argv[1], error);
  return write_form (instrument, compose, paper);
}

const PlumbCommand plumb_command_form = {
  "form",
  "ID -o OUT.pdf|.html|.odt|.csv [--kind blank|dossier|bank] [--language TAG [--language TAG]] "
  "[--paper letter|a4]",
  N_ ("Write a questionnaire as a form for paper, a dossier, or a table of its questions."),
  N_ ("The questionnaire is the id of an installed one or a file that ends in “.xml”."),
  run,
};
