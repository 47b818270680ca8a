/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-draft.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-draft-decode.h"
#include "plumb-outline.h"

static char *
dup_span (const PlumbSpan *span)
{
  return g_strndup (span->start, span->length);
}

/* Back from the first sign of a heading to the start of its line. */
static gsize
find_line_start (const char *text, const PlumbHeading *heading)
{
  const char *at = heading->word.start;
  while (at > text && at[-1] != '\n')
    at--;
  return at - text;
}

static PlumbProvision
make_provision (const char *text, const PlumbHeading *heading)
{
  PlumbProvision provision = {
    .number = dup_span (&heading->number),
    .title = dup_span (&heading->title),
    .start = find_line_start (text, heading),
  };
  g_autofree char *word = dup_span (&heading->word);

  provision.label
      = *word ? g_strconcat (word, " ", provision.number, NULL) : g_strdup (provision.number);
  return provision;
}

/* Takes @text. */
static PlumbDraft *
take_text (char *text)
{
  g_autoptr (GArray) headings = plumb_outline_read (text);
  PlumbDraft *self = g_new0 (PlumbDraft, 1);

  self->text = text;
  self->n_provisions = headings->len;
  self->provisions = g_new0 (PlumbProvision, headings->len);
  for (guint i = 0; i < headings->len; i++)
    {
      self->provisions[i] = make_provision (text, &g_array_index (headings, PlumbHeading, i));
      if (i > 0)
        self->provisions[i - 1].end = self->provisions[i].start;
    }
  if (headings->len > 0)
    self->provisions[headings->len - 1].end = strlen (text);
  return self;
}

PlumbDraft *
plumb_draft_load_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  if (g_bytes_get_size (bytes) > PLUMB_DRAFT_MAX_BYTES)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
                   _ ("“%s” is larger than %d megabytes. Keep the part that is under review, and "
                      "save it as a file of its own."),
                   name, PLUMB_DRAFT_MAX_BYTES / (1024 * 1024));
      return NULL;
    }
  char *text = plumb_draft_decode (bytes, name, error);
  return text ? take_text (text) : NULL;
}

PlumbDraft *
plumb_draft_new (const char *text)
{
  g_return_val_if_fail (text == NULL || g_utf8_validate (text, -1, NULL), NULL);

  return take_text (g_strdup (text ? text : ""));
}

void
plumb_draft_free (PlumbDraft *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_provisions; i++)
    {
      g_free (self->provisions[i].number);
      g_free (self->provisions[i].label);
      g_free (self->provisions[i].title);
    }
  g_free (self->provisions);
  g_free (self->text);
  g_free (self);
}

const PlumbProvision *
plumb_draft_get_provision_at (const PlumbDraft *self, gsize offset)
{
  g_return_val_if_fail (self != NULL, NULL);

  guint low = 0, high = self->n_provisions;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (self->provisions[middle].start <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? &self->provisions[low - 1] : NULL;
}

/* Whether the citation means the provision: the same number, and the same kind where both tell it.
 */
static gboolean
matches (const PlumbHeading *citation, const PlumbHeading *provision)
{
  if (citation->kind && provision->kind && citation->kind != provision->kind)
    return FALSE;
  return citation->number.length == provision->number.length
         && g_ascii_strncasecmp (citation->number.start, provision->number.start,
                                 citation->number.length)
                == 0;
}

const PlumbProvision *
plumb_draft_find (const PlumbDraft *self, const char *citation)
{
  g_return_val_if_fail (self != NULL, NULL);

  PlumbHeading wanted, heading;
  if (!citation || !plumb_heading_read_citation (citation, &wanted))
    return NULL;
  for (guint i = 0; i < self->n_provisions; i++)
    if (plumb_heading_read_citation (self->provisions[i].label, &heading)
        && matches (&wanted, &heading))
      return &self->provisions[i];
  return NULL;
}
