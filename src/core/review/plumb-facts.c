/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-facts.h"

#include <string.h>

#include "plumb-arena.h"
#include "plumb-id-index.h"

typedef struct
{
  PlumbIndexed indexed;
  guint32 owned;       /* a bit for each text: whether it is freed alone */
  const char *texts[]; /* one a field of its kind */
} Item;

typedef struct
{
  PlumbIdIndex items; /* of Item */
  GPtrArray *order; /* ids in natural order, lent by the items, NULL-terminated; NULL until somebody
                       asks for it */
  gboolean owns;    /* whether any item has had a text that is freed alone */
} Table;

struct _PlumbFacts
{
  Table tables[PLUMB_N_KINDS];
  guint count;
  gsize bytes;      /* of all texts */
  PlumbArena arena; /* of the items, also those that were taken away */
  GPtrArray *held;  /* GBytes that the ids and texts of restored items lie in; NULL: none */
};

/* There is room for so many items of a kind at first. */
#define USUAL_ITEMS 128

/* A name and its length. */
#define NAME(name) name, sizeof name - 1

static const PlumbFactField review_fields[] = {
  { NAME ("title"), PLUMB_FORM_LINE },           { NAME ("jurisdiction"), PLUMB_FORM_LINE },
  { NAME ("ordinance-title"), PLUMB_FORM_LINE }, { NAME ("ordinance-version"), PLUMB_FORM_LINE },
  { NAME ("prepared-by"), PLUMB_FORM_LINE },     { NAME ("language"), PLUMB_FORM_LINE },
  { NAME ("signed-off"), PLUMB_FORM_DATE },      { NAME ("signed-off-by"), PLUMB_FORM_LINE },
};

static const PlumbFactField draft_fields[] = {
  { NAME ("source"), PLUMB_FORM_LINE },
  { NAME ("text"), PLUMB_FORM_TEXT },
};

static const PlumbFactField answer_fields[] = {
  [PLUMB_ANSWER_VALUE] = { NAME ("value"), PLUMB_FORM_ANSWER },
  [PLUMB_ANSWER_STATUS] = { NAME ("status"), PLUMB_FORM_WORD, "unknown not-applicable" },
  [PLUMB_ANSWER_REASON] = { NAME ("reason"), PLUMB_FORM_TEXT },
  { NAME ("note"), PLUMB_FORM_TEXT },
  /* What was asked when the answer was given, if reworded. */
  { NAME ("wording-was"), PLUMB_FORM_TEXT },
};

static const PlumbFactField evidence_fields[] = {
  [PLUMB_EVIDENCE_FIELD_FOR] = { NAME ("for"), PLUMB_FORM_LINE },
  [PLUMB_EVIDENCE_FIELD_KIND]
  = { NAME ("kind"), PLUMB_FORM_WORD,
      "administrative-data survey study lived-experience expert law other" },
  [PLUMB_EVIDENCE_FIELD_STRENGTH] = { NAME ("strength"), PLUMB_FORM_WORD, "a b c d" },
  [PLUMB_EVIDENCE_FIELD_SOURCE] = { NAME ("source"), PLUMB_FORM_LINE },
  [PLUMB_EVIDENCE_FIELD_DATE] = { NAME ("date"), PLUMB_FORM_LINE },
  [PLUMB_EVIDENCE_FIELD_EXCERPT] = { NAME ("excerpt"), PLUMB_FORM_TEXT },
  [PLUMB_EVIDENCE_FIELD_NOTE] = { NAME ("note"), PLUMB_FORM_TEXT },
};

static const PlumbFactField impact_fields[] = {
  [PLUMB_IMPACT_FIELD_PROVISION] = { NAME ("provision"), PLUMB_FORM_LINE },
  [PLUMB_IMPACT_FIELD_GROUPS] = { NAME ("groups"), PLUMB_FORM_WORDS },
  [PLUMB_IMPACT_FIELD_PATHWAY] = { NAME ("pathway"), PLUMB_FORM_WORD },
  [PLUMB_IMPACT_FIELD_OPTION] = { NAME ("option"), PLUMB_FORM_OPTION },
  [PLUMB_IMPACT_FIELD_DIRECTION] = { NAME ("direction"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_MAGNITUDE] = { NAME ("magnitude"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_LIKELIHOOD] = { NAME ("likelihood"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_REACH] = { NAME ("reach"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_DURATION] = { NAME ("duration"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_IMPORTANCE] = { NAME ("importance"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_PERMANENCE] = { NAME ("permanence"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_REVERSIBILITY] = { NAME ("reversibility"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_CUMULATIVE] = { NAME ("cumulative"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_NEED] = { NAME ("need"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_EVIDENCE] = { NAME ("evidence"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_GAP] = { NAME ("gap"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_LENS] = { NAME ("lens"), PLUMB_FORM_WORDS },
  [PLUMB_IMPACT_FIELD_RATIONALE] = { NAME ("rationale"), PLUMB_FORM_TEXT },
  /* Rated again as it will be once the measures work; what is not rated again stays as it is. */
  [PLUMB_IMPACT_FIELD_RESIDUAL_DIRECTION] = { NAME ("residual-direction"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_RESIDUAL_MAGNITUDE] = { NAME ("residual-magnitude"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_RESIDUAL_LIKELIHOOD] = { NAME ("residual-likelihood"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_RESIDUAL_REACH] = { NAME ("residual-reach"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_RESIDUAL_DURATION] = { NAME ("residual-duration"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_RESIDUAL_PERMANENCE] = { NAME ("residual-permanence"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_RESIDUAL_REVERSIBILITY]
  = { NAME ("residual-reversibility"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_RESIDUAL_CUMULATIVE] = { NAME ("residual-cumulative"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_RESIDUAL_GAP] = { NAME ("residual-gap"), PLUMB_FORM_LEVEL },
  [PLUMB_IMPACT_FIELD_RESIDUAL_RATIONALE] = { NAME ("residual-rationale"), PLUMB_FORM_TEXT },
};

static const PlumbFactField measure_fields[] = {
  [PLUMB_MEASURE_FIELD_TITLE] = { NAME ("title"), PLUMB_FORM_LINE },
  [PLUMB_MEASURE_FIELD_KIND] = { NAME ("kind"), PLUMB_FORM_WORD, "mitigate amplify" },
  [PLUMB_MEASURE_FIELD_IMPACTS] = { NAME ("impacts"), PLUMB_FORM_WORDS },
  [PLUMB_MEASURE_FIELD_PROVISION] = { NAME ("provision"), PLUMB_FORM_LINE },
  [PLUMB_MEASURE_FIELD_TEXT] = { NAME ("text"), PLUMB_FORM_TEXT },
  [PLUMB_MEASURE_FIELD_OWNER] = { NAME ("owner"), PLUMB_FORM_LINE },
  [PLUMB_MEASURE_FIELD_DUE] = { NAME ("due"), PLUMB_FORM_DATE },
  [PLUMB_MEASURE_FIELD_RESOURCE] = { NAME ("resource"), PLUMB_FORM_LINE },
  [PLUMB_MEASURE_FIELD_BINDING] = { NAME ("binding"), PLUMB_FORM_WORD, "draft commitment none" },
  [PLUMB_MEASURE_FIELD_INDICATOR] = { NAME ("indicator"), PLUMB_FORM_LINE },
  [PLUMB_MEASURE_FIELD_BASELINE] = { NAME ("baseline"), PLUMB_FORM_LINE },
  [PLUMB_MEASURE_FIELD_TARGET] = { NAME ("target"), PLUMB_FORM_LINE },
  [PLUMB_MEASURE_FIELD_STATUS]
  = { NAME ("status"), PLUMB_FORM_WORD, "proposed agreed under-way done dropped" },
  /* The follow-up: the indicator's latest value, the day it was taken, and what became of it. */
  [PLUMB_MEASURE_FIELD_MEASURED] = { NAME ("measured"), PLUMB_FORM_LINE },
  [PLUMB_MEASURE_FIELD_MEASURED_ON] = { NAME ("measured-on"), PLUMB_FORM_DATE },
  [PLUMB_MEASURE_FIELD_BECAME] = { NAME ("became"), PLUMB_FORM_TEXT },
};

static const PlumbFactField option_fields[] = {
  { NAME ("title"), PLUMB_FORM_LINE },
  { NAME ("text"), PLUMB_FORM_TEXT }, /* what it changes in the draft */
};

static const PlumbFactField setting_fields[] = {
  { NAME ("value"), PLUMB_FORM_LINE },
  { NAME ("reason"), PLUMB_FORM_TEXT },
};

static const PlumbFactField retired_fields[] = {
  { NAME ("from"), PLUMB_FORM_LINE },  /* where it was: "answer/levels/plan/value" */
  { NAME ("asked"), PLUMB_FORM_TEXT }, /* what was asked, in the questionnaire's own words */
  { NAME ("text"), PLUMB_FORM_TEXT },  /* the fact itself */
  { NAME ("words"), PLUMB_FORM_TEXT }, /* what people read when it was chosen, where that differs */
};

static const PlumbFactField questionnaire_fields[] = {
  { NAME ("source"), PLUMB_FORM_XML },
};

static const PlumbFactField round_fields[] = {
  { NAME ("label"), PLUMB_FORM_LINE },
  { NAME ("date"), PLUMB_FORM_DATE },
};

/* Kept as they were, whatever the questionnaire asks for today. */
static const PlumbFactField round_answer_fields[] = {
  { NAME ("value"), PLUMB_FORM_TEXT },
  { NAME ("status"), PLUMB_FORM_LINE },
  { NAME ("reason"), PLUMB_FORM_TEXT },
};

static const PlumbFactKind kinds[PLUMB_N_KINDS] = {
  [PLUMB_KIND_REVIEW] = { NAME ("review"), NULL, review_fields, G_N_ELEMENTS (review_fields) },
  [PLUMB_KIND_DRAFT] = { NAME ("draft"), NULL, draft_fields, G_N_ELEMENTS (draft_fields) },
  [PLUMB_KIND_ANSWER] = { NAME ("answer"), NULL, answer_fields, G_N_ELEMENTS (answer_fields) },
  [PLUMB_KIND_EVIDENCE]
  = { NAME ("evidence"), "e", evidence_fields, G_N_ELEMENTS (evidence_fields) },
  [PLUMB_KIND_IMPACT] = { NAME ("impact"), "i", impact_fields, G_N_ELEMENTS (impact_fields) },
  [PLUMB_KIND_MEASURE] = { NAME ("measure"), "m", measure_fields, G_N_ELEMENTS (measure_fields) },
  [PLUMB_KIND_OPTION] = { NAME ("option"), "o", option_fields, G_N_ELEMENTS (option_fields) },
  [PLUMB_KIND_SETTING] = { NAME ("setting"), NULL, setting_fields, G_N_ELEMENTS (setting_fields) },
  [PLUMB_KIND_RETIRED] = { NAME ("retired"), "x", retired_fields, G_N_ELEMENTS (retired_fields) },
  [PLUMB_KIND_QUESTIONNAIRE]
  = { NAME ("questionnaire"), NULL, questionnaire_fields, G_N_ELEMENTS (questionnaire_fields) },
  [PLUMB_KIND_ROUND] = { NAME ("round"), "r", round_fields, G_N_ELEMENTS (round_fields) },
  [PLUMB_KIND_ROUND_ANSWER]
  = { NAME ("round-answer"), NULL, round_answer_fields, G_N_ELEMENTS (round_answer_fields) },
  [PLUMB_KIND_ROUND_IMPACT]
  = { NAME ("round-impact"), NULL, impact_fields, G_N_ELEMENTS (impact_fields) },
};

const PlumbFactKind *
plumb_kind_get (PlumbKind kind)
{
  return (guint) kind < PLUMB_N_KINDS ? &kinds[kind] : NULL;
}

gboolean
plumb_kind_from_name (const char *name, PlumbKind *kind)
{
  for (guint i = 0; i < PLUMB_N_KINDS; i++)
    if (g_strcmp0 (kinds[i].name, name) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

const PlumbFactField *
plumb_kind_get_field (PlumbKind kind, const char *field)
{
  g_return_val_if_fail ((guint) kind < PLUMB_N_KINDS, NULL);
  const PlumbFactField *fields = kinds[kind].fields;
  guint n_fields = field != NULL ? kinds[kind].n_fields : 0;
  /* Nearly always @field is a literal that the linker has made one with the table's. */
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].name == field)
      return &fields[i];
  for (guint i = 0; i < n_fields; i++)
    if (strcmp (fields[i].name, field) == 0)
      return &fields[i];
  return NULL;
}

G_STATIC_ASSERT (G_N_ELEMENTS (impact_fields) <= 32); /* which no other kind has more of */

/* @id, of @length bytes, is lent. */
static Item *
add_item (PlumbFacts *self, PlumbKind kind, const char *id, gsize length)
{
  gsize size = sizeof (Item) + kinds[kind].n_fields * sizeof (char *);
  Item *item = plumb_arena_alloc (&self->arena, 1, size);
  item->indexed.id = id;
  plumb_id_index_add (&self->tables[kind].items, &item->indexed, length);
  return item;
}

static Item *
find_item (const PlumbFacts *self, PlumbKind kind, const char *id)
{
  return (Item *) plumb_id_index_find (&self->tables[kind].items, id);
}

static void
item_set (Item *item, guint field, const char *text)
{
  const char *was = item->texts[field];
  item->texts[field] = g_strdup (text);
  if ((item->owned & (1u << field)) != 0)
    g_free ((char *) was);
  item->owned |= 1u << field;
}

static void
item_clear (PlumbKind kind, Item *item)
{
  for (guint i = 0; item->owned != 0 && i < kinds[kind].n_fields; i++)
    if ((item->owned & (1u << i)) != 0)
      g_free ((char *) item->texts[i]);
}

static gboolean
item_is_empty (PlumbKind kind, const Item *item)
{
  for (guint i = 0; i < kinds[kind].n_fields; i++)
    if (item->texts[i] != NULL)
      return FALSE;
  return TRUE;
}

guint
plumb_id_get_number (const char *id, const char *stem)
{
  if (!g_str_has_prefix (id, stem))
    return 0;
  guint64 number = g_ascii_strtoull (id + strlen (stem), NULL, 10);
  return number < G_MAXINT ? (guint) number : 0;
}

/* The leading digits of @text without their zeros, and how many they are. */
static const char *
skip_number (const char *text, gsize *digits)
{
  while (text[0] == '0' && g_ascii_isdigit (text[1]))
    text++;
  for (*digits = 0; g_ascii_isdigit (text[*digits]); (*digits)++)
    ;
  return text;
}

/* How many of their first @n bytes @a and @b have alike. */
static gsize
count_same (const char *a, const char *b, gsize n)
{
  gsize same = 0;
  for (guint64 x, y; same + sizeof x <= n; same += sizeof x)
    {
      memcpy (&x, a + same, sizeof x);
      memcpy (&y, b + same, sizeof y);
      if (x != y)
        return same + (gsize) __builtin_ctzll (GUINT64_FROM_LE (x ^ y)) / 8;
    }
  while (same < n && a[same] == b[same])
    same++;
  return same;
}

int
plumb_facts_compare_ids (const char *a, const char *b)
{
  return plumb_facts_compare_sized_ids (a, strlen (a), b, strlen (b));
}

int
plumb_facts_compare_sized_ids (const char *a, gsize n_a, const char *b, gsize n_b)
{
  /* Ids that are compared are neighbours mostly: what they begin with alike is gone past at once,
   * up to a number. */
  gsize same = count_same (a, b, MIN (n_a, n_b));
  if (!g_ascii_isdigit (a[same]) && !g_ascii_isdigit (b[same]))
    return (guchar) a[same] - (guchar) b[same];
  while (same > 0 && g_ascii_isdigit (a[same - 1]))
    same--;
  const char *x = a + same, *y = b + same;
  while (*x != '\0' && *y != '\0')
    {
      if (!g_ascii_isdigit (*x) || !g_ascii_isdigit (*y))
        {
          if (*x != *y)
            return (guchar) *x - (guchar) *y;
          x++;
          y++;
          continue;
        }
      gsize m, n;
      x = skip_number (x, &m);
      y = skip_number (y, &n);
      int order = m != n ? (m < n ? -1 : 1) : strncmp (x, y, m);
      if (order != 0)
        return order;
      x += m;
      y += n;
    }
  if (*x != *y)
    return (guchar) *x - (guchar) *y;
  return strcmp (a, b);
}

static int
compare_id_pointers (gconstpointer a, gconstpointer b)
{
  return plumb_facts_compare_ids (*(const char *const *) a, *(const char *const *) b);
}

/* Where @id is in the order of @table, or would be. */
static guint
find_place (const Table *table, const char *id)
{
  guint from = 0, to = table->order->len - 1;
  while (from < to)
    {
      guint middle = from + (to - from) / 2;
      if (plumb_facts_compare_ids (g_ptr_array_index (table->order, middle), id) < 0)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

static void
table_insert (Table *table, const char *id)
{
  if (table->order != NULL)
    g_ptr_array_insert (table->order, find_place (table, id), (gpointer) id);
}

static void
table_remove (Table *table, const Item *item)
{
  if (table->order != NULL)
    g_ptr_array_remove_index (table->order, find_place (table, item->indexed.id));
  plumb_id_index_remove (&table->items, &item->indexed);
}

PlumbFacts *
plumb_facts_new (void)
{
  PlumbFacts *self = g_new0 (PlumbFacts, 1);
  plumb_arena_init (&self->arena);
  return self;
}

static void
table_clear (PlumbKind kind, Table *table)
{
  for (guint i = 0; table->owns && i < table->items.n_slots; i++)
    if (table->items.slots[i] != NULL)
      item_clear (kind, (Item *) table->items.slots[i]);
  plumb_id_index_clear (&table->items);
  g_clear_pointer (&table->order, g_ptr_array_unref);
}

void
plumb_facts_free (PlumbFacts *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < PLUMB_N_KINDS; i++)
    table_clear (i, &self->tables[i]);
  plumb_arena_clear (&self->arena);
  g_clear_pointer (&self->held, g_ptr_array_unref);
  g_free (self);
}

const char *
plumb_facts_get (const PlumbFacts *self, PlumbKind kind, const char *id, const char *field)
{
  g_return_val_if_fail (self != NULL, NULL);
  const PlumbFactField *found = plumb_kind_get_field (kind, field);
  g_return_val_if_fail (found != NULL, NULL);

  const Item *item = id != NULL ? find_item (self, kind, id) : NULL;
  return item != NULL ? item->texts[found - kinds[kind].fields] : NULL;
}

const char *const *
plumb_facts_peek (const PlumbFacts *self, PlumbKind kind, const char *id)
{
  g_return_val_if_fail (self != NULL && kind < PLUMB_N_KINDS && id != NULL, NULL);
  const Item *item = find_item (self, kind, id);
  return item != NULL ? item->texts : NULL;
}

void
plumb_facts_set (PlumbFacts *self,
                 PlumbKind kind,
                 const char *id,
                 const char *field,
                 const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (id != NULL);
  const PlumbFactField *found = plumb_kind_get_field (kind, field);
  g_return_if_fail (found != NULL);

  Item *item = find_item (self, kind, id);
  gboolean takes = text == NULL || *text == '\0';
  if (item == NULL && takes)
    return;
  if (item == NULL)
    {
      item = add_item (self, kind, plumb_arena_keep (&self->arena, id), strlen (id));
      table_insert (&self->tables[kind], item->indexed.id);
    }

  guint place = (guint) (found - kinds[kind].fields);
  const char *was = item->texts[place];
  self->count += (takes ? 0 : 1) - (was == NULL ? 0 : 1);
  self->bytes += (takes ? 0 : strlen (text)) - (was == NULL ? 0 : strlen (was));
  item_set (item, place, takes ? NULL : text);
  self->tables[kind].owns = TRUE;
  if (takes && item_is_empty (kind, item))
    table_remove (&self->tables[kind], item);
}

void
plumb_facts_hold (PlumbFacts *self, GBytes *bytes)
{
  g_return_if_fail (self != NULL && bytes != NULL);
  if (self->held == NULL)
    self->held = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_ptr_array_add (self->held, g_bytes_ref (bytes));
}

const char **
plumb_facts_restore (PlumbFacts *self, PlumbKind kind, const char *id, gsize length)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  g_return_val_if_fail ((guint) kind < PLUMB_N_KINDS, NULL);

  Item *item = add_item (self, kind, id, length);
  Table *table = &self->tables[kind];
  if (table->order == NULL)
    {
      table->order = g_ptr_array_sized_new (USUAL_ITEMS);
      g_ptr_array_add (table->order, NULL);
    }
  table->order->pdata[table->order->len - 1] = (gpointer) id;
  g_ptr_array_add (table->order, NULL);
  return item->texts;
}

void
plumb_facts_account (PlumbFacts *self, guint n_texts, gsize bytes)
{
  g_return_if_fail (self != NULL);
  self->count += n_texts;
  self->bytes += bytes;
}

gboolean
plumb_facts_has (const PlumbFacts *self, PlumbKind kind, const char *id)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail ((guint) kind < PLUMB_N_KINDS, FALSE);
  return id != NULL && find_item (self, kind, id) != NULL;
}

const char *const *
plumb_facts_list (const PlumbFacts *self, PlumbKind kind, guint *n_ids)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail ((guint) kind < PLUMB_N_KINDS, NULL);

  /* The order is a cache: making it does not change what the facts say. */
  Table *table = (Table *) &self->tables[kind];
  if (table->order == NULL)
    {
      table->order = g_ptr_array_sized_new (table->items.n_items + 1);
      for (guint i = 0; i < table->items.n_slots; i++)
        if (table->items.slots[i] != NULL)
          g_ptr_array_add (table->order, (gpointer) table->items.slots[i]->id);
      g_ptr_array_sort (table->order, compare_id_pointers);
      g_ptr_array_add (table->order, NULL);
    }
  if (n_ids != NULL)
    *n_ids = table->order->len - 1;
  return (const char *const *) table->order->pdata;
}

guint
plumb_facts_count (const PlumbFacts *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->count;
}

gsize
plumb_facts_get_weight (const PlumbFacts *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->bytes + (gsize) self->count * PLUMB_WEIGHT_FACT;
}
