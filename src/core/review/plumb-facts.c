/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-facts.h"

#include <string.h>

typedef struct
{
  char *id;
  char *texts[]; /* one a field of its kind */
} Item;

typedef struct
{
  GHashTable *items; /* id → Item */
  GPtrArray *order; /* ids in natural order, lent by the items, NULL-terminated; NULL until somebody
                       asks for it */
} Table;

struct _PlumbFacts
{
  Table tables[PLUMB_N_KINDS];
  guint count;
  gsize bytes;     /* of all texts */
  GPtrArray *held; /* GBytes that texts of restored items lie in; NULL where there are none */
};

static const PlumbFactField review_fields[] = {
  { "title", PLUMB_FORM_LINE },           { "jurisdiction", PLUMB_FORM_LINE },
  { "ordinance-title", PLUMB_FORM_LINE }, { "ordinance-version", PLUMB_FORM_LINE },
  { "prepared-by", PLUMB_FORM_LINE },     { "language", PLUMB_FORM_LINE },
  { "signed-off", PLUMB_FORM_DATE },      { "signed-off-by", PLUMB_FORM_LINE },
};

static const PlumbFactField draft_fields[] = {
  { "source", PLUMB_FORM_LINE },
  { "text", PLUMB_FORM_TEXT },
};

static const PlumbFactField answer_fields[] = {
  { "value", PLUMB_FORM_ANSWER },     { "status", PLUMB_FORM_WORD, "unknown not-applicable" },
  { "reason", PLUMB_FORM_TEXT },      { "note", PLUMB_FORM_TEXT },
  { "wording-was", PLUMB_FORM_TEXT }, /* what was asked when the answer was given, if reworded */
};

static const PlumbFactField evidence_fields[] = {
  { "for", PLUMB_FORM_LINE },
  { "kind", PLUMB_FORM_WORD, "administrative-data survey study lived-experience expert law other" },
  { "strength", PLUMB_FORM_WORD, "a b c d" },
  { "source", PLUMB_FORM_LINE },
  { "date", PLUMB_FORM_LINE },
  { "excerpt", PLUMB_FORM_TEXT },
  { "note", PLUMB_FORM_TEXT },
};

static const PlumbFactField impact_fields[] = {
  { "provision", PLUMB_FORM_LINE },
  { "groups", PLUMB_FORM_WORDS },
  { "pathway", PLUMB_FORM_WORD },
  { "option", PLUMB_FORM_OPTION },
  { "direction", PLUMB_FORM_LEVEL },
  { "magnitude", PLUMB_FORM_LEVEL },
  { "likelihood", PLUMB_FORM_LEVEL },
  { "reach", PLUMB_FORM_LEVEL },
  { "duration", PLUMB_FORM_LEVEL },
  { "importance", PLUMB_FORM_LEVEL },
  { "permanence", PLUMB_FORM_LEVEL },
  { "reversibility", PLUMB_FORM_LEVEL },
  { "cumulative", PLUMB_FORM_LEVEL },
  { "need", PLUMB_FORM_LEVEL },
  { "evidence", PLUMB_FORM_LEVEL },
  { "gap", PLUMB_FORM_LEVEL },
  { "lens", PLUMB_FORM_WORDS },
  { "rationale", PLUMB_FORM_TEXT },
  /* Rated again as it will be once the measures work; what is not rated again stays as it is. */
  { "residual-direction", PLUMB_FORM_LEVEL },
  { "residual-magnitude", PLUMB_FORM_LEVEL },
  { "residual-likelihood", PLUMB_FORM_LEVEL },
  { "residual-reach", PLUMB_FORM_LEVEL },
  { "residual-duration", PLUMB_FORM_LEVEL },
  { "residual-permanence", PLUMB_FORM_LEVEL },
  { "residual-reversibility", PLUMB_FORM_LEVEL },
  { "residual-cumulative", PLUMB_FORM_LEVEL },
  { "residual-gap", PLUMB_FORM_LEVEL },
  { "residual-rationale", PLUMB_FORM_TEXT },
};

static const PlumbFactField measure_fields[] = {
  { "title", PLUMB_FORM_LINE },
  { "kind", PLUMB_FORM_WORD, "mitigate amplify" },
  { "impacts", PLUMB_FORM_WORDS },
  { "provision", PLUMB_FORM_LINE },
  { "text", PLUMB_FORM_TEXT },
  { "owner", PLUMB_FORM_LINE },
  { "due", PLUMB_FORM_DATE },
  { "resource", PLUMB_FORM_LINE },
  { "binding", PLUMB_FORM_WORD, "draft commitment none" },
  { "indicator", PLUMB_FORM_LINE },
  { "baseline", PLUMB_FORM_LINE },
  { "target", PLUMB_FORM_LINE },
  { "status", PLUMB_FORM_WORD, "proposed agreed under-way done dropped" },
  /* The follow-up: the indicator's latest value, the day it was taken, and what became of it. */
  { "measured", PLUMB_FORM_LINE },
  { "measured-on", PLUMB_FORM_DATE },
  { "became", PLUMB_FORM_TEXT },
};

static const PlumbFactField option_fields[] = {
  { "title", PLUMB_FORM_LINE },
  { "text", PLUMB_FORM_TEXT }, /* what it changes in the draft */
};

static const PlumbFactField setting_fields[] = {
  { "value", PLUMB_FORM_LINE },
  { "reason", PLUMB_FORM_TEXT },
};

static const PlumbFactField retired_fields[] = {
  { "from", PLUMB_FORM_LINE },  /* where it was: "answer/levels/plan/value" */
  { "asked", PLUMB_FORM_TEXT }, /* what was asked, in the questionnaire's own words */
  { "text", PLUMB_FORM_TEXT },  /* the fact itself */
  { "words", PLUMB_FORM_TEXT }, /* what people read when it was chosen, where that differs */
};

static const PlumbFactField questionnaire_fields[] = {
  { "source", PLUMB_FORM_XML },
};

static const PlumbFactField round_fields[] = {
  { "label", PLUMB_FORM_LINE },
  { "date", PLUMB_FORM_DATE },
};

/* Kept as they were, whatever the questionnaire asks for today. */
static const PlumbFactField round_answer_fields[] = {
  { "value", PLUMB_FORM_TEXT },
  { "status", PLUMB_FORM_LINE },
  { "reason", PLUMB_FORM_TEXT },
};

static const PlumbFactKind kinds[PLUMB_N_KINDS] = {
  [PLUMB_KIND_REVIEW] = { "review", NULL, review_fields, G_N_ELEMENTS (review_fields) },
  [PLUMB_KIND_DRAFT] = { "draft", NULL, draft_fields, G_N_ELEMENTS (draft_fields) },
  [PLUMB_KIND_ANSWER] = { "answer", NULL, answer_fields, G_N_ELEMENTS (answer_fields) },
  [PLUMB_KIND_EVIDENCE] = { "evidence", "e", evidence_fields, G_N_ELEMENTS (evidence_fields) },
  [PLUMB_KIND_IMPACT] = { "impact", "i", impact_fields, G_N_ELEMENTS (impact_fields) },
  [PLUMB_KIND_MEASURE] = { "measure", "m", measure_fields, G_N_ELEMENTS (measure_fields) },
  [PLUMB_KIND_OPTION] = { "option", "o", option_fields, G_N_ELEMENTS (option_fields) },
  [PLUMB_KIND_SETTING] = { "setting", NULL, setting_fields, G_N_ELEMENTS (setting_fields) },
  [PLUMB_KIND_RETIRED] = { "retired", "x", retired_fields, G_N_ELEMENTS (retired_fields) },
  [PLUMB_KIND_QUESTIONNAIRE]
  = { "questionnaire", NULL, questionnaire_fields, G_N_ELEMENTS (questionnaire_fields) },
  [PLUMB_KIND_ROUND] = { "round", "r", round_fields, G_N_ELEMENTS (round_fields) },
  [PLUMB_KIND_ROUND_ANSWER]
  = { "round-answer", NULL, round_answer_fields, G_N_ELEMENTS (round_answer_fields) },
  [PLUMB_KIND_ROUND_IMPACT] = { "round-impact", NULL, impact_fields, G_N_ELEMENTS (impact_fields) },
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

/* The id stands behind the texts. */
static Item *
item_new (PlumbKind kind, const char *id)
{
  gsize size = sizeof (Item) + kinds[kind].n_fields * sizeof (char *);
  gsize length = strlen (id);
  Item *item = g_malloc0 (size + length + 1);
  item->id = (char *) item + size;
  memcpy (item->id, id, length + 1);
  return item;
}

/* Whether @text lies in bytes that the facts hold; it goes with them. */
static gboolean
is_held (const PlumbFacts *self, const char *text)
{
  for (guint i = 0; self->held != NULL && i < self->held->len; i++)
    {
      gsize size;
      const char *data = g_bytes_get_data (self->held->pdata[i], &size);
      if (text >= data && text < data + size)
        return TRUE;
    }
  return FALSE;
}

static void
free_text (const PlumbFacts *self, char *text)
{
  if (text != NULL && !is_held (self, text))
    g_free (text);
}

static void
item_free (const PlumbFacts *self, PlumbKind kind, Item *item)
{
  for (guint i = 0; i < kinds[kind].n_fields; i++)
    free_text (self, item->texts[i]);
  g_free (item);
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

int
plumb_facts_compare_ids (const char *a, const char *b)
{
  const char *x = a, *y = b;
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
table_insert (Table *table, Item *item)
{
  g_hash_table_insert (table->items, item->id, item);
  if (table->order != NULL)
    g_ptr_array_insert (table->order, find_place (table, item->id), item->id);
}

static void
table_remove (Table *table, const Item *item)
{
  g_hash_table_remove (table->items, item->id);
  if (table->order != NULL)
    g_ptr_array_remove_index (table->order, find_place (table, item->id));
}

PlumbFacts *
plumb_facts_new (void)
{
  PlumbFacts *self = g_new0 (PlumbFacts, 1);
  for (guint i = 0; i < PLUMB_N_KINDS; i++)
    self->tables[i].items = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
plumb_facts_free (PlumbFacts *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < PLUMB_N_KINDS; i++)
    {
      GHashTableIter iter;
      gpointer item;
      g_hash_table_iter_init (&iter, self->tables[i].items);
      while (g_hash_table_iter_next (&iter, NULL, &item))
        item_free (self, i, item);
      g_hash_table_unref (self->tables[i].items);
      g_clear_pointer (&self->tables[i].order, g_ptr_array_unref);
    }
  g_clear_pointer (&self->held, g_ptr_array_unref);
  g_free (self);
}

const char *
plumb_facts_get (const PlumbFacts *self, PlumbKind kind, const char *id, const char *field)
{
  g_return_val_if_fail (self != NULL, NULL);
  const PlumbFactField *found = plumb_kind_get_field (kind, field);
  g_return_val_if_fail (found != NULL, NULL);

  Item *item = id != NULL ? g_hash_table_lookup (self->tables[kind].items, id) : NULL;
  return item != NULL ? item->texts[found - kinds[kind].fields] : NULL;
}

const char *const *
plumb_facts_peek (const PlumbFacts *self, PlumbKind kind, const char *id)
{
  g_return_val_if_fail (self != NULL && kind < PLUMB_N_KINDS && id != NULL, NULL);
  const Item *item = g_hash_table_lookup (self->tables[kind].items, id);
  return item != NULL ? (const char *const *) item->texts : NULL;
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

  Table *table = &self->tables[kind];
  Item *item = g_hash_table_lookup (table->items, id);
  gboolean takes = text == NULL || *text == '\0';
  if (item == NULL && takes)
    return;
  if (item == NULL)
    {
      item = item_new (kind, id);
      table_insert (table, item);
    }

  char **slot = &item->texts[found - kinds[kind].fields];
  self->count += (takes ? 0 : 1) - (*slot == NULL ? 0 : 1);
  self->bytes += (takes ? 0 : strlen (text)) - (*slot == NULL ? 0 : strlen (*slot));
  free_text (self, *slot);
  *slot = takes ? NULL : g_strdup (text);

  if (takes && item_is_empty (kind, item))
    {
      table_remove (table, item);
      item_free (self, kind, item);
    }
}

void
plumb_facts_hold (PlumbFacts *self, GBytes *bytes)
{
  g_return_if_fail (self != NULL && bytes != NULL);
  if (self->held == NULL)
    self->held = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_ptr_array_add (self->held, g_bytes_ref (bytes));
}

void
plumb_facts_restore (PlumbFacts *self,
                     PlumbKind kind,
                     const char *id,
                     const char *const *texts,
                     gsize bytes)
{
  g_return_if_fail (self != NULL && id != NULL && texts != NULL);
  g_return_if_fail ((guint) kind < PLUMB_N_KINDS);

  Table *table = &self->tables[kind];
  Item *item = item_new (kind, id);
  memcpy (item->texts, texts, kinds[kind].n_fields * sizeof (char *));
  for (guint i = 0; i < kinds[kind].n_fields; i++)
    self->count += texts[i] != NULL;
  self->bytes += bytes;
  g_hash_table_insert (table->items, item->id, item);
  if (table->order == NULL)
    {
      table->order = g_ptr_array_new ();
      g_ptr_array_add (table->order, NULL);
    }
  table->order->pdata[table->order->len - 1] = item->id;
  g_ptr_array_add (table->order, NULL);
}

gboolean
plumb_facts_has (const PlumbFacts *self, PlumbKind kind, const char *id)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail ((guint) kind < PLUMB_N_KINDS, FALSE);
  return id != NULL && g_hash_table_contains (self->tables[kind].items, id);
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
      table->order = g_ptr_array_sized_new (g_hash_table_size (table->items) + 1);
      GHashTableIter iter;
      gpointer id;
      g_hash_table_iter_init (&iter, table->items);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        g_ptr_array_add (table->order, id);
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
