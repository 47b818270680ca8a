/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-community.h"
#include "plumb-effects.h"
#include "plumb-excerpt.h"
#include "plumb-wording-results.h"
#include "plumb-wording-settings.h"

/* Of the community summary: who could be harmed and who could be helped, in words; or what a
 * questionnaire found that does not rate effects. */

#define MAX_HARMS    4
#define MAX_BENEFITS 3
#define MAX_REASONS  3

/* For how many of the effects, each way, it is told why people think so. */
#define MAX_WHYS 2

#define MAX_PARTS 5

/* In columns: of why people think so, and of a sentence of the results. */
#define MAX_WHY      170
#define MAX_SENTENCE 260

/* What a conclusion says, without its terms. */
static const char *const conclusions[] = {
  [PLUMB_CONCLUSION_CANNOT_CONCLUDE]
  = N_SAY ("Too much is still open to say what the plan would do. More has to be found out first."),
  [PLUMB_CONCLUSION_LIKELY_HARMS]
  = N_SAY ("As it is written now, the plan could leave some people clearly worse off. It should be "
           "written anew."),
  [PLUMB_CONCLUSION_MIXED]
  = N_SAY ("As it is written now, the plan could help some people and harm others. It should be "
           "changed first."),
  [PLUMB_CONCLUSION_NO_EFFECT] = N_SAY ("The review looked, and found no change for any group."),
  [PLUMB_CONCLUSION_LIKELY_ADVANCES]
  = N_SAY ("The plan could help. Some things should be fixed or found out first."),
  [PLUMB_CONCLUSION_ADVANCES]
  = N_SAY ("The plan could help people who are worse off today. The review found no harm."),
};

static const char *
say_harm (PlumbBand band, PlumbLanguage *language)
{
  switch (band)
    {
    case PLUMB_BAND_SEVERE:
      return plumb_say (language, "This could harm them very badly, through “{pathway}”.");
    case PLUMB_BAND_SUBSTANTIAL:
      return plumb_say (language, "This could harm them a lot, through “{pathway}”.");
    case PLUMB_BAND_MODERATE:
      return plumb_say (language, "This could harm them, through “{pathway}”.");
    default:
      return plumb_say (language, "This could harm them a little, through “{pathway}”.");
    }
}

static const char *
say_benefit (PlumbBand band, PlumbLanguage *language)
{
  switch (band)
    {
    case PLUMB_BAND_SEVERE:
      return plumb_say (language, "This could help them very much, through “{pathway}”.");
    case PLUMB_BAND_SUBSTANTIAL:
      return plumb_say (language, "This could help them a lot, through “{pathway}”.");
    case PLUMB_BAND_MODERATE:
      return plumb_say (language, "This could help them, through “{pathway}”.");
    default:
      return plumb_say (language, "This could help them a little, through “{pathway}”.");
    }
}

/* How well founded it is; nothing said is another thing than no evidence. */
static const char *
say_evidence (const PlumbLevel *level, PlumbLanguage *language)
{
  const char *id = level != NULL ? level->id : NULL;
  if (id == NULL)
    return plumb_say (language, "Nobody has said yet how good the evidence is.");
  if (g_str_equal (id, "a"))
    return plumb_say (language, "There is strong evidence for this.");
  if (g_str_equal (id, "b"))
    return plumb_say (language, "There is fair evidence for this.");
  if (g_str_equal (id, "c"))
    return plumb_say (language, "There is limited evidence for this.");
  if (g_str_equal (id, "d"))
    return plumb_say (language, "The evidence for this is weak.");
  return plumb_say (language, "There is no evidence for this yet.");
}

/* Who, how much, through what and how sure; then why people think so, in their own words. */
static void
add_effect (PlumbReporter *self, const PlumbRecordScore *record, gboolean with_why)
{
  const PlumbImpact impact = plumb_impact_get (self->review, record->id);
  g_autofree char *groups = plumb_wording_dup_groups (self->review, impact.groups, self->language);
  g_autofree char *effect = plumb_language_fill (
      record->score < 0 ? say_harm (record->band, self->language)
                        : say_benefit (record->band, self->language),
      "pathway", plumb_wording_pathway (self->review, impact.pathway, self->language), NULL);
  g_autofree char *label = plumb_language_fill (
      /* Translators: a group, before a sentence */
      plumb_say_in (self->language, "title", "{group}."), "group", groups, NULL);
  PlumbInline *passage = plumb_inline_new (NULL);

  plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, label);
  plumb_inline_append (passage, " ");
  plumb_inline_append (passage, effect);
  plumb_inline_append (passage, " ");
  plumb_inline_append (passage, say_evidence (impact.levels[PLUMB_FIELD_EVIDENCE], self->language));
  if (with_why && impact.rationale != NULL)
    {
      g_autofree char *why = plumb_excerpt_new (impact.rationale, MAX_WHY, NULL);
      plumb_inline_append (passage, "\n");
      plumb_reporter_append_typed (self, passage, why);
    }
  plumb_reporter_mark (plumb_document_add_item_inline (self->document, passage), "impact",
                       record->id);
}

/* Nothing found is another thing than nothing looked at, or than nobody can tell. */
static const char *
say_none (const PlumbReporter *self, gboolean harm)
{
  if (self->score->headlines->records.part == 0)
    return plumb_wording_count_in_state (self->score, PLUMB_RECORD_UNKNOWN) > 0
               ? plumb_say (self->language, "The review has looked at this and cannot tell yet.")
               : plumb_say (self->language, "Nobody has looked at this yet.");
  return harm ? plumb_say (self->language, "The review has found no harm so far.")
              : plumb_say (self->language, "The review has found no help so far.");
}

static void
add_effects (PlumbReporter *self, const char *title, gboolean harm, guint max)
{
  g_autoptr (GPtrArray) records = plumb_effects_list (self, harm);

  plumb_document_add_heading (self->document, 3, NULL, title);
  if (records->len == 0)
    {
      plumb_community_add (self, say_none (self, harm), "score", "groups");
      return;
    }
  plumb_document_begin_list (self->document, PLUMB_LIST_BULLET);
  for (guint i = 0; i < MIN (records->len, max); i++)
    add_effect (self, g_ptr_array_index (records, i), i < MAX_WHYS);
  plumb_document_end (self->document);
  if (records->len <= max)
    return;
  const guint n = records->len - max;
  plumb_community_take (
      self,
      plumb_say_fill_count (self->language,
                            plumb_say_count (self->language,
                                             "The whole report names one more group.",
                                             "The whole report names {n} more groups.", n),
                            n),
      "score", "groups");
}

void
plumb_community_compose_people (PlumbReporter *self)
{
  const PlumbConclusion conclusion = self->score->headlines->conclusion;

  plumb_reporter_begin_section (self, PLUMB_CHAPTER_EFFECTS);
  g_return_if_fail ((guint) conclusion < G_N_ELEMENTS (conclusions));
  plumb_community_add (self, plumb_say (self->language, conclusions[conclusion]), "score",
                       "conclusion");
  g_autofree char *own
      = plumb_wording_dup_own_settings (self->review, &self->score->settings, self->language);
  if (own != NULL)
    plumb_community_add (self, own, "score", "settings");
  add_effects (self, plumb_say (self->language, "Who could be harmed"), TRUE, MAX_HARMS);
  add_effects (self, plumb_say (self->language, "Who could be helped"), FALSE, MAX_BENEFITS);
  if (self->score->headlines->has_harm || self->score->headlines->has_benefit)
    plumb_community_add (
        self,
        plumb_say (self->language,
                   "Help for one group does not make up for harm to another group."),
        "score", "groups");
}

static void
add_reasons (PlumbReporter *self, const PlumbOutcome *outcome)
{
  guint n = 0;

  plumb_document_begin_list (self->document, PLUMB_LIST_BULLET);
  for (guint i = 0; i < outcome->n_becauses && n < MAX_REASONS; i++)
    if (plumb_logic_because_holds (self->logic, i))
      {
        plumb_community_take_item (
            self,
            plumb_excerpt_new (
                plumb_wording_text (self->review, &outcome->becauses[i].text, self->language),
                MAX_SENTENCE, NULL),
            "score", "outcome");
        n++;
      }
  plumb_document_end (self->document);
}

static void
add_outcome (PlumbReporter *self)
{
  const PlumbOutcome *outcome = plumb_logic_get_outcome (self->logic);
  if (outcome == NULL)
    {
      plumb_community_add (self,
                           plumb_say (self->language, "The review has no result yet. Too many "
                                                      "questions have no answer."),
                           "score", "outcome");
      return;
    }
  PlumbInline *passage = plumb_inline_new (NULL);
  plumb_inline_append_styled (passage, PLUMB_RUN_STRONG,
                              plumb_wording_text (self->review, &outcome->label, self->language));
  plumb_reporter_mark (
      plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, passage), "score",
      "outcome");
  add_reasons (self, outcome);
}

/* The first sentence of each part of the results. */
static void
add_parts (PlumbReporter *self)
{
  plumb_document_begin_list (self->document, PLUMB_LIST_BULLET);
  for (guint i = 0; i < MIN (self->results->n_parts, MAX_PARTS); i++)
    {
      const PlumbPartResult *part = &self->results->parts[i];
      g_auto (GStrv) headlines
          = plumb_wording_list_part_headlines (self->review, self->results, part, self->language);
      if (headlines[0] != NULL)
        plumb_community_take_item (self, plumb_excerpt_new (headlines[0], MAX_SENTENCE, NULL),
                                   "results", part->part->id);
    }
  plumb_document_end (self->document);
}

void
plumb_community_compose_found (PlumbReporter *self)
{
  plumb_reporter_begin_section (self, PLUMB_CHAPTER_RESULTS);
  if (self->instrument->n_outcomes > 0 || self->results->n_parts == 0)
    add_outcome (self);
  if (self->results->n_parts > 0)
    add_parts (self);
  if (plumb_reporter_has_draft (self))
    plumb_community_add (self,
                         plumb_say (self->language, "This kind of review does not say how much "
                                                    "each group would be helped or harmed."),
                         "score", "groups");
}
