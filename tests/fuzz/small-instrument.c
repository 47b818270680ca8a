/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "small-instrument.h"

static const char form[]
    = "<instrument xmlns='urn:plumbline:instrument:1' id='small' version='1.0.0' lang='en'>"
      "<title>Small review</title><summary>For tests.</summary><duration min='1' max='2'/>"
      "<scale id='level'><choice id='low' score='1'><label>Low</label></choice>"
      "<choice id='high' score='2'><label>High</label></choice></scale>"
      "<groups><group id='renters' kind='population'><label>Renters</label>"
      "<definition>People who rent.</definition></group>"
      "<group id='owners' kind='role'><label>Owners</label>"
      "<definition>People who own.</definition></group></groups>"
      "<section id='one'><label>One</label><purpose>First.</purpose>"
      "<question id='fees' type='single'><label>Fees?</label>"
      "<choice id='yes'><label>Yes</label></choice><choice id='no'><label>No</label></choice>"
      "</question>"
      "<question id='amount' type='number' min='0' max='1000'><label>Amount?</label></question>"
      "<question id='date' type='date'><label>When?</label></question>"
      "<question id='scope' type='multiple' choices-from='groups'><label>Who?</label></question>"
      "<question id='levels' type='matrix' scale='level'><label>Levels?</label>"
      "<row id='plan'><label>Plan</label></row><row id='act'><label>Act</label></row></question>"
      "<question id='team' type='roster'><label>Team?</label>"
      "<column id='role' type='text'><label>Role</label></column>"
      "<column id='hours' type='number'><label>Hours</label></column></question>"
      "<question id='result' type='computed' value='%s'><label>Result</label></question>"
      "<question id='shown' type='text' relevant='%s'><label>Shown?</label></question>"
      "<question id='open' type='text' enabled='%s'><label>Open?</label></question>"
      "<question id='some' type='multiple'><label>Some?</label>"
      "<choice id='all' available='%s'><label>All</label></choice></question>"
      "</section></instrument>";

PlumbInstrument *
small_instrument_load_with (const char *expression, PlumbFindings *findings)
{
  g_autofree char *escaped = g_markup_escape_text (expression, -1);
  char *xml = g_strdup_printf (form, escaped, escaped, escaped, escaped);
  g_autoptr (GBytes) bytes = g_bytes_new_take (xml, strlen (xml));
  return plumb_instrument_load_bytes (bytes, "small.xml", findings);
}

PlumbInstrument *
small_instrument_load (void)
{
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  PlumbInstrument *instrument = small_instrument_load_with ("true()", findings);
  g_autofree char *told = plumb_findings_to_text (findings);
  g_assert_cmpstr (told, ==, "");
  return instrument;
}
