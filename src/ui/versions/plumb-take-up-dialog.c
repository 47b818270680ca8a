/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-take-up-dialog.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-expander.h"
#include "plumb-migration.h"
#include "plumb-ui-versions-resources.h"
#include "plumb-wording-versions.h"
#include "plumb-wording.h"

/* How many lines of a list are shown; more are counted. */
#define MAX_LINES 200

/* How far a list stands in from its heading, in pixels. */
#define INDENT 18

struct _PlumbTakeUpDialog
{
  AdwWindow parent_instance;

  GtkLabel *title_label;
  GtkLabel *summary_label;
  GtkBox *details;
  GtkLabel *problem;
  GtkWidget *take_up_button;

  PlumbWorkspace *workspace;
  PlumbInstrument *to;
  PlumbMigration *migration;
};

G_DEFINE_FINAL_TYPE (PlumbTakeUpDialog, plumb_take_up_dialog, ADW_TYPE_WINDOW)

/* A heading over @lines; nothing where there are none. */
static void
append_list (PlumbTakeUpDialog *self, const char *heading, const GPtrArray *lines, gboolean folded)
{
  if (lines->len == 0)
    return;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  for (guint i = 0; i < MIN (lines->len, MAX_LINES); i++)
    gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (g_ptr_array_index (lines, i), NULL));
  if (lines->len > MAX_LINES)
    {
      g_autofree char *more
          = g_strdup_printf (ngettext ("And %u more.", "And %u more.", lines->len - MAX_LINES),
                             lines->len - MAX_LINES);
      gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (more, "dim-label"));
    }
  g_autofree char *title = g_strdup_printf ("%s (%u)", heading, lines->len);
  GtkWidget *expander = plumb_expander_new (title);
  plumb_a11y_name (expander, title);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_start (box, INDENT);
  gtk_expander_set_child (GTK_EXPANDER (expander), box);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), !folded);
  gtk_box_append (self->details, expander);
}

static void
append_fates (PlumbTakeUpDialog *self, PlumbFateKind kind, const char *heading, gboolean folded)
{
  PlumbLanguage *language = plumb_workspace_get_language (self->workspace);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < plumb_migration_get_length (self->migration); i++)
    {
      const PlumbFate *fate = plumb_migration_get (self->migration, i);
      if (fate->kind == kind)
        g_ptr_array_add (lines, plumb_wording_dup_fate (fate, language));
    }
  append_list (self, heading, lines, folded);
}

static void
append_questions (PlumbTakeUpDialog *self, const GPtrArray *questions, const char *heading)
{
  PlumbInstrument *instrument
      = plumb_review_get_instrument (plumb_migration_get_preview (self->migration));
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  for (guint i = 0; i < questions->len; i++)
    {
      const PlumbQuestion *question = g_ptr_array_index (questions, i);
      g_ptr_array_add (
          lines, (gpointer) plumb_instrument_get_text (
                     instrument, &question->label, plumb_workspace_get_language (self->workspace)));
    }
  append_list (self, heading, lines, FALSE);
}

static void
append_differences (PlumbTakeUpDialog *self)
{
  const PlumbComparison *comparison = plumb_migration_get_comparison (self->migration);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < plumb_comparison_get_length (comparison); i++)
    g_ptr_array_add (lines,
                     plumb_wording_dup_difference (plumb_comparison_get (comparison, i),
                                                   plumb_workspace_get_language (self->workspace)));
  append_list (self, _ ("What differs in the questionnaire"), lines, TRUE);
}

/* What the review comes to, in a few words. */
static char *
dup_conclusion (PlumbReview *review, PlumbLanguage *language)
{
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  if (plumb_review_get_instrument (review)->appraisal != NULL)
    return g_strdup (plumb_wording_conclusion_title (score->headlines->conclusion, language));
  g_auto (GStrv) headlines = plumb_wording_list_headlines (review, score, language);
  return headlines != NULL ? g_strdup (headlines[0]) : NULL;
}

static void
append_conclusion (PlumbTakeUpDialog *self)
{
  PlumbLanguage *language = plumb_workspace_get_language (self->workspace);
  g_autofree char *before = dup_conclusion (plumb_workspace_get_review (self->workspace), language);
  g_autofree char *after = dup_conclusion (plumb_migration_get_preview (self->migration), language);
  if (before == NULL && after == NULL)
    return;
  /* Translators: there is no conclusion. */
  const char *none = C_ ("conclusion", "none");
  g_autofree char *text
      = g_strcmp0 (before, after) == 0
            ? g_strdup_printf (_ ("The conclusion stays the same: %s"), before)
            : g_strdup_printf (_ ("The conclusion now: %1$s\nThe conclusion afterwards: %2$s"),
                               before != NULL ? before : none, after != NULL ? after : none);
  gtk_box_append (self->details, plumb_a11y_text_new (text, NULL));
}

static void
fill (PlumbTakeUpDialog *self)
{
  PlumbLanguage *language = plumb_workspace_get_language (self->workspace);
  const PlumbInstrument *from = plumb_workspace_get_instrument (self->workspace);
  const gboolean idle = plumb_migration_is_idle (self->migration);
  /* Translators: the name of a questionnaire, then two version numbers. */
  g_autofree char *title
      = g_strdup_printf (_ ("%1$s: from version %2$s to version %3$s"),
                         plumb_instrument_get_text (self->to, &self->to->title, language),
                         from->version, self->to->version);
  g_autofree char *summary = plumb_wording_dup_migration (self->migration, language);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->summary_label, summary);
  gtk_widget_set_sensitive (self->take_up_button, !idle);
  if (idle)
    return;
  append_conclusion (self);
  append_fates (self, PLUMB_FATE_RETIRED, _ ("Answers that have no place any more"), FALSE);
  append_fates (self, PLUMB_FATE_REWORDED, _ ("Answers whose questions are reworded"), TRUE);
  append_fates (self, PLUMB_FATE_MOVED, _ ("Answers that move"), TRUE);
  append_questions (self, plumb_migration_get_appearing (self->migration),
                    _ ("Questions that will be asked and are not now"));
  append_questions (self, plumb_migration_get_disappearing (self->migration),
                    _ ("Questions that will no longer be asked"));
  append_differences (self);
}

static void
on_take_up (GtkButton *button, PlumbTakeUpDialog *self)
{
  /* Applying makes all pages anew, which must not find this dialog half way. */
  g_autoptr (PlumbTakeUpDialog) alive = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  if (plumb_workspace_get_review (self->workspace) == NULL)
    return;
  if (!plumb_migration_apply (self->migration, &error))
    {
      gtk_label_set_label (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }
  g_autofree char *done = g_strdup_printf (
      _ ("The review is made with version %s of the questionnaire now."), self->to->version);
  gtk_window_close (GTK_WINDOW (self));
  plumb_workspace_tell_done (self->workspace, done);
}

static void
plumb_take_up_dialog_dispose (GObject *object)
{
  PlumbTakeUpDialog *self = PLUMB_TAKE_UP_DIALOG (object);

  g_clear_pointer (&self->migration, plumb_migration_free);
  g_clear_pointer (&self->to, plumb_instrument_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (plumb_take_up_dialog_parent_class)->dispose (object);
}

static void
plumb_take_up_dialog_class_init (PlumbTakeUpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_take_up_dialog_dispose;

  plumb_ui_versions_get_resource ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/versions/plumb-take-up-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbTakeUpDialog, title_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbTakeUpDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbTakeUpDialog, details);
  gtk_widget_class_bind_template_child (widget_class, PlumbTakeUpDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, PlumbTakeUpDialog, take_up_button);
  gtk_widget_class_bind_template_callback (widget_class, on_take_up);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plumb_take_up_dialog_init (PlumbTakeUpDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
plumb_take_up_dialog_new (GtkWindow *parent,
                          PlumbWorkspace *workspace,
                          PlumbInstrument *to,
                          GError **error)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && to != NULL, NULL);

  plumb_workspace_flush (workspace);
  PlumbMigration *migration
      = plumb_migration_new (plumb_workspace_get_review (workspace), to, error);
  if (migration == NULL)
    return NULL;
  PlumbTakeUpDialog *self = g_object_new (PLUMB_TYPE_TAKE_UP_DIALOG, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->to = plumb_instrument_ref (to);
  self->migration = migration;
  fill (self);
  return GTK_WINDOW (self);
}
