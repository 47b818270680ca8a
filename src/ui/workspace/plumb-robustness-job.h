/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-review.h"
#include "plumb-robustness.h"

G_BEGIN_DECLS

/* How firm the finding of one review is, worked out in a thread and kept until the review changes.
 *
 * It works only while somebody uses it, since most changes of a review happen where nobody looks at
 * its findings. A change drops what was found, and the work begins anew a short pause after the
 * last change of a burst. A person can cancel; then it rests, whatever changes, until it is told
 * to start.
 *
 * Signals, in the main thread: "changed" (void), the state is another or the result is new;
 * "progressed" (void), the share is another. */

#define PLUMB_TYPE_ROBUSTNESS_JOB (plumb_robustness_job_get_type ())
G_DECLARE_FINAL_TYPE (PlumbRobustnessJob, plumb_robustness_job, PLUMB, ROBUSTNESS_JOB, GObject)

typedef enum
{
  PLUMB_ROBUSTNESS_WAITING,   /* nothing is known of the review as it stands: nobody has asked, or a
                                 pause */
  PLUMB_ROBUSTNESS_WORKING,   /* in a thread */
  PLUMB_ROBUSTNESS_CANCELLED, /* a person did not want to wait */
  PLUMB_ROBUSTNESS_READY,     /* the result is of the review as it stands */
} PlumbRobustnessState;

/* For @review, whose instrument has an appraisal; it is kept. With g_object_run_dispose() the job
 * lets go of it and rests for good, whoever else still keeps the job. */
PlumbRobustnessJob *plumb_robustness_job_new (PlumbReview *review);

/* Somebody needs the result from now on, or no more; calls come in pairs. */
void plumb_robustness_job_begin_use (PlumbRobustnessJob *self);
void plumb_robustness_job_end_use (PlumbRobustnessJob *self);

/* Begins now, unless it works already or is ready; and stops, if it has begun or is about to. */
void plumb_robustness_job_start (PlumbRobustnessJob *self);
void plumb_robustness_job_cancel (PlumbRobustnessJob *self);

PlumbRobustnessState plumb_robustness_job_get_state (PlumbRobustnessJob *self);

/* How far the work is, from 0 to 1. */
double plumb_robustness_job_get_share (PlumbRobustnessJob *self);

/* NULL but in the state PLUMB_ROBUSTNESS_READY. Lent until "changed". */
PlumbRobustness *plumb_robustness_job_get_result (PlumbRobustnessJob *self);

G_END_DECLS
