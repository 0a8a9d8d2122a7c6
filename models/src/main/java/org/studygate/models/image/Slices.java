package org.studygate.models.image;

import java.nio.file.Path;
import java.util.List;

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
   * Opens a path of a manifest: a DICOM file, a directory (one series of DICOM files or pictures,
   * also one folder deeper), NIfTI, PNG or JPEG. Files are known by their contents rather than
   * their names.
   *
   * @throws ImageException when nothing there can be read
   */
  static Slices open(Path path) throws ImageException {
    return Opening.open(path);
  }

  /** A single picture. */
  static Slices of(Slice picture) {
    return of(List.of(picture));
  }

  /** Pictures that belong together. */
  static Slices of(List<Slice> pictures) {
    return new Slices() {
      @Override
      public int size() {
        return pictures.size();
      }

      @Override
      public Slice slice(int index) {
        return pictures.get(index);
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
