/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-pair-chart.h"

#include <math.h>

/* The figures of the effects: each group's largest benefit and harm; groups by pathways are in a
 * file of their own. */

const PlumbGroupScore *
plumb_chapter_find_former (PlumbReporter *self, const PlumbGroupScore *group)
{
  for (guint i = 0; self->former != NULL && i < self->former->draft->group_scores->len; i++)
    {
      const PlumbGroupScore *former = self->former->draft->group_scores->pdata[i];
      if (plumb_reporter_are_same_groups (former->groups, group->groups))
        return former;
    }
  return NULL;
}

static void
add_former (PlumbReporter *self, PlumbChart *chart, const PlumbGroupScore *group)
{
  const PlumbGroupScore *former = plumb_chapter_find_former (self, group);
  if (former == NULL)
    return;
  g_autofree char *harm = plumb_wording_dup_group_harm (&self->former->settings, former,
                                                        former->worst, self->language);
  g_autofree char *benefit = plumb_wording_dup_group_benefit (&self->former->settings, former,
                                                              former->best, self->language);
  plumb_pair_chart_add_former (chart, former->has_harm ? fabs (former->worst) : NAN, harm,
                               former->has_benefit ? former->best : NAN, benefit);
}

static void
add_pair (PlumbReporter *self, PlumbChart *chart, const PlumbGroupScore *group, gboolean is_worst)
{
  g_autofree char *label = plumb_reporter_dup_short_groups (self, group->groups);
  g_autofree char *harm
      = plumb_wording_dup_group_harm (&self->score->settings, group, group->worst, self->language);
  g_autofree char *benefit = plumb_wording_dup_group_benefit (&self->score->settings, group,
                                                              group->best, self->language);
  plumb_pair_chart_add (chart, label, group->has_harm ? fabs (group->worst) : NAN, harm,
                        group->has_benefit ? group->best : NAN, benefit, is_worst);
  add_former (self, chart, group);
}

/* Which groups have no bars stands below the picture, and not only in its words. */
static char *
dup_pairs_caption (PlumbReporter *self)
{
  const char *caption
      = plumb_say (self->language, "The largest harm and the largest benefit of each group. They "
                                   "are shown side by side and never added up.");
  g_autofree char *left_out
      = plumb_wording_dup_groups_left_out (self->review, self->score, self->language);
  return left_out != NULL ? g_strconcat (caption, " ", left_out, NULL) : g_strdup (caption);
}

/* What the bars say in words, and what the rings of the round before do. */
static char *
dup_pairs_alternative (PlumbReporter *self)
{
  g_autofree char *now
      = plumb_wording_dup_pairs_alternative (self->review, self->score, self->language);
  if (self->former == NULL)
    return g_steal_pointer (&now);
  g_autofree char *then
      = plumb_wording_dup_pairs_former (self->review, self->former, self->language);
  return g_strconcat (now, " ", then, NULL);
}

static void
add_pairs (PlumbReporter *self)
{
  const char *worst
      = self->score->headlines->worst != NULL
            ? plumb_impact_get (self->review, self->score->headlines->worst->id).groups
            : NULL;
  g_autofree char *alternative = dup_pairs_alternative (self);
  g_autofree char *caption = dup_pairs_caption (self);
  PlumbChart *chart = plumb_pair_chart_new (
      plumb_say_in (self->language, "column", "Group, priority groups first"),
      plumb_say (self->language, "Largest harm"), plumb_say (self->language, "Largest benefit"),
      plumb_say (self->language, "Worst affected"));
  guint n = 0;
  if (self->former != NULL)
    plumb_pair_chart_set_former (chart, plumb_say (self->language, "In the round before"),
                                 plumb_say (self->language, "Largest harm in the round before"),
                                 plumb_say (self->language, "Largest benefit in the round before"));

  for (guint i = 0; i < self->groups->len; i++)
    {
      const PlumbGroupScore *group = g_ptr_array_index (self->groups, i);
      if (!group->has_harm && !group->has_benefit)
        continue;
      add_pair (self, chart, group,
                worst != NULL && plumb_reporter_are_same_groups (group->groups, worst));
      n++;
    }
  if (n == 0)
    {
      plumb_chart_free (chart);
      return;
    }
  PlumbBlock *block = plumb_document_add_figure (
      self->document, plumb_chart_to_figure (chart, alternative, caption));
  plumb_reporter_mark (block, "score", "groups");
}

void
plumb_chapter_add_figures (PlumbReporter *self)
{
  /* Bars are numbers too; the table of groups says the same in words. */
  if (plumb_wording_has_numbers (&self->score->settings))
    add_pairs (self);
  plumb_chapter_add_matrix (self);
}
