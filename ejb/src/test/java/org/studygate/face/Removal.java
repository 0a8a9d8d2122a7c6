package org.studygate.face;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.studygate.models.image.Volume;

/** Takes the face out of scans and hands the changed scans back. */
final class Removal {

  private final Map<String, Volume> before = new HashMap<>();
  private final Map<String, Volume> after = new HashMap<>();
  private final List<FaceSeries> study = new ArrayList<>();
  private final FaceFinder finder;
  FaceReport report;

  Removal(FaceFinder finder) {
    this.finder = finder;
  }

  Removal with(String uid, String place, Volume scan) {
    before.put(uid, scan);
    after.put(uid, scan.with(scan.voxels().clone()));
    study.add(SyntheticHead.series(uid, place, scan));
    return this;
  }

  Removal run(FaceOptions options) throws Exception {
    report =
        new FaceRemoval(finder)
            .apply(
                study,
                options,
                (series, frame, stored) -> {
                  String uid = frame.sopInstanceUid();
                  int k = Integer.parseInt(uid.substring(uid.lastIndexOf('.') + 1));
                  float[] out = after.get(series.seriesUid()).voxels();
                  for (int i = 0; i < stored.length; i++) {
                    out[k * stored.length + i] =
                        (float) (stored[i] * frame.slope() + frame.intercept());
                  }
                });
    return this;
  }

  Volume before(String uid) {
    return before.get(uid);
  }

  Volume after(String uid) {
    return after.get(uid);
  }

  Volume after() {
    return after.get("1");
  }

  SeriesFace said(String uid) {
    return report.series().stream()
        .filter(s -> s.seriesUid().equals(uid))
        .findFirst()
        .orElseThrow();
  }
}
