/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading: sections and their questions, as far as they can be read without knowing the others. */

#include "plumb-loader.h"

#include <string.h>

/* The type called @id; a note where there is none such, which the schema has complained about. */
static PlumbQuestionType
parse_type (const char *id)
{
  for (guint type = 0; id != NULL && type <= PLUMB_QUESTION_COMPUTED; type++)
    if (strcmp (plumb_question_type_get_id (type), id) == 0)
      return type;
  return PLUMB_QUESTION_NOTE;
}

/* Where the rows come from, as far as that can be told without the other questions. */
static PlumbRowsKind
read_rows_kind (const xmlNode *node, const PlumbQuestion *question)
{
  g_autofree char *kind = plumb_xml_dup_attribute (node, "rows");
  if (g_strcmp0 (kind, "fixed") == 0)
    return PLUMB_ROWS_FIXED;
  if (g_strcmp0 (kind, "suggested") == 0)
    return PLUMB_ROWS_SUGGESTED;
  gboolean is_matrix = question->type == PLUMB_QUESTION_MATRIX;
  return is_matrix && question->n_rows > 0 ? PLUMB_ROWS_FIXED : PLUMB_ROWS_FREE;
}

static void
read_rows (PlumbLoader *self, const xmlNode *node, PlumbQuestion *question, GHashTable *ids)
{
  question->n_rows = plumb_loader_count (node, "row");
  PlumbRow *row = plumb_arena_alloc (&self->stored->arena, question->n_rows, sizeof (PlumbRow));
  question->rows = row;
  question->rows_kind = read_rows_kind (node, question);
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, "row"))
        continue;
      row->id = plumb_loader_keep_id (self, child);
      row->line = plumb_xml_get_line (child);
      plumb_loader_claim (self, ids, row->id, NULL, child);
      g_autofree char *key = g_strdup_printf ("%s.%s", question->id, row->id);
      plumb_loader_read_text (self, child, "label", key, &row->label);
      plumb_loader_read_text (self, child, "hint", key, &row->hint);
      row->was = plumb_loader_read_was (self, child);
      row++;
    }
}

/* The choices of a column: written there, or a scale's. */
static void
read_column_choices (PlumbLoader *self, const xmlNode *node, const char *key, PlumbColumn *column)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  column->choices = plumb_loader_read_choices (self, node, key, ids, &column->n_choices);
  const char *id = plumb_loader_keep_attribute (self, node, "scale");
  const PlumbScale *scale
      = id != NULL ? g_hash_table_lookup (self->stored->scales_by_id, id) : NULL;
  if (scale != NULL && column->n_choices == 0)
    {
      column->choices = scale->choices;
      column->n_choices = scale->n_choices;
    }
}

static void
read_columns (PlumbLoader *self, const xmlNode *node, PlumbQuestion *question, GHashTable *ids)
{
  question->n_columns = plumb_loader_count (node, "column");
  PlumbColumn *column
      = plumb_arena_alloc (&self->stored->arena, question->n_columns, sizeof (PlumbColumn));
  question->columns = column;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, "column"))
        continue;
      column->id = plumb_loader_keep_id (self, child);
      column->line = plumb_xml_get_line (child);
      plumb_loader_claim (self, ids, column->id, NULL, child);
      column->type = parse_type (plumb_loader_keep_attribute (self, child, "type"));
      g_autofree char *key = g_strdup_printf ("%s.%s", question->id, column->id);
      plumb_loader_read_text (self, child, "label", key, &column->label);
      read_column_choices (self, child, key, column);
      column->was = plumb_loader_read_was (self, child);
      column++;
    }
}

static PlumbSeverity
read_severity (const xmlNode *node)
{
  g_autofree char *id = plumb_xml_dup_attribute (node, "severity");
  for (PlumbSeverity severity = PLUMB_SEVERITY_INFO; severity < PLUMB_SEVERITY_ERROR; severity++)
    if (g_strcmp0 (plumb_severity_get_id (severity), id) == 0)
      return severity;
  return PLUMB_SEVERITY_ERROR;
}

static void
read_checks (PlumbLoader *self, const xmlNode *node, PlumbQuestion *question)
{
  question->n_checks = plumb_loader_count (node, "check");
  PlumbCheck *checks
      = plumb_arena_alloc (&self->stored->arena, question->n_checks, sizeof (PlumbCheck));
  question->checks = checks;
  guint n = 0;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, "check"))
        continue;
      PlumbCheck *check = &checks[n++];
      check->severity = read_severity (child);
      plumb_loader_read_expression (self, child, "test", &check->test);
      g_autofree char *context = g_strdup_printf ("%s|check%u", question->id, n);
      plumb_loader_read_node (self, child, context, &check->message);
    }
}

static void
read_tags (PlumbLoader *self, const xmlNode *node, PlumbQuestion *question)
{
  question->n_tags = plumb_loader_count (node, "tag");
  PlumbTag *tag = plumb_arena_alloc (&self->stored->arena, question->n_tags, sizeof (PlumbTag));
  question->tags = tag;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, "tag"))
        continue;
      tag->scheme = plumb_loader_keep_attribute (self, child, "scheme");
      tag->ref = plumb_loader_keep_attribute (self, child, "ref");
      tag->line = plumb_xml_get_line (child);
      tag++;
    }
}

static void
read_question_attributes (PlumbLoader *self, const xmlNode *node, PlumbQuestion *question)
{
  question->line = plumb_xml_get_line (node);
  question->type = parse_type (plumb_loader_keep_attribute (self, node, "type"));
  question->audience = plumb_loader_keep_attribute (self, node, "audience");
  question->wants_evidence = plumb_loader_keep_attribute (self, node, "evidence") != NULL;
  question->has_min = plumb_loader_read_number (node, "min", &question->min);
  question->has_max = plumb_loader_read_number (node, "max", &question->max);
  question->decimals = xmlHasNsProp (node, (const xmlChar *) "decimals", NULL) != NULL
                           ? (int) plumb_loader_read_whole (node, "decimals")
                           : -1;
  plumb_loader_read_expression (self, node, "relevant", &question->relevant);
  plumb_loader_read_expression (self, node, "enabled", &question->enabled);
  plumb_loader_read_expression (self, node, "required", &question->required);
  plumb_loader_read_expression (self, node, "value", &question->value);
}

static void
read_question (PlumbLoader *self, xmlNode *node, PlumbQuestion *question)
{
  PlumbStoredInstrument *stored = self->stored;
  question->id = plumb_loader_keep_id (self, node);
  if (g_hash_table_contains (stored->lets_by_id, question->id))
    plumb_loader_report_duplicate (self, question->id, node);
  plumb_loader_claim (self, stored->questions_by_id, question->id, question, node);
  read_question_attributes (self, node, question);
  plumb_loader_read_text (self, node, "label", question->id, &question->label);
  plumb_loader_read_text (self, node, "hint", question->id, &question->hint);
  plumb_loader_read_text (self, node, "why", question->id, &question->why);
  plumb_loader_read_text (self, node, "guidance", question->id, &question->guidance);
  plumb_loader_read_text (self, node, "example", question->id, &question->example);
  plumb_loader_read_text (self, node, "unit", question->id, &question->unit);

  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  question->choices
      = plumb_loader_read_choices (self, node, question->id, ids, &question->n_choices);
  read_rows (self, node, question, ids);
  read_columns (self, node, question, ids);
  read_checks (self, node, question);
  read_tags (self, node, question);
  question->was = plumb_loader_read_was (self, node);

  if (g_ascii_isdigit (*question->id))
    {
      PlumbLoaderPlace place = { .line = question->line, .question = question, .caret = -1 };
      plumb_loader_report (self, PLUMB_FAULT_QUESTION_ID, &place, question->id, NULL);
    }
}

/* Reads the questions of @section from number @first of the instrument on. */
static void
read_questions (PlumbLoader *self, const xmlNode *node, PlumbSection *section, guint first)
{
  section->n_questions = plumb_loader_count (node, "question");
  PlumbQuestion *question
      = plumb_arena_alloc (&self->stored->arena, section->n_questions, sizeof (PlumbQuestion));
  section->questions = question;
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, "question"))
        continue;
      question->section = section;
      question->index = first;
      self->questions[first] = question;
      self->nodes[first] = child;
      first++;
      read_question (self, child, question++);
    }
}

static void
read_section (PlumbLoader *self, const xmlNode *node, PlumbSection *section, guint first)
{
  section->id = plumb_loader_keep_id (self, node);
  section->line = plumb_xml_get_line (node);
  plumb_loader_claim (self, self->stored->sections_by_id, section->id, section, node);
  section->minutes = plumb_loader_read_whole (node, "minutes");
  section->has_appraisal = plumb_loader_keep_attribute (self, node, "appraisal") != NULL;
  plumb_loader_read_expression (self, node, "relevant", &section->relevant);
  g_autofree char *key = g_strdup_printf ("section:%s", section->id);
  plumb_loader_read_text (self, node, "label", key, &section->label);
  plumb_loader_read_text (self, node, "purpose", key, &section->purpose);
  plumb_loader_read_text (self, node, "guidance", key, &section->guidance);
  read_questions (self, node, section, first);
}

static guint
count_questions (const xmlNode *root)
{
  guint n = 0;
  for (const xmlNode *child = root->children; child != NULL; child = child->next)
    if (plumb_loader_is (child, "section"))
      n += plumb_loader_count (child, "question");
  return n;
}

/* An id that cannot be one, because of large letters or white space, was reported. What names the
 * question as it should be called finds it, or each mention would be an echo. */
static void
forgive_ids (PlumbLoader *self)
{
  GHashTable *table = self->stored->questions_by_id;
  for (guint i = 0; i < self->stored->shown.n_questions; i++)
    {
      PlumbQuestion *question = self->questions[i];
      g_autofree char *id = g_ascii_strdown (question->id, -1);
      g_strdelimit (id, " \t\n", '.');
      if (strcmp (id, question->id) != 0 && !g_hash_table_contains (table, id))
        g_hash_table_insert (table, (gpointer) plumb_arena_keep (&self->stored->arena, id),
                             question);
    }
}

void
plumb_loader_read_sections (PlumbLoader *self, const xmlNode *root)
{
  PlumbInstrument *shown = &self->stored->shown;
  shown->n_sections = plumb_loader_count (root, "section");
  shown->n_questions = count_questions (root);
  PlumbSection *sections
      = plumb_arena_alloc (&self->stored->arena, shown->n_sections, sizeof (PlumbSection));
  shown->sections = sections;
  self->questions
      = plumb_arena_alloc (&self->stored->arena, shown->n_questions + 1, sizeof (PlumbQuestion *));
  shown->questions = (const PlumbQuestion *const *) self->questions;
  self->nodes = g_new0 (xmlNode *, shown->n_questions + 1);

  guint index = 0;
  guint first = 0;
  for (const xmlNode *child = root->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, "section"))
        continue;
      sections[index].index = index;
      read_section (self, child, &sections[index], first);
      first += sections[index].n_questions;
      index++;
    }
  forgive_ids (self);
}
