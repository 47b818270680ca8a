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
  plumb_arena_init (&self->arena);
  self->texts = g_ptr_array_new ();
  return self;
}

void
plumb_practices_free (PlumbPractices *self)
{
  if (self == NULL)
    return;
  PlumbStoredPractices *stored = get_stored (self);
  g_ptr_array_unref (stored->texts);
  plumb_arena_clear (&stored->arena);
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
