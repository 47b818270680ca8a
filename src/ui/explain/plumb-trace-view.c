/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-trace-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-a11y.h"
#include "plumb-children.h"
#include "plumb-expander.h"
#include "plumb-long-list.h"
#include "plumb-place.h"
#include "plumb-wording.h"

struct _PlumbTraceView
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  char *rule;
  char *subject;
  GtkWidget *expander;
  GtkWidget *content;
};

G_DEFINE_FINAL_TYPE (PlumbTraceView, plumb_trace_view, GTK_TYPE_WIDGET)

static void fill (PlumbTraceView *self, GtkWidget *box, const PlumbTrace *trace);

static const PlumbTrace *
find_trace (PlumbTraceView *self, const char *rule, const char *subject)
{
  const PlumbScore *score = plumb_workspace_get_score (self->workspace);
  return score != NULL ? plumb_trace_find (score->trace, rule, subject) : NULL;
}

/* A part that says the value of a record leads to the record's own formula. */
static const PlumbTrace *
resolve (PlumbTraceView *self, const PlumbTrace *trace)
{
  if (strcmp (trace->rule, PLUMB_RULE_SCORE_OF) != 0)
    return trace;
  const PlumbTrace *formula = find_trace (self, PLUMB_RULE_IMPACT, trace->subject);
  return formula != NULL ? formula : trace;
}

/* The place that a number is about, or NULL. */
static char *
dup_place (const PlumbTrace *trace)
{
  static const char *const of_impacts[]
      = { PLUMB_RULE_IMPACT, PLUMB_RULE_GAP_EFFECT, PLUMB_RULE_WORST, PLUMB_RULE_SCORE_OF, NULL };
  if (trace->subject == NULL || !g_strv_contains (of_impacts, trace->rule))
    return NULL;
  return g_strconcat ("impact/", trace->subject, NULL);
}

static void
on_open_place (GtkButton *button, PlumbTraceView *self)
{
  plumb_place_show (self->workspace, g_object_get_data (G_OBJECT (button), "place"));
}

static void
append_link (PlumbTraceView *self, GtkWidget *box, const PlumbTrace *trace)
{
  g_autofree char *place = dup_place (trace);
  g_autofree char *label = place != NULL ? plumb_place_dup_label (self->workspace, place) : NULL;
  if (label == NULL)
    return;

  GtkWidget *button = gtk_button_new_with_label (_ ("Open the record"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "plumb-why-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  plumb_a11y_describe (button, label);
  g_object_set_data_full (G_OBJECT (button), "place", g_steal_pointer (&place), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_open_place), self);
  gtk_box_append (GTK_BOX (box), button);
}

static void
on_part_expanded (GtkExpander *expander, GParamSpec *pspec, PlumbTraceView *self)
{
  GtkWidget *box = gtk_expander_get_child (expander);
  if (!gtk_expander_get_expanded (expander) || gtk_widget_get_first_child (box) != NULL)
    return;
  const PlumbTrace *trace = find_trace (self, g_object_get_data (G_OBJECT (expander), "rule"),
                                        g_object_get_data (G_OBJECT (expander), "subject"));
  if (trace != NULL)
    fill (self, box, trace);
}

static GtkWidget *
parts_box_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (box, "plumb-why-parts");
  return box;
}

/* A part that is made of others opens in its turn. */
static GtkWidget *
part_expander_new (PlumbTraceView *self, const PlumbTrace *trace, const char *title)
{
  GtkWidget *expander = plumb_expander_new (NULL);
  gtk_expander_set_label_widget (GTK_EXPANDER (expander), plumb_a11y_text_new (title, NULL));
  plumb_a11y_name (expander, title);
  gtk_expander_set_child (GTK_EXPANDER (expander), parts_box_new ());
  g_object_set_data_full (G_OBJECT (expander), "rule", g_strdup (trace->rule), g_free);
  g_object_set_data_full (G_OBJECT (expander), "subject", g_strdup (trace->subject), g_free);
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (on_part_expanded), self);
  return expander;
}

static char *
dup_title (PlumbTraceView *self, const PlumbTrace *trace)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  PlumbLanguage *language = plumb_workspace_get_language (self->workspace);
  return plumb_wording_dup_trace_title (review, trace, language);
}

static char *
dup_line (PlumbTraceView *self, const PlumbTrace *trace)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  PlumbLanguage *language = plumb_workspace_get_language (self->workspace);
  return plumb_wording_dup_trace_line (review, trace, language);
}

/* A part in one line: what it is and what it comes to. */
static char *
dup_summary (PlumbTraceView *self, const PlumbTrace *trace)
{
  PlumbLanguage *language = plumb_workspace_get_language (self->workspace);
  g_autofree char *title = dup_title (self, trace);
  if (trace->parts->len > 0 && !trace->has_value)
    return g_steal_pointer (&title);

  g_autofree char *value = strcmp (trace->rule, PLUMB_RULE_IMPACT) == 0
                               ? plumb_wording_dup_number (trace->value, language)
                               : dup_line (self, trace);
  /* Translators: a part of a number and what it comes to, as in “Reach: Many = 0.75” */
  return plumb_language_fill (_ ("{part}: {value}"), "part", title, "value", value, NULL);
}

static void
append_part (PlumbTraceView *self, GtkWidget *box, const PlumbTrace *part)
{
  const PlumbTrace *trace = resolve (self, part);
  g_autofree char *summary = dup_summary (self, trace);
  gtk_box_append (GTK_BOX (box), trace->parts->len > 0
                                     ? part_expander_new (self, trace, summary)
                                     : plumb_a11y_text_new (summary, "plumb-formula"));
}

/* The parts of a trace, for as long as some of them are still to be made; by what it is about,
 * since a trace goes with its score. */
typedef struct
{
  PlumbTraceView *view; /* that the list is in */
  char *rule, *subject;
} Parts;

static void
parts_free (gpointer data)
{
  Parts *parts = data;
  g_free (parts->rule);
  g_free (parts->subject);
  g_free (parts);
}

static void
add_part (GtkWidget *box, guint index, gpointer data)
{
  const Parts *parts = data;
  const PlumbTrace *trace = find_trace (parts->view, parts->rule, parts->subject);
  if (trace != NULL && index < trace->parts->len)
    append_part (parts->view, box, g_ptr_array_index (trace->parts, index));
}

static GtkWidget *
parts_new (PlumbTraceView *self, const PlumbTrace *trace)
{
  Parts *parts = g_new0 (Parts, 1);
  parts->view = self;
  parts->rule = g_strdup (trace->rule);
  parts->subject = g_strdup (trace->subject);
  return plumb_long_list_new (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), trace->parts->len,
                              PLUMB_LONG_LIST_FIRST, add_part, parts, parts_free);
}

static void
fill (PlumbTraceView *self, GtkWidget *box, const PlumbTrace *trace)
{
  g_autofree char *line = dup_line (self, trace);
  if (line != NULL && *line != '\0')
    {
      GtkWidget *formula = plumb_a11y_text_new (line, "plumb-formula");
      gtk_label_set_selectable (GTK_LABEL (formula), TRUE);
      gtk_box_append (GTK_BOX (box), formula);
    }
  if (trace->parts->len > 0)
    gtk_box_append (GTK_BOX (box), parts_new (self, trace));
  append_link (self, box, trace);
}

static void
update (PlumbTraceView *self)
{
  plumb_children_remove (GTK_BOX (self->content));
  if (self->rule == NULL)
    return;
  const PlumbTrace *trace = find_trace (self, self->rule, self->subject);
  gtk_widget_set_visible (GTK_WIDGET (self), trace != NULL);
  if (trace == NULL)
    return;

  g_autofree char *title = dup_title (self, trace);
  /* Translators: opens the way a number was reached; {number} is what it is, such as “Harm index”
   */
  g_autofree char *name
      = plumb_language_fill (_ ("Why this number? {number}"), "number", title, NULL);
  plumb_a11y_name (self->expander, name);
  if (gtk_expander_get_expanded (GTK_EXPANDER (self->expander)))
    fill (self, self->content, trace);
}

static void
on_expanded (GtkExpander *expander, GParamSpec *pspec, PlumbTraceView *self)
{
  update (self);
}

static void
plumb_trace_view_dispose (GObject *object)
{
  PlumbTraceView *self = PLUMB_TRACE_VIEW (object);

  g_clear_pointer (&self->expander, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_trace_view_parent_class)->dispose (object);
}

static void
plumb_trace_view_finalize (GObject *object)
{
  PlumbTraceView *self = PLUMB_TRACE_VIEW (object);

  g_free (self->rule);
  g_free (self->subject);
  G_OBJECT_CLASS (plumb_trace_view_parent_class)->finalize (object);
}

static void
plumb_trace_view_class_init (PlumbTraceViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->dispose = plumb_trace_view_dispose;
  object_class->finalize = plumb_trace_view_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
plumb_trace_view_init (PlumbTraceView *self)
{
  self->content = parts_box_new ();
  self->expander = plumb_expander_new (_ ("Why this number?"));
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->content);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "plumb-why");
  g_signal_connect (self->expander, "notify::expanded", G_CALLBACK (on_expanded), self);
}

GtkWidget *
plumb_trace_view_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbTraceView *self = g_object_new (PLUMB_TYPE_TRACE_VIEW, NULL);
  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "score-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
plumb_trace_view_explain (PlumbTraceView *self, const char *rule, const char *subject)
{
  g_return_if_fail (PLUMB_IS_TRACE_VIEW (self) && rule != NULL);

  if (g_strcmp0 (self->rule, rule) == 0 && g_strcmp0 (self->subject, subject) == 0)
    return;
  g_free (self->rule);
  self->rule = g_strdup (rule);
  g_free (self->subject);
  self->subject = g_strdup (subject);
  update (self);
}
