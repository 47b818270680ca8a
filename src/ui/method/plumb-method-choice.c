/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-method-choice.h"

#include "plumb-a11y.h"
#include "plumb-method-reason.h"
#include "plumb-wording-settings.h"

struct _PlumbMethodChoice
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  GtkWidget *box;
  GtkWidget *group;
  GPtrArray *radios; /* one for each method, in their order; lent */
  GtkWidget *reason; /* PlumbMethodReason */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (PlumbMethodChoice, plumb_method_choice, GTK_TYPE_WIDGET)

static const PlumbAppraisal *
get_appraisal (PlumbMethodChoice *self)
{
  return plumb_workspace_get_instrument (self->workspace)->appraisal;
}

/* The first method is the standard; the review then sets none. */
static void
on_toggled (GtkCheckButton *radio, PlumbMethodChoice *self)
{
  guint index;
  if (self->showing || !gtk_check_button_get_active (radio)
      || !g_ptr_array_find (self->radios, radio, &index))
    return;
  const PlumbMethod *method = &get_appraisal (self)->methods[index];
  plumb_method_set_value (self->workspace, PLUMB_SETTING_METHOD, index > 0 ? method->id : "");
}

static GtkWidget *
radio_new (PlumbMethodChoice *self, const PlumbMethod *method)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  PlumbLanguage *language = plumb_workspace_get_language (self->workspace);
  const char *guidance = plumb_workspace_text (self->workspace, &method->guidance);
  GtkWidget *sibling = self->radios->len > 0 ? g_ptr_array_index (self->radios, 0) : NULL;
  GtkWidget *radio
      = plumb_a11y_radio_new (sibling, plumb_wording_method_name (review, method, language),
                              *guidance != '\0' ? guidance : NULL);
  g_signal_connect (radio, "toggled", G_CALLBACK (on_toggled), self);
  return radio;
}

static void
plumb_method_choice_dispose (GObject *object)
{
  PlumbMethodChoice *self = PLUMB_METHOD_CHOICE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_method_choice_parent_class)->dispose (object);
}

static void
plumb_method_choice_finalize (GObject *object)
{
  g_ptr_array_unref (PLUMB_METHOD_CHOICE (object)->radios);
  G_OBJECT_CLASS (plumb_method_choice_parent_class)->finalize (object);
}

static void
plumb_method_choice_class_init (PlumbMethodChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->dispose = plumb_method_choice_dispose;
  object_class->finalize = plumb_method_choice_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
plumb_method_choice_init (PlumbMethodChoice *self)
{
  self->radios = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
plumb_method_choice_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbMethodChoice *self = g_object_new (PLUMB_TYPE_METHOD_CHOICE, NULL);
  self->workspace = g_object_ref (workspace);
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  const char *name = plumb_wording_method_setting (language);
  GtkWidget *label = plumb_a11y_text_new (name, "plumb-field-label");
  self->group
      = plumb_a11y_group_new (GTK_ACCESSIBLE_ROLE_RADIO_GROUP, GTK_ORIENTATION_VERTICAL, label);
  gtk_box_set_spacing (GTK_BOX (self->group), 6);
  for (guint i = 0; i < get_appraisal (self)->n_methods; i++)
    {
      GtkWidget *radio = radio_new (self, &get_appraisal (self)->methods[i]);
      g_ptr_array_add (self->radios, radio);
      gtk_box_append (GTK_BOX (self->group), radio);
    }
  self->reason = plumb_method_reason_new (workspace, PLUMB_SETTING_METHOD, name);
  gtk_box_append (GTK_BOX (self->box), label);
  gtk_box_append (GTK_BOX (self->box),
                  plumb_a11y_text_new (plumb_wording_method_explanation (language), NULL));
  gtk_box_append (GTK_BOX (self->box), self->group);
  gtk_box_append (GTK_BOX (self->box), self->reason);
  return GTK_WIDGET (self);
}

void
plumb_method_choice_show (PlumbMethodChoice *self, const PlumbSettings *settings)
{
  g_return_if_fail (PLUMB_IS_METHOD_CHOICE (self) && settings != NULL);

  const PlumbAppraisal *appraisal = get_appraisal (self);
  self->showing = TRUE;
  for (guint i = 0; i < appraisal->n_methods; i++)
    if (&appraisal->methods[i] == settings->method)
      gtk_check_button_set_active (g_ptr_array_index (self->radios, i), TRUE);
  self->showing = FALSE;
  gtk_widget_set_sensitive (self->group, plumb_workspace_can_edit (self->workspace));
  plumb_method_reason_show (PLUMB_METHOD_REASON (self->reason));
}
