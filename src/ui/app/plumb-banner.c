/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-banner.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "plumb-beside.h"
#include "plumb-wrap-layout.h"

struct _PlumbBanner
{
  GtkWidget parent_instance;
  PlumbWorkspace *workspace;
  GtkWidget *box;
  GtkImage *icon;
  GtkLabel *label;
  GtkWidget *save_as;
  GtkWidget *edit_anyway;
  GtkWidget *details;
  GtkWidget *dismiss;
  gboolean notes_seen;
};

G_DEFINE_FINAL_TYPE (PlumbBanner, plumb_banner, GTK_TYPE_WIDGET)

typedef enum
{
  TOPIC_NONE,
  TOPIC_NOTES,
  TOPIC_READ_ONLY,
  TOPIC_FAILED,
} Topic;

static Topic
get_topic (PlumbBanner *self)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  if (review == NULL)
    return TOPIC_NONE;
  if (plumb_workspace_get_kept (self->workspace) == PLUMB_KEPT_FAILED)
    return TOPIC_FAILED;
  if (plumb_review_is_read_only (review))
    return TOPIC_READ_ONLY;
  const char *notes = plumb_workspace_get_file_notes (self->workspace);
  return *notes != '\0' && !self->notes_seen ? TOPIC_NOTES : TOPIC_NONE;
}

static char *
dup_text (PlumbBanner *self, Topic topic)
{
  switch (topic)
    {
    case TOPIC_FAILED:
      return g_strdup_printf (_ ("Not saved. %s"),
                              plumb_workspace_get_kept_message (self->workspace));
    case TOPIC_READ_ONLY:
      return g_strdup_printf (
          _ ("You can read this review and not change it. %s"),
          plumb_review_get_read_only_reason (plumb_workspace_get_review (self->workspace)));
    case TOPIC_NOTES:
      return g_strdup (_ ("The file was opened, and some things in it need a look."));
    case TOPIC_NONE:
    default:
      return g_strdup ("");
    }
}

static void
update (PlumbBanner *self)
{
  Topic topic = get_topic (self);
  g_autofree char *text = dup_text (self, topic);
  gtk_label_set_label (self->label, text);
  gtk_image_set_from_icon_name (self->icon, topic == TOPIC_READ_ONLY ? "changes-prevent-symbolic"
                                            : topic == TOPIC_FAILED
                                                ? "dialog-warning-symbolic"
                                                : "dialog-information-symbolic");
  gboolean locked = topic == TOPIC_READ_ONLY && plumb_workspace_can_edit_anyway (self->workspace);
  gtk_widget_set_visible (self->save_as, topic == TOPIC_FAILED || locked);
  gtk_widget_set_visible (self->edit_anyway, locked);
  gtk_widget_set_visible (self->details, topic == TOPIC_NOTES);
  gtk_widget_set_visible (self->dismiss, topic == TOPIC_NOTES);
  gtk_widget_set_visible (GTK_WIDGET (self), topic != TOPIC_NONE);
}

static void
on_edit_anyway (GtkButton *button, PlumbBanner *self)
{
  plumb_workspace_edit_anyway (self->workspace);
}

static void
on_dismiss (GtkButton *button, PlumbBanner *self)
{
  self->notes_seen = TRUE;
  update (self);
}

static void
on_details (GtkButton *button, PlumbBanner *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (root), _ ("About this file"),
                                              plumb_workspace_get_file_notes (self->workspace));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static GtkWidget *
add_button (PlumbBanner *self, GtkWidget *box, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (clicked != NULL)
    g_signal_connect_object (button, "clicked", clicked, self, 0);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
plumb_banner_dispose (GObject *object)
{
  PlumbBanner *self = PLUMB_BANNER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (plumb_banner_parent_class)->dispose (object);
}

static void
plumb_banner_class_init (PlumbBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_banner_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
plumb_banner_init (PlumbBanner *self)
{
  self->icon = GTK_IMAGE (gtk_image_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->icon), GTK_ALIGN_START);
  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap",
                              TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
  GtkWidget *text = plumb_beside_new (GTK_ACCESSIBLE_ROLE_GROUP, 9, GTK_WIDGET (self->icon),
                                      GTK_WIDGET (self->label));

  GtkWidget *buttons = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 6, 6, 0);
  self->save_as = add_button (self, buttons, _ ("Save _as…"), NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->save_as), "win.save-as");
  self->edit_anyway
      = add_button (self, buttons, _ ("_Edit all the same"), G_CALLBACK (on_edit_anyway));
  self->details = add_button (self, buttons, _ ("_Details"), G_CALLBACK (on_details));
  self->dismiss = add_button (self, buttons, _ ("_Hide"), G_CALLBACK (on_dismiss));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "plumb-banner");
  gtk_box_append (GTK_BOX (self->box), text);
  gtk_box_append (GTK_BOX (self->box), buttons);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
plumb_banner_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbBanner *self = g_object_new (PLUMB_TYPE_BANNER, NULL);
  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "notify::kept", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plumb_workspace_get_review (workspace), "notify::read-only",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
