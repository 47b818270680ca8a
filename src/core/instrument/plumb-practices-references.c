/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the questions that a library names exist. */

#include <glib/gi18n-lib.h>

#include "plumb-practices.h"
#include "plumb-suggest.h"

static const PlumbFindingKind instrument_unknown = {
  "helps-instrument-unknown",
  PLUMB_SEVERITY_WARNING,
  N_ ("A practice helps with a questionnaire that is not installed or cannot be used: “%s”."),
  N_ ("Did you mean “%s”?"),
};
static const PlumbFindingKind question_unknown = {
  "helps-question-unknown",
  PLUMB_SEVERITY_WARNING,
  N_ ("A practice helps with a question that its questionnaire does not have: “%s”."),
  N_ ("Did you mean “%s”?"),
};
static const PlumbFindingKind no_scores = {
  "helps-no-scores",
  PLUMB_SEVERITY_WARNING,
  N_ ("A practice helps below a score, but the answers of the question have none: “%s”."),
  N_ ("Remove below=\"…\", or give the choices scores."),
};

typedef struct
{
  const char *name; /* of the file */
  PlumbFindings *findings;
  char **installed;        /* ids of instruments */
  GHashTable *instruments; /* id → PlumbInstrument, or NULL where it cannot be loaded; owned */
} Check;

static gboolean
has_scores (const PlumbQuestion *question)
{
  for (guint i = 0; i < question->n_choices; i++)
    if (question->choices[i].has_score)
      return TRUE;
  return FALSE;
}

static const char *
suggest_question (const PlumbInstrument *instrument, const char *id)
{
  g_autofree const char **ids = g_new0 (const char *, instrument->n_questions + 1);
  for (guint i = 0; i < instrument->n_questions; i++)
    ids[i] = instrument->questions[i]->id;
  return plumb_suggest (id, ids);
}

static void
report (Check *self,
        const PlumbPractice *practice,
        const PlumbPracticeHelp *help,
        const PlumbFindingKind *kind,
        const char *detail,
        const char *suggestion)
{
  PlumbFindingPlace place
      = { .file = self->name, .line = help->line, .subject = practice->label.source, .caret = -1 };
  plumb_findings_add (self->findings, kind, &place, detail, suggestion);
}

/* Whether there is room for more findings; looking for suggestions is then worth it. */
static gboolean
is_listening (const Check *self)
{
  return plumb_findings_get_length (self->findings) < PLUMB_FINDINGS_MAX;
}

/* The instrument @id, lent, or NULL. Each is loaded once. */
static const PlumbInstrument *
get_instrument (Check *self, const char *id)
{
  gpointer instrument = NULL;
  if (!g_hash_table_lookup_extended (self->instruments, id, NULL, &instrument))
    {
      if (g_strv_contains ((const char *const *) self->installed, id))
        instrument = plumb_instrument_load_builtin (id, NULL);
      g_hash_table_insert (self->instruments, (gpointer) id, instrument);
    }
  return instrument;
}

static void
check_help (Check *self, const PlumbPractice *practice, const PlumbPracticeHelp *help)
{
  const PlumbInstrument *instrument = get_instrument (self, help->instrument);
  if (instrument == NULL)
    {
      report (self, practice, help, &instrument_unknown, help->instrument,
              is_listening (self)
                  ? plumb_suggest (help->instrument, (const char *const *) self->installed)
                  : NULL);
      return;
    }
  const PlumbQuestion *question = plumb_instrument_get_question (instrument, help->question);
  if (question == NULL)
    report (self, practice, help, &question_unknown, help->question,
            is_listening (self) ? suggest_question (instrument, help->question) : NULL);
  else if (help->has_below && !has_scores (question))
    report (self, practice, help, &no_scores, help->question, NULL);
}

void
plumb_practices_check_references (const PlumbPractices *self,
                                  const char *name,
                                  PlumbFindings *findings)
{
  g_return_if_fail (self != NULL && findings != NULL);

  g_autoptr (GHashTable) instruments = g_hash_table_new_full (
      g_str_hash, g_str_equal, NULL, (GDestroyNotify) plumb_instrument_unref);
  g_auto (GStrv) installed = plumb_instrument_list_builtin ();
  Check check
      = { .name = name, .findings = findings, .installed = installed, .instruments = instruments };
  for (guint i = 0; i < self->n_practices; i++)
    for (guint j = 0; j < self->practices[i].n_helps; j++)
      check_help (&check, &self->practices[i], &self->practices[i].helps[j]);
}
