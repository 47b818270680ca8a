/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-findings.h"

struct _PlumbFindings
{
  GPtrArray *kept; /* PlumbFinding, owned */
  guint count[PLUMB_SEVERITY_ERROR + 1];
};

PlumbFindings *
plumb_findings_new (void)
{
  PlumbFindings *self = g_new0 (PlumbFindings, 1);
  self->kept = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_finding_free);
  return self;
}

void
plumb_findings_free (PlumbFindings *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->kept);
  g_free (self);
}

void
plumb_findings_add (PlumbFindings *self,
                    const PlumbFindingKind *kind,
                    const PlumbFindingPlace *place,
                    const char *detail,
                    const char *remedy_detail)
{
  g_return_if_fail (self != NULL);
  plumb_findings_take (self, plumb_finding_new (kind, place, detail, remedy_detail));
}

void
plumb_findings_take (PlumbFindings *self, PlumbFinding *finding)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (finding != NULL);

  self->count[finding->severity]++;
  if (self->kept->len < PLUMB_FINDINGS_MAX)
    g_ptr_array_add (self->kept, finding);
  else
    plumb_finding_free (finding);
}

guint
plumb_findings_get_length (const PlumbFindings *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->kept->len;
}

const PlumbFinding *
plumb_findings_get (const PlumbFindings *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->kept->len, NULL);
  return g_ptr_array_index (self->kept, index);
}

static gboolean
comes_before (const PlumbFinding *a, const PlumbFinding *b)
{
  return a->line != b->line ? a->line < b->line : a->column < b->column;
}

/* By insertion: the list is short and mostly in order, and this leaves equals in theirs. */
void
plumb_findings_sort (PlumbFindings *self, guint first)
{
  g_return_if_fail (self != NULL);

  gpointer *kept = self->kept->pdata;
  for (guint i = first + 1; i < self->kept->len; i++)
    {
      gpointer finding = kept[i];
      guint at = i;
      for (; at > first && comes_before (finding, kept[at - 1]); at--)
        kept[at] = kept[at - 1];
      kept[at] = finding;
    }
}

guint
plumb_findings_count (const PlumbFindings *self, PlumbSeverity severity)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail ((guint) severity < G_N_ELEMENTS (self->count), 0);
  return self->count[severity];
}

gboolean
plumb_findings_has_errors (const PlumbFindings *self)
{
  return plumb_findings_count (self, PLUMB_SEVERITY_ERROR) > 0;
}

guint
plumb_findings_get_dropped (const PlumbFindings *self)
{
  g_return_val_if_fail (self != NULL, 0);
  guint added = 0;
  for (guint i = 0; i < G_N_ELEMENTS (self->count); i++)
    added += self->count[i];
  return added - self->kept->len;
}

char *
plumb_findings_to_text (const PlumbFindings *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  GString *text = g_string_new (NULL);
  for (guint i = 0; i < self->kept->len; i++)
    {
      g_autofree char *line = plumb_finding_to_text (g_ptr_array_index (self->kept, i));
      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (text, FALSE);
}
