/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "answers.h"
#include "plumb-instrument.h"

/* Instruments made up at random, with everything that a questionnaire can have and no circle, and
 * random edits of the answers to them. Drawn from g_test_rand_int(), so that a seed repeats them.
 */

/* A number from 0 to @n - 1. */
guint made_roll (guint n);

/* The XML of an instrument. */
char *made_instrument_new (void);

/* Changes something about the answer to @question. */
void made_edit (TestAnswers *answers, const PlumbQuestion *question);
