/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Versions of a questionnaire: comparing two of them, and carrying over what people added. */

#include <string.h>

#include "plumb-comparison.h"
#include "plumb-own-additions.h"
#include "plumb-successor.h"

#define HEAD(version)                                                                              \
  "<instrument xmlns='urn:plumbline:instrument:1' id='tiny' version='" version                     \
  "' lang='en'><title>Tiny</title><summary>For tests.</summary><duration min='1' max='2'/>"
#define SECTION "<section id='s'><label>One</label><purpose>First.</purpose>"
#define END     "</section></instrument>"

static PlumbInstrument *
load_text (const char *xml, char **findings_text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  PlumbInstrument *instrument = plumb_instrument_load_bytes (bytes, "tiny.xml", findings);
  *findings_text = plumb_findings_to_text (findings);
  return instrument;
}

static PlumbInstrument *
load (const char *xml)
{
  g_autofree char *text = NULL;
  PlumbInstrument *instrument = load_text (xml, &text);
  g_assert_cmpstr (text, ==, "");
  return instrument;
}

/* The differences between two instruments, "class thing owner before after" a line. */
static char *
dup_differences (const char *before, const char *after)
{
  g_autoptr (PlumbInstrument) a = load (before);
  g_autoptr (PlumbInstrument) b = load (after);
  g_autoptr (PlumbComparison) comparison = plumb_comparison_new (a, b);
  g_autoptr (GString) lines = g_string_new (NULL);
  for (guint i = 0; i < plumb_comparison_get_length (comparison); i++)
    {
      const PlumbDifference *difference = plumb_comparison_get (comparison, i);
      g_string_append_printf (lines, "%s %s %s %s %s\n",
                              plumb_difference_class_get_id (difference->class), difference->thing,
                              difference->owner != NULL ? difference->owner : "-",
                              difference->before != NULL ? difference->before : "-",
                              difference->after != NULL ? difference->after : "-");
    }
  g_string_append_printf (lines, "%s/%s\n",
                          plumb_version_step_get_id (plumb_comparison_get_needed_step (comparison)),
                          plumb_version_step_get_id (plumb_comparison_get_taken_step (comparison)));
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

typedef struct
{
  const char *name;
  const char *before;
  const char *after;
  const char *expected;
} Case;

static const Case cases[] = {
  { "same", HEAD ("1.0.0") SECTION "<question id='a' type='text'><label>A?</label></question>" END,
    HEAD ("1.0.0") SECTION "<question id='a' type='text'><label>A?</label></question>" END,
    "none/none\n" },
  { "text", HEAD ("1.0.0") SECTION "<question id='a' type='text'><label>A?</label></question>" END,
    HEAD ("1.0.1") SECTION "<question id='a' type='text'><label>B?</label></question>" END,
    "text question - a a\npatch/patch\n" },
  { "added", HEAD ("1.0.0") SECTION "<question id='a' type='text'><label>A?</label></question>" END,
    HEAD ("1.1.0") SECTION "<question id='a' type='text'><label>A?</label></question>"
                           "<question id='b' type='date'><label>B?</label></question>" END,
    "added question - - b\nminor/minor\n" },
  { "removed",
    HEAD ("1.0.0") SECTION "<question id='a' type='text'><label>A?</label></question>"
                           "<question id='b' type='date'><label>B?</label></question>" END,
    HEAD ("1.1.0") SECTION "<question id='a' type='text'><label>A?</label></question>" END,
    "removed question - b -\nmajor/minor\n" },
  { "renamed",
    HEAD ("1.0.0") SECTION "<question id='a' type='text'><label>A?</label></question>" END,
    HEAD ("1.1.0") SECTION
    "<question id='b' type='text'><label>A?</label><was id='a'/></question>" END,
    "renamed question - a b\nminor/minor\n" },
  { "widened",
    HEAD ("1.0.0") SECTION
    "<question id='a' type='number' min='0' max='9'><label>A?</label></question>" END,
    HEAD ("1.1.0") SECTION
    "<question id='a' type='number' min='0' max='99'><label>A?</label></question>" END,
    "widened question - a a\nminor/minor\n" },
  { "widened-type",
    HEAD ("1.0.0") SECTION
    "<question id='a' type='single'><label>A?</label><choice "
    "id='x'><label>X</label></choice><choice id='y'><label>Y</label></choice>"
    "</question>" END,
    HEAD ("1.1.0") SECTION
    "<question id='a' type='multiple'><label>A?</label><choice "
    "id='x'><label>X</label></choice><choice id='y'><label>Y</label></choice>"
    "</question>" END,
    "widened question - a a\nminor/minor\n" },
  { "narrowed",
    HEAD ("1.0.0") SECTION "<question id='a' type='number'><label>A?</label></question>" END,
    HEAD ("2.0.0") SECTION "<question id='a' type='number' decimals='0'><label>A?</label>"
                           "</question>" END,
    "narrowed question - a a\nmajor/major\n" },
  { "narrowed-type",
    HEAD ("1.0.0") SECTION "<question id='a' type='long-text'><label>A?</label></question>" END,
    HEAD ("2.0.0") SECTION "<question id='a' type='date'><label>A?</label></question>" END,
    "narrowed question - a a\nmajor/major\n" },
  { "choices",
    HEAD ("1.0.0") SECTION "<question id='a' type='single'><label>A?</label>"
                           "<choice id='x'><label>X</label></choice>"
                           "<choice id='y'><label>Y</label></choice>"
                           "<choice id='z' score='1'><label>Z</label></choice></question>" END,
    HEAD ("2.0.0") SECTION "<question id='a' type='single'><label>A?</label>"
                           "<choice id='x'><label>X</label><was id='y'/></choice>"
                           "<choice id='w' score='1'><label>Z</label><was id='z'/></choice>"
                           "<choice id='v'><label>V</label></choice></question>" END,
    "merged choice a y x\nrenamed choice a z w\nadded choice a - v\nmajor/major\n" },
  { "score",
    HEAD ("1.0.0") "<scale id='f'><choice id='x' score='1'><label>X</label></choice><choice "
                   "id='y'><label>Y</label></choice></scale>" SECTION
                   "<question id='a' type='scale' scale='f'><label>A?</label></question>"
                   "<question id='b' type='scale' scale='f'><label>B?</label></question>" END,
    HEAD ("1.0.1") "<scale id='f'><choice id='x' score='2'><label>X</label></choice><choice "
                   "id='y'><label>Y</label></choice></scale>" SECTION
                   "<question id='a' type='scale' scale='f'><label>A?</label></question>"
                   "<question id='b' type='scale' scale='f'><label>B?</label></question>" END,
    "score choice f x x\nmajor/patch\n" },
  { "let",
    HEAD ("1.0.0") "<let id='risky' value=\"$a = 'x'\"/>" SECTION
                   "<question id='a' type='text'><label>A?</label></question>" END,
    HEAD ("1.0.1") "<let id='risky' value=\"$a = 'y'\"/>" SECTION
                   "<question id='a' type='text'><label>A?</label></question>" END,
    "logic let - risky risky\nminor/patch\n" },
  { "logic",
    HEAD ("1.0.0") SECTION "<question id='a' type='text'><label>A?</label></question>"
                           "<question id='b' type='text'><label>B?</label></question>" END,
    HEAD ("1.1.0") SECTION "<question id='a' type='text'><label>A?</label></question>"
                           "<question id='b' type='text' relevant=\"$a = 'x'\"><label>B?</label>"
                           "</question>" END,
    "logic question - b b\nminor/minor\n" },
};

static void
test_compare (gconstpointer data)
{
  const Case *item = data;
  g_autofree char *differences = dup_differences (item->before, item->after);
  g_assert_cmpstr (differences, ==, item->expected);
}

static void
test_digests (void)
{
  g_autoptr (PlumbInstrument) a = load (cases[1].before);
  g_autoptr (PlumbInstrument) b = load (cases[1].after);
  g_autoptr (PlumbInstrument) c = load (cases[2].after);
  g_assert_cmpstr (a->digest, !=, b->digest);
  g_autofree char *logic_a = plumb_instrument_dup_logic_digest (a);
  g_autofree char *logic_b = plumb_instrument_dup_logic_digest (b);
  g_autofree char *logic_c = plumb_instrument_dup_logic_digest (c);
  g_assert_cmpstr (logic_a, !=, logic_b); /* the version number is no text */
  g_assert_cmpstr (logic_b, !=, logic_c);

  g_autoptr (PlumbInstrument) d = load (HEAD (
      "1.0.0") SECTION "<question id='a' type='text'><label>Other words?</label></question>" END);
  g_assert_cmpstr (a->digest, !=, d->digest);
  g_autofree char *logic_d = plumb_instrument_dup_logic_digest (d);
  g_assert_cmpstr (logic_a, ==, logic_d);
}

static void
check_fault (const char *xml, const char *tag)
{
  g_autofree char *text = NULL;
  g_autoptr (PlumbInstrument) instrument = load_text (xml, &text);
  g_assert_null (instrument);
  g_assert_nonnull (strstr (text, tag));
}

static void
test_was_taken (void)
{
  check_fault (HEAD ("1.0.0") SECTION
               "<question id='a' type='text'><label>A?</label><was id='b'/></question>"
               "<question id='b' type='text'><label>B?</label></question>" END,
               "was-taken");
  check_fault (HEAD ("1.0.0") SECTION
               "<question id='a' type='text'><label>A?</label><was id='c'/></question>"
               "<question id='b' type='text'><label>B?</label><was id='c'/></question>" END,
               "was-taken");
  check_fault (HEAD ("1.0.0") SECTION
               "<question id='a' type='single'><label>A?</label><choice id='x'><label>X</label>"
               "<was id='y'/></choice><choice id='y'><label>Y</label></choice></question>" END,
               "was-taken");
}

#define LISTS                                                                                      \
  "<groups><group id='renters' kind='population'><label>Renters</label><definition>They "          \
  "rent.</definition></group></groups><pathways><pathway id='housing'><label>Housing</label>"      \
  "<definition>Homes.</definition></pathway></pathways>"
#define WHO                                                                                        \
  "<question id='who' type='multiple' choices-from='groups'><label>Who?</label></question>"

static PlumbInstrument *
load_owned (char *xml)
{
  g_assert_nonnull (xml);
  PlumbInstrument *instrument = load (xml);
  g_free (xml);
  return instrument;
}

static void
test_additions (void)
{
  g_autoptr (GError) error = NULL;
  static const char *const choices[] = { "Yes", "No", NULL };
  g_autoptr (PlumbInstrument) original = load (HEAD ("1.0.0") LISTS SECTION WHO END);
  g_assert_cmpuint (plumb_own_additions_count (original), ==, 0);

  g_autoptr (PlumbInstrument) one = load_owned (plumb_own_additions_add_group (
      original, "Market & street vendors", "People who sell on the street.", &error));
  g_autoptr (PlumbInstrument) two = load_owned (
      plumb_own_additions_add_pathway (one, "Street life", "What happens on pavements.", &error));
  g_autoptr (PlumbInstrument) three = load_owned (plumb_own_additions_add_question (
      two, &two->sections[0], PLUMB_QUESTION_SINGLE, "Did vendors speak?", choices, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (plumb_own_additions_count (three), ==, 3);
  g_assert_cmpuint (three->n_groups, ==, 2);
  g_assert_cmpstr (three->groups[1].label.source, ==, "Market & street vendors");
  g_assert_cmpuint (three->n_questions, ==, 2);
  /* The list of groups is the list of choices, too. */
  g_assert_cmpuint (three->questions[0]->n_choices, ==, 2);

  g_autoptr (PlumbInstrument) next
      = load (HEAD ("1.1.0") LISTS SECTION WHO
              "<question id='why' type='text'><label>Why?</label></question>" END);
  g_autoptr (PlumbInstrument) carried = plumb_own_additions_carry (three, next, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (carried->version, ==, "1.1.0");
  g_assert_cmpuint (plumb_own_additions_count (carried), ==, 3);
  g_assert_nonnull (plumb_instrument_get_group (carried, three->groups[1].id));
  g_assert_nonnull (plumb_instrument_get_question (carried, "why"));
  g_assert_cmpuint (carried->n_questions, ==, 3);
}

static void
test_additions_refused (void)
{
  g_autoptr (PlumbInstrument) original = load (HEAD ("1.0.0") LISTS SECTION WHO END);
  g_autoptr (PlumbInstrument) bare = load (cases[0].before);
  static const char *const one[] = { "Yes", NULL };
  const PlumbSection *section = &original->sections[0];
  g_autoptr (GError) error = NULL;
  g_assert_null (plumb_own_additions_add_group (original, " ", "What?", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_null (plumb_own_additions_add_group (bare, "A", "B", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_null (plumb_own_additions_add_question (original, section, PLUMB_QUESTION_SINGLE, "Q?",
                                                   one, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_null (plumb_own_additions_add_question (original, section, PLUMB_QUESTION_ROSTER, "Q?",
                                                   NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);

  /* The section that a question was added to is gone. */
  g_autoptr (PlumbInstrument) mine = load_owned (plumb_own_additions_add_question (
      original, section, PLUMB_QUESTION_TEXT, "Q?", NULL, &error));
  g_autoptr (PlumbInstrument) other = load (
      HEAD ("2.0.0") LISTS "<section id='t'><label>Two</label><purpose>P.</purpose>" WHO END);
  g_assert_null (plumb_own_additions_carry (mine, other, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/instrument/versions/compare/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_compare);
    }
  g_test_add_func ("/instrument/versions/digests", test_digests);
  g_test_add_func ("/instrument/versions/was-taken", test_was_taken);
  g_test_add_func ("/instrument/versions/additions", test_additions);
  g_test_add_func ("/instrument/versions/additions-refused", test_additions_refused);
  return g_test_run ();
}
