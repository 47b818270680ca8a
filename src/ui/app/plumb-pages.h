/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The pages of an open review. A page is built when it is first shown. */

typedef struct
{
  const char *id;    /* PLUMB_PAGE_… */
  const char *title; /* to be translated with _() */
  const char *icon;
  GtkWidget *(*build) (PlumbWorkspace *workspace);
  gboolean
      listed; /* in the list at the side; the questionnaire's stages stand there instead of it */
} PlumbPage;

extern const PlumbPage plumb_pages[];
extern const guint plumb_n_pages;

/* The page with @id, or NULL. */
const PlumbPage *plumb_page_find (const char *id);

G_END_DECLS
