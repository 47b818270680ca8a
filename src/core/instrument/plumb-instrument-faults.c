/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-instrument-faults.h"

#include <glib/gi18n-lib.h>

#define ERROR   PLUMB_SEVERITY_ERROR
#define WARNING PLUMB_SEVERITY_WARNING

/* Where a remedy is only "Did you mean …?", it is left out when no word is close. */
static const PlumbFindingKind kinds[] = {
  [PLUMB_FAULT_DUPLICATE_ID] = { "id-twice", ERROR, N_ ("An id is used twice: %s."),
                                 N_ ("Give one of the two another id; answers are kept by id.") },
  [PLUMB_FAULT_QUESTION_ID]
  = { "id-form", ERROR, N_ ("The question id “%s” does not begin with a letter."),
      N_ ("Begin it with a small letter; expressions could not name the question otherwise.") },
  [PLUMB_FAULT_EMPTY_TEXT] = { "text-empty", ERROR, N_ ("The element <%s> says nothing."),
                               N_ ("Write the text that people are to read.") },
  [PLUMB_FAULT_KEY_CLASH]
  = { "text-key-twice", ERROR, N_ ("Two texts have the same key for translators: “%s”."),
      N_ ("Change one of the ids: a choice, row or column must not be called as a question is.") },
  [PLUMB_FAULT_RANGE] = { "range", ERROR, N_ ("The smallest value is larger than the largest: %s."),
                          N_ ("Swap the two, or correct one.") },
  [PLUMB_FAULT_MISPLACED] = { "question-part", ERROR, N_ ("A part does not belong here: %s."),
                              N_ ("Remove it, or change the type to %s.") },
  [PLUMB_FAULT_UNKNOWN_SCALE]
  = { "scale-unknown", ERROR, N_ ("There is no scale “%s”."), N_ ("Did you mean “%s”?") },
  [PLUMB_FAULT_NO_LIST]
  = { "list-missing", ERROR, N_ ("The choices come from <%s>, which the instrument does not have."),
      N_ ("Add <%s>, or write the choices here.") },
  [PLUMB_FAULT_NO_CHOICES] = { "choices-missing", ERROR, N_ ("There is nothing to choose from."),
                               N_ ("Add <choice> elements, or name a scale with scale=\"…\".") },
  [PLUMB_FAULT_TWO_CHOICES]
  = { "choices-twice", ERROR, N_ ("The choices come from two places: %s."),
      N_ ("Keep one: <choice> elements, scale or choices-from.") },
  [PLUMB_FAULT_NO_ROWS] = { "rows-missing", ERROR, N_ ("The question has no rows."),
                            N_ ("Add <row> elements, or rows-from=\"…\".") },
  [PLUMB_FAULT_TWO_ROWS] = { "rows-twice", ERROR, N_ ("The rows come from two places."),
                             N_ ("Keep the <row> elements or rows-from, not both.") },
  [PLUMB_FAULT_UNKNOWN_ROWS]
  = { "rows-unknown", ERROR, N_ ("The rows come from a question that does not exist: “%s”."),
      N_ ("Did you mean “%s”?") },
  [PLUMB_FAULT_ROWS_TYPE]
  = { "rows-type", ERROR, N_ ("The rows come from “%s”, in which several things cannot be chosen."),
      N_ ("Name a question of type %s.") },
  [PLUMB_FAULT_WAS_TAKEN]
  = { "was-taken", ERROR, N_ ("An id of an earlier version is used again: %s."),
      N_ ("Give the new one another id; answers that were given before would be taken for its.") },
  [PLUMB_FAULT_ROWS_KIND]
  = { "rows-kind", ERROR,
      N_ ("The roster has rows, but does not say whether they are all that there are."),
      N_ ("Add rows=\"fixed\", or rows=\"suggested\" where people may add others.") },
  [PLUMB_FAULT_MANY_ROWS]
  = { "rows-many", ERROR, N_ ("There are more rows than people can work with: %s."),
      N_ ("Keep to %s rows, or split the question.") },
  [PLUMB_FAULT_NO_COLUMNS]
  = { "columns-missing", ERROR, N_ ("The roster has no columns."), N_ ("Add <column> elements.") },
  [PLUMB_FAULT_NO_VALUE] = { "value-missing", ERROR, N_ ("The computed question has no value."),
                             N_ ("Add value=\"…\" with an expression.") },
  [PLUMB_FAULT_NO_APPRAISAL]
  = { "appraisal-missing", ERROR,
      N_ ("Impacts are mentioned, but the instrument has no <appraisal>."),
      N_ ("Add <appraisal>, or remove this.") },
  [PLUMB_FAULT_APPRAISAL_UNKNOWN]
  = { "appraisal-unknown", ERROR, N_ ("The appraisal names a question that does not exist: %s."),
      N_ ("Did you mean “%s”?") },
  [PLUMB_FAULT_APPRAISAL_TYPE]
  = { "appraisal-type", ERROR,
      N_ ("The appraisal names a question in which several things cannot be chosen: %s."),
      N_ ("Name a question of type multiple.") },
  [PLUMB_FAULT_NO_FIELD]
  = { "field-missing", ERROR, N_ ("The appraisal lacks a field that the score needs: %s."),
      N_ ("Add <field id=\"%s\"> with its levels.") },
  [PLUMB_FAULT_NO_LEVEL]
  = { "level-missing", WARNING, N_ ("A field lacks a level that the score knows: %s."),
      N_ ("Add <level id=\"%s\">.") },
  [PLUMB_FAULT_LEVEL_VALUE]
  = { "level-value", ERROR, N_ ("A level of a field that the score uses has no number: %s."),
      N_ ("Add value=\"…\".") },
  [PLUMB_FAULT_METHOD_PART]
  = { "method-part", ERROR, N_ ("A part does not belong to a method of this kind: %s."),
      N_ ("Remove it, or change the kind to %s.") },
  [PLUMB_FAULT_NUMBER_RANGE]
  = { "number-range", ERROR, N_ ("A number is out of range: %s."), N_ ("Write a number from %s.") },
  [PLUMB_FAULT_NO_BANDS] = { "bands-missing", ERROR,
                             N_ ("The method has no bands, so there are no words for its results."),
                             N_ ("Add <band> elements, lowest first.") },
  [PLUMB_FAULT_NO_LIMIT]
  = { "band-limit", ERROR, N_ ("A band does not say where it begins: “%s”."),
      N_ ("Add from=\"…\", or above=\"…\" where the number itself is not in it.") },
  [PLUMB_FAULT_LIMITS] = { "band-limits", ERROR, N_ ("A band begins twice: “%s”."),
                           N_ ("Keep from=\"…\" or above=\"…\", not both.") },
  [PLUMB_FAULT_BAND_ORDER]
  = { "band-order", ERROR, N_ ("Bands do not begin one after the other: %s."),
      N_ ("Put the lowest first; no two can begin at the same place.") },
  [PLUMB_FAULT_CLASS_FALLS]
  = { "class-falls", ERROR, N_ ("A band counts as less than the one before it: %s."),
      N_ ("Let the classes rise with the numbers: none, slight, moderate, substantial, severe.") },
  [PLUMB_FAULT_NO_CLASS]
  = { "class-missing", ERROR,
      N_ ("No band counts as %s, and the rules that lead to a conclusion ask for that."),
      N_ ("Give a band class=\"%s\".") },
  [PLUMB_FAULT_NO_CELLS]
  = { "cells-missing", ERROR, N_ ("The matrix has no table."),
      N_ ("Add <cells rows=\"…\" columns=\"…\"> with a <cell> for each pair of levels.") },
  [PLUMB_FAULT_CELLS_SAME]
  = { "cells-same", ERROR, N_ ("The rows and the columns of the matrix are the same field: %s."),
      N_ ("Name another field for one of the two.") },
  [PLUMB_FAULT_CELL_UNKNOWN]
  = { "cell-unknown", ERROR, N_ ("The matrix names something that does not exist: %s."),
      N_ ("Did you mean “%s”?") },
  [PLUMB_FAULT_CELL_TWICE]
  = { "cell-twice", ERROR, N_ ("The matrix says twice what a pair of levels comes to: %s."),
      N_ ("Remove one of the two cells.") },
  [PLUMB_FAULT_NO_CELL]
  = { "cell-missing", ERROR, N_ ("The matrix does not say what a pair of levels comes to: %s."),
      N_ ("Add %s.") },
  [PLUMB_FAULT_DIMENSION_QUESTION]
  = { "dimension-unknown", ERROR, N_ ("A dimension names a question that does not exist: %s."),
      N_ ("Did you mean “%s”?") },
  [PLUMB_FAULT_DIMENSION_TYPE]
  = { "dimension-type", ERROR, N_ ("A dimension names a question that cannot be counted: %s."),
      N_ ("Name a question with choices, or a number with min=\"…\" and max=\"…\".") },
  [PLUMB_FAULT_DIMENSION_SCORE]
  = { "dimension-score", ERROR, N_ ("A choice that a dimension counts has no score: “%s”."),
      N_ ("Add score=\"…\", or a role that says why it has none.") },
  [PLUMB_FAULT_DIMENSION_TWICE]
  = { "dimension-twice", ERROR, N_ ("A dimension counts a question twice: %s."),
      N_ ("Take one of the two out, and give the other the weight of both.") },
  [PLUMB_FAULT_DIMENSION_ID]
  = { "dimension-id", ERROR, N_ ("The id of a dimension has a meaning already: “%s”."),
      N_ ("Give the dimension another id; expressions could not tell the two apart.") },
  [PLUMB_FAULT_WEIGHT]
  = { "weight", ERROR, N_ ("A weight is negative: %s."),
      N_ ("Write a number from 0; which way is better is said with direction=\"…\".") },
  [PLUMB_FAULT_DISCOUNT_UNKNOWN]
  = { "discount-unknown", ERROR, N_ ("The discount names a dimension that does not exist: %s."),
      N_ ("Did you mean “%s”?") },
  [PLUMB_FAULT_DISCOUNT_CHAIN]
  = { "discount-chain", ERROR,
      N_ ("The discount depends on the dimension itself, or on one that has a discount: %s."),
      N_ ("Name a dimension without a discount.") },
  [PLUMB_FAULT_RESULT_UNKNOWN]
  = { "results-unknown", ERROR, N_ ("The results name a question that does not exist: %s."),
      N_ ("Did you mean “%s”?") },
  [PLUMB_FAULT_RESULT_TYPE]
  = { "results-type", ERROR,
      N_ ("The results name a question of a type that this part cannot show: %s."),
      N_ ("Name a question of type %s.") },
  [PLUMB_FAULT_RESULT_SCALE]
  = { "results-scale", ERROR,
      N_ ("The results compare a question that is not answered on the part's scale: %s."),
      N_ ("Give the question scale=\"%s\", or take it out of this part.") },
  [PLUMB_FAULT_RESULT_SCORE]
  = { "results-score", ERROR, N_ ("A choice that the results compare has no score: “%s”."),
      N_ ("Add score=\"…\", or a role that says why it has none.") },
  [PLUMB_FAULT_RESULT_GRID]
  = { "results-grid", ERROR, N_ ("The roster has no column in which one choice is made: %s."),
      N_ ("Add a column of type single, or name another question.") },
  [PLUMB_FAULT_RESULT_THEME]
  = { "results-theme", ERROR, N_ ("The part has no theme “%s”."), N_ ("Did you mean “%s”?") },
  [PLUMB_FAULT_RESULT_SAME]
  = { "results-same", ERROR, N_ ("A question is compared with itself: %s."),
      N_ ("Name another question on one of the two sides.") },
  [PLUMB_FAULT_RESULT_TWICE] = { "results-twice", ERROR, N_ ("A part shows a question twice: %s."),
                                 N_ ("Take one of the two out.") },
  [PLUMB_FAULT_SYNTAX]
  = { "expression-syntax", ERROR, N_ ("An expression cannot be read: %s."), "%s" },
  [PLUMB_FAULT_TOO_DEEP] = { "expression-deep", ERROR, N_ ("Parentheses are nested too deep."),
                             N_ ("Move a part of it to a computed question.") },
  [PLUMB_FAULT_TOO_LONG]
  = { "expression-long", ERROR, N_ ("An expression is longer than %s bytes."),
      N_ ("Move a part of it to a computed question.") },
  [PLUMB_FAULT_UNKNOWN_QUESTION]
  = { "expression-unknown-question", ERROR, N_ ("There is no question “%s”."), "%s" },
  [PLUMB_FAULT_UNKNOWN_DIMENSION]
  = { "expression-unknown-dimension", ERROR, N_ ("There is no dimension “%s”."),
      N_ ("Did you mean “%s”?") },
  [PLUMB_FAULT_UNKNOWN_FUNCTION]
  = { "expression-unknown-function", ERROR, N_ ("There is no function %s()."), "%s" },
  [PLUMB_FAULT_IMPURE]
  = { "expression-impure", ERROR,
      N_ ("%s() gives something else each time, so the same answers would lead to different "
          "questions."),
      "%s" },
  [PLUMB_FAULT_ARGUMENT_COUNT]
  = { "expression-arguments", ERROR, N_ ("%s() is given too few or too many values."),
      N_ ("Write it like this: %s.") },
  [PLUMB_FAULT_ARGUMENT_FORM]
  = { "expression-argument-form", ERROR, N_ ("%s() wants an id in quotation marks here."),
      N_ ("Write it like this: %s.") },
  [PLUMB_FAULT_SEVERAL_WORDS]
  = { "expression-one-id", ERROR, N_ ("One id must stand here, without spaces: “%s”."),
      N_ ("Write it like this: %s.") },
  [PLUMB_FAULT_ARGUMENT_TYPE]
  = { "expression-argument-type", ERROR, N_ ("The question is of the wrong type for this: %s."),
      N_ ("Name a question of type %s.") },
  [PLUMB_FAULT_UNKNOWN_CHOICE] = { "expression-unknown-choice", ERROR,
                                   N_ ("There is no such choice: %s."), N_ ("Did you mean “%s”?") },
  [PLUMB_FAULT_COMPARED_CHOICE]
  = { "expression-compared-choice", WARNING,
      N_ ("The comparison is with something that cannot be chosen: %s."),
      N_ ("Did you mean “%s”?") },
  [PLUMB_FAULT_COMPARED_LIST]
  = { "expression-compared-list", WARNING,
      N_ ("Several things can be chosen in “%s”, so comparing it with one is seldom meant."),
      N_ ("Write selected(%s), or any-of() or all-of().") },
  [PLUMB_FAULT_NO_SINGLE_VALUE]
  = { "expression-no-single-value", ERROR, N_ ("%s has no single value."), N_ ("Use %s instead.") },
  [PLUMB_FAULT_NOT_CONDITION]
  = { "expression-not-condition", ERROR, N_ ("This is %s, not something that holds or does not."),
      N_ ("Compare it with something, for example with = or >, or use answered('…').") },
  [PLUMB_FAULT_OWN_VALUE] = { "expression-own-value", ERROR,
                              N_ ("“.” stands for a question's own value and works only in %s."),
                              N_ ("Name the question that you mean: $its-id.") },
  [PLUMB_FAULT_PATTERN] = { "expression-pattern", ERROR, N_ ("The pattern cannot be read: %s."),
                            N_ ("Correct the regular expression.") },
  [PLUMB_FAULT_WORD] = { "expression-word", ERROR, N_ ("The word “%s” has no meaning here."),
                         N_ ("Write one of: %s.") },
  [PLUMB_FAULT_SELF] = { "expression-self", ERROR, N_ ("The question depends on itself: %s."),
                         N_ ("Remove the mention of the question in its own expression.") },
  [PLUMB_FAULT_CYCLE]
  = { "expression-cycle", ERROR, N_ ("Questions depend on each other in a circle: %s."),
      N_ ("Break the circle: change one of these expressions.") },
};

const PlumbFindingKind *
plumb_instrument_fault_get_kind (PlumbInstrumentFault fault)
{
  g_return_val_if_fail ((guint) fault < G_N_ELEMENTS (kinds), NULL);
  return &kinds[fault];
}
