#!/bin/sh
# Unpacks a folder of public training data (MANIFEST.tsv, archives and images) and writes the
# training manifests series-type.tsv and quality.tsv into the unpacked copy.
# usage: models/tools/prepare-data.sh DATA_FOLDER BUILD_FOLDER
set -eu
[ $# -eq 2 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
data=$(cd "$1" && pwd)
mkdir -p "$2"
build=$(cd "$2" && pwd)
here=$(cd "$(dirname "$0")/.." && pwd)
[ -f "$data/MANIFEST.tsv" ] || { echo "prepare-data: no MANIFEST.tsv in $data" >&2; exit 1; }
[ -d "$here/target/lib" ] || { echo "prepare-data: build first: mvn package -pl models" >&2; exit 1; }

cd "$data"
find . -type f | while read -r file; do
  folder=$build/$(dirname "$file")
  case $file in
    *.tar | *.tar.xz)
      into=$folder/$(basename "$file" | sed 's/\.tar.*//')
      [ -d "$into" ] || { mkdir -p "$into" && tar -xf "$file" -C "$into"; } ;;
    *)
      mkdir -p "$folder"
      ln -sf "$data/$file" "$build/$file" ;;
  esac
done
exec java -cp "$here/target/classes:$here/target/lib/*" \
  org.studygate.models.cli.ModelsCommand prepare --data "$build"
