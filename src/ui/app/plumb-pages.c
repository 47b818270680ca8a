/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pages.h"

#include <glib/gi18n-lib.h>

#include "plumb-findings-page.h"
#include "plumb-impacts-page.h"
#include "plumb-kept-page.h"
#include "plumb-questionnaire-page.h"
#include "plumb-report-page.h"
#include "plumb-results-page.h"

const PlumbPage plumb_pages[] = {
  { PLUMB_PAGE_QUESTIONNAIRE, N_ ("Questionnaire"), "view-list-symbolic",
    plumb_questionnaire_page_new, FALSE },
  /* Translators: who is helped and harmed, through what */
  { PLUMB_PAGE_IMPACTS, N_ ("Impacts"), "view-grid-symbolic", plumb_impacts_page_new, TRUE },
  /* Translators: the conclusion and the score */
  { PLUMB_PAGE_FINDINGS, N_ ("Findings"), "dialog-information-symbolic", plumb_findings_page_new,
    TRUE },
  /* Translators: what a questionnaire shows of its answers, part by part */
  { PLUMB_PAGE_RESULTS, N_ ("Results"), "view-list-bullet-symbolic", plumb_results_page_new, TRUE },
  { PLUMB_PAGE_REPORT, N_ ("Report"), "x-office-document-symbolic", plumb_report_page_new, TRUE },
  { PLUMB_PAGE_KEPT, N_ ("Answers set aside"), "view-paged-symbolic", plumb_kept_page_new, TRUE },
};

const guint plumb_n_pages = G_N_ELEMENTS (plumb_pages);

const PlumbPage *
plumb_page_find (const char *id)
{
  for (guint i = 0; i < plumb_n_pages; i++)
    if (g_strcmp0 (plumb_pages[i].id, id) == 0)
      return &plumb_pages[i];
  return NULL;
}
