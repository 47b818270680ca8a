/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-review-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-draft.h"
#include "plumb-record.h"
#include "plumb-review-values.h"

static const PlumbFindingKind group_out_of_scope = {
  "impact-group-out-of-scope",
  PLUMB_SEVERITY_WARNING,
  N_ ("This record does not count: its group “%s” is not among the groups in scope."),
  N_ ("Choose the group in the question “%s”, or give the record another group."),
};
static const PlumbFindingKind pathway_not_touched = {
  "impact-pathway-not-touched",
  PLUMB_SEVERITY_WARNING,
  N_ ("The pathway “%s” of this record is not among the pathways touched, so the matrix has no "
      "column for it."),
  N_ ("Choose it in the question “%s”, or give the record another pathway."),
};
static const PlumbFindingKind provision_not_found = {
  "provision-not-found",
  PLUMB_SEVERITY_WARNING,
  N_ ("The draft has no provision “%s”."),
  N_ ("Cite it as the draft's heading has it."),
};
static const PlumbFindingKind supports_nothing = {
  "evidence-supports-nothing",
  PLUMB_SEVERITY_WARNING,
  N_ ("This evidence is for “%s”, which is not there."),
  N_ ("Write “answer/” and a question's id, or “impact/” and a record's."),
};
static const PlumbFindingKind measure_of_nothing = {
  "measure-of-nothing",
  PLUMB_SEVERITY_WARNING,
  N_ ("This measure is for the record “%s”, which is not there."),
  N_ ("Take it out of the list, or make the record."),
};
static const PlumbFindingKind evidence_claimed = {
  "impact-evidence-claimed",
  PLUMB_SEVERITY_WARNING,
  N_ ("This record says that its evidence is %s, but no piece of evidence is given for it."),
  N_ ("Add the evidence, or choose that there is none."),
};
static const PlumbFindingKind reason_missing = {
  "answer-reason-missing",
  PLUMB_SEVERITY_WARNING,
  N_ ("This question is marked as not applicable, but nobody has said why; it counts as not "
      "assessed."),
  N_ ("Give the reason."),
};
static const PlumbFindingKind choice_unavailable = {
  "answer-unavailable",
  PLUMB_SEVERITY_WARNING,
  N_ ("“%s” was chosen here and can no longer be chosen; the question counts as not answered."),
  N_ ("Choose something else."),
};

typedef struct
{
  PlumbReview *review;
  PlumbFindings *findings;
  const char *name;
  PlumbDraft *draft;     /* NULL where the review has no draft, or one without headings */
  GHashTable *supported; /* what evidence is given for: "impact/i3" */
} Check;

static void
report (Check *check,
        const PlumbFindingKind *kind,
        const char *subject,
        const char *detail,
        const char *remedy)
{
  PlumbFindingPlace place = { .file = check->name, .subject = subject, .caret = -1 };
  plumb_findings_add (check->findings, kind, &place, detail, remedy);
}

/* Reports the first of @words that was not chosen in @question. */
static void
check_chosen (Check *check,
              const PlumbFindingKind *kind,
              const char *id,
              const char *words,
              const PlumbQuestion *question)
{
  const char *chosen = plumb_logic_get_value (plumb_review_get_logic (check->review), question);
  g_auto (GStrv) parts = plumb_words_split (words);
  for (char **part = parts; *part != NULL; part++)
    if (!plumb_words_have (chosen, *part))
      {
        report (check, kind, id, *part, question->id);
        return;
      }
}

/* A record or measure can cite several provisions: "Sec. 2; Sec. 4(b)". */
static void
check_provisions (Check *check, const char *id, const char *citations)
{
  g_auto (GStrv) parts = g_strsplit (citations != NULL ? citations : "", ";", -1);
  for (char **part = parts; check->draft != NULL && *part != NULL; part++)
    {
      const char *citation = g_strstrip (*part);
      if (*citation != '\0' && plumb_draft_find (check->draft, citation) == NULL)
        report (check, &provision_not_found, id, citation, NULL);
    }
}

static void
check_impact (Check *check, const char *id)
{
  const PlumbAppraisal *appraisal = plumb_review_get_instrument (check->review)->appraisal;
  if (appraisal == NULL)
    return;
  PlumbImpact impact = plumb_impact_get (check->review, id);
  check_chosen (check, &group_out_of_scope, id, impact.groups, appraisal->groups);
  check_chosen (check, &pathway_not_touched, id, impact.pathway, appraisal->pathways);
  check_provisions (check, id, impact.provision);

  const PlumbLevel *evidence = impact.levels[PLUMB_FIELD_EVIDENCE];
  g_autofree char *place = g_strconcat ("impact/", id, NULL);
  if (evidence != NULL && strcmp (evidence->id, "u") != 0
      && !g_hash_table_contains (check->supported, place))
    report (check, &evidence_claimed, id, evidence->label.source, NULL);
}

static void
check_measure (Check *check, const char *id)
{
  PlumbMeasure measure = plumb_measure_get (check->review, id);
  const PlumbFacts *facts = plumb_review_get_facts (check->review);
  g_auto (GStrv) impacts = plumb_words_split (measure.impacts);
  for (char **impact = impacts; *impact != NULL; impact++)
    if (!plumb_facts_has (facts, PLUMB_KIND_IMPACT, *impact))
      report (check, &measure_of_nothing, id, *impact, NULL);
  check_provisions (check, id, measure.provision);
}

/* Whether @place ("answer/draft.purpose", "impact/i3") is a place of the review. */
static gboolean
is_place (PlumbReview *review, const char *place)
{
  const char *slash = strchr (place, '/');
  if (slash == NULL)
    return FALSE;
  if (g_str_has_prefix (place, "impact/"))
    return plumb_facts_has (plumb_review_get_facts (review), PLUMB_KIND_IMPACT, slash + 1);
  if (g_str_has_prefix (place, "measure/"))
    return plumb_facts_has (plumb_review_get_facts (review), PLUMB_KIND_MEASURE, slash + 1);
  g_autofree char *question = g_strndup (slash + 1, strcspn (slash + 1, "/"));
  return g_str_has_prefix (place, "answer/")
         && plumb_instrument_get_question (plumb_review_get_instrument (review), question) != NULL;
}

static void
check_evidence (Check *check, const char *id)
{
  PlumbEvidence evidence = plumb_evidence_get (check->review, id);
  if (evidence.supports == NULL)
    return;
  if (is_place (check->review, evidence.supports))
    g_hash_table_add (check->supported, (gpointer) evidence.supports);
  else
    report (check, &supports_nothing, id, evidence.supports, NULL);
}

/* Reports what was chosen at the address @id and can no longer be chosen, where the answer counts.
 */
static void
check_available (Check *check, const char *id)
{
  const PlumbLogic *logic = plumb_review_get_logic (check->review);
  const PlumbQuestion *question
      = plumb_address_get_question (plumb_review_get_instrument (check->review), id);
  if (question == NULL || !plumb_logic_is_active (logic, question)
      || !plumb_logic_is_stale (logic, question))
    return;
  const char *value = plumb_review_get (check->review, PLUMB_KIND_ANSWER, id, "value");
  for (guint i = 0; i < question->n_choices; i++)
    if (plumb_words_have (value, question->choices[i].id)
        && !plumb_logic_is_choice_available (logic, question, &question->choices[i]))
      report (check, &choice_unavailable, id, question->choices[i].label.source, NULL);
  const char *cell = strrchr (id, '/');
  const PlumbColumn *column = cell != NULL ? plumb_question_get_column (question, cell + 1) : NULL;
  for (guint i = 0; column != NULL && i < column->n_choices; i++)
    if (g_strcmp0 (value, column->choices[i].id) == 0
        && !plumb_logic_is_column_choice_available (logic, question, column, &column->choices[i]))
      report (check, &choice_unavailable, id, column->choices[i].label.source, NULL);
}

static void
check_answer (Check *check, const char *id)
{
  check_available (check, id);
  const char *status = plumb_review_get (check->review, PLUMB_KIND_ANSWER, id, "status");
  if (g_strcmp0 (status, "not-applicable") == 0
      && plumb_review_get (check->review, PLUMB_KIND_ANSWER, id, "reason") == NULL)
    report (check, &reason_missing, id, NULL, NULL);
}

static void
for_each (Check *check, PlumbKind kind, void (*visit) (Check *check, const char *id))
{
  guint n_ids;
  const char *const *ids = plumb_facts_list (plumb_review_get_facts (check->review), kind, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    visit (check, ids[i]);
}

static PlumbDraft *
parse_draft (PlumbReview *review)
{
  const char *text = plumb_review_get (review, PLUMB_KIND_DRAFT, PLUMB_ID_DRAFT, "text");
  g_autoptr (PlumbDraft) draft = text != NULL ? plumb_draft_new (text) : NULL;
  return draft != NULL && draft->n_provisions > 0 ? g_steal_pointer (&draft) : NULL;
}

void
plumb_review_check (PlumbReview *review, const char *name, PlumbFindings *findings)
{
  g_return_if_fail (PLUMB_IS_REVIEW (review));
  g_return_if_fail (findings != NULL);

  g_autoptr (GHashTable) supported = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (PlumbDraft) draft = parse_draft (review);
  Check check = { review, findings, name, draft, supported };
  for_each (&check, PLUMB_KIND_ANSWER, check_answer);
  for_each (&check, PLUMB_KIND_EVIDENCE,
            check_evidence); /* before the impacts, which look at what is supported */
  for_each (&check, PLUMB_KIND_IMPACT, check_impact);
  for_each (&check, PLUMB_KIND_MEASURE, check_measure);
}
