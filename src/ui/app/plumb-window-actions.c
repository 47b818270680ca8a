/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's verbs: one table of what they are called, what they need and which keys they have.
 */

#include "plumb-window-private.h"

#include <glib/gi18n-lib.h>

#include "plumb-about.h"
#include "plumb-close-round-dialog.h"
#include "plumb-method-dialog.h"
#include "plumb-page-list.h"
#include "plumb-pages.h"
#include "plumb-questionnaire-page.h"
#include "plumb-side-windows.h"

/* What must be so for an action to make sense. */
typedef enum
{
  NEEDS_NOTHING,
  NEEDS_FREE,      /* no review is open, nor being opened */
  NEEDS_REVIEW,    /* one is open */
  NEEDS_APPRAISAL, /* one is open that appraises impacts */
  NEEDS_EDITABLE,
  NEEDS_SAVABLE, /* can be changed, or only somebody else's lock stands against it: a copy may be
                    saved */
  NEEDS_UNDO,
  NEEDS_REDO,
  NEEDS_OPEN_QUESTION, /* some question is not answered yet */
} Need;

static void
on_new (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_present (GTK_WINDOW (plumb_window_get_free (data)));
}

static void
on_new_review (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  plumb_window_begin_new (data, g_variant_get_string (parameter, NULL));
}

static void
on_open (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  plumb_window_choose_open (data);
}

static void
on_open_recent (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  plumb_window_open_path (data, g_variant_get_bytestring (parameter));
}

static void
on_open_sample (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  plumb_window_open_sample (data);
}

static void
on_save (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  plumb_window_save (data);
}

static void
on_save_as (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  plumb_window_save_as (data);
}

static void
on_close_review (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  plumb_window_close_review (data, FALSE);
}

static void
on_undo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  plumb_workspace_undo (PLUMB_WINDOW (data)->workspace);
}

static void
on_redo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  plumb_workspace_redo (PLUMB_WINDOW (data)->workspace);
}

static void
on_next_unanswered (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlumbWorkspace *workspace = PLUMB_WINDOW (data)->workspace;
  plumb_workspace_flush (workspace);
  PlumbLogic *logic = plumb_workspace_get_logic (workspace);
  const PlumbQuestion *question
      = plumb_logic_get_next_unanswered (logic, plumb_workspace_get_question (workspace));
  if (question == NULL)
    question = plumb_logic_get_next_unanswered (logic, NULL);
  if (question != NULL)
    plumb_workspace_show_question (workspace, question);
  else
    plumb_workspace_notice (workspace, _ ("Every question has been dealt with."));
}

static void
on_search (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  plumb_workspace_show_page (PLUMB_WINDOW (data)->workspace, PLUMB_PAGE_QUESTIONNAIRE,
                             PLUMB_ITEM_SEARCH);
}

static void
on_show_page (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlumbWorkspace *workspace = PLUMB_WINDOW (data)->workspace;
  const char *id = g_variant_get_string (parameter, NULL);
  if (plumb_page_find (id) != NULL
      && plumb_page_list_has (plumb_workspace_get_review (workspace), id))
    plumb_workspace_show_page (workspace, id, NULL);
}

static void
on_show_draft (GSimpleAction *action, GVariant *state, gpointer data)
{
  gboolean show = g_variant_get_boolean (state);
  if (!show)
    plumb_window_focus_draft (data, FALSE);
  plumb_window_set_show_draft (data, show);
  g_simple_action_set_state (action, state);
  if (show)
    plumb_window_focus_draft (data, TRUE);
}

static void
on_next_pane (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  plumb_window_focus_next_pane (data, 1);
}

static void
on_previous_pane (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  plumb_window_focus_next_pane (data, -1);
}

static void
on_next_part (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  plumb_window_focus_next_part (data, 1);
}

static void
on_previous_part (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  plumb_window_focus_next_part (data, -1);
}

static void
on_show_provision (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  plumb_window_show_provision (data, g_variant_get_string (parameter, NULL));
}

static void
go_stage (PlumbWindow *self, int step)
{
  PlumbWorkspace *workspace = self->workspace;
  const PlumbInstrument *instrument = plumb_workspace_get_instrument (workspace);
  PlumbLogic *logic = plumb_workspace_get_logic (workspace);
  int index = (int) plumb_workspace_get_section (workspace)->index + step;
  for (; index >= 0 && index < (int) instrument->n_sections; index += step)
    if (plumb_logic_is_section_relevant (logic, &instrument->sections[index]))
      {
        plumb_workspace_show_section (workspace, &instrument->sections[index]);
        return;
      }
}

static void
on_previous_stage (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  go_stage (data, -1);
}

static void
on_next_stage (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  go_stage (data, 1);
}

static void
on_questionnaires (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  plumb_side_windows_show_workshop (gtk_window_get_application (data),
                                    PLUMB_WINDOW (data)->language);
}

static void
on_show_practice (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  plumb_side_windows_show_practices (
      gtk_window_get_application (data), PLUMB_WINDOW (data)->language,
      parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL);
}

static void
on_method (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlumbWorkspace *workspace = PLUMB_WINDOW (data)->workspace;
  plumb_workspace_flush (workspace);
  gtk_window_present (plumb_method_dialog_new (data, workspace));
}

static void
on_close_round (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlumbWorkspace *workspace = PLUMB_WINDOW (data)->workspace;
  plumb_workspace_flush (workspace);
  gtk_window_present (plumb_close_round_dialog_new (data, workspace));
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  plumb_about_present (data);
}

typedef void (*ActivateFunc) (GSimpleAction *action, GVariant *parameter, gpointer window);

static const struct
{
  const char *name;
  Need need;
  const char *parameter; /* GVariant type, or NULL */
  ActivateFunc activate;
  ActivateFunc change; /* of a toggle */
  const char *accels[3];
} actions[] = {
  { "new", NEEDS_NOTHING, NULL, on_new, NULL, { "<Ctrl>n" } },
  { "new-review", NEEDS_FREE, "s", on_new_review, NULL },
  { "open", NEEDS_NOTHING, NULL, on_open, NULL, { "<Ctrl>o" } },
  { "open-recent", NEEDS_NOTHING, "ay", on_open_recent, NULL },
  { "open-sample", NEEDS_FREE, NULL, on_open_sample, NULL },
  { "save", NEEDS_EDITABLE, NULL, on_save, NULL, { "<Ctrl>s" } },
  { "save-as", NEEDS_SAVABLE, NULL, on_save_as, NULL, { "<Ctrl><Shift>s" } },
  { "close-review", NEEDS_REVIEW, NULL, on_close_review, NULL },
  { "undo", NEEDS_UNDO, NULL, on_undo, NULL, { "<Ctrl>z" } },
  { "redo", NEEDS_REDO, NULL, on_redo, NULL, { "<Ctrl><Shift>z", "<Ctrl>y" } },
  { "next-unanswered", NEEDS_OPEN_QUESTION, NULL, on_next_unanswered, NULL, { "<Ctrl>j" } },
  { "previous-stage", NEEDS_REVIEW, NULL, on_previous_stage, NULL, { "<Alt>Page_Up" } },
  { "next-stage", NEEDS_REVIEW, NULL, on_next_stage, NULL, { "<Alt>Page_Down" } },
  { "search", NEEDS_REVIEW, NULL, on_search, NULL, { "<Ctrl>f" } },
  { "show-page", NEEDS_REVIEW, "s", on_show_page, NULL },
  { "show-draft", NEEDS_REVIEW, NULL, NULL, on_show_draft, { "F9" } },
  { "next-pane", NEEDS_REVIEW, NULL, on_next_pane, NULL, { "F6" } },
  { "previous-pane", NEEDS_REVIEW, NULL, on_previous_pane, NULL, { "<Shift>F6" } },
  { "next-part", NEEDS_REVIEW, NULL, on_next_part, NULL, { "<Ctrl>Page_Down" } },
  { "previous-part", NEEDS_REVIEW, NULL, on_previous_part, NULL, { "<Ctrl>Page_Up" } },
  { "show-provision", NEEDS_REVIEW, "s", on_show_provision, NULL },
  { "method", NEEDS_APPRAISAL, NULL, on_method, NULL },
  { "close-round", NEEDS_EDITABLE, NULL, on_close_round, NULL },
  { "questionnaires", NEEDS_NOTHING, NULL, on_questionnaires, NULL },
  { "practices", NEEDS_NOTHING, NULL, on_show_practice, NULL },
  { "show-practice", NEEDS_NOTHING, "s", on_show_practice, NULL },
  { "about", NEEDS_NOTHING, NULL, on_about, NULL },
};

static gboolean
is_met (PlumbWindow *self, Need need)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  switch (need)
    {
    case NEEDS_NOTHING:
      return TRUE;
    case NEEDS_FREE:
      return plumb_window_is_free (self);
    case NEEDS_REVIEW:
      return review != NULL;
    case NEEDS_APPRAISAL:
      return review != NULL && plumb_review_get_instrument (review)->appraisal != NULL;
    case NEEDS_EDITABLE:
      return review != NULL && !plumb_review_is_read_only (review);
    case NEEDS_SAVABLE:
      return review != NULL
             && (!plumb_review_is_read_only (review)
                 || plumb_workspace_can_edit_anyway (self->workspace));
    case NEEDS_UNDO:
      return review != NULL && plumb_review_can_undo (review);
    case NEEDS_REDO:
      return review != NULL && plumb_review_can_redo (review);
    case NEEDS_OPEN_QUESTION:
    default:
      return review != NULL
             && plumb_logic_get_next_unanswered (plumb_review_get_logic (review), NULL) != NULL;
    }
}

void
plumb_window_update_actions (PlumbWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), actions[i].name);
      if (action != NULL)
        g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_met (self, actions[i].need));
    }
}

void
plumb_window_install_actions (PlumbWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      const GActionEntry entry = {
        .name = actions[i].name,
        .activate = actions[i].activate,
        .parameter_type = actions[i].parameter,
        .state = actions[i].change != NULL ? "false" : NULL,
        .change_state = actions[i].change,
      };
      g_action_map_add_action_entries (G_ACTION_MAP (self), &entry, 1, self);
    }
}

void
plumb_window_install_accels (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *name = g_strconcat ("win.", actions[i].name, NULL);
      if (actions[i].accels[0] != NULL)
        gtk_application_set_accels_for_action (application, name, actions[i].accels);
    }

  /* Alt and a digit lead to the pages in their order. */
  for (guint i = 0; i < MIN (plumb_n_pages, 9); i++)
    {
      g_autofree char *name = g_strdup_printf ("win.show-page('%s')", plumb_pages[i].id);
      g_autofree char *accel = g_strdup_printf ("<Alt>%u", i + 1);
      const char *const accels[] = { accel, NULL };
      gtk_application_set_accels_for_action (application, name, accels);
    }
}
