/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-dossier-parts.h"

#include "plumb-csv.h"

#include <math.h>
#include <string.h>

char *
plumb_dossier_dup_number (const PlumbFormMaker *self, gboolean exists, double value)
{
  if (!exists)
    return g_strdup ("");
  int decimals = 0;
  for (double scaled = value; decimals < 4 && fabs (scaled - round (scaled)) > 1e-9; scaled *= 10)
    decimals++;
  return plumb_language_format_number (self->language, value, decimals);
}

static void
add_definition (PlumbFormMaker *self, const PlumbText *label, const PlumbText *definition)
{
  plumb_document_add_pair (self->document, plumb_form_text (self, label),
                           plumb_form_text (self, definition));
}

void
plumb_dossier_add_lists (PlumbFormMaker *self)
{
  const PlumbInstrument *instrument = self->instrument;
  if (instrument->n_groups > 0)
    {
      plumb_document_add_heading (self->document, 1, "groups",
                                  plumb_say_in (self->language, "dossier", "Groups of people"));
      plumb_document_begin_key_values (self->document);
      for (guint i = 0; i < instrument->n_groups; i++)
        add_definition (self, &instrument->groups[i].label, &instrument->groups[i].definition);
      plumb_document_end (self->document);
    }
  if (instrument->n_pathways > 0)
    {
      plumb_document_add_heading (self->document, 1, "pathways",
                                  plumb_say_in (self->language, "dossier", "Pathways to health"));
      plumb_document_begin_key_values (self->document);
      for (guint i = 0; i < instrument->n_pathways; i++)
        add_definition (self, &instrument->pathways[i].label, &instrument->pathways[i].definition);
      plumb_document_end (self->document);
    }
}

static void
add_level (PlumbFormMaker *self, PlumbTable *table, const PlumbField *field, guint index)
{
  const PlumbLevel *level = &field->levels[index];
  g_autofree char *value = plumb_dossier_dup_number (self, level->has_value, level->value);
  plumb_table_begin_row (table);
  plumb_table_add_cell (table, index == 0 ? plumb_form_text (self, &field->label) : "");
  plumb_table_add_cell (table, plumb_form_text (self, &level->label));
  PlumbCell *cell = plumb_table_add_cell (table, value);
  plumb_table_add_cell (table, plumb_form_text (self, &level->hint));
  if (!level->has_value)
    return;
  g_autofree char *number = plumb_csv_number (level->value, 4);
  plumb_cell_set_parts (cell, (const char *const[]){ number, NULL });
}

void
plumb_dossier_add_appraisal (PlumbFormMaker *self)
{
  if (self->instrument->appraisal == NULL)
    return;
  plumb_document_add_heading (self->document, 1, "appraisal",
                              plumb_say (self->language, "How effects are appraised"));
  PlumbTable *table
      = plumb_table_new (plumb_say (self->language, "The levels and the numbers behind them"));
  plumb_table_set_id (table, "levels");
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Field"), 1.2,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Level"), 1.2,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Number"), 0.7,
                          PLUMB_ALIGN_END);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Meaning"), 3,
                          PLUMB_ALIGN_START);
  for (guint i = 0; i < PLUMB_N_FIELDS; i++)
    {
      const PlumbField *field = &self->instrument->appraisal->fields[i];
      for (guint j = 0; field->id != NULL && j < field->n_levels; j++)
        add_level (self, table, field, j);
    }
  plumb_document_add_table (self->document, table);
}

static void
add_outcome (PlumbFormMaker *self, const PlumbOutcome *outcome)
{
  plumb_document_add_heading (self->document, 2, NULL, plumb_form_text (self, &outcome->label));
  plumb_form_add_text (self, PLUMB_PARAGRAPH_BODY, &outcome->advice);
  plumb_document_begin_key_values (self->document);
  for (guint i = 0; i < outcome->n_becauses; i++)
    {
      const PlumbBecause *because = &outcome->becauses[i];
      g_autofree char *condition = plumb_form_dup_condition (self, &because->when);
      g_autofree char *source = plumb_form_dup_source (&because->when);
      g_autofree char *words = g_strdup_printf ("%s\n%s", condition, source);
      plumb_document_add_pair (self->document, plumb_form_text (self, &because->text), words);
    }
  plumb_document_end (self->document);
}

void
plumb_dossier_add_outcomes (PlumbFormMaker *self)
{
  if (self->instrument->n_outcomes == 0)
    return;
  plumb_document_add_heading (self->document, 1, "outcomes",
                              plumb_say (self->language, "What the answers lead to"));
  plumb_document_add_paragraph (
      self->document, PLUMB_PARAGRAPH_BODY,
      plumb_say (self->language, "Outcomes are tried in this order. The first that has a reason "
                                 "that holds is the result, with every reason that holds."));
  for (guint i = 0; i < self->instrument->n_outcomes; i++)
    add_outcome (self, &self->instrument->outcomes[i]);
}

static int
compare_tags (gconstpointer a, gconstpointer b)
{
  const PlumbTag *const *first = a;
  const PlumbTag *const *second = b;
  int schemes = strcmp ((*first)->scheme, (*second)->scheme);
  return schemes != 0 ? schemes : strcmp ((*first)->ref, (*second)->ref);
}

/* All tags of all questions, each once, sorted. */
static GPtrArray *
list_tags (const PlumbInstrument *instrument)
{
  GPtrArray *tags = g_ptr_array_new ();
  for (guint i = 0; i < instrument->n_questions; i++)
    for (guint j = 0; j < instrument->questions[i]->n_tags; j++)
      g_ptr_array_add (tags, (gpointer) &instrument->questions[i]->tags[j]);
  g_ptr_array_sort (tags, compare_tags);
  for (guint i = tags->len; i-- > 1;)
    if (compare_tags (&tags->pdata[i], &tags->pdata[i - 1]) == 0)
      g_ptr_array_remove_index (tags, i);
  return tags;
}

/* The numbers of the questions that serve @tag. */
static char *
dup_questions (const PlumbInstrument *instrument, const PlumbTag *tag)
{
  g_autoptr (GString) numbers = g_string_new (NULL);
  for (guint i = 0; i < instrument->n_questions; i++)
    for (guint j = 0; j < instrument->questions[i]->n_tags; j++)
      {
        const PlumbTag *other = &instrument->questions[i]->tags[j];
        if (compare_tags (&other, &tag) != 0)
          continue;
        g_autofree char *number = plumb_form_dup_number (instrument->questions[i]);
        g_string_append_printf (numbers, "%s%s", numbers->len > 0 ? ", " : "", number);
      }
  return g_string_free (g_steal_pointer (&numbers), FALSE);
}

void
plumb_dossier_add_crosswalk (PlumbFormMaker *self)
{
  g_autoptr (GPtrArray) tags = list_tags (self->instrument);
  if (tags->len == 0)
    return;
  plumb_document_add_heading (self->document, 1, "crosswalk",
                              plumb_say_in (self->language, "dossier", "Crosswalk"));
  plumb_document_add_paragraph (
      self->document, PLUMB_PARAGRAPH_BODY,
      plumb_say (self->language,
                 "Which questions also serve a part of another framework. None of the owners of "
                 "these frameworks has endorsed this questionnaire."));
  PlumbTable *table = plumb_table_new (plumb_say (self->language, "Parts of other frameworks"));
  plumb_table_set_id (table, "crosswalk");
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Framework"), 1,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Part"), 1.6,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Questions"), 2,
                          PLUMB_ALIGN_START);
  for (guint i = 0; i < tags->len; i++)
    {
      const PlumbTag *tag = g_ptr_array_index (tags, i);
      g_autofree char *questions = dup_questions (self->instrument, tag);
      plumb_table_begin_row (table);
      plumb_table_add_cell (table, tag->scheme);
      plumb_table_add_cell (table, tag->ref);
      plumb_table_add_cell (table, questions);
    }
  plumb_document_add_table (self->document, table);
}
