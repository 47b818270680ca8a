/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

/* Of the summary: who is affected worst, who is harmed and who is helped, and how much is not
 * known. */

/* How many groups a sentence names before it only counts the others. */
#define MAX_GROUPS 2

static int
compare_worst (gconstpointer a, gconstpointer b)
{
  const PlumbGroupScore *one = *(const PlumbGroupScore *const *) a;
  const PlumbGroupScore *other = *(const PlumbGroupScore *const *) b;
  return (one->worst > other->worst) - (one->worst < other->worst);
}

static int
compare_best (gconstpointer a, gconstpointer b)
{
  const PlumbGroupScore *one = *(const PlumbGroupScore *const *) a;
  const PlumbGroupScore *other = *(const PlumbGroupScore *const *) b;
  return (one->best < other->best) - (one->best > other->best);
}

/* The groups that are harmed, or that benefit, the strongest first, by name and score. */
static char *
dup_affected (PlumbReporter *self, gboolean harm)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();
  for (guint i = 0; i < self->groups->len; i++)
    {
      PlumbGroupScore *group = g_ptr_array_index (self->groups, i);
      if (harm ? group->has_harm : group->has_benefit)
        g_ptr_array_add (groups, group);
    }
  if (groups->len == 0)
    return NULL;
  g_ptr_array_sort (groups, harm ? compare_worst : compare_best);

  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < MIN (groups->len, MAX_GROUPS); i++)
    {
      const PlumbGroupScore *group = g_ptr_array_index (groups, i);
      g_autofree char *label
          = plumb_wording_dup_groups (self->review, group->groups, self->language);
      g_autofree char *number = plumb_wording_dup_value (
          &self->score->settings, harm ? group->worst : group->best, self->language);
      /* Translators: a group and its score, in a list */
      g_ptr_array_add (names, plumb_language_fill (plumb_say (self->language, "{group} ({score})"),
                                                   "group", label, "score", number, NULL));
    }
  if (groups->len > MAX_GROUPS)
    {
      const guint n = groups->len - MAX_GROUPS;
      g_ptr_array_add (names, plumb_say_fill_count (
                                  self->language,
                                  plumb_say_count (self->language, "{n} more", "{n} more", n), n));
    }
  g_ptr_array_add (names, NULL);
  return plumb_wording_join ((const char *const *) names->pdata, self->language);
}

static PlumbBlock *
add_item (PlumbReporter *self, const char *title, const char *text)
{
  PlumbInline *passage = plumb_inline_new (NULL);
  plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, title);
  plumb_inline_append (passage, " ");
  plumb_inline_append (passage, text);
  return plumb_document_add_item_inline (self->document, passage);
}

/* The worst effect in one sentence, in bold: the group must not be overlooked. */
static void
add_worst (PlumbReporter *self)
{
  if (self->score->headlines->worst == NULL)
    return;
  g_autofree char *worst = plumb_wording_dup_worst (self->review, self->score, self->language);
  PlumbInline *passage = plumb_inline_new (NULL);
  plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, worst);
  plumb_reporter_mark (plumb_document_add_item_inline (self->document, passage), "impact",
                       self->score->headlines->worst->id);
}

/* How much is not known, and where to read of it. */
static void
add_open (PlumbReporter *self)
{
  PlumbInline *passage = plumb_inline_new (NULL);
  plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, plumb_say (self->language, "Not known:"));
  plumb_inline_append (passage, " ");
  plumb_chapter_append_open (self, passage);
  plumb_document_add_item_inline (self->document, passage);
}

void
plumb_chapter_add_affected (PlumbReporter *self)
{
  const char *nobody = plumb_say (self->language, "no group, as far as was assessed.");
  g_autofree char *harmed = dup_affected (self, TRUE);
  g_autofree char *helped = dup_affected (self, FALSE);

  plumb_document_begin_list (self->document, PLUMB_LIST_BULLET);
  add_worst (self);
  add_item (self, plumb_say (self->language, "Harmed most:"), harmed != NULL ? harmed : nobody);
  add_item (self, plumb_say (self->language, "Helped most:"), helped != NULL ? helped : nobody);
  add_open (self);
  plumb_document_end (self->document);
}
