/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that mean harm: each is refused with a finding, at once, without a word on standard error,
 * from several threads too. */

#include "plumb-xml-reader.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static char *
read_tag (GBytes *bytes)
{
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (xmlDoc) doc = plumb_xml_read_bytes (bytes, "a.xml", findings);
  if (doc != NULL)
    return g_strdup ("read");
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 1);
  return g_strdup (plumb_findings_get (findings, 0)->tag);
}

static void
assert_tag (const char *text, const char *tag)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autofree char *got = read_tag (bytes);
  g_assert_cmpstr (got, ==, tag);
}

static const char billion_laughs[]
    = "<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
      "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]>"
      "<r>&d;&d;&d;&d;</r>";

static void
test_entities (void)
{
  assert_tag (billion_laughs, "xml-doctype");
  assert_tag ("<!DOCTYPE r SYSTEM 'file:///etc/passwd'><r/>", "xml-doctype");
  assert_tag ("<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><r>&e;</r>", "xml-doctype");
  assert_tag ("<!DOCTYPE r [<!ENTITY % e SYSTEM 'http://localhost/e'> %e;]><r/>", "xml-doctype");
  assert_tag ("<!DOCTYPE r PUBLIC '-//x' 'http://localhost/x.dtd'><r>&e;</r>", "xml-doctype");
}

/* An inclusion is an element like any other: nobody follows it. */
static void
test_inclusion (void)
{
  assert_tag ("<r xmlns:x='http://www.w3.org/2001/XInclude'>"
              "<x:include href='/etc/passwd' parse='text'/></r>",
              "read");
}

static char *
nest (guint depth, gboolean closed)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < depth; i++)
    g_string_append (text, "<a>");
  for (guint i = 0; closed && i < depth; i++)
    g_string_append (text, "</a>");
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  g_autofree char *most = nest (PLUMB_XML_MAX_DEPTH, TRUE);
  assert_tag (most, "read");
  g_autofree char *more = nest (PLUMB_XML_MAX_DEPTH + 1, TRUE);
  assert_tag (more, "xml-too-deep");
  g_autofree char *much_more = nest (100000, TRUE);
  assert_tag (much_more, "xml-too-deep");
  g_autofree char *open = nest (100000, FALSE);
  assert_tag (open, "xml-too-deep");
}

static void
test_count (void)
{
  GString *text = g_string_new ("<r>");
  for (guint i = 0; i < PLUMB_XML_MAX_NODES; i++)
    g_string_append (text, "<a/>");
  g_string_append (text, "</r>");
  assert_tag (text->str, "xml-too-many");
  g_string_free (text, TRUE);
}

static void
test_huge_text (void)
{
  g_autofree char *filler = g_strnfill (11 * 1024 * 1024, 'x');
  g_autofree char *text = g_strdup_printf ("<r a='%s'/>", filler);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autofree char *tag = read_tag (bytes);
  g_assert_cmpstr (tag, !=, "read");
}

static void
test_size (void)
{
  g_autofree char *filler = g_strnfill (PLUMB_XML_MAX_BYTES + 1, ' ');
  g_autoptr (GBytes) bytes = g_bytes_new_static (filler, PLUMB_XML_MAX_BYTES + 1);
  g_autofree char *tag = read_tag (bytes);
  g_assert_cmpstr (tag, ==, "xml-too-large");
}

/* A file of 500 MB that takes no room on the disk is not even read. */
static void
test_sparse_file (void)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("plumb-xml-XXXXXX", &path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ftruncate (fd, 500 * 1000 * 1000), ==, 0);
  close (fd);
  g_assert_null (plumb_xml_load_bytes (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
  g_remove (path);
}

/* Opening a pipe that nobody writes to must not wait. */
static void
test_special_files (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("plumb-xml-XXXXXX", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_null (plumb_xml_load_bytes (pipe, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&error);
  g_assert_null (plumb_xml_load_bytes ("/dev/zero", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_remove (pipe);
  g_rmdir (folder);
}

/* Every cut and every changed byte of a document gives a document or one finding. */
static void
test_damage (void)
{
  static const char whole[]
      = "<?xml version='1.0' encoding='UTF-8'?>\n<!-- c --><r a='1' xmlns:x='u'>\n"
        "<x:b>&lt;&#228;<![CDATA[x]]></x:b><?p q?></r>\n";
  for (gsize i = 0; i < sizeof whole - 1; i++)
    {
      g_autoptr (GBytes) cut = g_bytes_new (whole, i);
      g_free (read_tag (cut));
    }
  for (guint round = 0; round < 5000; round++)
    {
      g_autofree char *copy = g_strdup (whole);
      for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
        copy[g_test_rand_int_range (0, sizeof whole - 1)] = (char) g_test_rand_int_range (0, 256);
      g_autoptr (GBytes) bytes = g_bytes_new (copy, sizeof whole - 1);
      g_free (read_tag (bytes));
    }
}

static gpointer
read_in_thread (gpointer data)
{
  for (guint i = 0; i < 200; i++)
    {
      assert_tag ("<r><a>&nbsp;</a></r>", "xml-entity");
      assert_tag (billion_laughs, "xml-doctype");
      assert_tag ("<r><a></r>", "xml-mismatch");
      assert_tag ("<r><a/></r>", "read");
    }
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, read_in_thread, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_silence (void)
{
  if (g_test_subprocess ())
    {
      test_entities ();
      test_damage ();
      assert_tag ("<?xml version='1.0' encoding='none-such'?><r/>", "xml-encoding");
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-hostile/entities", test_entities);
  g_test_add_func ("/xml-hostile/inclusion", test_inclusion);
  g_test_add_func ("/xml-hostile/depth", test_depth);
  g_test_add_func ("/xml-hostile/count", test_count);
  g_test_add_func ("/xml-hostile/huge-text", test_huge_text);
  g_test_add_func ("/xml-hostile/size", test_size);
  g_test_add_func ("/xml-hostile/sparse-file", test_sparse_file);
  g_test_add_func ("/xml-hostile/special-files", test_special_files);
  g_test_add_func ("/xml-hostile/damage", test_damage);
  g_test_add_func ("/xml-hostile/threads", test_threads);
  g_test_add_func ("/xml-hostile/silence", test_silence);
  return g_test_run ();
}
