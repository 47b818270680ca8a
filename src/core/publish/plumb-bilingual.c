/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-bilingual.h"
#include "plumb-bilingual-anchors.h"
#include "plumb-bilingual-blocks.h"
#include "plumb-block-private.h"

#include <string.h>

/* What two documents are together, beside their blocks: levels, files, what stands above all. */

/* Raises headings that would leave a gap below the one before. */
static void
close_gaps (const PlumbDocument *document)
{
  g_autoptr (GPtrArray) headings = plumb_document_list_headings (document);
  int last = 0;

  for (guint i = 0; i < headings->len; i++)
    {
      PlumbBlock *heading = headings->pdata[i];

      heading->level = MIN (heading->level, last + 1);
      last = heading->level;
    }
}

/* "actions.csv" as "actions-es.csv". */
static char *
dup_second_name (const char *name, const char *language)
{
  const char *dot = strrchr (name, '.');
  const gsize stem = dot != NULL ? (gsize) (dot - name) : strlen (name);

  return g_strdup_printf ("%.*s-%s%s", (int) stem, name, language, name + stem);
}

static const PlumbAttachment *
find_attachment (const PlumbDocument *document, const char *name)
{
  for (guint i = 0; i < document->attachments->len; i++)
    {
      const PlumbAttachment *attachment = document->attachments->pdata[i];

      if (g_str_equal (attachment->name, name))
        return attachment;
    }
  return NULL;
}

/* Files that are the same in both documents are attached once. */
static void
join_attachments (PlumbDocument *document, const PlumbDocument *second)
{
  for (guint i = 0; i < second->attachments->len; i++)
    {
      const PlumbAttachment *other = second->attachments->pdata[i];
      const PlumbAttachment *own = find_attachment (document, other->name);
      g_autofree char *name = NULL;

      if (own != NULL && g_bytes_equal (own->data, other->data))
        continue;
      name = own != NULL ? dup_second_name (other->name, second->language) : g_strdup (other->name);
      plumb_document_attach (document, name, other->mime, other->description, other->data);
    }
}

/* The block that begins what is read first in @language: the title page, which is common to both,
 * the language's own sheet, or the document. */
static PlumbBlock *
find_opening (const PlumbDocument *document, const char *language)
{
  PlumbBlock *body = document->body;

  for (guint i = 0; i < body->children->len; i++)
    {
      PlumbBlock *block = body->children->pdata[i];

      if ((block->kind == PLUMB_BLOCK_COVER && i == 0)
          || (block->kind == PLUMB_BLOCK_SHEET && g_strcmp0 (block->language, language) == 0))
        return block;
    }
  return body;
}

/* What stands above everything says in the main language that the document is a draft; this says it
 * in the other one. */
static void
tell_draft (const PlumbDocument *document, const PlumbDocument *second)
{
  PlumbBlock *opening = find_opening (document, second->language);
  PlumbBlock *paragraph;

  if (second->draft_sentence == NULL
      || g_strcmp0 (document->draft_sentence, second->draft_sentence) == 0)
    return;
  paragraph = plumb_block_new (PLUMB_BLOCK_PARAGRAPH, FALSE);
  paragraph->parent = opening;
  paragraph->text = plumb_inline_new (NULL);
  plumb_inline_append_styled (paragraph->text, PLUMB_RUN_STRONG, second->draft_sentence);
  plumb_block_set_language (paragraph, second->language);
  g_ptr_array_insert (opening->children, 0, paragraph);
}

PlumbDocument *
plumb_bilingual_new (PlumbDocument *main, PlumbDocument *second)
{
  g_autoptr (PlumbDocument) taken = second;
  g_autoptr (GPtrArray) seconds = g_ptr_array_new ();

  g_return_val_if_fail (main != NULL && second != NULL, NULL);

  plumb_bilingual_join_blocks (main, second, seconds);
  plumb_bilingual_part_anchors (seconds, second->language);
  tell_draft (main, second);
  close_gaps (main);
  join_attachments (main, second);
  return main;
}
