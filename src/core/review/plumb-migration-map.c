/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Migration: where each fact goes. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-migration-private.h"
#include "plumb-record.h"
#include "plumb-review-values.h"
#include "plumb-successor.h"

/* One fact on its way. */
typedef struct
{
  PlumbKind kind;
  const char *id;
  const char *field;
  const char *text;
  const PlumbQuestion *question; /* of the earlier version that it answers, or NULL */
  const PlumbColumn *column;     /* of a roster, or NULL */
} Fact;

static const char *
keep (PlumbMigration *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

static void
add_edit (PlumbMigration *self, PlumbKind kind, const char *id, const char *field, const char *text)
{
  PlumbEdit edit = { kind, keep (self, id), keep (self, field), keep (self, text) };
  g_array_append_val (self->edits, edit);
}

static void
take_away (PlumbMigration *self, const Fact *fact)
{
  PlumbEdit edit = { fact->kind, keep (self, fact->id), fact->field, NULL };
  g_array_append_val (self->removals, edit);
}

static char *
dup_place (PlumbKind kind, const char *id, const char *field)
{
  return g_strdup_printf ("%s/%s/%s", plumb_kind_get (kind)->name, id, field);
}

/* The words of the choices in @value, a line each; NULL where nothing was chosen from a list. */
static char *
dup_chosen (const PlumbChoice *choices, guint n_choices, const char *value)
{
  if (n_choices == 0 || value == NULL)
    return NULL;
  g_auto (GStrv) ids = g_strsplit (value, " ", -1);
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < n_choices; i++)
    if (g_strv_contains ((const char *const *) ids, choices[i].id))
      g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "",
                              choices[i].label.source != NULL ? choices[i].label.source
                                                              : choices[i].id);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
plumb_migration_dup_asked (const PlumbQuestion *question, const char *value)
{
  g_autoptr (GString) asked = g_string_new (question->label.source);
  if (question->hint.source != NULL)
    g_string_append_printf (asked, "\n%s", question->hint.source);
  g_autofree char *chosen = dup_chosen (question->choices, question->n_choices, value);
  if (chosen != NULL && *chosen != '\0')
    g_string_append_printf (asked, "\n%s", chosen);
  return g_string_free (g_steal_pointer (&asked), FALSE);
}

static char *
dup_words (const Fact *fact)
{
  if (fact->question == NULL || strcmp (fact->field, "value") != 0)
    return NULL;
  if (fact->column != NULL)
    return dup_chosen (fact->column->choices, fact->column->n_choices, fact->text);
  return dup_chosen (fact->question->choices, fact->question->n_choices, fact->text);
}

static PlumbFate *
add_fate (PlumbMigration *self, PlumbFateKind kind, const Fact *fact)
{
  PlumbFate *fate = g_new0 (PlumbFate, 1);
  fate->kind = kind;
  fate->from = dup_place (fact->kind, fact->id, fact->field);
  fate->asked = fact->question != NULL ? plumb_migration_dup_asked (fact->question, NULL) : NULL;
  fate->text = g_strdup (fact->text);
  fate->words = dup_words (fact);
  g_ptr_array_add (self->fates, fate);
  return fate;
}

/* The fact is kept among the retired ones, because of @reason. */
static void
retire (PlumbMigration *self, const Fact *fact, const char *reason)
{
  PlumbFate *fate = add_fate (self, PLUMB_FATE_RETIRED, fact);
  fate->reason = g_strdup (reason);
  if (self->next_retired == 0)
    {
      g_autofree char *first = plumb_review_make_id (self->review, PLUMB_KIND_RETIRED);
      self->next_retired = plumb_id_get_number (first, "x");
    }
  g_autofree char *id = g_strdup_printf ("x%u", self->next_retired++);
  add_edit (self, PLUMB_KIND_RETIRED, id, "from", fate->from);
  add_edit (self, PLUMB_KIND_RETIRED, id, "asked", fate->asked);
  add_edit (self, PLUMB_KIND_RETIRED, id, "text", fate->text);
  add_edit (self, PLUMB_KIND_RETIRED, id, "words", fate->words);
}

static void
retire_from_place (PlumbMigration *self, const Fact *fact, const char *reason)
{
  retire (self, fact, reason);
  take_away (self, fact);
}

/* Whether a text lost its line ends on the way. That lists of ids come in another order is nothing
 * that anybody wrote. */
static gboolean
is_reshaped (const char *text, const char *canonical)
{
  return strchr (text, '\n') != NULL && strcmp (text, canonical) != 0;
}

/* What @error says of the value alone: it begins with the place, which people are told anyway. */
static const char *
skip_place (const char *message, const char *place)
{
  gsize length = strlen (place);
  gboolean is_there
      = g_str_has_prefix (message, place) && g_str_has_prefix (message + length, ": ");
  return is_there ? message + length + strlen (": ") : message;
}

/* Whether what was answered at @id already stays there: who keeps an id goes before who comes to
 * it. */
static gboolean
is_held (PlumbMigration *self, const Fact *fact, const char *id)
{
  return fact->kind == PLUMB_KIND_ANSWER && strcmp (id, fact->id) != 0
         && plumb_review_get (self->review, fact->kind, id, fact->field) != NULL;
}

/* Puts @text at @id in the new version, if that takes it and nothing else has the place. */
static void
place (PlumbMigration *self, const Fact *fact, const char *id, const char *text)
{
  const PlumbEdit edit = { fact->kind, id, fact->field, text };
  g_autofree char *canonical = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *to = dup_place (fact->kind, id, fact->field);
  if (!plumb_edit_check (&edit, self->to, &canonical, &error))
    {
      retire_from_place (self, fact, skip_place (error->message, to));
      return;
    }
  if (is_held (self, fact, id) || !g_hash_table_add (self->taken, (gpointer) keep (self, to)))
    {
      retire_from_place (self, fact, _ ("Another answer has taken its place."));
      return;
    }
  if (strcmp (id, fact->id) == 0 && g_strcmp0 (canonical, fact->text) == 0)
    return;
  if (is_reshaped (text, canonical))
    retire (self, fact, _ ("The question takes one line now; this is how it was written."));
  PlumbFate *fate = add_fate (self, PLUMB_FATE_MOVED, fact);
  fate->to = g_steal_pointer (&to);
  if (strcmp (id, fact->id) != 0)
    take_away (self, fact);
  add_edit (self, fact->kind, id, fact->field, canonical);
}

/* The choices of @value as the new version calls them; @whole tells whether all are still there. */
static char *
map_choices (const char *value, const PlumbChoice *now, guint n_now, gboolean *whole)
{
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
              const Fact *fact,
              const char *id,
              const PlumbChoice *now,
              guint n_now,
              gboolean takes_several)
{
  gboolean whole;
  g_autofree char *mapped = map_choices (fact->text, now, n_now, &whole);
  const char *gone = _ ("What was chosen is no choice any more.");
  if (*mapped == '\0')
    {
      retire_from_place (self, fact, gone);
      return;
    }
  if (strchr (mapped, ' ') != NULL && !takes_several)
    {
      retire_from_place (self, fact, _ ("Only one thing can be chosen there now."));
      return;
    }
  if (!whole)
    retire (self, fact, gone);
  place (self, fact, id, mapped);
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
map_value (PlumbMigration *self, const Fact *fact, const PlumbQuestion *now)
{
  const char *slash = strchr (fact->id, '/');
  const PlumbColumn *column = NULL;
  g_autofree char *id = slash != NULL ? map_cell (now, slash + 1, &column) : g_strdup (now->id);
  if (id == NULL)
    {
      retire_from_place (self, fact, _ ("Its row or column is not there any more."));
      return;
    }
  gboolean was_chosen
      = fact->column != NULL ? fact->column->n_choices > 0 : fact->question->n_choices > 0;
  const PlumbChoice *choices = column != NULL ? column->choices : now->choices;
  guint n_choices = column != NULL ? column->n_choices : now->n_choices;
  if (was_chosen && n_choices > 0)
    place_chosen (self, fact, id, choices, n_choices, now->type == PLUMB_QUESTION_MULTIPLE);
  else
    place (self, fact, id, fact->text);
}

static void
map_answer (PlumbMigration *self, Fact *fact)
{
  fact->question = plumb_address_get_question (self->from, fact->id);
  if (fact->question == NULL)
    return; /* it had no place before either */
  const char *cell = strchr (fact->id, '/');
  const char *column = cell != NULL ? strchr (cell + 1, '/') : NULL;
  fact->column = column != NULL ? plumb_question_get_column (fact->question, column + 1) : NULL;

  const PlumbQuestion *now = plumb_successor_get_question (self->to, fact->question->id);
  if (now == NULL)
    retire_from_place (self, fact, _ ("The question is not there any more."));
  else if (strcmp (fact->field, "value") == 0)
    map_value (self, fact, now);
  else
    place (self, fact, now->id, fact->text);
}

/* The value of a closed round's answer as the new version calls its choices; as it was where one of
 * them is gone. */
static char *
dup_round_value (const Fact *fact, const PlumbQuestion *now, const PlumbColumn *column)
{
  const PlumbChoice *choices = column != NULL ? column->choices : now->choices;
  guint n_choices = column != NULL ? column->n_choices : now->n_choices;
  gboolean whole = FALSE;
  g_autofree char *mapped = strcmp (fact->field, "value") == 0 && n_choices > 0
                                ? map_choices (fact->text, choices, n_choices, &whole)
                                : NULL;
  return whole ? g_steal_pointer (&mapped) : g_strdup (fact->text);
}

/* What was answered in a closed round follows renames, so that it can still be compared. For the
 * rest it stays as it was, whatever the questionnaire asks for now. */
static void
map_round_answer (PlumbMigration *self, const Fact *fact)
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
  g_autofree char *to = dup_place (fact->kind, id, fact->field);
  if (!g_hash_table_add (self->taken, (gpointer) keep (self, to)))
    return;
  PlumbFate *fate = add_fate (self, PLUMB_FATE_MOVED, fact);
  fate->to = g_steal_pointer (&to);
  if (strcmp (id, fact->id) != 0)
    take_away (self, fact);
  add_edit (self, fact->kind, id, fact->field, text);
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
map_impact (PlumbMigration *self, const Fact *fact)
{
  if (strcmp (fact->field, "groups") == 0)
    {
      gboolean whole;
      g_autofree char *mapped = map_groups (self, fact->text, &whole);
      if (*mapped == '\0')
        retire_from_place (self, fact, _ ("The group is not there any more."));
      else
        {
          if (!whole)
            retire (self, fact, _ ("One of the groups is not there any more."));
          place (self, fact, fact->id, mapped);
        }
      return;
    }
  const PlumbPathway *pathway = strcmp (fact->field, "pathway") == 0
                                    ? plumb_successor_get_pathway (self->to, fact->text)
                                    : NULL;
  place (self, fact, fact->id, pathway != NULL ? pathway->id : fact->text);
}

/* What the evidence is for: "answer/" and a question's id, which may have changed. */
static void
map_evidence (PlumbMigration *self, const Fact *fact)
{
  static const char stem[] = "answer/";
  if (strcmp (fact->field, "for") != 0 || !g_str_has_prefix (fact->text, stem))
    return;
  const PlumbQuestion *now = plumb_successor_get_question (self->to, fact->text + strlen (stem));
  if (now == NULL)
    return;
  g_autofree char *text = g_strconcat (stem, now->id, NULL);
  place (self, fact, fact->id, text);
}

/* The groups and the pathway of a record in a closed round follow renames; for the rest it stays as
 * it was. */
static void
map_round_impact (PlumbMigration *self, const Fact *fact)
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
  PlumbFate *fate = add_fate (self, PLUMB_FATE_MOVED, fact);
  fate->to = dup_place (fact->kind, fact->id, fact->field);
  add_edit (self, fact->kind, fact->id, fact->field, mapped);
}

static void
map_fact (PlumbMigration *self, PlumbKind kind, const char *id, const char *field)
{
  const char *text = plumb_review_get (self->review, kind, id, field);
  if (text == NULL)
    return;
  Fact fact = { .kind = kind, .id = id, .field = field, .text = text };
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

/* All that is answered to @question, parted by spaces: what was chosen in its rows, too. */
static char *
dup_answered (PlumbReview *review, const PlumbQuestion *question)
{
  g_autoptr (GString) all = g_string_new (NULL);
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_ANSWER, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    {
      const char *value = plumb_review_get (review, PLUMB_KIND_ANSWER, ids[i], "value");
      if (value != NULL
          && plumb_address_get_question (plumb_review_get_instrument (review), ids[i]) == question)
        g_string_append_printf (all, "%s%s", all->len > 0 ? " " : "", value);
    }
  return all->len > 0 ? g_string_free (g_steal_pointer (&all), FALSE) : NULL;
}

/* Whether something of the answer to @then will be an answer to @now. */
static gboolean
is_kept (PlumbMigration *self, const PlumbQuestion *now)
{
  g_autofree char *stem = g_strdup_printf ("answer/%s/", now->id);
  GHashTableIter iter;
  gpointer to;
  g_hash_table_iter_init (&iter, self->taken);
  while (g_hash_table_iter_next (&iter, &to, NULL))
    if (g_str_has_prefix (to, stem) && g_str_has_suffix (to, "/value"))
      return TRUE;
  return FALSE;
}

/* What of @value is still a choice of @now, as it was called then. */
static char *
dup_kept_choices (const char *value, const PlumbQuestion *now)
{
  g_auto (GStrv) ids = g_strsplit (value, " ", -1);
  g_autoptr (GString) kept = g_string_new (NULL);
  for (char **id = ids; *id != NULL; id++)
    if (plumb_successor_get_choice (now->choices, now->n_choices, *id) != NULL)
      g_string_append_printf (kept, "%s%s", kept->len > 0 ? " " : "", *id);
  return g_string_free (g_steal_pointer (&kept), FALSE);
}

/* Notes at an answer that stays what was asked when it was given, where that is asked in other
 * words now. The oldest words stand: nobody has looked at the answer since. */
static void
note_wording (PlumbMigration *self, const PlumbQuestion *then, const PlumbQuestion *now)
{
  static const char field[] = "wording-was";
  g_autofree char *value = dup_answered (self->review, then);
  const PlumbQuestion *holder = plumb_instrument_get_question (self->from, now->id);
  g_autofree char *held
      = holder != NULL && holder != then ? dup_answered (self->review, holder) : NULL;
  if (value == NULL || held != NULL || !is_kept (self, now))
    return;
  gboolean whole;
  g_autofree char *mapped = map_choices (value, now->choices, now->n_choices, &whole);
  g_autofree char *kept = dup_kept_choices (value, now);
  g_autofree char *was = plumb_migration_dup_asked (then, kept);
  g_autofree char *is = plumb_migration_dup_asked (now, mapped);
  const char *noted = plumb_review_get (self->review, PLUMB_KIND_ANSWER, then->id, field);
  if (noted != NULL)
    {
      /* It has been placed with the answer; back to the words of then, nothing is to be noted. */
      if (strcmp (noted, is) == 0)
        add_edit (self, PLUMB_KIND_ANSWER, now->id, field, NULL);
      return;
    }
  if (strcmp (was, is) == 0)
    return;
  const Fact fact = {
    .kind = PLUMB_KIND_ANSWER, .id = then->id, .field = field, .text = was, .question = then
  };
  PlumbFate *fate = add_fate (self, PLUMB_FATE_REWORDED, &fact);
  fate->to = dup_place (PLUMB_KIND_ANSWER, now->id, field);
  add_edit (self, PLUMB_KIND_ANSWER, now->id, field, was);
}

void
plumb_migration_map_facts (PlumbMigration *self)
{
  g_autofree char *xml = plumb_instrument_dup_xml (self->to);
  add_edit (self, PLUMB_KIND_QUESTIONNAIRE, PLUMB_ID_QUESTIONNAIRE, "source", xml);
  map_kind (self, PLUMB_KIND_ANSWER);
  map_kind (self, PLUMB_KIND_IMPACT);
  map_kind (self, PLUMB_KIND_EVIDENCE);
  map_kind (self, PLUMB_KIND_ROUND_ANSWER);
  map_kind (self, PLUMB_KIND_ROUND_IMPACT);
  for (guint i = 0; i < self->from->n_questions; i++)
    {
      const PlumbQuestion *then = self->from->questions[i];
      const PlumbQuestion *now = plumb_successor_get_question (self->to, then->id);
      if (now != NULL)
        note_wording (self, then, now);
    }
}
