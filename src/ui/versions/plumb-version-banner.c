/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-version-banner.h"

#include <glib/gi18n-lib.h>

#include "plumb-beside.h"
#include "plumb-version-offer.h"
#include "plumb-wrap-layout.h"

struct _PlumbVersionBanner
{
  GtkWidget parent_instance;
  PlumbWorkspace *workspace;
  GtkWidget *box;
  GtkImage *icon;
  GtkLabel *label;
  GtkWidget *buttons;
  guint look; /* source that looks for a later version */
};

G_DEFINE_FINAL_TYPE (PlumbVersionBanner, plumb_version_banner, GTK_TYPE_WIDGET)

/* Set on a review whose version somebody does not want to change now: the banner does not come back
 * as long as it is open. */
static const char DECLINED[] = "plumb-declined-version";

static void
add_button (PlumbVersionBanner *self, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

static void
show (PlumbVersionBanner *self, const char *icon, const char *text)
{
  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
show_signature (PlumbVersionBanner *self, PlumbReview *review)
{
  const char *date = plumb_review_get (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "signed-off");
  const char *who = plumb_review_get (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "signed-off-by");
  g_autofree char *day
      = plumb_language_format_date (plumb_workspace_get_language (self->workspace), date);
  g_autofree char *text
      = who != NULL
            /* Translators: a date, then a name. */
            ? g_strdup_printf (_ ("Signed off on %1$s by %2$s. Nothing in it can be changed."), day,
                               who)
            : g_strdup_printf (_ ("Signed off on %s. Nothing in it can be changed."), day);
  show (self, "changes-prevent-symbolic", text);
  add_button (self, _ ("Start a _revision…"), "version.revise");
  add_button (self, _ ("Take the _signature back"), "version.take-signature-back");
}

static void
on_not_now (GtkButton *button, PlumbVersionBanner *self)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  g_object_set_data (G_OBJECT (review), DECLINED, (gpointer) DECLINED);
  /* The focus goes on, so that it is not lost with the button. */
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
show_offer (PlumbVersionBanner *self, const PlumbInstrument *later)
{
  g_autofree char *text = g_strdup_printf (
      _ ("There is version %1$s of this questionnaire; the review is made with version %2$s. You "
         "can look at what would change first."),
      later->version, plumb_workspace_get_instrument (self->workspace)->version);
  show (self, "dialog-information-symbolic", text);
  add_button (self, _ ("_Look at it…"), "version.look");
  GtkWidget *later_button = gtk_button_new_with_mnemonic (_ ("_Not now"));
  g_signal_connect_object (later_button, "clicked", G_CALLBACK (on_not_now), self, 0);
  gtk_box_append (GTK_BOX (self->buttons), later_button);
}

void
plumb_version_banner_look (PlumbVersionBanner *self)
{
  g_return_if_fail (PLUMB_IS_VERSION_BANNER (self));

  g_clear_handle_id (&self->look, g_source_remove);
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  if (review == NULL || g_object_get_data (G_OBJECT (review), DECLINED) != NULL
      || gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  g_autoptr (PlumbInstrument) later
      = plumb_version_find_later (plumb_review_get_instrument (review));
  if (later != NULL)
    show_offer (self, later);
}

static gboolean
on_look (gpointer data)
{
  PlumbVersionBanner *self = data;
  self->look = 0;
  plumb_version_banner_look (self);
  return G_SOURCE_REMOVE;
}

static void
plumb_version_banner_dispose (GObject *object)
{
  PlumbVersionBanner *self = PLUMB_VERSION_BANNER (object);

  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (plumb_version_banner_parent_class)->dispose (object);
}

static void
plumb_version_banner_class_init (PlumbVersionBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_version_banner_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
plumb_version_banner_init (PlumbVersionBanner *self)
{
  self->icon = GTK_IMAGE (gtk_image_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->icon), GTK_ALIGN_START);
  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "wrap",
                              TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
  GtkWidget *text = plumb_beside_new (GTK_ACCESSIBLE_ROLE_GROUP, 9, GTK_WIDGET (self->icon),
                                      GTK_WIDGET (self->label));
  self->buttons = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 6, 6, 0);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "plumb-version-banner");
  gtk_box_append (GTK_BOX (self->box), text);
  gtk_box_append (GTK_BOX (self->box), self->buttons);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
plumb_version_banner_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbVersionBanner *self = g_object_new (PLUMB_TYPE_VERSION_BANNER, "visible", FALSE, NULL);
  self->workspace = g_object_ref (workspace);
  PlumbReview *review = plumb_workspace_get_review (workspace);
  if (plumb_review_is_signed_off (review))
    show_signature (self, review);
  else if (plumb_workspace_can_edit (workspace))
    /* Loading a questionnaire takes a while; the page comes first. */
    self->look = g_idle_add_full (G_PRIORITY_LOW, on_look, self, NULL);
  return GTK_WIDGET (self);
}
