package org.studygate.models.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.preprocess.Foreground;
import org.studygate.models.preprocess.Resize;
import org.studygate.models.simulate.CtArtefacts;
import org.studygate.models.simulate.MrArtefacts;

/**
 * Makes bags: some slices of one clean series, all corrupted in the same way, as a fault of the
 * scan would do. Clean bags vary in harmless ways (mild noise and shading, interpolation, for CT
 * the simulator's own reconstruction), so that the network does not take the simulator's
 * fingerprint, or an interpolated matrix, for a fault.
 */
final class QualityBags {

  private static final double LEAST_BODY = 0.06;

  private final Random random;

  QualityBags(Random random) {
    this.random = random;
  }

  /** Corrupted slices and what was done to them. */
  record Bag(List<Slice> slices, boolean ct, List<String> artefacts, double severity) {

    /** 1 for what was done (or clean), 0 for what was not, −1 for what does not apply. */
    float[] target() {
      float[] out = new float[Artefacts.OUTPUTS.size()];
      for (int i = 0; i < out.length; i++) {
        String output = Artefacts.OUTPUTS.get(i);
        boolean present =
            output.equals(Artefacts.CLEAN) ? artefacts.isEmpty() : artefacts.contains(output);
        out[i] = !Artefacts.applies(output, ct) ? -1 : present ? 1 : 0;
      }
      return out;
    }
  }

  /** A bag with artefacts drawn at random: none in 3 of 10, one in 5, two in 2. */
  Bag random(Slices clean, boolean ct, int count) throws ImageException {
    List<String> names = new ArrayList<>();
    List<String> all = Artefacts.of(ct);
    int draw = random.nextInt(10);
    int wanted = draw < 3 ? 0 : draw < 8 ? 1 : 2;
    while (names.size() < wanted) {
      String name = all.get(random.nextInt(all.size()));
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return of(clean, ct, names, 0.25 + 0.75 * random.nextDouble(), count);
  }

  Bag of(Slices clean, boolean ct, List<String> names, double severity, int count)
      throws ImageException {
    List<Slice> out = new ArrayList<>();
    for (Slice slice : pick(clean, count)) {
      Slice varied = vary(QualityInput.standard(slice, ct), ct);
      if (ct && names.isEmpty() && random.nextBoolean()) {
        varied = new CtArtefacts(random).corrupt(varied, null, 0);
      }
      for (String name : names) {
        varied =
            ct
                ? new CtArtefacts(random).corrupt(varied, name, severity)
                : new MrArtefacts(random).corrupt(varied, name, severity);
      }
      out.add(varied);
    }
    return new Bag(out, ct, names, severity);
  }

  private List<Slice> pick(Slices clean, int count) throws ImageException {
    List<Slice> out = new ArrayList<>();
    int first = clean.size() / 8;
    int span = Math.max(1, clean.size() - 2 * first);
    for (int tries = 0; out.size() < Math.min(count, span) && tries < 6 * count; tries++) {
      Slice slice = clean.slice(first + random.nextInt(span));
      boolean[] body = Foreground.mask(slice.values(), slice.width(), slice.height());
      if (Foreground.share(body) > LEAST_BODY) {
        out.add(slice);
      }
    }
    if (out.isEmpty()) {
      throw new ImageException("it shows no body");
    }
    return out;
  }

  private Slice vary(Slice in, boolean ct) {
    Slice out = random.nextBoolean() ? in : mirrored(in);
    if (ct) {
      return out;
    }
    if (random.nextInt(5) == 0) {
      double factor = 1.2 + 0.8 * random.nextDouble();
      int w = (int) (out.width() * Math.min(factor, 256.0 / Math.max(out.width(), out.height())));
      int h = (int) ((double) out.height() * w / out.width());
      if (w > out.width()) {
        out = new Slice(w, h, Resize.smooth(out.values(), out.width(), out.height(), w, h));
      }
    }
    double white = 1e-6;
    for (float value : out.values()) {
      white = Math.max(white, value);
    }
    double sigma = random.nextInt(2) * 0.012 * random.nextDouble() * white;
    double slope = random.nextGaussian() * 0.12;
    float[] values = new float[out.values().length];
    for (int i = 0; i < values.length; i++) {
      double shading = 1 + slope * ((double) (i % out.width()) / out.width() - 0.5);
      double re = out.values()[i] * shading + sigma * random.nextGaussian();
      values[i] = (float) (sigma == 0 ? Math.max(0, re) : Math.abs(re));
    }
    return new Slice(out.width(), out.height(), values);
  }

  private static Slice mirrored(Slice in) {
    float[] out = new float[in.values().length];
    for (int y = 0; y < in.height(); y++) {
      for (int x = 0; x < in.width(); x++) {
        out[y * in.width() + x] = in.at(in.width() - 1 - x, y);
      }
    }
    return new Slice(in.width(), in.height(), out);
  }
}
