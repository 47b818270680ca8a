/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"
#include "plumb-completeness.h"

/* What this report covers, part by part, after a published checklist; what is missing is printed as
 * missing. */

#define DOI_URI "https://doi.org/10.1186/s12939-023-02031-0"
#define DOI     "doi 10.1186/s12939-023-02031-0"

static const PlumbPhrase coverages[PLUMB_N_COVERAGES] = {
  [PLUMB_COVERAGE_NOT_ASKED] = NC_SAY ("coverage", "Not asked in this questionnaire"),
  [PLUMB_COVERAGE_MISSING] = NC_SAY ("coverage", "Missing"),
  [PLUMB_COVERAGE_PARTLY] = NC_SAY ("coverage", "Partly"),
  [PLUMB_COVERAGE_PRESENT] = NC_SAY ("coverage", "Present"),
};

/* The order of columns: what is there first. */
static const PlumbCoverage columns[] = {
  PLUMB_COVERAGE_PRESENT,
  PLUMB_COVERAGE_PARTLY,
  PLUMB_COVERAGE_MISSING,
  PLUMB_COVERAGE_NOT_ASKED,
};

static void
add_introduction (PlumbReporter *self)
{
  PlumbInline *passage = plumb_inline_new (NULL);

  plumb_inline_append (
      passage,
      plumb_say (self->language,
                 "This list is structured after the reporting checklist of Olyaeemanesh et al. "
                 "2023, which has 28 parts in five sections"));
  plumb_inline_append (passage, " (");
  plumb_inline_append_link (passage, DOI_URI, DOI);
  plumb_inline_append (passage, "). ");
  plumb_inline_append (
      passage,
      plumb_say (self->language,
                 "What each part asks for is this program’s own reading. The list says what can be "
                 "found in this report, not how good it is. A part is there in part when something "
                 "of it is still to be told, or was said to be unknown."));
  plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, passage);
  if (!plumb_completeness_is_meant_for (self->instrument))
    plumb_document_add_paragraph (
        self->document, PLUMB_PARAGRAPH_BODY,
        plumb_say (
            self->language,
            "This questionnaire was not made for the review of one draft, so it does not ask "
            "for most of these parts. They are listed all the same, so that nobody takes "
            "this report for more than it is."));
}

/* A row of how many parts are covered how well; @counts by PlumbCoverage. */
static void
add_count_row (PlumbReporter *self, PlumbTable *table, const char *label, const guint *counts)
{
  guint all = 0;

  plumb_table_begin_row (table);
  plumb_table_add_cell (table, label);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      all += counts[columns[i]];
      plumb_reporter_take_cell (table, plumb_reporter_dup_count (self, counts[columns[i]]));
    }
  plumb_reporter_take_cell (table, plumb_reporter_dup_count (self, all));
}

static void
add_counts (PlumbReporter *self, const PlumbCompleteness *completeness)
{
  PlumbTable *table = plumb_table_new (plumb_say (self->language, "Parts that this report covers"));
  guint total[PLUMB_N_COVERAGES] = { 0 };

  plumb_table_set_id (table, "coverage");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Section"), 2.4,
                          PLUMB_ALIGN_START);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    plumb_table_add_column (table,
                            columns[i] == PLUMB_COVERAGE_NOT_ASKED
                                ? plumb_say_in (self->language, "coverage", "Not asked")
                                : plumb_say_phrase (self->language, &coverages[columns[i]]),
                            1, PLUMB_ALIGN_END);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Parts"), 1,
                          PLUMB_ALIGN_END);
  for (guint section = 0; section < PLUMB_N_CHECKLIST_SECTIONS; section++)
    {
      for (guint i = 0; i < PLUMB_N_COVERAGES; i++)
        total[i] += completeness->counts[section][i];
      add_count_row (self, table,
                     plumb_say_phrase (self->language, plumb_completeness_get_section (section)),
                     completeness->counts[section]);
    }
  add_count_row (self, table, plumb_say_in (self->language, "row", "All sections"), total);
  plumb_document_add_table (self->document, table);
}

/* Appends @label as a link to @anchor, or as it is where that is NULL; once for each label. */
static void
append_place (PlumbInline *passage, GPtrArray *said, const char *anchor, const char *label)
{
  if (g_ptr_array_find_with_equal_func (said, label, g_str_equal, NULL))
    return;
  if (said->len > 0)
    plumb_inline_append (passage, "\n");
  if (anchor != NULL)
    plumb_inline_append_reference (passage, anchor, label);
  else
    plumb_inline_append (passage, label);
  g_ptr_array_add (said, (gpointer) label);
}

static PlumbInline *
new_places (PlumbReporter *self, const PlumbPartTold *told)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new ();
  PlumbInline *passage = plumb_inline_new (NULL);

  for (guint i = 0; i < told->places->len; i++)
    {
      const PlumbPlaceTold *place = &g_array_index (told->places, PlumbPlaceTold, i);
      g_autofree char *anchor
          = place->section != NULL ? plumb_chapter_dup_stage_anchor (place->section) : NULL;
      if (place->section != NULL)
        append_place (passage, said, anchor,
                      plumb_wording_text (self->review, &place->section->label, self->language));
      else if (place->chapter != NULL)
        append_place (passage, said, place->chapter,
                      plumb_reporter_get_chapter_title (self, place->chapter));
      else
        append_place (passage, said, NULL, plumb_say (self->language, "Title page"));
    }
  return passage;
}

/* What to open for the part: the first of what it lacks, else where it is. */
static const char *
get_origin (const PlumbPartTold *told)
{
  const PlumbPlaceTold *first = NULL;

  for (guint i = 0; i < told->places->len; i++)
    {
      const PlumbPlaceTold *place = &g_array_index (told->places, PlumbPlaceTold, i);
      if (place->origin != NULL && (first == NULL || place->coverage < first->coverage))
        first = place;
    }
  return first != NULL ? first->origin : NULL;
}

static void
add_part (PlumbReporter *self,
          PlumbTable *table,
          const PlumbChecklistPart *part,
          const PlumbPartTold *told,
          guint number)
{
  g_autofree char *label = g_strdup_printf ("%u.%u  %s", part->section + 1, number,
                                            plumb_say_phrase (self->language, &part->name));
  PlumbTableRow *row = plumb_table_begin_row (table);
  PlumbCell *cell;

  plumb_row_set_origin (row, get_origin (told));
  plumb_table_add_cell (table, label);
  cell
      = plumb_table_add_cell (table, plumb_say_phrase (self->language, &coverages[told->coverage]));
  if (told->coverage == PLUMB_COVERAGE_MISSING)
    {
      plumb_cell_set_strong (cell, TRUE);
      plumb_cell_set_shade (cell, PLUMB_SHADE_WARM);
    }
  if (told->coverage == PLUMB_COVERAGE_NOT_ASKED)
    plumb_cell_set_span (cell, 2, 1);
  else
    plumb_table_take_cell (table, new_places (self, told));
}

static void
add_section (PlumbReporter *self,
             const PlumbCompleteness *completeness,
             PlumbChecklistSection section)
{
  g_autofree char *caption = g_strdup_printf (
      "%u  %s", section + 1,
      plumb_say_phrase (self->language, plumb_completeness_get_section (section)));
  g_autofree char *id = g_strdup_printf ("coverage-%u", section + 1);
  PlumbTable *table = plumb_table_new (caption);
  guint number = 0;

  plumb_table_set_id (table, id);
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Part"), 2.2,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "In this report"), 1,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table,
                          plumb_say_in (self->language, "column", "Where it stands, or would"), 2,
                          PLUMB_ALIGN_START);
  for (guint i = 0; i < PLUMB_N_CHECKLIST_PARTS; i++)
    {
      const PlumbChecklistPart *part = plumb_completeness_get_part (i);
      if (part->section == section)
        add_part (self, table, part, &completeness->parts[i], ++number);
    }
  plumb_document_add_table (self->document, table);
}

void
plumb_chapter_compose_completeness (PlumbReporter *self)
{
  g_autoptr (PlumbCompleteness) completeness = plumb_completeness_new (self);
  plumb_reporter_begin_chapter (self, PLUMB_CHAPTER_COMPLETENESS);
  add_introduction (self);
  add_counts (self, completeness);
  for (guint section = 0; section < PLUMB_N_CHECKLIST_SECTIONS; section++)
    add_section (self, completeness, section);
}
