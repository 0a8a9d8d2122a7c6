package org.studygate.deid.faces;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.studygate.deid.file.ObjectFiles;
import org.studygate.face.FaceFinder;
import org.studygate.models.faceparts.FacePart;
import org.studygate.models.faceparts.FacePartMap;
import org.studygate.models.faceparts.FacePartMap.Answer;
import org.studygate.models.faceparts.FoundPart;
import org.studygate.models.image.Volume;

/**
 * Keeps what the face model found in files, so that a volume is judged once although several steps
 * ask, also when the server dies between them. A volume is known by a digest of its voxels, so that
 * what was changed is judged anew.
 */
public final class StoredParts implements FaceFinder {

  private static final int FORMAT = 1;

  /** Voxels that are digested at once. */
  private static final int PIECE = 1 << 16;

  private final FaceFinder finder;
  private final Path folder;

  /**
   * @param finder asked for what is not known yet
   * @param folder made when it is needed; holds no more than where the parts of faces lie
   */
  public StoredParts(FaceFinder finder, Path folder) {
    this.finder = finder;
    this.folder = folder;
  }

  @Override
  public FacePartMap find(Volume volume) {
    Path file = folder.resolve("parts-" + digest(volume) + ".gz");
    if (Files.exists(file)) {
      try {
        return read(file, volume);
      } catch (IOException | RuntimeException damaged) {
        // it is found and written again
      }
    }
    FacePartMap map = finder.find(volume);
    try {
      ObjectFiles.replace(file, out -> write(map, out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return map;
  }

  private static String digest(Volume volume) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(geometry(volume));
      ByteBuffer bytes = ByteBuffer.allocate(4 * PIECE);
      float[] voxels = volume.voxels();
      for (int from = 0; from < voxels.length; from += PIECE) {
        int count = Math.min(PIECE, voxels.length - from);
        bytes.clear();
        bytes.asFloatBuffer().put(voxels, from, count);
        digest.update(bytes.limit(4 * count));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** To a hundredth of a millimetre: the same slices may be placed by other sums. */
  private static byte[] geometry(Volume volume) {
    StringBuilder text = new StringBuilder();
    text.append(volume.nx()).append(' ').append(volume.ny()).append(' ').append(volume.nz());
    double[][] corners = {{0, 0, 0}, {volume.nx(), 0, 0}, {0, volume.ny(), 0}, {0, 0, volume.nz()}};
    for (double[] corner : corners) {
      for (double c : volume.placement().toPatient(corner[0], corner[1], corner[2])) {
        text.append(' ').append(Math.round(100 * c));
      }
    }
    return text.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  private static void write(FacePartMap map, OutputStream to) throws IOException {
    GZIPOutputStream gzip =
        new GZIPOutputStream(to) {
          {
            def.setLevel(Deflater.BEST_SPEED);
          }
        };
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(gzip));
    out.writeInt(FORMAT);
    out.writeUTF(map.answer().name());
    out.writeDouble(map.confidence());
    out.writeInt(map.reasons().size());
    for (String reason : map.reasons()) {
      out.writeUTF(reason);
    }
    out.writeInt(map.parts().size());
    for (Map.Entry<FacePart, FoundPart> part : map.parts().entrySet()) {
      write(part.getKey(), part.getValue(), out);
    }
    byte[] brain = map.brainSide().toByteArray();
    out.writeInt(brain.length);
    out.write(brain);
    out.write(map.labels());
    out.flush();
    gzip.finish();
  }

  private static void write(FacePart part, FoundPart found, DataOutputStream out)
      throws IOException {
    out.writeUTF(part.name());
    out.writeDouble(found.confidence());
    out.writeInt(found.voxels());
    out.writeInt(found.centres().size());
    for (double[] centre : found.centres()) {
      for (int c = 0; c < 3; c++) {
        out.writeDouble(centre[c]);
      }
    }
  }

  private static FacePartMap read(Path file, Volume volume) throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
      if (in.readInt() != FORMAT) {
        throw new IOException("another format");
      }
      Answer answer = Answer.valueOf(in.readUTF());
      double confidence = in.readDouble();
      List<String> reasons = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        reasons.add(in.readUTF());
      }
      Map<FacePart, FoundPart> parts = new EnumMap<>(FacePart.class);
      for (int i = in.readInt(); i > 0; i--) {
        parts.put(FacePart.valueOf(in.readUTF()), part(in));
      }
      BitSet brain = BitSet.valueOf(in.readNBytes(in.readInt()));
      byte[] labels = in.readNBytes(volume.voxels().length);
      return new FacePartMap(
          volume.nx(),
          volume.ny(),
          volume.nz(),
          volume.placement(),
          labels,
          brain,
          answer,
          confidence,
          parts,
          reasons);
    }
  }

  private static FoundPart part(DataInputStream in) throws IOException {
    double confidence = in.readDouble();
    int voxels = in.readInt();
    List<double[]> centres = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      centres.add(new double[] {in.readDouble(), in.readDouble(), in.readDouble()});
    }
    return new FoundPart(confidence, centres, voxels);
  }
}
