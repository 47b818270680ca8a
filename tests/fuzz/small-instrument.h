/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-instrument.h"

/* The questionnaire of the targets that need one: a question of most kinds. */

PlumbInstrument *small_instrument_load (void);

/* The same with @expression as the value of its computed question and as a condition; NULL, and
 * the reasons in @findings, where it is not sound. */
PlumbInstrument *small_instrument_load_with (const char *expression, PlumbFindings *findings);
