/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-section-page.h"

#include <glib/gi18n-lib.h>

#include "plumb-children.h"
#include "plumb-focus.h"
#include "plumb-kept-answers.h"
#include "plumb-question-card.h"

/* How far from the top a question stands that the page scrolls to. */
#define SCROLL_MARGIN 24

/* The gap between cards belongs to the revealers, so that a hidden card leaves none. */
#define CARD_GAP 18

struct _PlumbSectionPage
{
  GtkWidget parent_instance;
  PlumbWorkspace *workspace;
  PlumbInstrument *instrument; /* keeps section */
  const PlumbSection *section;

  GtkScrolledWindow *scroller;
  GtkBox *content;
  GtkLabel *step_label;
  GtkLabel *title_label;
  GtkLabel *purpose_label;
  GtkWidget *guidance_expander;
  GtkLabel *guidance_label;
  GtkBox *cards;
  GtkWidget *kept_box;
  GtkBox *kept_list;
  GPtrArray *revealers; /* GtkRevealer around a PlumbQuestionCard, one a question */
  gboolean ready;       /* after the first refresh: from then on changes are announced */

  const PlumbQuestion *wanted; /* to be scrolled to once the page has its size */
  guint tick;
};

G_DEFINE_FINAL_TYPE (PlumbSectionPage, plumb_section_page, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_RELEVANCE_CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static PlumbQuestionCard *
get_card (PlumbSectionPage *self, guint index)
{
  return PLUMB_QUESTION_CARD (gtk_revealer_get_child (g_ptr_array_index (self->revealers, index)));
}

/* A revealer that has closed takes no room and is out of the way of the Tab key. */
static void
on_child_revealed (GtkRevealer *revealer, GParamSpec *pspec, gpointer data)
{
  gtk_widget_set_visible (GTK_WIDGET (revealer), gtk_revealer_get_reveal_child (revealer)
                                                     || gtk_revealer_get_child_revealed (revealer));
}

/* Answers whether @revealer changed. */
static gboolean
reveal (PlumbSectionPage *self, GtkRevealer *revealer, gboolean relevant)
{
  if (gtk_revealer_get_reveal_child (revealer) == relevant)
    return FALSE;
  /* Only what comes or goes under a person's eyes moves; what is right from the start does not. */
  gtk_revealer_set_transition_type (revealer, self->ready ? GTK_REVEALER_TRANSITION_TYPE_SLIDE_DOWN
                                                          : GTK_REVEALER_TRANSITION_TYPE_NONE);
  if (relevant)
    gtk_widget_set_visible (GTK_WIDGET (revealer), TRUE);
  gtk_revealer_set_reveal_child (revealer, relevant);
  return TRUE;
}

static void
show_kept (PlumbSectionPage *self)
{
  guint n = plumb_kept_answers_show (self->workspace, self->section, self->kept_list);
  gtk_widget_set_visible (self->kept_box, n > 0);
}

void
plumb_section_page_refresh (PlumbSectionPage *self)
{
  g_return_if_fail (PLUMB_IS_SECTION_PAGE (self));

  PlumbLogic *logic = plumb_workspace_get_logic (self->workspace);
  int difference = 0;
  for (guint i = 0; i < self->revealers->len; i++)
    {
      gboolean relevant = plumb_logic_is_relevant (logic, &self->section->questions[i]);
      if (reveal (self, g_ptr_array_index (self->revealers, i), relevant))
        difference += relevant ? 1 : -1;
      if (relevant || !self->ready)
        plumb_question_card_refresh (get_card (self, i));
    }
  show_kept (self);
  if (difference != 0 && self->ready)
    g_signal_emit (self, signals[SIGNAL_RELEVANCE_CHANGED], 0, difference);
  self->ready = TRUE;
}

static void
scroll_to (PlumbSectionPage *self, GtkWidget *card)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double y = 0;
  if (card != NULL)
    gtk_widget_translate_coordinates (card, GTK_WIDGET (self->content), 0, 0, NULL, &y);
  gtk_adjustment_set_value (adjustment, card != NULL ? y + SCROLL_MARGIN - SCROLL_MARGIN / 2 : 0);
}

static GtkWidget *
find_card (PlumbSectionPage *self, const PlumbQuestion *question)
{
  for (guint i = 0; i < self->revealers->len; i++)
    if (&self->section->questions[i] == question)
      return GTK_WIDGET (get_card (self, i));
  return NULL;
}

/* A page that has just been made has no sizes before it was laid out once: what is wanted waits
 * until then. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PlumbSectionPage *self = PLUMB_SECTION_PAGE (widget);
  if (gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  GtkWidget *card = self->wanted != NULL ? find_card (self, self->wanted) : NULL;
  if (card != NULL && !plumb_focus_is_within (card))
    gtk_widget_grab_focus (card);
  scroll_to (self, card);
  return G_SOURCE_REMOVE;
}

void
plumb_section_page_show_question (PlumbSectionPage *self, const PlumbQuestion *question)
{
  g_return_if_fail (PLUMB_IS_SECTION_PAGE (self));

  self->wanted = question;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

static void
plumb_section_page_dispose (GObject *object)
{
  PlumbSectionPage *self = PLUMB_SECTION_PAGE (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  plumb_children_unparent (GTK_WIDGET (self));
  g_clear_pointer (&self->revealers, g_ptr_array_unref);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->instrument, plumb_instrument_unref);

  G_OBJECT_CLASS (plumb_section_page_parent_class)->dispose (object);
}

static void
plumb_section_page_class_init (PlumbSectionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_section_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  signals[SIGNAL_RELEVANCE_CHANGED]
      = g_signal_new ("relevance-changed", PLUMB_TYPE_SECTION_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/questionnaire/plumb-section-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbSectionPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlumbSectionPage, content);
  gtk_widget_class_bind_template_child (widget_class, PlumbSectionPage, step_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbSectionPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbSectionPage, purpose_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbSectionPage, guidance_expander);
  gtk_widget_class_bind_template_child (widget_class, PlumbSectionPage, guidance_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbSectionPage, cards);
  gtk_widget_class_bind_template_child (widget_class, PlumbSectionPage, kept_box);
  gtk_widget_class_bind_template_child (widget_class, PlumbSectionPage, kept_list);
}

static void
plumb_section_page_init (PlumbSectionPage *self)
{
  self->revealers = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_head (PlumbSectionPage *self)
{
  const PlumbSection *section = self->section;
  const char *guidance = plumb_workspace_text (self->workspace, &section->guidance);
  g_autofree char *step
      = section->minutes > 0
            ? g_strdup_printf (ngettext ("Stage %u of %u · about %u minute",
                                         "Stage %u of %u · about %u minutes", section->minutes),
                               section->index + 1, self->instrument->n_sections, section->minutes)
            : g_strdup_printf (_ ("Stage %u of %u"), section->index + 1,
                               self->instrument->n_sections);
  gtk_label_set_label (self->step_label, step);
  gtk_label_set_label (self->title_label, plumb_workspace_text (self->workspace, &section->label));
  gtk_label_set_label (self->purpose_label,
                       plumb_workspace_text (self->workspace, &section->purpose));
  gtk_label_set_label (self->guidance_label, guidance);
  gtk_widget_set_visible (self->guidance_expander, *guidance != '\0');
}

GtkWidget *
plumb_section_page_new (PlumbWorkspace *workspace, const PlumbSection *section)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && section != NULL, NULL);

  PlumbSectionPage *self = g_object_new (PLUMB_TYPE_SECTION_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  self->instrument = plumb_instrument_ref (plumb_workspace_get_instrument (workspace));
  self->section = section;
  fill_head (self);

  for (guint i = 0; i < section->n_questions; i++)
    {
      GtkWidget *card = plumb_question_card_new (workspace, &section->questions[i]);
      gtk_widget_set_margin_bottom (card, CARD_GAP);
      GtkWidget *revealer = g_object_new (GTK_TYPE_REVEALER, "child", card, "reveal-child", FALSE,
                                          "visible", FALSE, NULL);
      g_signal_connect (revealer, "notify::child-revealed", G_CALLBACK (on_child_revealed), NULL);
      g_ptr_array_add (self->revealers, revealer);
      gtk_box_append (self->cards, revealer);
    }
  plumb_section_page_refresh (self);
  return GTK_WIDGET (self);
}

void
plumb_section_page_set_editable (PlumbSectionPage *self, gboolean editable)
{
  g_return_if_fail (PLUMB_IS_SECTION_PAGE (self));
  for (guint i = 0; i < self->revealers->len; i++)
    plumb_question_card_set_editable (get_card (self, i), editable);
}
