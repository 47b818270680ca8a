/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "plumb-facts.h"

G_BEGIN_DECLS

/* A change as data: which facts it touched, what they were before and after, who made it and when.
 * It is its own inverse. The list of all changes is the undo stack, the audit trail in the file,
 * and what two copies will be merged by. */

/* One wish: the fact's new text; NULL or "" takes it away. All members are lent. */
typedef struct
{
  PlumbKind kind;
  const char *id;
  const char *field;
  const char *text;
} PlumbEdit;

/* One fact that changed. before and after are NULL where there was or is none. */
typedef struct
{
  PlumbKind kind;
  char *id;
  const char *field; /* static, of the kind's table */
  char *before;
  char *after;
} PlumbDelta;

typedef enum
{
  PLUMB_ACT_EDIT,
  PLUMB_ACT_UNDO, /* takes back change number `of` */
  PLUMB_ACT_REDO, /* makes change number `of` again */
} PlumbAct;

typedef struct
{
  guint number; /* from 1, without gaps */
  PlumbAct act;
  guint of;
  char *who;      /* as they named themselves; NULL where nobody did */
  gint64 when;    /* seconds since 1970, UTC */
  GArray *deltas; /* PlumbDelta */
} PlumbChange;

/* The weight of a change and of each of its deltas, without what the fact was before, see
 * plumb-facts.h. */
#define PLUMB_WEIGHT_CHANGE (6 * PLUMB_WEIGHT_NODE)
#define PLUMB_WEIGHT_DELTA  (4 * PLUMB_WEIGHT_NODE)

PlumbChange *plumb_change_new (PlumbAct act, guint number, guint of, const char *who, gint64 when);
void plumb_change_free (PlumbChange *self);
PlumbChange *plumb_change_copy (const PlumbChange *self);

/* Adds a delta, copying its strings. */
void plumb_change_add (PlumbChange *self,
                       PlumbKind kind,
                       const char *id,
                       const char *field,
                       const char *before,
                       const char *after);

/* The delta at @index, lent. */
const PlumbDelta *plumb_change_get (const PlumbChange *self, guint index);

/* "edit", "undo", "redo". */
const char *plumb_act_get_id (PlumbAct act);

#define PLUMB_TYPE_CHANGE (plumb_change_get_type ())
GType plumb_change_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbChange, plumb_change_free)

G_END_DECLS
