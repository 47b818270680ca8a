/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-settings.h"

#include "plumb-wording-private.h"

#include <math.h>

/* How many settings a sentence names. */
#define MAX_NAMED 3

/* How a number is written. */
typedef enum
{
  FORM_NUMBER,
  FORM_PERCENT,
  FORM_SWITCH,
} Form;

typedef struct
{
  PlumbPhrase name;
  const char *explanation;
  const char *standard;
  Form form;
} SettingWords;

#define NEED_EXPLANATION                                                                           \
  N_SAY ("Every effect on a group with this starting point is multiplied by this weight.")

static const SettingWords words[PLUMB_N_SETTINGS] = {
  [PLUMB_SETTING_NEED_1]
  /* Translators: this and the next two: the weight of where a group stands today */
  = { NC_SAY ("setting", "Weight of a start at the average or better"), NEED_EXPLANATION,
      N_SAY ("The others are measured by this one, so it changes nothing."), FORM_NUMBER },
  [PLUMB_SETTING_NEED_2]
  = { NC_SAY ("setting", "Weight of a start that is worse than average"), NEED_EXPLANATION,
      N_SAY ("The same loss weighs more on people who have less. A quarter more says so, and keeps "
             "strong effects on others in sight."),
      FORM_NUMBER },
  [PLUMB_SETTING_NEED_3]
  = { NC_SAY ("setting", "Weight of a start that is much worse"), NEED_EXPLANATION,
      N_SAY ("Those who start far behind count half as much again. With more than that the "
             "starting point would decide alone."),
      FORM_NUMBER },
  [PLUMB_SETTING_MODERATE]
  = { NC_SAY ("setting", "Moderate from"),
      N_SAY ("An effect of this strength or more is called moderate. What is below is slight."),
      N_SAY ("In the full review, an effect with all the lowest levels comes to 16, one with all "
             "the second levels to 33. The limit lies between."),
      FORM_NUMBER },
  [PLUMB_SETTING_SUBSTANTIAL]
  = { NC_SAY ("setting", "Substantial from"),
      N_SAY ("An effect of this strength or more is called substantial."),
      N_SAY ("In the full review, an effect with all the third levels comes to 50. The limit lies "
             "a little below, so that it is substantial for everybody."),
      FORM_NUMBER },
  [PLUMB_SETTING_SEVERE]
  = { NC_SAY ("setting", "Severe or transformative from"),
      N_SAY ("A harm of this strength or more is called severe, a benefit transformative. A "
             "severe harm leads to “redesign”."),
      N_SAY ("In the full review, an effect with all the highest levels comes to 65 for a group at "
             "the average, and to more for others. The limit lies below that."),
      FORM_NUMBER },
  [PLUMB_SETTING_CAP]
  = { NC_SAY ("setting", "No benefit outweighs a harm from"),
      N_SAY ("A harm of this strength to a priority group keeps the conclusion at “revise” or "
             "worse, whatever the benefits are."),
      N_SAY ("This is where substantial harm begins. An average must not hide such a harm to those "
             "who come first."),
      FORM_NUMBER },
  [PLUMB_SETTING_PRIORITY_NEED]
  = { NC_SAY ("setting", "Priority from a weight of"),
      N_SAY ("Where nobody has chosen priority groups, those with a starting point of this weight "
             "or more come first."),
      N_SAY ("It is the weight of a start that is worse than average. That much can be said even "
             "where nobody has chosen."),
      FORM_NUMBER },
  [PLUMB_SETTING_COMPLETENESS]
  = { NC_SAY ("setting", "Conclusion from a completeness of"),
      N_SAY ("Where a smaller share of the questions, of the groups or of the effects is settled, "
             "nothing is concluded."),
      N_SAY ("With nearly a third still open, what is found next can turn the conclusion around."),
      FORM_PERCENT },
  [PLUMB_SETTING_BANNER]
  = { NC_SAY ("setting", "Numbers without a warning from"),
      N_SAY ("Where a smaller share is settled, no number stands without a warning."),
      N_SAY ("With two fifths open, a single number would claim more than anybody knows."),
      FORM_PERCENT },
  [PLUMB_SETTING_NO_EVIDENCE]
  = { NC_SAY ("setting", "Effects without evidence, at most"),
      N_SAY ("Where a larger share of the effects rests on no evidence at all, nothing is "
             "concluded."),
      N_SAY ("When most of the effects rest on nothing, a conclusion would be a guess."),
      FORM_PERCENT },
  [PLUMB_SETTING_NUMBERS]
  /* Translators: whether the strength of effects is shown in numbers */
  = { NC_SAY ("setting", "Scores"),
      N_SAY ("Without numbers, the review says in words which harms and benefits there are, how "
             "strong they are and for whom. The rules of the conclusion stay the same."),
      N_SAY ("Numbers let everybody check how a finding came about. A body that does not want to "
             "score can go without them and keeps everything else."),
      FORM_SWITCH },
};

const char *
plumb_wording_setting_name (PlumbSettingId id, PlumbLanguage *language)
{
  g_return_val_if_fail (id < PLUMB_N_SETTINGS, NULL);
  return plumb_say_phrase (language, &words[id].name);
}

const char *
plumb_wording_setting_explanation (PlumbSettingId id, PlumbLanguage *language)
{
  g_return_val_if_fail (id < PLUMB_N_SETTINGS, NULL);
  return plumb_say (language, words[id].explanation);
}

const char *
plumb_wording_setting_standard (PlumbSettingId id, PlumbLanguage *language)
{
  g_return_val_if_fail (id < PLUMB_N_SETTINGS, NULL);
  return plumb_say (language, words[id].standard);
}

/* As few decimals as @value needs; no setting has more than six. */
static int
count_decimals (double value)
{
  int decimals = 0;
  for (double scaled = value; decimals < 6 && fabs (scaled - round (scaled)) > 1e-6; decimals++)
    scaled *= 10;
  return decimals;
}

char *
plumb_wording_dup_setting (PlumbSettingId id, double value, PlumbLanguage *language)
{
  g_return_val_if_fail (id < PLUMB_N_SETTINGS, NULL);

  switch (words[id].form)
    {
    case FORM_PERCENT:
      return plumb_language_format_percent (language, value / 100, count_decimals (value));
    case FORM_SWITCH:
      /* Translators: how the strength of effects is shown */
      return g_strdup (value != 0 ? plumb_say_in (language, "setting", "Numbers and words")
                                  : plumb_say_in (language, "setting", "Words only"));
    case FORM_NUMBER:
    default:
      return plumb_language_format_number (language, value, count_decimals (value));
    }
}

const char *
plumb_wording_setting_unit (PlumbSettingId id)
{
  g_return_val_if_fail (id < PLUMB_N_SETTINGS, NULL);

  if (words[id].form == FORM_SWITCH)
    return NULL;
  return words[id].form == FORM_PERCENT ? "%" : "";
}

const char *
plumb_wording_method_setting (PlumbLanguage *language)
{
  /* Translators: by which method effects are rated */
  return plumb_say_in (language, "setting", "Method");
}

const char *
plumb_wording_method_explanation (PlumbLanguage *language)
{
  return plumb_say (language, "By which of the questionnaire’s methods the effects are rated. The "
                              "records stay as they are; what is concluded from them can change.");
}

const char *
plumb_wording_method_name (PlumbReview *review, const PlumbMethod *method, PlumbLanguage *language)
{
  static const PlumbPhrase kinds[] = {
    [PLUMB_METHOD_PROFILE] = NC_SAY ("method", "Profile of harms and benefits"),
    /* Translators: a method by that name, from C. M. R. Pastakia */
    [PLUMB_METHOD_RIAM] = NC_SAY ("method", "Rapid impact assessment matrix"),
    [PLUMB_METHOD_MATRIX] = NC_SAY ("method", "Table of significance"),
    [PLUMB_METHOD_QUALITATIVE] = NC_SAY ("method", "In words, without numbers"),
  };
  const char *label = method != NULL ? plumb_wording_text (review, &method->label, language) : "";
  const PlumbMethodKind kind = method != NULL ? method->kind : PLUMB_METHOD_PROFILE;
  return *label != '\0' ? label : plumb_say_phrase (language, &kinds[kind]);
}

const char *
plumb_wording_settings_contradiction (const PlumbSettings *settings, PlumbLanguage *language)
{
  g_return_val_if_fail (settings != NULL, NULL);

  if (!settings->contradictory)
    return NULL;
  return plumb_say (language,
                    "The numbers that this review sets contradict each other, so none of them "
                    "counts and the standard does. Each band must begin above the one before, and "
                    "a worse starting point must not weigh less than a better one.");
}

/* Where a band begins at the limit, words are enough; numbers mean little to those who refuse them.
 */
char *
plumb_wording_dup_capping_harm (const PlumbSettings *settings, PlumbLanguage *language)
{
  g_return_val_if_fail (settings != NULL, NULL);

  const double limit = settings->values[PLUMB_SETTING_CAP];
  if (limit == settings->values[PLUMB_SETTING_MODERATE])
    return g_strdup (plumb_say (language, "a moderate harm"));
  if (limit == settings->values[PLUMB_SETTING_SUBSTANTIAL])
    return g_strdup (plumb_say (language, "a substantial harm"));
  if (limit == settings->values[PLUMB_SETTING_SEVERE])
    return g_strdup (plumb_say (language, "a severe harm"));
  g_autofree char *number = plumb_wording_dup_setting (PLUMB_SETTING_CAP, limit, language);
  return plumb_language_fill (plumb_say (language, "a harm of {limit} or more"), "limit", number,
                              NULL);
}

/* What a setting is, and what it otherwise would be. */
static char *
dup_own (const char *name, char *value, char *otherwise, PlumbLanguage *language)
{
  g_autofree char *own = value;
  g_autofree char *usual = otherwise;
  return plumb_language_fill (
      /* Translators: a setting, what it is in this review, and what it is otherwise: “Moderate
       * from: 30 (otherwise 25)” */
      plumb_say (language, "{setting}: {value} (otherwise {otherwise})"), "setting", name, "value",
      own, "otherwise", usual, NULL);
}

/* What the review sets otherwise (char), and counts: contradictory numbers do not. */
static GPtrArray *
list_own (PlumbReview *review, const PlumbSettings *settings, PlumbLanguage *language)
{
  const PlumbAppraisal *appraisal = plumb_review_get_instrument (review)->appraisal;
  GPtrArray *own = g_ptr_array_new_with_free_func (g_free);

  if (settings->method_changed)
    g_ptr_array_add (
        own,
        dup_own (plumb_wording_method_setting (language),
                 g_strdup (plumb_wording_method_name (review, settings->method, language)),
                 g_strdup (plumb_wording_method_name (review, &appraisal->methods[0], language)),
                 language));
  for (PlumbSettingId id = 0; id < PLUMB_N_SETTINGS; id++)
    if (settings->changed[id] && settings->values[id] != settings->defaults[id])
      g_ptr_array_add (own,
                       dup_own (plumb_wording_setting_name (id, language),
                                plumb_wording_dup_setting (id, settings->values[id], language),
                                plumb_wording_dup_setting (id, settings->defaults[id], language),
                                language));
  return own;
}

char *
plumb_wording_dup_own_settings (PlumbReview *review,
                                const PlumbSettings *settings,
                                PlumbLanguage *language)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review) && settings != NULL, NULL);

  g_autoptr (GPtrArray) own = list_own (review, settings, language);
  if (own->len == 0)
    return NULL;
  if (own->len > MAX_NAMED)
    {
      const guint n = own->len - MAX_NAMED;
      g_ptr_array_set_size (own, MAX_NAMED);
      g_ptr_array_add (
          own, plumb_say_fill_count (language,
                                     plumb_say_count (language, "{n} more", "{n} more", n), n));
    }
  g_ptr_array_add (own, NULL);
  g_autofree char *list = plumb_wording_join ((const char *const *) own->pdata, language);
  return plumb_language_fill (
      plumb_say (language, "This review changed the settings of the method: {list}."), "list", list,
      NULL);
}
