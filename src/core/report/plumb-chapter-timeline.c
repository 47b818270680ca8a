/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include <math.h>

#include "plumb-day.h"
#include "plumb-interval-chart.h"
#include "plumb-wording-follow-up.h"

/* Of the measures: when each is due, on an axis of time with the rounds of the review and the day
 * of the report. The table of the follow-up has the same as text. */

/* Fewer measures with a day make no line. */
#define MIN_DATED 2

/* Room at either end of the axis, as a share of its length. */
#define MARGIN 0.03

typedef struct
{
  const char *id;
  double day; /* since the calendar began */
} Dated;

typedef struct
{
  PlumbReporter *reporter;
  GArray *measures; /* Dated, the first first */
  double first;
  double last;
  guint n_due; /* of each mark */
  guint n_late;
  guint n_done;
} Timeline;

/* The day @date, YYYY-MM-DD, as a number; NAN where it is none. */
static double
read_day (const char *date)
{
  GDate day;
  return date != NULL && plumb_day_read (date, &day) ? g_date_get_julian (&day) : NAN;
}

static void
stretch (Timeline *self, double day)
{
  if (isnan (day))
    return;
  self->first = fmin (self->first, day);
  self->last = fmax (self->last, day);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  double one = ((const Dated *) a)->day;
  double other = ((const Dated *) b)->day;
  return (one > other) - (one < other);
}

static gboolean
is_done (const PlumbMeasure *measure)
{
  return g_strcmp0 (measure->status, "done") == 0;
}

static void
collect (Timeline *self)
{
  guint n_ids = 0;
  const char *const *ids = plumb_reporter_list (self->reporter, PLUMB_KIND_MEASURE, &n_ids);

  for (guint i = 0; i < n_ids; i++)
    {
      const PlumbMeasure measure = plumb_measure_get (self->reporter->review, ids[i]);
      const Dated dated = { ids[i], read_day (measure.due) };
      if (isnan (dated.day) || g_strcmp0 (measure.status, "dropped") == 0)
        continue;
      g_array_append_val (self->measures, dated);
      if (is_done (&measure))
        self->n_done++;
      else if (plumb_measure_is_overdue (&measure, self->reporter->today))
        self->n_late++;
      else
        self->n_due++;
      stretch (self, dated.day);
    }
  g_array_sort (self->measures, compare_days);
  stretch (self, read_day (self->reporter->today));
  for (guint i = 0; i < plumb_round_count (self->reporter->review); i++)
    stretch (self, read_day (plumb_round_get (self->reporter->review, i).date));
}

/* The days that hold for all measures. */
static void
add_days (const Timeline *self, PlumbChart *chart)
{
  PlumbReporter *reporter = self->reporter;

  for (guint i = 0; i < plumb_round_count (reporter->review); i++)
    {
      const PlumbRound round = plumb_round_get (reporter->review, i);
      plumb_interval_chart_add_limit (chart, read_day (round.date), round.label);
    }
  plumb_interval_chart_add_limit (chart, read_day (reporter->today),
                                  plumb_say (reporter->language, "Day of this report"));
}

static const char *
get_title (const Timeline *self, const PlumbMeasure *measure)
{
  return measure->title != NULL ? measure->title
                                : plumb_say (self->reporter->language, "A measure without a title");
}

static void
add_measure (const Timeline *self, PlumbChart *chart, const Dated *dated)
{
  PlumbReporter *reporter = self->reporter;
  const PlumbMeasure measure = plumb_measure_get (reporter->review, dated->id);
  gboolean done = is_done (&measure);
  gboolean late = plumb_measure_is_overdue (&measure, reporter->today);
  g_autofree char *date = plumb_language_format_date (reporter->language, measure.due);
  const PlumbIntervalRow row = {
    .from = NAN,
    .to = NAN,
    .point = done || late ? NAN : dated->day,
    .former = late ? dated->day : NAN,
    .potential = done ? dated->day : NAN,
    .text = date,
    .point_text = done || late ? NULL : date,
    .former_text = late ? date : NULL,
    .potential_text = done ? date : NULL,
  };

  plumb_interval_chart_add (chart, get_title (self, &measure), &row);
}

/* "March 1, 2027: Give notice", with what became of it. What describes a picture has one language,
 * so a title in another one is left to the picture and the table. */
static char *
dup_dated (const Timeline *self, const Dated *dated)
{
  PlumbReporter *reporter = self->reporter;
  const PlumbMeasure measure = plumb_measure_get (reporter->review, dated->id);
  g_autofree char *date = plumb_language_format_date (reporter->language, measure.due);
  if (reporter->typed_language != NULL)
    /* Translators: a date that stands alone as a sentence */
    return plumb_language_fill (plumb_say (reporter->language, "{date}."), "date", date, NULL);
  const char *sentence = is_done (&measure)
                             ? plumb_say (reporter->language, "{date}, done: {measure}.")
                         : plumb_measure_is_overdue (&measure, reporter->today)
                             ? plumb_say (reporter->language, "{date}, overdue: {measure}.")
                             : plumb_say (reporter->language, "{date}: {measure}.");
  return plumb_language_fill (sentence, "date", date, "measure", get_title (self, &measure), NULL);
}

/* What the line shows: how many measures there are, and those at its ends. */
static char *
dup_alternative (const Timeline *self)
{
  PlumbReporter *reporter = self->reporter;
  const guint n = self->measures->len;
  g_autofree char *today = plumb_language_format_date (reporter->language, reporter->today);
  g_autofree char *all = plumb_reporter_dup_count (reporter, n);
  g_autofree char *late = plumb_reporter_dup_count (reporter, self->n_late);
  g_autofree char *done = plumb_reporter_dup_count (reporter, self->n_done);
  g_autofree char *first = dup_dated (self, &g_array_index (self->measures, Dated, 0));
  g_autofree char *last = dup_dated (self, &g_array_index (self->measures, Dated, n - 1));
  return plumb_language_fill (
      plumb_say (reporter->language,
                 "The measures on a line of time, by the day on which they are due, as of {date}. "
                 "All: {all}; overdue: {late}; done: {done}. First: {first} Last: {last}"),
      "date", today, "all", all, "late", late, "done", done, "first", first, "last", last, NULL);
}

static void
add_chart (const Timeline *self)
{
  PlumbReporter *reporter = self->reporter;
  PlumbLanguage *language = reporter->language;
  double room = fmax ((self->last - self->first) * MARGIN, 1);
  PlumbChart *chart = plumb_interval_chart_new (
      plumb_wording_field (reporter->review, PLUMB_KIND_MEASURE, "title", language),
      self->first - room, self->last + room, NULL,
      /* Translators: marks in a chart of measures: what is to come, what should have been, what was
         done */
      self->n_due > 0 ? plumb_say_in (language, "timeline", "Due") : NULL,
      self->n_late > 0 ? plumb_say_in (language, "timeline", "Overdue") : NULL,
      self->n_done > 0 ? plumb_say_in (language, "timeline", "Done") : NULL);
  g_autofree char *alternative = dup_alternative (self);

  add_days (self, chart);
  for (guint i = 0; i < self->measures->len; i++)
    add_measure (self, chart, &g_array_index (self->measures, Dated, i));
  plumb_document_add_figure (
      reporter->document,
      plumb_chart_to_figure (chart, alternative,
                             plumb_say (language, "When the measures are due.")));
}

void
plumb_chapter_add_timeline (PlumbReporter *reporter)
{
  g_autoptr (GArray) measures = g_array_new (FALSE, FALSE, sizeof (Dated));
  Timeline self
      = { .reporter = reporter, .measures = measures, .first = G_MAXDOUBLE, .last = -G_MAXDOUBLE };

  collect (&self);
  if (measures->len >= MIN_DATED)
    add_chart (&self);
}
