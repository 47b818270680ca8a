/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-instrument-faults.h"
#include "plumb-instrument-private.h"
#include "plumb-method.h"
#include "plumb-xml-reader.h"
#include "plumb-xml-source.h"

G_BEGIN_DECLS

/* The loading of one instrument, passed from step to step: structure, then references, then
 * expressions, then cycles. Each step reports what is wrong and leaves something that the next can
 * work with, so that all faults come out at once. Private to the instrument room. */

#define PLUMB_INSTRUMENT_NAMESPACE "urn:plumbline:instrument:1"

typedef struct
{
  PlumbStoredInstrument *stored;
  const char *name; /* of the file */
  PlumbFindings *findings;
  GHashTable *contexts; /* keys of texts seen so far, in the store */
  gboolean
      has_duplicates; /* an id was used twice or is missing, so that keys clash as an echo of it */
  gboolean has_was;   /* something had another id in an earlier version */
  xmlNode **nodes;    /* the <question> of each question, lent by the document */
  PlumbQuestion **questions; /* the same as the instrument's, to be written to */
  PlumbXmlSource *source;    /* made when the first fault is reported */
} PlumbLoader;

/* Where a fault is and what it is about. */
typedef struct
{
  int line;
  int column;                    /* of the excerpt's attribute, in bytes; or 0 */
  const PlumbQuestion *question; /* or NULL */
  const char *subject;           /* where there is no question; or NULL */
  const char *excerpt;           /* or NULL */
  int caret;
} PlumbLoaderPlace;

void plumb_loader_report (PlumbLoader *self,
                          PlumbInstrumentFault fault,
                          const PlumbLoaderPlace *place,
                          const char *detail,
                          const char *remedy_detail);

/* Whether there is room for more findings; looking for suggestions is then worth it. */
gboolean plumb_loader_is_listening (const PlumbLoader *self);

/* The keys of @table (ids) as a NULL-terminated array of lent strings, sorted; free the array
 * alone. */
const char **plumb_loader_list_ids (GHashTable *table);

/* Whether @node is the element @name of an instrument. */
gboolean plumb_loader_is (const xmlNode *node, const char *name);

/* How many children @name @node has; and the first. */
guint plumb_loader_count (const xmlNode *node, const char *name);
xmlNode *plumb_loader_get_child (const xmlNode *node, const char *name);

/* The attribute @name of @node in the store, or NULL; and "" instead of NULL. */
const char *plumb_loader_keep_attribute (PlumbLoader *self, const xmlNode *node, const char *name);
const char *plumb_loader_keep_id (PlumbLoader *self, const xmlNode *node);

/* Reads the attribute @name as a number; FALSE where there is none. */
gboolean plumb_loader_read_number (const xmlNode *node, const char *name, double *number);
guint plumb_loader_read_whole (const xmlNode *node, const char *name);

/* Reads the child @name of @node as the text @text whose key is @owner, a bar and @name. */
void plumb_loader_read_text (PlumbLoader *self,
                             const xmlNode *node,
                             const char *name,
                             const char *owner,
                             PlumbText *text);

/* Reads @node itself as the text @text with the key @context. */
void plumb_loader_read_node (PlumbLoader *self,
                             const xmlNode *node,
                             const char *context,
                             PlumbText *text);

/* Reads the attribute @name of @node as an expression. */
void plumb_loader_read_expression (PlumbLoader *self,
                                   const xmlNode *node,
                                   const char *name,
                                   PlumbExpression *expression);

/* Enters @value in @table under @id. Where that is taken, reports it at @node and answers FALSE. */
gboolean plumb_loader_claim (PlumbLoader *self,
                             GHashTable *table,
                             const char *id,
                             gpointer value,
                             const xmlNode *node);

/* Reports that @id, which stands at @node, is taken. */
void plumb_loader_report_duplicate (PlumbLoader *self, const char *id, const xmlNode *node);

/* The ids that the children <was> of @node say it had before: NULL-terminated. */
const char *const *plumb_loader_read_was (PlumbLoader *self, const xmlNode *node);

/* Whether the type of @question is one that the schema knows; else what it has or lacks cannot be
 * judged. */
gboolean plumb_loader_has_type (const PlumbLoader *self, const PlumbQuestion *question);

/* The choices among the children of @node, keyed by "@owner.<id>"; @ids is the table of ids they
 * must not repeat. */
const PlumbChoice *plumb_loader_read_choices (PlumbLoader *self,
                                              const xmlNode *node,
                                              const char *owner,
                                              GHashTable *ids,
                                              guint *n);

/* Reads the children <band> of @node, the bands of @owner (the beginning of their keys). @limited:
 * each must say where it begins; else none may. Reports what is wrong with them. */
const PlumbDeclaredBand *plumb_loader_read_bands (PlumbLoader *self,
                                                  const xmlNode *node,
                                                  const char *owner,
                                                  gboolean limited,
                                                  guint *n);

/* What the kinds of methods among the children of @node, an <appraisal>, are: a bit for each, as
 * its number says. Where none is declared, the one that is taken instead. */
guint plumb_loader_collect_method_kinds (const xmlNode *node);
gboolean plumb_loader_read_method_kind (const xmlNode *node, PlumbMethodKind *kind);

/* The steps. */
void plumb_loader_read_lists (PlumbLoader *self, const xmlNode *root);
void plumb_loader_read_lets (PlumbLoader *self, const xmlNode *root);
void plumb_loader_read_sections (PlumbLoader *self, const xmlNode *root);
void plumb_loader_read_appraisal (PlumbLoader *self, const xmlNode *root);
void plumb_loader_read_methods (PlumbLoader *self, const xmlNode *appraisal);
void plumb_loader_read_dimensions (PlumbLoader *self, const xmlNode *root);
void plumb_loader_read_outcomes (PlumbLoader *self, const xmlNode *root);
void plumb_loader_read_results (PlumbLoader *self, const xmlNode *root);
void plumb_loader_resolve (PlumbLoader *self);
void plumb_loader_resolve_appraisal (PlumbLoader *self, const xmlNode *root);
void plumb_loader_resolve_methods (PlumbLoader *self, const xmlNode *appraisal);
void plumb_loader_resolve_dimensions (PlumbLoader *self);
void plumb_loader_resolve_results (PlumbLoader *self, const xmlNode *root);
void plumb_loader_check_expressions (PlumbLoader *self);
void plumb_loader_check_was (PlumbLoader *self, const xmlNode *root);

G_END_DECLS
