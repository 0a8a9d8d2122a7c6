package org.studygate.face;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.studygate.models.faceparts.FacePartMap;
import org.studygate.models.faceparts.FacePartMap.Answer;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.Volume;

/**
 * Takes the face out of the series of a study. In every series that shows the head the same region
 * of the patient is changed, found in the series that shows it best and joined with what was found
 * in the series itself. What lies inside the skull and the parts to keep stay bit for bit.
 *
 * <p>Memory holds one stack for finding and a few frames for changing. A series whose verdict is
 * {@link FaceVerdict#UNCERTAIN} must be shown to a person before it leaves.
 */
public final class FaceRemoval {

  /** Faces of one head found further apart mean that the person moved, or a wrong finding, mm. */
  private static final double APART = 25;

  /** Part of the face that may be protected by mistake. */
  private static final double MOST_BARE = 0.02;

  /** Part of where a face is expected that may lie outside of what was found. */
  private static final double MOST_LEFT = 0.04;

  private final FaceFinder finder;

  public FaceRemoval(FaceFinder finder) {
    this.finder = finder;
  }

  /**
   * Finds and changes the face.
   *
   * @param study the grey MR and CT series of one study
   * @param sink takes the changed frames; a frame that it does not get stays as it is
   * @throws ImageException when the pixels of a frame cannot be decoded
   * @throws IOException from the sink
   */
  public FaceReport apply(List<FaceSeries> study, FaceOptions options, FaceSink sink)
      throws ImageException, IOException {
    Map<String, SeriesFace> done = new HashMap<>();
    for (List<FaceSeries> head : byFrameOfReference(study)) {
      head(head, options, sink, done);
    }
    return new FaceReport(options, study.stream().map(s -> done.get(s.seriesUid())).toList());
  }

  private static List<List<FaceSeries>> byFrameOfReference(List<FaceSeries> study) {
    Map<String, List<FaceSeries>> out = new LinkedHashMap<>();
    for (FaceSeries series : study) {
      String place = series.frameOfReferenceUid();
      String key = place == null || place.isBlank() ? UUID.randomUUID().toString() : place;
      out.computeIfAbsent(key, k -> new ArrayList<>()).add(series);
    }
    return List.copyOf(out.values());
  }

  private void head(
      List<FaceSeries> group, FaceOptions options, FaceSink sink, Map<String, SeriesFace> done)
      throws ImageException, IOException {
    Map<String, List<List<Stack>>> stacks = new HashMap<>();
    List<FoundHead> found = new ArrayList<>();
    for (FaceSeries series : group) {
      List<List<Stack>> planes = Stacks.of(series);
      stacks.put(series.seriesUid(), planes);
      for (List<Stack> plane : planes) {
        found.add(find(plane.get(0)));
      }
    }
    FoundHead best = found.stream().max(Comparator.comparingDouble(FoundHead::rank)).orElse(null);
    SecretNoise noise = new SecretNoise();
    FaceRegion region =
        best == null || !best.map().any() ? null : FaceRegion.of(best, options.keep(), noise);
    for (FaceSeries series : group) {
      ChangeCount count = new ChangeCount();
      Verdict verdict = new Verdict(series, best, region);
      for (List<Stack> plane : stacks.get(series.seriesUid())) {
        FoundHead own = own(found, plane.get(0));
        FaceRegion also =
            region != null && joins(own, best) ? FaceRegion.of(own, options.keep(), noise) : null;
        verdict.consider(own, also);
        if (region != null) {
          for (Stack stack : plane) {
            HeadRegions regions = new HeadRegions(region, best.stack(), also);
            StackChange.apply(stack, regions, options, count, sink);
          }
        }
      }
      done.put(series.seriesUid(), verdict.result(count));
    }
  }

  private FoundHead find(Stack stack) throws ImageException {
    Volume volume = stack.volume();
    FacePartMap map = finder.find(volume);
    return new FoundHead(stack, map, map.any() ? Tissue.of(volume) : null);
  }

  private static FoundHead own(List<FoundHead> found, Stack stack) {
    return found.stream().filter(f -> f.stack() == stack).findFirst().orElseThrow();
  }

  /** Whether a series' own finding adds to the best one: not when it is far from it. */
  private static boolean joins(FoundHead own, FoundHead best) {
    return own != best && own.map().any() && !apart(own, best);
  }

  private static boolean apart(FoundHead own, FoundHead best) {
    double[] a = own.face();
    double[] b = best.face();
    return own.map().answer() == Answer.FOUND
        && best.map().answer() == Answer.FOUND
        && Math.sqrt(square(a[0] - b[0]) + square(a[1] - b[1]) + square(a[2] - b[2])) > APART;
  }

  private static double square(double a) {
    return a * a;
  }

  /** Comes to a verdict on one series. */
  private static final class Verdict {

    private final FaceSeries series;
    private final FoundHead best;
    private final List<String> notes = new ArrayList<>();
    private boolean doubt;
    private boolean seen;

    Verdict(FaceSeries series, FoundHead best, FaceRegion region) {
      this.series = series;
      this.best = best;
      if (region != null) {
        look(region);
      }
      long lost = series.frames().stream().filter(f -> !f.placed()).count();
      if (lost > 0) {
        doubt = true;
        notes.add("%d frames do not say where in the patient they lie".formatted(lost));
      }
    }

    /** Doubts what a region protects or leaves out. */
    private void look(FaceRegion region) {
      if (region.bare() > MOST_BARE) {
        doubt = true;
        notes.add(
            "the inside of the skull was drawn up to the skin at %.0f %% of the face"
                .formatted(100 * region.bare()));
      }
      if (region.left() > MOST_LEFT) {
        doubt = true;
        notes.add(
            "at %.0f %% of where a face is expected none was found".formatted(100 * region.left()));
      }
    }

    /**
     * @param also the region of the series itself, null when it is the best one or shows no face
     */
    void consider(FoundHead own, FaceRegion also) {
      Answer answer = own.map().answer();
      seen |= own.map().any() || answer == Answer.UNCERTAIN;
      if (best.whole()) {
        if (own != best && apart(own, best)) {
          doubt = true;
          notes.add("the face was found elsewhere than in the other series");
        }
        return;
      }
      if (also != null) {
        look(also);
      }
      if (answer == Answer.UNCERTAIN || best.map().any() && !best.certain()) {
        // of a face that the best image does not show whole, this one may show more
        doubt = true;
        notes.addAll(own.map().reasons());
      }
    }

    SeriesFace result(ChangeCount count) {
      if (seen && count.changed() == 0) {
        doubt = true;
        notes.add("a face may be visible where the other series show none");
      }
      FaceVerdict verdict =
          doubt
              ? FaceVerdict.UNCERTAIN
              : count.changed() > 0 ? FaceVerdict.REMOVED : FaceVerdict.NO_FACE;
      double confidence = best == null ? 0 : best.map().confidence();
      return count.result(series, verdict, confidence, notes);
    }
  }
}
