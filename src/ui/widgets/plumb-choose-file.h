/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The one place that asks for a file, so that a later toolkit's dialog changes one function. */

typedef enum
{
  PLUMB_CHOOSE_OPEN,
  PLUMB_CHOOSE_SAVE,
  PLUMB_CHOOSE_FOLDER,
} PlumbChooseMode;

/* What files to show. */
typedef struct
{
  const char *name;    /* such as "Reviews", translated */
  const char *pattern; /* such as "*.plumbline" */
} PlumbFileKind;

/* @path: what was chosen, in the file system's encoding. @owner: as given to plumb_choose_file().
 */
typedef void (*PlumbChooseFunc) (const char *path, gpointer owner);

/* Asks for a file, modal to @parent. @name: the name suggested for saving, or NULL. @kinds ends
 * with a member whose name is NULL; of a folder, nothing else need be there. Calls
 * @chosen with @owner when a file was chosen and @owner, which is not kept alive, is still there.
 */
void plumb_choose_file (GtkWindow *parent,
                        PlumbChooseMode mode,
                        const char *title,
                        const char *name,
                        const PlumbFileKind *kinds,
                        PlumbChooseFunc chosen,
                        gpointer owner);

/* @title as the name of a file: what file systems cannot bear is replaced. Free with g_free(). */
char *plumb_file_name_from_title (const char *title, const char *extension);

G_END_DECLS
