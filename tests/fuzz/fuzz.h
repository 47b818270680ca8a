/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stddef.h>
#include <stdint.h>

/* What every target of this folder is: one function that gives a parser @size bytes and answers 0.
 * Whatever the bytes are, it must neither crash nor leak nor take long; nothing else is asserted.
 * libFuzzer calls it with bytes it makes up, run-corpus.c with the files of a folder. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
