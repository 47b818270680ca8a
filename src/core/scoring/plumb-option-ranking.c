/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-option-ranking.h"

#include <math.h>

/* What one option does to one group. */
typedef struct
{
  guint n_records;
  double worst_low, worst_high; /* 0 or less */
  double sum;                   /* of the scores above 0 of finished records */
  guint n_benefits;
  GArray *most, *least; /* double: of open records, the benefits that they could come to be */
} Cell;

typedef struct
{
  const PlumbWhatIf *what_if;
  guint n_options, n_groups; /* all there are */
  Cell *cells;               /* option by option */
  GArray *options, *groups;  /* guint: those that are ranked and weighed */
} Work;

static void
work_init (Work *self, const PlumbWhatIf *what_if)
{
  *self = (Work){ .what_if = what_if,
                  .n_options = g_strv_length (what_if->options),
                  .n_groups = what_if->assessment->scope->groups->len };
  self->cells = g_new0 (Cell, (gsize) self->n_options * self->n_groups + 1);
  self->options = g_array_new (FALSE, FALSE, sizeof (guint));
  self->groups = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
work_clear (Work *self)
{
  for (gsize i = 0; i < (gsize) self->n_options * self->n_groups; i++)
    {
      g_clear_pointer (&self->cells[i].most, g_array_unref);
      g_clear_pointer (&self->cells[i].least, g_array_unref);
    }
  g_free (self->cells);
  g_array_unref (self->options);
  g_array_unref (self->groups);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

static Cell *
get_cell (const Work *self, guint option, guint group)
{
  return &self->cells[(gsize) option * self->n_groups + group];
}

/* The score of an open record where it turns out as @fill says and is a benefit; else 0. */
static double
find_benefit (const Work *self, const PlumbAssessed *record, PlumbFill fill)
{
  const PlumbAssessment *assessment = self->what_if->assessment;
  const PlumbSupport full = { TRUE, TRUE, TRUE };
  PlumbLevels levels;

  if (!plumb_assessed_fill (record, assessment->appraisal, &assessment->settings, fill, &levels))
    return 0;
  return fmax (plumb_rate (&levels, &full, &assessment->settings, NULL).score, 0);
}

static void
add_open (const Work *self, Cell *cell, const PlumbAssessed *record)
{
  double most = find_benefit (self, record, PLUMB_FILL_BEST);
  double least = find_benefit (self, record, PLUMB_FILL_LEAST_BENEFIT);

  cell->worst_low = fmin (cell->worst_low, record->score->lowest);
  cell->worst_high = fmin (cell->worst_high, record->score->highest);
  if (!cell->most)
    {
      cell->most = g_array_new (FALSE, FALSE, sizeof (double));
      cell->least = g_array_new (FALSE, FALSE, sizeof (double));
    }
  if (most > 0)
    g_array_append_val (cell->most, most);
  if (least > 0)
    g_array_append_val (cell->least, least);
}

static void
add_settled (Cell *cell, double score)
{
  cell->worst_low = fmin (cell->worst_low, score);
  cell->worst_high = fmin (cell->worst_high, score);
  if (score > 0)
    {
      cell->sum += score;
      cell->n_benefits++;
    }
}

/* A record is found by the name of its option, which it owns. */
static void
add_record (Work *self, GHashTable *places, const PlumbAssessed *record)
{
  gpointer option;

  if (!record->score->counts
      || !g_hash_table_lookup_extended (places, record->score->option, NULL, &option))
    return;
  for (guint i = 0; i < record->places->len; i++)
    {
      Cell *cell
          = get_cell (self, GPOINTER_TO_UINT (option), g_array_index (record->places, guint, i));
      cell->n_records++;
      if (record->score->is_open)
        add_open (self, cell, record);
      else
        add_settled (cell, record->score->score);
    }
}

static void
add_records (Work *self)
{
  const GPtrArray *records = self->what_if->assessment->records;
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->n_options; i++)
    g_hash_table_insert (places, self->what_if->options[i], GUINT_TO_POINTER (i));
  for (guint i = 0; i < records->len; i++)
    add_record (self, places, records->pdata[i]);
}

static gboolean
has_records (const Work *self, guint option)
{
  for (guint i = 0; i < self->n_groups; i++)
    if (get_cell (self, option, i)->n_records > 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_common (const Work *self, guint group)
{
  for (guint i = 0; i < self->options->len; i++)
    if (get_cell (self, g_array_index (self->options, guint, i), group)->n_records == 0)
      return FALSE;
  return self->options->len > 0;
}

/* Chooses what is compared, and names it and the rest. */
static void
choose (Work *self, PlumbOptionRanking *result)
{
  g_autoptr (GStrvBuilder) options = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) other_options = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) groups = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) other_groups = g_strv_builder_new ();

  for (guint i = 0; i < self->n_options; i++)
    {
      gboolean ranked = self->options->len < PLUMB_SMAA_MAX_OPTIONS && has_records (self, i);
      g_strv_builder_add (ranked ? options : other_options, self->what_if->options[i]);
      if (ranked)
        g_array_append_val (self->options, i);
    }
  for (guint i = 0; i < self->n_groups; i++)
    {
      gboolean weighed = self->groups->len < PLUMB_SMAA_MAX_CRITERIA && is_common (self, i);
      g_strv_builder_add (weighed ? groups : other_groups,
                          self->what_if->assessment->scope->groups->pdata[i]);
      if (weighed)
        g_array_append_val (self->groups, i);
    }
  result->n_options = self->options->len;
  result->options = g_strv_builder_end (options);
  result->left_out_options = g_strv_builder_end (other_options);
  result->n_groups = self->groups->len;
  result->groups = g_strv_builder_end (groups);
  result->left_out_groups = g_strv_builder_end (other_groups);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;
  return (one > other) - (one < other);
}

/* The highest (@up) or the lowest mean that the known benefits and any of the open ones come to:
 * the most extreme are added for as long as they move it. Without a known benefit the lowest is 0:
 * none. */
static double
find_mean (const Cell *cell, gboolean up)
{
  GArray *open = up ? cell->most : cell->least;
  double sum = cell->sum;
  guint n = cell->n_benefits;

  if (open)
    g_array_sort (open, compare);
  if (n == 0 && !up)
    return 0;
  for (guint i = 0; open && i < open->len; i++)
    {
      double value = g_array_index (open, double, up ? open->len - 1 - i : i);
      if (n > 0 && (up ? value * n <= sum : value * n >= sum))
        break;
      sum += value;
      n++;
    }
  return n > 0 ? sum / n : 0;
}

static PlumbSmaa *
rank (const Work *self,
      PlumbOptionRanking *result,
      gboolean by_harm,
      PlumbSmaaProblem problem,
      GCancellable *cancellable,
      PlumbSmaaProgress progress,
      gpointer data)
{
  guint n = result->n_options * result->n_groups;
  g_autofree double *lowest = g_new0 (double, n);
  g_autofree double *highest = g_new0 (double, n);
  gboolean has_ranges = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const Cell *cell = get_cell (self, g_array_index (self->options, guint, i / result->n_groups),
                                   g_array_index (self->groups, guint, i % result->n_groups));
      lowest[i] = by_harm ? cell->worst_low : find_mean (cell, FALSE);
      highest[i] = by_harm ? cell->worst_high : find_mean (cell, TRUE);
      has_ranges = has_ranges || highest[i] > lowest[i];
    }
  result->has_ranges = result->has_ranges || has_ranges;
  problem.n_options = result->n_options;
  problem.n_criteria = result->n_groups;
  problem.values = lowest;
  problem.highest = has_ranges ? highest : NULL;
  return plumb_smaa_new (&problem, cancellable, progress, data);
}

/* Half of the way is each ranking's. */
typedef struct
{
  PlumbSmaaProgress progress;
  gpointer data;
  double done;
} Half;

static void
note_half (double share, gpointer data)
{
  const Half *half = data;

  if (half->progress)
    half->progress (half->done + share / 2, half->data);
}

PlumbOptionRanking *
plumb_option_ranking_new (const PlumbWhatIf *what_if,
                          guint n_draws,
                          guint32 seed,
                          GCancellable *cancellable,
                          PlumbSmaaProgress progress,
                          gpointer data)
{
  g_return_val_if_fail (what_if != NULL, NULL);
  g_return_val_if_fail (n_draws >= 1 && n_draws <= PLUMB_SMAA_MAX_DRAWS, NULL);

  g_autoptr (PlumbOptionRanking) result = g_new0 (PlumbOptionRanking, 1);
  PlumbSmaaProblem problem = { .n_draws = n_draws, .seed = seed };
  Half half = { progress, data, 0 };
  g_auto (Work) work = { NULL };
  work_init (&work, what_if);
  add_records (&work);
  choose (&work, result);
  if (result->n_options == 0 || result->n_groups == 0 || 2 * result->n_groups < work.n_groups)
    return g_steal_pointer (&result);
  result->harm = rank (&work, result, TRUE, problem, cancellable, note_half, &half);
  if (!result->harm)
    return NULL;
  half.done = 0.5;
  result->benefit = rank (&work, result, FALSE, problem, cancellable, note_half, &half);
  return result->benefit ? g_steal_pointer (&result) : NULL;
}

void
plumb_option_ranking_free (PlumbOptionRanking *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->options);
  g_strfreev (self->left_out_options);
  g_strfreev (self->groups);
  g_strfreev (self->left_out_groups);
  plumb_smaa_free (self->harm);
  plumb_smaa_free (self->benefit);
  g_free (self);
}
