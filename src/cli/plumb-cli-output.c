/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-cli-output.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-csv.h"
#include "plumb-html.h"
#include "plumb-odt.h"
#include "plumb-pdf.h"
#include "plumb-store.h"

static gboolean
has_ending (const char *path, const char *ending)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  return g_str_has_suffix (lower, ending);
}

gboolean
plumb_cli_is_output (const char *path)
{
  return plumb_cli_is_pdf (path) || has_ending (path, ".html") || has_ending (path, ".odt")
         || plumb_cli_is_csv (path);
}

gboolean
plumb_cli_is_pdf (const char *path)
{
  return has_ending (path, ".pdf");
}

gboolean
plumb_cli_is_csv (const char *path)
{
  return has_ending (path, ".csv");
}

gboolean
plumb_cli_parse_paper (const char *name, PlumbPaper *paper)
{
  *paper = PLUMB_PAPER_LETTER;
  if (name == NULL || g_ascii_strcasecmp (name, "letter") == 0)
    return TRUE;
  *paper = PLUMB_PAPER_A4;
  return g_ascii_strcasecmp (name, "a4") == 0;
}

static GBytes *
write_pdf (PlumbDocument *document, const PlumbPageSetup *setup, GError **error)
{
  g_autoptr (PlumbLayout) layout = plumb_layout_new (document, setup, NULL, error);
  return layout != NULL ? plumb_pdf_write (layout, NULL, error) : NULL;
}

/* A file of nothing would look like a fault. */
static GBytes *
write_csv (const PlumbDocument *document, GError **error)
{
  char *text = plumb_csv_write (document);
  if (*text != '\0')
    return g_bytes_new_take (text, strlen (text));
  g_free (text);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("There is no table in this document that a .csv file could hold. Give a "
                          "name that ends in .pdf, .html or .odt."));
  return NULL;
}

static GBytes *
write_form (PlumbDocument *document, const char *path, const PlumbPageSetup *setup, GError **error)
{
  if (plumb_cli_is_pdf (path))
    return write_pdf (document, setup, error);
  if (has_ending (path, ".odt"))
    return plumb_odt_write (document, setup, NULL, error);
  if (plumb_cli_is_csv (path))
    return write_csv (document, error);
  char *text = plumb_html_write (document);
  return g_bytes_new_take (text, strlen (text));
}

gboolean
plumb_cli_write_document (PlumbDocument *document,
                          const char *path,
                          const PlumbPageSetup *setup,
                          GError **error)
{
  g_autoptr (GBytes) bytes = write_form (document, path, setup, error);
  return bytes != NULL && plumb_store_write_file (bytes, path, FALSE, error);
}
