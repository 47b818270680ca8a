/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-instrument.h"

#include <string.h>

#include "plumb-instrument-private.h"
#include "plumb-xml-reader.h"

static PlumbStoredInstrument *
get_stored (const PlumbInstrument *self)
{
  return (PlumbStoredInstrument *) self;
}

static GHashTable *
new_index (void)
{
  return g_hash_table_new (g_str_hash, g_str_equal);
}

PlumbStoredInstrument *
plumb_stored_instrument_new (void)
{
  PlumbStoredInstrument *self = g_new0 (PlumbStoredInstrument, 1);
  g_atomic_ref_count_init (&self->references);
  plumb_arena_init (&self->arena);
  self->compiled = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_xpath_free);
  self->texts = g_ptr_array_new ();
  self->questions_by_id = new_index ();
  self->lets_by_id = new_index ();
  self->sections_by_id = new_index ();
  self->scales_by_id = new_index ();
  self->groups_by_id = new_index ();
  self->pathways_by_id = new_index ();
  return self;
}

const PlumbDependencies *
plumb_instrument_get_dependencies (const PlumbInstrument *instrument)
{
  g_return_val_if_fail (instrument != NULL, NULL);
  return get_stored (instrument)->dependencies;
}

PlumbInstrument *
plumb_instrument_ref (PlumbInstrument *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&get_stored (self)->references);
  return self;
}

void
plumb_instrument_unref (PlumbInstrument *self)
{
  if (self == NULL)
    return;
  PlumbStoredInstrument *stored = get_stored (self);
  if (!g_atomic_ref_count_dec (&stored->references))
    return;
  plumb_dependencies_free (stored->dependencies);
  g_hash_table_unref (stored->pathways_by_id);
  g_hash_table_unref (stored->groups_by_id);
  g_hash_table_unref (stored->scales_by_id);
  g_hash_table_unref (stored->sections_by_id);
  g_hash_table_unref (stored->questions_by_id);
  g_hash_table_unref (stored->lets_by_id);
  g_ptr_array_unref (stored->texts);
  g_ptr_array_unref (stored->compiled);
  plumb_arena_clear (&stored->arena);
  g_clear_pointer (&stored->source, g_bytes_unref);
  g_free (stored->digest);
  g_free (stored->component);
  g_free (stored);
}

GBytes *
plumb_instrument_get_source (const PlumbInstrument *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return get_stored (self)->source;
}

xmlDoc *
plumb_instrument_read_again (const PlumbInstrument *self)
{
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  xmlDoc *doc = plumb_xml_read_bytes (plumb_instrument_get_source (self), self->id, findings);
  g_assert (doc != NULL); /* it has been read before */
  return doc;
}

char *
plumb_instrument_dup_xml (const PlumbInstrument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autoptr (xmlDoc) doc = plumb_instrument_read_again (self);
  return plumb_xml_dup_root (doc);
}

const PlumbQuestion *
plumb_instrument_get_question (const PlumbInstrument *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  return g_hash_table_lookup (get_stored (self)->questions_by_id, id);
}

const PlumbSection *
plumb_instrument_get_section (const PlumbInstrument *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  return g_hash_table_lookup (get_stored (self)->sections_by_id, id);
}

const PlumbGroup *
plumb_instrument_get_group (const PlumbInstrument *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  return g_hash_table_lookup (get_stored (self)->groups_by_id, id);
}

const PlumbPathway *
plumb_instrument_get_pathway (const PlumbInstrument *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  return g_hash_table_lookup (get_stored (self)->pathways_by_id, id);
}

const PlumbLet *
plumb_instrument_get_let (const PlumbInstrument *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  return g_hash_table_lookup (get_stored (self)->lets_by_id, id);
}

const PlumbColumn *
plumb_instrument_find_column (const PlumbInstrument *self,
                              const char *name,
                              const PlumbQuestion **roster)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);
  g_return_val_if_fail (roster != NULL, NULL);

  /* Both ids may have full stops in them. */
  for (const char *dot = strchr (name, '.'); dot != NULL; dot = strchr (dot + 1, '.'))
    {
      g_autofree char *id = g_strndup (name, dot - name);
      *roster = plumb_instrument_get_question (self, id);
      const PlumbColumn *column
          = *roster != NULL ? plumb_question_get_column (*roster, dot + 1) : NULL;
      if (column != NULL)
        return column;
    }
  *roster = NULL;
  return NULL;
}

/* Most ids that are tried begin in another way, and the others are short. */
static inline gboolean
is_same_id (const char *a, const char *b)
{
  for (; *a == *b; a++, b++)
    if (*a == '\0')
      return TRUE;
  return FALSE;
}

const PlumbChoice *
plumb_question_get_choice (const PlumbQuestion *question, const char *id)
{
  g_return_val_if_fail (question != NULL && id != NULL, NULL);
  for (guint i = 0; i < question->n_choices; i++)
    if (is_same_id (question->choices[i].id, id))
      return &question->choices[i];
  return NULL;
}

const PlumbColumn *
plumb_question_get_column (const PlumbQuestion *question, const char *id)
{
  g_return_val_if_fail (question != NULL && id != NULL, NULL);
  for (guint i = 0; i < question->n_columns; i++)
    if (is_same_id (question->columns[i].id, id))
      return &question->columns[i];
  return NULL;
}

gboolean
plumb_choice_has_content (const PlumbChoice *choice)
{
  g_return_val_if_fail (choice != NULL, FALSE);
  return choice->role == PLUMB_CHOICE_PLAIN || choice->role == PLUMB_CHOICE_OTHER;
}

gboolean
plumb_choice_is_exclusive (const PlumbChoice *choice)
{
  g_return_val_if_fail (choice != NULL, FALSE);
  return choice->role == PLUMB_CHOICE_NONE || choice->role == PLUMB_CHOICE_NOT_APPLICABLE
         || choice->role == PLUMB_CHOICE_DECLINED;
}

/* "r1" and so on up to PLUMB_ROWS_MAX, in this one way of writing it. */
static gboolean
is_free_row (const char *id)
{
  guint number = 0;
  if (id[0] != 'r' || id[1] == '0')
    return FALSE;
  for (id++; g_ascii_isdigit (*id) && number <= PLUMB_ROWS_MAX; id++)
    number = 10 * number + (guint) (*id - '0');
  return *id == '\0' && number > 0 && number <= PLUMB_ROWS_MAX;
}

gboolean
plumb_question_can_have_row (const PlumbQuestion *question, const char *id)
{
  g_return_val_if_fail (question != NULL && id != NULL, FALSE);

  if (question->rows_from != NULL)
    return question->rows_from->type == PLUMB_QUESTION_ROSTER
               ? plumb_question_can_have_row (question->rows_from, id)
               : plumb_question_get_choice (question->rows_from, id) != NULL;
  if (question->rows_kind != PLUMB_ROWS_FIXED)
    return question->type == PLUMB_QUESTION_ROSTER && is_free_row (id);
  for (guint i = 0; i < question->n_rows; i++)
    if (is_same_id (question->rows[i].id, id))
      return TRUE;
  return FALSE;
}

const PlumbLevel *
plumb_field_get_level (const PlumbField *field, const char *id)
{
  g_return_val_if_fail (field != NULL && id != NULL, NULL);
  for (guint i = 0; i < field->n_levels; i++)
    if (is_same_id (field->levels[i].id, id))
      return &field->levels[i];
  return NULL;
}

gboolean
plumb_question_takes_answer (const PlumbQuestion *question)
{
  g_return_val_if_fail (question != NULL, FALSE);
  return question->type != PLUMB_QUESTION_NOTE && question->type != PLUMB_QUESTION_COMPUTED;
}

const char *
plumb_question_type_get_id (PlumbQuestionType type)
{
  static const char *const ids[] = {
    [PLUMB_QUESTION_SINGLE] = "single",     [PLUMB_QUESTION_MULTIPLE] = "multiple",
    [PLUMB_QUESTION_SCALE] = "scale",       [PLUMB_QUESTION_NUMBER] = "number",
    [PLUMB_QUESTION_TEXT] = "text",         [PLUMB_QUESTION_LONG_TEXT] = "long-text",
    [PLUMB_QUESTION_DATE] = "date",         [PLUMB_QUESTION_MATRIX] = "matrix",
    [PLUMB_QUESTION_ROSTER] = "roster",     [PLUMB_QUESTION_NOTE] = "note",
    [PLUMB_QUESTION_COMPUTED] = "computed",
  };
  g_return_val_if_fail ((guint) type < G_N_ELEMENTS (ids), NULL);
  return ids[type];
}

const char *
plumb_field_id_get_name (PlumbFieldId field)
{
  static const char *const names[] = {
    [PLUMB_FIELD_DIRECTION] = "direction",
    [PLUMB_FIELD_MAGNITUDE] = "magnitude",
    [PLUMB_FIELD_LIKELIHOOD] = "likelihood",
    [PLUMB_FIELD_REACH] = "reach",
    [PLUMB_FIELD_DURATION] = "duration",
    [PLUMB_FIELD_NEED] = "need",
    [PLUMB_FIELD_EVIDENCE] = "evidence",
    [PLUMB_FIELD_GAP] = "gap",
    [PLUMB_FIELD_IMPORTANCE] = "importance",
    [PLUMB_FIELD_PERMANENCE] = "permanence",
    [PLUMB_FIELD_REVERSIBILITY] = "reversibility",
    [PLUMB_FIELD_CUMULATIVE] = "cumulative",
    [PLUMB_FIELD_LENS] = "lens",
    [PLUMB_FIELD_OPTION] = "option",
  };
  g_return_val_if_fail ((guint) field < G_N_ELEMENTS (names), NULL);
  return names[field];
}

const char *
plumb_instrument_get_text (const PlumbInstrument *self,
                           const PlumbText *text,
                           PlumbLanguage *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (text->source == NULL)
    return "";
  if (language == NULL || text->context == NULL)
    return text->source;
  return plumb_language_get_text (language, get_stored (self)->component, text->context,
                                  text->source);
}

void
plumb_instrument_visit_texts (const PlumbInstrument *self, PlumbTextVisitor visit, gpointer data)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (visit != NULL);

  const GPtrArray *texts = get_stored (self)->texts;
  for (guint i = 0; i < texts->len; i++)
    visit (g_ptr_array_index (texts, i), data);
}
