/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-font-maps.h"
#include "plumb-type-case.h"

#include <pango/pangofc-fontmap.h>

#define POINTS_PER_INCH 72

#define MINUS 0x2212

/* How many maps of a kind are kept; and how many are prepared, since a long document takes two
 * (plumb-flow-join.c). */
#define MAX_IDLE   3
#define N_PREPARED 2

static GMutex lock;
static PangoFontMap *idle[PLUMB_FONTS_N_KINDS][MAX_IDLE];
/* Each fills a map and leaves it among the idle ones; NULL where nobody asked for it. */
static GThread *preparing[N_PREPARED];

typedef struct
{
  PlumbFontsFill fill;
  char *language;
} Preparation;

/* FALSE: one of them cannot be said in XML. */
static gboolean
append_paths (GString *xml, const char *element, FcStrList *paths)
{
  gboolean complete = TRUE;
  const FcChar8 *path;

  while ((path = FcStrListNext (paths)) != NULL)
    {
      g_autofree char *markup = g_markup_printf_escaped ("<%s>%s</%s>", element, path, element);

      complete = complete && g_utf8_validate ((const char *) path, -1, NULL);
      g_string_append (xml, markup);
    }
  FcStrListDone (paths);
  return complete;
}

/* Where a sandbox shows the fonts of its host under other names, only the system's configuration
 * knows which caches are theirs. */
static gboolean
are_fonts_moved (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

/* A configuration that finds fonts where the system's does and takes only those of the simple
 * families; NULL if there can be none. */
static char *
make_configuration (void)
{
  g_auto (GStrv) families = g_strsplit (PLUMB_SIMPLE_FAMILIES, ",", -1);
  GString *xml = g_string_new ("<fontconfig>");

  if (are_fonts_moved () || !append_paths (xml, "dir", FcConfigGetFontDirs (NULL))
      || !append_paths (xml, "cachedir", FcConfigGetCacheDirs (NULL)))
    {
      g_string_free (xml, TRUE);
      return NULL;
    }
  g_string_append (xml, "<selectfont><rejectfont><pattern/></rejectfont><acceptfont>");
  for (guint i = 0; families[i] != NULL; i++)
    g_string_append_printf (xml,
                            "<pattern><patelt name=\"family\"><string>%s</string></patelt>"
                            "<patelt name=\"scalable\"><bool>true</bool></patelt></pattern>",
                            families[i]);
  g_string_append (xml, "</acceptfont></selectfont></fontconfig>");
  return g_string_free (xml, FALSE);
}

static gboolean
is_in (const FcPattern *font, const char *property, int least, int most)
{
  int value;

  return FcPatternGetInteger (font, property, 0, &value) == FcResultMatch && value >= least
         && value <= most;
}

/* Whether a font of @set, in this weight and of normal width, slanted or not, has @c. */
static gboolean
has_letter (const FcFontSet *set, int weight, gboolean slanted, gunichar c)
{
  for (int i = 0; i < set->nfont; i++)
    {
      const FcPattern *font = set->fonts[i];
      FcCharSet *letters;

      if (is_in (font, FC_WEIGHT, weight, weight)
          && is_in (font, FC_WIDTH, FC_WIDTH_NORMAL, FC_WIDTH_NORMAL)
          && is_in (font, FC_SLANT, slanted ? FC_SLANT_ITALIC : FC_SLANT_ROMAN,
                    slanted ? FC_SLANT_OBLIQUE : FC_SLANT_ROMAN)
          && FcPatternGetCharSet (font, FC_CHARSET, 0, &letters) == FcResultMatch
          && FcCharSetHasChar (letters, c))
        return TRUE;
    }
  return FALSE;
}

/* Whether the fonts that @config knows have all simple letters between them, in regular and in
 * bold, upright and slanted: the system's configuration knows how to make up for what is wanting,
 * this one does not. A minus may stand upright among slanted letters. */
static gboolean
has_all_letters (FcConfig *config)
{
  static const int weights[] = { FC_WEIGHT_REGULAR, FC_WEIGHT_BOLD };
  const FcFontSet *set = FcConfigGetFonts (config, FcSetSystem);

  for (guint w = 0; set != NULL && w < G_N_ELEMENTS (weights); w++)
    for (int i = 0; i < PLUMB_N_SIMPLE; i++)
      {
        gunichar c = plumb_simple_character (i);

        if (g_unichar_isprint (c)
            && (!has_letter (set, weights[w], FALSE, c)
                || (c != MINUS && !has_letter (set, weights[w], TRUE, c))))
          return FALSE;
      }
  return set != NULL;
}

/* Fonts of simple text; NULL where the system's own configuration has to do. */
static FcConfig *
new_simple_fonts (void)
{
  g_autofree char *xml = make_configuration ();
  FcConfig *config;

  if (xml == NULL)
    return NULL;
  config = FcConfigCreate ();
  if (FcConfigParseAndLoadFromMemory (config, (const FcChar8 *) xml, FcFalse)
      && FcConfigBuildFonts (config) && has_all_letters (config))
    return config;
  FcConfigDestroy (config);
  return NULL;
}

/* The same, made once. */
static FcConfig *
get_simple_fonts (void)
{
  static gsize is_made;
  static FcConfig *config;

  if (g_once_init_enter (&is_made))
    {
      config = new_simple_fonts ();
      g_once_init_leave (&is_made, 1);
    }
  return config;
}

/* Coloured pictures cannot be letters of a PDF: fonts that have them come last, though the system
 * may prefer them for some characters. */
static void
avoid_colors (FcPattern *pattern, gpointer data)
{
  FcPatternDel (pattern, FC_COLOR);
  FcPatternAddBool (pattern, FC_COLOR, FcFalse);
}

static PangoFontMap *
new_map (PlumbFonts fonts)
{
  /* Before the first map is made: for that, Pango has a thread read the system's configuration,
   * which would be read twice. */
  FcConfig *config = fonts == PLUMB_FONTS_SIMPLE ? get_simple_fonts () : NULL;
  PangoFontMap *map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);

  if (map == NULL)
    map = pango_cairo_font_map_new ();
  else if (config != NULL)
    pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), config);
  else
    pango_fc_font_map_set_default_substitute (PANGO_FC_FONT_MAP (map), avoid_colors, NULL, NULL);
  /* Pango measures a font in a context of its own, which has the map's resolution: with another
   * than ours, fontconfig has to look for each font twice. */
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), POINTS_PER_INCH);
  return map;
}

/* The thread that prepares the map at @index, unless it was waited for already. */
static GThread *
take_preparing (guint index)
{
  GThread *thread;

  g_mutex_lock (&lock);
  thread = g_steal_pointer (&preparing[index]);
  g_mutex_unlock (&lock);
  return thread;
}

static PangoFontMap *
take_idle (PlumbFonts fonts)
{
  PangoFontMap *map = NULL;

  g_mutex_lock (&lock);
  for (guint i = 0; i < MAX_IDLE && map == NULL; i++)
    map = g_steal_pointer (&idle[fonts][i]);
  g_mutex_unlock (&lock);
  return map;
}

PangoFontMap *
plumb_font_map_take (PlumbFonts fonts)
{
  PangoFontMap *map = NULL;

  for (guint i = 0; i < N_PREPARED && fonts == PLUMB_FONTS_SIMPLE && map == NULL; i++)
    {
      GThread *thread = take_preparing (i);

      if (thread == NULL)
        continue;
      g_thread_join (thread);
      map = take_idle (fonts);
    }
  if (map == NULL)
    map = take_idle (fonts);
  return map != NULL ? map : new_map (fonts);
}

void
plumb_font_map_leave (PangoFontMap *map, PlumbFonts fonts)
{
  g_mutex_lock (&lock);
  for (guint i = 0; i < MAX_IDLE && map != NULL; i++)
    if (idle[fonts][i] == NULL)
      idle[fonts][i] = g_steal_pointer (&map);
  g_mutex_unlock (&lock);
  g_clear_object (&map);
}

static gpointer
prepare (gpointer data)
{
  Preparation *preparation = data;
  PangoFontMap *map = new_map (PLUMB_FONTS_SIMPLE);

  preparation->fill (map, preparation->language);
  plumb_font_map_leave (map, PLUMB_FONTS_SIMPLE);
  g_free (preparation->language);
  g_free (preparation);
  return NULL;
}

void
plumb_font_maps_prepare (PlumbFontsFill fill, const char *language)
{
  g_mutex_lock (&lock);
  for (guint i = 0; i < N_PREPARED; i++)
    if (preparing[i] == NULL && idle[PLUMB_FONTS_SIMPLE][i] == NULL)
      {
        Preparation *preparation = g_new (Preparation, 1);

        *preparation = (Preparation){ fill, g_strdup (language) };
        preparing[i] = g_thread_new ("fonts", prepare, preparation);
      }
  g_mutex_unlock (&lock);
}
