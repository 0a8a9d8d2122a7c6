package org.studygate.models.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Slices that belong together, whatever they came from. */
public interface Slices {

  /** Number of slices. */
  int size();

  /**
   * One slice (0-based).
   *
   * @throws ImageException when it cannot be decoded
   */
  Slice slice(int index) throws ImageException;

  /** What is known of how they were made. */
  SeriesHeader header();

  /**
   * Opens a path of a manifest: a DICOM file, a directory (one DICOM series), NIfTI, PNG or JPEG.
   *
   * @throws ImageException when nothing there can be read
   */
  static Slices open(Path path) throws ImageException {
    if (Files.isDirectory(path)) {
      try (Stream<Path> files = Files.list(path)) {
        List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
        return ImageSeries.read(all);
      } catch (IOException e) {
        throw new ImageException("the folder cannot be listed", e);
      }
    }
    if (NiftiReader.handles(path)) {
      return across(NiftiReader.read(path));
    }
    if (PictureReader.handles(path)) {
      return of(PictureReader.read(path));
    }
    return ImageSeries.read(List.of(path));
  }

  /** A single picture. */
  static Slices of(Slice picture) {
    return new Slices() {
      @Override
      public int size() {
        return 1;
      }

      @Override
      public Slice slice(int index) {
        return picture;
      }

      @Override
      public SeriesHeader header() {
        return SeriesHeader.none();
      }
    };
  }

  /** A volume, sliced across the axis of its widest spacing, as it was most likely acquired. */
  static Slices across(Volume volume) {
    double[] spacing = volume.placement().spacing();
    int axis = 2;
    for (int other = 0; other < 2; other++) {
      if (spacing[other] > spacing[axis] * 1.2 && volume.count(other) > 1) {
        axis = other;
      }
    }
    return across(volume, axis);
  }

  /** A volume, sliced across an axis. */
  static Slices across(Volume volume, int axis) {
    return new Slices() {
      @Override
      public int size() {
        return volume.count(axis);
      }

      @Override
      public Slice slice(int index) {
        return volume.slice(axis, index);
      }

      @Override
      public SeriesHeader header() {
        return SeriesHeader.none();
      }
    };
  }
}
