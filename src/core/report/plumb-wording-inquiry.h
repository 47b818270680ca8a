/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-inquiry.h"
#include "plumb-wording.h"

G_BEGIN_DECLS

/* The words for what to find out next. Functions named …_dup_… give text to be freed with g_free().
 */

/* What the list is, and by which convention it is in order. */
const char *plumb_wording_inquiries_explanation (PlumbLanguage *language);

/* What is not known: the effect, the effect on the gap, or the group that no effect was recorded
 * for. */
char *plumb_wording_dup_inquiry_title (PlumbReview *review,
                                       const PlumbInquiry *inquiry,
                                       PlumbLanguage *language);

/* Which ratings are open, as a list of their names; "All ratings" of a group; NULL where only a
 * group or a reason is missing. */
char *plumb_wording_dup_inquiry_fields (PlumbReview *review,
                                        const PlumbInquiry *inquiry,
                                        PlumbLanguage *language);

/* What finding it out could change, in a sentence or two: in how many of the ways the finding would
 * be another and which, or between what the harm would be. */
char *plumb_wording_dup_inquiry_change (const PlumbInquiry *inquiry,
                                        PlumbConclusion now,
                                        const PlumbSettings *settings,
                                        PlumbLanguage *language);

G_END_DECLS
