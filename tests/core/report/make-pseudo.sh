# SPDX-FileCopyrightText: The Plumbline authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes two language packs for the component "report": "it", in which every text is the source in ⟦brackets⟧, and "de", in
# which it is more than a third longer, since letters come twice.
# make-pseudo.sh OUTDIR SELF SOURCE…
set -eu
export LC_ALL=C.UTF-8
outdir=$1
shift 2

pack=$outdir/data/languages/it
work=$outdir/pseudo-work
mkdir -p "$pack" "$work"
# xgettext warns of every “quotation mark” at length; its words are shown only when it fails.
xgettext --language=C --from-code=UTF-8 -o "$work/report.pot" -k \
  --keyword=plumb_say:2 --keyword=plumb_say_in:2c,3 --keyword=plumb_say_count:2,3 \
  --keyword=N_SAY:1 --keyword=NC_SAY:1c,2 --keyword=NP_SAY:1,2 "$@" \
  2> "$work/xgettext.log" || { cat "$work/xgettext.log" >&2; exit 1; }
sed -e 's/charset=CHARSET/charset=UTF-8/' -e 's/^"Language: /&it/' \
  -e 's/nplurals=INTEGER; plural=EXPRESSION/nplurals=2; plural=(n != 1)/' \
  "$work/report.pot" > "$work/source.po"
msgen --no-wrap -o "$work/english.po" "$work/source.po"
msgfilter --no-wrap --keep-header -i "$work/english.po" -o "$work/it.po" sed -e 's/^/⟦/' -e 's/$/⟧/'
msgfmt -o "$pack/report.mo" "$work/it.po"
mkdir -p "$outdir/data/languages/de"
msgfilter --no-wrap --keep-header -i "$work/english.po" -o "$work/de.po" awk '{
  longer = ""
  depth = 0
  for (i = 1; i <= length ($0); i++)
    {
      c = substr ($0, i, 1)
      depth += (c == "{") - (c == "}")
      longer = longer c
      if (depth == 0 && c ~ /[aeinous]/)
        longer = longer c
    }
  printf ("%s%s", (NR > 1 ? "\n" : ""), longer)
}'
msgfmt -o "$outdir/data/languages/de/report.mo" "$work/de.po"
cp "$pack/report.mo" "$outdir/report.mo"
