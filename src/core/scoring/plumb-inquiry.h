/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plumb-what-if.h"

G_BEGIN_DECLS

/* What to find out next: everything that is not known, with how much knowing it could change.
 *
 * Not known is a record that is unknown or incomplete; the effect on the gap of a record that is
 * finished but for that; and a group in scope that no record names. Each is looked at alone, all
 * else as it is today: every way in which it could turn out is scored, that is every combination of
 * the levels of the ratings that are open. Harm, benefit and no effect count the same where the
 * direction is open, and so do the ways within each. This is a convention for putting questions
 * into an order, after the value of information in decision analysis (R. A. Howard, 1966), and no
 * probability: nobody said how likely a way is. What is found out is taken to be supported: it has
 * a reason, and evidence where none was named. */

typedef enum
{
  PLUMB_INQUIRY_RECORD, /* a record is unknown or incomplete */
  PLUMB_INQUIRY_GAP,    /* of a finished record, only the effect on the gap is not known */
  PLUMB_INQUIRY_GROUP,  /* no record names a group in scope */
} PlumbInquiryKind;

typedef struct
{
  PlumbInquiryKind kind;
  const char *record; /* id; NULL of a group */
  const char *group;  /* id; NULL of a record */
  guint
      fields; /* set of 1 << PlumbFieldId: the ratings that are open; 0: only groups are missing */

  gboolean enumerated; /* all ways were scored; else n_ways to conclusions mean nothing */
  guint n_ways;        /* that the method can rate; at least 1 */
  guint n_changing;    /* of them, those with another conclusion than today's */
  double share;        /* n_changing / n_ways */
  guint conclusions;   /* set of 1 << PlumbConclusion: what can come of it */

  /* Between what the headlines could come to be by this alone; harm and worst are negative numbers,
   * 0: no harm. */
  PlumbBounds harm, benefit, gap, worst;
  double reach; /* the widest of these, the gap's halved since it goes from −100 to 100 */
} PlumbInquiry;

typedef struct
{
  GStringChunk *strings; /* what the texts live in */
  PlumbConclusion now;
  GArray *list; /* PlumbInquiry, by share and then by reach, the largest first; those that were not
                   enumerated last */
  guint n_enumerated;
} PlumbInquiries;

/* More than as many, of which those that are alike count as one, are not enumerated: the widest
 * reach comes first. Nor is one of more ways than that, which takes levels that no built-in
 * questionnaire has. */
#define PLUMB_INQUIRY_MAX_ENUMERATED 200
#define PLUMB_INQUIRY_MAX_WAYS       50000

/* Told now and then how far things are, from 0 to 1, in the thread that works. */
typedef void (*PlumbInquiryProgress) (double share, gpointer data);

/* The inquiries into what @what_if has open. Any thread. @cancellable and @progress may be NULL.
 * NULL where it was cancelled. Free with plumb_inquiries_free(). */
PlumbInquiries *plumb_inquiries_new (const PlumbWhatIf *what_if,
                                     GCancellable *cancellable,
                                     PlumbInquiryProgress progress,
                                     gpointer data);
void plumb_inquiries_free (PlumbInquiries *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbInquiries, plumb_inquiries_free)

G_END_DECLS
