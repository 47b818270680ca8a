/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-findings-sections.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-wording.h"

/* What is not settled, a list each. */

typedef struct
{
  PlumbWorkspace *workspace;
  GtkWidget *box;  /* of all lists */
  GtkWidget *list; /* the one that is being filled, NULL until it has an item */
} Lists;

static void
begin (Lists *lists)
{
  lists->list = NULL;
}

/* Adds a link to @place under @title, with @note below what it says; both are taken. */
static void
add (Lists *lists, const char *title, const char *place, char *label, char *note)
{
  if (lists->list == NULL)
    {
      lists->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
      gtk_box_append (GTK_BOX (lists->list), plumb_a11y_text_new (title, "heading"));
      gtk_box_append (GTK_BOX (lists->box), lists->list);
    }
  g_autofree char *text = note != NULL ? g_strdup_printf ("%s\n%s", label, note) : g_strdup (label);
  gtk_box_append (GTK_BOX (lists->list), plumb_findings_link_new (lists->workspace, place, text));
  g_free (label);
  g_free (note);
}

static void
add_records (Lists *lists, PlumbRecordState state, const char *title)
{
  PlumbReview *review = plumb_workspace_get_review (lists->workspace);
  PlumbLanguage *language = plumb_workspace_get_language (lists->workspace);
  const PlumbScore *score = plumb_workspace_get_score (lists->workspace);

  begin (lists);
  for (guint i = 0; i < score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (score->record_scores, i);
      if (record->state != state)
        continue;
      g_autofree char *place = g_strconcat ("impact/", record->id, NULL);
      g_autofree char *missing = plumb_wording_dup_missing (review, record, language);
      add (lists, title, place, plumb_wording_dup_impact (review, record->id, language),
           missing != NULL
               /* Translators: {fields} is a list of fields of a record */
               ? plumb_language_fill (_ ("Missing: {fields}"), "fields", missing, NULL)
               : NULL);
    }
}

static void
add_question (Lists *lists, const char *title, const PlumbQuestion *question)
{
  g_autofree char *place = g_strconcat ("question/", question->id, NULL);
  add (lists, title, place, g_strdup (plumb_workspace_text (lists->workspace, &question->label)),
       NULL);
}

static void
add_unknown_questions (Lists *lists)
{
  const PlumbInstrument *instrument = plumb_workspace_get_instrument (lists->workspace);
  PlumbLogic *logic = plumb_workspace_get_logic (lists->workspace);

  begin (lists);
  for (guint i = 0; i < instrument->n_questions; i++)
    if (plumb_logic_is_active (logic, instrument->questions[i])
        && plumb_logic_get_status (logic, instrument->questions[i]) == PLUMB_STATUS_UNKNOWN)
      add_question (lists, _ ("Questions whose answer is not known"), instrument->questions[i]);
}

static void
add_required_questions (Lists *lists)
{
  const PlumbInstrument *instrument = plumb_workspace_get_instrument (lists->workspace);
  PlumbLogic *logic = plumb_workspace_get_logic (lists->workspace);

  begin (lists);
  for (guint i = 0; i < instrument->n_questions; i++)
    if (plumb_logic_is_required (logic, instrument->questions[i])
        && plumb_logic_get_status (logic, instrument->questions[i]) == PLUMB_STATUS_NOT_ASSESSED)
      add_question (lists, _ ("Required questions that nobody has answered"),
                    instrument->questions[i]);
}

static void
add_hidden (Lists *lists)
{
  g_autoptr (GPtrArray) hidden
      = plumb_review_list_hidden (plumb_workspace_get_review (lists->workspace));
  begin (lists);
  for (guint i = 0; i < hidden->len; i++)
    add_question (lists,
                  _ ("Answers that are kept but do not count, because their question is hidden"),
                  g_ptr_array_index (hidden, i));
}

static void
add_potential (Lists *lists)
{
  PlumbReview *review = plumb_workspace_get_review (lists->workspace);
  PlumbLanguage *language = plumb_workspace_get_language (lists->workspace);
  const PlumbScore *score = plumb_workspace_get_score (lists->workspace);

  begin (lists);
  for (guint i = 0; i < score->potential->len; i++)
    {
      const char *id = g_ptr_array_index (score->potential, i);
      const PlumbMeasure measure = plumb_measure_get (review, id);
      g_autofree char *place = g_strconcat ("measure/", id, NULL);
      g_autofree char *lacking = plumb_wording_dup_lacking (&measure, language);
      add (lists, _ ("Measures that do not count yet"), place,
           g_strdup (measure.title != NULL ? measure.title : _ ("Measure without a title")),
           lacking != NULL
               /* Translators: {things} is such as “an owner and a due date” */
               ? plumb_language_fill (_ ("Lacks {things}"), "things", lacking, NULL)
               : NULL);
    }
}

GtkWidget *
plumb_findings_open_new (PlumbWorkspace *workspace)
{
  Lists lists = { .workspace = workspace, .box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18) };
  gtk_box_append (GTK_BOX (lists.box), plumb_findings_heading_new (_ ("What is still open")));
  add_records (&lists, PLUMB_RECORD_UNKNOWN, _ ("Effects that are not known"));
  add_records (&lists, PLUMB_RECORD_INCOMPLETE, _ ("Records that are incomplete"));
  add_unknown_questions (&lists);
  add_required_questions (&lists);
  add_hidden (&lists);
  add_potential (&lists);
  if (gtk_widget_get_first_child (lists.box) == gtk_widget_get_last_child (lists.box))
    gtk_box_append (GTK_BOX (lists.box),
                    plumb_a11y_text_new (_ ("Nothing: all that was asked is settled, and all "
                                            "measures count."),
                                         NULL));
  return lists.box;
}
