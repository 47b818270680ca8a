/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-text-field.h"

#include <string.h>

#include "plumb-a11y.h"
#include "plumb-focus.h"
#include "plumb-typing.h"

#define LEAST_HEIGHT 72
#define MOST_HEIGHT  420

struct _PlumbTextField
{
  GtkWidget parent_instance;
  GtkWidget *scroller;
  GtkWidget *view;
  GtkTextBuffer *buffer; /* the view's */
  PlumbTyping *typing;
  char *quote_name;
  gulong changed_handler;
  double text_height; /* as laid out last */
  guint resize_idle;
};

G_DEFINE_FINAL_TYPE (PlumbTextField, plumb_text_field, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_COMMIT,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
commit (GtkWidget *widget)
{
  g_autofree char *text = plumb_text_field_dup_text (PLUMB_TEXT_FIELD (widget));
  g_signal_emit (widget, signals[SIGNAL_COMMIT], 0, text);
}

static void
on_buffer_changed (GtkTextBuffer *buffer, PlumbTextField *self)
{
  plumb_typing_note (self->typing);
}

/* Words from the draft take a paragraph of their own unless the cursor stands at the start of one.
 */
static void
insert_words (GObject *field, const char *words)
{
  PlumbTextField *self = PLUMB_TEXT_FIELD (field);
  GtkTextIter at;
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &at, gtk_text_buffer_get_insert (self->buffer));
  if (!gtk_text_iter_starts_line (&at))
    gtk_text_buffer_insert (self->buffer, &at, "\n", -1);
  gtk_text_buffer_insert (self->buffer, &at, words, -1);
  gtk_text_buffer_insert (self->buffer, &at, "\n", -1);
  gtk_text_buffer_place_cursor (self->buffer, &at);
  gtk_text_buffer_end_user_action (self->buffer);
  plumb_typing_settle (self->typing);
  gtk_widget_grab_focus (self->view);
}

static void
on_enter (GtkEventControllerFocus *controller, PlumbTextField *self)
{
  if (self->quote_name != NULL && gtk_text_view_get_editable (GTK_TEXT_VIEW (self->view)))
    plumb_workspace_set_quote_target (plumb_typing_get_workspace (self->typing), G_OBJECT (self),
                                      self->quote_name, insert_words);
}

static gboolean
on_resize_idle (gpointer data)
{
  PlumbTextField *self = data;
  self->resize_idle = 0;
  gtk_widget_queue_resize (self->view);
  return G_SOURCE_REMOVE;
}

/* A text view knows how high its text is only once it has a width, while it is being given its
 * place, and then it is too late to ask for more room. So the field asks right afterwards. */
static void
on_text_laid_out (GtkAdjustment *adjustment, PlumbTextField *self)
{
  double height = gtk_adjustment_get_upper (adjustment);
  if (ABS (height - self->text_height) < 1)
    return;
  self->text_height = height;
  if (self->resize_idle == 0)
    self->resize_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_resize_idle, self, NULL);
}

static gboolean
plumb_text_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PLUMB_TEXT_FIELD (widget)->view);
}

static void
plumb_text_field_dispose (GObject *object)
{
  PlumbTextField *self = PLUMB_TEXT_FIELD (object);

  g_clear_handle_id (&self->resize_idle, g_source_remove);
  g_clear_pointer (&self->typing, plumb_typing_free);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->quote_name, g_free);

  G_OBJECT_CLASS (plumb_text_field_parent_class)->dispose (object);
}

static void
plumb_text_field_class_init (PlumbTextFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_text_field_dispose;
  widget_class->focus = plumb_focus_pass_on;
  widget_class->grab_focus = plumb_text_field_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "plumbtextfield");

  signals[SIGNAL_COMMIT] = g_signal_new ("commit", PLUMB_TYPE_TEXT_FIELD, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
make_view (void)
{
  return g_object_new (GTK_TYPE_TEXT_VIEW, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE,
                       "top-margin", 9, "bottom-margin", 9, "left-margin", 12, "right-margin", 12,
                       "input-hints", GTK_INPUT_HINT_SPELLCHECK, NULL);
}

static void
plumb_text_field_init (PlumbTextField *self)
{
  self->view = make_view ();
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  self->changed_handler
      = g_signal_connect (self->buffer, "changed", G_CALLBACK (on_buffer_changed), self);

  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_signal_connect (focus, "enter", G_CALLBACK (on_enter), self);
  gtk_widget_add_controller (self->view, focus);

  self->scroller
      = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->view, "hscrollbar-policy",
                      GTK_POLICY_NEVER, "propagate-natural-height", TRUE, "min-content-height",
                      LEAST_HEIGHT, "max-content-height", MOST_HEIGHT, "hexpand", TRUE, NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  g_signal_connect_object (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "changed",
      G_CALLBACK (on_text_laid_out), self, 0);
}

GtkWidget *
plumb_text_field_new (PlumbWorkspace *workspace, GtkWidget *label)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && GTK_IS_LABEL (label), NULL);

  PlumbTextField *self = g_object_new (PLUMB_TYPE_TEXT_FIELD, NULL);
  self->typing = plumb_typing_new (workspace, GTK_WIDGET (self), commit);
  plumb_a11y_label (label, self->view);
  return GTK_WIDGET (self);
}

void
plumb_text_field_show (PlumbTextField *self, const char *text)
{
  g_return_if_fail (PLUMB_IS_TEXT_FIELD (self));

  if (text == NULL)
    text = "";
  g_autofree char *present = plumb_text_field_dup_text (self);
  if (plumb_typing_is_pending (self->typing) || g_strcmp0 (present, text) == 0)
    return;

  int offset;
  g_object_get (self->buffer, "cursor-position", &offset, NULL);
  g_signal_handler_block (self->buffer, self->changed_handler);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  g_signal_handler_unblock (self->buffer, self->changed_handler);

  GtkTextIter at;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &at, offset);
  gtk_text_buffer_place_cursor (self->buffer, &at);
}

char *
plumb_text_field_dup_text (PlumbTextField *self)
{
  g_return_val_if_fail (PLUMB_IS_TEXT_FIELD (self), NULL);

  GtkTextIter start, end;
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

void
plumb_text_field_offer_quotes (PlumbTextField *self, const char *name)
{
  g_return_if_fail (PLUMB_IS_TEXT_FIELD (self));
  g_free (self->quote_name);
  self->quote_name = g_strdup (name);
}

GtkWidget *
plumb_text_field_get_view (PlumbTextField *self)
{
  g_return_val_if_fail (PLUMB_IS_TEXT_FIELD (self), NULL);
  return self->view;
}

void
plumb_text_field_set_editable (PlumbTextField *self, gboolean editable)
{
  g_return_if_fail (PLUMB_IS_TEXT_FIELD (self));
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), editable);
}

static void
on_insert_text (GtkTextBuffer *buffer, GtkTextIter *at, const char *text, int length, gpointer data)
{
  g_autofree char *plain = g_strndup (text, length);
  if (strchr (plain, '\n') == NULL)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_text_buffer_insert (buffer, at, g_strdelimit (plain, "\n", ' '), -1);
}

static gboolean
on_key (GtkEventControllerKey *controller,
        guint key,
        guint code,
        GdkModifierType state,
        PlumbTextField *self)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (state & GDK_CONTROL_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  plumb_typing_settle (self->typing);
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (self->view)), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

void
plumb_text_field_set_one_paragraph (PlumbTextField *self)
{
  g_return_if_fail (PLUMB_IS_TEXT_FIELD (self));

  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller), -1);
  g_signal_connect (self->buffer, "insert-text", G_CALLBACK (on_insert_text), NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (self->view, keys);
}
