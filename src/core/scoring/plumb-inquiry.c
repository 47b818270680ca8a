/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-inquiry.h"

#include "plumb-inquiry-ways.h"

/* A thing that is not known. What it could change is the same for all things that are alike, and is
 * found once: reviews have many records of which nothing is known. */
typedef struct
{
  PlumbInquiry *model; /* of all that are alike, lent; its record and group are NULL */
  guint index;         /* of the record */
} Candidate;

typedef struct
{
  PlumbWays ways;
  GHashTable *models; /* GBytes → PlumbInquiry */
  GArray *candidates; /* Candidate */
} Work;

static void
work_init (Work *self, const PlumbWhatIf *what_if)
{
  plumb_ways_init (&self->ways, what_if);
  self->models
      = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, g_free);
  self->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
}

static void
work_clear (Work *self)
{
  plumb_ways_clear (&self->ways);
  g_hash_table_unref (self->models);
  g_array_unref (self->candidates);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

/* All that what would be depends on. */
static GBytes *
make_key (const PlumbAssessed *record, const PlumbInquiry *inquiry)
{
  const guint numbers[] = { inquiry->kind, inquiry->fields, record->score->priority };
  GByteArray *key = g_byte_array_new ();

  g_byte_array_append (key, (const guint8 *) numbers, sizeof numbers);
  g_byte_array_append (key, (const guint8 *) &record->levels[PLUMB_STAGE_RESIDUAL],
                       sizeof (PlumbLevels));
  g_byte_array_append (key, (const guint8 *) record->places->data,
                       record->places->len * sizeof (guint));
  return g_byte_array_free_to_bytes (key);
}

/* Takes note of the record at @index where something about it is not known. A settled record that
 * has an effect can still say nothing of the gap. */
static void
add_candidate (Work *self, guint index)
{
  const PlumbAssessed *record = plumb_what_if_get_record (self->ways.what_if, index);
  const PlumbRecordScore *score = record->score;
  Candidate candidate = { .index = index };
  PlumbInquiry inquiry = { .fields = plumb_ways_find_open (&self->ways, index) };

  if (!score->is_open && (score->state != PLUMB_RECORD_SCORED || inquiry.fields == 0))
    return;
  inquiry.kind = !score->is_open ? PLUMB_INQUIRY_GAP
                 : score->id     ? PLUMB_INQUIRY_RECORD
                                 : PLUMB_INQUIRY_GROUP;
  g_autoptr (GBytes) key = make_key (record, &inquiry);
  candidate.model = g_hash_table_lookup (self->models, key);
  if (!candidate.model)
    {
      plumb_ways_find_reach (&self->ways, &inquiry, index);
      candidate.model = g_memdup2 (&inquiry, sizeof inquiry);
      g_hash_table_insert (self->models, g_bytes_ref (key), candidate.model);
    }
  g_array_append_val (self->candidates, candidate);
}

static int
compare_descending (double one, double other)
{
  return (one < other) - (one > other);
}

/* The widest reach first. */
static int
compare_reach (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a, *other = b;
  int order = compare_descending (one->model->reach, other->model->reach);

  return order != 0 ? order : (one->index > other->index) - (one->index < other->index);
}

static int
compare_share (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a, *other = b;

  if (one->model->enumerated != other->model->enumerated)
    return one->model->enumerated ? -1 : 1;
  if (one->model->enumerated && one->model->share != other->model->share)
    return compare_descending (one->model->share, other->model->share);
  return compare_reach (a, b);
}

static gboolean
enumerate_widest (Work *self,
                  GCancellable *cancellable,
                  PlumbInquiryProgress progress,
                  gpointer data)
{
  guint n_all = MIN (g_hash_table_size (self->models), PLUMB_INQUIRY_MAX_ENUMERATED);
  guint n_done = 0;

  g_array_sort (self->candidates, compare_reach);
  for (guint i = 0; i < self->candidates->len && n_done < n_all; i++)
    {
      const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);
      if (cancellable && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      if (candidate->model->enumerated)
        continue;
      if (progress)
        progress ((double) n_done / n_all, data);
      plumb_ways_enumerate (&self->ways, candidate->model, candidate->index);
      n_done++;
    }
  g_array_sort (self->candidates, compare_share);
  if (progress)
    progress (1, data);
  return TRUE;
}

static void
add_inquiry (PlumbInquiries *self, const PlumbWhatIf *what_if, const Candidate *candidate)
{
  const PlumbAssessed *record = plumb_what_if_get_record (what_if, candidate->index);
  PlumbInquiry inquiry = *candidate->model;

  if (inquiry.kind == PLUMB_INQUIRY_GROUP)
    inquiry.group = g_string_chunk_insert_const (self->strings, record->groups->pdata[0]);
  else
    inquiry.record = g_string_chunk_insert_const (self->strings, record->score->id);
  self->n_enumerated += inquiry.enumerated;
  g_array_append_val (self->list, inquiry);
}

PlumbInquiries *
plumb_inquiries_new (const PlumbWhatIf *what_if,
                     GCancellable *cancellable,
                     PlumbInquiryProgress progress,
                     gpointer data)
{
  g_return_val_if_fail (what_if != NULL, NULL);

  g_autoptr (PlumbInquiries) self = g_new0 (PlumbInquiries, 1);
  g_auto (Work) work = { { NULL } };
  self->strings = g_string_chunk_new (256);
  self->now = what_if->now.conclusion;
  self->list = g_array_new (FALSE, FALSE, sizeof (PlumbInquiry));
  work_init (&work, what_if);
  for (guint i = 0; i < what_if->records->len; i++)
    add_candidate (&work, i);
  if (!enumerate_widest (&work, cancellable, progress, data))
    return NULL;
  for (guint i = 0; i < work.candidates->len; i++)
    add_inquiry (self, what_if, &g_array_index (work.candidates, Candidate, i));
  return g_steal_pointer (&self);
}

void
plumb_inquiries_free (PlumbInquiries *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->list);
  g_string_chunk_free (self->strings);
  g_free (self);
}
