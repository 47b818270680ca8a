/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-findings-sections.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-long-list.h"
#include "plumb-wording.h"

/* What is not settled, a list each. */

/* What the items of a list are, and how they say what they are; note may be NULL. */
typedef struct
{
  const char *prefix; /* of their places */
  char *(*dup_label) (PlumbWorkspace *workspace, const char *id);
  char *(*dup_note) (PlumbWorkspace *workspace, const char *id);
} Kind;

typedef struct
{
  const Kind *kind;
  PlumbWorkspace *workspace;
  GPtrArray *ids; /* char *; owned */
} List;

static void
list_free (gpointer data)
{
  List *list = data;
  g_object_unref (list->workspace);
  g_ptr_array_unref (list->ids);
  g_free (list);
}

/* ------- records ------- */

static char *
dup_record (PlumbWorkspace *workspace, const char *id)
{
  PlumbReview *review = plumb_workspace_get_review (workspace);
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  const PlumbImpact impact = plumb_impact_get (review, id);
  char *effect = plumb_wording_dup_impact (review, id, language);
  if (g_strcmp0 (impact.option, PLUMB_OPTION_DRAFT) == 0)
    return effect;
  g_autofree char *taken = effect;
  g_autofree char *option = plumb_wording_dup_option (review, impact.option, language);
  /* Translators: an effect of another version of the policy than the draft */
  return plumb_language_fill (_ ("{option}: {effect}"), "option", option, "effect", taken, NULL);
}

static char *
dup_missing (PlumbWorkspace *workspace, const char *id)
{
  const PlumbRecordScore *record
      = plumb_score_get_record (plumb_workspace_get_score (workspace), id);
  if (record == NULL)
    return NULL;
  g_autofree char *missing = plumb_wording_dup_missing (
      plumb_workspace_get_review (workspace), record, plumb_workspace_get_language (workspace));
  return missing != NULL
             /* Translators: {fields} is a list of fields of a record */
             ? plumb_language_fill (_ ("Missing: {fields}"), "fields", missing, NULL)
             : NULL;
}

static const Kind records = { "impact/", dup_record, dup_missing };

static GPtrArray *
list_records (PlumbWorkspace *workspace, PlumbRecordState state)
{
  const PlumbScore *score = plumb_workspace_get_score (workspace);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (score->record_scores, i);
      if (record->state == state)
        g_ptr_array_add (ids, g_strdup (record->id));
    }
  return ids;
}

/* ------- questions ------- */

static char *
dup_question (PlumbWorkspace *workspace, const char *id)
{
  const PlumbQuestion *question
      = plumb_instrument_get_question (plumb_workspace_get_instrument (workspace), id);
  return g_strdup (question != NULL ? plumb_workspace_text (workspace, &question->label) : id);
}

static const Kind questions = { "question/", dup_question, NULL };

static gboolean
is_unknown (PlumbLogic *logic, const PlumbQuestion *question)
{
  return plumb_logic_is_active (logic, question)
         && plumb_logic_get_status (logic, question) == PLUMB_STATUS_UNKNOWN;
}

static gboolean
is_wanted (PlumbLogic *logic, const PlumbQuestion *question)
{
  return plumb_logic_is_required (logic, question)
         && plumb_logic_get_status (logic, question) == PLUMB_STATUS_NOT_ASSESSED;
}

static GPtrArray *
list_questions (PlumbWorkspace *workspace,
                gboolean (*belongs) (PlumbLogic *logic, const PlumbQuestion *question))
{
  const PlumbInstrument *instrument = plumb_workspace_get_instrument (workspace);
  PlumbLogic *logic = plumb_workspace_get_logic (workspace);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < instrument->n_questions; i++)
    if (belongs (logic, instrument->questions[i]))
      g_ptr_array_add (ids, g_strdup (instrument->questions[i]->id));
  return ids;
}

static GPtrArray *
list_hidden (PlumbWorkspace *workspace)
{
  g_autoptr (GPtrArray) hidden = plumb_review_list_hidden (plumb_workspace_get_review (workspace));
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < hidden->len; i++)
    g_ptr_array_add (ids, g_strdup (((const PlumbQuestion *) g_ptr_array_index (hidden, i))->id));
  return ids;
}

/* ------- measures ------- */

static char *
dup_measure (PlumbWorkspace *workspace, const char *id)
{
  const PlumbMeasure measure = plumb_measure_get (plumb_workspace_get_review (workspace), id);
  return g_strdup (measure.title != NULL ? measure.title : _ ("Measure without a title"));
}

static char *
dup_lacking (PlumbWorkspace *workspace, const char *id)
{
  const PlumbMeasure measure = plumb_measure_get (plumb_workspace_get_review (workspace), id);
  g_autofree char *lacking
      = plumb_wording_dup_lacking (&measure, plumb_workspace_get_language (workspace));
  return lacking != NULL
             /* Translators: {things} is such as “an owner and a due date” */
             ? plumb_language_fill (_ ("Lacks {things}"), "things", lacking, NULL)
             : NULL;
}

static const Kind measures = { "measure/", dup_measure, dup_lacking };

static GPtrArray *
list_potential (PlumbWorkspace *workspace)
{
  const PlumbScore *score = plumb_workspace_get_score (workspace);
  return g_ptr_array_copy (score->potential, (GCopyFunc) g_strdup, NULL);
}

/* ------- lists ------- */

static void
add_item (GtkWidget *box, guint index, gpointer data)
{
  const List *list = data;
  const char *id = g_ptr_array_index (list->ids, index);
  g_autofree char *place = g_strconcat (list->kind->prefix, id, NULL);
  g_autofree char *label = list->kind->dup_label (list->workspace, id);
  g_autofree char *note
      = list->kind->dup_note != NULL ? list->kind->dup_note (list->workspace, id) : NULL;
  g_autofree char *text = note != NULL ? g_strconcat (label, "\n", note, NULL) : g_strdup (label);
  gtk_box_append (GTK_BOX (box), plumb_findings_link_new (list->workspace, place, text));
}

/* Adds a link to each of @ids, which are taken, under @title; nothing where there are none. */
static void
add_list (GtkWidget *box,
          PlumbWorkspace *workspace,
          const char *title,
          const Kind *kind,
          GPtrArray *ids)
{
  if (ids->len == 0)
    {
      g_ptr_array_unref (ids);
      return;
    }
  List *list = g_new0 (List, 1);
  list->kind = kind;
  list->workspace = g_object_ref (workspace);
  list->ids = ids;
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_box_append (GTK_BOX (part), plumb_a11y_text_new (title, "heading"));
  gtk_box_append (GTK_BOX (part),
                  plumb_long_list_new (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), ids->len,
                                       PLUMB_LONG_LIST_FIRST, add_item, list, list_free));
  gtk_box_append (GTK_BOX (box), part);
}

GtkWidget *
plumb_findings_open_new (PlumbWorkspace *workspace)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_box_append (GTK_BOX (box), plumb_findings_heading_new (_ ("What is still open")));
  add_list (box, workspace, _ ("Effects that are not known"), &records,
            list_records (workspace, PLUMB_RECORD_UNKNOWN));
  add_list (box, workspace, _ ("Records that are incomplete"), &records,
            list_records (workspace, PLUMB_RECORD_INCOMPLETE));
  add_list (box, workspace, _ ("Questions whose answer is not known"), &questions,
            list_questions (workspace, is_unknown));
  add_list (box, workspace, _ ("Required questions that nobody has answered"), &questions,
            list_questions (workspace, is_wanted));
  add_list (box, workspace,
            _ ("Answers that are kept but do not count, because their question is hidden"),
            &questions, list_hidden (workspace));
  add_list (box, workspace, _ ("Measures that do not count yet"), &measures,
            list_potential (workspace));
  if (gtk_widget_get_first_child (box) == gtk_widget_get_last_child (box))
    gtk_box_append (GTK_BOX (box),
                    plumb_a11y_text_new (_ ("Nothing: all that was asked is settled, "
                                            "and all measures count."),
                                         NULL));
  return box;
}
