/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-order.h"

#include "plumb-bilingual.h"
#include "plumb-review-copy.h"

struct _PlumbReportOrder
{
  PlumbReview *review; /* our copy */
  PlumbScore *score;   /* of it; NULL until something is composed */
  PlumbReportOptions options;
  PlumbLetterhead *letterhead; /* what the options lend */
  PlumbRobustness *robustness;
  char *date;
};

static char *
keep_text (PlumbKind kind, const char *id, const char *field, const char *text, gpointer data)
{
  return g_strdup (text);
}

static const char *
keep_name (const char *who, gpointer data)
{
  return who;
}

static const PlumbScore *
get_score (PlumbReportOrder *self)
{
  if (self->score == NULL)
    self->score = plumb_score_new (self->review);
  return self->score;
}

static void
order_clear (PlumbReportOrder *self)
{
  g_clear_pointer (&self->score, plumb_score_free);
  g_clear_pointer (&self->letterhead, plumb_letterhead_unref);
  g_clear_pointer (&self->robustness, plumb_robustness_unref);
  g_free (self->date);
  g_object_unref (self->review);
}

PlumbReportOrder *
plumb_report_order_new (PlumbReview *review, const PlumbReportOptions *options)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);

  PlumbReportOrder *self = g_atomic_rc_box_new0 (PlumbReportOrder);
  self->review = plumb_review_new_rewritten (review, keep_text, keep_name, NULL);
  plumb_report_options_init (&self->options);
  if (options == NULL)
    return self;
  self->options = *options;
  self->date = g_strdup (options->date);
  self->options.date = self->date;
  if (options->letterhead != NULL)
    self->letterhead = plumb_letterhead_ref (options->letterhead);
  if (options->robustness != NULL)
    self->robustness = plumb_robustness_ref ((PlumbRobustness *) options->robustness);
  return self;
}

PlumbReportOrder *
plumb_report_order_ref (PlumbReportOrder *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

void
plumb_report_order_unref (PlumbReportOrder *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, (GDestroyNotify) order_clear);
}

/* The report in the language @tag alone. */
static PlumbDocument *
compose_in (PlumbReportOrder *self,
            const char *tag,
            const PlumbReportOptions *options,
            GCancellable *cancellable,
            GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  g_autoptr (PlumbLanguage) language = plumb_language_open (tag, error);
  if (language == NULL)
    return NULL;
  return plumb_report_compose (self->review, get_score (self), language, options);
}

PlumbDocument *
plumb_report_order_compose (PlumbReportOrder *self,
                            const char *first,
                            const char *second,
                            GCancellable *cancellable,
                            GError **error)
{
  g_return_val_if_fail (self != NULL && first != NULL, NULL);

  g_autoptr (PlumbRobustness) robustness = NULL;
  PlumbReportOptions options = self->options;
  options.worked_out = second != NULL ? &robustness : NULL;
  g_autoptr (PlumbDocument) document = compose_in (self, first, &options, cancellable, error);
  if (document == NULL || second == NULL)
    return g_steal_pointer (&document);
  /* Worked out once for both. */
  options.worked_out = NULL;
  if (robustness != NULL)
    options.robustness = robustness;
  PlumbDocument *other = compose_in (self, second, &options, cancellable, error);
  return other != NULL ? plumb_bilingual_new (g_steal_pointer (&document), other) : NULL;
}

PlumbDocument *
plumb_report_order_compose_parts (PlumbReportOrder *self,
                                  PlumbLanguage *language,
                                  PlumbReportParts parts)
{
  g_return_val_if_fail (self != NULL && language != NULL, NULL);
  return plumb_report_compose_parts (self->review, get_score (self), language, &self->options,
                                     parts);
}
