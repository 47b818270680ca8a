/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading: circles in the dependencies, each reported once, with the shortest way around and the
 * expressions that make it. */

#include "plumb-expression-check.h"

#include <glib/gi18n-lib.h>

/* How much of a long circle is shown. */
#define MAX_SHOWN 12

typedef struct
{
  PlumbLoader *loader;
  const PlumbDependencies *dependencies;
  const GArray *mentions; /* PlumbMention */
} Report;

static const PlumbQuestion *
get_question (const Report *self, guint node)
{
  guint index = 0;
  if (plumb_dependencies_get_kind (self->dependencies, node, &index) != PLUMB_NODE_QUESTION)
    return NULL;
  return self->loader->questions[index];
}

static char *
dup_name (const Report *self, guint node)
{
  const PlumbQuestion *question = get_question (self, node);
  if (question != NULL)
    return g_strdup (question->id);
  guint index = 0;
  if (plumb_dependencies_get_kind (self->dependencies, node, &index) == PLUMB_NODE_LET)
    return g_strdup (self->loader->stored->shown.lets[index].id);
  /* Translators: a part of a questionnaire, then its id. */
  return g_strdup_printf (_ ("section %s"), self->loader->stored->shown.sections[index].id);
}

static const PlumbMention *
get_mention (const Report *self, const GArray *cycle, guint step)
{
  return &g_array_index (self->mentions, PlumbMention,
                         g_array_index (cycle, PlumbGraphStep, step).label);
}

/* "a → b → a (a: relevant="$b = 'x'"; b: value="$a + 1")" */
static char *
dup_description (const Report *self, const GArray *cycle)
{
  GString *names = g_string_new (NULL);
  GString *expressions = g_string_new (NULL);
  for (guint i = 0; i < cycle->len; i++)
    {
      g_autofree char *name = dup_name (self, g_array_index (cycle, PlumbGraphStep, i).reader);
      const PlumbMention *mention = get_mention (self, cycle, i);
      if (i < MAX_SHOWN)
        g_string_append_printf (names, "%s → ", name);
      if (i < MAX_SHOWN && mention->expression != NULL)
        g_string_append_printf (expressions, "%s%s: %s=\"%s\"", expressions->len > 0 ? "; " : "",
                                name, mention->property, mention->expression->text);
    }
  if (cycle->len > MAX_SHOWN)
    g_string_append (names, "… → ");
  g_autofree char *first = dup_name (self, g_array_index (cycle, PlumbGraphStep, 0).reader);
  g_string_append (names, first);
  if (expressions->len > 0)
    g_string_append_printf (names, " (%s)", expressions->str);
  g_string_free (expressions, TRUE);
  return g_string_free (names, FALSE);
}

/* A circle is reported where it begins, or at the first of its steps that is an expression. */
static void
report (const Report *self, const GArray *cycle)
{
  guint step = 0;
  while (step + 1 < cycle->len && get_mention (self, cycle, step)->expression == NULL)
    step++;
  const PlumbMention *mention = get_mention (self, cycle, step);
  guint node = g_array_index (cycle, PlumbGraphStep, step).reader;
  PlumbLoaderPlace place = { .question = get_question (self, node), .caret = -1 };
  if (mention->expression != NULL)
    {
      place.line = mention->expression->line;
      place.column = mention->expression->column;
      place.excerpt = mention->expression->text;
      place.caret = mention->offset;
    }
  else if (place.question != NULL)
    place.line = place.question->line;
  g_autofree char *description = dup_description (self, cycle);
  plumb_loader_report (self->loader, cycle->len == 1 ? PLUMB_FAULT_SELF : PLUMB_FAULT_CYCLE, &place,
                       description, NULL);
}

void
plumb_loader_check_cycles (PlumbLoader *self,
                           PlumbDependencies *dependencies,
                           const GArray *mentions)
{
  g_return_if_fail (self != NULL && dependencies != NULL && mentions != NULL);

  Report context = { .loader = self, .dependencies = dependencies, .mentions = mentions };
  g_autoptr (GPtrArray) cycles = plumb_graph_find_cycles (dependencies->graph);
  for (guint i = 0; i < cycles->len; i++)
    report (&context, g_ptr_array_index (cycles, i));
}
