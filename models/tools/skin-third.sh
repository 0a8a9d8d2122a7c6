#!/bin/bash
# A third family of damage for photos of skin, for tests alone: made by ImageMagick's operators, not by this project's code.
# usage: models/tools/skin-third.sh SKIN.TSV SPLIT BOXES.CSV OUT [NOT_SKIN_FOLDER]
# SKIN.TSV is the manifest of skin-data.sh, SPLIT a file with the paths of the usable photos to damage, BOXES.CSV the table of
# HAM10000 photos with their lesions' boxes (columns image_id, box_left, box_top, box_right, box_bottom of 200 x 150); photos without a box take the middle.
# OUT gets a picture for each photo (faults, kinds and severities take turns) and OUT/third.tsv with these, the photos as they are
# and the pictures of NOT_SKIN_FOLDER. Measure with: evaluate skin-usability --data OUT/third.tsv --damage no
set -eu
[ $# -ge 4 ] || { sed -n 2,8p "$0"; exit 2; }
manifest=$1; list=$2; boxes=$3; out=$4; other=${5:-}
folder=$(cd "$(dirname "$manifest")" && pwd)
mkdir -p "$out"; out=$(cd "$out" && pwd)
mapfile -t photos < "$list"
n=${#photos[@]}
RANDOM=20261
r() { echo $((RANDOM % $1)); }
calc() { awk "BEGIN { print ($1) }"; }
faults=(focus motion exposure glare colour_cast magnification multiple_lesions watermark)
severities=(0.4 0.55 0.7 0.85 1)
printf 'path\tlabel\tsubject\tsplit\n' > "$out/third.tsv"
for ((i = 0; i < n; i++)); do
  p=$folder/${photos[i]}; id=$(basename "${photos[i]}" .jpg)
  printf '%s\tusable\t%s\ttest\n' "$p" "$id" >> "$out/third.tsv"
  fault=${faults[i % 8]}; kind=$((i / 8 % 3 + 1)); s=${severities[RANDOM % 5]}
  box=$(awk -F, -v id="$id" '{ sub(/\r$/, "") } NR == 1 { for (k = 1; k <= NF; k++) c[$k] = k; next }
    $c["image_id"] == id { print $c["box_left"], $c["box_top"], $c["box_right"], $c["box_bottom"] }' "$boxes")
  read -r w h <<< "$(identify -format '%w %h' "$p")"
  read -r x0 y0 x1 y1 <<< "${box:-$((w / 3)) $((h / 3)) $((2 * w / 3)) $((2 * h / 3))}"
  o1=$folder/${photos[RANDOM % n]}; o2=$folder/${photos[RANDOM % n]}; o3=$folder/${photos[RANDOM % n]}
  a=$(r 360); to=$out/$id-$fault-$kind-$s.png
  case $fault-$kind in
    focus-1) convert "$p" -spread "$(calc "int(1 + 6 * $s)")" -blur "0x$(calc "0.4 + $s")" "$to" ;;
    focus-2) m=$(calc "3 + 2 * int(6 * $s)"); convert "$p" -statistic Median "${m}x$m" "$to" ;;
    focus-3) convert "$p" -scale "$(calc "100 / (1 + 3 * $s)")%" -filter Mitchell -resize "${w}x$h!" -kuwahara "$(calc "1 + 3 * $s")" "$to" ;;
    motion-1) convert "$p" -motion-blur "0x$(calc "12 * $s")+$a" "$to" ;;
    motion-2) convert "$p" -rotational-blur "$(calc "16 * $s")" "$to" ;;
    motion-3) d=$(calc "int(14 * $s)"); convert "$p" \( +clone -virtual-pixel Edge -distort SRT "0,0 1 $(r 12) $d,$(calc "int($d / 2)")" \) -define compose:args=50 -compose blend -composite "$to" ;;
    exposure-1) convert "$p" -level "0%,$(calc "100 - 82 * $s")%" "$to" ;;
    exposure-2) convert "$p" -brightness-contrast "$(calc "-75 * $s")x$(calc "-60 * $s")" "$to" ;;
    exposure-3) convert "$p" \( -size "${h}x$w" gradient:white-"gray($(calc "30 * (1 - $s)")%)" -rotate $((90 * $(r 4))) -resize "${w}x$h!" -evaluate pow "$(calc "1 + 3 * $s")" \) -compose Multiply -composite "$to" ;;
    glare-1) g=$(calc "int($w * (0.3 + 0.9 * $s))"); convert "$p" \( -size "${g}x$g" radial-gradient:white-black -evaluate multiply 1.6 \) -geometry "+$(calc "int(($x0 + $x1 - $g) / 2)")+$(calc "int(($y0 + $y1 - $g) / 2)")" -compose Screen -composite "$to" ;;
    glare-2) convert "$p" \( -size "${w}x$h" -seed "$i" plasma:fractal -colorspace Gray -auto-level -level "$(calc "90 - 45 * $s")%,100%" \) -compose ColorDodge -composite "$to" ;;
    glare-3) convert "$p" \( +clone -blur 0x3 -shade "${a}x$((20 + $(r 30)))" -auto-level -level "$(calc "92 - 45 * $s")%,100%" -blur 0x1 \) -compose Plus -composite "$to" ;;
    colour_cast-1) convert "$p" -modulate "100,$(calc "100 + 60 * $s"),$(calc "100 + ($(r 2) * 2 - 1) * (20 + 80 * $s)")" "$to" ;;
    colour_cast-2) convert "$p" \( +clone -separate -swap 0,$((1 + $(r 2))) -combine \) -define "compose:args=$(calc "int(100 * $s)")" -compose blend -composite "$to" ;;
    colour_cast-3) convert "$p" \( +clone -colorspace Gray +level-colors "hsl($a,80%,12%)","hsl($(((a + 40) % 360)),70%,82%)" \) -define "compose:args=$(calc "int(30 + 65 * $s)")" -compose blend -composite "$to" ;;
    magnification-1) z=$(calc "24 - 13 * $s"); zw=$(calc "int($w * $z / 100)"); zh=$(calc "int($h * $z / 100)")
      c=$(convert "$p" -gravity NorthWest -crop 12x12+8+8 +repage -scale '1x1!' -format '%[pixel:p{0,0}]' info:)
      convert -size "${w}x$h" xc:"$c" -attenuate 0.25 +noise Gaussian -blur 0x0.7 \( "$p" -resize "${zw}x$zh!" \( -size "${zw}x$zh" xc:black -fill white -draw "roundrectangle 3,3 $((zw - 4)),$((zh - 4)) 4,4" -blur 0x2 \) -alpha off -compose CopyOpacity -composite \) -geometry "+$(r $((w * 3 / 4)))+$(r $((h * 3 / 4)))" -compose Over -composite "$to" ;;
    magnification-2) k=$(calc "0.6 - 0.5 * $s"); x=$(calc "int($x1 - $k * ($x1 - $x0))"); q=$((w - x)); [ $q -ge $((w / 4)) ] || { x=$((w * 3 / 4)); q=$((w / 4)); }
      convert "$p" -crop "${q}x$((q * h / w))+$x+$(calc "int(($h - $q * $h / $w) / 2)")" +repage -resize "${w}x$h!" "$to" ;;
    magnification-3) k=$(calc "0.6 - 0.5 * $s"); y=$(calc "int($y0 + $k * ($y1 - $y0))")
      convert "$p" -virtual-pixel Edge -distort SRT "0,$y 1 $(calc "$(r 9) - 4") 0,$h" -attenuate 0.1 +noise Gaussian "$to" ;;
    multiple_lesions-1) convert "$p" \( "$o1" -resize "60%" -background white -gravity NorthWest -extent "${w}x$h" \) -compose Darken -composite \( "$o2" -resize "50%" -background white -gravity SouthEast -extent "${w}x$h" \) -compose Darken -composite \( "$o3" -resize "$(calc "20 + 35 * $s")%" -background white -gravity SouthWest -extent "${w}x$h" \) -compose Darken -composite "$to" ;;
    multiple_lesions-2) convert "$p" -virtual-pixel Mirror -distort SRT "$((x0 + (x1 - x0) / 2)),$(((y0 + y1) / 2)) $(calc "0.62 - 0.32 * $s") $((RANDOM % 30 - 15)) $((w / 2)),$((h / 2))" "$to" ;;
    multiple_lesions-3) cp "$p" "$to.png"; for ((k = 0; k < $(calc "int(3 + 6 * $s)"); k++)); do d=$((8 + $(r 16)))
        convert "$to.png" \( -size "${d}x$d" "radial-gradient:rgba($((70 + $(r 60))),$((30 + $(r 40))),$((20 + $(r 40))),0.85)-none" -implode "$(calc "0.$(r 4) - 0.2")" -resize "$((70 + $(r 60)))%x100%" \) -geometry "+$(r $((w - 24)))+$(r $((h - 24)))" -compose Over -composite "$to.png"; done; mv "$to.png" "$to" ;;
    watermark-1) convert "$p" \( logo: -resize "$(calc "int($w * (0.3 + 0.5 * $s))")x" -alpha set -channel A -evaluate multiply "$(calc "0.5 + 0.4 * $s")" +channel \) -geometry "+$(r $((w / 3)))+$(r $((h / 3)))" -compose Over -composite "$to" ;;
    watermark-2) convert "$p" \( -size 60x45 pattern:HS_DIAGCROSS -resize "${w}x$h!" -alpha set -channel A -evaluate multiply "$(calc "0.2 + 0.5 * $s")" +channel \) -compose Over -composite "$to" ;;
    watermark-3) convert "$p" -fill none -stroke "hsl($a,90%,45%)" -strokewidth "$(calc "1 + 1.5 * $s")" -gravity Center -pointsize "$(calc "int($h * (0.15 + 0.3 * $s))")" -annotate "${a}x$a+0+0" "COPY $((10 + $(r 90)))" "$to" ;;
  esac
  printf '%s\t%s\t%s\ttest\n' "$to" "$fault" "$id" >> "$out/third.tsv"
done
if [ -n "$other" ]; then
  other=$(cd "$other" && pwd)
  for f in "$other"/*; do printf '%s\tnot_skin\t%s\ttest\n' "$f" "$(basename "$f")" >> "$out/third.tsv"; done
fi
wc -l "$out/third.tsv"
