/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-fact-place.h"

#include <string.h>

#include "plumb-setting.h"

/* The most characters of an id. */
#define MAX_ID 64

/* The end of the id that @text begins with; NULL where there is none. */
static const char *
find_id_end (const char *text)
{
  if (!g_ascii_islower (*text) && !g_ascii_isdigit (*text))
    return NULL;
  gsize length = 1;
  while (g_ascii_islower (text[length]) || g_ascii_isdigit (text[length]) || text[length] == '.'
         || text[length] == '_' || text[length] == '-')
    length++;
  return length <= MAX_ID ? text + length : NULL;
}

gboolean
plumb_text_is_id (const char *text)
{
  const char *end = find_id_end (text);
  return end != NULL && *end == '\0';
}

/* Whether @text is the place of an answer in a round: two to four ids with slashes between them. */
static gboolean
is_round_place (const char *text)
{
  guint n = 1;
  const char *end = find_id_end (text);
  for (; end != NULL && *end == '/'; n++)
    end = find_id_end (end + 1);
  return end != NULL && *end == '\0' && n >= 2 && n <= 4;
}

const char *
plumb_text_cut (const char *text, const char *end, char name[PLUMB_ID_SIZE], char **long_name)
{
  gsize length = (gsize) (end - text);
  if (length >= PLUMB_ID_SIZE)
    return *long_name = g_strndup (text, length);
  memcpy (name, text, length);
  name[length] = '\0';
  return name;
}

const PlumbQuestion *
plumb_address_get_question (const PlumbInstrument *instrument, const char *id)
{
  const char *slash = strchr (id, '/');
  if (slash == NULL)
    return plumb_instrument_get_question (instrument, id);
  char name[PLUMB_ID_SIZE];
  g_autofree char *long_name = NULL;
  return plumb_instrument_get_question (instrument, plumb_text_cut (id, slash, name, &long_name));
}

/* Whether the address @id is that of @question, which may be NULL, or of a cell of it. */
static gboolean
is_of_question (const PlumbQuestion *question, const char *id)
{
  if (question == NULL)
    return FALSE;
  gsize length = strlen (question->id);
  return strncmp (question->id, id, length) == 0 && (id[length] == '/' || id[length] == '\0');
}

/* Finds the column that the roster's cell "<row>/<column>" lies in, and how much names its row. */
static void
find_cell (PlumbFactPlace *self, const char *cell)
{
  const char *slash = strchr (cell, '/');
  char name[PLUMB_ID_SIZE];
  g_autofree char *long_name = NULL;
  if (slash == NULL
      || !plumb_question_can_have_row (self->question,
                                       plumb_text_cut (cell, slash, name, &long_name)))
    return;
  self->column = plumb_question_get_column (self->question, slash + 1);
  self->row_length = (gsize) (slash + 1 - self->id);
}

/* Whether the question can hold a value at its address; finds its column. @slash is the first in
 * the address, or NULL. */
static gboolean
find_value (PlumbFactPlace *self, const char *slash)
{
  switch (self->question->type)
    {
    case PLUMB_QUESTION_NOTE:
    case PLUMB_QUESTION_COMPUTED:
      return FALSE;
    case PLUMB_QUESTION_MATRIX:
      return slash != NULL && plumb_question_can_have_row (self->question, slash + 1);
    case PLUMB_QUESTION_ROSTER:
      if (slash != NULL)
        find_cell (self, slash + 1);
      return self->column != NULL;
    default:
      return slash == NULL;
    }
}

/* Nearly all cells of a table are of the question of the @last answer, and most in its row. */
static gboolean
find_answer (PlumbFactPlace *self, const PlumbInstrument *instrument, const PlumbFactPlace *last)
{
  if (last->row_length > 0 && strncmp (last->id, self->id, last->row_length) == 0)
    {
      self->is_cell = TRUE;
      self->question = last->question;
      self->row_length = last->row_length;
      self->column = plumb_question_get_column (self->question, self->id + self->row_length);
      self->takes_value = self->column != NULL;
      return self->takes_value;
    }
  self->question = is_of_question (last->question, self->id)
                       ? last->question
                       : plumb_address_get_question (instrument, self->id);
  if (self->question == NULL)
    return FALSE;
  const char *slash = strchr (self->id, '/');
  self->is_cell = slash != NULL;
  self->takes_value = find_value (self, slash);
  return self->takes_value || !self->is_cell;
}

void
plumb_fact_place_find (PlumbFactPlace *self,
                       PlumbKind kind,
                       const char *id,
                       const PlumbInstrument *instrument)
{
  const PlumbFactPlace last = *self;
  *self = (PlumbFactPlace){ .kind = kind, .id = id };
  switch (kind)
    {
    case PLUMB_KIND_REVIEW:
      self->is_there = strcmp (id, PLUMB_ID_REVIEW) == 0;
      break;
    case PLUMB_KIND_DRAFT:
      self->is_there = strcmp (id, PLUMB_ID_DRAFT) == 0;
      break;
    case PLUMB_KIND_QUESTIONNAIRE:
      self->is_there = strcmp (id, PLUMB_ID_QUESTIONNAIRE) == 0;
      break;
    case PLUMB_KIND_ANSWER:
      self->is_there = find_answer (self, instrument, &last);
      break;
    case PLUMB_KIND_ROUND_ANSWER:
    case PLUMB_KIND_ROUND_IMPACT:
      self->is_there = is_round_place (id);
      break;
    case PLUMB_KIND_SETTING:
      self->is_there = strcmp (id, PLUMB_SETTING_METHOD) == 0 || plumb_setting_find (id) != NULL;
      break;
    default:
      self->is_there = plumb_text_is_id (id);
    }
}

gboolean
plumb_fact_place_is_beyond_last_row (const PlumbFactPlace *self)
{
  const char *slash = strchr (self->id, '/');
  if (self->kind != PLUMB_KIND_ANSWER || self->question->type != PLUMB_QUESTION_ROSTER
      || slash == NULL || slash[1] != 'r' || !plumb_question_can_have_row (self->question, "r1"))
    return FALSE;
  char *end = NULL;
  guint64 number = g_ascii_strtoull (slash + 2, &end, 10);
  return end > slash + 2 && *end == '/' && number > PLUMB_ROWS_MAX;
}
