/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-follow-up.h"

#include "plumb-wording-private.h"

gboolean
plumb_measure_is_overdue (const PlumbMeasure *measure, const char *today)
{
  /* Days written as YYYY-MM-DD are in the order of their letters. */
  return measure->due != NULL && today != NULL && g_strcmp0 (measure->due, today) < 0
         && g_strcmp0 (measure->status, "done") != 0 && g_strcmp0 (measure->status, "dropped") != 0;
}

char *
plumb_wording_dup_overdue (const PlumbMeasure *measure, const char *today, PlumbLanguage *language)
{
  if (!plumb_measure_is_overdue (measure, today))
    return NULL;
  g_autofree char *due = plumb_language_format_date (language, measure->due);
  return plumb_language_fill (plumb_say (language, "Overdue since {date}."), "date", due, NULL);
}

char *
plumb_wording_dup_measured (const PlumbMeasure *measure, PlumbLanguage *language)
{
  if (measure->measured == NULL || measure->measured_on == NULL)
    return g_strdup (measure->measured);
  g_autofree char *day = plumb_language_format_date (language, measure->measured_on);
  /* Translators: a measured value and the day on which it was measured */
  return plumb_language_fill (plumb_say (language, "{value} ({date})"), "value", measure->measured,
                              "date", day, NULL);
}

char *
plumb_wording_dup_all_overdue (PlumbReview *review, const char *today, PlumbLanguage *language)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  guint n_ids = 0;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_MEASURE, &n_ids);

  for (guint i = 0; i < n_ids; i++)
    {
      const PlumbMeasure measure = plumb_measure_get (review, ids[i]);
      if (plumb_measure_is_overdue (&measure, today))
        g_ptr_array_add (titles,
                         (char *) (measure.title != NULL
                                       ? measure.title
                                       : plumb_say (language, "A measure without a title")));
    }
  if (titles->len == 0)
    return NULL;
  const guint n = titles->len;
  g_ptr_array_add (titles, NULL);
  g_autofree char *list = plumb_wording_join ((const char *const *) titles->pdata, language);
  g_autofree char *number = plumb_language_format_number (language, n, 0);
  return plumb_language_fill (plumb_say_count (language, "One measure is overdue: {list}.",
                                               "{n} measures are overdue: {list}.", n),
                              "n", number, "list", list, NULL);
}
