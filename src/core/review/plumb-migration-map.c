/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Migration: where each fact goes. */

#include "plumb-migration-fate.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-record.h"
#include "plumb-review-values.h"
#include "plumb-successor.h"

char *
plumb_migration_map_choices (const char *value,
                             const PlumbChoice *now,
                             guint n_now,
                             gboolean *whole)
{
  g_return_val_if_fail (value != NULL && whole != NULL, NULL);

  g_auto (GStrv) ids = g_strsplit (value, " ", -1);
  g_autoptr (GString) mapped = g_string_new (NULL);
  *whole = TRUE;
  for (char **id = ids; *id != NULL; id++)
    {
      const PlumbChoice *choice = plumb_successor_get_choice (now, n_now, *id);
      if (choice == NULL)
        *whole = FALSE;
      else if (!plumb_words_have (mapped->str, choice->id))
        g_string_append_printf (mapped, "%s%s", mapped->len > 0 ? " " : "", choice->id);
    }
  return g_string_free (g_steal_pointer (&mapped), FALSE);
}

/* Places a value that was chosen from a list; what of it is no choice any more is retired. */
static void
place_chosen (PlumbMigration *self,
              const PlumbMovingFact *fact,
              const char *id,
              const PlumbChoice *now,
              guint n_now,
              gboolean takes_several)
{
  gboolean whole;
  g_autofree char *mapped = plumb_migration_map_choices (fact->text, now, n_now, &whole);
  const char *gone = _ ("What was chosen is no choice any more.");
  if (*mapped == '\0')
    {
      plumb_migration_retire_from_place (self, fact, gone);
      return;
    }
  if (strchr (mapped, ' ') != NULL && !takes_several)
    {
      plumb_migration_retire_from_place (self, fact, _ ("Only one thing can be chosen there now."));
      return;
    }
  if (!whole)
    plumb_migration_retire (self, fact, gone);
  plumb_migration_place (self, fact, id, mapped);
}

/* Where in @now the rest of an address, "row" or "row/column", is; NULL where it is nowhere. */
static char *
map_cell (const PlumbQuestion *now, const char *cell, const PlumbColumn **column)
{
  g_auto (GStrv) parts = g_strsplit (cell, "/", 2);
  const char *row = plumb_successor_get_row (now, parts[0]);
  if (row == NULL)
    return NULL;
  if (parts[1] == NULL)
    return g_strdup_printf ("%s/%s", now->id, row);
  *column = plumb_successor_get_column (now, parts[1]);
  return *column != NULL ? g_strdup_printf ("%s/%s/%s", now->id, row, (*column)->id) : NULL;
}

static void
map_value (PlumbMigration *self, const PlumbMovingFact *fact, const PlumbQuestion *now)
{
  const char *slash = strchr (fact->id, '/');
  const PlumbColumn *column = NULL;
  g_autofree char *id = slash != NULL ? map_cell (now, slash + 1, &column) : g_strdup (now->id);
  if (id == NULL)
    {
      plumb_migration_retire_from_place (self, fact,
                                         _ ("Its row or column is not there any more."));
      return;
    }
  gboolean was_chosen
      = fact->column != NULL ? fact->column->n_choices > 0 : fact->question->n_choices > 0;
  const PlumbChoice *choices = column != NULL ? column->choices : now->choices;
  guint n_choices = column != NULL ? column->n_choices : now->n_choices;
  if (was_chosen && n_choices > 0)
    place_chosen (self, fact, id, choices, n_choices, now->type == PLUMB_QUESTION_MULTIPLE);
  else
    plumb_migration_place (self, fact, id, fact->text);
}

static void
map_answer (PlumbMigration *self, PlumbMovingFact *fact)
{
  fact->question = plumb_address_get_question (self->from, fact->id);
  if (fact->question == NULL)
    return; /* it had no place before either */
  const char *cell = strchr (fact->id, '/');
  const char *column = cell != NULL ? strchr (cell + 1, '/') : NULL;
  fact->column = column != NULL ? plumb_question_get_column (fact->question, column + 1) : NULL;

  const PlumbQuestion *now = plumb_successor_get_question (self->to, fact->question->id);
  if (now == NULL)
    plumb_migration_retire_from_place (self, fact, _ ("The question is not there any more."));
  else if (strcmp (fact->field, "value") == 0)
    map_value (self, fact, now);
  else
    plumb_migration_place (self, fact, now->id, fact->text);
}

/* The value of a closed round's answer as the new version calls its choices; as it was where one of
 * them is gone. */
static char *
dup_round_value (const PlumbMovingFact *fact, const PlumbQuestion *now, const PlumbColumn *column)
{
  const PlumbChoice *choices = column != NULL ? column->choices : now->choices;
  guint n_choices = column != NULL ? column->n_choices : now->n_choices;
  gboolean whole = FALSE;
  g_autofree char *mapped
      = strcmp (fact->field, "value") == 0 && n_choices > 0
            ? plumb_migration_map_choices (fact->text, choices, n_choices, &whole)
            : NULL;
  return whole ? g_steal_pointer (&mapped) : g_strdup (fact->text);
}

/* What was answered in a closed round follows renames, so that it can still be compared. For the
 * rest it stays as it was, whatever the questionnaire asks for now. */
static void
map_round_answer (PlumbMigration *self, const PlumbMovingFact *fact)
{
  const char *address = strchr (fact->id, '/');
  const PlumbQuestion *then
      = address != NULL ? plumb_address_get_question (self->from, address + 1) : NULL;
  const PlumbQuestion *now
      = then != NULL ? plumb_successor_get_question (self->to, then->id) : NULL;
  if (now == NULL)
    return;
  const char *cell = strchr (address + 1, '/');
  const PlumbColumn *column = NULL;
  g_autofree char *place_now
      = cell != NULL ? map_cell (now, cell + 1, &column) : g_strdup (now->id);
  if (place_now == NULL)
    return;
  g_autofree char *id
      = g_strdup_printf ("%.*s/%s", (int) (address - fact->id), fact->id, place_now);
  g_autofree char *text = dup_round_value (fact, now, column);
  if (strcmp (id, fact->id) == 0 && strcmp (text, fact->text) == 0)
    return;
  g_autofree char *to = plumb_migration_dup_place (fact->kind, id, fact->field);
  if (!plumb_migration_claim (self, to))
    return;
  PlumbFate *fate = plumb_migration_add_fate (self, PLUMB_FATE_MOVED, fact);
  fate->to = g_steal_pointer (&to);
  if (strcmp (id, fact->id) != 0)
    plumb_migration_take_away (self, fact);
  plumb_migration_add_edit (self, fact->kind, id, fact->field, text);
}

/* The ids of groups as the new version calls them. */
static char *
map_groups (PlumbMigration *self, const char *text, gboolean *whole)
{
  g_auto (GStrv) ids = g_strsplit (text, " ", -1);
  g_autoptr (GString) mapped = g_string_new (NULL);
  *whole = TRUE;
  for (char **id = ids; *id != NULL; id++)
    {
      const PlumbGroup *group = plumb_successor_get_group (self->to, *id);
      if (group == NULL)
        *whole = FALSE;
      else
        g_string_append_printf (mapped, "%s%s", mapped->len > 0 ? " " : "", group->id);
    }
  return g_string_free (g_steal_pointer (&mapped), FALSE);
}

static void
map_impact (PlumbMigration *self, const PlumbMovingFact *fact)
{
  if (strcmp (fact->field, "groups") == 0)
    {
      gboolean whole;
      g_autofree char *mapped = map_groups (self, fact->text, &whole);
      if (*mapped == '\0')
        plumb_migration_retire_from_place (self, fact, _ ("The group is not there any more."));
      else
        {
          if (!whole)
            plumb_migration_retire (self, fact, _ ("One of the groups is not there any more."));
          plumb_migration_place (self, fact, fact->id, mapped);
        }
      return;
    }
  const PlumbPathway *pathway = strcmp (fact->field, "pathway") == 0
                                    ? plumb_successor_get_pathway (self->to, fact->text)
                                    : NULL;
  plumb_migration_place (self, fact, fact->id, pathway != NULL ? pathway->id : fact->text);
}

/* What the evidence is for: "answer/" and a question's id, which may have changed. */
static void
map_evidence (PlumbMigration *self, const PlumbMovingFact *fact)
{
  static const char stem[] = "answer/";
  if (strcmp (fact->field, "for") != 0 || !g_str_has_prefix (fact->text, stem))
    return;
  const PlumbQuestion *now = plumb_successor_get_question (self->to, fact->text + strlen (stem));
  if (now == NULL)
    return;
  g_autofree char *text = g_strconcat (stem, now->id, NULL);
  plumb_migration_place (self, fact, fact->id, text);
}

/* The groups and the pathway of a record in a closed round follow renames; for the rest it stays as
 * it was. */
static void
map_round_impact (PlumbMigration *self, const PlumbMovingFact *fact)
{
  gboolean whole = TRUE;
  g_autofree char *mapped = NULL;
  if (strcmp (fact->field, "groups") == 0)
    mapped = map_groups (self, fact->text, &whole);
  else if (strcmp (fact->field, "pathway") == 0)
    {
      const PlumbPathway *pathway = plumb_successor_get_pathway (self->to, fact->text);
      mapped = pathway != NULL ? g_strdup (pathway->id) : NULL;
    }
  if (mapped == NULL || !whole || strcmp (mapped, fact->text) == 0)
    return;
  PlumbFate *fate = plumb_migration_add_fate (self, PLUMB_FATE_MOVED, fact);
  fate->to = plumb_migration_dup_place (fact->kind, fact->id, fact->field);
  plumb_migration_add_edit (self, fact->kind, fact->id, fact->field, mapped);
}

static void
map_fact (PlumbMigration *self, PlumbKind kind, const char *id, const char *field)
{
  const char *text = plumb_review_get (self->review, kind, id, field);
  if (text == NULL)
    return;
  PlumbMovingFact fact = { .kind = kind, .id = id, .field = field, .text = text };
  if (kind == PLUMB_KIND_ANSWER)
    map_answer (self, &fact);
  else if (kind == PLUMB_KIND_IMPACT)
    map_impact (self, &fact);
  else if (kind == PLUMB_KIND_EVIDENCE)
    map_evidence (self, &fact);
  else if (kind == PLUMB_KIND_ROUND_ANSWER)
    map_round_answer (self, &fact);
  else if (kind == PLUMB_KIND_ROUND_IMPACT)
    map_round_impact (self, &fact);
}

static void
map_kind (PlumbMigration *self, PlumbKind kind)
{
  const PlumbFactKind *table = plumb_kind_get (kind);
  guint n_ids;
  const char *const *ids = plumb_facts_list (plumb_review_get_facts (self->review), kind, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    for (guint j = 0; j < table->n_fields; j++)
      map_fact (self, kind, ids[i], table->fields[j].name);
}

void
plumb_migration_map_facts (PlumbMigration *self)
{
  g_return_if_fail (self != NULL);

  g_autofree char *xml = plumb_instrument_dup_xml (self->to);
  plumb_migration_add_edit (self, PLUMB_KIND_QUESTIONNAIRE, PLUMB_ID_QUESTIONNAIRE, "source", xml);
  map_kind (self, PLUMB_KIND_ANSWER);
  map_kind (self, PLUMB_KIND_IMPACT);
  map_kind (self, PLUMB_KIND_EVIDENCE);
  map_kind (self, PLUMB_KIND_ROUND_ANSWER);
  map_kind (self, PLUMB_KIND_ROUND_IMPACT);
}
