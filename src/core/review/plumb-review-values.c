/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-review-values.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "plumb-record-private.h"
#include "plumb-setting.h"
#include "plumb-xml-writer.h"

/* The most groups that one record can intersect. */
#define MAX_INTERSECTION 3

/* The most characters of an id. */
#define MAX_ID 64

/* Of a buffer for an id; one in a file may be longer. */
#define ID_SIZE 96

/* Where an edit goes. */
typedef struct
{
  const PlumbFactField *field;
  const PlumbQuestion *question; /* of an answer; else NULL */
  const PlumbColumn *column;     /* of the value of a roster's cell; else NULL */
} Place;

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

/* The end of the id that @text begins with; NULL where there is none. */
static const char *
find_id_end (const char *text)
{
  if (!g_ascii_islower (*text) && !g_ascii_isdigit (*text))
    return NULL;
  gsize length = 1;
  while (g_ascii_islower (text[length]) || g_ascii_isdigit (text[length]) || text[length] == '.'
         || text[length] == '_' || text[length] == '-')
    length++;
  return length <= MAX_ID ? text + length : NULL;
}

static gboolean
is_id (const char *text)
{
  const char *end = find_id_end (text);
  return end != NULL && *end == '\0';
}

/* Whether @text is the place of an answer in a round: two to four ids with slashes between them. */
static gboolean
is_round_place (const char *text)
{
  guint n = 1;
  const char *end = find_id_end (text);
  for (; end != NULL && *end == '/'; n++)
    end = find_id_end (end + 1);
  return end != NULL && *end == '\0' && n >= 2 && n <= 4;
}

/* What stands in front of @end: in @name where it is no longer than ids are, else in *@long_name.
 */
static const char *
cut (const char *text, const char *end, char name[ID_SIZE], char **long_name)
{
  gsize length = (gsize) (end - text);
  if (length >= ID_SIZE)
    return *long_name = g_strndup (text, length);
  memcpy (name, text, length);
  name[length] = '\0';
  return name;
}

const PlumbQuestion *
plumb_address_get_question (const PlumbInstrument *instrument, const char *id)
{
  const char *slash = strchr (id, '/');
  if (slash == NULL)
    return plumb_instrument_get_question (instrument, id);
  /* Nearly all that a large table's cells cost is to find their question. */
  char name[ID_SIZE];
  g_autofree char *long_name = NULL;
  return plumb_instrument_get_question (instrument, cut (id, slash, name, &long_name));
}

/* The column that the roster's cell "<row>/<column>" lies in, or NULL. */
static const PlumbColumn *
roster_get_column (const PlumbQuestion *question, const char *cell)
{
  const char *slash = strchr (cell, '/');
  if (slash == NULL)
    return NULL;
  char name[ID_SIZE];
  g_autofree char *long_name = NULL;
  return plumb_question_can_have_row (question, cut (cell, slash, name, &long_name))
             ? plumb_question_get_column (question, slash + 1)
             : NULL;
}

/* Whether @id is an address at which @place's question can hold a value; finds its column. */
static gboolean
place_takes_value (Place *place, const char *id)
{
  const PlumbQuestion *question = place->question;
  const char *slash = strchr (id, '/');
  switch (question->type)
    {
    case PLUMB_QUESTION_NOTE:
    case PLUMB_QUESTION_COMPUTED:
      return FALSE;
    case PLUMB_QUESTION_MATRIX:
      return slash != NULL && plumb_question_can_have_row (question, slash + 1);
    case PLUMB_QUESTION_ROSTER:
      place->column = slash != NULL ? roster_get_column (question, slash + 1) : NULL;
      return place->column != NULL;
    default:
      return slash == NULL;
    }
}

/* Whether @id is the address of a row that people would add to @question beyond the last. */
static gboolean
is_beyond_last_row (const PlumbQuestion *question, const char *id)
{
  const char *slash = strchr (id, '/');
  if (question->type != PLUMB_QUESTION_ROSTER || slash == NULL || slash[1] != 'r'
      || !plumb_question_can_have_row (question, "r1"))
    return FALSE;
  char *end = NULL;
  guint64 number = g_ascii_strtoull (slash + 2, &end, 10);
  return end > slash + 2 && *end == '/' && number > PLUMB_ROWS_MAX;
}

/* Whether the question of an answer is there, and can take what @edit says of it. */
static gboolean
check_address (const PlumbEdit *edit,
               const PlumbInstrument *instrument,
               Place *place,
               gboolean *fits,
               GError **error)
{
  place->question = plumb_address_get_question (instrument, edit->id);
  if (place->question == NULL)
    return refuse (error, PLUMB_REVIEW_ERROR_UNKNOWN_PLACE, edit,
                   _ ("The questionnaire has no question with this id. “plumbline-cli show” "
                      "lists them."));
  *fits = place->field->form == PLUMB_FORM_ANSWER ? place_takes_value (place, edit->id)
                                                  : strchr (edit->id, '/') == NULL;
  if (!*fits && is_beyond_last_row (place->question, edit->id))
    return refuse (error, PLUMB_REVIEW_ERROR_TOO_LARGE, edit,
                   _ ("A table takes at most 1000 rows. Sum up, or attach a file as "
                      "evidence."));
  return TRUE;
}

/* Fills @place. */
static gboolean
check_place (const PlumbEdit *edit, const PlumbInstrument *instrument, Place *place, GError **error)
{
  *place = (Place){ .field = plumb_kind_get (edit->kind) != NULL
                                 ? plumb_kind_get_field (edit->kind, edit->field)
                                 : NULL };
  if (place->field == NULL)
    return refuse (error, PLUMB_REVIEW_ERROR_UNKNOWN_PLACE, edit,
                   _ ("A review has no such field. Check the field's name."));

  gboolean fits = TRUE;
  switch (edit->kind)
    {
    case PLUMB_KIND_REVIEW:
      fits = strcmp (edit->id, PLUMB_ID_REVIEW) == 0;
      break;
    case PLUMB_KIND_DRAFT:
      fits = strcmp (edit->id, PLUMB_ID_DRAFT) == 0;
      break;
    case PLUMB_KIND_QUESTIONNAIRE:
      fits = strcmp (edit->id, PLUMB_ID_QUESTIONNAIRE) == 0;
      break;
    case PLUMB_KIND_ANSWER:
      if (!check_address (edit, instrument, place, &fits, error))
        return FALSE;
      break;
    case PLUMB_KIND_ROUND_ANSWER:
    case PLUMB_KIND_ROUND_IMPACT:
      fits = is_round_place (edit->id);
      break;
    case PLUMB_KIND_SETTING:
      fits = strcmp (edit->id, PLUMB_SETTING_METHOD) == 0 || plumb_setting_find (edit->id) != NULL;
      break;
    default:
      fits = is_id (edit->id);
    }
  if (fits)
    return TRUE;
  return refuse (error, PLUMB_REVIEW_ERROR_UNKNOWN_PLACE, edit,
                 _ ("There is no such place. Check the id, the row and the column."));
}

static gboolean
check_date (const PlumbEdit *edit, const char *text, GError **error)
{
  static const char form[] = "dddd-dd-dd";
  gboolean fits = strlen (text) == strlen (form);
  for (gsize i = 0; fits && form[i] != '\0'; i++)
    fits = form[i] == 'd' ? g_ascii_isdigit (text[i]) : text[i] == form[i];
  if (fits && g_date_valid_dmy (atoi (text + 8), atoi (text + 5), atoi (text)))
    return TRUE;
  return refuse_value (error, edit,
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
              const Place *place,
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
      return check_choices (edit, question, text, canonical, error);
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

/* What the field @name of a record is a level of, chosen or rated again. */
static const PlumbField *
find_field (const PlumbInstrument *instrument, const char *name)
{
  const PlumbFactField *field = plumb_kind_get_field (PLUMB_KIND_IMPACT, name);
  guint place = (guint) (field - plumb_kind_get (PLUMB_KIND_IMPACT)->fields);
  PlumbFieldId id = plumb_record_get_slots ()[place].field;
  return instrument->appraisal != NULL && id < PLUMB_N_FIELDS ? &instrument->appraisal->fields[id]
                                                              : NULL;
}

/* Whether @word may stand in a list of ids at @edit's place. */
static gboolean
check_listed (const PlumbEdit *edit,
              const PlumbInstrument *instrument,
              const char *word,
              GError **error)
{
  if (strcmp (edit->field, "lens") == 0)
    return check_level (edit, find_field (instrument, "lens"), word, error);
  if (strcmp (edit->field, "groups") == 0 && plumb_instrument_get_group (instrument, word) == NULL)
    return refuse_value (error, edit, _ ("The questionnaire has no group with this id."));
  if (!is_id (word))
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
is_list (const PlumbEdit *edit, const PlumbInstrument *instrument, const char *text)
{
  guint n_words = 0;
  char word[ID_SIZE];
  for (const char *at = text;; at += strlen (word) + 1, n_words++)
    {
      g_autofree char *long_word = NULL;
      const char *end = at + strcspn (at, " ;,");
      if (end == at || cut (at, end, word, &long_word) != word
          || (at > text && is_among (text, at, word))
          || !check_listed (edit, instrument, word, NULL))
        return FALSE;
      if (*end == '\0')
        return strcmp (edit->field, "groups") != 0 || n_words < MAX_INTERSECTION;
      if (*end != ' ')
        return FALSE;
    }
}

static gboolean
check_words (const PlumbEdit *edit,
             const PlumbInstrument *instrument,
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
      if (!check_listed (edit, instrument, *word, error))
        return FALSE;
      g_ptr_array_add (kept, *word);
    }
  if (strcmp (edit->field, "groups") == 0 && kept->len > MAX_INTERSECTION)
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
              const char *word,
              GError **error)
{
  return plumb_id_get_number (word, plumb_kind_get (PLUMB_KIND_OPTION)->prefix) > 0
         || check_level (edit, find_field (instrument, "option"), word, error);
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
            const Place *place,
            const char *text,
            char **canonical,
            GError **error)
{
  const PlumbFactField *field = place->field;
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
      return is_list (edit, instrument, text)
             || check_words (edit, instrument, text, canonical, error);
    case PLUMB_FORM_LEVEL:
      return check_level (edit, find_field (instrument, field->name), text, error);
    case PLUMB_FORM_OPTION:
      return check_option (edit, instrument, text, error);
    case PLUMB_FORM_ANSWER:
      return check_answer (edit, place, text, canonical, error);
    case PLUMB_FORM_LINE:
    case PLUMB_FORM_TEXT:
    default:
      return TRUE;
    }
}

/* Whether the place holds running text, in which line ends have a meaning. */
static gboolean
takes_lines (const Place *place)
{
  if (place->field->form == PLUMB_FORM_TEXT)
    return TRUE;
  if (place->field->form != PLUMB_FORM_ANSWER)
    return FALSE;
  PlumbQuestionType type = place->question->type;
  return type == PLUMB_QUESTION_LONG_TEXT || type == PLUMB_QUESTION_ROSTER;
}

/* Whether normalize() would change anything: nearly never. */
static gboolean
is_normal (const char *text, gboolean lines)
{
  if (lines)
    return strchr (text, '\r') == NULL;
  gsize length = strlen (text);
  return text[strcspn (text, "\r\n\t")] == '\0'
         && (length == 0 || (!g_ascii_isspace (text[0]) && !g_ascii_isspace (text[length - 1])));
}

/* One form of line ends; white space around a single line means nothing. */
static char *
normalize (const char *text, gboolean lines)
{
  if (is_normal (text, lines))
    return g_strdup (text);
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
  Place place;
  *canonical = NULL;
  if (!check_place (edit, instrument, &place, error))
    return FALSE;
  if (place.field->form == PLUMB_FORM_XML)
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

  g_autofree char *text = normalize (edit->text, takes_lines (&place));
  if (*text == '\0')
    return TRUE;
  if (!check_form (edit, instrument, &place, text, canonical, error))
    return FALSE;
  if (*canonical == NULL)
    *canonical = g_steal_pointer (&text);
  if (**canonical == '\0')
    g_clear_pointer (canonical, g_free);
  return TRUE;
}

gboolean
plumb_edit_fits (const PlumbEdit *edit, gsize length, const PlumbInstrument *instrument)
{
  Place place;
  if (length > PLUMB_FACT_MAX_BYTES || !check_place (edit, instrument, &place, NULL))
    return FALSE;
  if (!is_normal (edit->text, takes_lines (&place)))
    {
      g_autofree char *normal = NULL;
      return plumb_edit_check (edit, instrument, &normal, NULL);
    }
  g_autofree char *canonical = NULL;
  return check_form (edit, instrument, &place, edit->text, &canonical, NULL);
}
