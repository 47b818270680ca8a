/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-impact-groups.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-children.h"
#include "plumb-expander.h"
#include "plumb-impact-cell-button.h"
#include "plumb-impact-words.h"
#include "plumb-item-list.h"
#include "plumb-wording.h"

struct _PlumbImpactGroups
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  GtkWidget *box;
  const PlumbImpactMap *map;
  PlumbImpactFilter filter;
  GPtrArray *groups;    /* char *: of the sections, in order */
  GPtrArray *expanders; /* GtkExpander, lent by box */
};

G_DEFINE_FINAL_TYPE (PlumbImpactGroups, plumb_impact_groups, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static guint
index_of (GtkExpander *expander)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (expander), "row"));
}

/* ------- a group's pathways ------- */

static char *
dup_outcome (PlumbWorkspace *workspace, const PlumbImpactCell *cell)
{
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  if (cell->state != PLUMB_CELL_EFFECT)
    return g_strdup (plumb_impact_words_state (cell->state));
  const char *harm = cell->has_harm ? plumb_wording_band (cell->harm_band, TRUE, language) : NULL;
  const char *benefit
      = cell->has_benefit ? plumb_wording_band (cell->benefit_band, FALSE, language) : NULL;
  if (harm == NULL || benefit == NULL)
    return g_strdup (harm != NULL ? harm : benefit);
  /* Translators: a harm and a benefit, which stand beside each other */
  return plumb_language_fill (_ ("{harm} and {benefit}"), "harm", harm, "benefit", benefit, NULL);
}

static void
add_cell (PlumbImpactGroups *self, PlumbItemList *list, guint row, guint column)
{
  const PlumbImpactCell *cell = plumb_impact_map_get (self->map, row, column);
  if (!plumb_impact_filter_cell (self->filter, cell))
    return;
  const double score = cell->has_harm ? cell->harm : cell->benefit;
  const PlumbBand band = cell->has_harm ? cell->harm_band : cell->benefit_band;
  const gboolean scored = cell->state == PLUMB_CELL_EFFECT;
  g_autofree char *mark = scored ? plumb_impact_words_dup_mark (self->workspace, score)
                                 : g_strdup (plumb_impact_words_sign (cell->state));
  g_autofree char *outcome = dup_outcome (self->workspace, cell);
  const PlumbItem item = { self->map->columns[column],
                           mark,
                           scored ? plumb_impact_scale_class (band, cell->has_harm)
                                  : plumb_impact_state_class (cell->state),
                           plumb_wording_pathway (plumb_workspace_get_review (self->workspace),
                                                  self->map->columns[column],
                                                  plumb_workspace_get_language (self->workspace)),
                           outcome,
                           NULL };
  plumb_item_list_add (list, &item);
}

static void
fill (PlumbImpactGroups *self, GtkExpander *expander)
{
  PlumbItemList *list = PLUMB_ITEM_LIST (gtk_expander_get_child (expander));
  if (self->map == NULL || !gtk_expander_get_expanded (expander))
    return;
  plumb_item_list_begin (list);
  for (guint column = 0; column < self->map->n_columns; column++)
    add_cell (self, list, index_of (expander), column);
  plumb_item_list_end (list);
}

static void
on_expanded (GtkExpander *expander, GParamSpec *pspec, PlumbImpactGroups *self)
{
  fill (self, expander);
}

static void
on_chosen (PlumbItemList *list, const char *pathway, PlumbImpactGroups *self)
{
  GtkExpander *expander
      = GTK_EXPANDER (gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_EXPANDER));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0,
                 g_ptr_array_index (self->groups, index_of (expander)), pathway);
}

/* ------- the groups ------- */

/* What is counted of a group's pathways, in the order in which it is said. */
typedef enum
{
  COUNT_HARM,
  COUNT_BENEFIT,
  COUNT_UNKNOWN,
  COUNT_NONE,
  COUNT_NOT_APPLICABLE,
  COUNT_NOT_ASSESSED,
  N_COUNTS,
} Count;

static void
count_row (const PlumbImpactMap *map, guint row, guint counts[N_COUNTS])
{
  for (guint column = 0; column < map->n_columns; column++)
    {
      const PlumbImpactCell *cell = plumb_impact_map_get (map, row, column);
      counts[COUNT_HARM] += cell->has_harm;
      counts[COUNT_BENEFIT] += cell->has_benefit;
      counts[COUNT_UNKNOWN]
          += cell->state == PLUMB_CELL_UNKNOWN || cell->state == PLUMB_CELL_INCOMPLETE;
      counts[COUNT_NONE] += cell->state == PLUMB_CELL_NONE;
      counts[COUNT_NOT_APPLICABLE] += cell->state == PLUMB_CELL_NOT_APPLICABLE;
      counts[COUNT_NOT_ASSESSED] += cell->state == PLUMB_CELL_NOT_ASSESSED;
    }
}

/* What there is of each, so that nothing unknown looks like nothing. */
static char *
dup_head (PlumbImpactGroups *self, guint row)
{
  static const char *const words[N_COUNTS] = {
    /* Translators: this and the next five: so many pathways of a population group; said one after
     * the other */
    [COUNT_HARM] = N_ ("▼ {n} harm"),
    [COUNT_BENEFIT] = N_ ("▲ {n} benefit"),
    [COUNT_UNKNOWN] = N_ ("? {n} unknown or incomplete"),
    [COUNT_NONE] = N_ ("○ {n} no effect"),
    [COUNT_NOT_APPLICABLE] = N_ ("{n} not applicable"),
    [COUNT_NOT_ASSESSED] = N_ ("{n} not assessed"),
  };
  PlumbLanguage *language = plumb_workspace_get_language (self->workspace);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint counts[N_COUNTS] = { 0 };
  count_row (self->map, row, counts);
  for (guint i = 0; i < N_COUNTS; i++)
    {
      g_autofree char *n = plumb_language_format_number (language, counts[i], 0);
      g_autofree char *part = plumb_language_fill (_ (words[i]), "n", n, NULL);
      if (counts[i] > 0)
        g_strv_builder_add (builder, part);
    }
  g_auto (GStrv) parts = g_strv_builder_end (builder);
  return g_strjoinv (" · ", parts);
}

static GtkWidget *
section_new (PlumbImpactGroups *self, guint row)
{
  GtkWidget *expander = plumb_expander_new (NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (head), plumb_a11y_text_new (NULL, "heading"));
  gtk_box_append (GTK_BOX (head), plumb_a11y_text_new (NULL, "dim-label"));
  gtk_expander_set_label_widget (GTK_EXPANDER (expander), head);

  GtkWidget *list = plumb_item_list_new (_ ("Pathways"));
  gtk_widget_set_margin_top (list, 6);
  g_signal_connect (list, "chosen", G_CALLBACK (on_chosen), self);
  gtk_expander_set_child (GTK_EXPANDER (expander), list);
  g_object_set_data (G_OBJECT (expander), "row", GUINT_TO_POINTER (row));
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (on_expanded), self);
  gtk_widget_add_css_class (expander, "plumb-group-section");
  return expander;
}

static void
show_section (PlumbImpactGroups *self, guint row)
{
  GtkExpander *expander = g_ptr_array_index (self->expanders, row);
  GtkWidget *head = gtk_expander_get_label_widget (expander);
  g_autofree char *title = plumb_impact_words_dup_row (self->workspace, &self->map->rows[row]);
  g_autofree char *counts = dup_head (self, row);
  g_autofree char *name = g_strdup_printf ("%s, %s", title, counts);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (head)), title);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (head)), counts);
  plumb_a11y_name (GTK_WIDGET (expander), name);

  gboolean any = FALSE;
  for (guint column = 0; column < self->map->n_columns && !any; column++)
    any = plumb_impact_filter_cell (self->filter, plumb_impact_map_get (self->map, row, column));
  gtk_widget_set_visible (GTK_WIDGET (expander), any);
  fill (self, expander);
}

static gboolean
has_groups_of (PlumbImpactGroups *self, const PlumbImpactMap *map)
{
  if (self->groups->len != map->n_rows)
    return FALSE;
  for (guint i = 0; i < map->n_rows; i++)
    if (g_strcmp0 (g_ptr_array_index (self->groups, i), map->rows[i].groups) != 0)
      return FALSE;
  return TRUE;
}

static void
build (PlumbImpactGroups *self)
{
  plumb_children_remove (GTK_BOX (self->box));
  g_ptr_array_set_size (self->groups, 0);
  g_ptr_array_set_size (self->expanders, 0);
  for (guint row = 0; row < self->map->n_rows; row++)
    {
      GtkWidget *section = section_new (self, row);
      gtk_box_append (GTK_BOX (self->box), section);
      g_ptr_array_add (self->expanders, section);
      g_ptr_array_add (self->groups, g_strdup (self->map->rows[row].groups));
    }
}

void
plumb_impact_groups_show (PlumbImpactGroups *self,
                          const PlumbImpactMap *map,
                          PlumbImpactFilter filter)
{
  g_return_if_fail (PLUMB_IS_IMPACT_GROUPS (self));

  self->map = map;
  self->filter = filter;
  if (map == NULL)
    return;
  if (!has_groups_of (self, map))
    build (self);
  for (guint row = 0; row < map->n_rows; row++)
    show_section (self, row);
}

static void
plumb_impact_groups_dispose (GObject *object)
{
  PlumbImpactGroups *self = PLUMB_IMPACT_GROUPS (object);

  self->map = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_impact_groups_parent_class)->dispose (object);
}

static void
plumb_impact_groups_finalize (GObject *object)
{
  PlumbImpactGroups *self = PLUMB_IMPACT_GROUPS (object);

  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->expanders);
  G_OBJECT_CLASS (plumb_impact_groups_parent_class)->finalize (object);
}

static void
plumb_impact_groups_class_init (PlumbImpactGroupsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->dispose = plumb_impact_groups_dispose;
  object_class->finalize = plumb_impact_groups_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN]
      = g_signal_new ("chosen", PLUMB_TYPE_IMPACT_GROUPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
plumb_impact_groups_init (PlumbImpactGroups *self)
{
  self->groups = g_ptr_array_new_with_free_func (g_free);
  self->expanders = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
plumb_impact_groups_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbImpactGroups *self = g_object_new (PLUMB_TYPE_IMPACT_GROUPS, NULL);
  self->workspace = g_object_ref (workspace);
  return GTK_WIDGET (self);
}
