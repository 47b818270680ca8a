/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-say.h"
#include "plumb-setting.h"

G_BEGIN_DECLS

/* The words for the numbers of the method that a review can set itself: one set for the page where
 * they are set, the history and the report's chapter on the method. Texts are lent as those of
 * plumb_say(); functions named …_dup_… give text to be freed with g_free(). */

/* What a setting is called: "Moderate from". */
const char *plumb_wording_setting_name (PlumbSettingId id, PlumbLanguage *language);

/* What it does, in a sentence or two. */
const char *plumb_wording_setting_explanation (PlumbSettingId id, PlumbLanguage *language);

/* Why the standard is what it is, in a sentence or two. */
const char *plumb_wording_setting_standard (PlumbSettingId id, PlumbLanguage *language);

/* @value as people read it: "1.25", "45", "70%", "Scores are shown". */
char *plumb_wording_dup_setting (PlumbSettingId id, double value, PlumbLanguage *language);

/* What the number is in: "%", or "" where it is a mere number; NULL where it stands for words. */
const char *plumb_wording_setting_unit (PlumbSettingId id);

/* What a review's choice of a method is called: "Method"; and what it does. */
const char *plumb_wording_method_setting (PlumbLanguage *language);
const char *plumb_wording_method_explanation (PlumbLanguage *language);

/* What @method (NULL: the profile) is called: as the questionnaire of @review has it, or by its
 * kind. */
const char *
plumb_wording_method_name (PlumbReview *review, const PlumbMethod *method, PlumbLanguage *language);

/* That what the review sets contradicts itself, in which way, and that the standard counts
 * instead; NULL where @settings do not. */
const char *
plumb_wording_settings_contradiction (const PlumbSettings *settings, PlumbLanguage *language);

/* The harm that no benefit outweighs where it falls on a priority group: by its band where one
 * begins there, "a substantial harm", or else by its score, "a harm of 50 or more". */
char *plumb_wording_dup_capping_harm (const PlumbSettings *settings, PlumbLanguage *language);

/* "This review changed the settings of the method: Conclusion from a completeness of: 60%
 * (otherwise 70%).": what a review sets otherwise than its questionnaire, the first few by name, in
 * one sentence. NULL where that is nothing that counts. */
char *plumb_wording_dup_own_settings (PlumbReview *review,
                                      const PlumbSettings *settings,
                                      PlumbLanguage *language);

G_END_DECLS
