/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-review-values.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-day.h"
#include "plumb-record-private.h"
#include "plumb-setting.h"
#include "plumb-xml-writer.h"

/* The most groups that one record can intersect. */
#define MAX_INTERSECTION 3

static gboolean
refuse (GError **error, PlumbReviewError code, const PlumbEdit *edit, const char *message)
{
  const char *kind = plumb_kind_get (edit->kind) != NULL ? plumb_kind_get (edit->kind)->name : "?";
  g_set_error (error, PLUMB_REVIEW_ERROR, code, "%s/%s/%s: %s", kind, edit->id, edit->field,
               message);
  return FALSE;
}

static gboolean
refuse_value (GError **error, const PlumbEdit *edit, const char *message)
{
  return refuse (error, PLUMB_REVIEW_ERROR_BAD_VALUE, edit, message);
}

/* Refuses with the list of what would be accepted. */
static gboolean
refuse_choice (GError **error, const PlumbEdit *edit, const char *word, GString *accepted)
{
  g_autofree char *message = g_strdup_printf (
      /* Translators: the first %s is what was given, the second the words that would be accepted.
       */
      _ ("“%s” is not one of the accepted values. Use one of: %s."), word, accepted->str);
  g_string_free (accepted, TRUE);
  return refuse_value (error, edit, message);
}

/* Whether the text goes to a place that there is. */
static gboolean
check_place (const PlumbEdit *edit,
             const PlumbFactField *field,
             const PlumbFactPlace *place,
             GError **error)
{
  if (plumb_fact_place_takes (place, field))
    return TRUE;
  if (edit->kind == PLUMB_KIND_ANSWER && place->question == NULL)
    return refuse (error, PLUMB_REVIEW_ERROR_UNKNOWN_PLACE, edit,
                   _ ("The questionnaire has no question with this id. “plumbline-cli show” "
                      "lists them."));
  if (plumb_fact_place_is_beyond_last_row (place))
    return refuse (error, PLUMB_REVIEW_ERROR_TOO_LARGE, edit,
                   _ ("A table takes at most 1000 rows. Sum up, or attach a file as "
                      "evidence."));
  return refuse (error, PLUMB_REVIEW_ERROR_UNKNOWN_PLACE, edit,
                 _ ("There is no such place. Check the id, the row and the column."));
}

static gboolean
check_date (const PlumbEdit *edit, const char *text, GError **error)
{
  return plumb_day_read (text, NULL)
         || refuse_value (
             error, edit,
             _ ("This is not a date. Write it as year-month-day, such as 2027-02-16."));
}

static gboolean
check_number (const PlumbEdit *edit,
              const PlumbQuestion *question,
              const char *text,
              GError **error)
{
  gsize sign = *text == '-' ? 1 : 0;
  gsize whole = strspn (text + sign, "0123456789");
  const char *rest = text + sign + whole;
  gsize decimals = *rest == '.' ? strspn (rest + 1, "0123456789") : 0;
  gboolean ends = *rest == '\0' || (*rest == '.' && decimals > 0 && rest[1 + decimals] == '\0');
  if (whole == 0 || whole > 15 || decimals > 15 || !ends)
    return refuse_value (error, edit,
                         _ ("This is not a number. Write digits, with a point before decimals."));
  if (question == NULL)
    return TRUE;
  if (question->decimals >= 0 && decimals > (gsize) question->decimals)
    return refuse_value (error, edit, _ ("This number has more decimals than the question takes."));

  double value = g_ascii_strtod (text, NULL);
  if ((question->has_min && value < question->min) || (question->has_max && value > question->max))
    return refuse_value (error, edit,
                         _ ("This number is outside the range that the question takes."));
  return TRUE;
}

static gboolean
check_choice (const PlumbEdit *edit,
              const PlumbChoice *choices,
              guint n_choices,
              const char *word,
              GError **error)
{
  for (guint i = 0; i < n_choices; i++)
    if (strcmp (choices[i].id, word) == 0)
      return TRUE;
  GString *accepted = g_string_new (NULL);
  for (guint i = 0; i < n_choices; i++)
    g_string_append_printf (accepted, "%s%s", i > 0 ? ", " : "", choices[i].id);
  return refuse_choice (error, edit, word, accepted);
}

/* Whether @text is what check_choices() would make of it. */
static gboolean
is_choices (const PlumbQuestion *question, const char *text)
{
  guint n_chosen = 0;
  gboolean exclusive = FALSE;
  for (guint i = 0; i < question->n_choices && *text != '\0'; i++)
    {
      gsize length = strlen (question->choices[i].id);
      if (strncmp (text, question->choices[i].id, length) != 0
          || (text[length] != '\0' && (text[length] != ' ' || text[length + 1] == '\0')))
        continue;
      text += length + (text[length] == ' ');
      exclusive = exclusive || plumb_choice_is_exclusive (&question->choices[i]);
      n_chosen++;
    }
  return *text == '\0' && (!exclusive || n_chosen == 1);
}

/* The chosen ids in the questionnaire's order; "none of these" stands alone. */
static gboolean
check_choices (const PlumbEdit *edit,
               const PlumbQuestion *question,
               const char *text,
               char **canonical,
               GError **error)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  for (char **word = words; *word != NULL; word++)
    if (**word != '\0'
        && !check_choice (edit, question->choices, question->n_choices, *word, error))
      return FALSE;

  g_autoptr (GString) ordered = g_string_new (NULL);
  gboolean exclusive = FALSE;
  guint chosen = 0;
  for (guint i = 0; i < question->n_choices; i++)
    if (g_strv_contains ((const char *const *) words, question->choices[i].id))
      {
        g_string_append_printf (ordered, "%s%s", chosen++ > 0 ? " " : "", question->choices[i].id);
        exclusive = exclusive || plumb_choice_is_exclusive (&question->choices[i]);
      }
  if (exclusive && chosen > 1)
    return refuse_value (error, edit, _ ("“None of these” cannot be chosen together with others."));
  *canonical = g_strdup (ordered->str);
  return TRUE;
}

static gboolean
check_column (const PlumbEdit *edit, const PlumbColumn *column, const char *text, GError **error)
{
  switch (column->type)
    {
    case PLUMB_QUESTION_SINGLE:
      return check_choice (edit, column->choices, column->n_choices, text, error);
    case PLUMB_QUESTION_NUMBER:
      return check_number (edit, NULL, text, error);
    case PLUMB_QUESTION_DATE:
      return check_date (edit, text, error);
    default:
      return TRUE;
    }
}

static gboolean
check_answer (const PlumbEdit *edit,
              const PlumbFactPlace *place,
              const char *text,
              char **canonical,
              GError **error)
{
  const PlumbQuestion *question = place->question;
  switch (question->type)
    {
    case PLUMB_QUESTION_SINGLE:
    case PLUMB_QUESTION_SCALE:
    case PLUMB_QUESTION_MATRIX:
      return check_choice (edit, question->choices, question->n_choices, text, error);
    case PLUMB_QUESTION_MULTIPLE:
      return is_choices (question, text) || check_choices (edit, question, text, canonical, error);
    case PLUMB_QUESTION_NUMBER:
      return check_number (edit, question, text, error);
    case PLUMB_QUESTION_DATE:
      return check_date (edit, text, error);
    case PLUMB_QUESTION_ROSTER:
      return check_column (edit, place->column, text, error);
    default:
      return TRUE;
    }
}

static gboolean
check_level (const PlumbEdit *edit, const PlumbField *field, const char *word, GError **error)
{
  if (field == NULL || field->n_levels == 0)
    return refuse (error, PLUMB_REVIEW_ERROR_UNKNOWN_PLACE, edit,
                   _ ("This questionnaire does not rate that."));
  if (plumb_field_get_level (field, word) != NULL)
    return TRUE;
  GString *accepted = g_string_new (NULL);
  for (guint i = 0; i < field->n_levels; i++)
    g_string_append_printf (accepted, "%s%s", i > 0 ? ", " : "", field->levels[i].id);
  return refuse_choice (error, edit, word, accepted);
}

/* What @field of a record is a level of, chosen or rated again. */
static const PlumbField *
get_rated (const PlumbInstrument *instrument, const PlumbFactField *field)
{
  PlumbFieldId id
      = plumb_record_get_slots ()[field - plumb_kind_get (PLUMB_KIND_IMPACT)->fields].field;
  return instrument->appraisal != NULL && id < PLUMB_N_FIELDS ? &instrument->appraisal->fields[id]
                                                              : NULL;
}

static gboolean
is_list_of_groups (const PlumbFactField *field)
{
  return strcmp (field->name, "groups") == 0;
}

/* Whether @word may stand in a list of ids in @field. */
static gboolean
check_listed (const PlumbEdit *edit,
              const PlumbInstrument *instrument,
              const PlumbFactField *field,
              const char *word,
              GError **error)
{
  if (strcmp (field->name, "lens") == 0)
    return check_level (edit, get_rated (instrument, field), word, error);
  if (is_list_of_groups (field) && plumb_instrument_get_group (instrument, word) == NULL)
    return refuse_value (error, edit, _ ("The questionnaire has no group with this id."));
  if (!plumb_text_is_id (word))
    return refuse_value (error, edit, _ ("This is not a list of ids parted by spaces."));
  return TRUE;
}

/* Whether @word is one of those between @words and @end. */
static gboolean
is_among (const char *words, const char *end, const char *word)
{
  gsize length = strlen (word);
  while (words < end)
    {
      const char *next = strchr (words, ' ') + 1;
      if ((gsize) (next - words) == length + 1 && memcmp (words, word, length) == 0)
        return TRUE;
      words = next;
    }
  return FALSE;
}

/* Whether @text is a list that check_words() would leave as it is, with nothing left to say: words
 * that may stand there, one space between them and none twice. */
static gboolean
is_list (const PlumbEdit *edit,
         const PlumbInstrument *instrument,
         const PlumbFactField *field,
         const char *text)
{
  guint n_words = 0;
  char word[PLUMB_ID_SIZE];
  for (const char *at = text;; at += strlen (word) + 1, n_words++)
    {
      g_autofree char *long_word = NULL;
      const char *end = at + strcspn (at, " ;,");
      if (end == at || plumb_text_cut (at, end, word, &long_word) != word
          || (at > text && is_among (text, at, word))
          || !check_listed (edit, instrument, field, word, NULL))
        return FALSE;
      if (*end == '\0')
        return !is_list_of_groups (field) || n_words < MAX_INTERSECTION;
      if (*end != ' ')
        return FALSE;
    }
}

static gboolean
check_words (const PlumbEdit *edit,
             const PlumbInstrument *instrument,
             const PlumbFactField *field,
             const char *text,
             char **canonical,
             GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ;,", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  for (char **word = words; *word != NULL; word++)
    {
      if (**word == '\0' || g_ptr_array_find_with_equal_func (kept, *word, g_str_equal, NULL))
        continue;
      if (!check_listed (edit, instrument, field, *word, error))
        return FALSE;
      g_ptr_array_add (kept, *word);
    }
  if (is_list_of_groups (field) && kept->len > MAX_INTERSECTION)
    return refuse_value (
        error, edit,
        _ ("One record can name at most three groups. Make a record for each other group."));
  g_ptr_array_add (kept, NULL);
  *canonical = g_strjoinv (" ", (char **) kept->pdata);
  return TRUE;
}

static gboolean
check_word (const PlumbEdit *edit,
            const PlumbInstrument *instrument,
            const PlumbFactField *field,
            const char *text,
            GError **error)
{
  if (strcmp (field->name, "pathway") == 0)
    return plumb_instrument_get_pathway (instrument, text) != NULL
           || refuse_value (error, edit, _ ("The questionnaire has no pathway with this id."));
  if (strchr (text, ' ') == NULL && plumb_words_have (field->words, text))
    return TRUE;
  g_auto (GStrv) words = g_strsplit (field->words, " ", -1);
  g_autofree char *list = g_strjoinv (", ", words);
  return refuse_choice (error, edit, text, g_string_new (list));
}

/* A level of the field, or an option that the review adds itself; whether that one is there is no
 * matter of form. */
static gboolean
check_option (const PlumbEdit *edit,
              const PlumbInstrument *instrument,
              const PlumbFactField *field,
              const char *word,
              GError **error)
{
  return plumb_id_get_number (word, plumb_kind_get (PLUMB_KIND_OPTION)->prefix) > 0
         || check_level (edit, get_rated (instrument, field), word, error);
}

static gboolean
check_setting (const PlumbEdit *edit,
               const PlumbInstrument *instrument,
               const char *text,
               GError **error)
{
  g_autofree char *problem = plumb_setting_dup_problem (instrument, edit->id, text);
  return problem == NULL || refuse_value (error, edit, problem);
}

static gboolean
check_form (const PlumbEdit *edit,
            const PlumbInstrument *instrument,
            const PlumbFactPlace *place,
            const PlumbFactField *field,
            const char *text,
            char **canonical,
            GError **error)
{
  if (edit->kind == PLUMB_KIND_IMPACT && instrument->appraisal == NULL)
    return refuse (error, PLUMB_REVIEW_ERROR_UNKNOWN_PLACE, edit,
                   _ ("This questionnaire does not appraise impacts. Use one that does, such as "
                      "the full review."));
  if (edit->kind == PLUMB_KIND_ROUND_IMPACT)
    return TRUE; /* kept as it was, whatever the questionnaire rates today */
  if (edit->kind == PLUMB_KIND_SETTING && strcmp (field->name, "value") == 0)
    return check_setting (edit, instrument, text, error);
  switch (field->form)
    {
    case PLUMB_FORM_DATE:
      return check_date (edit, text, error);
    case PLUMB_FORM_WORD:
      return check_word (edit, instrument, field, text, error);
    case PLUMB_FORM_WORDS:
      return is_list (edit, instrument, field, text)
             || check_words (edit, instrument, field, text, canonical, error);
    case PLUMB_FORM_LEVEL:
      return check_level (edit, get_rated (instrument, field), text, error);
    case PLUMB_FORM_OPTION:
      return check_option (edit, instrument, field, text, error);
    case PLUMB_FORM_ANSWER:
      return check_answer (edit, place, text, canonical, error);
    case PLUMB_FORM_LINE:
    case PLUMB_FORM_TEXT:
    default:
      return TRUE;
    }
}

/* Whether @field holds running text there, in which line ends have a meaning. */
static gboolean
takes_lines (const PlumbFactPlace *place, const PlumbFactField *field)
{
  if (field->form == PLUMB_FORM_TEXT)
    return TRUE;
  if (field->form != PLUMB_FORM_ANSWER)
    return FALSE;
  PlumbQuestionType type = place->question->type;
  return type == PLUMB_QUESTION_LONG_TEXT || type == PLUMB_QUESTION_ROSTER;
}

/* Whether normalize() would change nothing: nearly always. */
G_ALWAYS_INLINE static inline gboolean
is_normal (const PlumbPlainText *text, gboolean lines)
{
  if (text->has_breaks)
    return lines && strchr (text->text, '\r') == NULL;
  return lines || text->length == 0
         || (text->text[0] != ' ' && text->text[text->length - 1] != ' ');
}

/* One form of line ends; white space around a single line means nothing. */
static char *
normalize (const char *text, gboolean lines)
{
  g_auto (GStrv) parts = g_strsplit (text, "\r\n", -1);
  char *unix_ends = g_strjoinv ("\n", parts);
  g_strdelimit (unix_ends, "\r", '\n');
  if (!lines)
    g_strstrip (g_strdelimit (unix_ends, "\n\t", ' '));
  return unix_ends;
}

gboolean
plumb_edit_check (const PlumbEdit *edit,
                  const PlumbInstrument *instrument,
                  char **canonical,
                  GError **error)
{
  *canonical = NULL;
  gboolean is_known = plumb_kind_get (edit->kind) != NULL;
  const PlumbFactField *field = is_known ? plumb_kind_get_field (edit->kind, edit->field) : NULL;
  if (field == NULL)
    return refuse (error, PLUMB_REVIEW_ERROR_UNKNOWN_PLACE, edit,
                   _ ("A review has no such field. Check the field's name."));
  PlumbFactPlace place = { 0 };
  plumb_fact_place_find (&place, edit->kind, edit->id, instrument);
  if (!check_place (edit, field, &place, error))
    return FALSE;
  if (field->form == PLUMB_FORM_XML)
    {
      /* The caller has loaded it; what was read is kept as it was read. */
      *canonical = plumb_instrument_dup_xml (instrument);
      return TRUE;
    }
  if (edit->text == NULL || *edit->text == '\0')
    return TRUE;
  if (strlen (edit->text) > PLUMB_FACT_MAX_BYTES)
    return refuse (
        error, PLUMB_REVIEW_ERROR_TOO_LARGE, edit,
        _ ("The text is longer than 4 megabytes. Attach it as evidence by its source instead."));
  if (!plumb_xml_is_text (edit->text))
    return refuse_value (
        error, edit,
        _ ("The text has characters that no text file can hold. Remove control characters."));

  g_autofree char *text = normalize (edit->text, takes_lines (&place, field));
  if (*text == '\0')
    return TRUE;
  if (!check_form (edit, instrument, &place, field, text, canonical, error))
    return FALSE;
  if (*canonical == NULL)
    *canonical = g_steal_pointer (&text);
  if (**canonical == '\0')
    g_clear_pointer (canonical, g_free);
  return TRUE;
}

/* Whether there is nothing to check in a text for @field of @place. */
static gboolean
takes_any_text (const PlumbFactPlace *place,
                const PlumbFactField *field,
                const PlumbInstrument *instrument)
{
  switch (field->form)
    {
    case PLUMB_FORM_LINE:
    case PLUMB_FORM_TEXT:
      return (place->kind != PLUMB_KIND_IMPACT || instrument->appraisal != NULL)
             && place->kind != PLUMB_KIND_SETTING;
    case PLUMB_FORM_ANSWER:
      return place->column != NULL ? place->column->type == PLUMB_QUESTION_TEXT
                                   : place->question->type == PLUMB_QUESTION_LONG_TEXT;
    default:
      return FALSE;
    }
}

/* Of what is left, everything is checked as the gate checks it. */
static G_NO_INLINE gboolean
fits_form (const PlumbPlainText *text,
           const PlumbFactPlace *place,
           const PlumbFactField *field,
           const PlumbInstrument *instrument)
{
  PlumbEdit edit = { place->kind, place->id, field->name, text->text };
  g_autofree char *canonical = NULL;
  return is_normal (text, takes_lines (place, field))
             ? check_form (&edit, instrument, place, field, text->text, &canonical, NULL)
             : plumb_edit_check (&edit, instrument, &canonical, NULL);
}

static G_NO_INLINE gboolean
fits_level (const PlumbPlainText *text,
            const PlumbFactField *field,
            const PlumbInstrument *instrument)
{
  const PlumbField *rated = get_rated (instrument, field);
  return rated != NULL && plumb_field_get_level (rated, text->text) != NULL;
}

/* What takes any text, and levels, are most of what there is. */
gboolean
plumb_text_fits (const PlumbPlainText *text,
                 const PlumbFactPlace *place,
                 const PlumbFactField *field,
                 const PlumbInstrument *instrument)
{
  if (text->length > PLUMB_FACT_MAX_BYTES || !plumb_fact_place_takes (place, field))
    return FALSE;
  if (!text->has_breaks && is_normal (text, takes_lines (place, field)))
    {
      if (takes_any_text (place, field, instrument))
        return TRUE;
      if (field->form == PLUMB_FORM_LEVEL && place->kind == PLUMB_KIND_IMPACT)
        return fits_level (text, field, instrument);
    }
  return fits_form (text, place, field, instrument);
}
