/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The trace of a score as an indented list in words, down to who typed what. */

#include <glib/gi18n-lib.h>

#include "plumb-score-text.h"
#include "plumb-trace-walk.h"
#include "plumb-wording.h"

static void
indent (GString *out, guint depth)
{
  g_string_append_printf (out, "%*s", (int) (2 * depth), "");
}

/* Who typed what the leaf says, and when. */
static void
add_typed (GString *out,
           const PlumbTraceWalk *walk,
           const PlumbTrace *node,
           PlumbLanguage *language)
{
  const char *field;
  if (!plumb_trace_walk_find_fact (walk, node, &field))
    return;
  const PlumbChange *change
      = plumb_provenance_get_change (walk->provenance, PLUMB_KIND_IMPACT, walk->record, field);
  if (change == NULL)
    return;
  g_autofree char *when = plumb_language_format_date_time (language, change->when);
  if (change->who != NULL && *change->who != '\0')
    /* Translators: who typed something, and when. */
    g_string_append_printf (out, _ (" (by %s, %s)"), change->who, when);
  else
    g_string_append_printf (out, " (%s)", when);
}

static void
add_evidence (GString *out,
              const PlumbTraceWalk *walk,
              const PlumbTrace *node,
              guint depth,
              PlumbLanguage *language)
{
  guint n_ids = 0;
  const char *const *ids = NULL;
  if (plumb_trace_walk_is_record (walk, node) && node->subject != NULL)
    ids = plumb_provenance_list_evidence (walk->provenance, PLUMB_KIND_IMPACT, node->subject,
                                          &n_ids);
  for (guint i = 0; i < n_ids; i++)
    {
      PlumbEvidence evidence = plumb_evidence_get (walk->review, ids[i]);
      const char *source = evidence.source != NULL ? evidence.source : ids[i];
      indent (out, depth);
      /* Translators: a piece of evidence: its source, then how strong it is. */
      g_string_append_printf (out, _ ("Evidence: %s (%s)"), source,
                              plumb_wording_evidence_strength (evidence.strength, language));
      g_string_append_c (out, '\n');
    }
}

static void
add_node (GString *out,
          const PlumbTraceWalk *walk,
          const PlumbTrace *node,
          guint depth,
          PlumbLanguage *language)
{
  g_autofree char *title = plumb_wording_dup_trace_title (walk->review, node, language);
  PlumbTrace told = *node;
  told.has_value = plumb_trace_walk_tells_value (walk, node);
  g_autofree char *line = plumb_wording_dup_trace_line (walk->review, &told, language);
  indent (out, depth);
  g_string_append (out, title != NULL ? title : node->rule);
  if (line != NULL && *line != '\0')
    g_string_append_printf (out, ": %s", line);
  add_typed (out, walk, node, language);
  g_string_append_c (out, '\n');
  add_evidence (out, walk, node, depth + 1, language);
  PlumbTraceWalk inner = plumb_trace_walk_enter (walk, node);
  for (guint i = 0; i < node->parts->len; i++)
    add_node (out, &inner, g_ptr_array_index (node->parts, i), depth + 1, language);
}

void
plumb_text_add_trace (GString *out,
                      PlumbReview *review,
                      const PlumbScore *score,
                      PlumbLanguage *language)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (score != NULL && score->trace != NULL);

  g_autoptr (PlumbProvenance) provenance = plumb_provenance_new (review);
  PlumbTraceWalk walk = { .review = review, .score = score, .provenance = provenance };
  add_node (out, &walk, score->trace, 0, language);
}
