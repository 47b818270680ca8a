/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-questionnaire-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-children.h"
#include "plumb-search-view.h"
#include "plumb-section-page.h"
#include "plumb-ui-questionnaire-resources.h"

/* How long news about questions that came or went stays, in seconds. */
#define NEWS_SECONDS 8

/* The name of the search's page among the sections, which is no section's id: those have no
 * capitals. */
#define SEARCH_PAGE "SEARCH"

struct _PlumbQuestionnairePage
{
  GtkWidget parent_instance;
  PlumbWorkspace *workspace;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack *sections; /* PlumbSectionPage by their section's id, and SEARCH_PAGE */
  GtkWidget *search_view;
  GtkWidget *foot;
  GtkLabel *news_label;
  GtkWidget *back_button;
  GtkWidget *forward_button;
  GtkWidget *next_open_button;
  GtkWidget *all_done_label;
  guint news_timer;
  GtkWidget *before_search; /* weak: what had the focus before the search, or NULL */
  char *page_before;        /* the other page that was shown last, while nothing else of this one
                               was asked for; or NULL */
};

G_DEFINE_FINAL_TYPE (PlumbQuestionnairePage, plumb_questionnaire_page, GTK_TYPE_WIDGET)

static PlumbSectionPage *
get_shown_section (PlumbQuestionnairePage *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->sections);
  return PLUMB_IS_SECTION_PAGE (shown) ? PLUMB_SECTION_PAGE (shown) : NULL;
}

/* The section @step places on that applies, or NULL. */
static const PlumbSection *
find_section (PlumbQuestionnairePage *self, int step)
{
  const PlumbInstrument *instrument = plumb_workspace_get_instrument (self->workspace);
  PlumbLogic *logic = plumb_workspace_get_logic (self->workspace);
  int index = (int) plumb_workspace_get_section (self->workspace)->index + step;
  for (; index >= 0 && index < (int) instrument->n_sections; index += step)
    if (plumb_logic_is_section_relevant (logic, &instrument->sections[index]))
      return &instrument->sections[index];
  return NULL;
}

static void
update_foot (PlumbQuestionnairePage *self)
{
  gtk_widget_set_sensitive (self->back_button, find_section (self, -1) != NULL);
  gtk_widget_set_sensitive (self->forward_button, find_section (self, 1) != NULL);
  PlumbLogic *logic = plumb_workspace_get_logic (self->workspace);
  gboolean open = plumb_logic_get_next_unanswered (logic, NULL) != NULL;
  gtk_widget_set_visible (self->next_open_button, open);
  gtk_widget_set_visible (self->all_done_label, !open);
}

static void
go (PlumbQuestionnairePage *self, int step)
{
  const PlumbSection *section = find_section (self, step);
  if (section != NULL)
    plumb_workspace_show_section (self->workspace, section);
}

static void
on_back (GtkButton *button, PlumbQuestionnairePage *self)
{
  go (self, -1);
}

static void
on_forward (GtkButton *button, PlumbQuestionnairePage *self)
{
  go (self, 1);
}

static gboolean
on_news_old (gpointer data)
{
  PlumbQuestionnairePage *self = data;
  self->news_timer = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->news_label), FALSE);
  return G_SOURCE_REMOVE;
}

static void
on_relevance_changed (PlumbSectionPage *page, int difference, PlumbQuestionnairePage *self)
{
  guint n = ABS (difference);
  g_autofree char *news
      = difference > 0
            ? g_strdup_printf (ngettext ("Your answer opens %u more question on this page.",
                                         "Your answer opens %u more questions on this page.", n),
                               n)
            : g_strdup_printf (ngettext ("Your answer makes %u question unnecessary.",
                                         "Your answer makes %u questions unnecessary.", n),
                               n);
  gtk_label_set_label (self->news_label, news);
  gtk_widget_set_visible (GTK_WIDGET (self->news_label), TRUE);
  g_clear_handle_id (&self->news_timer, g_source_remove);
  self->news_timer = g_timeout_add_seconds (NEWS_SECONDS, on_news_old, self);
}

static gboolean
is_editable (PlumbQuestionnairePage *self)
{
  return plumb_workspace_can_edit (self->workspace);
}

static PlumbSectionPage *
ensure_section (PlumbQuestionnairePage *self, const PlumbSection *section)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->sections, section->id);
  if (page != NULL)
    return PLUMB_SECTION_PAGE (page);
  page = plumb_section_page_new (self->workspace, section);
  plumb_section_page_set_editable (PLUMB_SECTION_PAGE (page), is_editable (self));
  g_signal_connect_object (page, "relevance-changed", G_CALLBACK (on_relevance_changed), self, 0);
  gtk_stack_add_named (self->sections, page, section->id);
  return PLUMB_SECTION_PAGE (page);
}

/* The words of the search before are there to be typed over. */
static void
show_search (PlumbQuestionnairePage *self, gboolean on)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  if (on && root != NULL && !gtk_search_bar_get_search_mode (self->search_bar))
    g_set_weak_pointer (&self->before_search, gtk_root_get_focus (root));
  gtk_search_bar_set_search_mode (self->search_bar, on);
  if (!on)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

/* From what was found back to the section, which is where it was. */
static void
leave_search (PlumbQuestionnairePage *self)
{
  PlumbSectionPage *page = ensure_section (self, plumb_workspace_get_section (self->workspace));
  plumb_section_page_refresh (page);
  gtk_stack_set_visible_child (self->sections, GTK_WIDGET (page));
}

static void
show_place (PlumbQuestionnairePage *self)
{
  const PlumbSection *section = plumb_workspace_get_section (self->workspace);
  PlumbSectionPage *page = ensure_section (self, section);
  PlumbSectionPage *before = get_shown_section (self);
  const PlumbQuestion *question = plumb_workspace_get_question (self->workspace);
  plumb_section_page_refresh (page);
  gtk_stack_set_visible_child (self->sections, GTK_WIDGET (page));
  if (question != NULL || page != before)
    plumb_section_page_show_question (page, question);
  update_foot (self);
}

static void
on_navigate (PlumbWorkspace *workspace, PlumbQuestionnairePage *self)
{
  const char *page = plumb_workspace_get_page (workspace);
  gboolean search = g_strcmp0 (plumb_workspace_get_item (workspace), PLUMB_ITEM_SEARCH) == 0;
  gboolean here = strcmp (page, PLUMB_PAGE_QUESTIONNAIRE) == 0;
  if (!here || !search)
    {
      g_free (self->page_before);
      self->page_before = here ? NULL : g_strdup (page);
    }
  if (!here)
    return;
  show_search (self, search);
  if (!search)
    show_place (self);
}

static void
on_review_changed (PlumbReview *review, const PlumbChange *change, PlumbQuestionnairePage *self)
{
  /* Sections out of sight are brought up to date when they are shown. */
  PlumbSectionPage *page = get_shown_section (self);
  if (page != NULL)
    plumb_section_page_refresh (page);
  update_foot (self);
}

static void
on_read_only (PlumbReview *review, GParamSpec *pspec, PlumbQuestionnairePage *self)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->sections)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    if (PLUMB_IS_SECTION_PAGE (page))
      plumb_section_page_set_editable (PLUMB_SECTION_PAGE (page), is_editable (self));
}

static void
on_search_changed (GtkSearchEntry *entry, PlumbQuestionnairePage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  if (*text == '\0')
    {
      if (get_shown_section (self) == NULL)
        leave_search (self);
      return;
    }
  plumb_search_view_search (PLUMB_SEARCH_VIEW (self->search_view), text);
  gtk_stack_set_visible_child (self->sections, self->search_view);
}

static void
on_search_activate (GtkSearchEntry *entry, PlumbQuestionnairePage *self)
{
  on_search_changed (entry, self);
  plumb_search_view_choose_first (PLUMB_SEARCH_VIEW (self->search_view));
}

static void
on_search_chosen (PlumbSearchView *view, PlumbQuestionnairePage *self)
{
  g_clear_pointer (&self->page_before, g_free);
  show_search (self, FALSE);
}

/* Closing the search empties its entry, which brings the section back; and it ends where it began,
 * which may be another page. */
static void
on_search_mode (GtkSearchBar *bar, GParamSpec *pspec, PlumbQuestionnairePage *self)
{
  gboolean searching = gtk_search_bar_get_search_mode (bar);
  gtk_widget_set_visible (self->foot, !searching);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "questions.end-search", searching);
  if (searching)
    return;
  if (self->before_search != NULL && gtk_widget_get_mapped (self->before_search))
    gtk_widget_grab_focus (self->before_search);
  g_clear_weak_pointer (&self->before_search);
  g_autofree char *page = g_steal_pointer (&self->page_before);
  if (page != NULL)
    plumb_workspace_show_page (self->workspace, page, NULL);
}

/* Escape closes the search also where the focus is among what was found. */
static void
on_end_search (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_search (PLUMB_QUESTIONNAIRE_PAGE (widget), FALSE);
}

static void
plumb_questionnaire_page_dispose (GObject *object)
{
  PlumbQuestionnairePage *self = PLUMB_QUESTIONNAIRE_PAGE (object);

  g_clear_handle_id (&self->news_timer, g_source_remove);
  g_clear_weak_pointer (&self->before_search);
  g_clear_pointer (&self->page_before, g_free);
  plumb_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (plumb_questionnaire_page_parent_class)->dispose (object);
}

static void
plumb_questionnaire_page_class_init (PlumbQuestionnairePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_questionnaire_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  gtk_widget_class_install_action (widget_class, "questions.end-search", NULL, on_end_search);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "questions.end-search",
                                       NULL);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/questionnaire/plumb-questionnaire-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbQuestionnairePage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, PlumbQuestionnairePage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, PlumbQuestionnairePage, sections);
  gtk_widget_class_bind_template_child (widget_class, PlumbQuestionnairePage, foot);
  gtk_widget_class_bind_template_child (widget_class, PlumbQuestionnairePage, news_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbQuestionnairePage, back_button);
  gtk_widget_class_bind_template_child (widget_class, PlumbQuestionnairePage, forward_button);
  gtk_widget_class_bind_template_child (widget_class, PlumbQuestionnairePage, next_open_button);
  gtk_widget_class_bind_template_child (widget_class, PlumbQuestionnairePage, all_done_label);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_forward);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
}

static void
plumb_questionnaire_page_init (PlumbQuestionnairePage *self)
{
  plumb_ui_questionnaire_get_resource ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "questions.end-search", FALSE);
  g_signal_connect_object (self->search_bar, "notify::search-mode-enabled",
                           G_CALLBACK (on_search_mode), self, 0);
}

GtkWidget *
plumb_questionnaire_page_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbQuestionnairePage *self = g_object_new (PLUMB_TYPE_QUESTIONNAIRE_PAGE, NULL);
  PlumbReview *review = plumb_workspace_get_review (workspace);
  self->workspace = g_object_ref (workspace);
  self->search_view = plumb_search_view_new (workspace);
  g_signal_connect_object (self->search_view, "chosen", G_CALLBACK (on_search_chosen), self, 0);
  gtk_stack_add_named (self->sections, self->search_view, SEARCH_PAGE);
  g_signal_connect_object (review, "changed", G_CALLBACK (on_review_changed), self, 0);
  g_signal_connect_object (review, "notify::read-only", G_CALLBACK (on_read_only), self, 0);
  g_signal_connect_object (workspace, "navigate", G_CALLBACK (on_navigate), self, 0);
  show_place (self);
  return GTK_WIDGET (self);
}
