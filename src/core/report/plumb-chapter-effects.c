/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include <string.h>

/* The effects on each group: figures, and every impact record once, under the kind of group that it
 * names. */

/* The chapter in the making. What always holds at its end: every record was shown, and once. */
typedef struct
{
  PlumbReporter *reporter;
  GHashTable *shown; /* ids */
} Effects;

/* Shows @ids, which are lent by the score, under a heading with an @explanation. Nothing where
 * there are none. */
static void
show (Effects *self, int level, const char *title, const char *explanation, const GPtrArray *ids)
{
  if (ids->len == 0)
    return;
  plumb_document_add_heading (self->reporter->document, level, NULL, title);
  plumb_reporter_add (self->reporter, PLUMB_PARAGRAPH_SMALL, explanation);
  plumb_chapter_add_records (self->reporter, ids);
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (self->shown, g_ptr_array_index (ids, i));
}

/* Adds to @ids the records in scope that name exactly the groups of @group. */
static void
select_group (const Effects *self, const PlumbGroupScore *group, GPtrArray *ids)
{
  PlumbReporter *reporter = self->reporter;
  for (guint i = 0; i < reporter->score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (reporter->score->record_scores, i);
      const char *groups
          = plumb_review_get (reporter->review, PLUMB_KIND_IMPACT, record->id, "groups");
      if (record->in_scope && plumb_reporter_are_same_groups (groups, group->groups))
        g_ptr_array_add (ids, record->id);
    }
}

typedef enum
{
  PRIORITY_GROUP,
  OTHER_GROUP,
  INTERSECTION,
} GroupClass;

static GroupClass
get_class (const PlumbGroupScore *group)
{
  if (strchr (group->groups, ' ') != NULL)
    return INTERSECTION;
  return group->priority ? PRIORITY_GROUP : OTHER_GROUP;
}

static void
show_class (Effects *self, GroupClass class, const char *title, const char *explanation)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  for (guint i = 0; i < self->reporter->groups->len; i++)
    {
      const PlumbGroupScore *group = g_ptr_array_index (self->reporter->groups, i);
      if (get_class (group) == class)
        select_group (self, group, ids);
    }
  show (self, 3, title, explanation, ids);
}

/* The records of @option (NULL: any) that were not shown yet. */
static GPtrArray *
list_rest (const Effects *self, const char *option)
{
  const PlumbReporter *reporter = self->reporter;
  GPtrArray *ids = g_ptr_array_new ();
  for (guint i = 0; i < reporter->score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (reporter->score->record_scores, i);
      if (!g_hash_table_contains (self->shown, record->id)
          && (option == NULL
              || g_strcmp0 (plumb_impact_get (reporter->review, record->id).option, option) == 0))
        g_ptr_array_add (ids, record->id);
    }
  return ids;
}

/* Options other than the draft as it is written, each by itself. */
static void
show_options (Effects *self)
{
  PlumbReporter *reporter = self->reporter;
  g_autoptr (GArray) options = plumb_option_list (reporter->review);
  for (guint i = 0; i < options->len; i++)
    {
      const char *id = g_array_index (options, PlumbOption, i).id;
      if (g_str_equal (id, PLUMB_OPTION_DRAFT))
        continue;
      g_autoptr (GPtrArray) ids = list_rest (self, id);
      g_autofree char *name = plumb_wording_dup_option (reporter->review, id, reporter->language);
      g_autofree char *title = plumb_language_fill (
          plumb_say (reporter->language, "Another option: {option}"), "option", name, NULL);
      show (self, 2, title,
            plumb_say (reporter->language,
                       "These effects are of another option than the draft as it is written. They "
                       "can be compared with it and do not count for the findings."),
            ids);
    }
}

static void
show_all (Effects *self)
{
  PlumbLanguage *language = self->reporter->language;

  plumb_document_add_heading (self->reporter->document, 2, NULL,
                              plumb_say (language, "Effects, group by group"));
  plumb_reporter_add (
      self->reporter, PLUMB_PARAGRAPH_BODY,
      plumb_say (language,
                 "An effect says what one or more provisions of the draft do to one group, or to "
                 "people who belong to several groups at once, through one pathway. Below each, in "
                 "small print, are the levels that its score was made from, with their numbers, "
                 "and the numbers of its sources in the list of evidence. An effect that was rated "
                 "without and with the measures has both ratings, the one that counts first."));
  show_class (self, PRIORITY_GROUP, plumb_say (language, "Effects on priority groups"),
              plumb_say (language, "Groups that start from worse, or that the review puts first."));
  show_class (self, OTHER_GROUP, plumb_say (language, "Effects on other groups"),
              plumb_say (language, "The other groups in scope."));
  show_class (
      self, INTERSECTION, plumb_say (language, "Effects on people who belong to several groups"),
      plumb_say (language, "Each is about people who belong to all the groups that are named."));
  show_options (self);
  g_autoptr (GPtrArray) rest = list_rest (self, NULL);
  show (self, 2, plumb_say (language, "Effects that do not count for any group in scope"),
        plumb_say (language, "Their group was not named, or is not among those in scope."), rest);
}

void
plumb_chapter_compose_effects (PlumbReporter *self)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);
  Effects effects = { self, shown };

  plumb_reporter_begin_chapter (self, PLUMB_CHAPTER_EFFECTS);
  if (self->score->record_scores->len == 0)
    {
      plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY,
                          plumb_say (self->language, "No effect was recorded."));
      return;
    }
  plumb_chapter_add_groups (self);
  /* Before both pictures: one without room goes to the next page, and would stand amid a table
   * behind it. */
  plumb_chapter_add_matrix_table (self);
  plumb_chapter_add_figures (self);
  show_all (&effects);
  if (self->options.include_data)
    plumb_chapter_add_record_data (self);
}
