package org.studygate.deid.faces;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.studygate.deid.DeidOptions;
import org.studygate.deid.FaceCleaner;
import org.studygate.deid.file.HeldBackException;
import org.studygate.face.FaceFinder;
import org.studygate.face.FaceFrame;
import org.studygate.face.FaceRemoval;
import org.studygate.face.FaceReport;
import org.studygate.face.FaceSeries;
import org.studygate.face.FaceVerdict;
import org.studygate.face.NiftiFace;
import org.studygate.face.SeriesFace;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.image.Volume;
import org.studygate.models.skin.FaceFinder.Face;
import org.studygate.models.skin.Photo;

/** Makes the faces in staged files unrecognisable. */
public final class FaceStep implements FaceCleaner {

  private final FaceFinder finder;
  private final FaceRemoval removal;
  private final FaceJudge judge;
  private final PhotographFaces photographs;

  public FaceStep(FaceFinder finder) {
    this(finder, new org.studygate.models.skin.FaceFinder()::find);
  }

  FaceStep(FaceFinder finder, Function<Photo, List<Face>> photographs) {
    this.finder = finder;
    this.photographs = new PhotographFaces(photographs);
    this.removal = new FaceRemoval(finder);
    this.judge = new FaceJudge(finder);
  }

  @Override
  public List<Judgement> judge(List<Path> before, List<Path> after, DeidOptions options) {
    return judge.judge(before, after, options.face().keep());
  }

  @Override
  public Result clean(List<Staged> all, DeidOptions options, Path pictures) throws IOException {
    Map<String, String> heldBack = new HashMap<>();
    Map<String, String> looks = new HashMap<>();
    List<Staged> slices = new ArrayList<>();
    for (Staged staged : all) {
      if (!Photograph.mayBe(staged.modality())) {
        slices.add(staged);
        continue;
      }
      PhotographFaces.Outcome photograph = photographs.clean(staged);
      if (photograph.heldBack() != null) {
        heldBack.put(staged.sopInstanceUid(), photograph.heldBack());
      } else if (photograph.review() != null) {
        looks.put(staged.sopInstanceUid(), photograph.review());
      }
    }
    return cleanSlices(slices, options, pictures).with(heldBack, looks);
  }

  private Result cleanSlices(List<Staged> study, DeidOptions options, Path pictures)
      throws IOException {
    Map<String, List<String>> review = new HashMap<>();
    Map<String, List<Staged>> bySeries = new LinkedHashMap<>();
    for (Staged staged : study) {
      bySeries.computeIfAbsent(staged.seriesUid(), k -> new ArrayList<>()).add(staged);
    }
    List<FaceSeries> series = new ArrayList<>();
    bySeries.forEach((uid, files) -> series(uid, files, review).ifPresent(series::add));
    Map<String, ChangedFrames> changed = new HashMap<>();
    study.forEach(s -> changed.put(s.sopInstanceUid(), new ChangedFrames(s.file())));
    try {
      FaceReport report =
          removal.apply(
              withoutLonelyPet(series, bySeries),
              options.face(),
              (s, frame, stored) -> changed.get(frame.sopInstanceUid()).add(frame.frame(), stored));
      return finish(report, bySeries, changed, review, pictures);
    } catch (ImageException | IllegalStateException e) {
      for (FaceSeries one : series) {
        review.put(one.seriesUid(), List.of("The face could not be looked for."));
      }
      return new Result(review, List.of(), Map.of(), List.of());
    }
  }

  @Override
  public CleanVolume cleanVolume(Path in, Path out, String id, DeidOptions options, Path pictures)
      throws IOException, NoVolumeException {
    try {
      SeriesFace face = new NiftiFace(finder).apply(in, out, options.face()).series().get(0);
      Volume now = NiftiReader.read(out);
      boolean changed = face.framesChanged() > 0;
      return new CleanVolume(
          face.verdict() == FaceVerdict.UNCERTAIN ? List.of(sentence(face)) : List.of(),
          details(face),
          changed ? judge.judge(NiftiReader.read(in), now, options.face().keep()) : List.of(),
          changed ? HeadPortraits.draw(id, now, pictures) : List.of());
    } catch (ImageException | RuntimeException e) {
      throw new NoVolumeException(e);
    }
  }

  private static Optional<FaceSeries> series(
      String uid, List<Staged> files, Map<String, List<String>> review) {
    List<FaceFrame> frames = new ArrayList<>();
    HeadFile first = null;
    try {
      for (Staged staged : files) {
        HeadFile file = HeadFile.read(staged.file());
        if (file.mosaic()) {
          review.put(uid, List.of("Slices in a mosaic cannot be searched for a face."));
          return Optional.empty();
        }
        if (file.slices()) {
          first = first == null ? file : first;
          frames.addAll(file.frames());
        }
      }
    } catch (IOException | HeldBackException | RuntimeException e) {
      review.put(uid, List.of("The face could not be looked for."));
      return Optional.empty();
    }
    return first == null
        ? Optional.empty()
        : Optional.of(new FaceSeries(uid, first.frameOfReference(), first.range(), frames));
  }

  /** PET alone shows nobody's face; beside a CT or MR of the same place it is changed like them. */
  private static List<FaceSeries> withoutLonelyPet(
      List<FaceSeries> all, Map<String, List<Staged>> bySeries) {
    Set<String> places = new HashSet<>();
    for (FaceSeries series : all) {
      if (!pet(series, bySeries) && series.frameOfReferenceUid() != null) {
        places.add(series.frameOfReferenceUid());
      }
    }
    return all.stream()
        .filter(s -> !pet(s, bySeries) || places.contains(s.frameOfReferenceUid()))
        .toList();
  }

  private static boolean pet(FaceSeries series, Map<String, List<Staged>> bySeries) {
    return bySeries.get(series.seriesUid()).get(0).modality().equals("PT");
  }

  private static Result finish(
      FaceReport report,
      Map<String, List<Staged>> bySeries,
      Map<String, ChangedFrames> changed,
      Map<String, List<String>> review,
      Path pictures)
      throws IOException {
    List<String> cleaned = new ArrayList<>();
    List<Picture> drawn = new ArrayList<>();
    Map<String, Map<String, Object>> details = new TreeMap<>();
    for (SeriesFace face : report.series()) {
      List<Staged> files = bySeries.get(face.seriesUid());
      boolean certain = face.verdict() != FaceVerdict.UNCERTAIN;
      try {
        for (Staged staged : files) {
          changed.get(staged.sopInstanceUid()).apply(certain);
        }
      } catch (HeldBackException | ImageException | RuntimeException e) {
        review.put(face.seriesUid(), List.of("The changed face could not be written."));
        continue;
      }
      if (certain) {
        cleaned.add(face.seriesUid());
      } else {
        review.put(face.seriesUid(), List.of(sentence(face)));
      }
      details.put(face.seriesUid(), details(face));
      if (face.framesChanged() > 0) {
        drawn.addAll(
            HeadPortraits.draw(
                face.seriesUid(), files.stream().map(Staged::file).toList(), pictures));
      }
    }
    return new Result(review, cleaned, details, drawn);
  }

  private static String sentence(SeriesFace face) {
    String notes = String.join("; ", face.notes());
    return "A face may be visible" + (notes.isEmpty() ? "." : ": " + notes + ".");
  }

  private static Map<String, Object> details(SeriesFace face) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("verdict", face.verdict().name().toLowerCase(Locale.ROOT));
    out.put("confidence", face.confidence());
    out.put("framesChanged", face.framesChanged());
    out.put("voxelsChanged", face.voxelsChanged());
    out.put("brainVoxels", face.brainVoxels());
    out.put("changed", counts(face.changed()));
    out.put("kept", counts(face.kept()));
    out.put("notes", face.notes());
    return out;
  }

  private static Map<String, Long> counts(Map<? extends Enum<?>, Long> counts) {
    return counts.entrySet().stream()
        .collect(
            Collectors.toMap(
                e -> e.getKey().name().toLowerCase(Locale.ROOT),
                Map.Entry::getValue,
                Long::sum,
                TreeMap::new));
  }
}
