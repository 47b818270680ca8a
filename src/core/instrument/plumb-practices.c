/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-practices.h"

#include <string.h>

#include "plumb-practices-private.h"

static PlumbStoredPractices *
get_stored (const PlumbPractices *self)
{
  return (PlumbStoredPractices *) self;
}

PlumbStoredPractices *
plumb_stored_practices_new (void)
{
  PlumbStoredPractices *self = g_new0 (PlumbStoredPractices, 1);
  g_atomic_ref_count_init (&self->references);
  self->strings = g_string_chunk_new (4096);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->texts = g_ptr_array_new ();
  return self;
}

gpointer
plumb_stored_practices_alloc (PlumbStoredPractices *self, gsize n, gsize size)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (n == 0)
    return NULL;
  gpointer block = g_malloc0_n (n, size);
  g_ptr_array_add (self->blocks, block);
  return block;
}

const char *
plumb_stored_practices_keep (PlumbStoredPractices *self, const char *text)
{
  g_return_val_if_fail (self != NULL, NULL);
  return text != NULL ? g_string_chunk_insert (self->strings, text) : NULL;
}

PlumbPractices *
plumb_practices_ref (PlumbPractices *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&get_stored (self)->references);
  return self;
}

void
plumb_practices_unref (PlumbPractices *self)
{
  if (self == NULL)
    return;
  PlumbStoredPractices *stored = get_stored (self);
  if (!g_atomic_ref_count_dec (&stored->references))
    return;
  g_ptr_array_unref (stored->texts);
  g_ptr_array_unref (stored->blocks);
  g_string_chunk_free (stored->strings);
  g_free (stored->component);
  g_free (stored);
}

const PlumbPractice *
plumb_practices_get (const PlumbPractices *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  for (guint i = 0; i < self->n_practices; i++)
    if (strcmp (self->practices[i].id, id) == 0)
      return &self->practices[i];
  return NULL;
}

static gboolean
helps (const PlumbPractice *practice,
       const char *instrument,
       const char *question,
       const double *score)
{
  for (guint i = 0; i < practice->n_helps; i++)
    {
      const PlumbPracticeHelp *help = &practice->helps[i];
      if (strcmp (help->instrument, instrument) == 0 && strcmp (help->question, question) == 0
          && (score == NULL || !help->has_below || *score < help->below))
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
plumb_practices_list_helping (const PlumbPractices *self,
                              const char *instrument,
                              const char *question,
                              const double *score)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (instrument != NULL && question != NULL, NULL);
  GPtrArray *found = g_ptr_array_new ();
  for (guint i = 0; i < self->n_practices; i++)
    if (helps (&self->practices[i], instrument, question, score))
      g_ptr_array_add (found, (gpointer) &self->practices[i]);
  return found;
}

const char *
plumb_practices_get_text (const PlumbPractices *self,
                          const PlumbText *text,
                          PlumbLanguage *language)
{
  g_return_val_if_fail (self != NULL && text != NULL, "");
  if (text->source == NULL)
    return "";
  if (language == NULL)
    return text->source;
  return plumb_language_get_text (language, get_stored (self)->component, text->context,
                                  text->source);
}

void
plumb_practices_visit_texts (const PlumbPractices *self, PlumbTextVisitor visit, gpointer data)
{
  g_return_if_fail (self != NULL && visit != NULL);
  GPtrArray *texts = get_stored (self)->texts;
  for (guint i = 0; i < texts->len; i++)
    visit (g_ptr_array_index (texts, i), data);
}
