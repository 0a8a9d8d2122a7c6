#!/bin/sh
# Leaves sites or vendors out of a training manifest: the rows whose path matches get the split
# "left", so that a training on the rest can be measured on them (evaluate --split left).
# usage: models/tools/leave-out.sh MANIFEST.tsv EXTENDED_REGULAR_EXPRESSION > OTHER.tsv
set -eu
[ $# -eq 2 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
awk -F '\t' -v OFS='\t' -v pattern="$2" '
  NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i }
  NR > 1 && $column["path"] ~ pattern { $column["split"] = "left" }
  { print }' "$1"
