/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-document.h"
#include "plumb-block-private.h"

static void
attachment_free (PlumbAttachment *attachment)
{
  g_free (attachment->name);
  g_free (attachment->mime);
  g_free (attachment->description);
  g_bytes_unref (attachment->data);
  g_free (attachment);
}

static void
document_clear (PlumbDocument *self)
{
  g_free (self->title);
  g_free (self->language);
  g_free (self->author);
  g_free (self->subject);
  g_free (self->keywords);
  g_free (self->creator);
  g_free (self->running_header);
  g_free (self->running_footer);
  g_free (self->page_format);
  g_free (self->skip_label);
  g_clear_pointer (&self->letterhead, plumb_letterhead_unref);
  plumb_figure_free (self->logo);
  g_free (self->draft_word);
  g_free (self->draft_sentence);
  plumb_block_free (self->body);
  g_ptr_array_unref (self->attachments);
}

/* Replaces *@field by a cleaned copy of @text; NULL stays NULL. */
static void
set_text (char **field, const char *text)
{
  g_autofree char *old = g_steal_pointer (field);

  *field = text != NULL ? plumb_inline_clean (text) : NULL;
}

static void
collect (const PlumbBlock *block, PlumbBlockKind kind, GPtrArray *found)
{
  if (block->kind == kind)
    g_ptr_array_add (found, (gpointer) block);
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    collect (block->children->pdata[i], kind, found);
}

PlumbDocument *
plumb_document_new (const char *language, const char *title)
{
  PlumbDocument *self;

  g_return_val_if_fail (language != NULL && *language != '\0', NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_atomic_rc_box_new0 (PlumbDocument);
  self->language = g_strdup (language);
  self->title = plumb_inline_clean (title);
  self->rtl = plumb_language_is_rtl (language);
  self->body = plumb_block_new (PLUMB_BLOCK_BODY, TRUE);
  self->open = self->body;
  self->attachments = g_ptr_array_new_with_free_func ((GDestroyNotify) attachment_free);
  return self;
}

PlumbDocument *
plumb_document_ref (PlumbDocument *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
plumb_document_unref (PlumbDocument *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, (GDestroyNotify) document_clear);
}

void
plumb_document_set_direction (PlumbDocument *self, gboolean rtl)
{
  g_return_if_fail (self != NULL);

  self->rtl = rtl;
}

void
plumb_document_set_zero (PlumbDocument *self, gunichar zero)
{
  g_return_if_fail (self != NULL);

  self->zero = zero;
}

void
plumb_document_set_author (PlumbDocument *self, const char *author)
{
  g_return_if_fail (self != NULL);

  set_text (&self->author, author);
}

void
plumb_document_set_subject (PlumbDocument *self, const char *subject)
{
  g_return_if_fail (self != NULL);

  set_text (&self->subject, subject);
}

void
plumb_document_set_keywords (PlumbDocument *self, const char *keywords)
{
  g_return_if_fail (self != NULL);

  set_text (&self->keywords, keywords);
}

void
plumb_document_set_creator (PlumbDocument *self, const char *creator)
{
  g_return_if_fail (self != NULL);

  set_text (&self->creator, creator);
}

void
plumb_document_set_created (PlumbDocument *self, gint64 unix_utc)
{
  g_return_if_fail (self != NULL);

  self->created = unix_utc;
}

void
plumb_document_set_running (PlumbDocument *self,
                            const char *header,
                            const char *footer,
                            const char *page_format)
{
  g_return_if_fail (self != NULL);

  set_text (&self->running_header, header);
  set_text (&self->running_footer, footer);
  set_text (&self->page_format, page_format);
}

void
plumb_document_set_skip_label (PlumbDocument *self, const char *label)
{
  g_return_if_fail (self != NULL);

  set_text (&self->skip_label, label);
}

void
plumb_document_attach (PlumbDocument *self,
                       const char *name,
                       const char *mime,
                       const char *description,
                       GBytes *data)
{
  PlumbAttachment *attachment;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL && *name != '\0');
  g_return_if_fail (mime != NULL && description != NULL && data != NULL);

  attachment = g_new0 (PlumbAttachment, 1);
  attachment->name = plumb_inline_clean (name);
  attachment->mime = g_strdup (mime);
  attachment->description = plumb_inline_clean (description);
  attachment->data = g_bytes_ref (data);
  g_ptr_array_add (self->attachments, attachment);
}

GPtrArray *
plumb_document_list_tables (const PlumbDocument *self)
{
  GPtrArray *tables = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, tables);

  collect (self->body, PLUMB_BLOCK_TABLE, tables);
  for (guint i = 0; i < tables->len; i++)
    tables->pdata[i] = ((const PlumbBlock *) tables->pdata[i])->table;
  return tables;
}

GPtrArray *
plumb_document_list_headings (const PlumbDocument *self)
{
  GPtrArray *headings = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, headings);

  collect (self->body, PLUMB_BLOCK_HEADING, headings);
  return headings;
}

GPtrArray *
plumb_document_list_sections (const PlumbDocument *self)
{
  g_autoptr (GPtrArray) headings = plumb_document_list_headings (self);
  g_autoptr (GHashTable) twins = g_hash_table_new (NULL, NULL);
  GPtrArray *sections = g_ptr_array_new ();

  for (guint i = 0; i < headings->len; i++)
    {
      const PlumbBlock *heading = headings->pdata[i];

      if (heading->twin != NULL)
        g_hash_table_add (twins, (gpointer) heading->twin);
      if (!g_hash_table_contains (twins, heading))
        g_ptr_array_add (sections, (gpointer) heading);
    }
  return sections;
}
