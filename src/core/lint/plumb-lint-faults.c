/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-lint-faults.h"

#include <glib/gi18n-lib.h>

#define INFO    PLUMB_SEVERITY_INFO
#define WARNING PLUMB_SEVERITY_WARNING
#define ERROR   PLUMB_SEVERITY_ERROR

static const PlumbFindingKind kinds[] = {
  [PLUMB_LINT_OPERAND_TEXT]
  = { "operand-text", ERROR,
      N_ ("A text stands where a condition must stand, so it always holds: %s."),
      N_ ("Write the whole comparison again: $question = 'this' or $question = 'that'.") },
  [PLUMB_LINT_OPERAND_ANSWER]
  = { "operand-answer", WARNING,
      N_ ("“%s” stands where a condition must stand: any answer makes it hold, also a “no”."),
      N_ ("Compare it with an answer, or write %s.") },
  [PLUMB_LINT_COMPARED_SELF]
  = { "compared-self", WARNING, N_ ("Something is compared with itself: %s."),
      N_ ("Name the other question that you mean.") },
  [PLUMB_LINT_COMPARED_CONSTANTS]
  = { "compared-constants", WARNING,
      N_ ("Two fixed values are compared, so no answer matters here."),
      N_ ("Write $ and the question's id on one side.") },
  [PLUMB_LINT_COMPARED_BOOLEAN]
  = { "compared-boolean", WARNING,
      N_ ("Something that holds or does not is compared with %s, which does not do what it says."),
      N_ ("Write the condition alone, or not(…) around it.") },
  [PLUMB_LINT_COMPARED_BLANK]
  = { "compared-blank", INFO, N_ ("An answer is compared with an empty text."), N_ ("Write %s.") },
  [PLUMB_LINT_COMPARED_DATE]
  = { "compared-date", WARNING,
      N_ ("Dates are compared as numbers, which they are not: this never holds."),
      N_ ("Write days-between($earlier, $later) > 0.") },
  [PLUMB_LINT_COMPARED_ORDER]
  = { "compared-order", WARNING,
      N_ ("The choices of “%s” are words, which are neither smaller nor larger: this never holds."),
      N_ ("Name the choices that you mean: any-of($question, 'this that').") },
  [PLUMB_LINT_COMPARED_NUMBER]
  = { "compared-number", WARNING, N_ ("What is compared with a number can never be one: %s."),
      N_ ("Compare it with a text in quotation marks: a choice's id.") },
  [PLUMB_LINT_COMPARED_VALUE]
  = { "compared-value", WARNING, N_ ("The comparison is with a value that never comes out: %s."),
      N_ ("Did you mean “%s”?") },
  [PLUMB_LINT_COMPARED_LIST]
  = { "compared-list", WARNING,
      N_ ("Several things can be chosen in “%s”, so comparing it as one value is seldom meant."),
      N_ ("Write selected(), any-of(), all-of() or count-selected().") },
  [PLUMB_LINT_COMPARED_CHAIN]
  = { "compared-chain", WARNING,
      N_ ("A comparison is compared again: only two things are compared at a time."),
      N_ ("Write two comparisons with “and” between them.") },
  [PLUMB_LINT_REPEATED_PART]
  = { "part-twice", WARNING, N_ ("A part of the condition stands there twice."),
      N_ ("Remove one, or name what you meant instead.") },
  [PLUMB_LINT_ARITHMETIC_TYPE]
  = { "arithmetic-type", WARNING,
      N_ ("“%s” is no number, so nothing comes of calculating with it."),
      N_ ("Name a question of type number, or count something.") },
  [PLUMB_LINT_ARITHMETIC_ZERO] = { "arithmetic-zero", ERROR, N_ ("Something is divided by zero."),
                                   N_ ("Divide by something else.") },
  [PLUMB_LINT_ARITHMETIC_BLANK] = { "arithmetic-blank", WARNING,
                                    N_ ("Where one of these is not answered, nothing comes of the "
                                        "sum: “%s” need not be answered."),
                                    N_ ("Write coalesce($%s, 0), or make the question required.") },
  [PLUMB_LINT_UNANSWERED_HOLDS]
  = { "unanswered-holds", INFO, N_ ("This holds also as long as “%s” is not answered."),
      N_ ("If that is not meant, add: answered('%s') and …") },

  [PLUMB_LINT_CALL_TYPE] = { "call-type", WARNING, N_ ("%s, so nothing can be selected in it."),
                             N_ ("Compare it with =, or name a question with choices.") },
  [PLUMB_LINT_CALL_SINGLE]
  = { "call-single", WARNING, N_ ("Only one thing can be chosen in “%s”."),
      N_ ("Write answered('%s'), or make the question one of type multiple.") },
  [PLUMB_LINT_CALL_CONTAINS]
  = { "call-contains", WARNING,
      N_ ("%s() looks at letters, so it also finds choices whose ids only contain the word."),
      N_ ("Write selected($question, 'choice').") },
  [PLUMB_LINT_CALL_WORD_TWICE]
  = { "call-word-twice", WARNING, N_ ("A word stands in the list twice: “%s”."),
      N_ ("Remove one of the two.") },
  [PLUMB_LINT_CALL_VALUE]
  = { "call-value", WARNING, N_ ("The value counted is none that can be chosen: %s."),
      N_ ("Did you mean “%s”?") },
  [PLUMB_LINT_CALL_SAME] = { "call-same", WARNING, N_ ("The same comes out of if() in both cases."),
                             N_ ("Write that value alone, or correct one of the two.") },
  [PLUMB_LINT_CALL_DATE]
  = { "call-date", WARNING, N_ ("%s, so no date can be read from it."),
      N_ ("Name a question of type date, or write a date as '2030-12-31'.") },
  [PLUMB_LINT_CALL_SUM]
  = { "call-sum", WARNING, N_ ("A single answer that is missing leaves nothing of the sum."),
      N_ ("Write coalesce(…, 0) around each value.") },
  [PLUMB_LINT_CALL_NOTHING] = { "call-nothing", WARNING, N_ ("Nothing ever comes of this: %s."),
                                N_ ("Name another question, or remove this.") },

  [PLUMB_LINT_SECTION_NEVER]
  = { "section-never", WARNING, N_ ("The section is never shown: its condition cannot hold."),
      N_ ("Correct the condition, or remove the section.") },
  [PLUMB_LINT_QUESTION_NEVER]
  = { "question-never", WARNING, N_ ("The question is never shown: its condition cannot hold."),
      N_ ("Correct the condition, or remove the question.") },
  [PLUMB_LINT_ENABLED_NEVER]
  = { "enabled-never", WARNING,
      N_ ("The question can never be answered: this condition cannot hold."),
      N_ ("Correct the condition, or remove the question.") },
  [PLUMB_LINT_REQUIRED_NEVER]
  = { "required-never", WARNING,
      N_ ("The question is never required: while it is shown, this cannot hold."),
      N_ ("Correct the condition, or remove it.") },
  [PLUMB_LINT_REQUIRED_ALWAYS]
  = { "required-always", INFO, N_ ("Whenever the question is shown, this holds."),
      N_ ("Write required=\"true()\", or correct the condition.") },
  [PLUMB_LINT_CHECK_NEVER]
  = { "check-never", WARNING, N_ ("No answer can pass this check."), N_ ("Correct the check.") },
  [PLUMB_LINT_CHECK_ALWAYS]
  = { "check-always", WARNING, N_ ("Every answer passes this check, so it says nothing."),
      N_ ("Correct the check, or remove it.") },
  [PLUMB_LINT_CHOICE_NEVER]
  = { "choice-never", WARNING, N_ ("The choice can never be chosen: its condition cannot hold."),
      N_ ("Correct the condition, or remove the choice.") },
  [PLUMB_LINT_REASON_NEVER]
  = { "reason-never", WARNING, N_ ("This can never be: the condition cannot hold."),
      N_ ("Correct the condition.") },
  [PLUMB_LINT_REASON_ALWAYS]
  = { "reason-always", WARNING, N_ ("This is always so, whatever the answers are."),
      N_ ("Correct the condition, or write true().") },
  [PLUMB_LINT_CONDITION_ALWAYS]
  = { "condition-always", WARNING, N_ ("The condition always holds, so it hides nothing."),
      N_ ("Correct the condition, or remove it.") },
  [PLUMB_LINT_PART_NEVER]
  = { "part-never", WARNING, N_ ("This part of the expression can never hold."),
      N_ ("Correct it, or remove it.") },
  [PLUMB_LINT_PART_ALWAYS]
  = { "part-always", WARNING, N_ ("This part of the expression always holds."),
      N_ ("Correct it, or remove it.") },

  [PLUMB_LINT_OUTCOME_NEVER]
  = { "outcome-never", WARNING,
      N_ ("The outcome “%s” never comes out: whenever it would, an earlier one does."),
      N_ ("Put it before the others, or correct the conditions.") },
  [PLUMB_LINT_OUTCOME_GAP]
  = { "outcome-gap", WARNING, N_ ("Even when everything is answered, there may be no outcome."),
      N_ ("Add a last outcome with <because when=\"true()\">, or widen a condition.") },
  [PLUMB_LINT_BAND_GAP]
  = { "band-gap", WARNING, N_ ("Between two outcomes there is a gap: none comes out for %s."),
      N_ ("Let the one begin where the other ends.") },
  [PLUMB_LINT_BAND_OVERLAP]
  = { "band-overlap", WARNING, N_ ("Two outcomes both claim %s; the first of them comes out."),
      N_ ("Let the one begin where the other ends.") },
  [PLUMB_LINT_REASON_TWICE]
  = { "reason-twice", WARNING, N_ ("Two reasons have the same condition."),
      N_ ("Remove one, or correct one of the conditions.") },

  [PLUMB_LINT_FORWARD]
  = { "forward-reference", WARNING, N_ ("This depends on “%s”, which is only asked later."),
      N_ ("Ask that first, or move this after it.") },
  [PLUMB_LINT_FORWARD_ROWS]
  = { "forward-rows", WARNING, N_ ("The rows come from “%s”, which is only asked later."),
      N_ ("Ask that first, or move this after it.") },

  [PLUMB_LINT_SCORE_TWICE] = { "score-twice", WARNING, N_ ("Two choices have the same score: %s."),
                               N_ ("Give each step of the scale its own score.") },
  [PLUMB_LINT_SCORE_MISSING]
  = { "score-missing", WARNING, N_ ("Other choices have a score, this one has none: “%s”."),
      N_ ("Add score=\"…\", or a role that says why it has none.") },
  [PLUMB_LINT_SCORE_ORDER]
  = { "score-order", WARNING, N_ ("The scores neither rise nor fall from choice to choice: %s."),
      N_ ("Put the choices in order, or correct the score.") },
  [PLUMB_LINT_SCORE_HOLE]
  = { "score-hole", WARNING, N_ ("The scores leave out a step: %s."),
      N_ ("Correct the score, or leave it so if the step is really larger.") },
  [PLUMB_LINT_SCORE_ROLE]
  = { "score-role", WARNING,
      N_ ("A choice that says nothing about the thing asked has a score: “%s”."),
      N_ ("Remove the score; not knowing is not the same as little.") },
  [PLUMB_LINT_ROLE_TWICE]
  = { "role-twice", WARNING, N_ ("Two choices have the same role: %s."), N_ ("Keep one of them.") },
  [PLUMB_LINT_LEVEL_ORDER]
  = { "level-order", WARNING, N_ ("The numbers of the levels do not rise from level to level: %s."),
      N_ ("Put the levels in order, or correct the number.") },
  [PLUMB_LINT_LEVEL_RANGE]
  = { "level-range", WARNING, N_ ("A level's number is not between 0 and 1: %s."),
      N_ ("Write a part of one, such as 0.75.") },
  [PLUMB_LINT_LEVEL_SIGN]
  = { "level-sign", WARNING, N_ ("A direction's number does not fit what the direction means: %s."),
      N_ ("Write -1 for harm, 0 for no difference and 1 for benefit.") },
  [PLUMB_LINT_RANGE_POINT] = { "range-point", WARNING, N_ ("Only one number is allowed here: %s."),
                               N_ ("Make max larger, or remove the question.") },
  [PLUMB_LINT_RANGE_DECIMALS]
  = { "range-decimals", WARNING, N_ ("A limit has more decimals than the answer may have: %s."),
      N_ ("Allow more decimals, or round the limit.") },
  [PLUMB_LINT_DECIMALS_MANY]
  = { "decimals-many", WARNING, N_ ("So many decimals mean nothing: %s."),
      N_ ("Write six at most.") },
  [PLUMB_LINT_MINUTES]
  = { "minutes", INFO, N_ ("The minutes of the sections do not fit the duration: %s."),
      N_ ("Correct <duration>, or the minutes of a section.") },

  [PLUMB_LINT_DIMENSION_EMPTY]
  = { "dimension-empty", WARNING, N_ ("A dimension counts no question: “%s”."),
      N_ ("Add <score question=\"…\"/> for each question that it counts, or remove it.") },
  [PLUMB_LINT_WEIGHTS_ZERO]
  = { "weights-zero", WARNING, N_ ("All weights are 0, so nothing comes of it: “%s”."),
      N_ ("Give what counts a weight above 0.") },
  [PLUMB_LINT_BANDS_GAP]
  = { "bands-gap", WARNING, N_ ("There is no word for what comes out below the first band: %s."),
      N_ ("Let the first band begin at 0: from=\"0\".") },
  [PLUMB_LINT_BAND_BEYOND]
  = { "band-beyond", WARNING, N_ ("Nothing that can come out is ever in this band: %s."),
      N_ ("Correct the number, or remove the band. Dimensions go from 0 to 100.") },

  [PLUMB_LINT_LABEL_TWICE] = { "label-twice", WARNING, N_ ("The same label is used twice: “%s”."),
                               N_ ("Say how the two differ.") },
  [PLUMB_LINT_CHOICE_LABEL_TWICE]
  = { "choice-label-twice", WARNING, N_ ("Two of the choices read the same: “%s”."),
      N_ ("Say how the two differ; nobody could tell them apart.") },
  [PLUMB_LINT_ID_ALIKE]
  = { "id-alike", WARNING, N_ ("Two ids differ only in their punctuation: %s."),
      N_ ("Give one of them a name that cannot be mistaken for the other.") },
  [PLUMB_LINT_ID_END]
  = { "id-end", WARNING, N_ ("The id ends with a hyphen or a full stop: “%s”."),
      N_ ("Remove it; in expressions it would look like a minus sign or the end of a sentence.") },
  [PLUMB_LINT_TAG_TWICE] = { "tag-twice", WARNING, N_ ("The question has the same tag twice: %s."),
                             N_ ("Remove one of the two.") },
  [PLUMB_LINT_CHECK_TWICE]
  = { "check-twice", WARNING, N_ ("The question makes the same check twice."),
      N_ ("Remove one, or correct one of the two.") },

  [PLUMB_LINT_TEXT_PLACEHOLDER]
  = { "text-placeholder", WARNING, N_ ("People will read this as it stands: %s."),
      N_ ("Write the words that are meant.") },
  [PLUMB_LINT_TEXT_EMPHASIS]
  = { "text-emphasis", WARNING, N_ ("A mark of emphasis has no partner: %s."),
      N_ ("Put * before and after the word, or remove it.") },
  [PLUMB_LINT_TEXT_BRACKET]
  = { "text-bracket", WARNING, N_ ("A bracket or quotation mark has no partner: %s."),
      N_ ("Add the other one, or remove this one.") },
  [PLUMB_LINT_TEXT_WORD_TWICE]
  = { "text-word-twice", WARNING, N_ ("A word stands there twice: “%s”."),
      N_ ("Remove one of the two.") },
  [PLUMB_LINT_TEXT_UNFINISHED] = { "text-unfinished", WARNING, N_ ("The text is not finished: %s."),
                                   N_ ("Write it, or remove the element.") },
  [PLUMB_LINT_TEXT_MARKUP]
  = { "text-markup", WARNING, N_ ("Markup shows as it is, since texts are plain: %s."),
      N_ ("Remove it; to stress a word write *word*.") },
  [PLUMB_LINT_TEXT_CAPITALS]
  = { "text-capitals", WARNING, N_ ("The text is all in capital letters: %s."),
      N_ ("Write it in small letters, which are easier to read.") },
  [PLUMB_LINT_TEXT_PUNCTUATION]
  = { "text-punctuation", WARNING, N_ ("Punctuation is doubled, or parted from its word: %s."),
      N_ ("Write one sign, right after the word.") },
  [PLUMB_LINT_TEXT_REPEATS] = { "text-repeats", WARNING, N_ ("The <%s> only repeats the label."),
                                N_ ("Say more, or remove it.") },

  [PLUMB_LINT_LABEL_WORDLESS]
  = { "label-wordless", WARNING, N_ ("The label says nothing by itself: “%s”."),
      N_ ("Ask the whole question in the label; a screen reader reads it first.") },
  [PLUMB_LINT_LABEL_LONG]
  = { "label-long", WARNING, N_ ("The label is long: %s characters."),
      N_ ("Ask in one short sentence, and move the rest to <hint> or <guidance>.") },
  [PLUMB_LINT_CHOICE_LABEL_LONG]
  = { "choice-label-long", WARNING, N_ ("The label of a choice is long: %s characters."),
      N_ ("Name the choice in a few words, and move the rest to <hint>.") },
  [PLUMB_LINT_MATRIX_WIDE]
  = { "matrix-wide", WARNING, N_ ("The matrix has more columns than fit a page: %s."),
      N_ ("Keep to 7 choices, or ask a question for each row.") },
  [PLUMB_LINT_ROSTER_WIDE]
  = { "roster-wide", WARNING, N_ ("The roster has more columns than fit a page: %s."),
      N_ ("Keep to 7 columns, or part the roster in two.") },
  [PLUMB_LINT_CHOICE_ALONE] = { "choice-alone", WARNING, N_ ("There is only one thing to choose."),
                                N_ ("Add the other choices, or ask for something else.") },
  [PLUMB_LINT_CHOICES_MANY]
  = { "choices-many", WARNING, N_ ("There are many choices to read through: %s."),
      N_ ("Keep to 30, or part the question in two.") },
  [PLUMB_LINT_NO_WAY_OUT]
  = { "answers-missing", WARNING,
      N_ ("None of the choices is an answer: all of them say that there is none."),
      N_ ("Add the choices that people can choose from.") },
  [PLUMB_LINT_CHECK_USELESS]
  = { "check-useless", WARNING, N_ ("A note has no answer, so nothing is ever checked."),
      N_ ("Move the check to a question that is answered.") },
  [PLUMB_LINT_EVIDENCE_USELESS]
  = { "evidence-useless", WARNING, N_ ("Nobody states anything here that evidence could support."),
      N_ ("Remove evidence=\"yes\".") },

  [PLUMB_LINT_SCALE_UNUSED] = { "scale-unused", WARNING, N_ ("No question uses the scale “%s”."),
                                N_ ("Remove it, or name it with scale=\"…\".") },
  [PLUMB_LINT_LIST_UNUSED]
  = { "list-unused", WARNING, N_ ("No question lets people choose from <%s>."),
      N_ ("Remove it, or add a question with choices-from=\"…\".") },
  [PLUMB_LINT_LET_UNUSED] = { "let-unused", WARNING, N_ ("No expression uses “%s”."),
                              N_ ("Remove it, or write $ and its id where it is meant.") },
  [PLUMB_LINT_COMPUTED_UNUSED]
  = { "computed-unused", INFO, N_ ("No expression uses the computed value “%s”; it is only shown."),
      N_ ("Leave it if people are to read it; otherwise remove it.") },
  [PLUMB_LINT_COMPUTED_CONSTANT]
  = { "computed-constant", WARNING, N_ ("The same value comes out whatever the answers are."),
      N_ ("Name the questions that it is to be computed from.") },

  [PLUMB_LINT_SENTENCE_LONG]
  = { "sentence-long", WARNING, N_ ("A sentence has %s words; people lose the thread after 25."),
      N_ ("Make two sentences of it.") },
  [PLUMB_LINT_READING_GRADE]
  = { "reading-grade", WARNING,
      N_ ("The text needs a reading level of grade %s; the aim is grade 8."),
      N_ ("Use shorter words and sentences, first of all in the sentence shown.") },
  [PLUMB_LINT_JARGON] = { "jargon", INFO, N_ ("A word that many people do not use: “%s”."),
                          N_ ("Write “%s”, or explain it.") },
};

const PlumbFindingKind *
plumb_lint_fault_get_kind (PlumbLintFault fault)
{
  g_return_val_if_fail ((guint) fault < G_N_ELEMENTS (kinds), NULL);
  return &kinds[fault];
}
