/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The trace of a score as JSON, down to who typed what. */

#include "plumb-json.h"
#include "plumb-score-json.h"
#include "plumb-trace-walk.h"

static void
add_time (JsonBuilder *builder, const char *name, const PlumbChange *change)
{
  g_autoptr (GDateTime) time = change != NULL ? g_date_time_new_from_unix_utc (change->when) : NULL;
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;
  plumb_json_add_text (builder, name, text);
}

/* Where the leaf comes from: a fact, and the change that made it what it is. */
static void
add_typed (JsonBuilder *builder, const PlumbTraceWalk *walk, const PlumbTrace *node)
{
  const char *field;
  if (!plumb_trace_walk_find_fact (walk, node, &field))
    return;
  const PlumbChange *change
      = plumb_provenance_get_change (walk->provenance, PLUMB_KIND_IMPACT, walk->record, field);
  json_builder_set_member_name (builder, "typed");
  json_builder_begin_object (builder);
  plumb_json_add_text (builder, "kind", plumb_kind_get (PLUMB_KIND_IMPACT)->name);
  plumb_json_add_text (builder, "id", walk->record);
  plumb_json_add_text (builder, "field", field);
  plumb_json_add_text (builder, "text",
                       plumb_review_get (walk->review, PLUMB_KIND_IMPACT, walk->record, field));
  plumb_json_add_text (builder, "who", change != NULL ? change->who : NULL);
  add_time (builder, "when", change);
  json_builder_set_member_name (builder, "change");
  if (change != NULL)
    json_builder_add_int_value (builder, change->number);
  else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);
}

static void
add_evidence (JsonBuilder *builder, const PlumbTraceWalk *walk, const PlumbTrace *node)
{
  if (!plumb_trace_walk_is_record (walk, node) || node->subject == NULL)
    return;
  guint n_ids;
  const char *const *ids
      = plumb_provenance_list_evidence (walk->provenance, PLUMB_KIND_IMPACT, node->subject, &n_ids);
  json_builder_set_member_name (builder, "evidence");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_ids; i++)
    {
      PlumbEvidence evidence = plumb_evidence_get (walk->review, ids[i]);
      json_builder_begin_object (builder);
      plumb_json_add_text (builder, "id", ids[i]);
      plumb_json_add_text (builder, "kind", evidence.kind);
      plumb_json_add_text (builder, "strength", evidence.strength);
      plumb_json_add_text (builder, "source", evidence.source);
      plumb_json_add_text (builder, "date", evidence.date);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_node (JsonBuilder *builder, const PlumbTraceWalk *walk, const PlumbTrace *node)
{
  json_builder_begin_object (builder);
  plumb_json_add_text (builder, "rule", node->rule);
  plumb_json_add_text (builder, "subject", node->subject);
  plumb_json_add_text (builder, "text", node->text);
  plumb_json_add_number (builder, "value", plumb_trace_walk_tells_value (walk, node), node->value);
  plumb_json_add_text (builder, "formula", plumb_trace_get_formula (node));
  add_typed (builder, walk, node);
  add_evidence (builder, walk, node);
  json_builder_set_member_name (builder, "parts");
  json_builder_begin_array (builder);
  PlumbTraceWalk inner = plumb_trace_walk_enter (walk, node);
  for (guint i = 0; i < node->parts->len; i++)
    add_node (builder, &inner, g_ptr_array_index (node->parts, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

void
plumb_json_add_trace (JsonBuilder *builder, PlumbReview *review, const PlumbScore *score)
{
  g_autoptr (PlumbProvenance) provenance = plumb_provenance_new (review);
  PlumbTraceWalk walk = { .review = review, .score = score, .provenance = provenance };
  json_builder_set_member_name (builder, "trace");
  add_node (builder, &walk, score->trace);
}
