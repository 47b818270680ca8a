/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-successor.h"

#include <string.h>

static gboolean
was_called (const char *const *was, const char *id)
{
  return was != NULL && g_strv_contains (was, id);
}

const PlumbQuestion *
plumb_successor_get_question (const PlumbInstrument *now, const char *id)
{
  g_return_val_if_fail (now != NULL && id != NULL, NULL);

  const PlumbQuestion *same = plumb_instrument_get_question (now, id);
  for (guint i = 0; same == NULL && i < now->n_questions; i++)
    if (was_called (now->questions[i]->was, id))
      same = now->questions[i];
  return same;
}

const PlumbGroup *
plumb_successor_get_group (const PlumbInstrument *now, const char *id)
{
  g_return_val_if_fail (now != NULL && id != NULL, NULL);

  const PlumbGroup *same = plumb_instrument_get_group (now, id);
  for (guint i = 0; same == NULL && i < now->n_groups; i++)
    if (was_called (now->groups[i].was, id))
      same = &now->groups[i];
  return same;
}

const PlumbPathway *
plumb_successor_get_pathway (const PlumbInstrument *now, const char *id)
{
  g_return_val_if_fail (now != NULL && id != NULL, NULL);

  const PlumbPathway *same = plumb_instrument_get_pathway (now, id);
  for (guint i = 0; same == NULL && i < now->n_pathways; i++)
    if (was_called (now->pathways[i].was, id))
      same = &now->pathways[i];
  return same;
}

const PlumbChoice *
plumb_successor_get_choice (const PlumbChoice *now, guint n_now, const char *id)
{
  for (guint i = 0; i < n_now; i++)
    if (strcmp (now[i].id, id) == 0)
      return &now[i];
  for (guint i = 0; i < n_now; i++)
    if (was_called (now[i].was, id))
      return &now[i];
  return NULL;
}

const PlumbColumn *
plumb_successor_get_column (const PlumbQuestion *now, const char *id)
{
  const PlumbColumn *same = plumb_question_get_column (now, id);
  for (guint i = 0; same == NULL && i < now->n_columns; i++)
    if (was_called (now->columns[i].was, id))
      same = &now->columns[i];
  return same;
}

static const char *
find_written_row (const PlumbQuestion *now, const char *id)
{
  for (guint i = 0; i < now->n_rows; i++)
    if (strcmp (now->rows[i].id, id) == 0)
      return now->rows[i].id;
  for (guint i = 0; i < now->n_rows; i++)
    if (was_called (now->rows[i].was, id))
      return now->rows[i].id;
  return NULL;
}

const char *
plumb_successor_get_row (const PlumbQuestion *now, const char *id)
{
  g_return_val_if_fail (now != NULL && id != NULL, NULL);

  const char *written = find_written_row (now, id);
  if (written != NULL)
    return written;
  const PlumbQuestion *source = now->rows_from;
  if (source != NULL && source->n_choices > 0)
    {
      const PlumbChoice *choice
          = plumb_successor_get_choice (source->choices, source->n_choices, id);
      return choice != NULL ? choice->id : NULL;
    }
  return plumb_question_can_have_row (now, id) ? id : NULL;
}
