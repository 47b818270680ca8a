/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "run.h"

/* A file that is wrong, how the commands end on it, and a word of what is told. */
typedef struct
{
  const char *name;
  const char *text;
  int check; /* exit code of check */
  const char *tells;
} Damage;

static const Damage damages[] = {
  { "empty", "", 1, "empty" },
  { "text", "Dear council,\n", 1, "not an XML document" },
  { "html", "<html><body/></html>", 1, "not a review" },
  { "truncated", "<review xmlns='urn:plumbline:review:1' format='1.0'><facts><answer id=", 1, "" },
  { "billion-laughs",
    "<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c "
    "'&b;&b;&b;&b;&b;&b;&b;&b;'>]>"
    "<review xmlns='urn:plumbline:review:1'>&c;</review>",
    1, "" },
  { "external-entity",
    "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><review "
    "xmlns='urn:plumbline:review:1'>&x;</review>",
    1, "" },
  { "instrument-cycle",
    "<instrument xmlns='urn:plumbline:instrument:1' id='a' version='1.0.0' "
    "lang='en'><title>T</title><summary>S</summary>"
    "<duration min='1' max='2'/><section id='s'><label>L</label><purpose>P</purpose>\n"
    "<question id='p' type='text' relevant=\"$q = 'x'\"><label>P</label></question>\n"
    "<question id='q' type='text' relevant=\"$p = "
    "'x'\"><label>Q</label></question>\n</section></instrument>",
    1, "p → q" },
  { "instrument-function",
    "<instrument xmlns='urn:plumbline:instrument:1' id='a' version='1.0.0' "
    "lang='en'><title>T</title><summary>S</summary>"
    "<duration min='1' max='2'/><section id='s'><label>L</label><purpose>P</purpose>\n"
    "<question id='p' type='text'><label>P</label></question>\n"
    "<question id='q' type='text' relevant=\"selectd($p, "
    "'x')\"><label>Q</label></question>\n</section></instrument>",
    1, "selected" },
  { "practices-year",
    "<practices xmlns='urn:plumbline:practices:1' id='a' version='1.0.0' lang='en'>"
    "<title>T</title><summary>S</summary><practice id='p'><label>L</label><summary>S</summary>"
    "<begin>B</begin><watch-out>W</watch-out><case id='c' year='lately' cite='C'>"
    "<label>L</label><text>T</text></case></practice></practices>",
    1, "lately" },
};

static void
test_damage (gconstpointer data)
{
  const Damage *damage = data;
  char *folder = enter_folder ();
  write_file ("file.xml", damage->text);
  g_autoptr (Run) run = run_cli (NULL, "check", "file.xml", NULL);
  g_test_message ("%s", run->out);
  g_assert_cmpint (run->code, ==, damage->check);
  g_assert_nonnull (strstr (run->out, damage->tells));
  g_assert_nonnull (strstr (run->out, "file.xml"));
  g_autoptr (Run) json = run_cli (NULL, "check", "file.xml", "--format", "json", NULL);
  g_assert_cmpint (json->code, ==, damage->check);
  g_assert_nonnull (strstr (json->out, "\"tag\""));
  assert_cli (3, "score", "file.xml");
  assert_cli (3, "set", "file.xml", "a=b");
  g_autofree char *after = read_file ("file.xml", NULL);
  g_assert_cmpstr (after, ==, damage->text); /* never touched */
  leave_folder (folder);
}

/* Half a gigabyte is refused before it is read. */
static void
test_huge (void)
{
  char *folder = enter_folder ();
  int fd = open ("huge.plumbline", O_WRONLY | O_CREAT, 0600);
  g_assert_cmpint (ftruncate (fd, 500L * 1024 * 1024), ==, 0);
  close (fd);
  assert_cli (3, "show", "huge.plumbline");
  leave_folder (folder);
}

/* A folder that cannot be written: the review stays as it was. Root may write everywhere, so a file
 * in the place of the folder stands in. */
static void
test_read_only_folder (void)
{
  char *folder = enter_folder ();
  assert_cli (0, "new", "--instrument", "rapid-screening", "-o", "r.plumbline");
  write_file ("blocked", "not a folder");
  g_autoptr (Run) run = run_cli (NULL, "report", "r.plumbline", "-o", "blocked/x.pdf", NULL);
  g_assert_cmpint (run->code, ==, 3);
  g_assert_nonnull (strstr (run->err, "blocked/x.pdf"));
  leave_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/damage/%s", damages[i].name);
      g_test_add_data_func (path, &damages[i], test_damage);
    }
  g_test_add_func ("/cli/damage/huge", test_huge);
  g_test_add_func ("/cli/damage/read-only-folder", test_read_only_folder);
  return g_test_run ();
}
