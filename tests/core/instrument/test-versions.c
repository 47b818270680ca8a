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

/* Things that are counted. */
#define COUNTED "<question id='a' type='number' min='0' max='9'><label>A?</label></question>"
#define DIMENSION(weight, low, high)                                                               \
  "<dimension id='d' direction='higher-better' missing='zero'><label>D</label>"                    \
  "<score question='a' weight='" weight "'/>"                                                      \
  "<band id='low' from='" low "'><label>Low</label></band>"                                        \
  "<band id='high' from='" high "'><label>High</label></band></dimension>"
#define ASKED                                                                                      \
  "<question id='who' type='multiple'><label>Who?</label>"                                         \
  "<choice id='x'><label>X</label></choice></question>"
#define LEVEL(id) "<level id='" id "'><label>" id "</label></level>"
#define NUMBERED_LEVEL(id, number)                                                                 \
  "<level id='" id "' value='" number "'><label>" id "</label></level>"
#define METHOD(methods)                                                                            \
  "<appraisal groups='who' priority='who' pathways='who'>"                                         \
  "<field id='direction'><label>Direction</label>" NUMBERED_LEVEL ("harm", "-1")                   \
      NUMBERED_LEVEL ("none", "0") NUMBERED_LEVEL ("benefit", "1")                                 \
          LEVEL ("unknown") "</field>"                                                             \
                            "<field id='evidence'><label>Evidence</label>" LEVEL ("a") LEVEL ("b") \
                                LEVEL ("c") LEVEL ("d") LEVEL ("u") "</field>" methods             \
                                                                    "</appraisal>"
#define WORDS "<method id='w' kind='qualitative'><label>Words</label></method>"
#define THRESHOLD(number)                                                                          \
  "<method id='m' kind='qualitative'><label>Method</label>"                                        \
  "<threshold id='completeness' value='" number "'/></method>"

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
  { "dimension-weight",
    HEAD ("1.0.0") SECTION COUNTED "</section>" DIMENSION ("1", "0", "50") "</instrument>",
    HEAD ("1.1.0") SECTION COUNTED "</section>" DIMENSION ("2", "0", "50") "</instrument>",
    "score dimension - d d\nmajor/minor\n" },
  { "dimension-band",
    HEAD ("1.0.0") SECTION COUNTED "</section>" DIMENSION ("1", "0", "50") "</instrument>",
    HEAD ("1.0.1") SECTION COUNTED "</section>" DIMENSION ("1", "0", "60") "</instrument>",
    "score band d high high\nmajor/patch\n" },
  { "dimension-added", HEAD ("1.0.0") SECTION COUNTED END,
    HEAD ("1.1.0") SECTION COUNTED "</section>" DIMENSION ("1", "0", "50") "</instrument>",
    "added dimension - - d\nminor/minor\n" },
  { "dimension-removed",
    HEAD ("1.0.0") SECTION COUNTED "</section>" DIMENSION ("1", "0", "50") "</instrument>",
    HEAD ("1.1.0") SECTION COUNTED END, "removed dimension - d -\nmajor/minor\n" },
  { "method-threshold", HEAD ("1.0.0") METHOD (THRESHOLD ("0.7") WORDS) SECTION ASKED END,
    HEAD ("1.0.1") METHOD (THRESHOLD ("0.6") WORDS) SECTION ASKED END,
    "score threshold m completeness completeness\nmajor/patch\n" },
  { "method-default", HEAD ("1.0.0") METHOD (THRESHOLD ("0.7") WORDS) SECTION ASKED END,
    HEAD ("1.1.0") METHOD (WORDS THRESHOLD ("0.7")) SECTION ASKED END,
    "score method - m w\nmajor/minor\n" },
  { "method-added", HEAD ("1.0.0") METHOD (WORDS) SECTION ASKED END,
    HEAD ("1.1.0") METHOD (WORDS THRESHOLD ("0.7")) SECTION ASKED END,
    "added method - - m\nminor/minor\n" },
  { "method-text", HEAD ("1.0.0") METHOD (WORDS) SECTION ASKED END,
    HEAD ("1.0.1") METHOD ("<method id='w' kind='qualitative'><label>Words only</label></method>")
        SECTION ASKED END,
    "text method - w w\npatch/patch\n" },
  { "logic",
    HEAD ("1.0.0") SECTION "<question id='a' type='text'><label>A?</label></question>"
                           "<question id='b' type='text'><label>B?</label></question>" END,
    HEAD ("1.1.0") SECTION "<question id='a' type='text'><label>A?</label></question>"
                           "<question id='b' type='text' relevant=\"$a = 'x'\"><label>B?</label>"
                           "</question>" END,
    "logic question - b b\nminor/minor\n" },
};

/* What the results show, beside two questions. */
#define RATED                                                                                      \
  "<scale id='f'><choice id='x' score='1'><label>X</label></choice><choice id='y' score='2'>"      \
  "<label>Y</label></choice></scale>" SECTION
#define RATED_END "</section>"
#define ASK(id, was)                                                                               \
  "<question id='" id "' type='scale' scale='f'><label>A " id "?</label>" was "</question>"
#define PROFILE(purpose, items)                                                                    \
  "<profile id='p' scale='f'><label>P</label><purpose>" purpose "</purpose>" items "</profile>"
#define ITEM(id) "<item question='" id "'/>"
#define GRID     "<rounds id='g'><label>G</label><purpose>Later.</purpose>" ITEM ("a") "</rounds>"
#define PAIRS(when)                                                                                \
  "<contradictions id='c'><label>C</label><purpose>Apart.</purpose><contradiction id='ab' "        \
  "when=\"" when "\" left='a' right='b'><label>A and b</label></contradiction></contradictions>"
#define RESULTS(parts) "<results>" parts "</results></instrument>"
#define BOTH           RATED ASK ("a", "") ASK ("b", "") RATED_END
#define PLAIN          "<outcome id='o'><label>O</label><advice>Go.</advice>"

static const Case conclusions[] = {
  { "results-same", HEAD ("1.0.0") BOTH RESULTS (PROFILE ("Shown.", ITEM ("a"))),
    HEAD ("1.0.0") BOTH RESULTS (PROFILE ("Shown.", ITEM ("a"))), "none/none\n" },
  { "results-text", HEAD ("1.0.0") BOTH RESULTS (PROFILE ("Shown.", ITEM ("a"))),
    HEAD ("1.0.1") BOTH RESULTS (PROFILE ("Seen.", ITEM ("a"))), "text part - p p\npatch/patch\n" },
  { "results-item", HEAD ("1.0.0") BOTH RESULTS (PROFILE ("Shown.", ITEM ("a"))),
    HEAD ("1.1.0") BOTH RESULTS (PROFILE ("Shown.", ITEM ("b"))),
    "removed item p a -\nadded item p - b\nminor/minor\n" },
  { "results-part", HEAD ("1.0.0") BOTH RESULTS (PROFILE ("Shown.", ITEM ("a"))),
    HEAD ("1.1.0") BOTH RESULTS (GRID), "removed part - p -\nadded part - - g\nminor/minor\n" },
  { "results-condition", HEAD ("1.0.0") BOTH RESULTS (PAIRS ("$a = 'x'")),
    HEAD ("1.1.0") BOTH RESULTS (PAIRS ("$a = 'x' and $b = 'y'")),
    "logic item c ab ab\nminor/minor\n" },
  { "results-renamed", HEAD ("1.0.0") BOTH RESULTS (PROFILE ("Shown.", ITEM ("a"))),
    HEAD ("1.1.0") RATED ASK ("z", "<was id='a'/>") ASK ("b", "")
        RATED_END RESULTS (PROFILE ("Shown.", ITEM ("z"))),
    "renamed question - a z\ntext question - a z\nminor/minor\n" },
  { "outcome-order",
    HEAD ("1.0.0") BOTH PLAIN "<because when=\"$a = 'x'\">X.</because></outcome>"
                              "<outcome id='q'><label>Q</label><advice>Stay.</advice>"
                              "<because when=\"$b = 'x'\">X.</because></outcome></instrument>",
    HEAD ("1.1.0") BOTH "<outcome id='q'><label>Q</label><advice>Stay.</advice>"
                        "<because when=\"$b = 'x'\">X.</because></outcome>" PLAIN
                        "<because when=\"$a = 'x'\">X.</because></outcome></instrument>",
    "logic questionnaire - tiny tiny\nminor/minor\n" },
  { "outcome-reason",
    HEAD ("1.0.0") BOTH PLAIN "<because when=\"$a = 'x'\">X.</because></outcome></instrument>",
    HEAD ("1.0.1") BOTH PLAIN "<because when=\"$a = 'x'\">Yes.</because></outcome></instrument>",
    "text outcome - o o\npatch/patch\n" },
};

#define ASK_TEXT(id, attributes)                                                                   \
  "<question id='" id "' type='text' " attributes "><label>A " id "?</label></question>"
#define ROSTER(attributes)                                                                         \
  "<question id='a' type='roster' " attributes "><label>A?</label><row id='r'><label>R</label>"    \
  "</row><column id='k' type='text'><label>K</label></column></question>"

/* What a question asks for besides its text, type and conditions. */
static const Case manners[] = {
  { "section-removed",
    HEAD ("1.0.0") SECTION ASK_TEXT ("a", "") "</section><section id='t'><label>Two</label>"
                                              "<purpose>P.</purpose>" ASK_TEXT ("b", "") END,
    HEAD ("1.1.0") SECTION ASK_TEXT ("a", "") ASK_TEXT ("b", "") END,
    "removed section - t -\nlogic question - b b\nminor/minor\n" },
  { "order",
    HEAD ("1.0.0") "<scale id='f'><choice id='x'><label>X</label></choice><choice id='y'><label>Y"
                   "</label></choice></scale>" SECTION ASK ("a", "") ASK ("b", "") END,
    HEAD ("1.1.0") "<scale id='f'><choice id='y'><label>Y</label></choice><choice id='x'><label>X"
                   "</label></choice></scale>" SECTION ASK ("b", "") ASK ("a", "") END,
    "logic choice f y y\nlogic question - b b\nminor/minor\n" },
  { "section-minutes", HEAD ("1.0.0") SECTION ASK_TEXT ("a", "") END,
    HEAD ("1.0.1") "<section id='s' "
                   "minutes='5'><label>One</label><purpose>First.</purpose>" ASK_TEXT ("a", "") END,
    "text section - s s\npatch/patch\n" },
  { "evidence", HEAD ("1.0.0") SECTION ASK_TEXT ("a", "") END,
    HEAD ("1.1.0") SECTION ASK_TEXT ("a", "evidence='yes' audience='all'") END,
    "logic question - a a\nlogic question - a a\nminor/minor\n" },
  { "check-message",
    HEAD ("1.0.0") SECTION "<question id='a' type='text'><label>A?</label><check severity='info' "
                           "test=\". = 'x'\">No.</check></question>" END,
    HEAD ("1.0.1") SECTION "<question id='a' type='text'><label>A?</label><check severity='info' "
                           "test=\". = 'x'\">Never.</check></question>" END,
    "text question - a a\npatch/patch\n" },
  { "rows-fixed", HEAD ("1.0.0") SECTION ROSTER ("rows='suggested'") END,
    HEAD ("2.0.0") SECTION ROSTER ("rows='fixed'") END, "narrowed question - a a\nmajor/major\n" },
  { "rows-suggested", HEAD ("1.0.0") SECTION ROSTER ("rows='fixed'") END,
    HEAD ("1.1.0") SECTION ROSTER ("rows='suggested'") END,
    "widened question - a a\nminor/minor\n" },
  { "row-renamed", HEAD ("1.0.0") SECTION ROSTER ("rows='fixed'") END,
    HEAD ("1.1.0") SECTION "<question id='a' type='roster' rows='fixed'><label>A?</label>"
                           "<row id='q'><label>Q</label><was id='r'/></row>"
                           "<column id='k' type='text'><label>K</label></column></question>" END,
    "renamed row a r q\ntext row a r q\nminor/minor\n" },
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
  g_assert_cmpstr (plumb_instrument_get_digest (a), !=, plumb_instrument_get_digest (b));
  g_autofree char *logic_a = plumb_instrument_dup_logic_digest (a);
  g_autofree char *logic_b = plumb_instrument_dup_logic_digest (b);
  g_autofree char *logic_c = plumb_instrument_dup_logic_digest (c);
  g_assert_cmpstr (logic_a, !=, logic_b); /* the version number is no text */
  g_assert_cmpstr (logic_b, !=, logic_c);

  g_autoptr (PlumbInstrument) d = load (HEAD (
      "1.0.0") SECTION "<question id='a' type='text'><label>Other words?</label></question>" END);
  g_assert_cmpstr (plumb_instrument_get_digest (a), !=, plumb_instrument_get_digest (d));
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

static void
add_cases (const Case *list, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/instrument/versions/compare/%s", list[i].name);
      g_test_add_data_func (path, &list[i], test_compare);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_cases (cases, G_N_ELEMENTS (cases));
  add_cases (conclusions, G_N_ELEMENTS (conclusions));
  add_cases (manners, G_N_ELEMENTS (manners));
  g_test_add_func ("/instrument/versions/digests", test_digests);
  g_test_add_func ("/instrument/versions/was-taken", test_was_taken);
  g_test_add_func ("/instrument/versions/additions", test_additions);
  g_test_add_func ("/instrument/versions/additions-refused", test_additions_refused);
  return g_test_run ();
}
