/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-draft-pane.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-children.h"
#include "plumb-choose-file.h"
#include "plumb-focus.h"
#include "plumb-ui-ordinance-resources.h"

struct _PlumbDraftPane
{
  GtkWidget parent_instance;
  PlumbWorkspace *workspace;
  GtkStack *stack;
  GtkMenuButton *provisions_button;
  GtkLabel *place_label;
  GtkListBox *provisions;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkLabel *search_label;
  GtkTextView *view;
  GtkTextBuffer *buffer; /* the view's */
  GtkLabel *hint_label;
  gboolean listed; /* the provisions of the draft that is shown are in the list */
};

G_DEFINE_FINAL_TYPE (PlumbDraftPane, plumb_draft_pane, GTK_TYPE_WIDGET)

/* Positions in a draft are bytes, in a text buffer characters. */
static void
get_iter_at_byte (PlumbDraftPane *self, const PlumbDraft *draft, gsize byte, GtkTextIter *iter)
{
  gtk_text_buffer_get_iter_at_offset (
      self->buffer, iter, (int) g_utf8_pointer_to_offset (draft->text, draft->text + byte));
}

static gsize
get_byte_at_iter (const PlumbDraft *draft, const GtkTextIter *iter)
{
  return g_utf8_offset_to_pointer (draft->text, gtk_text_iter_get_offset (iter)) - draft->text;
}

static void
mark_headings (PlumbDraftPane *self, const PlumbDraft *draft)
{
  GtkTextIter start, end;
  for (guint i = 0; i < draft->n_provisions; i++)
    {
      get_iter_at_byte (self, draft, draft->provisions[i].start, &start);
      end = start;
      gtk_text_iter_forward_to_line_end (&end);
      gtk_text_buffer_apply_tag_by_name (self->buffer, "heading", &start, &end);
    }
}

static void
show_draft (PlumbDraftPane *self)
{
  const PlumbDraft *draft = plumb_workspace_get_draft (self->workspace);
  gtk_stack_set_visible_child_name (self->stack, draft != NULL ? "text" : "empty");
  gtk_text_buffer_set_text (self->buffer, draft != NULL ? draft->text : "", -1);
  self->listed = FALSE;
  if (draft == NULL)
    return;
  mark_headings (self, draft);
  GtkTextIter start;
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  gtk_text_buffer_place_cursor (self->buffer, &start);
}

static void
update_quote (PlumbDraftPane *self)
{
  const char *target = plumb_workspace_get_quote_target (self->workspace);
  gboolean selected = gtk_text_buffer_get_has_selection (self->buffer);
  gboolean editable = plumb_workspace_can_edit (self->workspace);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft.quote",
                                 selected && target != NULL && editable);

  g_autofree char *hint = NULL;
  if (target == NULL)
    hint = g_strdup (_ ("To quote, click into an answer first, then select words here."));
  else if (!selected)
    hint = g_strdup_printf (_ ("Select words to quote them into “%s”."), target);
  else
    hint = g_strdup_printf (_ ("The words go into “%s”."), target);
  gtk_label_set_label (self->hint_label, hint);
}

static void
on_selection (GtkTextBuffer *buffer, GParamSpec *pspec, PlumbDraftPane *self)
{
  update_quote (self);
}

static void
on_cursor (GtkTextBuffer *buffer, GParamSpec *pspec, PlumbDraftPane *self)
{
  const PlumbDraft *draft = plumb_workspace_get_draft (self->workspace);
  if (draft == NULL)
    return;
  GtkTextIter at;
  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  const PlumbProvision *provision
      = plumb_draft_get_provision_at (draft, get_byte_at_iter (draft, &at));
  gtk_label_set_label (self->place_label,
                       provision != NULL ? provision->label : _ ("Go to a provision"));
}

static void
on_quote (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbDraftPane *self = PLUMB_DRAFT_PANE (widget);
  const PlumbDraft *draft = plumb_workspace_get_draft (self->workspace);
  GtkTextIter start, end;
  if (draft == NULL || !gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end))
    return;

  g_autofree char *words = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
  g_strdelimit (g_strstrip (words), "\n", ' ');
  const PlumbProvision *provision
      = plumb_draft_get_provision_at (draft, get_byte_at_iter (draft, &start));
  g_autofree char *quote
      = provision != NULL
            /* Translators: words quoted from a draft, and the provision they stand in. */
            ? g_strdup_printf (_ ("“%s” (%s)"), words, provision->label)
            /* Translators: words quoted from a draft. */
            : g_strdup_printf (_ ("“%s”"), words);
  plumb_workspace_quote (self->workspace, quote);
}

static void
go_to_provision (PlumbDraftPane *self, const PlumbDraft *draft, const PlumbProvision *provision)
{
  GtkTextIter at;
  get_iter_at_byte (self, draft, provision->start, &at);
  gtk_text_buffer_place_cursor (self->buffer, &at);
  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (self->buffer), 0, TRUE, 0,
                                0.05);
}

static GtkWidget *
make_provision_row (const PlumbProvision *provision)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (provision->label, NULL));
  if (*provision->title != '\0')
    {
      GtkWidget *title = plumb_a11y_text_new (provision->title, "caption");
      gtk_widget_add_css_class (title, "dim-label");
      gtk_box_append (GTK_BOX (box), title);
    }
  GtkWidget *row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_autofree char *name = g_strjoin (" ", provision->label, provision->title, NULL);
  plumb_a11y_name (row, name);
  return row;
}

static void
on_provisions_show (GtkPopover *popover, PlumbDraftPane *self)
{
  const PlumbDraft *draft = plumb_workspace_get_draft (self->workspace);
  if (self->listed || draft == NULL)
    return;
  self->listed = TRUE;
  GtkListBoxRow *row;
  while ((row = gtk_list_box_get_row_at_index (self->provisions, 0)) != NULL)
    gtk_list_box_remove (self->provisions, GTK_WIDGET (row));
  for (guint i = 0; i < draft->n_provisions; i++)
    gtk_list_box_append (self->provisions, make_provision_row (&draft->provisions[i]));
  if (draft->n_provisions == 0)
    {
      GtkWidget *none
          = plumb_a11y_text_new (_ ("No headings were found in this text."), "dim-label");
      gtk_list_box_append (self->provisions, none);
    }
}

static void
on_provision_activated (GtkListBox *list, GtkListBoxRow *row, PlumbDraftPane *self)
{
  const PlumbDraft *draft = plumb_workspace_get_draft (self->workspace);
  guint index = gtk_list_box_row_get_index (row);
  gtk_menu_button_popdown (self->provisions_button);
  if (draft != NULL && index < draft->n_provisions)
    {
      go_to_provision (self, draft, &draft->provisions[index]);
      gtk_widget_grab_focus (GTK_WIDGET (self->view));
    }
}

static void
search (PlumbDraftPane *self, gboolean forward, gboolean from_selection_start)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  gtk_label_set_label (self->search_label, "");
  if (*text == '\0')
    return;

  GtkTextIter start, end, found_start, found_end;
  gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end);
  const GtkTextSearchFlags flags = GTK_TEXT_SEARCH_CASE_INSENSITIVE | GTK_TEXT_SEARCH_TEXT_ONLY;
  gboolean found
      = forward
            ? gtk_text_iter_forward_search (from_selection_start ? &start : &end, text, flags,
                                            &found_start, &found_end, NULL)
            : gtk_text_iter_backward_search (&start, text, flags, &found_start, &found_end, NULL);
  if (!found)
    {
      /* Once around: what is not found below may stand above. */
      GtkTextIter edge;
      if (forward)
        gtk_text_buffer_get_start_iter (self->buffer, &edge);
      else
        gtk_text_buffer_get_end_iter (self->buffer, &edge);
      found = forward ? gtk_text_iter_forward_search (&edge, text, flags, &found_start, &found_end,
                                                      NULL)
                      : gtk_text_iter_backward_search (&edge, text, flags, &found_start, &found_end,
                                                       NULL);
    }
  if (!found)
    {
      gtk_label_set_label (self->search_label, _ ("Not found"));
      return;
    }
  gtk_text_buffer_select_range (self->buffer, &found_start, &found_end);
  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (self->buffer), 0.1, FALSE,
                                0, 0);
}

static void
on_search_changed (GtkSearchEntry *entry, PlumbDraftPane *self)
{
  search (self, TRUE, TRUE);
}

static void
on_search_next (GtkSearchEntry *entry, PlumbDraftPane *self)
{
  search (self, TRUE, FALSE);
}

static void
on_search_previous (GtkSearchEntry *entry, PlumbDraftPane *self)
{
  search (self, FALSE, FALSE);
}

static void
on_file_chosen (const char *path, gpointer owner)
{
  PlumbDraftPane *self = PLUMB_DRAFT_PANE (owner);
  if (plumb_workspace_get_review (self->workspace) == NULL)
    return;
  g_autoptr (GError) error = NULL;
  plumb_workspace_notice (self->workspace,
                          plumb_workspace_import_draft (self->workspace, path, &error)
                              ? _ ("The text of the draft was imported.")
                              : error->message);
}

static void
on_import (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const PlumbFileKind kinds[] = {
    { _ ("Plain text"), "*.txt" },
    { _ ("All files"), "*" },
    { NULL, NULL },
  };
  GtkRoot *root = gtk_widget_get_root (widget);
  plumb_choose_file (GTK_WINDOW (root), PLUMB_CHOOSE_OPEN, _ ("Import the draft’s text"), NULL,
                     kinds, on_file_chosen, widget);
}

static void
on_draft_changed (PlumbWorkspace *workspace, PlumbDraftPane *self)
{
  show_draft (self);
}

/* To the text, where there is one; it is what a person comes for. */
static gboolean
plumb_draft_pane_grab_focus (GtkWidget *widget)
{
  PlumbDraftPane *self = PLUMB_DRAFT_PANE (widget);
  return plumb_workspace_get_draft (self->workspace) != NULL
             ? gtk_widget_grab_focus (GTK_WIDGET (self->view))
             : gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
plumb_draft_pane_dispose (GObject *object)
{
  PlumbDraftPane *self = PLUMB_DRAFT_PANE (object);

  plumb_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (plumb_draft_pane_parent_class)->dispose (object);
}

static void
plumb_draft_pane_class_init (PlumbDraftPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_draft_pane_dispose;
  widget_class->focus = plumb_focus_pass_on;
  widget_class->grab_focus = plumb_draft_pane_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "draft.import", NULL, on_import);
  gtk_widget_class_install_action (widget_class, "draft.quote", NULL, on_quote);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "draft.quote", NULL);

  plumb_ui_ordinance_get_resource ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/ordinance/plumb-draft-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbDraftPane, stack);
  gtk_widget_class_bind_template_child (widget_class, PlumbDraftPane, provisions_button);
  gtk_widget_class_bind_template_child (widget_class, PlumbDraftPane, place_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbDraftPane, provisions);
  gtk_widget_class_bind_template_child (widget_class, PlumbDraftPane, search_bar);
  gtk_widget_class_bind_template_child (widget_class, PlumbDraftPane, search_entry);
  gtk_widget_class_bind_template_child (widget_class, PlumbDraftPane, search_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbDraftPane, view);
  gtk_widget_class_bind_template_child (widget_class, PlumbDraftPane, hint_label);
  gtk_widget_class_bind_template_callback (widget_class, on_provisions_show);
  gtk_widget_class_bind_template_callback (widget_class, on_provision_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_next);
  gtk_widget_class_bind_template_callback (widget_class, on_search_previous);
}

static void
plumb_draft_pane_init (PlumbDraftPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_create_tag (self->buffer, "heading", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

GtkWidget *
plumb_draft_pane_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbDraftPane *self = g_object_new (PLUMB_TYPE_DRAFT_PANE, NULL);
  self->workspace = g_object_ref (workspace);
  show_draft (self);
  g_signal_connect_object (self->buffer, "notify::has-selection", G_CALLBACK (on_selection), self,
                           0);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (on_cursor), self,
                           0);
  g_signal_connect_object (workspace, "draft-changed", G_CALLBACK (on_draft_changed), self, 0);
  g_signal_connect_object (workspace, "quote-target-changed", G_CALLBACK (update_quote), self,
                           G_CONNECT_SWAPPED);
  update_quote (self);
  return GTK_WIDGET (self);
}

gboolean
plumb_draft_pane_show_provision (PlumbDraftPane *self, const char *citation)
{
  g_return_val_if_fail (PLUMB_IS_DRAFT_PANE (self) && citation != NULL, FALSE);

  const PlumbDraft *draft = plumb_workspace_get_draft (self->workspace);
  const PlumbProvision *provision = draft != NULL ? plumb_draft_find (draft, citation) : NULL;
  if (provision == NULL)
    return FALSE;
  go_to_provision (self, draft, provision);
  return TRUE;
}
