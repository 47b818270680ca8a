/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-catalogue.h"

#include "plumb-language-error.h"

/* Damaged catalogues: each is refused with a message, or gives texts that can be read to their
 * ends. Run under the sanitizers, this is what shows that no read leaves the file. */

#define N_MUTANTS 2000

static const char *const names[] = { "es-report.mo", "es-report-big.mo", "ar-report.mo" };

typedef struct
{
  guint8 *data;
  gsize size;
} Copy;

static Copy
read_built (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, name, NULL);
  g_autoptr (GError) error = NULL;
  Copy copy;

  g_file_get_contents (path, (char **) &copy.data, &copy.size, &error);
  g_assert_no_error (error);
  return copy;
}

/* Reads all that can be read of the catalogue. Takes @copy's data. Returns whether it was
 * accepted. */
static gboolean
exercise (Copy copy)
{
  static const char *const sources[] = { "Findings", "One record", "{count} day", "" };
  g_autoptr (GBytes) bytes = g_bytes_new_take (copy.data, copy.size);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (GError) error = NULL;

  g_autoptr (PlumbCatalogue) catalogue = plumb_catalogue_new (bytes, "damaged.mo", &error);
  if (!catalogue)
    {
      g_assert_error (error, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_MALFORMED);
      g_assert_nonnull (strstr (error->message, "damaged.mo"));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return FALSE;
    }

  plumb_catalogue_check (catalogue, findings);
  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    for (gulong n = 0; n < 120; n += 7)
      {
        const char *text = plumb_catalogue_lookup_plural (catalogue, NULL, sources[i], n);
        g_assert_true (!text || g_utf8_validate (text, -1, NULL));
      }
  return TRUE;
}

/* Changes some bytes; the numbers at the beginning more often, and to values at the edges. */
static void
mutate (Copy *copy)
{
  static const guint8 edges[] = { 0x00, 0x01, 0x04, 0x7f, 0x80, 0xff };
  int n_changes = g_test_rand_int_range (1, 5);

  for (int i = 0; i < n_changes; i++)
    {
      gsize end = g_test_rand_bit () ? MIN (copy->size, 160) : copy->size;
      gsize at = (gsize) g_test_rand_int_range (0, (gint32) end);
      copy->data[at] = g_test_rand_bit () ? edges[g_test_rand_int_range (0, G_N_ELEMENTS (edges))]
                                          : (guint8) g_test_rand_int ();
    }
  if (g_test_rand_int_range (0, 8) == 0)
    copy->size = (gsize) g_test_rand_int_range (0, (gint32) copy->size);
}

static void
test_mutants (void)
{
  guint n_accepted = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      Copy original = read_built (names[i]);
      for (guint j = 0; j < N_MUTANTS; j++)
        {
          Copy copy = { g_memdup2 (original.data, original.size), original.size };
          mutate (&copy);
          /* Exactly as long as it claims, so that the sanitizer sees a read beyond it. */
          copy.data = g_realloc (copy.data, MAX (copy.size, 1));
          n_accepted += exercise (copy);
        }
      g_free (original.data);
    }
  g_test_message ("%u of %u mutants were still catalogues", n_accepted,
                  (guint) (N_MUTANTS * G_N_ELEMENTS (names)));
  g_assert_cmpuint (n_accepted, <, N_MUTANTS * G_N_ELEMENTS (names));
}

static void
test_every_truncation (void)
{
  Copy original = read_built ("es-report.mo");

  for (gsize size = 0; size < original.size; size++)
    {
      Copy copy = { g_memdup2 (original.data, MAX (size, 1)), size };
      g_assert_false (exercise (copy));
    }
  g_assert_true (exercise (original));
}

/* Puts @value at @offset, in the byte order of this machine, and expects the reason @because. */
static void
check_number (gsize offset, guint32 value, const char *because)
{
  Copy copy = read_built ("es-report.mo");
  g_autoptr (GError) error = NULL;

  memcpy (copy.data + offset, &value, sizeof value);
  g_autoptr (GBytes) bytes = g_bytes_new_take (copy.data, copy.size);
  g_assert_null (plumb_catalogue_new (bytes, "damaged.mo", &error));
  g_assert_error (error, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_MALFORMED);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, because));
}

static void
test_reasons (void)
{
  check_number (0, 0x12345678, "not a compiled catalogue");
  check_number (4, 9u << 16, "revision 9");
  check_number (8, G_MAXUINT32, "at most 100000");
  check_number (8, 90000, "too short");
  check_number (12, G_MAXUINT32, "too short");
  check_number (16, G_MAXUINT32 - 7, "too short");
  check_number (28, G_MAXUINT32, "has only");
  check_number (32, G_MAXUINT32, "has only");
  check_number (36, 3, "does not end");
}

/* Many texts that all lie over each other, in a file that is small itself. */
static void
test_overlapping_texts (void)
{
  const guint32 n_texts = 50000;
  const guint32 tables = 28, text = tables + n_texts * 8;
  const guint32 length = 100000;
  const guint32 header[] = { 0x950412de, 0, n_texts, tables, tables, 0, 0 };
  Copy copy = { g_malloc0 (text + length + 1), text + length + 1 };

  memcpy (copy.data, header, sizeof header);
  memset (copy.data + text, 'a', length);
  for (guint32 i = 0; i < n_texts; i++)
    memcpy (copy.data + tables + i * 8, (guint32[]){ length, text }, 8);
  g_assert_false (exercise (copy));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/catalogue-damage/mutants", test_mutants);
  g_test_add_func ("/language/catalogue-damage/every-truncation", test_every_truncation);
  g_test_add_func ("/language/catalogue-damage/reasons", test_reasons);
  g_test_add_func ("/language/catalogue-damage/overlapping-texts", test_overlapping_texts);
  return g_test_run ();
}
