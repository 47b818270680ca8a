/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plumb-findings.h"
#include "plumb-language.h"
#include "plumb-xpath.h"

G_BEGIN_DECLS

/* A questionnaire as its file declares it: sections, questions, scales, population groups,
 * pathways, the appraisal of impacts, outcomes. Immutable once loaded, reference-counted, shared
 * freely between threads; everything a member points to is lent and lives as long as the
 * instrument. The structs below are read-only: there are no accessors because there is nothing to
 * hide.
 *
 * What always holds of a loaded instrument: every reference by id leads somewhere, every expression
 * compiles and names only known questions and functions, and no two questions depend on each other
 * in a circle. */

/* A text for people, in the instrument's own language, with the key of its translations. source is
 * NULL where the instrument says nothing. The key is NULL where the text is none of the
 * instrument's: the name of a row that people added.
 *
 * The key (msgctxt in PO files) is made of ids only, so it stays when the wording changes, and no
 * two texts of an instrument share one. With Q for a question's id:
 *
 * - title, summary, use-when, sources
 * - scale:ID.CHOICE|label, …|hint
 * - group:ID|label, …|definition, …|barriers, …|prompt, …|data-sources
 * - pathway:ID|label, …|definition, …|prompt
 * - field:ID|label, …|guidance; of its levels field:ID.LEVEL|label, …|hint
 * - let:ID|label
 * - section:ID|label, …|purpose, …|guidance
 * - Q|label, …|hint, …|why, …|guidance, …|example, …|unit
 * - Q.CHOICE|label, …|hint; Q.ROW|label, …|hint
 * - Q.COLUMN|label; Q.COLUMN.CHOICE|label, …|hint
 * - Q|check1, Q|check2 and so on, the messages of its checks
 * - outcome:ID|label, …|advice; outcome:ID|because1, outcome:ID|because2 and so on
 * - method:ID|label, …|guidance; of its bands method:ID.BAND|label, …|hint
 * - dimension:ID|label, …|guidance; of its bands dimension:ID.BAND|label, …|hint, where ID may be
 *   "overall"
 * - results:PART|label, …|purpose; of its themes, sides, items, pairs and contradictions
 *   results:PART.ID|label, where an item's id is that of its question
 *
 * A choice that comes from a scale, a group or a pathway has that one's text and key. */
typedef struct
{
  const char *context;
  const char *source;
  int line; /* of its element */
} PlumbText;

/* What choosing it means for completeness. */
typedef enum
{
  PLUMB_CHOICE_PLAIN,
  PLUMB_CHOICE_UNKNOWN, /* "we do not know" */
  PLUMB_CHOICE_NONE,    /* "none of these", excludes the others */
  PLUMB_CHOICE_OTHER,   /* "something else", said in the notes */
  /* "does not apply to us" and "would rather not say": the question is settled, without content */
  PLUMB_CHOICE_NOT_APPLICABLE,
  PLUMB_CHOICE_DECLINED,
} PlumbChoiceRole;

/* An expression with the place it stands at. text is NULL where there is none. */
typedef struct
{
  const char *text;
  int line;   /* of its attribute */
  int column; /* of its attribute, in bytes from 1; 0 where that is not known */
  PlumbXPath *compiled;
} PlumbExpression;

typedef struct
{
  const char *id;
  PlumbChoiceRole role;
  gboolean has_score;
  double score;
  PlumbText label;
  PlumbText hint;
  PlumbExpression available; /* whether it can be chosen; where there is none, it always can */
  const char *const *was;    /* ids it had in earlier versions, NULL-terminated */
  int line;
} PlumbChoice;

typedef struct
{
  const char *id;
  const PlumbChoice *choices;
  guint n_choices;
  int line;
} PlumbScale;

typedef enum
{
  PLUMB_GROUP_POPULATION,
  PLUMB_GROUP_PLACE,
  PLUMB_GROUP_ROLE,
} PlumbGroupKind;

typedef struct
{
  const char *id;
  PlumbGroupKind kind;
  PlumbText label;
  PlumbText definition;
  PlumbText barriers;
  PlumbText prompt;
  PlumbText data_sources;
  int line;
  const char *const *was; /* ids it had in earlier versions, NULL-terminated */
} PlumbGroup;

typedef struct
{
  const char *id;
  PlumbText label;
  PlumbText definition;
  PlumbText prompt;
  int line;
  const char *const *was; /* ids it had in earlier versions, NULL-terminated */
} PlumbPathway;

/* The fields of an impact record that are chosen from levels; the ratings of the effect before what
 * it is about. */
typedef enum
{
  PLUMB_FIELD_DIRECTION,
  PLUMB_FIELD_MAGNITUDE,
  PLUMB_FIELD_LIKELIHOOD,
  PLUMB_FIELD_REACH,
  PLUMB_FIELD_DURATION,
  PLUMB_FIELD_NEED,
  PLUMB_FIELD_EVIDENCE,
  PLUMB_FIELD_GAP,
  /* What the rapid impact assessment matrix rates besides; see plumb-method.h. */
  PLUMB_FIELD_IMPORTANCE,
  PLUMB_FIELD_PERMANENCE,
  PLUMB_FIELD_REVERSIBILITY,
  PLUMB_FIELD_CUMULATIVE,
  PLUMB_FIELD_LENS,
  PLUMB_FIELD_OPTION,
} PlumbFieldId;
#define PLUMB_N_RATINGS (PLUMB_FIELD_CUMULATIVE + 1)
#define PLUMB_N_FIELDS  (PLUMB_FIELD_OPTION + 1)

typedef struct
{
  const char *id;
  gboolean has_value;
  double value;
  PlumbText label;
  PlumbText hint;
  int line;
} PlumbLevel;

/* A field that the instrument does not declare has a NULL id and no levels. */
typedef struct
{
  const char *id;
  PlumbText label;
  PlumbText guidance;
  const PlumbLevel *levels;
  guint n_levels;
} PlumbField;

typedef enum
{
  PLUMB_QUESTION_SINGLE,
  PLUMB_QUESTION_MULTIPLE,
  PLUMB_QUESTION_SCALE,
  PLUMB_QUESTION_NUMBER,
  PLUMB_QUESTION_TEXT,
  PLUMB_QUESTION_LONG_TEXT,
  PLUMB_QUESTION_DATE,
  PLUMB_QUESTION_MATRIX,
  PLUMB_QUESTION_ROSTER,
  PLUMB_QUESTION_NOTE,
  PLUMB_QUESTION_COMPUTED,
} PlumbQuestionType;

typedef struct
{
  PlumbExpression test;
  PlumbSeverity severity;
  PlumbText message;
} PlumbCheck;

typedef struct
{
  const char *id;
  PlumbText label;
  PlumbText hint;
  int line;
  const char *const *was; /* ids it had in earlier versions, NULL-terminated */
} PlumbRow;

typedef struct
{
  const char *id;
  PlumbQuestionType type; /* text, single, number or date */
  PlumbText label;
  const PlumbChoice *choices;
  guint n_choices;
  int line;
  const char *const *was; /* ids it had in earlier versions, NULL-terminated */
} PlumbColumn;

/* The most rows that a matrix or a roster has: more than people can work with. */
#define PLUMB_ROWS_MAX 1000

/* Where the rows of a matrix or roster come from. */
typedef enum
{
  PLUMB_ROWS_FREE,      /* people add them (rosters only); also of questions without rows */
  PLUMB_ROWS_FIXED,     /* they are written in the instrument */
  PLUMB_ROWS_SUGGESTED, /* people add them, and may take over written ones (rosters only) */
  PLUMB_ROWS_FROM,      /* what is chosen in another question, or the rows of a roster */
} PlumbRowsKind;

/* A part of another framework that a question also serves. */
typedef struct
{
  const char *scheme;
  const char *ref;
  int line;
} PlumbTag;

typedef struct _PlumbSection PlumbSection;
typedef struct _PlumbQuestion PlumbQuestion;
typedef struct _PlumbResultPart PlumbResultPart;     /* see plumb-result-part.h */
typedef struct _PlumbDeclaredBand PlumbDeclaredBand; /* see plumb-bands.h */
typedef struct _PlumbMethod PlumbMethod;             /* see plumb-method.h */
typedef struct _PlumbDimension PlumbDimension;       /* see plumb-dimension.h */

struct _PlumbQuestion
{
  const char *id;
  guint index; /* place in the instrument, from 0, in document order */
  int line;
  const PlumbSection *section;
  PlumbQuestionType type;
  const char *audience; /* "analyst", "department", "community", "all" or NULL */
  gboolean wants_evidence;
  gboolean has_min, has_max;
  double min, max;
  int decimals; /* of a number; -1: any */
  PlumbText label;
  PlumbText hint;
  PlumbText why;
  PlumbText guidance;
  PlumbText example;
  PlumbText unit;
  /* Choices of single, multiple, scale and matrix, wherever they were declared: here, in a scale,
   * or as groups or pathways. */
  const PlumbChoice *choices;
  guint n_choices;
  /* Rows of a matrix or roster: written ones, or what is chosen in the question rows_from (only
   * choices with content), or the rows of the roster rows_from; see plumb_logic_get_rows(). */
  PlumbRowsKind rows_kind;
  const PlumbRow *rows;
  guint n_rows;
  const PlumbQuestion *rows_from;
  const PlumbColumn *columns;
  guint n_columns;
  PlumbExpression relevant;
  PlumbExpression enabled;
  PlumbExpression required;
  PlumbExpression value;
  const PlumbCheck *checks;
  guint n_checks;
  const PlumbTag *tags;
  guint n_tags;
  const char *const *was; /* ids it had in earlier versions, NULL-terminated */
};

struct _PlumbSection
{
  const char *id;
  guint index;
  guint minutes;
  gboolean has_appraisal;
  PlumbText label;
  PlumbText purpose;
  PlumbText guidance;
  PlumbExpression relevant;
  const PlumbQuestion *questions;
  guint n_questions;
  int line;
};

/* A part of expressions with a name: elsewhere written as $id. No question has the same id. */
typedef struct
{
  const char *id;
  guint index;
  PlumbExpression value;
  PlumbText label; /* what it means in words; may say nothing */
  int line;
} PlumbLet;

typedef struct
{
  PlumbExpression when;
  PlumbText text;
} PlumbBecause;

typedef struct
{
  const char *id;
  PlumbText label;
  PlumbText advice;
  const PlumbBecause *becauses;
  guint n_becauses;
  int line;
} PlumbOutcome;

typedef struct
{
  const PlumbQuestion *groups;   /* whose choices are the groups in scope */
  const PlumbQuestion *priority; /* whose choices are the priority groups */
  const PlumbQuestion *pathways; /* whose choices are the pathways touched */
  PlumbField fields[PLUMB_N_FIELDS];
  const PlumbMethod *methods; /* at least one, the first is the default */
  guint n_methods;
} PlumbAppraisal;

typedef struct
{
  const char *id;
  const char *version;
  const char *lang; /* BCP-47 tag of its own texts */
  PlumbText title;
  PlumbText summary;
  PlumbText use_when;
  PlumbText sources;
  guint min_minutes, max_minutes;
  int duration_line;
  const PlumbSection *sections;
  guint n_sections;
  const PlumbQuestion *const *questions; /* all of them, in document order */
  guint n_questions;
  const PlumbScale *scales;
  guint n_scales;
  const PlumbGroup *groups;
  guint n_groups;
  const PlumbPathway *pathways;
  guint n_pathways;
  const PlumbAppraisal *appraisal; /* NULL where impacts are not appraised */
  const PlumbLet *lets;
  guint n_lets;
  const PlumbOutcome *outcomes;
  guint n_outcomes;
  const PlumbResultPart *results; /* what is shown of the answers; see plumb-result-part.h */
  guint n_results;
  const PlumbDimension *dimensions; /* weighted sums of answers; see plumb-dimension.h */
  guint n_dimensions;
  const PlumbDeclaredBand *overall_bands; /* of all dimensions together */
  guint n_overall_bands;
} PlumbInstrument;

/* Loads an instrument from @bytes. @name is shown in the findings as the file's name. Answers NULL
 * exactly when @findings got a finding of severity error; all that is wrong is reported, not only
 * the first. */
PlumbInstrument *
plumb_instrument_load_bytes (GBytes *bytes, const char *name, PlumbFindings *findings);

/* As above, but answers what could be read of the instrument although there are errors, for those
 * who look for more of them; NULL only where @bytes are no XML or no instrument. Nobody can answer
 * a draft: make no logic and no review of it, unless @findings got no error.
 *
 * Of what always holds of a loaded instrument, in a draft may be missing: an id ("" instead) and
 * with it the uniqueness of ids, the source of any text, the text or the compiled form of any
 * expression, choices, rows, columns, rows_from, sections and questions, the questions of the
 * appraisal and its fields, the version and the language. Types may be wrong (a note where the
 * type is not known), numbers out of range, and expressions may depend on each other in a circle.
 */
PlumbInstrument *
plumb_instrument_load_draft (GBytes *bytes, const char *name, PlumbFindings *findings);

/* Loads one of the installed instruments by its id. Errors: G_IO_ERROR_NOT_FOUND lists what there
 * is; G_IO_ERROR_INVALID_DATA says what is wrong with it; or whatever kept its file from being
 * read. */
PlumbInstrument *plumb_instrument_load_builtin (const char *id, GError **error);

/* The ids of the installed instruments, sorted. Free with g_strfreev(). */
char **plumb_instrument_list_builtin (void);

PlumbInstrument *plumb_instrument_ref (PlumbInstrument *self);
void plumb_instrument_unref (PlumbInstrument *self);

/* The bytes it was loaded from, lent. */
GBytes *plumb_instrument_get_source (const PlumbInstrument *self);

/* Its root element as text, without what precedes and follows it: what a review keeps of it, the
 * same however its file was written. Free with g_free(). */
char *plumb_instrument_dup_xml (const PlumbInstrument *self);

/* "sha256:" and the digest of its canonical form, lent: equal where two instruments say the same,
 * however their files are written. Worked out when first asked for, by whichever thread. */
const char *plumb_instrument_get_digest (const PlumbInstrument *self);

/* The digest of its canonical form without texts: equal where nothing but wording differs. Made
 * anew each time. Free with g_free(). */
char *plumb_instrument_dup_logic_digest (const PlumbInstrument *self);

/* Look-ups by id; NULL where there is none. */
const PlumbQuestion *plumb_instrument_get_question (const PlumbInstrument *self, const char *id);
const PlumbSection *plumb_instrument_get_section (const PlumbInstrument *self, const char *id);
const PlumbGroup *plumb_instrument_get_group (const PlumbInstrument *self, const char *id);
const PlumbPathway *plumb_instrument_get_pathway (const PlumbInstrument *self, const char *id);
const PlumbLet *plumb_instrument_get_let (const PlumbInstrument *self, const char *id);
/* The column of a roster that expressions call @name, its roster's id, a full stop and its own;
 * fills @roster. NULL where there is none; a question of that id goes first. */
const PlumbColumn *plumb_instrument_find_column (const PlumbInstrument *self,
                                                 const char *name,
                                                 const PlumbQuestion **roster);
const PlumbChoice *plumb_question_get_choice (const PlumbQuestion *question, const char *id);
const PlumbColumn *plumb_question_get_column (const PlumbQuestion *question, const char *id);
const PlumbLevel *plumb_field_get_level (const PlumbField *field, const char *id);

/* Whether choosing @choice says something about the thing asked: neither that it is unknown, nor
 * none of the others, nor that it does not apply or is not told. Such choices make rows. */
gboolean plumb_choice_has_content (const PlumbChoice *choice);

/* Whether @choice cannot stand beside others: none, not applicable, declined. */
gboolean plumb_choice_is_exclusive (const PlumbChoice *choice);

/* Whether the matrix or roster @question can have a row called @id, whatever the answers are now.
 * Rows that people add are called r1, r2 and so on up to PLUMB_ROWS_MAX. */
gboolean plumb_question_can_have_row (const PlumbQuestion *question, const char *id);

/* Whether people answer @question: it is neither a note nor worked out. */
gboolean plumb_question_takes_answer (const PlumbQuestion *question);

/* @question as findings name it: its label, cut where it is long, and its id: “Is it open?” (open).
 * Free with g_free(). */
char *plumb_question_dup_name (const PlumbQuestion *question);

/* The ids that XML and CSV use for a type and a field: "long-text", "magnitude". */
const char *plumb_question_type_get_id (PlumbQuestionType type);
const char *plumb_field_id_get_name (PlumbFieldId field);

/* @text in @language, or in the instrument's own where there is no translation or @language is
 * NULL; "" where the instrument says nothing. The result is lent by @self or by @language. */
const char *plumb_instrument_get_text (const PlumbInstrument *self,
                                       const PlumbText *text,
                                       PlumbLanguage *language);

/* Calls @visit for every text of the instrument that says something, once each, in document order,
 * for extraction and for checks of translations. */
typedef void (*PlumbTextVisitor) (const PlumbText *text, gpointer data);
void
plumb_instrument_visit_texts (const PlumbInstrument *self, PlumbTextVisitor visit, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbInstrument, plumb_instrument_unref)

G_END_DECLS
