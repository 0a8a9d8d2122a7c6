#!/bin/sh
# Makes what the docs show of quality: the gallery of simulated artefacts, and the study of image
# quality metrics and experts' ratings.
# usage: models/tools/quality-docs.sh DATA_FOLDER BUILD_FOLDER   (after prepare-data.sh)
set -eu
[ $# -eq 2 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
root=$(cd "$(dirname "$0")/../.." && pwd)
data=$(cd "$1" && pwd)
mr=$(cd "$2" && pwd)/head_mri_nifti
ct=$(cd "$2" && pwd)/chest_ct
models() {
  java -cp "$root/models/target/classes:$root/models/target/lib/*" \
    org.studygate.models.cli.ModelsCommand "$@"
}
models gallery --mr "$mr/chris_PD.nii.gz" --ct "$ct/medseg9_v1_ct.nii.gz" \
  --output "$root/docs/models/artefacts"
models ratings \
  --sites "$data/mr_quality_tables/mriqc_learn_abide.tsv" \
  --other "$data/mr_quality_tables/mriqc_learn_ds030.tsv" \
  --clean "$mr/chris_t1.nii.gz,$mr/T1w2mm.nii.gz,$mr/ch2_colin27.nii.gz,$mr/xa30_T1w_face_2mm.nii.gz,$mr/openms_p01_T1W.nii.gz" \
  --report "$root/docs/models/quality-ratings.json" \
  --text "$root/docs/models/quality-ratings.md" \
  --plot "$root/docs/models/quality-ratings.png"
