/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-instrument.h"

G_BEGIN_DECLS

/* A library of practices as its file declares it (practices.rng is its schema): ways of working for
 * health equity, how to begin with each, what to watch out for, places that have tried it, and the
 * questions of instruments that it helps with. Immutable once loaded, and so shared freely between
 * threads; everything a member points to is lent and lives as long as the library.
 *
 * What always holds of a loaded library: ids are unique (a case's in the whole library), and every
 * text that the schema wants says something. Whether the questions named exist is another matter,
 * since an instrument may be absent: see plumb_practices_check_references().
 *
 * The keys of its texts for translators, with P for a practice's id and C for a case's: title,
 * summary, sources; P|label, P|summary, P|begin, P|watch-out; P.C|label, P.C|text. The component is
 * "practices/ID". */

/* What was done somewhere. */
typedef struct
{
  const char *id;
  const char *year; /* "2015", or "2013-2017" */
  const char *href; /* a web address, or NULL */
  const char *cite; /* the source: organization, title, year; the same in all languages */
  PlumbText label;
  PlumbText text;
} PlumbPracticeCase;

/* A question that a practice helps with: always, or where an answer's score is under below. */
typedef struct
{
  const char *instrument;
  const char *question;
  gboolean has_below;
  double below;
  int line;
} PlumbPracticeHelp;

typedef struct
{
  const char *id;
  PlumbText label;
  PlumbText summary;
  PlumbText begin;
  PlumbText watch_out;
  const PlumbPracticeCase *cases;
  guint n_cases;
  const PlumbPracticeHelp *helps;
  guint n_helps;
} PlumbPractice;

typedef struct
{
  const char *id;
  const char *version;
  const char *lang; /* BCP-47 tag of its own texts */
  PlumbText title;
  PlumbText summary;
  PlumbText sources;
  const PlumbPractice *practices; /* in document order */
  guint n_practices;
} PlumbPractices;

#define PLUMB_PRACTICES_NAMESPACE "urn:plumbline:practices:1"

/* Whether @bytes are meant as a library: no namespace of ours is spoken of before that of
 * libraries. Says nothing about faults. */
gboolean plumb_practices_are_meant (GBytes *bytes);

/* Loads a library from @bytes. @name is shown in the findings as the file's name. Answers NULL
 * exactly when @findings got a finding of severity error; all that is wrong is reported, not only
 * the first. */
PlumbPractices *
plumb_practices_load_bytes (GBytes *bytes, const char *name, PlumbFindings *findings);

/* Loads one of the installed libraries by its id. Errors: G_IO_ERROR_NOT_FOUND lists what there is;
 * G_IO_ERROR_INVALID_DATA says what is wrong with it; or whatever kept its file from being read. */
PlumbPractices *plumb_practices_load_builtin (const char *id, GError **error);

/* The ids of the installed libraries, sorted. Free with g_strfreev(). */
char **plumb_practices_list_builtin (void);

void plumb_practices_free (PlumbPractices *self);

/* Adds a warning for each question named that its instrument does not have, for each score asked of
 * a question that has none, and for each instrument that is not installed. @name is shown as the
 * file's name. */
void plumb_practices_check_references (const PlumbPractices *self,
                                       const char *name,
                                       PlumbFindings *findings);

/* The practice @id; NULL where there is none. */
const PlumbPractice *plumb_practices_get (const PlumbPractices *self, const char *id);

/* The practices (const PlumbPractice *, lent) in which every one of @words begins a word of the
 * texts in @language (NULL: the library's own), a year or a source, whatever the case and the
 * accents. Those that say it in their label come first, then those in their summary; otherwise in
 * document order. All of them where @words has no words. Free with g_ptr_array_unref(). */
GPtrArray *
plumb_practices_search (const PlumbPractices *self, const char *words, PlumbLanguage *language);

/* The practices (const PlumbPractice *, lent) that help with @question of @instrument, in document
 * order: all of them, or, with @score, only those that help at any score or below a higher one than
 * *@score. Free with g_ptr_array_unref(). */
GPtrArray *plumb_practices_list_helping (const PlumbPractices *self,
                                         const char *instrument,
                                         const char *question,
                                         const double *score);

/* @text in @language, or in the library's own where there is no translation or @language is NULL;
 * "" where the library says nothing. The result is lent by @self or by @language. */
const char *plumb_practices_get_text (const PlumbPractices *self,
                                      const PlumbText *text,
                                      PlumbLanguage *language);

/* Calls @visit for every text that says something, once each, in document order. */
void
plumb_practices_visit_texts (const PlumbPractices *self, PlumbTextVisitor visit, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbPractices, plumb_practices_free)

G_END_DECLS
