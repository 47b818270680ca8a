/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-robustness.h"

/* Where in the whole each part begins and ends, after what the parts take with some hundred
 * records. */
#define TORNADO_END    0.05
#define WEIGHTINGS_END 0.35
#define RANKING_END    0.65

/* Turns the progress of a part into that of the whole. */
typedef struct
{
  PlumbRobustnessProgress progress;
  gpointer data;
  double begin, end;
} Part;

static void
note_part (double share, gpointer data)
{
  const Part *part = data;
  if (part->progress != NULL)
    part->progress (part->begin + (part->end - part->begin) * CLAMP (share, 0, 1), part->data);
}

static void
begin_part (Part *part, double end)
{
  part->begin = part->end;
  part->end = end;
  note_part (0, part);
}

static void
robustness_clear (PlumbRobustness *self)
{
  g_clear_pointer (&self->tornado, plumb_tornado_free);
  g_clear_pointer (&self->weightings, g_free);
  g_clear_pointer (&self->ranking, plumb_option_ranking_free);
  g_clear_pointer (&self->inquiries, plumb_inquiries_free);
}

PlumbRobustness *
plumb_robustness_new (const PlumbWhatIf *what_if,
                      GCancellable *cancellable,
                      PlumbRobustnessProgress progress,
                      gpointer data)
{
  g_return_val_if_fail (what_if != NULL, NULL);

  g_autoptr (PlumbRobustness) self = g_atomic_rc_box_new0 (PlumbRobustness);
  Part part = { progress, data, 0, 0 };
  begin_part (&part, TORNADO_END);
  self->tornado
      = plumb_tornado_new (what_if, PLUMB_ROBUSTNESS_MAX_BARS, cancellable, note_part, &part);
  if (self->tornado == NULL)
    return NULL;
  begin_part (&part, WEIGHTINGS_END);
  self->weightings = plumb_weightings_new (what_if, PLUMB_ROBUSTNESS_DRAWS, PLUMB_ROBUSTNESS_SEED,
                                           cancellable, note_part, &part);
  if (self->weightings == NULL)
    return NULL;
  begin_part (&part, RANKING_END);
  self->ranking = plumb_option_ranking_new (what_if, PLUMB_ROBUSTNESS_DRAWS, PLUMB_ROBUSTNESS_SEED,
                                            cancellable, note_part, &part);
  if (self->ranking == NULL)
    return NULL;
  begin_part (&part, 1);
  self->inquiries = plumb_inquiries_new (what_if, cancellable, note_part, &part);
  if (self->inquiries == NULL)
    return NULL;
  note_part (1, &part);
  return g_steal_pointer (&self);
}

PlumbRobustness *
plumb_robustness_ref (PlumbRobustness *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

void
plumb_robustness_unref (PlumbRobustness *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, (GDestroyNotify) robustness_clear);
}
