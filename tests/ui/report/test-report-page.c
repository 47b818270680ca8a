/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The report page shows the pages that the PDF will have, leads back from them, and writes files.
 */

#include <glib/gstdio.h>
#include <string.h>

#include "plumb-letterhead-row.h"
#include "plumb-page-test.h"
#include "plumb-place.h"
#include "plumb-report-job.h"
#include "plumb-report-page.h"
#include "plumb-report-places.h"
#include "plumb-report-preview.h"
#include "plumb-report-settings.h"
#include "plumb-report-sheet.h"

static gboolean
has_pages (gpointer page)
{
  GtkWidget *preview = plumb_page_test_find (page, PLUMB_TYPE_REPORT_PREVIEW, NULL);
  return preview != NULL
         && plumb_report_preview_get_layout (PLUMB_REPORT_PREVIEW (preview)) != NULL;
}

static PlumbReportPreview *
get_preview (GtkWidget *page)
{
  g_assert_true (plumb_page_test_until (has_pages, page));
  plumb_page_test_spin (200);
  return PLUMB_REPORT_PREVIEW (plumb_page_test_find (page, PLUMB_TYPE_REPORT_PREVIEW, NULL));
}

static void
test_pages (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_report_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  PlumbReportPreview *preview = get_preview (page);
  g_assert_cmpuint (plumb_layout_get_n_pages (plumb_report_preview_get_layout (preview)), >, 3);
  plumb_page_test_expect (page, "Page 1 of ");

  GtkWidget *sheet = plumb_page_test_find (page, PLUMB_TYPE_REPORT_SHEET, NULL);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (sheet),
                                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.next", NULL);
  plumb_page_test_expect (page, "Page 2 of ");
  /* All pages are one stop of the Tab key, at the one that is shown. */
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (preview), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (window) == gtk_widget_get_next_sibling (sheet));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (preview), GTK_DIR_TAB_FORWARD));
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (window)));
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.zoom-in", NULL);
  plumb_page_test_spin (100);
  g_assert_cmpuint (plumb_report_preview_get_page (preview), ==, 1);
  plumb_page_test_close (window);
}

static gboolean
has_new_title (gpointer preview)
{
  g_autofree char *text = plumb_layout_dup_page_text (plumb_report_preview_get_layout (preview), 0);
  return strstr (text, "Another title") != NULL;
}

/* Changing the review sets the pages again; those before stay in sight until then. */
static void
test_follows (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_report_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  PlumbReportPreview *preview = get_preview (page);
  PlumbLayout *before = plumb_layout_ref (plumb_report_preview_get_layout (preview));
  plumb_page_test_set (workspace, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "title", "Another title");
  g_assert_true (plumb_report_preview_get_layout (preview) == before);
  g_assert_true (plumb_page_test_until (has_new_title, preview));
  plumb_layout_unref (before);
  plumb_page_test_close (window);
}

static void
test_places (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_report_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  PlumbLayout *layout = plumb_report_preview_get_layout (get_preview (page));
  guint at, found = 0;
  g_assert_true (plumb_layout_find_origin (layout, "impact/i1", &at, NULL));
  for (guint i = 0; i < plumb_layout_get_n_pages (layout); i++)
    {
      g_autoptr (GPtrArray) places = plumb_report_places_on_page (layout, i);
      found += g_ptr_array_find_with_equal_func (places, "impact/i1", g_str_equal, NULL);
    }
  g_assert_cmpuint (found, ==, 1);

  g_assert_true (plumb_place_show (workspace, "impact/i1"));
  g_assert_cmpstr (plumb_workspace_get_item (workspace), ==, "i1");
  g_assert_true (plumb_place_show (workspace, "question/people.in-scope"));
  g_assert_cmpstr (plumb_workspace_get_page (workspace), ==, PLUMB_PAGE_QUESTIONNAIRE);
  g_assert_false (plumb_place_show (workspace, "impact/i99"));
  g_assert_false (plumb_place_show (workspace, "nonsense"));
  plumb_page_test_close (window);
}

/* The drop-down in the row that is called @name. */
static GtkDropDown *
find_drop_down (GtkWidget *page, const char *name)
{
  GtkWidget *label = plumb_page_test_find (page, GTK_TYPE_LABEL, name);
  g_assert_nonnull (label);
  GtkWidget *drop_down = gtk_widget_get_next_sibling (label);
  g_assert_true (GTK_IS_DROP_DOWN (drop_down));
  return GTK_DROP_DOWN (drop_down);
}

typedef struct
{
  PlumbReportPreview *preview;
  PlumbLayout *before;
} Turn;

static gboolean
is_set_anew (gpointer data)
{
  const Turn *turn = data;
  return plumb_report_preview_get_layout (turn->preview) != turn->before;
}

/* Each kind of report is offered, and the pages follow. */
static void
test_kinds (void)
{
  const char *const *kinds = plumb_report_list_kinds ();
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_report_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  PlumbReportPreview *preview = get_preview (page);
  GtkDropDown *kind = find_drop_down (page, "Kind");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (kind)), ==,
                    g_strv_length ((char **) kinds));
  for (guint i = 1; kinds[i] != NULL; i++)
    {
      g_assert_cmpstr (plumb_report_kind_get_name (kinds[i]), !=, kinds[i]);
      g_autoptr (PlumbLayout) before = plumb_layout_ref (plumb_report_preview_get_layout (preview));
      Turn turn = { preview, before };
      gtk_drop_down_set_selected (kind, i);
      g_assert_true (plumb_page_test_until (is_set_anew, &turn));
    }
  plumb_page_test_close (window);
}

static gboolean
is_bilingual (gpointer preview)
{
  g_autofree char *text = plumb_layout_dump (plumb_report_preview_get_layout (preview));
  return strstr (text, "Summary") != NULL && strstr (text, "Resumen") != NULL;
}

/* A second language stands beside the first, and the name of the file says both. */
static void
test_two_languages (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_report_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  PlumbReportPreview *preview = get_preview (page);
  PlumbReportSettings *settings
      = PLUMB_REPORT_SETTINGS (plumb_page_test_find (page, PLUMB_TYPE_REPORT_SETTINGS, NULL));
  g_auto (GStrv) tags = plumb_language_list_available ();
  guint spanish = 0;
  while (strcmp (tags[spanish], "es") != 0)
    spanish++;
  gtk_drop_down_set_selected (find_drop_down (page, "Second language"), spanish + 1);
  g_assert_cmpstr (plumb_report_settings_get_second_language (settings), ==, "es");
  g_assert_true (plumb_page_test_until (is_bilingual, preview));
  g_autofree char *name
      = plumb_report_settings_dup_file_name (settings, "en", "es", PLUMB_REPORT_PDF);
  g_assert_cmpstr (name, ==, "A review (en+es).pdf");

  /* The same twice is once. */
  guint english = 0;
  while (strcmp (tags[english], "en") != 0)
    english++;
  gtk_drop_down_set_selected (find_drop_down (page, "Second language"), english + 1);
  g_assert_null (plumb_report_settings_get_second_language (settings));
  plumb_page_test_close (window);
}

/* A letterhead is kept by the workspace; one that cannot be read is explained, and the report goes
 * without. */
static void
test_letterhead (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  g_autofree char *path = NULL;
  int file = g_file_open_tmp ("letterhead-XXXXXX.ini", &path, NULL);
  g_assert_cmpint (file, >=, 0);
  g_close (file, NULL);
  g_assert_true (g_file_set_contents (path, "[letterhead]\nname=City of Ash\n", -1, NULL));
  GtkWidget *row = plumb_letterhead_row_new (workspace);
  GtkWindow *window = plumb_page_test_show (row, 400);
  g_assert_null (plumb_letterhead_row_get (PLUMB_LETTERHEAD_ROW (row)));
  plumb_workspace_set_letterhead (workspace, path);
  g_assert_true (plumb_letterhead_row_is_loading (PLUMB_LETTERHEAD_ROW (row)));
  plumb_page_test_expect (row, "City of Ash");
  g_assert_cmpstr (plumb_letterhead_row_get (PLUMB_LETTERHEAD_ROW (row))->name, ==, "City of Ash");
  plumb_page_test_click (row, "Go without");
  g_assert_cmpstr (plumb_workspace_get_letterhead (workspace), ==, "");
  g_assert_true (plumb_page_test_says (row, "None: "));

  g_unlink (path);
  plumb_workspace_set_letterhead (workspace, path);
  plumb_page_test_expect_not (row, "Reading the letterhead");
  g_assert_null (plumb_letterhead_row_get (PLUMB_LETTERHEAD_ROW (row)));
  g_assert_false (plumb_page_test_says (row, "None: "));
  plumb_page_test_close (window);
}

/* Nobody finds out in the middle of an export that a character cannot be printed. */
static void
test_unknown_characters (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_report_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  get_preview (page);
  g_assert_false (plumb_page_test_says (page, "No font on this computer"));
  /* A private use character, which no font has. */
  plumb_page_test_set (workspace, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "title",
                       "A title \xf4\x80\x80\x81");
  plumb_page_test_expect (page, "No font on this computer");
  plumb_page_test_set (workspace, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "title", "A title");
  plumb_page_test_expect_not (page, "No font on this computer");
  plumb_page_test_close (window);
}

/* The report tells how firm the finding is: it waits for that, or says that it does not know. */
static void
test_waits (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  PlumbRobustnessJob *job = plumb_workspace_get_robustness (workspace);
  plumb_robustness_job_cancel (job);
  GtkWidget *page = plumb_report_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 900);
  plumb_page_test_expect (page, "The report tells how firm the finding is. That was not");
  GtkWidget *pdf = plumb_page_test_find (page, GTK_TYPE_BUTTON, "PDF");
  g_assert_false (gtk_widget_get_sensitive (pdf));
  plumb_page_test_click (page, "Work it out");
  get_preview (page);
  g_assert_true (gtk_widget_get_sensitive (pdf));
  g_assert_false (plumb_page_test_says (page, "The report tells how firm the finding is."));
  plumb_page_test_close (window);
}

static void
test_narrow (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  GtkWidget *page = plumb_report_page_new (workspace);
  GtkWindow *window = plumb_page_test_show (page, 360);
  int minimum;
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  plumb_page_test_assert_reflows (page);

  /* What can be chosen is folded away until it is wanted, and the pages have most of the room. */
  plumb_page_test_expect (page, "Options and export");
  GtkWidget *preview = GTK_WIDGET (get_preview (page));
  g_assert_null (plumb_page_test_find (page, GTK_TYPE_DROP_DOWN, "Full report"));
  g_assert_null (plumb_page_test_find (page, GTK_TYPE_BUTTON, "PDF"));
  g_assert_cmpint (gtk_widget_get_height (preview), >, gtk_widget_get_height (page) * 3 / 4);
  plumb_page_test_click (page, "Options and export");
  g_assert_nonnull (plumb_page_test_find (page, GTK_TYPE_DROP_DOWN, "Full report"));
  g_assert_nonnull (plumb_page_test_find (page, GTK_TYPE_BUTTON, "PDF"));
  plumb_page_test_close (window);
}

typedef struct
{
  GAsyncResult *result;
} Wait;

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  ((Wait *) data)->result = g_object_ref (result);
}

static gboolean
is_done (gpointer data)
{
  return ((Wait *) data)->result != NULL;
}

static char *export(PlumbWorkspace *workspace,
                    PlumbReportForm form,
                    const char *path,
                    GError **error)
{
  g_autoptr (PlumbDocument) document = plumb_report_compose (
      plumb_workspace_get_review (workspace), plumb_workspace_get_score (workspace),
      plumb_workspace_get_language (workspace), NULL);
  PlumbPageSetup setup;
  plumb_page_setup_init (&setup, PLUMB_PAPER_A4);
  Wait wait = { NULL };
  plumb_report_job_export (document, &setup, form, path, NULL, on_done, &wait);
  g_assert_true (plumb_page_test_until (is_done, &wait));
  char *written = plumb_report_job_export_finish (wait.result, error);
  g_object_unref (wait.result);
  return written;
}

static void
test_export (void)
{
  static const char *const starts[] = { "%PDF-", "<!DOCTYPE html>", "PK", "" };
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("plumb-report-XXXXXX", &error);
  g_assert_no_error (error);

  for (PlumbReportForm form = PLUMB_REPORT_PDF; form <= PLUMB_REPORT_CSV; form++)
    {
      g_autofree char *path = g_build_filename (folder, plumb_report_form_get_id (form), NULL);
      g_autofree char *written = export(workspace, form, path, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (written, ==, path);
      g_autofree char *contents = NULL;
      gsize length;
      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      g_assert_cmpuint (length, >, 1000);
      g_assert_true (g_ascii_strncasecmp (contents, starts[form], strlen (starts[form])) == 0);
      g_unlink (path);
    }

  /* Into a folder that is not there: an error that says so, and nothing is written. */
  g_autofree char *nowhere = g_build_filename (folder, "missing", "report.pdf", NULL);
  g_autofree char *written = export(workspace, PLUMB_REPORT_HTML, nowhere, &error);
  g_assert_null (written);
  g_assert_nonnull (error);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  plumb_page_test_init (&argc, &argv);
  g_test_add_func ("/report-page/pages", test_pages);
  g_test_add_func ("/report-page/follows", test_follows);
  g_test_add_func ("/report-page/places", test_places);
  g_test_add_func ("/report-page/kinds", test_kinds);
  g_test_add_func ("/report-page/two-languages", test_two_languages);
  g_test_add_func ("/report-page/letterhead", test_letterhead);
  g_test_add_func ("/report-page/unknown-characters", test_unknown_characters);
  g_test_add_func ("/report-page/waits", test_waits);
  g_test_add_func ("/report-page/narrow", test_narrow);
  g_test_add_func ("/report-page/export", test_export);
  return g_test_run ();
}
