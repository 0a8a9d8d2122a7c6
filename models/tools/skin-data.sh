#!/bin/sh
# Unpacks the photos of skin and writes BUILD/skin/skin.tsv.
# usage: models/tools/skin-data.sh DATA BUILD NOT_SKIN_TRAIN NOT_SKIN_TEST
# NOT_SKIN_TRAIN and NOT_SKIN_TEST are folders of pictures that show anything but skin, from different sources
# (version 1.1.0: the backgrounds of Debian's plasma-workspace-wallpapers and mate-backgrounds for training,
# tuxpaint-stamps-default before drawn backgrounds and some slices for training too, the sample pictures of scikit-image and scikit-learn for the test).
# Photos of the same lesion share a subject and so a split; the foot ulcers bring no patients, each photo is a subject.
set -eu
[ $# = 4 ] || { sed -n 2,7p "$0"; exit 2; }
data=$1; build=$2/skin
mkdir -p "$build/ham" "$build/foot" "$build/not_skin"
tar xf "$data/skin/ham10000_200x150_dev.tar" -C "$build/ham"
cp "$data"/skin/foot_ulcer_512/images/*.jpg "$build/foot/"
rm -rf "$build/not_skin/train" "$build/not_skin/test"
cp -r "$3" "$build/not_skin/train"
cp -r "$4" "$build/not_skin/test"
cd "$build"
{
  printf 'path\tlabel\tsubject\tsplit\n'
  awk -F, 'NR > 1 { printf "ham/%s.jpg\tusable\t%s\t\n", $1, $2 }' "$data/skin/ham10000_dev.csv"
  for f in foot/*; do n=${f#foot/}; printf '%s\tusable\t%s\t\n' "$f" "${n%.*}"; done
  i=0
  for f in not_skin/train/*; do
    i=$((i + 1)); s=train; [ $((i % 5)) != 0 ] || s=val
    printf '%s\tnot_skin\t%s\t%s\n' "$f" "$f" "$s"
  done
  for f in not_skin/test/*; do printf '%s\tnot_skin\t%s\ttest\n' "$f" "$f"; done
} > skin.tsv
wc -l skin.tsv
