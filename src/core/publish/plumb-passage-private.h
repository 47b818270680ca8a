/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-passage.h"

G_BEGIN_DECLS

/* A passage while it is being set: the whole text first, then a piece at a time. The setter lives
 * only as long as that takes and owns its text and looks. */

/* What a run looks like, in the same order as the stretches. */
typedef struct
{
  const PlumbRun *run; /* NULL for plain text */
} PlumbLook;

typedef struct
{
  PlumbTypeface *typeface;
  PlumbNodeTree *tree;
  const PlumbSetting *setting;
  GString *text;
  GArray *looks; /* PlumbLook */
} PlumbSetter;

/* The number of bytes to set at a time. */
gsize plumb_setter_get_piece_bytes (const PlumbSetter *self);

/* Lays out about @bytes of @passage's text from @start; *@end is where it stops. The piece has more
 * than one line unless it is the last, or one line takes very many bytes. The layout is given, and
 * may be shared with other passages: it is not to be changed but by plumb-passage.c, which does the
 * same to each. */
PangoLayout *plumb_setter_lay_piece (PlumbSetter *self,
                                     const PlumbPassage *passage,
                                     gsize start,
                                     gsize bytes,
                                     gsize *end);

G_END_DECLS
