/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-option-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
entry_free (PlumbOptionEntry *entry)
{
  g_free (entry->id);
  g_free (entry->name);
  g_free (entry->text);
  g_free (entry);
}

static const char *
get_name (PlumbWorkspace *workspace, const PlumbOption *option)
{
  const char *name = option->level != NULL ? plumb_workspace_text (workspace, &option->level->label)
                                           : option->title;
  if (name != NULL && *name != '\0')
    return name;
  return strcmp (option->id, PLUMB_OPTION_DRAFT) == 0
             /* Translators: the policy as it is written now, among other versions of it */
             ? _ ("The draft")
             : _ ("Option without a name");
}

static void
add (GPtrArray *entries, PlumbWorkspace *workspace, const PlumbOption *option)
{
  PlumbOptionEntry *entry = g_new0 (PlumbOptionEntry, 1);
  entry->id = g_strdup (option->id);
  entry->name = g_strdup (get_name (workspace, option));
  entry->text = option->level != NULL
                    ? g_strdup (plumb_workspace_text (workspace, &option->level->hint))
                    : g_strdup (option->text);
  entry->own = option->level == NULL && strcmp (option->id, PLUMB_OPTION_DRAFT) != 0;
  entry->known = TRUE;
  g_ptr_array_add (entries, entry);
}

static PlumbOptionEntry *
find (GPtrArray *entries, const char *id)
{
  for (guint i = 0; i < entries->len; i++)
    {
      PlumbOptionEntry *entry = g_ptr_array_index (entries, i);
      if (strcmp (entry->id, id) == 0)
        return entry;
    }
  return NULL;
}

/* The entry of what only records name. */
static PlumbOptionEntry *
add_unknown (GPtrArray *entries, const char *id)
{
  PlumbOptionEntry *entry = g_new0 (PlumbOptionEntry, 1);
  entry->id = g_strdup (id);
  entry->name = g_strdup (_ ("Option that was removed"));
  g_ptr_array_add (entries, entry);
  return entry;
}

static const char *
get_option (PlumbReview *review, const char *impact)
{
  const char *option = plumb_review_get (review, PLUMB_KIND_IMPACT, impact, "option");
  return option != NULL ? option : PLUMB_OPTION_DRAFT;
}

static void
count (GPtrArray *entries, PlumbReview *review)
{
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_IMPACT, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    {
      const char *option = get_option (review, ids[i]);
      PlumbOptionEntry *entry = find (entries, option);
      if (entry == NULL)
        entry = add_unknown (entries, option);
      entry->n_records++;
    }
}

GPtrArray *
plumb_option_list_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbReview *review = plumb_workspace_get_review (workspace);
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  g_autoptr (GArray) options = plumb_option_list (review);
  for (guint i = 0; i < options->len; i++)
    add (entries, workspace, &g_array_index (options, PlumbOption, i));
  count (entries, review);
  return entries;
}

const PlumbOptionEntry *
plumb_option_list_find (GPtrArray *entries, const char *id)
{
  g_return_val_if_fail (entries != NULL && id != NULL, NULL);
  return find (entries, id);
}

char *
plumb_option_dup_label (const PlumbOptionEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  g_autofree char *records
      = g_strdup_printf (ngettext ("%u record", "%u records", entry->n_records), entry->n_records);
  /* Translators: a version of the policy and how much is recorded of it, as in “The draft (12
   * records)” */
  return plumb_language_fill (_ ("{option} ({records})"), "option", entry->name, "records", records,
                              NULL);
}

char *
plumb_option_dup_name (PlumbWorkspace *workspace, const char *option)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && option != NULL, NULL);

  g_autoptr (GArray) options = plumb_option_list (plumb_workspace_get_review (workspace));
  for (guint i = 0; i < options->len; i++)
    {
      const PlumbOption *known = &g_array_index (options, PlumbOption, i);
      if (strcmp (known->id, option) == 0)
        return g_strdup (get_name (workspace, known));
    }
  return g_strdup (_ ("Option that was removed"));
}

GPtrArray *
plumb_option_list_records (PlumbReview *review, const char *option)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review) && option != NULL, NULL);

  GPtrArray *records = g_ptr_array_new ();
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_IMPACT, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    if (strcmp (get_option (review, ids[i]), option) == 0)
      g_ptr_array_add (records, (char *) ids[i]);
  return records;
}
