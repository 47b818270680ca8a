/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-output-choice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-children.h"
#include "plumb-drop-down.h"
#include "plumb-wrap-layout.h"

struct _PlumbOutputChoice
{
  GtkWidget parent_instance;
  GtkWidget *language;
  GtkWidget *paper;
  char **tags; /* of the languages, in the order of the drop-down */
};

G_DEFINE_FINAL_TYPE (PlumbOutputChoice, plumb_output_choice, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
emit_changed (PlumbOutputChoice *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

char *
plumb_output_choice_dup_language_name (const char *tag, PlumbLanguage *shown)
{
  g_return_val_if_fail (tag != NULL && shown != NULL, NULL);

  g_autofree char *own = plumb_language_dup_name_of_tag (tag, tag);
  g_autofree char *name = plumb_language_dup_name_of_tag (tag, plumb_language_get_tag (shown));
  if (strcmp (own, name) == 0)
    return g_steal_pointer (&own);
  return g_strdup_printf ("%s (%s)", own, name);
}

static GtkWidget *
language_row_new (PlumbOutputChoice *self, PlumbLanguage *shown)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  guint selected = 0;
  self->tags = plumb_language_list_available ();
  for (guint i = 0; self->tags[i] != NULL; i++)
    {
      g_autofree char *name = plumb_output_choice_dup_language_name (self->tags[i], shown);
      g_strv_builder_add (names, name);
      if (strcmp (self->tags[i], plumb_language_get_tag (shown)) == 0)
        selected = i;
    }
  g_auto (GStrv) list = g_strv_builder_end (names);
  self->language = plumb_drop_down_new ((const char *const *) list);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->language), selected);
  g_signal_connect_swapped (self->language, "notify::selected", G_CALLBACK (emit_changed), self);
  /* Translators: in which language a document is written */
  return plumb_drop_down_row_new (_ ("Language"), self->language);
}

static GtkWidget *
paper_row_new (PlumbOutputChoice *self)
{
  /* Translators: paper sizes: 8.5 × 11 inches, and A4. The order must stay. */
  const char *const papers[] = { C_ ("paper", "Letter"), C_ ("paper", "A4"), NULL };
  self->paper = plumb_drop_down_new (papers);
  g_signal_connect_swapped (self->paper, "notify::selected", G_CALLBACK (emit_changed), self);
  return plumb_drop_down_row_new (_ ("Paper"), self->paper);
}

static void
plumb_output_choice_dispose (GObject *object)
{
  plumb_children_unparent (GTK_WIDGET (object));
  G_OBJECT_CLASS (plumb_output_choice_parent_class)->dispose (object);
}

static void
plumb_output_choice_finalize (GObject *object)
{
  g_strfreev (PLUMB_OUTPUT_CHOICE (object)->tags);
  G_OBJECT_CLASS (plumb_output_choice_parent_class)->finalize (object);
}

static void
plumb_output_choice_class_init (PlumbOutputChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->dispose = plumb_output_choice_dispose;
  object_class->finalize = plumb_output_choice_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PLUMB_TYPE_OUTPUT_CHOICE, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plumb_output_choice_init (PlumbOutputChoice *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), plumb_wrap_layout_new (12, 6, 0));
}

GtkWidget *
plumb_output_choice_new (PlumbLanguage *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  PlumbOutputChoice *self = g_object_new (PLUMB_TYPE_OUTPUT_CHOICE, NULL);
  gtk_widget_set_parent (language_row_new (self, language), GTK_WIDGET (self));
  gtk_widget_set_parent (paper_row_new (self), GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

const char *
plumb_output_choice_get_language (PlumbOutputChoice *self)
{
  g_return_val_if_fail (PLUMB_IS_OUTPUT_CHOICE (self), NULL);
  return self->tags[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->language))];
}

PlumbPaper
plumb_output_choice_get_paper (PlumbOutputChoice *self)
{
  g_return_val_if_fail (PLUMB_IS_OUTPUT_CHOICE (self), PLUMB_PAPER_LETTER);

  const guint paper = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->paper));
  return paper == 1 ? PLUMB_PAPER_A4 : PLUMB_PAPER_LETTER;
}

void
plumb_output_choice_get_setup (PlumbOutputChoice *self, PlumbPageSetup *setup)
{
  g_return_if_fail (PLUMB_IS_OUTPUT_CHOICE (self) && setup != NULL);
  plumb_page_setup_init (setup, plumb_output_choice_get_paper (self));
}
