/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-page-test.h"

#include <adwaita.h>

/* How long is waited for what must come, and how long the interface is left alone between two
 * looks: looking at every widget takes its time, too. */
#define PATIENCE_SECONDS 60
#define PAUSE_MS         10

void
plumb_page_test_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink",
                FALSE, NULL);
}

PlumbWorkspace *
plumb_page_test_workspace_new (const char *instrument)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbLanguage) language = plumb_language_open (PLUMB_LANGUAGE_SOURCE_TAG, &error);
  g_assert_no_error (error);
  g_autoptr (PlumbInstrument) loaded = plumb_instrument_load_builtin (instrument, &error);
  g_assert_no_error (error);
  PlumbWorkspace *workspace = plumb_workspace_new (language);
  g_assert_true (plumb_workspace_new_review (workspace, loaded, "A review", NULL, &error));
  g_assert_no_error (error);
  return workspace;
}

void
plumb_page_test_set (PlumbWorkspace *workspace,
                     PlumbKind kind,
                     const char *id,
                     const char *field,
                     const char *text)
{
  g_autoptr (GError) error = NULL;
  plumb_review_set (plumb_workspace_get_review (workspace), kind, id, field, text, &error);
  g_assert_no_error (error);
}

const char *
plumb_page_test_get (PlumbWorkspace *workspace, PlumbKind kind, const char *id, const char *field)
{
  return plumb_review_get (plumb_workspace_get_review (workspace), kind, id, field);
}

static void
add_record (PlumbWorkspace *workspace,
            const char *id,
            const char *groups,
            const char *pathway,
            const char *direction)
{
  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, id, "groups", groups);
  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, id, "pathway", pathway);
  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, id, "direction", direction);
}

static void
rate (PlumbWorkspace *workspace, const char *id, const char *level)
{
  static const char *const fields[] = { "magnitude", "likelihood", "reach", "duration", "need" };
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, id, fields[i], level);
}

PlumbWorkspace *
plumb_page_test_workspace_new_filled (void)
{
  PlumbWorkspace *workspace = plumb_page_test_workspace_new ("heiap-full");
  plumb_page_test_set (workspace, PLUMB_KIND_ANSWER, "people.in-scope", "value",
                       "low-income renters");
  plumb_page_test_set (workspace, PLUMB_KIND_ANSWER, "people.priority", "value", "low-income");
  plumb_page_test_set (workspace, PLUMB_KIND_ANSWER, "pathways.touched", "value",
                       "income-wealth housing");
  add_record (workspace, "i1", "low-income", "housing", "harm");
  rate (workspace, "i1", "3");
  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, "i1", "provision", "Sec. 1");
  add_record (workspace, "i2", "low-income", "housing", "benefit");
  rate (workspace, "i2", "1");
  add_record (workspace, "i3", "renters", "housing", "unknown");
  add_record (workspace, "i4", "low-income renters", "income-wealth", "harm");
  return workspace;
}

static gboolean
is_laid_out (gpointer window)
{
  return gtk_widget_get_mapped (window) && gtk_widget_get_width (window) > 100;
}

GtkWindow *
plumb_page_test_show (GtkWidget *page, int width)
{
  GtkWidget *window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), width, 800);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (plumb_page_test_until (is_laid_out, window));
  plumb_page_test_spin (100);
  return GTK_WINDOW (window);
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

void
plumb_page_test_close (GtkWindow *window)
{
  gpointer page = gtk_window_get_child (window);
  g_object_add_weak_pointer (G_OBJECT (page), &page);
  gtk_window_destroy (window);
  g_assert_true (plumb_page_test_until (is_gone, &page));
}

void
plumb_page_test_assert_reflows (GtkWidget *page)
{
  GtkSettings *settings = gtk_widget_get_settings (page);
  int dpi, minimum;
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

void
plumb_page_test_spin (guint ms)
{
  gint64 end = g_get_monotonic_time () + (gint64) ms * 1000;
  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}

gboolean
plumb_page_test_until (gboolean (*ok) (gpointer data), gpointer data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;
  while (!ok (data))
    {
      if (g_get_monotonic_time () > end)
        return FALSE;
      plumb_page_test_spin (PAUSE_MS);
    }
  return TRUE;
}

static gboolean
is_shown (GtkWidget *widget)
{
  return gtk_widget_get_child_visible (widget) && gtk_widget_get_visible (widget);
}

static gboolean
label_says (GtkWidget *widget, const char *words)
{
  if (!is_shown (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), words))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (label_says (child, words))
      return TRUE;
  return FALSE;
}

static gboolean
tooltip_says (GtkWidget *widget, const char *words)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);
  return tooltip != NULL && g_str_has_prefix (tooltip, words);
}

GtkWidget *
plumb_page_test_find (GtkWidget *root, GType type, const char *words)
{
  if (!is_shown (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type)
      && (words == NULL || tooltip_says (root, words) || label_says (root, words)))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = plumb_page_test_find (child, type, words);
      if (found != NULL)
        return found;
    }
  return NULL;
}

gboolean
plumb_page_test_says (GtkWidget *root, const char *words)
{
  return label_says (root, words);
}

/* What is waited for. */
typedef struct
{
  GtkWidget *root;
  const char *words;
  gboolean clicked;
} Expected;

static gboolean
is_said (gpointer data)
{
  const Expected *expected = data;
  return plumb_page_test_says (expected->root, expected->words);
}

static gboolean
is_not_said (gpointer data)
{
  return !is_said (data);
}

static gboolean
is_there (gpointer data)
{
  const Expected *expected = data;
  return plumb_page_test_find (expected->root, GTK_TYPE_BUTTON, expected->words) != NULL;
}

static gboolean
is_clicked (gpointer data)
{
  return ((const Expected *) data)->clicked;
}

static void
on_clicked (GtkButton *button, Expected *expected)
{
  expected->clicked = TRUE;
  g_signal_handlers_disconnect_by_data (button, expected);
}

/* Ends the test where @ok does not come true. */
static void
wait_for (gboolean (*ok) (gpointer data), Expected *expected)
{
  gboolean came = plumb_page_test_until (ok, expected);
  if (!came)
    g_test_message ("waited in vain for “%s”", expected->words);
  g_assert_true (came);
}

void
plumb_page_test_expect (GtkWidget *root, const char *words)
{
  Expected expected = { root, words, FALSE };
  wait_for (is_said, &expected);
}

void
plumb_page_test_expect_not (GtkWidget *root, const char *words)
{
  Expected expected = { root, words, FALSE };
  wait_for (is_not_said, &expected);
}

void
plumb_page_test_click (GtkWidget *root, const char *words)
{
  Expected expected = { root, words, FALSE };
  wait_for (is_there, &expected);
  GtkWidget *button = plumb_page_test_find (root, GTK_TYPE_BUTTON, words);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), &expected);
  gtk_widget_activate (button);
  wait_for (is_clicked, &expected);
}
