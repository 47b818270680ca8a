/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-finding.h"

#include <glib/gi18n-lib.h>

/* Fills the one "%s" of @template with @detail; without a "%s" the template stands as it is. */
static char *
fill (const char *template, const char *detail)
{
  const char *translated = _ (template);
  const char *slot = strstr (translated, "%s");
  if (slot == NULL)
    return g_strdup (translated);
  return g_strdup_printf ("%.*s%s%s", (int)(slot - translated), translated,
                          detail != NULL ? detail : "", slot + strlen ("%s"));
}

static char *
fill_remedy (const char *template, const char *detail)
{
  if (template == NULL || (detail == NULL && strstr (template, "%s") != NULL))
    return NULL;
  return fill (template, detail);
}

PlumbFinding *
plumb_finding_new (const PlumbFindingKind *kind,
                   const PlumbFindingPlace *place,
                   const char *detail,
                   const char *remedy_detail)
{
  g_return_val_if_fail (kind != NULL, NULL);

  static const PlumbFindingPlace nowhere = { .caret = -1 };
  if (place == NULL)
    place = &nowhere;

  PlumbFinding *finding = g_new0 (PlumbFinding, 1);
  finding->tag = kind->tag;
  finding->severity = kind->severity;
  finding->file = g_strdup (place->file);
  finding->line = place->line;
  finding->column = place->column;
  finding->subject = g_strdup (place->subject);
  finding->excerpt = g_strdup (place->excerpt);
  finding->caret = place->excerpt != NULL ? place->caret : -1;
  finding->message = fill (kind->message, detail);
  finding->remedy = fill_remedy (kind->remedy, remedy_detail);
  return finding;
}

void
plumb_finding_free (PlumbFinding *finding)
{
  if (finding == NULL)
    return;
  g_free (finding->file);
  g_free (finding->subject);
  g_free (finding->excerpt);
  g_free (finding->message);
  g_free (finding->remedy);
  g_free (finding);
}

const char *
plumb_severity_get_id (PlumbSeverity severity)
{
  static const char *const ids[] = { "info", "warning", "error" };
  g_return_val_if_fail ((guint)severity < G_N_ELEMENTS (ids), ids[PLUMB_SEVERITY_ERROR]);
  return ids[severity];
}

/* The excerpt on one line with a caret under the byte it is about. */
static void
append_excerpt (GString *text, const PlumbFinding *finding)
{
  g_autofree char *flat = g_strdelimit (g_strdup (finding->excerpt), "\n\r\t", ' ');
  g_string_append_printf (text, "\n    %s", flat);
  if (finding->caret < 0 || (gsize)finding->caret > strlen (flat))
    return;
  long before = g_utf8_strlen (flat, finding->caret);
  g_string_append_printf (text, "\n    %*s^", (int)before, "");
}

char *
plumb_finding_to_text (const PlumbFinding *finding)
{
  g_return_val_if_fail (finding != NULL, NULL);

  GString *text = g_string_new (NULL);
  if (finding->file != NULL)
    g_string_append_printf (text, "%s:", finding->file);
  if (finding->line > 0)
    g_string_append_printf (text, "%d:", finding->line);
  if (finding->column > 0)
    g_string_append_printf (text, "%d:", finding->column);
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append_printf (text, "%s: %s [%s]", plumb_severity_get_id (finding->severity),
                          finding->message, finding->tag);
  if (finding->subject != NULL)
    g_string_append_printf (text, "\n  %s", finding->subject);
  if (finding->excerpt != NULL)
    append_excerpt (text, finding);
  if (finding->remedy != NULL)
    g_string_append_printf (text, "\n  %s", finding->remedy);
  return g_string_free (text, FALSE);
}
