/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The gate: what may change in a review, and how a change comes about, is undone and made again. */

#include "plumb-review-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-review-values.h"

#define SIGNED_OFF  "signed-off" /* and "signed-off-by" */
#define WORDING_WAS "wording-was"

/* Brings the logic up to date with what @change touched. */
static void
update_logic (PlumbReview *self, const PlumbChange *change)
{
  g_autoptr (GHashTable) questions = g_hash_table_new (NULL, NULL);
  gboolean impacts = FALSE;
  for (guint i = 0; i < change->deltas->len; i++)
    {
      const PlumbDelta *delta = plumb_change_get (change, i);
      impacts = impacts || delta->kind == PLUMB_KIND_IMPACT;
      const PlumbQuestion *question = delta->kind == PLUMB_KIND_ANSWER
                                          ? plumb_address_get_question (self->instrument, delta->id)
                                          : NULL;
      if (question == NULL || !g_hash_table_add (questions, (gpointer) question))
        continue;
      g_autoptr (GPtrArray) changed = plumb_logic_update (self->logic, question);
    }
  if (impacts)
    {
      g_autoptr (GPtrArray) changed = plumb_logic_update_impacts (self->logic);
    }
}

/* The review is made with @instrument from now on. */
static void
use_instrument (PlumbReview *self, PlumbInstrument *instrument)
{
  g_ptr_array_add (self->past_instruments, self->instrument);
  self->instrument = plumb_instrument_ref (instrument);
  plumb_logic_free (self->logic);
  self->logic = plumb_logic_new (instrument, PLUMB_ANSWERS (self));
}

/* Tells everybody of @change; @instrument is what the review is made with after it. */
static void
announce (PlumbReview *self, const PlumbChange *change, PlumbInstrument *instrument)
{
  if (instrument != self->instrument)
    use_instrument (self, instrument);
  else
    update_logic (self, change);
  plumb_review_emit_changed (self, change);
}

/* Sets a fact and notes that in @change. */
static void
set_fact (PlumbReview *self,
          PlumbChange *change,
          PlumbKind kind,
          const char *id,
          const char *field,
          const char *text)
{
  const char *before = plumb_facts_get (self->facts, kind, id, field);
  plumb_change_add (change, kind, id, field, before, text);
  plumb_facts_set (self->facts, kind, id, field, text);
}

static gboolean
touches_questionnaire (const PlumbChange *change)
{
  for (guint i = 0; i < change->deltas->len; i++)
    if (plumb_change_get (change, i)->kind == PLUMB_KIND_QUESTIONNAIRE)
      return TRUE;
  return FALSE;
}

/* An answer that is given anew is given to the words of now. */
static void
forget_wording (PlumbReview *self, PlumbChange *change)
{
  guint n_deltas = change->deltas->len;
  for (guint i = 0; i < n_deltas; i++)
    {
      const PlumbDelta *delta = plumb_change_get (change, i);
      if (delta->kind != PLUMB_KIND_ANSWER || strcmp (delta->field, "value") != 0)
        continue;
      g_autofree char *question = g_strndup (delta->id, strcspn (delta->id, "/"));
      if (plumb_facts_get (self->facts, PLUMB_KIND_ANSWER, question, WORDING_WAS) != NULL)
        set_fact (self, change, PLUMB_KIND_ANSWER, question, WORDING_WAS, NULL);
    }
}

/* Sets the facts that differ from @edits, whose texts are canonical, and answers what changed. */
static PlumbChange *
make_change (PlumbReview *self, const PlumbEdit *edits, char *const *texts, guint n_edits)
{
  PlumbChange *change
      = plumb_change_new (PLUMB_ACT_EDIT, plumb_history_get_length (self->history) + 1, 0,
                          self->author, plumb_review_now ());
  for (guint i = 0; i < n_edits; i++)
    {
      const PlumbEdit *edit = &edits[i];
      const char *before = plumb_facts_get (self->facts, edit->kind, edit->id, edit->field);
      if (g_strcmp0 (before, texts[i]) != 0)
        set_fact (self, change, edit->kind, edit->id, edit->field, texts[i]);
    }
  if (!touches_questionnaire (change))
    forget_wording (self, change);
  return change;
}

static void
record_change (PlumbReview *self, PlumbChange *change, PlumbInstrument *instrument)
{
  const PlumbDelta *delta = plumb_change_get (change, 0);
  PlumbEdit edit = { delta->kind, delta->id, delta->field, delta->after };
  if (change->deltas->len == 1
      && plumb_history_extend (self->history, &edit, change->who, change->when))
    {
      announce (self, change, instrument);
      plumb_change_free (change);
      return;
    }
  g_assert (plumb_history_take (self->history, change));
  announce (self, change, instrument);
}

static gboolean
refuse_read_only (PlumbReview *self, GError **error)
{
  if (self->read_only_reason == NULL)
    return FALSE;
  g_set_error_literal (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_READ_ONLY,
                       self->read_only_reason);
  return TRUE;
}

/* Whether the review is signed off and @changes_signature is not what is asked for. */
static gboolean
refuse_signed_off (PlumbReview *self, gboolean changes_signature, GError **error)
{
  if (changes_signature || !plumb_review_is_signed_off (self))
    return FALSE;
  g_set_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_SIGNED_OFF,
               /* Translators: %s is a date. */
               _ ("This review was signed off on %s and cannot be changed. Start a revision, or "
                  "take the signature back first."),
               plumb_review_get (self, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, SIGNED_OFF));
  return TRUE;
}

static gboolean
is_signature (PlumbKind kind, const char *field)
{
  return kind == PLUMB_KIND_REVIEW && g_str_has_prefix (field, SIGNED_OFF);
}

/* The instrument that @text is; it must be of the review's own kind. */
static PlumbInstrument *
load_instrument (PlumbReview *self, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes
      = g_bytes_new (text != NULL ? text : "", text != NULL ? strlen (text) : 0);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument
      = plumb_instrument_load_bytes (bytes, _ ("the questionnaire"), findings);
  if (instrument == NULL)
    {
      g_autofree char *list = plumb_findings_to_text (findings);
      g_set_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_BAD_VALUE,
                   _ ("This questionnaire cannot be used. %s"), list);
      return NULL;
    }
  if (strcmp (instrument->id, self->instrument->id) == 0)
    return g_steal_pointer (&instrument);
  g_set_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_BAD_VALUE,
               _ ("This is another questionnaire (%s). The review is made with %s, and can only "
                  "take up another version of that."),
               instrument->id, self->instrument->id);
  return NULL;
}

/* What the review will be made with once @edits are made. */
static PlumbInstrument *
choose_instrument (PlumbReview *self, const PlumbEdit *edits, guint n_edits, GError **error)
{
  for (guint i = 0; i < n_edits; i++)
    if (edits[i].kind == PLUMB_KIND_QUESTIONNAIRE)
      return load_instrument (self, edits[i].text, error);
  return plumb_instrument_ref (self->instrument);
}

/* What setting a fact to @text adds: the text that was there goes from the facts to the history. */
static gsize
weigh_text (const char *text)
{
  return PLUMB_WEIGHT_FACT + PLUMB_WEIGHT_DELTA + (text != NULL ? strlen (text) : 0);
}

static gboolean
refuse_too_large (PlumbReview *self, gsize added, GError **error)
{
  gsize weight = plumb_facts_get_weight (self->facts) + plumb_history_get_weight (self->history);
  if (weight + added <= PLUMB_REVIEW_MAX_WEIGHT)
    return FALSE;
  g_autofree char *size = g_format_size (weight + added);
  g_autofree char *limit = g_format_size (PLUMB_REVIEW_MAX_WEIGHT);
  g_set_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_TOO_LARGE,
               /* Translators: both are sizes, as in “71.2 MB” */
               _ ("With this the review and its history would take %s, and one file holds at most "
                  "%s. Leave some of it out, or start a second review for the rest."),
               size, limit);
  return TRUE;
}

/* What is there can always be taken away, also where the questionnaire has no place for it. */
static gboolean
takes_away (PlumbReview *self, const PlumbEdit *edit)
{
  return (edit->text == NULL || *edit->text == '\0') && edit->kind != PLUMB_KIND_QUESTIONNAIRE
         && plumb_kind_get (edit->kind) != NULL
         && plumb_kind_get_field (edit->kind, edit->field) != NULL
         && plumb_facts_get (self->facts, edit->kind, edit->id, edit->field) != NULL;
}

gboolean
plumb_review_apply (PlumbReview *self, const PlumbEdit *edits, guint n_edits, GError **error)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), FALSE);
  g_return_val_if_fail (edits != NULL || n_edits == 0, FALSE);

  if (refuse_read_only (self, error))
    return FALSE;
  g_autoptr (PlumbInstrument) instrument = choose_instrument (self, edits, n_edits, error);
  if (instrument == NULL)
    return FALSE;
  gsize added = PLUMB_WEIGHT_CHANGE;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_full (n_edits, g_free);
  for (guint i = 0; i < n_edits; i++)
    {
      char *canonical = NULL;
      if (refuse_signed_off (self, is_signature (edits[i].kind, edits[i].field), error)
          || (!takes_away (self, &edits[i])
              && !plumb_edit_check (&edits[i], instrument, &canonical, error)))
        return FALSE;
      g_ptr_array_add (texts, canonical);
      added += weigh_text (canonical);
    }
  if (refuse_too_large (self, added, error))
    return FALSE;

  g_autoptr (PlumbChange) change = make_change (self, edits, (char *const *) texts->pdata, n_edits);
  if (change->deltas->len > 0)
    {
      PlumbInstrument *next = touches_questionnaire (change) ? instrument : self->instrument;
      record_change (self, g_steal_pointer (&change), next);
    }
  return TRUE;
}

gboolean
plumb_review_set (PlumbReview *self,
                  PlumbKind kind,
                  const char *id,
                  const char *field,
                  const char *text,
                  GError **error)
{
  PlumbEdit edit = { kind, id, field, text };
  return plumb_review_apply (self, &edit, 1, error);
}

gboolean
plumb_review_remove (PlumbReview *self, PlumbKind kind, const char *id, GError **error)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), FALSE);
  const PlumbFactKind *table = plumb_kind_get (kind);
  g_return_val_if_fail (table != NULL, FALSE);

  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (PlumbEdit));
  for (guint i = 0; i < table->n_fields; i++)
    {
      PlumbEdit edit = { kind, id, table->fields[i].name, NULL };
      if (plumb_facts_get (self->facts, kind, id, edit.field) != NULL)
        g_array_append_val (edits, edit);
    }
  return plumb_review_apply (self, (const PlumbEdit *) edits->data, edits->len, error);
}

void
plumb_review_end_step (PlumbReview *self)
{
  g_return_if_fail (PLUMB_IS_REVIEW (self));
  plumb_history_end_step (self->history);
}

static const char *
get_result (const PlumbDelta *delta, PlumbAct act)
{
  return act == PLUMB_ACT_UNDO ? delta->before : delta->after;
}

/* Repeats the deltas of @target, or takes them back, last first. What was before is what is there:
 * in a file that somebody has edited by hand it need not be what @target left. */
static void
replay (PlumbReview *self, const PlumbChange *target, PlumbAct act, PlumbInstrument *instrument)
{
  PlumbChange *change = plumb_change_new (act, plumb_history_get_length (self->history) + 1,
                                          target->number, self->author, plumb_review_now ());
  guint n_deltas = target->deltas->len;
  for (guint i = 0; i < n_deltas; i++)
    {
      gboolean back = act == PLUMB_ACT_UNDO;
      const PlumbDelta *delta = plumb_change_get (target, back ? n_deltas - 1 - i : i);
      set_fact (self, change, delta->kind, delta->id, delta->field, get_result (delta, act));
    }
  g_assert (plumb_history_take (self->history, change));
  announce (self, change, instrument);
}

/* What the review will be made with once @target is taken back or made again. */
static PlumbInstrument *
choose_past_instrument (PlumbReview *self, const PlumbChange *target, PlumbAct act, GError **error)
{
  for (guint i = 0; i < target->deltas->len; i++)
    {
      const PlumbDelta *delta = plumb_change_get (target, i);
      if (delta->kind == PLUMB_KIND_QUESTIONNAIRE)
        return load_instrument (self, get_result (delta, act), error);
    }
  return plumb_instrument_ref (self->instrument);
}

static gboolean
step (PlumbReview *self, PlumbAct act, GError **error)
{
  if (refuse_read_only (self, error))
    return FALSE;
  const PlumbChange *target = act == PLUMB_ACT_UNDO ? plumb_history_peek_undo (self->history)
                                                    : plumb_history_peek_redo (self->history);
  if (target == NULL)
    {
      g_set_error_literal (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_NOTHING_TO_UNDO,
                           act == PLUMB_ACT_UNDO ? _ ("There is nothing to undo.")
                                                 : _ ("There is nothing to redo."));
      return FALSE;
    }
  g_autoptr (PlumbInstrument) instrument = choose_past_instrument (self, target, act, error);
  if (instrument == NULL)
    return FALSE;
  gsize added = PLUMB_WEIGHT_CHANGE;
  for (guint i = 0; i < target->deltas->len; i++)
    {
      const PlumbDelta *delta = plumb_change_get (target, i);
      if (refuse_signed_off (self, is_signature (delta->kind, delta->field), error))
        return FALSE;
      added += weigh_text (get_result (delta, act));
    }
  if (refuse_too_large (self, added, error))
    return FALSE;
  replay (self, target, act, instrument);
  return TRUE;
}

gboolean
plumb_review_undo (PlumbReview *self, GError **error)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), FALSE);
  return step (self, PLUMB_ACT_UNDO, error);
}

gboolean
plumb_review_redo (PlumbReview *self, GError **error)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), FALSE);
  return step (self, PLUMB_ACT_REDO, error);
}

gboolean
plumb_review_is_signed_off (PlumbReview *self)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), FALSE);
  return plumb_facts_get (self->facts, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, SIGNED_OFF) != NULL;
}
