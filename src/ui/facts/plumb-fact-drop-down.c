/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-a11y.h"
#include "plumb-drop-down.h"
#include "plumb-fact-field.h"

struct _PlumbFactDropDown
{
  GtkWidget parent_instance;

  GtkWidget *drop_down;
  GStrv ids; /* of the entries, in order; the first, "", is that nothing is chosen */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (PlumbFactDropDown, plumb_fact_drop_down, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
on_selected (PlumbFactDropDown *self)
{
  const guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));
  if (!self->showing && selected != GTK_INVALID_LIST_POSITION)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, self->ids[selected]);
}

static void
plumb_fact_drop_down_dispose (GObject *object)
{
  PlumbFactDropDown *self = PLUMB_FACT_DROP_DOWN (object);

  if (self->drop_down != NULL)
    g_signal_handlers_disconnect_by_data (self->drop_down, self);
  g_clear_pointer (&self->drop_down, gtk_widget_unparent);
  G_OBJECT_CLASS (plumb_fact_drop_down_parent_class)->dispose (object);
}

static void
plumb_fact_drop_down_finalize (GObject *object)
{
  g_strfreev (PLUMB_FACT_DROP_DOWN (object)->ids);
  G_OBJECT_CLASS (plumb_fact_drop_down_parent_class)->finalize (object);
}

static void
plumb_fact_drop_down_class_init (PlumbFactDropDownClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->dispose = plumb_fact_drop_down_dispose;
  object_class->finalize = plumb_fact_drop_down_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", PLUMB_TYPE_FACT_DROP_DOWN, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plumb_fact_drop_down_init (PlumbFactDropDown *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

GtkWidget *
plumb_fact_drop_down_new (const char *name,
                          const char *nothing,
                          const PlumbFactOption *options,
                          guint n_options)
{
  g_return_val_if_fail (name != NULL && nothing != NULL, NULL);

  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_strv_builder_add (labels, nothing);
  g_strv_builder_add (ids, "");
  for (guint i = 0; i < n_options; i++)
    {
      g_strv_builder_add (labels, options[i].label);
      g_strv_builder_add (ids, options[i].id);
    }
  g_auto (GStrv) shown = g_strv_builder_end (labels);

  PlumbFactDropDown *self = g_object_new (PLUMB_TYPE_FACT_DROP_DOWN, NULL);
  self->ids = g_strv_builder_end (ids);
  self->drop_down = plumb_drop_down_new ((const char *const *) shown);
  plumb_a11y_name_drop_down (self->drop_down, name);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (on_selected), self);
  return GTK_WIDGET (self);
}

void
plumb_fact_drop_down_show (PlumbFactDropDown *self, const char *id)
{
  g_return_if_fail (PLUMB_IS_FACT_DROP_DOWN (self));

  guint index = 0;
  for (guint i = 0; id != NULL && self->ids[i] != NULL; i++)
    if (g_strcmp0 (self->ids[i], id) == 0)
      index = i;
  self->showing = TRUE;
  if (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down)) != index)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), index);
  self->showing = FALSE;
}

void
plumb_fact_drop_down_set_editable (PlumbFactDropDown *self, gboolean editable)
{
  g_return_if_fail (PLUMB_IS_FACT_DROP_DOWN (self));
  gtk_widget_set_sensitive (self->drop_down, editable);
}
