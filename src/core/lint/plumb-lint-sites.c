/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All expressions of an instrument, each with what it is for. */

#include "plumb-lint-private.h"
#include "plumb-result-part.h"

typedef struct
{
  GArray *sites;
  PlumbTermStore *terms;
} Collection;

static void
add (Collection *self, PlumbSite site, const PlumbExpression *expression)
{
  if (expression->text == NULL)
    return;
  site.expression = expression;
  const PlumbQuestion *owner = site.kind == PLUMB_SITE_CHECK ? site.question : NULL;
  site.term = plumb_term_get (self->terms, expression, owner);
  g_array_append_val (self->sites, site);
}

static void
add_choices (Collection *self, PlumbSite site, const PlumbChoice *choices, guint n)
{
  site.kind = PLUMB_SITE_AVAILABLE;
  for (guint i = 0; i < n; i++)
    add (self, site, &choices[i].available);
}

/* Choices that are written where they are used; those of a scale are added with it. */
static void
add_own_choices (Collection *self,
                 const PlumbInstrument *instrument,
                 PlumbSite site,
                 const PlumbChoice *choices,
                 guint n)
{
  for (guint i = 0; i < instrument->n_scales; i++)
    if (instrument->scales[i].choices == choices)
      return;
  add_choices (self, site, choices, n);
}

static void
add_question (Collection *self, const PlumbInstrument *instrument, const PlumbQuestion *question)
{
  PlumbSite site = { .section = question->section, .question = question };
  site.kind = PLUMB_SITE_RELEVANT;
  add (self, site, &question->relevant);
  site.kind = PLUMB_SITE_ENABLED;
  add (self, site, &question->enabled);
  site.kind = PLUMB_SITE_REQUIRED;
  add (self, site, &question->required);
  site.kind = PLUMB_SITE_VALUE;
  if (question->type == PLUMB_QUESTION_COMPUTED)
    add (self, site, &question->value);
  add_own_choices (self, instrument, site, question->choices, question->n_choices);
  for (guint i = 0; i < question->n_columns; i++)
    add_own_choices (self, instrument, site, question->columns[i].choices,
                     question->columns[i].n_choices);
  site.kind = PLUMB_SITE_CHECK;
  for (guint i = 0; i < question->n_checks; i++)
    add (self, site, &question->checks[i].test);
}

static void
add_outcomes (Collection *self, const PlumbInstrument *instrument)
{
  for (guint i = 0; i < instrument->n_outcomes; i++)
    {
      const PlumbOutcome *outcome = &instrument->outcomes[i];
      PlumbSite site = { .kind = PLUMB_SITE_BECAUSE, .subject = outcome->id };
      for (guint j = 0; j < outcome->n_becauses; j++)
        add (self, site, &outcome->becauses[j].when);
    }
}

static void
add_results (Collection *self, const PlumbInstrument *instrument)
{
  for (guint i = 0; i < instrument->n_results; i++)
    for (guint j = 0; j < instrument->results[i].n_items; j++)
      {
        const PlumbPartItem *item = &instrument->results[i].items[j];
        PlumbSite site = { .kind = PLUMB_SITE_CONTRADICTION, .subject = item->id };
        add (self, site, &item->when);
      }
}

GArray *
plumb_lint_collect_sites (const PlumbInstrument *instrument, PlumbTermStore *terms)
{
  g_return_val_if_fail (instrument != NULL && terms != NULL, NULL);

  Collection self = { g_array_new (FALSE, FALSE, sizeof (PlumbSite)), terms };
  for (guint i = 0; i < instrument->n_scales; i++)
    {
      PlumbSite site = { .subject = instrument->scales[i].id };
      add_choices (&self, site, instrument->scales[i].choices, instrument->scales[i].n_choices);
    }
  for (guint i = 0; i < instrument->n_lets; i++)
    {
      PlumbSite site = { .kind = PLUMB_SITE_LET, .subject = instrument->lets[i].id };
      add (&self, site, &instrument->lets[i].value);
    }
  for (guint i = 0; i < instrument->n_sections; i++)
    {
      const PlumbSection *section = &instrument->sections[i];
      PlumbSite site = { .kind = PLUMB_SITE_SECTION, .section = section, .subject = section->id };
      add (&self, site, &section->relevant);
      for (guint j = 0; j < section->n_questions; j++)
        add_question (&self, instrument, &section->questions[j]);
    }
  add_outcomes (&self, instrument);
  add_results (&self, instrument);
  return self.sites;
}
