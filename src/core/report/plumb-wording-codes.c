/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording.h"

/* Words for codes: tables of a code and its phrase. */

typedef struct
{
  const char *code;
  PlumbPhrase phrase;
} CodeWord;

/* Translators: nobody has looked at it yet. Not the same as “Unknown” (somebody looked and cannot
 * tell), “Not applicable” and “None”. */
static const PlumbPhrase not_assessed = NC_SAY ("state", "Not assessed");

static const PlumbPhrase statuses[] = {
  [PLUMB_STATUS_NOT_ASSESSED] = NC_SAY ("state", "Not assessed"),
  /* Translators: of a question */
  [PLUMB_STATUS_ANSWERED] = NC_SAY ("state", "Answered"),
  /* Translators: somebody looked, and it cannot be said */
  [PLUMB_STATUS_UNKNOWN] = NC_SAY ("state", "Unknown"),
  [PLUMB_STATUS_NOT_APPLICABLE] = NC_SAY ("state", "Not applicable"),
};

static const PlumbPhrase record_states[] = {
  /* Translators: of an impact record: it has a score */
  [PLUMB_RECORD_SCORED] = NC_SAY ("record", "Scored"),
  /* Translators: of an impact record: somebody looked, and there is no effect */
  [PLUMB_RECORD_NONE] = NC_SAY ("record", "None: no effect found"),
  [PLUMB_RECORD_UNKNOWN] = NC_SAY ("record", "Unknown"),
  [PLUMB_RECORD_NOT_APPLICABLE] = NC_SAY ("record", "Not applicable"),
  /* Translators: of an impact record: something that the score needs was not assessed */
  [PLUMB_RECORD_INCOMPLETE] = NC_SAY ("record", "Incomplete"),
};

static const CodeWord evidence_kinds[] = {
  { "administrative-data", NC_SAY ("evidence", "Administrative data") },
  { "survey", NC_SAY ("evidence", "Survey") },
  /* Translators: a scientific study */
  { "study", NC_SAY ("evidence", "Study") },
  { "lived-experience", NC_SAY ("evidence", "Lived experience") },
  { "expert", NC_SAY ("evidence", "Expert judgement") },
  /* Translators: a statute or an ordinance, as a kind of evidence */
  { "law", NC_SAY ("evidence", "Law") },
  { "other", NC_SAY ("evidence", "Other") },
};

static const CodeWord evidence_strengths[] = {
  /* Translators: this and the next four: how strong a piece of evidence is; the letter is its grade
   */
  { "a", NC_SAY ("evidence strength", "A: strong") },
  { "b", NC_SAY ("evidence strength", "B: fair") },
  { "c", NC_SAY ("evidence strength", "C: limited") },
  { "d", NC_SAY ("evidence strength", "D: a single statement") },
  { "u", NC_SAY ("evidence strength", "U: no evidence") },
};

static const CodeWord measure_kinds[] = {
  /* Translators: what a measure does to a harm */
  { "mitigate", NC_SAY ("measure", "Reduces harm") },
  /* Translators: what a measure does to a benefit */
  { "amplify", NC_SAY ("measure", "Adds to benefit") },
};

static const CodeWord measure_bindings[] = {
  /* Translators: how binding a measure is: it stands in the text of the draft */
  { "draft", NC_SAY ("measure", "In the draft") },
  { "commitment", NC_SAY ("measure", "Binding commitment") },
  { "none", NC_SAY ("measure", "Not binding") },
};

static const CodeWord measure_statuses[] = {
  /* Translators: this and the next four: how far a measure has come */
  { "proposed", NC_SAY ("measure", "Proposed") },   { "agreed", NC_SAY ("measure", "Agreed") },
  { "under-way", NC_SAY ("measure", "Under way") }, { "done", NC_SAY ("measure", "Done") },
  { "dropped", NC_SAY ("measure", "Dropped") },
};

static const char *
word_of (const CodeWord *words, gsize n_words, const char *code, PlumbLanguage *language)
{
  if (code == NULL || *code == '\0')
    return plumb_say_phrase (language, &not_assessed);
  for (gsize i = 0; i < n_words; i++)
    if (g_ascii_strcasecmp (words[i].code, code) == 0)
      return plumb_say_phrase (language, &words[i].phrase);
  return code;
}

const char *
plumb_wording_status (PlumbStatus status, PlumbLanguage *language)
{
  g_return_val_if_fail ((guint) status < G_N_ELEMENTS (statuses), "");
  return plumb_say_phrase (language, &statuses[status]);
}

const char *
plumb_wording_record_state (PlumbRecordState state, PlumbLanguage *language)
{
  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (record_states), "");
  return plumb_say_phrase (language, &record_states[state]);
}

const char *
plumb_wording_none (PlumbLanguage *language)
{
  /* Translators: somebody looked, and there is nothing */
  return plumb_say_in (language, "state", "None");
}

const char *
plumb_wording_evidence_kind (const char *kind, PlumbLanguage *language)
{
  return word_of (evidence_kinds, G_N_ELEMENTS (evidence_kinds), kind, language);
}

const char *
plumb_wording_evidence_strength (const char *strength, PlumbLanguage *language)
{
  return word_of (evidence_strengths, G_N_ELEMENTS (evidence_strengths), strength, language);
}

const char *
plumb_wording_measure_kind (const char *kind, PlumbLanguage *language)
{
  return word_of (measure_kinds, G_N_ELEMENTS (measure_kinds), kind, language);
}

const char *
plumb_wording_measure_binding (const char *binding, PlumbLanguage *language)
{
  return word_of (measure_bindings, G_N_ELEMENTS (measure_bindings), binding, language);
}

const char *
plumb_wording_measure_status (const char *status, PlumbLanguage *language)
{
  return word_of (measure_statuses, G_N_ELEMENTS (measure_statuses), status, language);
}

const char *
plumb_wording_secured (gboolean secured, PlumbLanguage *language)
{
  if (secured)
    /* Translators: of a measure: it has an owner, a date and a resource and is binding, so it
     * counts */
    return plumb_say_in (language, "measure", "Secured");
  /* Translators: of a measure: it does not count yet */
  return plumb_say_in (language, "measure", "Potential");
}
