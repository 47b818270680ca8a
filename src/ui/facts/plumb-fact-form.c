/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-fact-form.h"

#include "plumb-a11y.h"
#include "plumb-date-field.h"
#include "plumb-line-field.h"
#include "plumb-text-field.h"
#include "plumb-wording.h"

struct _PlumbFactForm
{
  PlumbWorkspace *workspace;
  PlumbKind kind;
  char *id;
  GPtrArray *bindings; /* Binding */
};

/* How a kind of field shows a text and is made editable or not. */
typedef struct
{
  void (*show) (GtkWidget *field, const char *text);
  void (*set_editable) (GtkWidget *field, gboolean editable);
} FieldClass;

/* A field of the form and the fact it stands for. */
typedef struct
{
  PlumbFactForm *form;
  const char *fact; /* static, of the kind's table */
  const FieldClass *class;
  GtkWidget *field; /* owned by whoever shows the form; a weak pointer */
} Binding;

/* ------- kinds of field ------- */

static void
show_line (GtkWidget *field, const char *text)
{
  plumb_line_field_show (PLUMB_LINE_FIELD (field), text);
}

static void
set_line_editable (GtkWidget *field, gboolean editable)
{
  plumb_line_field_set_editable (PLUMB_LINE_FIELD (field), editable);
}

static void
show_text (GtkWidget *field, const char *text)
{
  plumb_text_field_show (PLUMB_TEXT_FIELD (field), text);
}

static void
set_text_editable (GtkWidget *field, gboolean editable)
{
  plumb_text_field_set_editable (PLUMB_TEXT_FIELD (field), editable);
}

static void
show_date (GtkWidget *field, const char *text)
{
  plumb_date_field_show (PLUMB_DATE_FIELD (field), text);
}

static void
set_date_editable (GtkWidget *field, gboolean editable)
{
  plumb_date_field_set_editable (PLUMB_DATE_FIELD (field), editable);
}

static void
show_choice (GtkWidget *field, const char *text)
{
  plumb_fact_choice_show (PLUMB_FACT_CHOICE (field), text);
}

static void
set_choice_editable (GtkWidget *field, gboolean editable)
{
  plumb_fact_choice_set_editable (PLUMB_FACT_CHOICE (field), editable);
}

static void
show_ids (GtkWidget *field, const char *text)
{
  plumb_fact_ids_show (PLUMB_FACT_IDS (field), text);
}

static void
set_ids_editable (GtkWidget *field, gboolean editable)
{
  plumb_fact_ids_set_editable (PLUMB_FACT_IDS (field), editable);
}

static void
show_drop_down (GtkWidget *field, const char *text)
{
  plumb_fact_drop_down_show (PLUMB_FACT_DROP_DOWN (field), text);
}

static void
set_drop_down_editable (GtkWidget *field, gboolean editable)
{
  plumb_fact_drop_down_set_editable (PLUMB_FACT_DROP_DOWN (field), editable);
}

static const FieldClass line_class = { show_line, set_line_editable };
static const FieldClass text_class = { show_text, set_text_editable };
static const FieldClass date_class = { show_date, set_date_editable };
static const FieldClass choice_class = { show_choice, set_choice_editable };
static const FieldClass ids_class = { show_ids, set_ids_editable };
static const FieldClass drop_down_class = { show_drop_down, set_drop_down_editable };

/* ------- binding ------- */

static const char *
get_fact (const Binding *binding)
{
  const PlumbFactForm *form = binding->form;
  if (form->id == NULL)
    return NULL;
  return plumb_review_get (plumb_workspace_get_review (form->workspace), form->kind, form->id,
                           binding->fact);
}

static void
set_fact (const Binding *binding, const char *text)
{
  const PlumbFactForm *form = binding->form;
  if (form->id == NULL || g_strcmp0 (get_fact (binding), text) == 0)
    return;
  plumb_workspace_set (form->workspace, form->kind, form->id, binding->fact, text);
}

static void
refresh_binding (const Binding *binding)
{
  if (binding->field != NULL)
    binding->class->show (binding->field, get_fact (binding));
}

/* A change that the review refuses leaves the widget as the person set it; it is put right. */
static void
on_handed_over (GtkWidget *field, const char *text, Binding *binding)
{
  set_fact (binding, text);
  refresh_binding (binding);
}

static void
binding_free (Binding *binding)
{
  g_clear_weak_pointer (&binding->field);
  g_free (binding);
}

static const char *
get_label (PlumbFactForm *self, const char *fact)
{
  return plumb_wording_field (plumb_workspace_get_review (self->workspace), self->kind, fact,
                              plumb_workspace_get_language (self->workspace));
}

static GtkWidget *
label_new (PlumbFactForm *self, const char *fact)
{
  GtkWidget *label = plumb_a11y_text_new (get_label (self, fact), "plumb-field-label");
  return label;
}

/* Binds @field to @fact and answers the box of both. */
static GtkWidget *
bind (PlumbFactForm *self,
      const char *fact,
      const FieldClass *class,
      GtkWidget *label,
      const char *guidance,
      GtkWidget *field,
      const char *signal)
{
  Binding *binding = g_new0 (Binding, 1);
  binding->form = self;
  binding->fact = plumb_kind_get_field (self->kind, fact)->name;
  binding->class = class;
  g_set_weak_pointer (&binding->field, field);
  g_ptr_array_add (self->bindings, binding);
  g_signal_connect (field, signal, G_CALLBACK (on_handed_over), binding);

  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (box), label);
  if (guidance != NULL && *guidance != '\0')
    {
      GtkWidget *text = plumb_a11y_text_new (guidance, "dim-label");
      gtk_widget_add_css_class (text, "plumb-field-hint");
      gtk_box_append (GTK_BOX (box), text);
    }
  gtk_box_append (GTK_BOX (box), field);
  return box;
}

/* ------- public ------- */

PlumbFactForm *
plumb_fact_form_new (PlumbWorkspace *workspace, PlumbKind kind)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbFactForm *self = g_new0 (PlumbFactForm, 1);
  self->workspace = g_object_ref (workspace);
  self->kind = kind;
  self->bindings = g_ptr_array_new_with_free_func ((GDestroyNotify) binding_free);
  return self;
}

void
plumb_fact_form_free (PlumbFactForm *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->bindings->len; i++)
    {
      const Binding *binding = g_ptr_array_index (self->bindings, i);
      if (binding->field != NULL)
        g_signal_handlers_disconnect_by_data (binding->field, (gpointer) binding);
    }
  g_ptr_array_unref (self->bindings);
  g_object_unref (self->workspace);
  g_free (self->id);
  g_free (self);
}

void
plumb_fact_form_show (PlumbFactForm *self, const char *id)
{
  g_return_if_fail (self != NULL);

  if (g_strcmp0 (self->id, id) != 0)
    {
      plumb_workspace_flush (self->workspace);
      g_free (self->id);
      self->id = g_strdup (id);
    }
  plumb_fact_form_refresh (self);
}

const char *
plumb_fact_form_get_id (const PlumbFactForm *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->id;
}

void
plumb_fact_form_refresh (PlumbFactForm *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->bindings->len; i++)
    refresh_binding (g_ptr_array_index (self->bindings, i));
}

void
plumb_fact_form_set_editable (PlumbFactForm *self, gboolean editable)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->bindings->len; i++)
    {
      const Binding *binding = g_ptr_array_index (self->bindings, i);
      if (binding->field != NULL)
        binding->class->set_editable (binding->field, editable);
    }
}

GtkWidget *
plumb_fact_form_add_line (PlumbFactForm *self, const char *field)
{
  g_return_val_if_fail (self != NULL && field != NULL, NULL);

  GtkWidget *label = label_new (self, field);
  return bind (self, field, &line_class, label, NULL, plumb_line_field_new (self->workspace, label),
               "commit");
}

GtkWidget *
plumb_fact_form_add_text (PlumbFactForm *self, const char *field, const char *hint)
{
  g_return_val_if_fail (self != NULL && field != NULL, NULL);

  GtkWidget *label = label_new (self, field);
  GtkWidget *text = plumb_text_field_new (self->workspace, label);
  plumb_text_field_offer_quotes (PLUMB_TEXT_FIELD (text), get_label (self, field));
  return bind (self, field, &text_class, label, hint, text, "commit");
}

GtkWidget *
plumb_fact_form_add_date (PlumbFactForm *self, const char *field)
{
  g_return_val_if_fail (self != NULL && field != NULL, NULL);

  GtkWidget *label = label_new (self, field);
  return bind (self, field, &date_class, label, NULL, plumb_date_field_new (self->workspace, label),
               "commit");
}

GtkWidget *
plumb_fact_form_add_choice (PlumbFactForm *self,
                            const char *field,
                            const PlumbFactOption *options,
                            guint n_options,
                            const char *guidance)
{
  g_return_val_if_fail (self != NULL && field != NULL, NULL);

  GtkWidget *label = label_new (self, field);
  GtkWidget *choice
      = plumb_fact_choice_new (label, get_label (self, field), options, n_options, FALSE);
  return bind (self, field, &choice_class, label, guidance, choice, "chosen");
}

GtkWidget *
plumb_fact_form_add_drop_down (PlumbFactForm *self,
                               const char *field,
                               const PlumbFactOption *options,
                               guint n_options)
{
  g_return_val_if_fail (self != NULL && field != NULL, NULL);

  const char *nothing = plumb_wording_status (PLUMB_STATUS_NOT_ASSESSED,
                                              plumb_workspace_get_language (self->workspace));
  return bind (self, field, &drop_down_class, label_new (self, field), NULL,
               plumb_fact_drop_down_new (get_label (self, field), nothing, options, n_options),
               "chosen");
}

GtkWidget *
plumb_fact_form_add_levels (PlumbFactForm *self, PlumbFieldId field, gboolean several)
{
  g_return_val_if_fail (self != NULL, NULL);

  const PlumbAppraisal *appraisal = plumb_workspace_get_instrument (self->workspace)->appraisal;
  if (appraisal == NULL || appraisal->fields[field].n_levels == 0)
    return NULL;

  const PlumbField *declared = &appraisal->fields[field];
  g_autofree PlumbFactOption *options = g_new0 (PlumbFactOption, declared->n_levels);
  for (guint i = 0; i < declared->n_levels; i++)
    {
      options[i].id = declared->levels[i].id;
      options[i].label = plumb_workspace_text (self->workspace, &declared->levels[i].label);
      options[i].hint = plumb_workspace_text (self->workspace, &declared->levels[i].hint);
    }
  const char *fact = plumb_field_id_get_name (field);
  GtkWidget *label = label_new (self, fact);
  GtkWidget *choice
      = plumb_fact_choice_new (label, get_label (self, fact), options, declared->n_levels, several);
  return bind (self, fact, &choice_class, label,
               plumb_workspace_text (self->workspace, &declared->guidance), choice, "chosen");
}

GtkWidget *
plumb_fact_form_add_ids (PlumbFactForm *self,
                         const char *field,
                         guint max,
                         const char *add_label,
                         PlumbPickerFunc list,
                         gpointer data)
{
  g_return_val_if_fail (self != NULL && field != NULL, NULL);

  GtkWidget *label = label_new (self, field);
  return bind (self, field, &ids_class, label, NULL,
               plumb_fact_ids_new (label, max, add_label, list, data), "chosen");
}
