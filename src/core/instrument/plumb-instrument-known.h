/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-instrument.h"

G_BEGIN_DECLS

/* Instruments that are known before they are read: nearly every review holds a copy of one that is
 * installed, and what is installed need not be held against the schema each time a review opens. */

/* The instrument that the text @xml, one element without a prolog, holds, where it says the same as
 * an installed one of its id; NULL where it does not, where that cannot be told, or where anything
 * is to be said of it: then plumb_instrument_load_bytes() has to be asked. Its source is @xml. */
PlumbInstrument *plumb_instrument_load_known (GBytes *xml);

/* As plumb_instrument_load_bytes(), for bytes that are as the schema wants them; NULL where there
 * is a finding all the same. Private to the room. */
PlumbInstrument *plumb_instrument_load_valid (GBytes *bytes);

G_END_DECLS
