/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plumb-instrument.h"
#include "plumb-language.h"

G_BEGIN_DECLS

/* Makes the documents of a questionnaire: the blank form, the dossier, the question bank. Asks
 * which one, in which language and on which paper, and where to write it; what came of it is told
 * in the dialog, which stays for the next one. */

#define PLUMB_TYPE_FORM_DIALOG (plumb_form_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlumbFormDialog, plumb_form_dialog, PLUMB, FORM_DIALOG, AdwWindow)

/* What a questionnaire is written as. */
typedef enum
{
  PLUMB_FORM_BLANK,   /* PDF */
  PLUMB_FORM_DOSSIER, /* PDF */
  PLUMB_FORM_BANK,    /* CSV */
} PlumbFormWhat;
#define PLUMB_N_FORMS (PLUMB_FORM_BANK + 1)

/* @instrument: may be one of a file that is changed later; the documents are of this one.
 * @language: in which the instrument is shown, and which is suggested. */
GtkWindow *
plumb_form_dialog_new (GtkWindow *parent, PlumbInstrument *instrument, PlumbLanguage *language);

/* Writes what is chosen to @path, without asking. */
void plumb_form_dialog_write (PlumbFormDialog *self, const char *path);

/* Chooses a document, as a person does. */
void plumb_form_dialog_choose (PlumbFormDialog *self, PlumbFormWhat what);

G_END_DECLS
