/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-file.h"

#include <math.h>
#include <string.h>

/* An ICC profile of sRGB (ICC.1:2010, version 4.2), computed from the figures of IEC 61966-2-1, so
 * that no one's profile has to be shipped. Three colorants adapted to D50 by the Bradford transform
 * and one parametric curve; half a kilobyte. */

#define HEADER_SIZE 128
#define ENTRY_SIZE  12

typedef enum
{
  DESCRIPTION,
  COPYRIGHT,
  WHITE_POINT,
  ADAPTATION,
  RED,
  GREEN,
  BLUE,
  CURVE_RED,
  CURVE_GREEN,
  CURVE_BLUE,
  N_TAGS,
} Tag;

static const char *const signatures[N_TAGS]
    = { "desc", "cprt", "wtpt", "chad", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC" };

static const double white[] = { 0.9642, 1.0, 0.8249 };
static const double colorants[3][3] = { { 0.43607, 0.22249, 0.01392 },
                                        { 0.38515, 0.71687, 0.09708 },
                                        { 0.14307, 0.06061, 0.71410 } };
static const double bradford[]
    = { 1.04791, 0.02293, -0.05020, 0.02960, 0.99046, -0.01707, -0.00925, 0.01506, 0.75179 };
/* Type 3: (a x + b)^g from d on, c x below. */
static const double curve[] = { 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045 };

static void
put_u16 (GByteArray *out, guint value)
{
  guint16 big = GUINT16_TO_BE ((guint16) value);

  g_byte_array_append (out, (const guint8 *) &big, sizeof big);
}

static void
put_u32 (GByteArray *out, guint32 value)
{
  guint32 big = GUINT32_TO_BE (value);

  g_byte_array_append (out, (const guint8 *) &big, sizeof big);
}

static void
put_signature (GByteArray *out, const char *signature)
{
  g_byte_array_append (out, (const guint8 *) signature, 4);
}

/* s15Fixed16Number. */
static void
put_numbers (GByteArray *out, const double *values, guint n)
{
  for (guint i = 0; i < n; i++)
    put_u32 (out, (guint32) (gint32) lround (values[i] * 65536));
}

static void
put_zeros (GByteArray *out, guint n)
{
  static const guint8 zeros[HEADER_SIZE];

  g_byte_array_append (out, zeros, n);
}

static void
put_type (GByteArray *out, const char *type)
{
  put_signature (out, type);
  put_u32 (out, 0);
}

/* multiLocalizedUnicodeType with one entry. */
static void
put_text (GByteArray *out, const char *text)
{
  put_type (out, "mluc");
  put_u32 (out, 1);
  put_u32 (out, 12);
  put_signature (out, "enUS");
  put_u32 (out, (guint32) (2 * strlen (text)));
  put_u32 (out, 28);
  for (; *text != '\0'; text++)
    put_u16 (out, (guchar) *text);
}

static void
put_tag (GByteArray *out, Tag tag)
{
  switch (tag)
    {
    case DESCRIPTION:
      put_text (out, "sRGB");
      break;
    case COPYRIGHT:
      put_text (out, "No copyright");
      break;
    case WHITE_POINT:
      put_type (out, "XYZ ");
      put_numbers (out, white, G_N_ELEMENTS (white));
      break;
    case ADAPTATION:
      put_type (out, "sf32");
      put_numbers (out, bradford, G_N_ELEMENTS (bradford));
      break;
    case RED:
    case GREEN:
    case BLUE:
      put_type (out, "XYZ ");
      put_numbers (out, colorants[tag - RED], 3);
      break;
    case CURVE_RED:
      put_type (out, "para");
      put_u16 (out, 3);
      put_u16 (out, 0);
      put_numbers (out, curve, G_N_ELEMENTS (curve));
      break;
    case CURVE_GREEN:
    case CURVE_BLUE:
    case N_TAGS:
    default:
      /* They share red's. */
      g_assert_not_reached ();
    }
}

static GByteArray *
make_header (guint32 size)
{
  GByteArray *out = g_byte_array_new ();

  put_u32 (out, size);
  put_zeros (out, 4);
  put_u32 (out, 0x04200000);
  put_signature (out, "mntr");
  put_signature (out, "RGB ");
  put_signature (out, "XYZ ");
  /* A date is asked for; any will do, as long as it stays. */
  put_u16 (out, 2020);
  put_u16 (out, 1);
  put_u16 (out, 1);
  put_zeros (out, 6);
  put_signature (out, "acsp");
  put_zeros (out, 28);
  put_numbers (out, white, G_N_ELEMENTS (white));
  put_zeros (out, HEADER_SIZE - out->len);
  return out;
}

GBytes *
plumb_pdf_srgb_profile_new (void)
{
  g_autoptr (GByteArray) table = g_byte_array_new ();
  g_autoptr (GByteArray) data = g_byte_array_new ();
  guint32 base = HEADER_SIZE + 4 + ENTRY_SIZE * N_TAGS;
  guint32 start = 0;
  guint32 length = 0;
  GByteArray *profile;

  put_u32 (table, N_TAGS);
  for (Tag tag = DESCRIPTION; tag < N_TAGS; tag++)
    {
      if (tag <= CURVE_RED)
        {
          start = data->len;
          put_tag (data, tag);
          length = data->len - start;
          put_zeros (data, (4 - data->len % 4) % 4);
        }
      put_signature (table, signatures[tag]);
      put_u32 (table, base + start);
      put_u32 (table, length);
    }
  profile = make_header (base + data->len);
  g_byte_array_append (profile, table->data, table->len);
  g_byte_array_append (profile, data->data, data->len);
  return g_byte_array_free_to_bytes (profile);
}
