/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The content of a review as a table of facts: the item @id of a @kind has text in a @field.
 *
 * That is the whole data model. An item exists as long as one of its fields holds text, items of a
 * kind are kept in the natural order of their ids (i2 before i10), and an absent text and an empty
 * one are the same. So a change is two texts and a place, undoing it is exact, and two copies of a
 * review can be compared place by place. */

typedef enum
{
  PLUMB_KIND_REVIEW,        /* the one item "this": what is reviewed and by whom */
  PLUMB_KIND_DRAFT,         /* the draft under review: its text and the file it came from */
  PLUMB_KIND_ANSWER,        /* by address: "purpose", "levels/plan", "team/r1/role" */
  PLUMB_KIND_EVIDENCE,      /* what a statement rests on */
  PLUMB_KIND_IMPACT,        /* one impact record */
  PLUMB_KIND_MEASURE,       /* something that mitigates harm or amplifies benefit */
  PLUMB_KIND_OPTION,        /* a version of the policy besides those the questionnaire names */
  PLUMB_KIND_SETTING,       /* a number of the method that this review sets itself */
  PLUMB_KIND_RETIRED,       /* a fact that the questionnaire has no place for any more */
  PLUMB_KIND_QUESTIONNAIRE, /* the one item "this": the questionnaire the review is made with */
  PLUMB_KIND_ROUND,         /* a round that was closed, see plumb-round.h */
  PLUMB_KIND_ROUND_ANSWER,  /* an answer as it was then: "r2/levels/plan" */
  PLUMB_KIND_ROUND_IMPACT,  /* an impact record as it was then: "r2/i3" */
} PlumbKind;
#define PLUMB_N_KINDS (PLUMB_KIND_ROUND_IMPACT + 1)

/* The id of the single items of the kinds review, draft and questionnaire. */
#define PLUMB_ID_REVIEW        "this"
#define PLUMB_ID_DRAFT         "d1"
#define PLUMB_ID_QUESTIONNAIRE "this"

/* The places of some fields in their kind, see plumb_facts_peek(). */
typedef enum
{
  PLUMB_ANSWER_VALUE,
  PLUMB_ANSWER_STATUS,
  PLUMB_ANSWER_REASON,
} PlumbAnswerField;

/* The same of evidence, records and measures: all of them, in the order in which a file has them.
 */
typedef enum
{
  PLUMB_EVIDENCE_FIELD_FOR,
  PLUMB_EVIDENCE_FIELD_KIND,
  PLUMB_EVIDENCE_FIELD_STRENGTH,
  PLUMB_EVIDENCE_FIELD_SOURCE,
  PLUMB_EVIDENCE_FIELD_DATE,
  PLUMB_EVIDENCE_FIELD_EXCERPT,
  PLUMB_EVIDENCE_FIELD_NOTE,
} PlumbEvidenceField;

typedef enum
{
  PLUMB_IMPACT_FIELD_PROVISION,
  PLUMB_IMPACT_FIELD_GROUPS,
  PLUMB_IMPACT_FIELD_PATHWAY,
  PLUMB_IMPACT_FIELD_OPTION,
  PLUMB_IMPACT_FIELD_DIRECTION,
  PLUMB_IMPACT_FIELD_MAGNITUDE,
  PLUMB_IMPACT_FIELD_LIKELIHOOD,
  PLUMB_IMPACT_FIELD_REACH,
  PLUMB_IMPACT_FIELD_DURATION,
  PLUMB_IMPACT_FIELD_IMPORTANCE,
  PLUMB_IMPACT_FIELD_PERMANENCE,
  PLUMB_IMPACT_FIELD_REVERSIBILITY,
  PLUMB_IMPACT_FIELD_CUMULATIVE,
  PLUMB_IMPACT_FIELD_NEED,
  PLUMB_IMPACT_FIELD_EVIDENCE,
  PLUMB_IMPACT_FIELD_GAP,
  PLUMB_IMPACT_FIELD_LENS,
  PLUMB_IMPACT_FIELD_RATIONALE,
  PLUMB_IMPACT_FIELD_RESIDUAL_DIRECTION,
  PLUMB_IMPACT_FIELD_RESIDUAL_MAGNITUDE,
  PLUMB_IMPACT_FIELD_RESIDUAL_LIKELIHOOD,
  PLUMB_IMPACT_FIELD_RESIDUAL_REACH,
  PLUMB_IMPACT_FIELD_RESIDUAL_DURATION,
  PLUMB_IMPACT_FIELD_RESIDUAL_PERMANENCE,
  PLUMB_IMPACT_FIELD_RESIDUAL_REVERSIBILITY,
  PLUMB_IMPACT_FIELD_RESIDUAL_CUMULATIVE,
  PLUMB_IMPACT_FIELD_RESIDUAL_GAP,
  PLUMB_IMPACT_FIELD_RESIDUAL_RATIONALE,
} PlumbImpactField;

typedef enum
{
  PLUMB_MEASURE_FIELD_TITLE,
  PLUMB_MEASURE_FIELD_KIND,
  PLUMB_MEASURE_FIELD_IMPACTS,
  PLUMB_MEASURE_FIELD_PROVISION,
  PLUMB_MEASURE_FIELD_TEXT,
  PLUMB_MEASURE_FIELD_OWNER,
  PLUMB_MEASURE_FIELD_DUE,
  PLUMB_MEASURE_FIELD_RESOURCE,
  PLUMB_MEASURE_FIELD_BINDING,
  PLUMB_MEASURE_FIELD_INDICATOR,
  PLUMB_MEASURE_FIELD_BASELINE,
  PLUMB_MEASURE_FIELD_TARGET,
  PLUMB_MEASURE_FIELD_STATUS,
  PLUMB_MEASURE_FIELD_MEASURED,
  PLUMB_MEASURE_FIELD_MEASURED_ON,
  PLUMB_MEASURE_FIELD_BECAME,
} PlumbMeasureField;

/* The form that a field's text must have. */
typedef enum
{
  PLUMB_FORM_LINE,   /* one line of text */
  PLUMB_FORM_TEXT,   /* text of any number of lines */
  PLUMB_FORM_DATE,   /* YYYY-MM-DD */
  PLUMB_FORM_WORD,   /* one of the words in the table, or an id */
  PLUMB_FORM_WORDS,  /* several ids parted by one space */
  PLUMB_FORM_ANSWER, /* what the question's type asks for */
  /* The id of a level of the appraisal's field of the same name, with "residual-" or without. */
  PLUMB_FORM_LEVEL,
  PLUMB_FORM_OPTION, /* the same of the field option, or the id of an option of the review */
  PLUMB_FORM_XML,    /* an instrument's root element, kept byte for byte */
} PlumbForm;

typedef struct
{
  const char *name;
  gsize length; /* of the name, in bytes */
  PlumbForm form;
  const char *words; /* for PLUMB_FORM_WORD: the words allowed, parted by spaces; NULL: any id */
} PlumbFactField;

typedef struct
{
  const char *name;   /* "impact" */
  gsize length;       /* of the name, in bytes */
  const char *prefix; /* of ids that the program makes: "i"; NULL where it makes none */
  const PlumbFactField *fields;
  guint n_fields;
} PlumbFactKind;

/* The longest text of one fact, in bytes. */
#define PLUMB_FACT_MAX_BYTES (4 * 1024 * 1024)

/* The weight of facts and changes is about what they take in the review's file: the bytes of their
 * texts, and this much for an element or an attribute. */
#define PLUMB_WEIGHT_NODE 64
#define PLUMB_WEIGHT_FACT (3 * PLUMB_WEIGHT_NODE) /* its element, and its item's with its id */

/* The tables above for @kind, and the kind and field of a name; NULL or FALSE where there is none.
 */
const PlumbFactKind *plumb_kind_get (PlumbKind kind);
gboolean plumb_kind_from_name (const char *name, PlumbKind *kind);
const PlumbFactField *plumb_kind_get_field (PlumbKind kind, const char *field);

typedef struct _PlumbFacts PlumbFacts;

PlumbFacts *plumb_facts_new (void);
void plumb_facts_free (PlumbFacts *self);

/* The text there, lent until it is set again; NULL where there is none. */
const char *
plumb_facts_get (const PlumbFacts *self, PlumbKind kind, const char *id, const char *field);

/* All texts of the item, in the order of its kind's fields, NULL where there is none; lent until
 * one of them is set again. NULL where there is no such item. */
const char *const *plumb_facts_peek (const PlumbFacts *self, PlumbKind kind, const char *id);

/* Sets the text there; NULL or "" takes it away. @field must be one of the kind's. */
void plumb_facts_set (PlumbFacts *self,
                      PlumbKind kind,
                      const char *id,
                      const char *field,
                      const char *text);

/* For what reads a file: makes an item without copying. It is none that is there already, and comes
 * after all others of its kind; its id has @length bytes. Answers the place of its texts, all NULL:
 * the caller lends it one at least, none empty, and tells how many they are and what they come to.
 * The id and all texts lie in bytes that @self holds: what plumb_facts_hold() is given stays alive
 * as long as @self. */
void plumb_facts_hold (PlumbFacts *self, GBytes *bytes);
const char **plumb_facts_restore (PlumbFacts *self, PlumbKind kind, const char *id, gsize length);
void plumb_facts_account (PlumbFacts *self, guint n_texts, gsize bytes);

/* Whether the item exists. */
gboolean plumb_facts_has (const PlumbFacts *self, PlumbKind kind, const char *id);

/* The ids of all items of @kind in their order. The array and its strings are lent until the next
 * change. */
const char *const *plumb_facts_list (const PlumbFacts *self, PlumbKind kind, guint *n_ids);

/* How many texts there are in all, and their weight. */
guint plumb_facts_count (const PlumbFacts *self);
gsize plumb_facts_get_weight (const PlumbFacts *self);

/* The number behind @stem ("i", "team/r") at the start of @id, whatever follows it; 0 where @id
 * does not begin so, or with a number that is larger than any the program makes. */
guint plumb_id_get_number (const char *id, const char *stem);

/* The natural order of ids: runs of digits compare as numbers. */
int plumb_facts_compare_ids (const char *a, const char *b);
int plumb_facts_compare_sized_ids (const char *a, gsize n_a, const char *b, gsize n_b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbFacts, plumb_facts_free)

G_END_DECLS
