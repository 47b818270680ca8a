/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-html-private.h"

/* Properties named after the start and end of a line turn round by themselves in scripts that run
 * from right to left. */
static const char style[]
    = ":root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--quiet:#545b64;--accent:#17407a;"
      "--rule:#c9ced6;--fill:#f1f4f8;--note:#6b7480;--caution:#b85c12;--warning:#8a3b00;"
      "--shade-accent:#c6dbf1;--shade-warm:#f8d9b4}\n"
      "@media (prefers-color-scheme:dark){:root{--paper:#1e1e1e;--ink:#f2f3f5;--quiet:#b4bac2;"
      "--accent:#8ab8f2;--rule:#4a4f56;--fill:#2b2f35;--note:#9aa2ad;--caution:#e08a35;"
      "--warning:#ffb366;--shade-accent:#24456b;--shade-warm:#63401f}}\n"
      "html{font:100%/1.5 'Noto Sans',system-ui,sans-serif;background:var(--paper);"
      "color:var(--ink)}\n"
      "body{max-width:46rem;margin:0 auto;padding:1.5rem}\n"
      "h1,h2,h3{color:var(--accent);line-height:1.25;margin:2em 0 .5em}\n"
      "h1{font-size:2.4rem;margin-top:1em}h2{font-size:1.8rem}h3{font-size:1.35rem}\n"
      "h4,h5,h6{line-height:1.3;margin:1.5em 0 .4em}\n"
      "p{margin:0 0 .8em}a{color:var(--accent)}\n"
      ".lead{font-size:1.2em}.small,.caption,figcaption,.subtitle{color:var(--quiet)}\n"
      ".small,.caption,figcaption{font-size:.875em}.subtitle{font-size:1.35em}\n"
      ".label{font-size:.875em;font-weight:bold;margin-bottom:.1em}\n"
      ".note-below{margin-block-start:-.6em;padding-inline-start:1.2em}\n"
      ".skip{position:absolute;inset-inline-start:-999rem}\n"
      ".skip:focus{position:static;display:inline-block;padding:.5rem 1rem}\n"
      ":focus-visible{outline:3px solid var(--accent);outline-offset:2px}\n"
      ".table{overflow-x:auto;margin:1.2em 0}\n"
      "table{border-collapse:collapse;width:100%;font-size:.9em}\n"
      "caption{text-align:start;font-weight:bold;padding-bottom:.4em}\n"
      "th,td{padding:.35em .6em;text-align:start;vertical-align:top;"
      "border-block-end:1px solid var(--rule)}\n"
      "thead th{background:var(--fill);color:var(--accent);vertical-align:bottom;"
      "border-block-end:2px solid var(--accent)}\n"
      ".center{text-align:center}.end{text-align:end;font-variant-numeric:tabular-nums}\n"
      ".strong{font-weight:bold}.shade-quiet{background:var(--fill)}\n"
      ".shade-accent{background:var(--shade-accent)}.shade-warm{background:var(--shade-warm)}\n"
      "figure{margin:1.5em 0}figure svg{max-width:100%;height:auto;background:#fff;"
      "padding:.5rem;box-sizing:border-box}\n"
      "blockquote{margin:1em 0;padding:.2em 1.2em;border-inline-start:3px solid var(--rule)}\n"
      ".callout{margin:1.4em 0;padding:.8em 1.2em;background:var(--fill);"
      "border-inline-start:4px solid var(--note)}\n"
      ".callout>:last-child{margin-bottom:0}.callout-title{font-weight:bold;margin-bottom:.3em}\n"
      ".sign{display:inline-block;min-width:1.5em;font-weight:bold}\n"
      ".info{border-color:var(--accent)}.caution{border-color:var(--caution)}\n"
      ".warning{border-color:var(--warning)}\n"
      "dl>div{display:grid;grid-template-columns:minmax(6rem,30%) 1fr;gap:0 1.5rem;"
      "padding:.25em 0;border-block-end:1px solid var(--rule)}\n"
      "dt{font-weight:bold;color:var(--quiet)}dd{margin:0}\n"
      "hr{border:0;border-block-start:1px solid var(--rule);margin:1.5em 0}\n"
      "ul.tick{list-style-type:'☐  '}ul.pick{list-style-type:'○  '}\n"
      ".writing{height:2em;border-block-end:1px solid var(--note)}\n"
      "nav ol{list-style:none;padding-inline-start:1.2rem}nav>ol{padding:0}\n"
      "@media (max-width:36rem){dl>div{grid-template-columns:1fr}}\n"
      "@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--quiet:#444;"
      "--accent:#17407a;--rule:#bbb;--fill:#f1f4f8;--shade-accent:#c6dbf1;--shade-warm:#f8d9b4}"
      "body{max-width:none;padding:0}.skip{display:none}thead{display:table-header-group}"
      "h1,h2,h3,h4,h5,h6,caption{break-after:avoid}tr,figure,.callout{break-inside:avoid}"
      ".table{overflow:visible}.page-break{break-after:page}}\n";

const char *
plumb_html_get_style (void)
{
  return style;
}
