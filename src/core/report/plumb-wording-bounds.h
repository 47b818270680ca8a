/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-wording.h"

G_BEGIN_DECLS

/* The words for how sure a number is: between what it can still come to be, how far it is from the
 * limits of its band, and which conclusions are possible. Functions named …_dup_… give text to be
 * freed with g_free(). All of them say it without numbers where the settings want that. */

/* "from −60.0 to −20.0"; one value where both ends are the same; "None" where the number does not
 * exist and cannot come to exist. Without numbers: "from severe harm to slight harm". */
char *plumb_wording_dup_bounds (const PlumbSettings *settings,
                                const PlumbBounds *bounds,
                                PlumbLanguage *language);

/* The same of a gap index. */
char *plumb_wording_dup_gap_bounds (const PlumbSettings *settings,
                                    const PlumbBounds *bounds,
                                    PlumbLanguage *language);

/* Whether the two ends of @bounds are in different bands. */
gboolean plumb_wording_crosses_band (const PlumbSettings *settings, const PlumbBounds *bounds);

/* Whether it does, in a few words: "crosses a band", "all in one band", or "nothing is open". */
const char *plumb_wording_crossing (const PlumbSettings *settings,
                                    const PlumbBounds *bounds,
                                    PlumbLanguage *language);

/* How far @score is from both limits of its band: "11.8 below substantial harm, 8.2 above slight
 * harm". NULL where there is none (a score of 0) or nothing is said in numbers. */
char *
plumb_wording_dup_distances (const PlumbSettings *settings, double score, PlumbLanguage *language);

/* How far a gap index is from where the gap would stay as it is: "8.2 from no change". NULL where
 * it is there, or nothing is said in numbers. */
char *
plumb_wording_dup_gap_distance (const PlumbSettings *settings, double gap, PlumbLanguage *language);

/* A line for each of the worst effect, harm, benefit and gap of the draft: what it is, between what
 * it can still come to be, and how far it is from being called otherwise. Free with g_strfreev().
 */
char **plumb_wording_list_certainty (const PlumbScore *score, PlumbLanguage *language);

/* Which conclusions are possible, as a sentence: "Depending on what is still unknown, the finding
 * could be anything from X to Y." Or that it stays what it is; that nothing is open; or, without
 * any record, that everything is. */
char *plumb_wording_dup_cases (const PlumbOptionScore *option, PlumbLanguage *language);

/* What has to stand before any number of a review of which too little is settled; NULL where
 * enough is. And its title. */
char *plumb_wording_dup_banner (const PlumbScore *score, PlumbLanguage *language);
const char *plumb_wording_banner_title (PlumbLanguage *language);

G_END_DECLS
