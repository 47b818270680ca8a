/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

#include <glib/gstdio.h>

#include "plumb-store.h"

/* A field of four levels with their numbers. */
#define LEVELS(id, one, two, three, four)                                                          \
  "  <field id='" id "'><label>" id "</label><level id='1' value='" one                            \
  "'><label>One</label></level><level id='2' value='" two                                          \
  "'><label>Two</label></level><level id='3' value='" three                                        \
  "'><label>Three</label></level><level id='4' value='" four                                       \
  "'><label>Four</label></level></field>\n"

static const char *const xml
    = "<instrument xmlns='urn:plumbline:instrument:1' id='tiny' version='1.0.0' lang='en'>\n"
      " <title>Tiny review</title><summary>For tests.</summary><duration min='1' max='2'/>\n"
      " <scale id='level'><choice id='low'><label>Low</label></choice><choice "
      "id='high'><label>High</label></choice></scale>\n"
      " <groups>\n"
      "  <group id='renters' kind='population'><label>Renters</label><definition>People who "
      "rent.</definition></group>\n"
      "  <group id='owners' kind='role'><label>Owners</label><definition>People who "
      "own.</definition></group>\n"
      "  <group id='youth' kind='population'><label>Youth</label><definition>Young "
      "people.</definition></group>\n"
      "  <group id='elders' kind='population'><label>Elders</label><definition>Older "
      "people.</definition></group>\n"
      " </groups>\n"
      " <pathways><pathway "
      "id='housing'><label>Housing</label><definition>Homes.</definition></pathway></pathways>\n"
      " <appraisal groups='scope' priority='priority' pathways='paths'>\n"
      "  <field id='direction'><label>Direction</label>"
      "<level id='harm' value='-1'><label>Harm</label></level><level id='none' "
      "value='0'><label>None</label></level>"
      "<level id='benefit' value='1'><label>Benefit</label></level><level "
      "id='unknown'><label>Unknown</label></level>"
      "<level id='not-applicable'><label>Not applicable</label></level></field>\n" LEVELS (
          "magnitude",
          "0.25",
          "0.5",
          "0.75",
          "1") LEVELS ("likelihood", "0.1", "0.35", "0.65", "0.9")
          LEVELS ("reach", "0.25", "0.5", "0.75", "1") LEVELS (
              "duration",
              "0.5",
              "0.7",
              "0.85",
              "1") "  <field id='need'><label>Need</label><level id='1' "
                   "value='1'><label>Average</label></level>"
                   "<level id='2' value='1.25'><label>Worse</label></level><level id='3' "
                   "value='1.5'><label>Much worse</label></level></field>\n"
                   "  <field id='evidence'><label>Evidence</label><level "
                   "id='a'><label>Strong</label></level><level id='b'><label>Fair</label></level>"
                   "<level id='c'><label>Limited</label></level><level "
                   "id='d'><label>Single</label></level><level "
                   "id='u'><label>None</label></level></field>\n"
                   "  <field id='gap'><label>Gap</label><level id='widens-strongly' "
                   "value='-2'><label>Widens strongly</label></level>"
                   "<level id='widens' value='-1'><label>Widens</label></level><level "
                   "id='unchanged' value='0'><label>Unchanged</label></level>"
                   "<level id='narrows' value='1'><label>Narrows</label></level><level "
                   "id='narrows-strongly' value='2'><label>Narrows strongly</label></level>"
                   "<level id='unknown'><label>Unknown</label></level></field>\n"
                   "  <field id='lens'><label>Lens</label><level "
                   "id='power'><label>Power</label></level>"
                   "<level id='access'><label>Access</label></level></field>\n"
                   "  <field id='option'><label>Option</label><level "
                   "id='draft'><label>Draft</label></level></field>\n"
                   " </appraisal>\n"
                   " <section id='stage.one'><label>One</label><purpose>First.</purpose>\n"
                   "  <question id='purpose' type='long-text' "
                   "required='true()'><label>Purpose?</label></question>\n"
                   "  <question id='sponsor' type='text'><label>Sponsor?</label></question>\n"
                   "  <question id='fees' type='single'><label>Fees?</label><choice "
                   "id='yes'><label>Yes</label></choice>"
                   "<choice id='no'><label>No</label></choice></question>\n"
                   "  <question id='fee-amount' type='number' min='0' max='1000' decimals='2' "
                   "relevant=\"$fees "
                   "= 'yes'\"><label>How much?</label></question>\n"
                   "  <question id='date' type='date'><label>When?</label></question>\n"
                   "  <question id='scope' type='multiple' "
                   "choices-from='groups'><label>Who?</label></question>\n"
                   "  <question id='priority' type='multiple' choices-from='groups'><label>Who "
                   "first?</label></question>\n"
                   "  <question id='paths' type='multiple' "
                   "choices-from='pathways'><label>How?</label></question>\n"
                   "  <question id='clauses' type='multiple'><label>Clauses?</label><choice "
                   "id='ban'><label>Ban</label></choice>"
                   "<choice id='duty'><label>Duty</label></choice><choice id='nothing' "
                   "role='none'><label>None</label></choice></question>\n"
                   "  <question id='levels' type='matrix' scale='level'><label>Levels?</label><row "
                   "id='plan'><label>Plan</label></row>"
                   "<row id='act'><label>Act</label></row></question>\n"
                   "  <question id='harms' type='matrix' scale='level' "
                   "rows-from='scope'><label>Harms?</label></question>\n"
                   "  <question id='team' type='roster'><label>Team?</label><column id='role' "
                   "type='text'><label>Role</label></column>"
                   "<column id='level' type='single' scale='level'><label>Level</label></column>"
                   "<column id='hours' type='number'><label>Hours</label></column><column "
                   "id='since' "
                   "type='date'><label>Since</label></column></question>\n"
                   "  <question id='total' type='computed' value=\"if($fees = 'yes', 1, "
                   "0)\"><label>Total</label></question>\n"
                   "  <question id='hint' type='note'><label>Read this.</label></question>\n"
                   " </section>\n"
                   "</instrument>\n";

const char *
fixture_instrument_xml (void)
{
  return xml;
}

PlumbInstrument *
fixture_instrument (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  PlumbInstrument *instrument = plumb_instrument_load_bytes (bytes, "tiny.xml", findings);
  g_autofree char *text = plumb_findings_to_text (findings);
  g_assert_cmpstr (text, ==, "");
  return instrument;
}

PlumbReview *
fixture_review (void)
{
  g_autoptr (PlumbInstrument) instrument = fixture_instrument ();
  return plumb_review_new (instrument);
}

void
fixture_set (PlumbReview *review,
             PlumbKind kind,
             const char *id,
             const char *field,
             const char *text)
{
  g_autoptr (GError) error = NULL;
  plumb_review_set (review, kind, id, field, text, &error);
  g_assert_no_error (error);
}

void
fixture_answer (PlumbReview *review, const char *address, const char *value)
{
  fixture_set (review, PLUMB_KIND_ANSWER, address, "value", value);
}

char *
fixture_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("plumbline-XXXXXX", &error);
  g_assert_no_error (error);
  return path;
}

void
fixture_remove_folder (const char *path)
{
  g_chmod (path, 0700);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        fixture_remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

char *
fixture_facts (PlumbReview *review)
{
  g_autoptr (GBytes) bytes = plumb_store_facts_to_bytes (review);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  return g_strndup (data, length);
}

static void
edit_at_random (PlumbReview *review, GRand *random)
{
  static const char *const texts[]
      = { NULL, "", "one", "two & <three>", "línea\nüber «x»", "]]>", "  spaced  ", "\"quoted\"" };
  static const char *const choices[] = { NULL, "yes", "no" };
  static const char *const groups[]
      = { NULL, "renters", "renters owners", "youth elders renters owners" };
  static const char *const levels[] = { NULL, "low", "high" };
  static const char *const directions[] = { NULL, "harm", "none", "benefit", "unknown" };
  g_autofree char *row = g_strdup_printf ("team/r%d/role", g_rand_int_range (random, 1, 12));
  g_autofree char *impact = g_strdup_printf ("i%d", g_rand_int_range (random, 1, 12));

  switch (g_rand_int_range (random, 0, 9))
    {
    case 0:
      fixture_answer (review, "purpose", texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))]);
      break;
    case 1:
      fixture_answer (review, "fees",
                      choices[g_rand_int_range (random, 0, G_N_ELEMENTS (choices))]);
      break;
    case 2:
      fixture_answer (review, "scope", groups[g_rand_int_range (random, 0, G_N_ELEMENTS (groups))]);
      break;
    case 3:
      fixture_answer (review, "levels/plan",
                      levels[g_rand_int_range (random, 0, G_N_ELEMENTS (levels))]);
      break;
    case 4:
      fixture_answer (review, row, texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))]);
      break;
    case 5:
      fixture_set (review, PLUMB_KIND_IMPACT, impact, "direction",
                   directions[g_rand_int_range (random, 0, G_N_ELEMENTS (directions))]);
      break;
    case 6:
      fixture_set (review, PLUMB_KIND_IMPACT, impact, "rationale",
                   texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))]);
      break;
    case 7:
      if (plumb_facts_has (plumb_review_get_facts (review), PLUMB_KIND_IMPACT, impact))
        g_assert_true (plumb_review_remove (review, PLUMB_KIND_IMPACT, impact, NULL));
      break;
    default:
      plumb_review_end_step (review);
    }
}

void
fixture_edit_at_random (PlumbReview *review, GRand *random, guint n_edits)
{
  for (guint i = 0; i < n_edits; i++)
    {
      int what = g_rand_int_range (random, 0, 10);
      if (what == 0)
        plumb_review_undo (review, NULL);
      else if (what == 1)
        plumb_review_redo (review, NULL);
      else
        edit_at_random (review, random);
    }
}
