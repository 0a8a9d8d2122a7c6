package org.studygate.models.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds out what a path holds and opens it. */
final class Opening {

  private static final int DEEPEST = 2;
  private static final int PREAMBLE = 128;

  /** Pictures of a folder that are read; a series of more is judged by these. */
  private static final int MOST_PICTURES = 64;

  private Opening() {}

  static Slices open(Path path) throws ImageException {
    if (Files.isDirectory(path)) {
      return folder(files(path));
    }
    byte[] start = start(path);
    if (picture(start)) {
      return Slices.of(PictureReader.read(path));
    }
    if (!dicom(start) && NiftiReader.handles(path)) {
      return nifti(path);
    }
    return ImageSeries.read(List.of(path));
  }

  /** Of several time points the first and a later one: in diffusion series they differ. */
  private static Slices nifti(Path path) throws ImageException {
    List<Volume> times = NiftiReader.times(path);
    if (times.size() == 1) {
      return Slices.across(times.get(0));
    }
    List<Slice> all = new ArrayList<>();
    for (int i = 0; i < Slices.across(times.get(0)).size(); i++) {
      for (Volume time : times) {
        all.add(Slices.across(time).slice(i));
      }
    }
    return Slices.of(all);
  }

  private static Slices folder(List<Path> files) throws ImageException {
    List<Path> pictures = new ArrayList<>();
    List<Path> volumes = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    for (Path file : files) {
      byte[] start = start(file);
      boolean nifti = !dicom(start) && NiftiReader.handles(file);
      (picture(start) ? pictures : nifti ? volumes : others).add(file);
    }
    if (pictures.isEmpty() && volumes.isEmpty()) {
      return ImageSeries.read(others);
    }
    try {
      return ImageSeries.read(others);
    } catch (ImageException e) {
      // notes and tables beside the images
      return volumes.isEmpty() ? Slices.of(pictures(pictures)) : nifti(volumes.get(0));
    }
  }

  private static List<Slice> pictures(List<Path> files) throws ImageException {
    List<Slice> out = new ArrayList<>();
    int step = Math.max(1, files.size() / MOST_PICTURES);
    ImageException last = null;
    for (int i = 0; i < files.size(); i += step) {
      try {
        out.add(PictureReader.read(files.get(i)));
      } catch (ImageException e) {
        last = e;
      }
    }
    if (out.isEmpty()) {
      throw last;
    }
    return out;
  }

  /** The files of a folder, or of the folders in it when it holds none itself. */
  private static List<Path> files(Path folder) throws ImageException {
    for (int depth = 1; depth <= DEEPEST + 1; depth++) {
      try (Stream<Path> files = Files.walk(folder, depth)) {
        List<Path> all =
            files.filter(Files::isRegularFile).filter(Opening::visible).sorted().toList();
        if (!all.isEmpty()) {
          return all;
        }
      } catch (IOException | java.io.UncheckedIOException e) {
        throw new ImageException("the folder cannot be listed", e);
      }
    }
    throw new ImageException("the folder holds no file");
  }

  private static boolean visible(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && !name.equalsIgnoreCase("DICOMDIR");
  }

  private static byte[] start(Path file) throws ImageException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(PREAMBLE + 4);
    } catch (IOException e) {
      throw new ImageException("the file cannot be read", e);
    }
  }

  private static boolean picture(byte[] b) {
    boolean png = b.length > 4 && (b[0] & 0xFF) == 0x89 && b[1] == 'P' && b[2] == 'N';
    boolean jpeg = b.length > 4 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xD8;
    return (png || jpeg) && !dicom(b);
  }

  private static boolean dicom(byte[] b) {
    return b.length >= PREAMBLE + 4
        && b[PREAMBLE] == 'D'
        && b[PREAMBLE + 1] == 'I'
        && b[PREAMBLE + 2] == 'C'
        && b[PREAMBLE + 3] == 'M';
  }
}
