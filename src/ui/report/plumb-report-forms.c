/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-forms.h"

#include <glib/gi18n-lib.h>

#include "plumb-language.h"

static const struct
{
  const char *label;
  const char *action;
  const char *hint;
  const char *kind;
  const char *pattern;
} forms[PLUMB_N_REPORT_FORMS] = {
  [PLUMB_REPORT_PDF] = { N_ ("PDF"), N_ ("Export the report as PDF"),
                         N_ ("For print and for everybody: accessible, with bookmarks."),
                         N_ ("PDF documents"), "*.pdf" },
  [PLUMB_REPORT_HTML]
  = { N_ ("HTML"), N_ ("Export the report as a web page"),
      N_ ("A single web page, for a site or for e-mail."), N_ ("Web pages"), "*.html" },
  [PLUMB_REPORT_ODT] = { N_ ("ODT"), N_ ("Export the report for a word processor"),
                         N_ ("To edit in a word processor, or to paste into a template."),
                         N_ ("Documents for word processors"), "*.odt" },
  [PLUMB_REPORT_CSV]
  = { N_ ("CSV"), N_ ("Export the tables of the report"), N_ ("All tables, for a spreadsheet."),
      N_ ("Tables as comma-separated values"), "*.csv" },
};

const char *
plumb_report_form_get_label (PlumbReportForm form)
{
  g_return_val_if_fail ((guint) form < PLUMB_N_REPORT_FORMS, NULL);
  return _ (forms[form].label);
}

const char *
plumb_report_form_get_action (PlumbReportForm form)
{
  g_return_val_if_fail ((guint) form < PLUMB_N_REPORT_FORMS, NULL);
  return _ (forms[form].action);
}

const char *
plumb_report_form_get_hint (PlumbReportForm form)
{
  g_return_val_if_fail ((guint) form < PLUMB_N_REPORT_FORMS, NULL);
  return _ (forms[form].hint);
}

void
plumb_report_form_get_kinds (PlumbReportForm form, PlumbFileKind kinds[2])
{
  g_return_if_fail ((guint) form < PLUMB_N_REPORT_FORMS && kinds != NULL);
  kinds[0] = (PlumbFileKind){ _ (forms[form].kind), forms[form].pattern };
  kinds[1] = (PlumbFileKind){ NULL, NULL };
}

char *
plumb_report_file_dup_outcome (const PlumbReportFile *file)
{
  g_return_val_if_fail (file != NULL, NULL);

  g_autofree char *name = g_filename_display_basename (file->path);
  switch (file->state)
    {
    case PLUMB_REPORT_FILE_WRITTEN:
      /* Translators: {file} is the name of a file */
      return plumb_language_fill (_ ("Written: {file}"), "file", name, NULL);
    case PLUMB_REPORT_FILE_FAILED:
      /* Translators: {reason} is a sentence */
      return plumb_language_fill (_ ("Not written: {file}. {reason}"), "file", name, "reason",
                                  file->problem, NULL);
    case PLUMB_REPORT_FILE_CANCELLED:
      return plumb_language_fill (_ ("Not written, because it was cancelled: {file}"), "file", name,
                                  NULL);
    case PLUMB_REPORT_FILE_WAITING:
    default:
      return plumb_language_fill (_ ("Still to be written: {file}"), "file", name, NULL);
    }
}
