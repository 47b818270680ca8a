/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"
#include "plumb-draft.h"

/* A draft from bytes in any encoding. Its provisions follow one another, and each can be found
 * again. */

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (PlumbDraft) draft = plumb_draft_load_bytes (bytes, "fuzz.txt", NULL);
  if (draft == NULL)
    return 0;

  g_assert_true (g_utf8_validate (draft->text, -1, NULL));
  gsize end = 0;
  for (guint i = 0; i < draft->n_provisions; i++)
    {
      const PlumbProvision *provision = &draft->provisions[i];
      g_assert_cmpuint (provision->start, >=, end);
      g_assert_cmpuint (provision->end, >, provision->start);
      end = provision->end;
      g_assert_true (plumb_draft_get_provision_at (draft, provision->start) == provision);
      g_assert_nonnull (plumb_draft_find (draft, provision->label));
    }
  g_assert_cmpuint (end, <=, strlen (draft->text));
  return 0;
}
