/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-logic.h"

G_BEGIN_DECLS

/* Why a question is as it is: shown or hidden, answerable or not, required or not, its check
 * failing, a choice of it not to be chosen; in words, with what is answered now.
 *
 * An explanation is a sentence for everybody, and behind it the condition taken apart into reasons,
 * for those who want to know more. Words are in the interface's language, labels and values in the
 * language that was asked for. A snapshot: it does not change when answers do, and points only into
 * the instrument, which must outlive it. Owned by the caller. */

typedef enum
{
  PLUMB_ASPECT_SHOWN,
  PLUMB_ASPECT_ENABLED,
  PLUMB_ASPECT_REQUIRED,
  PLUMB_ASPECT_CHECK,
  PLUMB_ASPECT_CHOICE,
} PlumbAspect;

/* "shown", "enabled", "required", "check", "choice". */
const char *plumb_aspect_get_id (PlumbAspect aspect);

typedef enum
{
  PLUMB_REASON_FACT, /* something that is so or not, in words */
  PLUMB_REASON_ALL,  /* holds when all of its parts do */
  PLUMB_REASON_ANY,  /* holds when any of its parts does */
} PlumbReasonKind;

typedef struct
{
  PlumbReasonKind kind;
  gboolean holds;                /* this part of the condition, as the condition wants it */
  gboolean decides;              /* the condition is as it is because of it */
  char *expression;              /* this part as it is written */
  char *words;                   /* of a fact: how things are now, without a full stop; else NULL */
  const PlumbQuestion *question; /* the first that it reads; or NULL */
  char *value;                   /* the current answer to that in words; NULL where there is none */
  GPtrArray *parts; /* PlumbReason; of a fact what stands behind it, such as why a question that it
                     * reads is hidden */
} PlumbReason;

typedef struct
{
  PlumbAspect aspect;
  guint index;    /* of the check or choice */
  gboolean holds; /* it is shown, enabled, required, fails, can be chosen */
  char *sentence;
  PlumbReason *reason; /* NULL where there is no condition: it is always so */
} PlumbExplanation;

void plumb_explanation_free (PlumbExplanation *self);

/* Explains one aspect of @question; @index is the number of the check or choice, else 0. */
PlumbExplanation *plumb_logic_explain (PlumbLogic *self,
                                       const PlumbQuestion *question,
                                       PlumbAspect aspect,
                                       guint index,
                                       PlumbLanguage *language);

/* All that can be explained of @question as it stands: why it is shown or hidden, always; where
 * there is a condition or a "must", why it can be answered and is required; each check that fails;
 * each choice that cannot be chosen. An array of PlumbExplanation; free with g_ptr_array_unref().
 */
GPtrArray *
plumb_logic_explain_all (PlumbLogic *self, const PlumbQuestion *question, PlumbLanguage *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbExplanation, plumb_explanation_free)

G_END_DECLS
