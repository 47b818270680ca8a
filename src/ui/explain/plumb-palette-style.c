/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-palette-style.h"

#include <adwaita.h>

#include "plumb-palette.h"
#include "plumb-ui-explain-resources.h"

#define STYLE_RESOURCE "/org/plumbline/Plumbline/explain/explain.css"

static char *
color_to_css (const PlumbColor *color)
{
  return g_strdup_printf ("#%02x%02x%02x", (guint) (color->red * 255 + 0.5),
                          (guint) (color->green * 255 + 0.5), (guint) (color->blue * 255 + 0.5));
}

static void
append_scale (GString *css, PlumbPaletteKind kind, const char *scope)
{
  const PlumbPalette *palette = plumb_palette_get (kind);

  for (int class = -4; class <= 4; class ++)
    {
      if (class == 0)
        continue;
      g_autofree char *fill = color_to_css (&palette->scale[class + 4]);
      g_autofree char *text = color_to_css (&palette->on_scale[class + 4]);
      g_string_append_printf (css, "%s.plumb-scale-%s-%d { background: %s; color: %s; }\n", scope,
                              class < 0 ? "harm" : "benefit", ABS (class), fill, text);
    }
}

static void
add_provider (GdkDisplay *display, GtkCssProvider *provider)
{
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
add_style (GdkDisplay *display)
{
  plumb_ui_explain_get_resource ();
  g_autoptr (GtkCssProvider) rules = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (rules, STYLE_RESOURCE);
  add_provider (display, rules);

  g_autoptr (GString) css = g_string_new (NULL);
  append_scale (css, PLUMB_PALETTE_LIGHT, "");
  append_scale (css, PLUMB_PALETTE_DARK, ".plumb-dark ");
  g_autoptr (GtkCssProvider) scale = gtk_css_provider_new ();
  gtk_css_provider_load_from_data (scale, css->str, css->len);
  add_provider (display, scale);
}

static void
on_dark (GtkWidget *widget, GParamSpec *pspec, AdwStyleManager *manager)
{
  if (adw_style_manager_get_dark (manager))
    gtk_widget_add_css_class (widget, "plumb-dark");
  else
    gtk_widget_remove_css_class (widget, "plumb-dark");
}

void
plumb_palette_style_prepare (GtkWidget *widget)
{
  static const char key[] = "plumb-palette-style";
  GdkDisplay *display = gtk_widget_get_display (widget);

  if (g_object_get_data (G_OBJECT (display), key) == NULL)
    {
      add_style (display);
      g_object_set_data (G_OBJECT (display), key, GINT_TO_POINTER (TRUE));
    }

  AdwStyleManager *manager = adw_style_manager_get_for_display (display);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (on_dark), widget,
                           G_CONNECT_SWAPPED);
  on_dark (widget, NULL, manager);
}
