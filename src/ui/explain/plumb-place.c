/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-wording.h"

/* What follows "KIND/" in @place, or NULL where it is of another kind. */
static const char *
id_of (const char *place, const char *kind)
{
  gsize length = strlen (kind);
  return strncmp (place, kind, length) == 0 && place[length] == '/' ? place + length + 1 : NULL;
}

/* The question of "question/ID" or of an address below it, such as "question/team/r1/role". */
static const PlumbQuestion *
find_question (PlumbWorkspace *workspace, const char *address)
{
  g_autofree char *id = g_strndup (address, strcspn (address, "/"));
  return plumb_instrument_get_question (plumb_workspace_get_instrument (workspace), id);
}

/* The place that a piece of evidence supports, in the form that this file reads. */
static char *
dup_place_of_evidence (PlumbWorkspace *workspace, const char *id)
{
  const PlumbEvidence evidence = plumb_evidence_get (plumb_workspace_get_review (workspace), id);
  if (evidence.supports == NULL)
    return NULL;
  const char *question = id_of (evidence.supports, "answer");
  return question != NULL ? g_strconcat ("question/", question, NULL)
                          : g_strdup (evidence.supports);
}

static gboolean
has_item (PlumbWorkspace *workspace, PlumbKind kind, const char *id)
{
  return plumb_facts_has (plumb_review_get_facts (plumb_workspace_get_review (workspace)), kind,
                          id);
}

char *
plumb_place_dup_label (PlumbWorkspace *workspace, const char *place)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && place != NULL, NULL);

  PlumbReview *review = plumb_workspace_get_review (workspace);
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  const char *id;

  if ((id = id_of (place, "question")) != NULL)
    {
      const PlumbQuestion *question = find_question (workspace, id);
      return question != NULL ? g_strdup (plumb_workspace_text (workspace, &question->label))
                              : NULL;
    }
  if ((id = id_of (place, "section")) != NULL)
    {
      const PlumbSection *section
          = plumb_instrument_get_section (plumb_workspace_get_instrument (workspace), id);
      return section != NULL ? g_strdup (plumb_workspace_text (workspace, &section->label)) : NULL;
    }
  if ((id = id_of (place, "impact")) != NULL)
    return has_item (workspace, PLUMB_KIND_IMPACT, id)
               ? plumb_wording_dup_impact (review, id, language)
               : NULL;
  if ((id = id_of (place, "measure")) != NULL)
    {
      const PlumbMeasure measure = plumb_measure_get (review, id);
      if (!has_item (workspace, PLUMB_KIND_MEASURE, id))
        return NULL;
      return g_strdup (measure.title != NULL ? measure.title : _ ("Measure without a title"));
    }
  if ((id = id_of (place, "evidence")) != NULL)
    {
      g_autofree char *supported = dup_place_of_evidence (workspace, id);
      return supported != NULL ? plumb_place_dup_label (workspace, supported) : NULL;
    }
  if (id_of (place, "score") != NULL)
    /* Translators: the page with the score and the conclusion */
    return g_strdup (_ ("Findings"));
  return NULL;
}

gboolean
plumb_place_show (PlumbWorkspace *workspace, const char *place)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && place != NULL, FALSE);

  g_autofree char *label = plumb_place_dup_label (workspace, place);
  if (label == NULL)
    return FALSE;

  const char *id;
  if ((id = id_of (place, "question")) != NULL)
    plumb_workspace_show_question (workspace, find_question (workspace, id));
  else if ((id = id_of (place, "section")) != NULL)
    plumb_workspace_show_section (
        workspace, plumb_instrument_get_section (plumb_workspace_get_instrument (workspace), id));
  else if ((id = id_of (place, "evidence")) != NULL)
    {
      g_autofree char *supported = dup_place_of_evidence (workspace, id);
      return plumb_place_show (workspace, supported);
    }
  else if (id_of (place, "score") != NULL)
    plumb_workspace_show_page (workspace, PLUMB_PAGE_FINDINGS, NULL);
  else
    plumb_workspace_show_page (workspace, PLUMB_PAGE_IMPACTS, strchr (place, '/') + 1);
  return TRUE;
}
