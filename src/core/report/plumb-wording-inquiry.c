/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-inquiry.h"

#include "plumb-wording-bounds.h"
#include "plumb-wording-private.h"
#include "plumb-wording-robustness.h"

/* Ends of a range closer than this read the same. */
#define SAME 0.05

const char *
plumb_wording_inquiries_explanation (PlumbLanguage *language)
{
  return plumb_say (
      language,
      "Everything that is not known, by how much knowing it could change the finding: each is "
      "looked at alone, in every way in which it could turn out. All ways count the same, which is "
      "a convention for putting questions into an order, not a probability.");
}

char *
plumb_wording_dup_inquiry_title (PlumbReview *review,
                                 const PlumbInquiry *inquiry,
                                 PlumbLanguage *language)
{
  if (inquiry->kind == PLUMB_INQUIRY_GROUP)
    {
      g_autofree char *group = plumb_wording_dup_groups (review, inquiry->group, language);
      return plumb_language_fill (
          plumb_say (language, "{group}: what the draft does to them at all"), "group", group,
          NULL);
    }
  g_autofree char *effect = plumb_wording_dup_impact (review, inquiry->record, language);
  if (inquiry->kind == PLUMB_INQUIRY_RECORD)
    return g_steal_pointer (&effect);
  return plumb_language_fill (plumb_say (language, "{effect}: what it does to the gap"), "effect",
                              effect, NULL);
}

char *
plumb_wording_dup_inquiry_fields (PlumbReview *review,
                                  const PlumbInquiry *inquiry,
                                  PlumbLanguage *language)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  if (inquiry->kind == PLUMB_INQUIRY_GROUP)
    return g_strdup (plumb_say (language, "Everything"));
  for (guint i = 0; i < PLUMB_N_FIELDS; i++)
    if (inquiry->fields & (1u << i))
      g_ptr_array_add (names, (char *) plumb_wording_appraisal_field (review, i, language));
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return plumb_wording_join ((const char *const *) names->pdata, language);
}

/* The conclusions of @set other than @now, by name. */
static char *
dup_others (guint set, PlumbConclusion now, PlumbLanguage *language)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i <= PLUMB_CONCLUSION_ADVANCES; i++)
    if (i != now && (set & (1u << i)))
      g_ptr_array_add (titles,
                       g_strdup_printf ("“%s”", plumb_wording_conclusion_title (i, language)));
  g_ptr_array_add (titles, NULL);
  return plumb_wording_join ((const char *const *) titles->pdata, language);
}

static char *
dup_finding (const PlumbInquiry *inquiry, PlumbConclusion now, PlumbLanguage *language)
{
  if (!inquiry->enumerated)
    return g_strdup (plumb_say (language, "Too many ways to try them all."));
  if (inquiry->n_changing == 0)
    return g_strdup (plumb_say (language, "However it turns out, the finding stays."));
  g_autofree char *others = dup_others (inquiry->conclusions, now, language);
  if (inquiry->n_changing == inquiry->n_ways)
    return plumb_language_fill (
        plumb_say (language, "However it turns out, the finding would be another: {findings}."),
        "findings", others, NULL);
  g_autofree char *part = plumb_wording_dup_part (inquiry->share, language);
  return plumb_language_fill (
      plumb_say (language,
                 "In {share} of the ways it could turn out, the finding would be another: "
                 "{findings}."),
      "share", part, "findings", others, NULL);
}

char *
plumb_wording_dup_inquiry_change (const PlumbInquiry *inquiry,
                                  PlumbConclusion now,
                                  const PlumbSettings *settings,
                                  PlumbLanguage *language)
{
  g_autofree char *finding = dup_finding (inquiry, now, language);
  if (!inquiry->worst.exists || inquiry->worst.highest - inquiry->worst.lowest < SAME)
    return g_steal_pointer (&finding);
  g_autofree char *range = plumb_wording_dup_bounds (settings, &inquiry->worst, language);
  g_autofree char *worst = plumb_language_fill (
      plumb_say (language, "The worst effect would be {range}."), "range", range, NULL);
  /* Translators: two sentences, one after the other */
  return plumb_language_fill (plumb_say (language, "{first} {second}"), "first", finding, "second",
                              worst, NULL);
}
