/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-versions.h"

#include <string.h>

/* What people read of a text that may be long. */
#define MAX_SHOWN 160

typedef struct
{
  const char *thing;
  const char *source;
} ThingWord;

/* Translators: {name} is what people read there. */
static const ThingWord things[] = {
  { "questionnaire", N_SAY ("The questionnaire “{name}”") },
  { "section", N_SAY ("The stage “{name}”") },
  { "question", N_SAY ("The question “{name}”") },
  { "choice", N_SAY ("The choice “{name}”") },
  { "row", N_SAY ("The row “{name}”") },
  { "column", N_SAY ("The column “{name}”") },
  { "group", N_SAY ("The group “{name}”") },
  { "pathway", N_SAY ("The pathway “{name}”") },
  { "level", N_SAY ("The level “{name}”") },
  { "let", N_SAY ("The named condition “{name}”") },
  { "outcome", N_SAY ("The outcome “{name}”") },
  { "field", N_SAY ("The property “{name}” of an impact") },
  { "method", N_SAY ("The method “{name}”") },
  { "threshold", N_SAY ("The threshold “{name}”") },
  { "dimension", N_SAY ("The dimension “{name}”") },
  { "band", N_SAY ("The result “{name}”") },
  { "part", N_SAY ("The part “{name}” of the results") },
  { "item", N_SAY ("“{name}”, which the results show,") },
};

/* Translators: {thing} is, for example, “The question ‘Who is affected?’”. */
static const char *const changes[] = {
  [PLUMB_DIFFERENCE_TEXT] = N_SAY ("{thing} is worded differently."),
  [PLUMB_DIFFERENCE_ADDED] = N_SAY ("{thing} is new."),
  [PLUMB_DIFFERENCE_RENAMED] = N_SAY ("{thing} has another id; its answers follow."),
  [PLUMB_DIFFERENCE_WIDENED] = N_SAY ("{thing} takes more than it did."),
  [PLUMB_DIFFERENCE_LOGIC] = N_SAY ("{thing} has another condition, check, formula or place."),
  [PLUMB_DIFFERENCE_SCORE] = N_SAY ("{thing} counts differently."),
  [PLUMB_DIFFERENCE_MERGED] = N_SAY ("{thing} now stands for what were two; answers follow."),
  [PLUMB_DIFFERENCE_NARROWED] = N_SAY ("{thing} takes less than it did."),
  [PLUMB_DIFFERENCE_REMOVED] = N_SAY ("{thing} is gone; its answers are kept apart."),
};

/* The sentence for what differs; what takes no answers has none to keep. */
static const char *
get_change (const PlumbDifference *difference)
{
  if (difference->class == PLUMB_DIFFERENCE_REMOVED
      && !plumb_difference_concerns_answers (difference))
    return N_SAY ("{thing} is gone.");
  return changes[difference->class];
}

static char *
dup_shown (const char *text)
{
  if (text == NULL)
    return g_strdup ("");
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n", ' ');
  if (g_utf8_strlen (line, -1) <= MAX_SHOWN)
    return g_steal_pointer (&line);
  g_autofree char *start = g_utf8_substring (line, 0, MAX_SHOWN);
  return g_strconcat (start, "…", NULL);
}

/* The words of several choices, which come a line each. */
static char *
dup_listed (const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  g_autofree char *list = g_strjoinv ("; ", lines);
  return dup_shown (list);
}

static char *
dup_thing (const PlumbDifference *difference, const PlumbLanguage *language)
{
  const char *id = difference->after != NULL ? difference->after : difference->before;
  g_autofree char *name = dup_shown (difference->label != NULL ? difference->label : id);
  for (gsize i = 0; i < G_N_ELEMENTS (things); i++)
    if (strcmp (things[i].thing, difference->thing) == 0)
      return plumb_language_fill (plumb_say (language, things[i].source), "name", name, NULL);
  return g_steal_pointer (&name);
}

char *
plumb_wording_dup_difference (const PlumbDifference *difference, const PlumbLanguage *language)
{
  g_return_val_if_fail (difference != NULL, NULL);

  g_autofree char *thing = dup_thing (difference, language);
  g_autofree char *sentence
      = plumb_language_fill (plumb_say (language, get_change (difference)), "thing", thing, NULL);
  if (difference->then == NULL && difference->now == NULL)
    return g_steal_pointer (&sentence);
  g_autofree char *then = dup_shown (difference->then);
  g_autofree char *now = dup_shown (difference->now);
  return plumb_language_fill (
      /* Translators: {sentence} says what differs; then come the two texts. */
      plumb_say (language, "{sentence} Before: “{then}”. Now: “{now}”."), "sentence", sentence,
      "then", then, "now", now, NULL);
}

char *
plumb_wording_dup_step (const PlumbComparison *comparison, const PlumbLanguage *language)
{
  g_return_val_if_fail (comparison != NULL, NULL);

  static const char *const enough[] = {
    [PLUMB_STEP_PATCH] = N_SAY ("Only wording differs, which asks for a new third number of the "
                                "version; it has at least that."),
    [PLUMB_STEP_MINOR] = N_SAY ("What differs asks for a new second number of the version; it has "
                                "at least that."),
    [PLUMB_STEP_MAJOR] = N_SAY ("What differs asks for a new first number of the version; it has "
                                "that."),
  };
  static const char *const short_of[] = {
    [PLUMB_STEP_PATCH] = N_SAY ("Wording differs, but the version number does not. Raise its third "
                                "number."),
    [PLUMB_STEP_MINOR] = N_SAY ("More than wording differs. Raise the second number of the "
                                "version."),
    [PLUMB_STEP_MAJOR] = N_SAY ("Answers or scores of the earlier version do not all stand. Raise "
                                "the first number of the version."),
  };
  PlumbVersionStep needed = plumb_comparison_get_needed_step (comparison);
  if (needed == PLUMB_STEP_NONE)
    return NULL;
  gboolean reached = plumb_comparison_get_taken_step (comparison) >= needed;
  return g_strdup (plumb_say (language, reached ? enough[needed] : short_of[needed]));
}

char *
plumb_wording_dup_fate (const PlumbFate *fate, const PlumbLanguage *language)
{
  g_return_val_if_fail (fate != NULL, NULL);

  static const char *const sentences[] = {
    [PLUMB_FATE_MOVED]
    = N_SAY ("“{asked}”: the answer “{text}” moves to the place that took over."),
    [PLUMB_FATE_REWORDED] = N_SAY ("“{asked}”: the answer stays, and is marked, since the question "
                                   "is asked in other words now."),
    [PLUMB_FATE_RETIRED]
    = N_SAY ("“{asked}”: the answer “{text}” is kept among the retired answers. {reason}"),
  };
  g_autofree char *asked = dup_shown (fate->asked != NULL ? fate->asked : fate->from);
  g_autofree char *text = fate->words != NULL ? dup_listed (fate->words) : dup_shown (fate->text);
  return plumb_language_fill (plumb_say (language, sentences[fate->kind]), "asked", asked, "text",
                              text, "reason", fate->reason != NULL ? fate->reason : "", NULL);
}

/* Adds a whole sentence on @n of something, unless there is none of it. */
static void
add_count (GPtrArray *sentences,
           const PlumbLanguage *language,
           const char *singular,
           const char *plural,
           guint n)
{
  if (n > 0)
    g_ptr_array_add (sentences, plumb_say_fill_count (
                                    language, plumb_say_count (language, singular, plural, n), n));
}

char *
plumb_wording_dup_migration (const PlumbMigration *migration, const PlumbLanguage *language)
{
  g_return_val_if_fail (migration != NULL, NULL);

  if (plumb_migration_is_idle (migration))
    return g_strdup (
        plumb_say (language, "The review is made with exactly this questionnaire already."));
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  add_count (sentences, language, NP_SAY ("One answer moves.", "{n} answers move."),
             plumb_migration_count (migration, PLUMB_FATE_MOVED));
  add_count (sentences, language,
             NP_SAY ("One answer is marked, since its question is asked in other words now.",
                     "{n} answers are marked, since their questions are asked in other words now."),
             plumb_migration_count (migration, PLUMB_FATE_REWORDED));
  add_count (sentences, language,
             NP_SAY ("One answer has no place any more and is kept among the retired ones.",
                     "{n} answers have no place any more and are kept among the retired ones."),
             plumb_migration_count (migration, PLUMB_FATE_RETIRED));
  g_ptr_array_add (sentences,
                   g_strdup (sentences->len == 0
                                 ? plumb_say (language, "All answers stay as they are.")
                                 : plumb_say (language, "All others stay as they are.")));
  g_ptr_array_add (sentences, NULL);
  return g_strjoinv (" ", (char **) sentences->pdata);
}
