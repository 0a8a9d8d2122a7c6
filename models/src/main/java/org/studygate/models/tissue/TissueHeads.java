package org.studygate.models.tissue;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.studygate.models.ModelException;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.ImageSeries;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.image.Volume;
import org.studygate.models.preprocess.Grids;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.Progress;

/**
 * Reads the heads of a manifest and labels them: {@code MR_T1} rows are whole heads, {@code
 * MR_T1_BRAIN} rows slices of 1 mm of a brain cut out; the row {@code TEMPLATE} is a head whose
 * mask is its brain. A row with a mask brings its labels along (ordinals of {@link Tissue}).
 */
final class TissueHeads {

  static final String HEAD = "MR_T1";
  static final String BRAIN = "MR_T1_BRAIN";
  static final String TEMPLATE = "TEMPLATE";

  private final PrintStream out;
  private final TissueReference reference;

  TissueHeads(Manifest manifest, PrintStream out) throws ModelException {
    this.out = out;
    Manifest.Row template =
        manifest.rows().stream()
            .filter(row -> row.label().equals(TEMPLATE) && row.mask() != null)
            .findFirst()
            .orElse(null);
    try {
      reference =
          template == null
              ? null
              : new TissueReference(
                  Grids.toLps(NiftiReader.read(template.path())),
                  Grids.toLps(NiftiReader.read(template.mask())));
    } catch (ImageException e) {
      throw new ModelException("the template cannot be read: " + e.getMessage(), e);
    }
  }

  List<TissueHead> read(List<Manifest.Row> rows) throws ModelException {
    List<TissueHead> heads = new ArrayList<>();
    Progress progress = new Progress(out, "labelling heads", rows.size());
    for (Manifest.Row row : rows) {
      try {
        if (row.label().equals(HEAD)) {
          heads.add(head(row));
        } else if (row.label().equals(BRAIN)) {
          heads.add(brain(row));
        }
      } catch (ImageException e) {
        throw new ModelException(row.name() + " cannot be read: " + e.getMessage(), e);
      }
      progress.step(1, "");
    }
    return heads;
  }

  private TissueHead head(Manifest.Row row) throws ImageException, ModelException {
    Volume image = fine(volume(row.path()));
    if (row.mask() != null) {
      Volume mask = Grids.toLps(volume(row.mask()));
      byte[] given = new byte[mask.voxels().length];
      for (int i = 0; i < given.length; i++) {
        given[i] = (byte) Math.rint(mask.voxels()[i]);
      }
      TissueMap map =
          new TissueMap(
              mask.nx(), mask.ny(), mask.nz(), given, new byte[given.length], mask.placement());
      return new TissueHead(image, map.onGridOf(image).labels(), false);
    }
    return reference(image);
  }

  /** A T1-weighted head with the tissues that the rule finds in it. */
  TissueHead reference(Path t1) throws ImageException, ModelException {
    return reference(fine(volume(t1)));
  }

  private TissueHead reference(Volume image) throws ModelException {
    if (reference == null) {
      throw new ModelException("the manifest has no row TEMPLATE with a mask to label heads by");
    }
    return new TissueHead(image, reference.labels(image), false);
  }

  static Volume volume(Path path) throws ImageException {
    if (NiftiReader.handles(path)) {
      return NiftiReader.read(path);
    }
    if (Files.isDirectory(path) && Slices.open(path) instanceof ImageSeries series) {
      return series.volume();
    }
    throw new ImageException("not a volume");
  }

  /** In LPS order and at most 2 mm wide, but not finer than 1 mm. */
  static Volume fine(Volume in) {
    Volume lps = Grids.toLps(in);
    double[] mm = lps.placement().spacing();
    return Grids.resample(lps, step(mm[0]), step(mm[1]), step(mm[2]));
  }

  private static double step(double mm) {
    return Math.max(1, Math.min(2, mm));
  }

  private static TissueHead brain(Manifest.Row row) throws ImageException {
    Slice slice = Slices.open(row.path()).slice(0);
    boolean[] region = new boolean[slice.values().length];
    for (int i = 0; i < region.length; i++) {
      region[i] = slice.values()[i] > 0;
    }
    Volume image =
        new Volume(slice.width(), slice.height(), 1, slice.values(), Placement.aligned(1, 1, 1));
    return new TissueHead(image, TissueReference.brain(image, region), true);
  }
}
