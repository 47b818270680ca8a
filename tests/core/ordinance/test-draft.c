/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "plumb-draft.h"

#define ORDINANCE                                                                                  \
  "AN ORDINANCE ON THE REGISTRATION OF RENTAL HOMES\n"                                             \
  "\n"                                                                                             \
  "Contents\n"                                                                                     \
  "Article I. General\n"                                                                           \
  "Sec. 9-101. Purpose ........ 1\n"                                                               \
  "Sec. 9-102. Fees ........ 2\n"                                                                  \
  "Article II. Enforcement\n"                                                                      \
  "Sec. 9-201. Penalties ........ 3\n"                                                             \
  "\n"                                                                                             \
  "The council ordains:\n"                                                                         \
  "\n"                                                                                             \
  "ARTICLE I. GENERAL\n"                                                                           \
  "Sec. 9-101. Purpose.\n"                                                                         \
  "Homes that are rented are to be safe. The powers are those of\n"                                \
  "Title 15.\n"                                                                                    \
  "Section 9-201 applies.\n"                                                                       \
  "Sec. 9-102. Fees. A fee is due each year.\n"                                                    \
  "(a) It is $50.\n"                                                                               \
  "ARTICLE II. ENFORCEMENT\n"                                                                      \
  "Sec. 9-201. Penalties.\n"                                                                       \
  "Whoever does not register pays.\n"

static char *
list_provisions (const PlumbDraft *draft)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < draft->n_provisions; i++)
    g_string_append_printf (list, "%s%s %s", i ? ", " : "", draft->provisions[i].label,
                            draft->provisions[i].title);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
assert_provisions (const char *text, const char *expected)
{
  g_autoptr (PlumbDraft) draft = plumb_draft_new (text);
  g_autofree char *list = list_provisions (draft);

  g_assert_cmpstr (list, ==, expected);
  for (guint i = 0; i < draft->n_provisions; i++)
    {
      const PlumbProvision *provision = &draft->provisions[i];
      gsize next = i + 1 < draft->n_provisions ? provision[1].start : strlen (text);
      g_assert_cmpuint (provision->end, ==, next);
      g_assert_cmpuint (provision->start, <, provision->end);
      g_assert_true (provision->start == 0 || text[provision->start - 1] == '\n');
    }
}

static void
test_ordinance (void)
{
  assert_provisions (ORDINANCE, "ARTICLE I GENERAL, Sec. 9-101 Purpose, Sec. 9-102 Fees, "
                                "ARTICLE II ENFORCEMENT, Sec. 9-201 Penalties");
}

static void
test_empty (void)
{
  assert_provisions ("", "");
  assert_provisions ("\n\n", "");
  assert_provisions ("Only words.", "");

  g_autoptr (PlumbDraft) draft = plumb_draft_new (NULL);
  g_assert_cmpstr (draft->text, ==, "");
  g_assert_null (plumb_draft_get_provision_at (draft, 0));
  g_assert_null (plumb_draft_find (draft, "Sec. 1"));
}

/* Tables of contents announce; articles of the same name in two chapters do not. */
static void
test_contents (void)
{
  assert_provisions ("5.10 Dogs\n5.10.010 Fees\n\n5.10.010 Fees\nText.\n",
                     "5.10 Dogs, 5.10.010 Fees");
  assert_provisions ("5.10.010 Fees\n5.10.020 Fines\nPreamble.\n"
                     "5.10.010 Fees\nText.\n5.10.020 Fines\nText.\n",
                     "5.10.010 Fees, 5.10.020 Fines");
  assert_provisions ("9-1 Fees\n9-2 Fines\nSec. 9-1. Fees.\nText.\nSec. 9-2. Fines.\nText.\n",
                     "Sec. 9-1 Fees, Sec. 9-2 Fines");
  assert_provisions ("Chapter 1\nArticle I. In General\nSec. 1-1. Scope\nText.\n"
                     "Chapter 2\nArticle I. In General\nSec. 2-1. Scope\nText.\n",
                     "Chapter 1 , Article I In General, Sec. 1-1 Scope, "
                     "Chapter 2 , Article I In General, Sec. 2-1 Scope");
  assert_provisions ("7.08.010 (Reserved)\n\n7.08.020 (Reserved)\n\n7.08.030 Fees\nText.\n",
                     "7.08.010 (Reserved), 7.08.020 (Reserved), 7.08.030 Fees");
}

static void
test_provision_at (void)
{
  g_autoptr (PlumbDraft) draft = plumb_draft_new (ORDINANCE);
  gsize fee = strstr (draft->text, "(a) It is") - draft->text;

  g_assert_null (plumb_draft_get_provision_at (draft, 0));
  g_assert_null (plumb_draft_get_provision_at (draft, draft->provisions[0].start - 1));
  g_assert_cmpstr (plumb_draft_get_provision_at (draft, fee)->number, ==, "9-102");
  for (guint i = 0; i < draft->n_provisions; i++)
    {
      const PlumbProvision *provision = &draft->provisions[i];
      g_assert_true (plumb_draft_get_provision_at (draft, provision->start) == provision);
      g_assert_true (plumb_draft_get_provision_at (draft, provision->end - 1) == provision);
    }
  g_assert_cmpstr (plumb_draft_get_provision_at (draft, G_MAXSIZE)->number, ==, "9-201");
}

static void
assert_found (const PlumbDraft *draft, const char *citation, const char *label)
{
  const PlumbProvision *provision = plumb_draft_find (draft, citation);
  g_assert_cmpstr (provision ? provision->label : NULL, ==, label);
}

static void
test_find (void)
{
  g_autoptr (PlumbDraft) draft = plumb_draft_new (ORDINANCE);

  assert_found (draft, "Sec. 9-102(a)", "Sec. 9-102");
  assert_found (draft, "section 9-102", "Sec. 9-102");
  assert_found (draft, "§9-102, second sentence", "Sec. 9-102");
  assert_found (draft, "9-102", "Sec. 9-102");
  assert_found (draft, "article II", "ARTICLE II");
  assert_found (draft, "II", "ARTICLE II");
  assert_found (draft, "Article 9-102", NULL);
  assert_found (draft, "Sec. 9-10", NULL);
  assert_found (draft, "Sec. 9-1021", NULL);
  assert_found (draft, "the fees", NULL);
  assert_found (draft, "", NULL);
  assert_found (draft, NULL, NULL);
}

static PlumbDraft *
load (const char *data, gssize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length < 0 ? strlen (data) : (gsize) length);
  return plumb_draft_load_bytes (bytes, "draft.txt", error);
}

static void
assert_loads (const char *data, gssize length, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbDraft) draft = load (data, length, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (draft->text, ==, text);
}

static void
test_encodings (void)
{
  assert_loads ("", 0, "");
  assert_loads ("A\nB", -1, "A\nB");
  assert_loads ("\357\273\277A\r\nB\rC\n", -1, "A\nB\nC\n");
  assert_loads ("\377\376A\0\n\0\254 ", 8, "A\n€");
  assert_loads ("\376\377\0A\0\r\0\n", 8, "A\n");
  assert_loads ("Caf\351 \223fees\224", -1, "Café “fees”");
  assert_loads ("page 1\fpage 2", -1, "page 1\npage 2");
  assert_loads ("\357\273\277", -1, "");
}

/* What XML cannot hold must not get into a review. */
static void
test_controls (void)
{
  g_autoptr (GString) text = g_string_new ("9\0362 Fees\357\277\277");
  while (text->len < 500)
    g_string_append (text, " fees");

  g_autoptr (PlumbDraft) draft = load (text->str, text->len, NULL);
  g_assert_true (g_str_has_prefix (draft->text, "9 2 Fees  fees"));
}

static void
assert_refused (const char *data, gsize length, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbDraft) draft = load (data, length, &error);

  g_assert_null (draft);
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_nonnull (strstr (error->message, "draft.txt"));
}

static void
test_not_text (void)
{
  static const char *const cases[] = { "%PDF-1.7\nhello", "{\\rtf1 hello}", "PK\003\004zip",
                                       "\001\002\003\004\005", "bad \201\215\217 bytes" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i], strlen (cases[i]), G_IO_ERROR_INVALID_DATA);
  assert_refused ("nul\0inside", 10, G_IO_ERROR_INVALID_DATA);
  assert_refused ("\377\376A", 3, G_IO_ERROR_INVALID_DATA);
  assert_refused ("\377\376\0\330A\0", 6, G_IO_ERROR_INVALID_DATA);
}

static void
test_sizes (void)
{
  g_autofree char *large = g_strnfill (3 * 1024 * 1024, 'x');

  assert_refused (large, 3 * 1024 * 1024, G_IO_ERROR_MESSAGE_TOO_LARGE);
  g_autoptr (PlumbDraft) line = load (large, PLUMB_DRAFT_MAX_BYTES, NULL);
  g_assert_cmpuint (line->n_provisions, ==, 0);
}

/* A file of nothing but headings takes no longer than one of text. */
static void
test_many_headings (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (text->len < 1024 * 1024)
    g_string_append (text, "9-1 Fees\n");
  assert_provisions (text->str, "9-1 Fees");
}

/* Random bytes and random heaps of heading-like pieces: nothing crashes, and the laws of the
 * offsets hold. */
static void
test_random (void)
{
  static const char *const pieces[]
      = { "Sec. ", "§ ", "Article ", "II",   "6.08.180", "9-104", ". ",    "\n", "\n\n",
          "Fees",  " (", "a",        " é “", "\t",       "....",  "Text.", "\r", "§§" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20);

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      for (guint i = 0; i < 40; i++)
        if (round % 2)
          g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
        else
          g_string_append_c (text, g_rand_int_range (rand, 0, 256));
      g_autoptr (PlumbDraft) draft = load (text->str, text->len, NULL);
      if (!draft)
        continue;
      g_assert_true (g_utf8_validate (draft->text, -1, NULL));
      for (guint i = 0; i < draft->n_provisions; i++)
        g_assert_cmpuint (draft->provisions[i].start, <, draft->provisions[i].end);
    }
}

/* The numbers of the list of sections of a municipal code, from its CSV: order, num, heading, … */
static GPtrArray *
read_expected_numbers (const char *csv)
{
  GPtrArray *numbers = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lines = g_strsplit (csv, "\n", -1);

  for (guint i = 1; lines[i]; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", 3);
      if (g_strv_length (cells) == 3)
        g_ptr_array_add (numbers, g_strdup (cells[1]));
    }
  return numbers;
}

static void
check_code (const char *folder, const char *name)
{
  g_autofree char *text_name = g_strconcat (name, ".txt", NULL);
  g_autofree char *csv_name = g_strconcat (name, "_sections.csv", NULL);
  g_autofree char *text_path = g_build_filename (folder, "ordinances", "text", text_name, NULL);
  g_autofree char *csv_path = g_build_filename (folder, "ordinances", "expected", csv_name, NULL);
  g_autofree char *csv = NULL, *text = NULL;

  if (!g_file_get_contents (text_path, &text, NULL, NULL)
      || !g_file_get_contents (csv_path, &csv, NULL, NULL))
    {
      g_test_message ("%s is not there", text_path);
      return;
    }

  g_autoptr (GPtrArray) expected = read_expected_numbers (csv);
  g_autoptr (PlumbDraft) draft = load (text, -1, NULL);
  guint n_sections = 0;
  for (guint i = 0; i < draft->n_provisions; i++)
    if (strchr (draft->provisions[i].number, '.') != strrchr (draft->provisions[i].number, '.'))
      {
        g_assert_cmpuint (n_sections, <, expected->len);
        g_assert_cmpstr (draft->provisions[i].number, ==, expected->pdata[n_sections++]);
      }
  g_assert_cmpuint (n_sections, ==, expected->len);
}

/* Real municipal codes, where the folder PLUMBLINE_SHARED_DATA has them; their text is not ours to
 * ship. */
static void
test_municipal_codes (void)
{
  const char *folder = g_getenv ("PLUMBLINE_SHARED_DATA");

  if (!folder)
    {
      g_test_message ("PLUMBLINE_SHARED_DATA is not set; the texts of our own cover the rules");
      return;
    }
  check_code (folder, "spanish_fork_title_6_animals");
  check_code (folder, "spanish_fork_title_7_general_government");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft/ordinance", test_ordinance);
  g_test_add_func ("/draft/empty", test_empty);
  g_test_add_func ("/draft/contents", test_contents);
  g_test_add_func ("/draft/provision-at", test_provision_at);
  g_test_add_func ("/draft/find", test_find);
  g_test_add_func ("/draft/encodings", test_encodings);
  g_test_add_func ("/draft/controls", test_controls);
  g_test_add_func ("/draft/not-text", test_not_text);
  g_test_add_func ("/draft/sizes", test_sizes);
  g_test_add_func ("/draft/many-headings", test_many_headings);
  g_test_add_func ("/draft/random", test_random);
  g_test_add_func ("/draft/municipal-codes", test_municipal_codes);
  return g_test_run ();
}
