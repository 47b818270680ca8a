/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The calendar of a question about a day, by its keys. */

#include "plumb-date-field.h"
#include "plumb-ui-test.h"

static gboolean
is_open (gpointer popover)
{
  return gtk_widget_get_mapped (popover);
}

/* The calendar of the question, opened at @day. */
static GtkWidget *
open_at (PlumbWindow *window, const char *day)
{
  plumb_ui_test_set (window, "two.date", day);
  plumb_ui_test_show_section (window, "part.two");
  GtkWidget *card = plumb_ui_test_card (window, "two.date");
  GtkWidget *field = plumb_ui_test_find (card, PLUMB_TYPE_DATE_FIELD, NULL);
  GtkWidget *button = plumb_ui_test_find (field, GTK_TYPE_MENU_BUTTON, NULL);
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  g_assert_true (plumb_ui_test_until (is_open, popover));
  GtkWidget *calendar = gtk_popover_get_child (popover);
  g_assert_true (GTK_IS_CALENDAR (calendar));
  return calendar;
}

static void
press (GtkWidget *calendar, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (calendar);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;
      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
    }
}

static void
assert_at (GtkWidget *calendar, const char *day)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (GTK_CALENDAR (calendar));
  g_autofree char *text = g_date_time_format (date, "%Y-%m-%d");
  g_assert_cmpstr (text, ==, day);
}

static void
test_keys (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  GtkWidget *calendar = open_at (window, "2026-03-31");
  press (calendar, GDK_KEY_Right, 0);
  assert_at (calendar, "2026-04-01");
  press (calendar, GDK_KEY_Up, 0);
  assert_at (calendar, "2026-03-25");
  press (calendar, GDK_KEY_Page_Down, GDK_SHIFT_MASK);
  assert_at (calendar, "2027-03-25");
  g_assert_cmpstr (plumb_ui_test_answer (window, "two.date"), ==, "2026-03-31");
  press (calendar, GDK_KEY_Return, 0);
  g_assert_cmpstr (plumb_ui_test_answer (window, "two.date"), ==, "2027-03-25");
  plumb_ui_test_close (window);
}

/* A year has four digits. */
static void
test_ends (void)
{
  PlumbWindow *window = plumb_ui_test_open ();
  GtkWidget *last = open_at (window, "9999-12-31");
  press (last, GDK_KEY_Right, 0);
  press (last, GDK_KEY_Page_Down, 0);
  press (last, GDK_KEY_Page_Down, GDK_SHIFT_MASK);
  assert_at (last, "9999-12-31");
  press (last, GDK_KEY_Left, 0);
  assert_at (last, "9999-12-30");
  plumb_ui_test_close (window);

  window = plumb_ui_test_open ();
  GtkWidget *first = open_at (window, "1000-01-01");
  press (first, GDK_KEY_Left, 0);
  press (first, GDK_KEY_Page_Up, GDK_SHIFT_MASK);
  assert_at (first, "1000-01-01");
  plumb_ui_test_close (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/ui/calendar/keys", test_keys);
  g_test_add_func ("/ui/calendar/ends", test_ends);
  return plumb_ui_test_run (&argc, &argv);
}
