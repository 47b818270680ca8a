/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-workspace-private.h"

/* @text may be what *@string is. */
static void
set_string (char **string, const char *text)
{
  char *copy = g_strdup (text);
  g_free (*string);
  *string = copy;
}

/* The section to begin with: that of the first open question, so that work goes on where it was
 * left. */
static const PlumbSection *
first_section (PlumbReview *review)
{
  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  const PlumbQuestion *open
      = plumb_logic_get_next_unanswered (plumb_review_get_logic (review), NULL);
  return open != NULL ? open->section : &instrument->sections[0];
}

void
plumb_workspace_begin_place (PlumbWorkspace *self)
{
  set_string (&self->page, PLUMB_PAGE_QUESTIONNAIRE);
  g_clear_pointer (&self->item, g_free);
  self->section = self->review != NULL ? first_section (self->review) : NULL;
  self->question = NULL;
  plumb_workspace_set_quote_target (self, NULL, NULL, NULL);
}

/* Tells nobody. What another page was asked to show may be gone. */
void
plumb_workspace_keep_place (PlumbWorkspace *self)
{
  const PlumbInstrument *instrument = plumb_review_get_instrument (self->review);
  const PlumbQuestion *question
      = self->question != NULL ? plumb_instrument_get_question (instrument, self->question->id)
                               : NULL;
  const PlumbSection *section = question != NULL ? question->section
                                : self->section != NULL
                                    ? plumb_instrument_get_section (instrument, self->section->id)
                                    : NULL;
  if ((instrument->appraisal == NULL && g_strcmp0 (self->page, PLUMB_PAGE_IMPACTS) == 0)
      || (instrument->n_results == 0 && instrument->n_dimensions == 0
          && g_strcmp0 (self->page, PLUMB_PAGE_RESULTS) == 0))
    set_string (&self->page, PLUMB_PAGE_QUESTIONNAIRE);
  g_clear_pointer (&self->item, g_free);
  self->question = question;
  self->section = section != NULL ? section : first_section (self->review);
  plumb_workspace_set_quote_target (self, NULL, NULL, NULL);
}

const char *
plumb_workspace_get_page (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self), NULL);
  return self->page;
}

const PlumbSection *
plumb_workspace_get_section (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self), NULL);
  return self->section;
}

const PlumbQuestion *
plumb_workspace_get_question (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self), NULL);
  return self->question;
}

const char *
plumb_workspace_get_item (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self), NULL);
  return self->item;
}

static void
navigate (PlumbWorkspace *self,
          const char *page,
          const PlumbSection *section,
          const PlumbQuestion *question,
          const char *item)
{
  plumb_workspace_flush (self);
  set_string (&self->page, page);
  set_string (&self->item, item);
  self->section = section;
  self->question = question;
  g_signal_emit_by_name (self, "navigate");
}

void
plumb_workspace_show_page (PlumbWorkspace *self, const char *page, const char *item)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (self) && self->review != NULL && page != NULL);
  navigate (self, page, self->section, NULL, item);
}

void
plumb_workspace_show_section (PlumbWorkspace *self, const PlumbSection *section)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (self) && self->review != NULL && section != NULL);
  navigate (self, PLUMB_PAGE_QUESTIONNAIRE, section, NULL, NULL);
}

void
plumb_workspace_show_question (PlumbWorkspace *self, const PlumbQuestion *question)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (self) && self->review != NULL && question != NULL);
  navigate (self, PLUMB_PAGE_QUESTIONNAIRE, question->section, question, NULL);
}

void
plumb_workspace_note_question (PlumbWorkspace *self, const PlumbQuestion *question)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (self) && question != NULL);
  self->question = question;
}

void
plumb_workspace_set_quote_target (PlumbWorkspace *self,
                                  GObject *field,
                                  const char *name,
                                  PlumbQuoteFunc insert)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (self));

  g_weak_ref_set (&self->quote_field, field);
  set_string (&self->quote_name, name);
  set_string (&self->quote_page, self->page);
  self->quote_question = self->question;
  self->quote_insert = insert;
  g_signal_emit_by_name (self, "quote-target-changed");
}

const char *
plumb_workspace_get_quote_target (PlumbWorkspace *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self), NULL);

  g_autoptr (GObject) field = g_weak_ref_get (&self->quote_field);
  return field != NULL ? self->quote_name : NULL;
}

/* The field may be on another page, or at another stage, than what is looked at now. */
static void
show_quote_target (PlumbWorkspace *self)
{
  if (g_strcmp0 (self->quote_page, self->page) != 0
      || (self->quote_question != NULL && self->quote_question->section != self->section))
    navigate (self, self->quote_page,
              self->quote_question != NULL ? self->quote_question->section : self->section,
              self->quote_question, NULL);
}

gboolean
plumb_workspace_quote (PlumbWorkspace *self, const char *words)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self) && words != NULL, FALSE);

  g_autoptr (GObject) field = g_weak_ref_get (&self->quote_field);
  if (field == NULL || self->quote_insert == NULL)
    return FALSE;
  show_quote_target (self);
  self->quote_insert (field, words);
  return TRUE;
}
