/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-method.h"
#include "plumb-review.h"

G_BEGIN_DECLS

/* What a review may set itself in how effects are rated: by which of the questionnaire's methods,
 * and the numbers of the method, which are the weights of need and the limits at which a finding
 * changes. Each is a fact (kind setting, its id here, the fields value and reason), so that a
 * change is in the history, with who made it, and can be undone. Where nothing is set, the
 * questionnaire's first method and its own numbers count, and where those say nothing, the
 * standard. Numbers that contradict each other do not count at all (see plumb_settings_get()). */

/* The id of the fact that names the method; its value is the id of one that the questionnaire
 * declares. */
#define PLUMB_SETTING_METHOD "method"

typedef enum
{
  /* The weight of each level of need ("1", "2", "3"), 1 to 1.5, never falling. Standard: 1, 1.25,
   * 1.5, after domain practice that the same harm weighs more on those who start worse off. */
  PLUMB_SETTING_NEED_1,
  PLUMB_SETTING_NEED_2,
  PLUMB_SETTING_NEED_3,
  /* Where the bands begin, on the scale of the method (100, of RIAM 108): 25, 45, 60, rising. */
  PLUMB_SETTING_MODERATE,
  PLUMB_SETTING_SUBSTANTIAL,
  PLUMB_SETTING_SEVERE,
  /* From which strength a harm to a priority group caps the finding: 45. */
  PLUMB_SETTING_CAP,
  /* From which weight of need a group has priority, where nobody chose the priority groups: 1.25.
   */
  PLUMB_SETTING_PRIORITY_NEED,
  /* Below which completeness nothing is concluded, in percent: 70. */
  PLUMB_SETTING_COMPLETENESS,
  /* Below which completeness every number stands under a banner, in percent: 60. */
  PLUMB_SETTING_BANNER,
  /* Above which share of records without any evidence nothing is concluded, in percent: 50. */
  PLUMB_SETTING_NO_EVIDENCE,
  /* 1: scores are shown. 0: the review goes without numbers and says in words what was found. */
  PLUMB_SETTING_NUMBERS,
} PlumbSettingId;
#define PLUMB_N_SETTINGS (PLUMB_SETTING_NUMBERS + 1)

typedef struct
{
  const char *id; /* "need.2": the id of the fact */
  double min, max, standard;
} PlumbSetting;

/* All settings of a review, resolved. */
typedef struct
{
  /* The method of the instrument's appraisal that the review chose, or the first; lent by the
   * instrument. Its bands and thresholds are the defaults. NULL where there is none: then the
   * profile counts. */
  const PlumbMethod *method;
  gboolean method_changed; /* it is not the first */
  double values[PLUMB_N_SETTINGS];
  double defaults[PLUMB_N_SETTINGS]; /* without what the review sets */
  gboolean changed[PLUMB_N_SETTINGS];
  /* What the review sets contradicts itself (bands that do not rise, weights that fall); then
   * values are the defaults, but for whether there are numbers. */
  gboolean contradictory;
} PlumbSettings;

const PlumbSetting *plumb_setting_get (PlumbSettingId id);

/* The setting with the id of its fact, or NULL; PLUMB_SETTING_METHOD is none of them. */
const PlumbSetting *plumb_setting_find (const char *id);

/* The largest value that @setting can have where effects are rated by the methods of @instrument,
 * which may be NULL: @max, or for what is on the scale of scores the largest score of any of them.
 */
double plumb_setting_get_most (const PlumbSetting *setting, const PlumbInstrument *instrument);

/* What is wrong with @text as the value of the setting @id, the method included, as a sentence
 * freed with g_free(); NULL where nothing is. Numbers are written with a point, whatever the
 * language. */
char *
plumb_setting_dup_problem (const PlumbInstrument *instrument, const char *id, const char *text);

/* Whether @method can show its scores as numbers. */
gboolean plumb_setting_method_has_numbers (const PlumbMethod *method);

/* The settings of @review as they stand. A method that the questionnaire does not have (any more)
 * does not count. A method without numbers cannot be given any: then PLUMB_SETTING_NUMBERS is 0,
 * whatever the review sets. */
PlumbSettings plumb_settings_get (PlumbReview *review);

/* The same without what any review sets: the numbers of @instrument, which may be NULL. */
PlumbSettings plumb_settings_get_default (const PlumbInstrument *instrument);

G_END_DECLS
