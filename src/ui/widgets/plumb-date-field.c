/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-date-field.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-day.h"
#include "plumb-focus.h"
#include "plumb-line-field.h"

struct _PlumbDateField
{
  GtkWidget parent_instance;
  PlumbWorkspace *workspace;
  GtkWidget *box;
  GtkWidget *line;
  GtkWidget *button;
  GtkWidget *calendar;
  GtkWidget *message;
  char *shown; /* the day as the review has it, or NULL */
};

G_DEFINE_FINAL_TYPE (PlumbDateField, plumb_date_field, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_COMMIT,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

/* The years that are written with four digits. */
#define FIRST_YEAR 1000
#define LAST_YEAR  9999

/* Reads YYYY-MM-DD, which is the same in every language. Free the result with g_date_time_unref().
 */
static GDateTime *
parse_day (const char *text)
{
  guint year, month, day;
  int used = 0;
  if (sscanf (text, "%4u-%2u-%2u%n", &year, &month, &day, &used) != 3 || text[used] != '\0')
    return NULL;
  if (!g_date_valid_dmy (day, month, year) || year < FIRST_YEAR)
    return NULL;
  return g_date_time_new_utc (year, month, day, 0, 0, 0);
}

static void
say (PlumbDateField *self, const char *text, gboolean wrong)
{
  gtk_label_set_label (GTK_LABEL (self->message), text);
  gtk_widget_set_visible (self->message, *text != '\0');
  GtkWidget *entry = GTK_WIDGET (plumb_line_field_get_entry (PLUMB_LINE_FIELD (self->line)));
  if (wrong)
    {
      gtk_widget_add_css_class (entry, "error");
      gtk_widget_remove_css_class (self->message, "dim-label");
    }
  else
    {
      gtk_widget_remove_css_class (entry, "error");
      gtk_widget_add_css_class (self->message, "dim-label");
    }
  plumb_a11y_set_invalid (entry, PLUMB_INVALID_UNREADABLE, wrong);
}

static void
say_day (PlumbDateField *self, const char *iso)
{
  g_autofree char *words
      = plumb_language_format_date (plumb_workspace_get_language (self->workspace), iso);
  say (self, words, FALSE);
}

static void
on_line_commit (PlumbLineField *line, const char *text, PlumbDateField *self)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autoptr (GDateTime) day = parse_day (trimmed);
  if (*trimmed != '\0' && day == NULL)
    {
      say (self, _ ("This is not a date yet. Write it as year-month-day, such as 2026-03-05."),
           TRUE);
      return;
    }

  g_autofree char *iso = day != NULL ? plumb_day_dup (day) : g_strdup ("");
  if (day != NULL)
    say_day (self, iso);
  else
    say (self, "", FALSE);
  g_signal_emit (self, signals[SIGNAL_COMMIT], 0, iso);
}

/* By itself a calendar does not say which day it is at. */
static void
name_calendar (PlumbDateField *self, const char *iso)
{
  g_autofree char *words
      = plumb_language_format_date (plumb_workspace_get_language (self->workspace), iso);
  plumb_a11y_name (self->calendar, words);
}

static void
on_day_selected (GtkCalendar *calendar, PlumbDateField *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *iso = plumb_day_dup (day);
  name_calendar (self, iso);
  plumb_line_field_show (PLUMB_LINE_FIELD (self->line), iso);
  say_day (self, iso);
  g_signal_emit (self, signals[SIGNAL_COMMIT], 0, iso);
}

/* Shows @day in the calendar, which does not choose it. */
static void
show_in_calendar (PlumbDateField *self, GDateTime *day)
{
  g_autofree char *iso = plumb_day_dup (day);
  g_signal_handlers_block_by_func (self->calendar, on_day_selected, self);
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), day);
  g_signal_handlers_unblock_by_func (self->calendar, on_day_selected, self);
  name_calendar (self, iso);
}

/* What a key adds to a day in the calendar. */
static const struct
{
  guint key;
  GdkModifierType state;
  int days;
  int months;
} calendar_keys[] = {
  { GDK_KEY_Left, 0, -1, 0 },
  { GDK_KEY_Right, 0, 1, 0 },
  { GDK_KEY_Up, 0, -7, 0 },
  { GDK_KEY_Down, 0, 7, 0 },
  { GDK_KEY_Page_Up, 0, 0, -1 },
  { GDK_KEY_Page_Down, 0, 0, 1 },
  { GDK_KEY_Page_Up, GDK_SHIFT_MASK, 0, -12 },
  { GDK_KEY_Page_Down, GDK_SHIFT_MASK, 0, 12 },
};

/* Nowhere where the day could not be written any more. */
static void
move_in_calendar (PlumbDateField *self, int days, int months)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  g_autoptr (GDateTime) month = g_date_time_add_months (day, months);
  g_autoptr (GDateTime) moved = month != NULL ? g_date_time_add_days (month, days) : NULL;
  const int year = moved != NULL ? g_date_time_get_year (moved) : 0;
  if (year >= FIRST_YEAR && year <= LAST_YEAR)
    show_in_calendar (self, moved);
}

/* By itself the calendar begins at its first cell whatever day it shows, and Return does nothing.
 */
static gboolean
on_calendar_key (GtkEventControllerKey *controller,
                 guint key,
                 guint code,
                 GdkModifierType state,
                 PlumbDateField *self)
{
  const GdkModifierType held = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK);
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space)
    {
      on_day_selected (GTK_CALENDAR (self->calendar), self);
      gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
      return GDK_EVENT_STOP;
    }
  const gboolean mirrored = gtk_widget_get_direction (self->calendar) == GTK_TEXT_DIR_RTL;
  for (guint i = 0; i < G_N_ELEMENTS (calendar_keys); i++)
    if (calendar_keys[i].key == key && calendar_keys[i].state == held)
      {
        const gboolean turned = mirrored && ABS (calendar_keys[i].days) == 1;
        move_in_calendar (self, (turned ? -1 : 1) * calendar_keys[i].days, calendar_keys[i].months);
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

/* The arrows of the calendar have no names; there are four, of GTK. From them the Tab key would not
 * lead back to the days, so it does not lead to them: keys do what they do. */
static void
name_arrows (GtkWidget *widget, const char *const *names, guint *n)
{
  if (GTK_IS_BUTTON (widget) && names[*n] != NULL)
    {
      plumb_a11y_name (widget, _ (names[(*n)++]));
      gtk_widget_set_focusable (widget, FALSE);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_arrows (child, names, n);
}

/* Opens the calendar at the day that is typed, else today. */
static void
on_popover_show (GtkPopover *popover, PlumbDateField *self)
{
  const char *text = plumb_line_field_get_text (PLUMB_LINE_FIELD (self->line));
  g_autoptr (GDateTime) day = parse_day (text);
  if (day == NULL)
    day = g_date_time_new_now_local ();
  show_in_calendar (self, day);
}

static gboolean
plumb_date_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PLUMB_DATE_FIELD (widget)->line);
}

static void
plumb_date_field_dispose (GObject *object)
{
  PlumbDateField *self = PLUMB_DATE_FIELD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (plumb_date_field_parent_class)->dispose (object);
}

static void
plumb_date_field_class_init (PlumbDateFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_date_field_dispose;
  widget_class->focus = plumb_focus_pass_on;
  widget_class->grab_focus = plumb_date_field_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SIGNAL_COMMIT] = g_signal_new ("commit", PLUMB_TYPE_DATE_FIELD, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plumb_date_field_init (PlumbDateField *self)
{
  static const char *const arrows[]
      = { N_ ("Previous month"), N_ ("Next month"), N_ ("Previous year"), N_ ("Next year"), NULL };
  guint n = 0;
  self->calendar = gtk_calendar_new ();
  g_signal_connect (self->calendar, "day-selected", G_CALLBACK (on_day_selected), self);
  name_arrows (self->calendar, arrows, &n);
  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_calendar_key), self);
  gtk_widget_add_controller (self->calendar, keys);
  GtkWidget *popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), self->calendar);
  g_signal_connect (popover, "show", G_CALLBACK (on_popover_show), self);

  self->button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "x-office-calendar-symbolic",
                               "popover", popover, "valign", GTK_ALIGN_CENTER, NULL);
  plumb_a11y_name_with_tooltip (self->button, _ ("Choose from a calendar"));
  self->message = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                                "xalign", 0.0, "wrap", TRUE, "visible", FALSE, NULL);
}

GtkWidget *
plumb_date_field_new (PlumbWorkspace *workspace, GtkWidget *label)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && GTK_IS_LABEL (label), NULL);

  PlumbDateField *self = g_object_new (PLUMB_TYPE_DATE_FIELD, NULL);
  self->workspace = g_object_ref (workspace);
  self->line = plumb_line_field_new (workspace, label);
  g_signal_connect (self->line, "commit", G_CALLBACK (on_line_commit), self);

  GtkEntry *entry = plumb_line_field_get_entry (PLUMB_LINE_FIELD (self->line));
  /* Translators: the form of a date; year, month and day in digits, in this order. */
  gtk_entry_set_placeholder_text (entry, _ ("YYYY-MM-DD"));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 12);
  plumb_a11y_describe (GTK_WIDGET (entry), _ ("Year, month and day, such as 2026-03-05"));
  plumb_a11y_describe (self->button, gtk_label_get_label (GTK_LABEL (label)));

  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_halign (row, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), self->line);
  gtk_box_append (GTK_BOX (row), self->button);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), row);
  gtk_box_append (GTK_BOX (self->box), self->message);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
plumb_date_field_show (PlumbDateField *self, const char *text)
{
  g_return_if_fail (PLUMB_IS_DATE_FIELD (self));

  /* An unfinished date is typed over nothing: only a change of the review's own date may replace
   * it. */
  if (g_strcmp0 (self->shown, text) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (text);
  plumb_line_field_show (PLUMB_LINE_FIELD (self->line), text);
  if (text != NULL)
    say_day (self, text);
  else
    say (self, "", FALSE);
}

GtkWidget *
plumb_date_field_get_entry (PlumbDateField *self)
{
  g_return_val_if_fail (PLUMB_IS_DATE_FIELD (self), NULL);
  return GTK_WIDGET (plumb_line_field_get_entry (PLUMB_LINE_FIELD (self->line)));
}

void
plumb_date_field_set_editable (PlumbDateField *self, gboolean editable)
{
  g_return_if_fail (PLUMB_IS_DATE_FIELD (self));
  plumb_line_field_set_editable (PLUMB_LINE_FIELD (self->line), editable);
  gtk_widget_set_sensitive (self->button, editable);
}
