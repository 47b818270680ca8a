/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-practice-library.h"

static GPtrArray *
load_all (void)
{
  GPtrArray *libraries = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_practices_free);
  g_auto (GStrv) ids = plumb_practices_list_builtin ();
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      PlumbPractices *library = plumb_practices_load_builtin (ids[i], &error);
      if (library != NULL)
        g_ptr_array_add (libraries, library);
      else
        g_warning ("The library of practices “%s” cannot be used: %s", ids[i], error->message);
    }
  return libraries;
}

const GPtrArray *
plumb_practice_library_get_all (void)
{
  static GPtrArray *libraries = NULL;
  if (libraries == NULL)
    libraries = load_all ();
  return libraries;
}

gboolean
plumb_practice_library_find (const char *id, PlumbLibraryEntry *entry)
{
  g_return_val_if_fail (id != NULL && entry != NULL, FALSE);

  const GPtrArray *libraries = plumb_practice_library_get_all ();
  for (guint i = 0; i < libraries->len; i++)
    {
      entry->library = g_ptr_array_index (libraries, i);
      entry->practice = plumb_practices_get (entry->library, id);
      if (entry->practice != NULL)
        return TRUE;
    }
  return FALSE;
}

static GArray *
entries_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (PlumbLibraryEntry));
}

/* Adds @practices of @library, and takes them. */
static void
take_found (GArray *entries, const PlumbPractices *library, GPtrArray *practices)
{
  for (guint i = 0; i < practices->len; i++)
    {
      const PlumbLibraryEntry entry = { library, g_ptr_array_index (practices, i) };
      g_array_append_val (entries, entry);
    }
  g_ptr_array_unref (practices);
}

GArray *
plumb_practice_library_search (const char *words, PlumbLanguage *language)
{
  g_return_val_if_fail (words != NULL, NULL);

  GArray *entries = entries_new ();
  const GPtrArray *libraries = plumb_practice_library_get_all ();
  for (guint i = 0; i < libraries->len; i++)
    {
      const PlumbPractices *library = g_ptr_array_index (libraries, i);
      take_found (entries, library, plumb_practices_search (library, words, language));
    }
  return entries;
}

GArray *
plumb_practice_library_list_helping (const char *instrument,
                                     const char *question,
                                     const double *score)
{
  g_return_val_if_fail (instrument != NULL && question != NULL, NULL);

  GArray *entries = entries_new ();
  const GPtrArray *libraries = plumb_practice_library_get_all ();
  for (guint i = 0; i < libraries->len; i++)
    {
      const PlumbPractices *library = g_ptr_array_index (libraries, i);
      take_found (entries, library,
                  plumb_practices_list_helping (library, instrument, question, score));
    }
  return entries;
}
