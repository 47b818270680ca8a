/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-add-dialog.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-drop-down.h"
#include "plumb-own-additions.h"
#include "plumb-ui-versions-resources.h"

struct _PlumbAddDialog
{
  AdwWindow parent_instance;

  GtkLabel *lead_label;
  GtkLabel *name_label;
  GtkEntry *name_entry;
  GtkBox *rest;
  GtkLabel *problem;
  GtkWidget *add_button;
  GtkTextView *text; /* the definition, or the choices */
  GtkWidget *text_box;
  GtkDropDown *type; /* of a question; else NULL */

  PlumbWorkspace *workspace;
  PlumbInstrument *instrument; /* keeps section; what it adds to */
  const PlumbSection *section;
  PlumbAddKind kind;
};

G_DEFINE_FINAL_TYPE (PlumbAddDialog, plumb_add_dialog, ADW_TYPE_WINDOW)

/* The types of question that need nothing more than a label, and choices for some. */
static const struct
{
  PlumbQuestionType type;
  const char *name;
} types[] = {
  { PLUMB_QUESTION_LONG_TEXT, N_ ("Some sentences") },
  { PLUMB_QUESTION_TEXT, N_ ("A few words") },
  { PLUMB_QUESTION_SINGLE, N_ ("One of several choices") },
  { PLUMB_QUESTION_MULTIPLE, N_ ("Any of several choices") },
  { PLUMB_QUESTION_NUMBER, N_ ("A number") },
  { PLUMB_QUESTION_DATE, N_ ("A day") },
};

static const struct
{
  const char *title;
  const char *lead;
  const char *name;
  const char *text;
  const char *done;
} words[] = {
  [PLUMB_ADD_GROUP]
  = { N_ ("Add a group"),
      N_ ("The group is added to this review’s own copy of the questionnaire and stays when a new "
          "version is taken up."),
      N_ ("What the group is _called"), N_ ("Who belongs to it"), N_ ("The group was added.") },
  [PLUMB_ADD_PATHWAY]
  = { N_ ("Add a pathway"),
      N_ ("The pathway is added to this review’s own copy of the questionnaire and stays when a "
          "new version is taken up."),
      N_ ("What the pathway is _called"), N_ ("What belongs to it"),
      N_ ("The pathway was added.") },
  [PLUMB_ADD_QUESTION]
  = { N_ ("Add a question"),
      N_ ("The question is added at the end of this stage, to this review’s own copy of the "
          "questionnaire. It stays when a new version is taken up."),
      N_ ("What is _asked"), N_ ("The choices, a line each"), N_ ("The question was added.") },
};

static PlumbQuestionType
get_type (PlumbAddDialog *self)
{
  return types[gtk_drop_down_get_selected (self->type)].type;
}

static gboolean
wants_text (PlumbAddDialog *self)
{
  return self->kind != PLUMB_ADD_QUESTION || get_type (self) == PLUMB_QUESTION_SINGLE
         || get_type (self) == PLUMB_QUESTION_MULTIPLE;
}

static char *
dup_name (PlumbAddDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_entry))));
}

static char *
dup_text (PlumbAddDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  g_autofree char *text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  return g_strdup (g_strstrip (text));
}

/* The lines of the text that are not empty. */
static GStrv
list_lines (PlumbAddDialog *self)
{
  g_autofree char *text = dup_text (self);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_strv_builder_add (builder, lines[i]);
  return g_strv_builder_end (builder);
}

static char *
make_xml (PlumbAddDialog *self, GError **error)
{
  g_autofree char *name = dup_name (self);
  g_autofree char *text = dup_text (self);
  if (self->kind == PLUMB_ADD_GROUP)
    return plumb_own_additions_add_group (self->instrument, name, text, error);
  if (self->kind == PLUMB_ADD_PATHWAY)
    return plumb_own_additions_add_pathway (self->instrument, name, text, error);
  g_auto (GStrv) choices = wants_text (self) ? list_lines (self) : NULL;
  return plumb_own_additions_add_question (self->instrument, self->section, get_type (self), name,
                                           (const char *const *) choices, error);
}

static gboolean
apply (PlumbAddDialog *self, GError **error)
{
  g_autofree char *xml = make_xml (self, error);
  if (xml == NULL)
    return FALSE;
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  plumb_review_end_step (review);
  return plumb_review_set (review, PLUMB_KIND_QUESTIONNAIRE, PLUMB_ID_QUESTIONNAIRE, "source", xml,
                           error);
}

/* Goes to the question that was added. */
static void
show_added (PlumbAddDialog *self)
{
  const PlumbSection *section = plumb_instrument_get_section (
      plumb_workspace_get_instrument (self->workspace), self->section->id);
  if (self->kind == PLUMB_ADD_QUESTION && section != NULL && section->n_questions > 0)
    plumb_workspace_show_question (self->workspace, &section->questions[section->n_questions - 1]);
}

static void
on_add (GtkButton *button, PlumbAddDialog *self)
{
  g_autoptr (PlumbAddDialog) alive = g_object_ref (self);
  plumb_workspace_flush (self->workspace);
  if (plumb_workspace_get_instrument (self->workspace) != self->instrument)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  g_autoptr (GError) error = NULL;
  if (!apply (self, &error))
    {
      gtk_label_set_label (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }
  gtk_window_close (GTK_WINDOW (self));
  show_added (self);
  plumb_workspace_tell_done (self->workspace, _ (words[self->kind].done));
}

/* What must be there before anything can be added. */
static void
update (PlumbAddDialog *self)
{
  g_autofree char *name = dup_name (self);
  g_autofree char *text = dup_text (self);
  gtk_widget_set_visible (self->text_box, wants_text (self));
  gtk_widget_set_sensitive (self->add_button,
                            *name != '\0' && (!wants_text (self) || *text != '\0'));
}

static void
append_types (PlumbAddDialog *self)
{
  const char *names[G_N_ELEMENTS (types) + 1] = { NULL };
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    names[i] = _ (types[i].name);
  GtkWidget *drop_down = plumb_drop_down_new (names);
  self->type = GTK_DROP_DOWN (drop_down);
  GtkWidget *label = plumb_a11y_text_new (_ ("How it is answered"), "heading");
  plumb_a11y_name_drop_down (drop_down, _ ("How it is answered"));
  gtk_box_append (self->rest, label);
  gtk_box_append (self->rest, drop_down);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}

static void
append_text (PlumbAddDialog *self, const char *name)
{
  GtkWidget *label = plumb_a11y_text_new (name, "heading");
  GtkWidget *view = gtk_text_view_new ();
  g_object_set (view, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE, "left-margin", 9,
                "right-margin", 9, "top-margin", 9, "bottom-margin", 9, NULL);
  plumb_a11y_label (label, view);
  self->text = GTK_TEXT_VIEW (view);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);

  GtkWidget *scroller = gtk_scrolled_window_new ();
  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "min-content-height", 84,
                "max-content-height", 200, "propagate-natural-height", TRUE, "child", view, NULL);
  gtk_widget_add_css_class (scroller, "plumb-text-frame");
  self->text_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->text_box), label);
  gtk_box_append (GTK_BOX (self->text_box), scroller);
  gtk_box_append (self->rest, self->text_box);
}

static void
plumb_add_dialog_dispose (GObject *object)
{
  PlumbAddDialog *self = PLUMB_ADD_DIALOG (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->instrument, plumb_instrument_unref);

  G_OBJECT_CLASS (plumb_add_dialog_parent_class)->dispose (object);
}

static void
plumb_add_dialog_class_init (PlumbAddDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_add_dialog_dispose;

  plumb_ui_versions_get_resource ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/versions/plumb-add-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbAddDialog, lead_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbAddDialog, name_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbAddDialog, name_entry);
  gtk_widget_class_bind_template_child (widget_class, PlumbAddDialog, rest);
  gtk_widget_class_bind_template_child (widget_class, PlumbAddDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, PlumbAddDialog, add_button);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plumb_add_dialog_init (PlumbAddDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
plumb_add_dialog_new (GtkWindow *parent, PlumbWorkspace *workspace, PlumbAddKind kind)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (words), NULL);

  PlumbAddDialog *self = g_object_new (PLUMB_TYPE_ADD_DIALOG, "transient-for", parent, "title",
                                       _ (words[kind].title), NULL);
  self->workspace = g_object_ref (workspace);
  self->instrument = plumb_instrument_ref (plumb_workspace_get_instrument (workspace));
  self->section = plumb_workspace_get_section (workspace);
  self->kind = kind;
  gtk_label_set_label (self->lead_label, _ (words[kind].lead));
  gtk_label_set_label (self->name_label, _ (words[kind].name));
  if (kind == PLUMB_ADD_QUESTION)
    append_types (self);
  append_text (self, _ (words[kind].text));
  g_signal_connect_swapped (self->name_entry, "changed", G_CALLBACK (update), self);
  update (self);
  return GTK_WINDOW (self);
}
