/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-control.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-choice-control.h"
#include "plumb-date-control.h"
#include "plumb-focus.h"
#include "plumb-number-control.h"
#include "plumb-many-control.h"
#include "plumb-matrix-control.h"
#include "plumb-roster-control.h"
#include "plumb-text-control.h"
#include "plumb-value-control.h"

typedef struct
{
  PlumbWorkspace *workspace;
  const PlumbQuestion
      *question; /* of the review's instrument, which the reference below keeps alive */
  PlumbInstrument *instrument;
  GtkWidget *label;
  GtkWidget *child;
  GtkWidget *target; /* below child: what assistive technology reads the answer by */
  char *manner;      /* how to answer, or NULL */
} PlumbControlPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PlumbControl, plumb_control, GTK_TYPE_WIDGET)

static void
default_set_editable (PlumbControl *self, gboolean editable)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self), editable);
}

static gboolean
plumb_control_grab_focus (GtkWidget *widget)
{
  PlumbControlPrivate *priv = plumb_control_get_instance_private (PLUMB_CONTROL (widget));
  return gtk_widget_child_focus (priv->child, GTK_DIR_TAB_FORWARD);
}

static void
plumb_control_dispose (GObject *object)
{
  PlumbControlPrivate *priv = plumb_control_get_instance_private (PLUMB_CONTROL (object));

  priv->target = NULL;
  g_clear_pointer (&priv->child, gtk_widget_unparent);
  g_clear_pointer (&priv->manner, g_free);
  g_clear_object (&priv->workspace);
  g_clear_pointer (&priv->instrument, plumb_instrument_unref);

  G_OBJECT_CLASS (plumb_control_parent_class)->dispose (object);
}

static void
plumb_control_class_init (PlumbControlClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_control_dispose;
  widget_class->focus = plumb_focus_pass_on;
  widget_class->grab_focus = plumb_control_grab_focus;
  klass->set_editable = default_set_editable;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
plumb_control_init (PlumbControl *self)
{
}

static GType
control_type_for (PlumbQuestionType type)
{
  switch (type)
    {
    case PLUMB_QUESTION_SINGLE:
    case PLUMB_QUESTION_SCALE:
      return PLUMB_TYPE_CHOICE_CONTROL;
    case PLUMB_QUESTION_MULTIPLE:
      return PLUMB_TYPE_MANY_CONTROL;
    case PLUMB_QUESTION_NUMBER:
      return PLUMB_TYPE_NUMBER_CONTROL;
    case PLUMB_QUESTION_TEXT:
    case PLUMB_QUESTION_LONG_TEXT:
      return PLUMB_TYPE_TEXT_CONTROL;
    case PLUMB_QUESTION_DATE:
      return PLUMB_TYPE_DATE_CONTROL;
    case PLUMB_QUESTION_MATRIX:
      return PLUMB_TYPE_MATRIX_CONTROL;
    case PLUMB_QUESTION_ROSTER:
      return PLUMB_TYPE_ROSTER_CONTROL;
    case PLUMB_QUESTION_COMPUTED:
      return PLUMB_TYPE_VALUE_CONTROL;
    case PLUMB_QUESTION_NOTE:
    default:
      return G_TYPE_INVALID;
    }
}

GtkWidget *
plumb_control_new (PlumbWorkspace *workspace, const PlumbQuestion *question, GtkWidget *label)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && question != NULL, NULL);
  g_return_val_if_fail (GTK_IS_LABEL (label), NULL);

  GType type = control_type_for (question->type);
  if (type == G_TYPE_INVALID)
    return NULL;

  PlumbControl *self = g_object_new (type, NULL);
  PlumbControlPrivate *priv = plumb_control_get_instance_private (self);
  priv->workspace = g_object_ref (workspace);
  priv->instrument = plumb_instrument_ref (plumb_workspace_get_instrument (workspace));
  priv->question = question;
  priv->label = label;
  priv->child = PLUMB_CONTROL_GET_CLASS (self)->build (self);
  gtk_widget_set_parent (priv->child, GTK_WIDGET (self));
  plumb_control_refresh (self);
  return GTK_WIDGET (self);
}

void
plumb_control_refresh (PlumbControl *self)
{
  g_return_if_fail (PLUMB_IS_CONTROL (self));
  PLUMB_CONTROL_GET_CLASS (self)->refresh (self);
}

void
plumb_control_set_editable (PlumbControl *self, gboolean editable)
{
  g_return_if_fail (PLUMB_IS_CONTROL (self));
  PLUMB_CONTROL_GET_CLASS (self)->set_editable (self, editable);
}

/* One sentence after another; a part that ends as a sentence does gets no second mark. */
static void
append_part (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, strchr (".!?:", text->str[text->len - 1]) != NULL ? " " : ". ");
  g_string_append (text, part);
}

void
plumb_control_tell (PlumbControl *self,
                    gboolean required,
                    const char *remark,
                    gboolean has_to_change)
{
  g_return_if_fail (PLUMB_IS_CONTROL (self));

  PlumbControlPrivate *priv = plumb_control_get_instance_private (self);
  if (priv->target == NULL)
    return;
  g_autoptr (GString) text = g_string_new (required ? _ ("Required") : NULL);
  append_part (text, plumb_workspace_text (priv->workspace, &priv->question->hint));
  append_part (text, priv->manner);
  append_part (text, remark);
  plumb_a11y_describe (priv->target, text->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->target), GTK_ACCESSIBLE_PROPERTY_REQUIRED,
                                  required, -1);
  plumb_a11y_set_invalid (priv->target, PLUMB_INVALID_CHECK, has_to_change);
}

void
plumb_control_set_target (PlumbControl *self, GtkWidget *target, const char *manner)
{
  g_return_if_fail (PLUMB_IS_CONTROL (self) && GTK_IS_WIDGET (target));

  PlumbControlPrivate *priv = plumb_control_get_instance_private (self);
  priv->target = target;
  g_free (priv->manner);
  priv->manner = g_strdup (manner);
}

PlumbWorkspace *
plumb_control_get_workspace (PlumbControl *self)
{
  PlumbControlPrivate *priv = plumb_control_get_instance_private (self);
  return priv->workspace;
}

const PlumbQuestion *
plumb_control_get_question (PlumbControl *self)
{
  PlumbControlPrivate *priv = plumb_control_get_instance_private (self);
  return priv->question;
}

GtkWidget *
plumb_control_get_label (PlumbControl *self)
{
  PlumbControlPrivate *priv = plumb_control_get_instance_private (self);
  return priv->label;
}

static char *
dup_address (PlumbControl *self, const char *part)
{
  const PlumbQuestion *question = plumb_control_get_question (self);
  return part != NULL ? g_strdup_printf ("%s/%s", question->id, part) : g_strdup (question->id);
}

const char *
plumb_control_get_value (PlumbControl *self, const char *part)
{
  PlumbControlPrivate *priv = plumb_control_get_instance_private (self);
  g_autofree char *address = dup_address (self, part);
  return plumb_review_get (plumb_workspace_get_review (priv->workspace), PLUMB_KIND_ANSWER, address,
                           "value");
}

void
plumb_control_set_value (PlumbControl *self, const char *part, const char *value)
{
  PlumbControlPrivate *priv = plumb_control_get_instance_private (self);
  /* The page goes when its review is closed; what a field still hands over then has nowhere to go.
   */
  if (plumb_workspace_get_instrument (priv->workspace) != priv->instrument)
    return;

  g_autofree char *address = dup_address (self, part);
  const PlumbEdit edits[] = {
    { PLUMB_KIND_ANSWER, address, "value", value },
    { PLUMB_KIND_ANSWER, priv->question->id, "status", NULL },
    { PLUMB_KIND_ANSWER, priv->question->id, "reason", NULL },
  };
  guint n_edits = value != NULL && *value != '\0' ? G_N_ELEMENTS (edits) : 1;
  plumb_workspace_apply (priv->workspace, edits, n_edits);
}
