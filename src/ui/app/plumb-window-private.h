/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-window.h"

G_BEGIN_DECLS

/* The window's insides, shared by its six files: the shape and the pages (plumb-window.c), the
 * actions (plumb-window-actions.c), where the focus goes (plumb-window-focus.c), the way through a
 * page (plumb-window-parts.c), what is told in passing (plumb-window-toasts.c), and opening, saving
 * and closing with their dialogs (plumb-window-files.c). */

/* The parts of the window between which a key leads. */
typedef enum
{
  PLUMB_PANE_SIDEBAR,
  PLUMB_PANE_PAGE,
  PLUMB_PANE_DRAFT,
  PLUMB_N_PANES,
} PlumbPane;

struct _PlumbWindow
{
  AdwApplicationWindow parent_instance;

  PlumbLanguage *language;
  PlumbWorkspace *workspace;
  GSettings *settings; /* or NULL, see plumb-settings.h */

  AdwToastOverlay *toasts;
  GtkStack *shell;
  GtkBox *start_box;
  GtkSpinner *spinner;
  AdwLeaflet *leaflet;
  GtkWidget *sidebar;
  GtkWidget *content;
  AdwWindowTitle *instrument_title;
  AdwWindowTitle *review_title;
  AdwBin *stages_bin;
  GtkWidget *pages_separator;
  GtkListBox *pages_list;
  AdwBin *banner_bin;
  AdwFlap *flap;
  GtkStack *pages;
  AdwBin *draft_bin;
  GtkWidget *start_page; /* PlumbStartPage */

  guint focus_tick;                     /* while the focus is about to go into the page, or 0 */
  int focus_frames;                     /* until then */
  GtkWidget *last_focus[PLUMB_N_PANES]; /* weak: what had the focus last in each part */
  GtkWidget *focus_seen;                /* weak: what has it, as far as was noticed */
  guint lost_idle;                      /* while it is given back after it was lost, or 0 */

  gboolean closing; /* the review was dealt with, and the window may go */
};

/* Installs the actions of the table; plumb_window_update_actions() enables those that make sense
 * now. */
void plumb_window_install_actions (PlumbWindow *self);
void plumb_window_update_actions (PlumbWindow *self);

/* Sets the keys of the actions of the table. */
void plumb_window_install_accels (GtkApplication *application);

/* Shows or hides the draft beside the questions. */
void plumb_window_set_show_draft (PlumbWindow *self, gboolean show);
gboolean plumb_window_get_show_draft (PlumbWindow *self);

/* Shows the draft at the first of the provisions in @citations ("Sec. 9-104(b); Sec. 9-106"). */
void plumb_window_show_provision (PlumbWindow *self, const char *citations);

/* Shows what the workspace tells from now on. */
void plumb_window_watch_notices (PlumbWindow *self);

/* Begins, and stops, to remember what has the focus in each part of the window. */
void plumb_window_watch_focus (PlumbWindow *self);
void plumb_window_forget_focus (PlumbWindow *self);

/* Moves the focus to the beginning of the page that is shown, unless it is in the page. */
void plumb_window_focus_page (PlumbWindow *self);

/* Takes the focus out of the page before another is shown for the first time; the stack of pages
 * would move it to the first thing in that page that there is by then. */
void plumb_window_leave_page (PlumbWindow *self);

/* Moves the focus into the draft that was just shown; or out of the draft that is about to go. */
void plumb_window_focus_draft (PlumbWindow *self, gboolean shown);

/* Moves the focus to the next part of the window that is shown (@step 1) or the previous one (-1),
 * to where it was there. In a narrow window the stages and the page take turns. */
void plumb_window_focus_next_pane (PlumbWindow *self, int step);

/* Moves the focus to the next (@step 1) or the previous (-1) heading, question or page of a report
 * on the page that is shown. */
void plumb_window_focus_next_part (PlumbWindow *self, int step);

/* What the actions do with files. */
void plumb_window_begin_new (PlumbWindow *self, const char *id);
void plumb_window_choose_open (PlumbWindow *self);
void plumb_window_open_path (PlumbWindow *self, const char *path);
void plumb_window_open_sample (PlumbWindow *self);
void plumb_window_save (PlumbWindow *self);
void plumb_window_save_as (PlumbWindow *self);

/* Closes the review after asking where needed; then shows the start page, or lets the window go. */
void plumb_window_close_review (PlumbWindow *self, gboolean then_window);

/* Tells what went wrong. */
void plumb_window_show_error (PlumbWindow *self, const char *heading, const char *message);

/* A window in which nothing is open, a new one where there is none; this one while it is free. */
PlumbWindow *plumb_window_find_free (GtkApplication *application, PlumbLanguage *language);
PlumbWindow *plumb_window_get_free (PlumbWindow *self);

G_END_DECLS
