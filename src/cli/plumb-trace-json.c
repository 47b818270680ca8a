/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The trace of a score as JSON, down to who typed what. */

#include "plumb-json.h"
#include "plumb-score-json.h"
#include "plumb-trace-walk.h"

static void
add_time (PlumbJson *writer, const char *name, const PlumbChange *change)
{
  g_autoptr (GDateTime) time = change != NULL ? g_date_time_new_from_unix_utc (change->when) : NULL;
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;
  plumb_json_add_text (writer, name, text);
}

/* Where the leaf comes from: a fact, and the change that made it what it is. */
static void
add_typed (PlumbJson *writer, const PlumbTraceWalk *walk, const PlumbTrace *node)
{
  const char *field;
  if (!plumb_trace_walk_find_fact (walk, node, &field))
    return;
  const PlumbChange *change
      = plumb_provenance_get_change (walk->provenance, PLUMB_KIND_IMPACT, walk->record, field);
  plumb_json_open_object (writer, "typed");
  plumb_json_add_text (writer, "kind", plumb_kind_get (PLUMB_KIND_IMPACT)->name);
  plumb_json_add_text (writer, "id", walk->record);
  plumb_json_add_text (writer, "field", field);
  plumb_json_add_text (writer, "text",
                       plumb_review_get (walk->review, PLUMB_KIND_IMPACT, walk->record, field));
  plumb_json_add_text (writer, "who", change != NULL ? change->who : NULL);
  add_time (writer, "when", change);
  plumb_json_name (writer, "change");
  if (change != NULL)
    plumb_json_put_integer (writer, change->number);
  else
    plumb_json_put_null (writer);
  plumb_json_end_object (writer);
}

static void
add_evidence (PlumbJson *writer, const PlumbTraceWalk *walk, const PlumbTrace *node)
{
  if (!plumb_trace_walk_is_record (walk, node) || node->subject == NULL)
    return;
  guint n_ids;
  const char *const *ids
      = plumb_provenance_list_evidence (walk->provenance, PLUMB_KIND_IMPACT, node->subject, &n_ids);
  plumb_json_open_array (writer, "evidence");
  for (guint i = 0; i < n_ids; i++)
    {
      PlumbEvidence evidence = plumb_evidence_get (walk->review, ids[i]);
      plumb_json_begin_object (writer);
      plumb_json_add_text (writer, "id", ids[i]);
      plumb_json_add_text (writer, "kind", evidence.kind);
      plumb_json_add_text (writer, "strength", evidence.strength);
      plumb_json_add_text (writer, "source", evidence.source);
      plumb_json_add_text (writer, "date", evidence.date);
      plumb_json_end_object (writer);
    }
  plumb_json_end_array (writer);
}

static void
add_node (PlumbJson *writer, const PlumbTraceWalk *walk, const PlumbTrace *node)
{
  plumb_json_begin_object (writer);
  plumb_json_add_text (writer, "rule", node->rule);
  plumb_json_add_text (writer, "subject", node->subject);
  plumb_json_add_text (writer, "text", node->text);
  plumb_json_add_number (writer, "value", plumb_trace_walk_tells_value (walk, node), node->value);
  plumb_json_add_text (writer, "formula", plumb_trace_get_formula (node));
  add_typed (writer, walk, node);
  add_evidence (writer, walk, node);
  plumb_json_open_array (writer, "parts");
  PlumbTraceWalk inner = plumb_trace_walk_enter (walk, node);
  for (guint i = 0; i < node->parts->len; i++)
    add_node (writer, &inner, g_ptr_array_index (node->parts, i));
  plumb_json_end_array (writer);
  plumb_json_end_object (writer);
}

void
plumb_json_add_trace (PlumbJson *writer, PlumbReview *review, const PlumbScore *score)
{
  g_return_if_fail (score->trace != NULL);

  g_autoptr (PlumbProvenance) provenance = plumb_provenance_new (review);
  PlumbTraceWalk walk = { .review = review, .score = score, .provenance = provenance };
  plumb_json_name (writer, "trace");
  add_node (writer, &walk, score->trace);
}
