/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-setting.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const PlumbSetting settings[PLUMB_N_SETTINGS] = {
  [PLUMB_SETTING_NEED_1] = { "need.1", 1, 1.5, 1 },
  [PLUMB_SETTING_NEED_2] = { "need.2", 1, 1.5, 1.25 },
  [PLUMB_SETTING_NEED_3] = { "need.3", 1, 1.5, 1.5 },
  [PLUMB_SETTING_MODERATE] = { "band.moderate", 1, 100, 25 },
  [PLUMB_SETTING_SUBSTANTIAL] = { "band.substantial", 1, 100, 45 },
  [PLUMB_SETTING_SEVERE] = { "band.severe", 1, 100, 60 },
  [PLUMB_SETTING_CAP] = { "cap", 1, 100, 45 },
  [PLUMB_SETTING_PRIORITY_NEED] = { "priority-need", 1, 1.5, 1.25 },
  [PLUMB_SETTING_COMPLETENESS] = { "completeness", 0, 100, 70 },
  [PLUMB_SETTING_BANNER] = { "banner", 0, 100, 60 },
  [PLUMB_SETTING_NO_EVIDENCE] = { "no-evidence", 0, 100, 50 },
  [PLUMB_SETTING_NUMBERS] = { "numbers", 0, 1, 1 },
};

const PlumbSetting *
plumb_setting_get (PlumbSettingId id)
{
  g_return_val_if_fail (id < PLUMB_N_SETTINGS, NULL);
  return &settings[id];
}

const PlumbSetting *
plumb_setting_find (const char *id)
{
  for (guint i = 0; i < PLUMB_N_SETTINGS; i++)
    if (strcmp (settings[i].id, id) == 0)
      return &settings[i];
  return NULL;
}

/* A plain decimal number; no exponent, no names of numbers. */
static gboolean
parse (const char *text, double *value)
{
  gsize whole = strspn (text, "0123456789");
  gsize rest = text[whole] == '.' ? strspn (text + whole + 1, "0123456789") : 0;
  gboolean fits
      = whole > 0 && whole <= 4 && rest <= 6 && text[whole + (rest > 0 ? rest + 1 : 0)] == '\0';
  if (fits)
    *value = g_ascii_strtod (text, NULL);
  return fits;
}

double
plumb_setting_get_most (const PlumbSetting *setting, const PlumbInstrument *instrument)
{
  g_return_val_if_fail (setting != NULL, 0);

  double most = setting->max;
  if (instrument == NULL || instrument->appraisal == NULL
      || setting < &settings[PLUMB_SETTING_MODERATE] || setting > &settings[PLUMB_SETTING_CAP])
    return most;
  for (guint i = 0; i < instrument->appraisal->n_methods; i++)
    most = fmax (most, plumb_threshold_get_most (instrument->appraisal->methods[i].kind,
                                                 PLUMB_THRESHOLD_PRIORITY_CAP));
  return most;
}

static gboolean
is_in_range (const PlumbSetting *setting, const PlumbInstrument *instrument, double value)
{
  gboolean is_switch = setting == &settings[PLUMB_SETTING_NUMBERS];
  return value >= setting->min && value <= plumb_setting_get_most (setting, instrument)
         && (!is_switch || value == floor (value));
}

static char *
dup_method_problem (const PlumbAppraisal *appraisal, const char *id)
{
  if (appraisal == NULL)
    return g_strdup (_ ("This questionnaire does not appraise impacts, so it has no method."));
  if (plumb_appraisal_get_method (appraisal, id) != NULL)
    return NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (guint i = 0; i < appraisal->n_methods; i++)
    g_strv_builder_add (builder, appraisal->methods[i].id);
  g_auto (GStrv) ids = g_strv_builder_end (builder);
  g_autofree char *list = g_strjoinv (", ", ids);
  /* Translators: %s is a list of words that stand for methods, such as “profile, in-words” */
  return g_strdup_printf (_ ("The questionnaire has no such method. It has these: %s."), list);
}

char *
plumb_setting_dup_problem (const PlumbInstrument *instrument, const char *id, const char *text)
{
  const PlumbSetting *setting = plumb_setting_find (id);
  double value;

  g_return_val_if_fail (text != NULL, NULL);
  if (strcmp (id, PLUMB_SETTING_METHOD) == 0)
    return dup_method_problem (instrument->appraisal, text);
  g_return_val_if_fail (setting != NULL, NULL);
  if (instrument->appraisal == NULL)
    return g_strdup (_ ("This questionnaire does not appraise impacts, so it has no such number."));
  if (!parse (text, &value))
    return g_strdup (_ ("This is not a number. Write digits, with a point before decimals."));
  if (is_in_range (setting, instrument, value))
    return NULL;
  /* Translators: both are numbers, such as 1 and 1.5 */
  return g_strdup_printf (_ ("This number must be from %g to %g."), setting->min,
                          plumb_setting_get_most (setting, instrument));
}

gboolean
plumb_setting_method_has_numbers (const PlumbMethod *method)
{
  g_return_val_if_fail (method != NULL, FALSE);
  return method->kind == PLUMB_METHOD_PROFILE || method->kind == PLUMB_METHOD_RIAM;
}

static void
set_default (PlumbSettings *self,
             const PlumbInstrument *instrument,
             PlumbSettingId id,
             double value)
{
  if (is_in_range (&settings[id], instrument, value))
    self->defaults[id] = value;
}

/* Where the first band of @class begins. A band that begins right above a number begins at the next
 * one that a computer knows. */
static double
find_start (const PlumbMethod *method, PlumbBandClass class)
{
  for (guint i = 0; i < method->n_bands; i++)
    if (method->bands[i].class == class)
      return method->bands[i].is_above ? nextafter (method->bands[i].from, INFINITY)
                                       : method->bands[i].from;
  return NAN;
}

static void
take_method (PlumbSettings *self, const PlumbInstrument *instrument, const PlumbMethod *method)
{
  const PlumbThreshold *thresholds = method->thresholds;
  self->method = method;
  set_default (self, instrument, PLUMB_SETTING_COMPLETENESS,
               100 * thresholds[PLUMB_THRESHOLD_COMPLETENESS].value);
  set_default (self, instrument, PLUMB_SETTING_BANNER,
               100 * thresholds[PLUMB_THRESHOLD_BANNER].value);
  set_default (self, instrument, PLUMB_SETTING_NO_EVIDENCE,
               100 * thresholds[PLUMB_THRESHOLD_EVIDENCE].value);
  set_default (self, instrument, PLUMB_SETTING_NUMBERS, plumb_setting_method_has_numbers (method));
  if (!plumb_setting_method_has_numbers (method))
    return;
  set_default (self, instrument, PLUMB_SETTING_CAP, thresholds[PLUMB_THRESHOLD_PRIORITY_CAP].value);
  set_default (self, instrument, PLUMB_SETTING_MODERATE, find_start (method, PLUMB_CLASS_MODERATE));
  set_default (self, instrument, PLUMB_SETTING_SUBSTANTIAL,
               find_start (method, PLUMB_CLASS_SUBSTANTIAL));
  set_default (self, instrument, PLUMB_SETTING_SEVERE, find_start (method, PLUMB_CLASS_SEVERE));
}

/* The numbers of @instrument, which may be NULL, where effects are rated by @method. */
static PlumbSettings
get_default (const PlumbInstrument *instrument, const PlumbMethod *method)
{
  PlumbSettings self = { .contradictory = FALSE };
  static const char *const needs[] = { "1", "2", "3" };

  for (guint i = 0; i < PLUMB_N_SETTINGS; i++)
    self.defaults[i] = settings[i].standard;
  if (method != NULL)
    take_method (&self, instrument, method);
  for (guint i = 0; instrument != NULL && instrument->appraisal != NULL && i < 3; i++)
    {
      const PlumbLevel *level
          = plumb_field_get_level (&instrument->appraisal->fields[PLUMB_FIELD_NEED], needs[i]);
      if (level != NULL && level->has_value && is_in_range (&settings[i], instrument, level->value))
        self.defaults[PLUMB_SETTING_NEED_1 + i] = level->value;
    }
  memcpy (self.values, self.defaults, sizeof self.values);
  return self;
}

static const PlumbMethod *
get_first_method (const PlumbInstrument *instrument)
{
  return instrument != NULL && instrument->appraisal != NULL ? &instrument->appraisal->methods[0]
                                                             : NULL;
}

PlumbSettings
plumb_settings_get_default (const PlumbInstrument *instrument)
{
  return get_default (instrument, get_first_method (instrument));
}

/* What @review starts from: the numbers of the method that it chose. */
static PlumbSettings
get_chosen (PlumbReview *review)
{
  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  const PlumbMethod *first = get_first_method (instrument);
  const char *id = plumb_review_get (review, PLUMB_KIND_SETTING, PLUMB_SETTING_METHOD, "value");
  const PlumbMethod *chosen
      = first != NULL && id != NULL ? plumb_appraisal_get_method (instrument->appraisal, id) : NULL;
  PlumbSettings self = get_default (instrument, chosen != NULL ? chosen : first);
  self.method_changed = self.method != first;
  return self;
}

static gboolean
rises (const double *values, PlumbSettingId from, PlumbSettingId to, gboolean strictly)
{
  for (PlumbSettingId i = from; i < to; i++)
    if (strictly ? values[i] >= values[i + 1] : values[i] > values[i + 1])
      return FALSE;
  return TRUE;
}

PlumbSettings
plumb_settings_get (PlumbReview *review)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), plumb_settings_get_default (NULL));

  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  PlumbSettings self = get_chosen (review);
  for (guint i = 0; i < PLUMB_N_SETTINGS; i++)
    {
      const char *text = plumb_review_get (review, PLUMB_KIND_SETTING, settings[i].id, "value");
      double value;
      if (text == NULL || !parse (text, &value) || !is_in_range (&settings[i], instrument, value))
        continue;
      if (i == PLUMB_SETTING_NUMBERS && self.method != NULL
          && !plumb_setting_method_has_numbers (self.method))
        continue;
      self.values[i] = value;
      self.changed[i] = value != self.defaults[i];
    }
  self.contradictory = !rises (self.values, PLUMB_SETTING_NEED_1, PLUMB_SETTING_NEED_3, FALSE)
                       || !rises (self.values, PLUMB_SETTING_MODERATE, PLUMB_SETTING_SEVERE, TRUE);
  if (self.contradictory)
    {
      /* A body that refused numbers refuses them still. */
      double numbers = self.values[PLUMB_SETTING_NUMBERS];
      memcpy (self.values, self.defaults, sizeof self.values);
      self.values[PLUMB_SETTING_NUMBERS] = numbers;
    }
  return self;
}
