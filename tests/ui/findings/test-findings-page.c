/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The findings page says what the score says, in words, and opens every number. */

#include "plumb-figure-view.h"
#include "plumb-findings-robustness.h"
#include "plumb-findings-page.h"
#include "plumb-long-list.h"
#include "plumb-page-test.h"
#include "plumb-trace-view.h"
#include "plumb-work-row.h"
#include "plumb-wording-bounds.h"

/* The card of which the first line says its @kind. */
static GtkWidget *
find_card (GtkWidget *page, const char *kind)
{
  GtkWidget *label = plumb_page_test_find (page, GTK_TYPE_LABEL, kind);
  g_assert_nonnull (label);
  return gtk_widget_get_parent (label);
}

/* A card's title stands in its second line, behind a sign. */
static void
assert_title (GtkWidget *card, const char *title)
{
  GtkWidget *label = gtk_widget_get_next_sibling (gtk_widget_get_first_child (card));
  g_assert_true (g_str_has_suffix (gtk_label_get_text (GTK_LABEL (label)), title));
}

/* The page of a review whose changes were all told of, so that its parts are made once. */
static GtkWidget *
new_page (PlumbWorkspace *workspace)
{
  plumb_page_test_spin (50);
  return plumb_findings_page_new (workspace);
}

/* Shows @page, and waits for the last of its parts. */
static GtkWindow *
show_page (GtkWidget *page)
{
  GtkWindow *window = plumb_page_test_show (page, 900);
  plumb_page_test_expect (page, "Why this number?");
  plumb_page_test_expect (page, "Method of this review");
  return window;
}

static void
test_conclusion (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_findings_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  const PlumbScore *score = plumb_workspace_get_score (workspace);
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  plumb_page_test_expect (
      page, plumb_wording_conclusion_explanation (score->headlines->conclusion, language));
  assert_title (find_card (page, "Conclusion"),
                plumb_wording_conclusion_title (score->headlines->conclusion, language));
  plumb_page_test_expect (page, plumb_wording_caveat (language));
  plumb_page_test_expect (page, "Worst affected: People with low incomes");
  GtkWidget *worst = find_card (page, "Worst affected: People with low incomes");
  g_autofree char *distance
      = plumb_wording_dup_distances (&score->settings, score->headlines->worst_score, language);
  g_assert_true (plumb_page_test_says (worst, distance));
  g_assert_true (plumb_page_test_says (worst, "With all that is still unknown: from"));
  plumb_page_test_close (window);
}

static void
test_follows (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_findings_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  plumb_page_test_expect (page, "Worst affected:");
  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, "i1", "direction", "benefit");
  plumb_page_test_expect_not (page, "Worst affected:");
  plumb_page_test_close (window);
}

static void
test_trace (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = new_page (workspace);
  GtkWindow *window = show_page (page);
  GtkWidget *view = plumb_page_test_find (page, PLUMB_TYPE_TRACE_VIEW, NULL);
  GtkWidget *why = plumb_page_test_find (view, GTK_TYPE_EXPANDER, "Why this number?");
  g_assert_nonnull (why);
  gtk_expander_set_expanded (GTK_EXPANDER (why), TRUE);
  GtkWidget *part
      = plumb_page_test_find (gtk_expander_get_child (GTK_EXPANDER (why)), GTK_TYPE_EXPANDER, NULL);
  g_assert_nonnull (part);
  gtk_expander_set_expanded (GTK_EXPANDER (part), TRUE);
  g_assert_true (plumb_page_test_says (part, "Likelihood: Likely"));

  plumb_page_test_click (part, "Open the record");
  g_assert_cmpstr (plumb_workspace_get_page (workspace), ==, PLUMB_PAGE_IMPACTS);
  g_assert_cmpstr (plumb_workspace_get_item (workspace), ==, "i1");
  plumb_page_test_close (window);
}

static void
test_pictures (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_findings_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  plumb_page_test_expect (page, "The data as a table");
  GtkWidget *picture = plumb_page_test_find (page, PLUMB_TYPE_FIGURE_VIEW, NULL);
  g_assert_nonnull (picture);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (picture),
                                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));

  GtkWidget *data = plumb_page_test_find (page, GTK_TYPE_EXPANDER, "The data as a table");
  g_assert_nonnull (data);
  gtk_expander_set_expanded (GTK_EXPANDER (data), TRUE);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (gtk_expander_get_child (GTK_EXPANDER (data))),
                                   GTK_ACCESSIBLE_ROLE_TABLE);
  plumb_page_test_close (window);
}

static void
test_open (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_findings_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  plumb_page_test_expect (page, "Effects that are not known");
  plumb_page_test_expect (page, "Records that are incomplete");
  plumb_page_test_close (window);
}

/* Taking a group out of scope stops a record from counting: the page says so, and leads to it. */
static void
test_scope (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = new_page (workspace);
  GtkWindow *window = show_page (page);
  g_assert_false (plumb_page_test_says (page, "Left out of the score"));
  plumb_page_test_set (workspace, PLUMB_KIND_ANSWER, "people.in-scope", "value", "low-income");
  plumb_page_test_expect (page, "Left out of the score");

  GtkWidget *card = find_card (page, "Left out of the score");
  assert_title (card, "2 records do not count");
  plumb_page_test_click (card, "Renters");
  g_assert_cmpstr (plumb_workspace_get_page (workspace), ==, PLUMB_PAGE_IMPACTS);
  g_assert_cmpstr (plumb_workspace_get_item (workspace), ==, "i3");

  plumb_page_test_set (workspace, PLUMB_KIND_ANSWER, "people.in-scope", "value",
                       "low-income renters");
  plumb_page_test_expect_not (page, "Left out of the score");
  plumb_page_test_close (window);
}

static void
test_narrow (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_findings_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 360);
  int minimum;
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  plumb_page_test_assert_reflows (page);
  plumb_page_test_close (window);
}

static void
test_outcome (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new ("rapid-screening");
  GtkWidget *page = plumb_findings_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  g_assert_true (plumb_page_test_says (page, "Result of the answers")
                 || plumb_page_test_says (page, "No result yet"));
  g_assert_null (plumb_page_test_find (page, PLUMB_TYPE_FIGURE_VIEW, NULL));
  plumb_page_test_close (window);
}

/* Many records, so that working out how firm the finding is takes its time. */
static PlumbWorkspace *
make_big (void)
{
  static const char *const directions[] = { "harm", "benefit", "unknown" };
  static const char *const groups[] = { "low-income", "renters", "low-income renters" };
  PlumbWorkspace *workspace = plumb_page_test_workspace_new_filled ();
  for (guint i = 10; i < 250; i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i);
      g_autofree char *level = g_strdup_printf ("%u", 1 + i % 3);
      plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, id, "groups", groups[i % 3]);
      plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, id, "pathway", "housing");
      plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, id, "direction", directions[i / 3 % 3]);
      plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, id, "magnitude", level);
    }
  return workspace;
}

static void
collect_labels (GtkWidget *root, GPtrArray *labels)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root))
    g_ptr_array_add (labels, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_labels (child, labels);
}

/* Whether all that is shown below @root has its place. */
static gboolean
has_places (gpointer root)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  collect_labels (root, labels);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_height (g_ptr_array_index (labels, i)) == 0)
      return FALSE;
  return TRUE;
}

/* No words below @root are cut off, and none stand on others. */
static void
assert_readable (GtkWidget *root)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  collect_labels (root, labels);
  g_autofree graphene_rect_t *bounds = g_new (graphene_rect_t, labels->len);
  g_assert_cmpuint (labels->len, >, PLUMB_LONG_LIST_FIRST);
  for (guint i = 0; i < labels->len; i++)
    {
      GtkLabel *label = g_ptr_array_index (labels, i);
      int height;
      pango_layout_get_pixel_size (gtk_label_get_layout (label), NULL, &height);
      g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (label), root, &bounds[i]));
      g_assert_cmpfloat (bounds[i].size.height, >=, height);
      for (guint j = 0; j < i; j++)
        if (graphene_rect_intersection (&bounds[i], &bounds[j], NULL))
          g_error ("“%s” and “%s” overlap", gtk_label_get_text (label),
                   gtk_label_get_text (g_ptr_array_index (labels, j)));
    }
}

/* Opens the first expander below @root; answers what was in it. */
static GtkWidget *
open_first (GtkWidget *root)
{
  GtkWidget *expander = plumb_page_test_find (root, GTK_TYPE_EXPANDER, NULL);
  g_assert_nonnull (expander);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  return gtk_expander_get_child (GTK_EXPANDER (expander));
}

/* A harm with a score, of which all that is to be said takes more than one line. */
static void
add_harm (PlumbWorkspace *workspace, guint number)
{
  static const char *const fields[][2] = {
    { "groups", "low-income renters" },
    { "provision", "Sec. 9-104(a)" },
    { "direction", "harm" },
    { "magnitude", "2" },
    { "likelihood", "2" },
    { "reach", "3" },
    { "duration", "2" },
    { "need", "3" },
  };
  g_autofree char *id = g_strdup_printf ("i%u", number);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, id, fields[i][0], fields[i][1]);
}

/* What a number is made of can be read, however narrow the window is and however large the text. */
static void
test_trace_rows (void)
{
  static const int widths[] = { 360, 1000, 1240 };
  g_autoptr (PlumbWorkspace) workspace = make_big ();
  for (guint i = 10; i < 30; i++)
    add_harm (workspace, i);
  int dpi;
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (widths); i++)
    {
      if (i % 2 == 1)
        g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
      GtkWidget *page = new_page (workspace);
      GtkWindow *window = plumb_page_test_show (page, widths[i / 2]);
      plumb_page_test_expect (page, "Why this number?");
      GtkWidget *view = plumb_page_test_find (page, PLUMB_TYPE_TRACE_VIEW, NULL);
      open_first (open_first (view));
      plumb_page_test_expect (view, "Open the record");
      plumb_page_test_spin (100);
      g_assert_true (plumb_page_test_until (has_places, view));
      assert_readable (view);
      plumb_page_test_close (window);
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
    }
}

static gboolean
is_ready (gpointer job)
{
  return plumb_robustness_job_get_state (job) == PLUMB_ROBUSTNESS_READY;
}

/* What the page says at the moment the result comes, before it shows it. */
typedef struct
{
  GtkWidget *page;
  gboolean was_working;
} Moment;

static void
on_job_changed (PlumbRobustnessJob *job, Moment *moment)
{
  if (!is_ready (job))
    return;
  GtkWidget *part = plumb_page_test_find (moment->page, PLUMB_TYPE_FINDINGS_ROBUSTNESS, NULL);
  GtkWidget *row = plumb_page_test_find (part, PLUMB_TYPE_WORK_ROW, NULL);
  moment->was_working = row != NULL && plumb_page_test_says (row, "This is being worked out.")
                        && plumb_page_test_find (row, GTK_TYPE_PROGRESS_BAR, NULL) != NULL
                        && !plumb_page_test_says (moment->page, "One rating at a time");
}

/* Nothing else on the page waits until it is worked out how firm the finding is. */
static void
test_never_waits (void)
{
  g_autoptr (PlumbWorkspace) workspace = make_big ();
  PlumbRobustnessJob *job = plumb_workspace_get_robustness (workspace);
  Moment moment = { NULL };
  plumb_robustness_job_cancel (job);
  g_signal_connect (job, "changed", G_CALLBACK (on_job_changed), &moment);
  moment.page = new_page (workspace);
  GtkWindow *window = show_page (moment.page);
  plumb_page_test_expect (moment.page, "Worst affected:");
  plumb_page_test_expect (moment.page, "What is still open");
  plumb_page_test_expect (moment.page, "The data as a table");

  plumb_page_test_click (moment.page, "Work it out");
  g_assert_true (plumb_page_test_until (is_ready, job));
  g_assert_true (moment.was_working);
  plumb_page_test_expect (moment.page, "One rating at a time");
  plumb_page_test_expect (moment.page, "Find this out next");
  g_assert_false (plumb_page_test_says (moment.page, "This is being worked out."));
  g_signal_handlers_disconnect_by_data (job, &moment);
  plumb_page_test_close (window);
}

/* A long list is shown a piece at a time, and no piece is lost. */
static void
test_long_list (void)
{
  g_autoptr (PlumbWorkspace) workspace = make_big ();
  GtkWidget *page = new_page (workspace);
  GtkWindow *window = show_page (page);
  GtkWidget *title = plumb_page_test_find (page, GTK_TYPE_LABEL, "Effects that are not known");
  GtkWidget *list = gtk_widget_get_next_sibling (title);
  GtkWidget *items = gtk_widget_get_first_child (gtk_widget_get_first_child (list));
  guint n = 0, n_pressed = 0;
  while (plumb_page_test_find (list, GTK_TYPE_BUTTON, "Show ") != NULL)
    {
      g_assert_cmpuint (n_pressed++, <, 10);
      plumb_page_test_click (list, "Show ");
    }
  for (GtkWidget *item = gtk_widget_get_first_child (items); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    n++;
  g_assert_cmpuint (n_pressed, ==, 2);
  g_assert_cmpuint (n, ==, 80); /* 79 of the many, and i3 */
  plumb_page_test_close (window);
}

static void
cancel_at_once (PlumbRobustnessJob *job, gpointer data)
{
  if (plumb_robustness_job_get_state (job) == PLUMB_ROBUSTNESS_WORKING)
    plumb_robustness_job_cancel (job);
}

/* Cancelled work rests, whatever changes, until somebody wants it. */
static void
test_cancel (void)
{
  g_autoptr (PlumbWorkspace) workspace = make_big ();
  PlumbRobustnessJob *job = plumb_workspace_get_robustness (workspace);
  gulong handler = g_signal_connect_after (job, "changed", G_CALLBACK (cancel_at_once), NULL);
  GtkWidget *page = plumb_findings_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  plumb_page_test_expect (page, "This was not worked out");
  plumb_page_test_expect (page, "Worst affected:");
  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, "i1", "magnitude", "2");
  plumb_page_test_spin (50);
  g_assert_cmpint (plumb_robustness_job_get_state (job), ==, PLUMB_ROBUSTNESS_CANCELLED);

  g_signal_handler_disconnect (job, handler);
  plumb_page_test_click (page, "Work it out");
  g_assert_true (plumb_page_test_until (is_ready, job));
  plumb_page_test_expect (page, "One rating at a time");
  plumb_page_test_close (window);
}

/* The button cancels what is under way. */
static void
test_cancel_button (void)
{
  g_autoptr (PlumbWorkspace) workspace = make_big ();
  PlumbRobustnessJob *job = plumb_workspace_get_robustness (workspace);
  GtkWidget *part = plumb_findings_robustness_new (workspace);
  g_object_ref_sink (part);
  plumb_robustness_job_begin_use (job);
  g_assert_cmpint (plumb_robustness_job_get_state (job), ==, PLUMB_ROBUSTNESS_WORKING);
  GtkWidget *row = plumb_page_test_find (part, PLUMB_TYPE_WORK_ROW, NULL);
  g_signal_emit_by_name (plumb_page_test_find (row, GTK_TYPE_BUTTON, "Cancel"), "clicked");
  g_assert_cmpint (plumb_robustness_job_get_state (job), ==, PLUMB_ROBUSTNESS_CANCELLED);
  g_assert_nonnull (plumb_page_test_find (row, GTK_TYPE_BUTTON, "Work it out"));
  plumb_robustness_job_end_use (job);
  g_object_unref (part);
}

/* A change begins the work anew; what was found before stays in sight until then, and says so. */
static void
test_change (void)
{
  g_autoptr (PlumbWorkspace) workspace = make_big ();
  PlumbRobustnessJob *job = plumb_workspace_get_robustness (workspace);
  GtkWidget *page = plumb_findings_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  plumb_page_test_expect (page, "One rating at a time");
  PlumbRobustness *before = plumb_robustness_ref (plumb_robustness_job_get_result (job));

  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, "i1", "direction", "benefit");
  g_assert_cmpint (plumb_robustness_job_get_state (job), ==, PLUMB_ROBUSTNESS_WAITING);
  g_assert_null (plumb_robustness_job_get_result (job));
  g_assert_true (plumb_page_test_says (page, "One rating at a time"));
  g_assert_true (plumb_page_test_says (page, "The review has changed. This is being"));
  g_assert_true (plumb_page_test_until (is_ready, job));
  g_assert_true (plumb_robustness_job_get_result (job) != before);
  plumb_page_test_expect_not (page, "The review has changed.");
  g_assert_true (plumb_page_test_says (page, "One rating at a time"));
  plumb_robustness_unref (before);
  plumb_page_test_close (window);
}

/* Closing the review while the thread works leaves nothing behind. */
static void
test_close_while_working (void)
{
  g_autoptr (PlumbWorkspace) workspace = make_big ();
  g_autoptr (PlumbRobustnessJob) job = g_object_ref (plumb_workspace_get_robustness (workspace));
  gpointer review = plumb_workspace_get_review (workspace);
  plumb_robustness_job_begin_use (job);
  g_object_add_weak_pointer (review, &review);
  g_assert_true (plumb_workspace_close (workspace, NULL));
  g_assert_null (review);
  plumb_page_test_spin (100);
  g_assert_null (plumb_robustness_job_get_result (job));
  plumb_robustness_job_start (job);
  g_assert_cmpint (plumb_robustness_job_get_state (job), !=, PLUMB_ROBUSTNESS_READY);
}

int
main (int argc, char **argv)
{
  plumb_page_test_init (&argc, &argv);
  g_test_add_func ("/findings-page/conclusion", test_conclusion);
  g_test_add_func ("/findings-page/follows", test_follows);
  g_test_add_func ("/findings-page/trace", test_trace);
  g_test_add_func ("/findings-page/trace-rows", test_trace_rows);
  g_test_add_func ("/findings-page/pictures", test_pictures);
  g_test_add_func ("/findings-page/open", test_open);
  g_test_add_func ("/findings-page/scope", test_scope);
  g_test_add_func ("/findings-page/narrow", test_narrow);
  g_test_add_func ("/findings-page/outcome", test_outcome);
  g_test_add_func ("/findings-page/never-waits", test_never_waits);
  g_test_add_func ("/findings-page/long-list", test_long_list);
  g_test_add_func ("/findings-page/cancel", test_cancel);
  g_test_add_func ("/findings-page/cancel-button", test_cancel_button);
  g_test_add_func ("/findings-page/change", test_change);
  g_test_add_func ("/findings-page/close-while-working", test_close_while_working);
  return g_test_run ();
}
