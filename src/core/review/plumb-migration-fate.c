/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Migration: what is done with a fact. */

#include "plumb-migration-fate.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-review-values.h"

static const char *
keep (PlumbMigration *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

void
plumb_migration_add_edit (PlumbMigration *self,
                          PlumbKind kind,
                          const char *id,
                          const char *field,
                          const char *text)
{
  g_return_if_fail (self != NULL && id != NULL && field != NULL);

  PlumbEdit edit = { kind, keep (self, id), keep (self, field), keep (self, text) };
  g_array_append_val (self->edits, edit);
}

void
plumb_migration_take_away (PlumbMigration *self, const PlumbMovingFact *fact)
{
  g_return_if_fail (self != NULL && fact != NULL);

  PlumbEdit edit = { fact->kind, keep (self, fact->id), fact->field, NULL };
  g_array_append_val (self->removals, edit);
}

char *
plumb_migration_dup_place (PlumbKind kind, const char *id, const char *field)
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
  g_return_val_if_fail (question != NULL, NULL);

  g_autoptr (GString) asked = g_string_new (question->label.source);
  if (question->hint.source != NULL)
    g_string_append_printf (asked, "\n%s", question->hint.source);
  g_autofree char *chosen = dup_chosen (question->choices, question->n_choices, value);
  if (chosen != NULL && *chosen != '\0')
    g_string_append_printf (asked, "\n%s", chosen);
  return g_string_free (g_steal_pointer (&asked), FALSE);
}

static char *
dup_words (const PlumbMovingFact *fact)
{
  if (fact->question == NULL || strcmp (fact->field, "value") != 0)
    return NULL;
  if (fact->column != NULL)
    return dup_chosen (fact->column->choices, fact->column->n_choices, fact->text);
  return dup_chosen (fact->question->choices, fact->question->n_choices, fact->text);
}

PlumbFate *
plumb_migration_add_fate (PlumbMigration *self, PlumbFateKind kind, const PlumbMovingFact *fact)
{
  g_return_val_if_fail (self != NULL && fact != NULL, NULL);

  PlumbFate *fate = g_new0 (PlumbFate, 1);
  fate->kind = kind;
  fate->from = plumb_migration_dup_place (fact->kind, fact->id, fact->field);
  fate->asked = fact->question != NULL ? plumb_migration_dup_asked (fact->question, NULL) : NULL;
  fate->text = g_strdup (fact->text);
  fate->words = dup_words (fact);
  g_ptr_array_add (self->fates, fate);
  return fate;
}

void
plumb_migration_retire (PlumbMigration *self, const PlumbMovingFact *fact, const char *reason)
{
  g_return_if_fail (self != NULL && fact != NULL);

  PlumbFate *fate = plumb_migration_add_fate (self, PLUMB_FATE_RETIRED, fact);
  fate->reason = g_strdup (reason);
  if (self->next_retired == 0)
    {
      g_autofree char *first = plumb_review_make_id (self->review, PLUMB_KIND_RETIRED);
      self->next_retired = plumb_id_get_number (first, "x");
    }
  g_autofree char *id = g_strdup_printf ("x%u", self->next_retired++);
  plumb_migration_add_edit (self, PLUMB_KIND_RETIRED, id, "from", fate->from);
  plumb_migration_add_edit (self, PLUMB_KIND_RETIRED, id, "asked", fate->asked);
  plumb_migration_add_edit (self, PLUMB_KIND_RETIRED, id, "text", fate->text);
  plumb_migration_add_edit (self, PLUMB_KIND_RETIRED, id, "words", fate->words);
}

void
plumb_migration_retire_from_place (PlumbMigration *self,
                                   const PlumbMovingFact *fact,
                                   const char *reason)
{
  plumb_migration_retire (self, fact, reason);
  plumb_migration_take_away (self, fact);
}

gboolean
plumb_migration_claim (PlumbMigration *self, const char *place)
{
  g_return_val_if_fail (self != NULL && place != NULL, FALSE);
  return g_hash_table_add (self->taken, (gpointer) keep (self, place));
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
is_held (PlumbMigration *self, const PlumbMovingFact *fact, const char *id)
{
  return fact->kind == PLUMB_KIND_ANSWER && strcmp (id, fact->id) != 0
         && plumb_review_get (self->review, fact->kind, id, fact->field) != NULL;
}

void
plumb_migration_place (PlumbMigration *self,
                       const PlumbMovingFact *fact,
                       const char *id,
                       const char *text)
{
  g_return_if_fail (self != NULL && fact != NULL && id != NULL);

  const PlumbEdit edit = { fact->kind, id, fact->field, text };
  g_autofree char *canonical = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *to = plumb_migration_dup_place (fact->kind, id, fact->field);
  if (!plumb_edit_check (&edit, self->to, &canonical, &error))
    {
      plumb_migration_retire_from_place (self, fact, skip_place (error->message, to));
      return;
    }
  if (is_held (self, fact, id) || !plumb_migration_claim (self, to))
    {
      plumb_migration_retire_from_place (self, fact, _ ("Another answer has taken its place."));
      return;
    }
  if (strcmp (id, fact->id) == 0 && g_strcmp0 (canonical, fact->text) == 0)
    return;
  if (is_reshaped (text, canonical))
    plumb_migration_retire (self, fact,
                            _ ("The question takes one line now; this is how it was written."));
  PlumbFate *fate = plumb_migration_add_fate (self, PLUMB_FATE_MOVED, fact);
  fate->to = g_steal_pointer (&to);
  if (strcmp (id, fact->id) != 0)
    plumb_migration_take_away (self, fact);
  plumb_migration_add_edit (self, fact->kind, id, fact->field, canonical);
}
