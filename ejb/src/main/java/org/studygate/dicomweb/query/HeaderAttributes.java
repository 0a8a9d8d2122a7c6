package org.studygate.dicomweb.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.BulkData;
import org.studygate.dicomweb.file.DicomFile;

/** Attributes that were asked for and that only the file of an instance knows. */
final class HeaderAttributes {

  private static final Set<Integer> DERIVED =
      Set.of(
          Tag.NumberOfStudyRelatedSeries,
          Tag.NumberOfStudyRelatedInstances,
          Tag.NumberOfSeriesRelatedInstances,
          Tag.RetrieveURL,
          Tag.InstanceAvailability,
          Tag.SpecificCharacterSet);

  private HeaderAttributes() {}

  /** Whether the search itself makes the attribute up. */
  static boolean derived(int tag) {
    return DERIVED.contains(tag);
  }

  /** A file that cannot be read adds nothing: the index still says what it knows. */
  static void add(Path file, Set<Integer> tags, Attributes match) {
    Attributes header;
    try {
      header = DicomFile.readHeader(file).dataset();
    } catch (IOException e) {
      return;
    }
    // Decodes all text, so that it can stand beside the index's.
    header.setSpecificCharacterSet("ISO_IR 192");
    for (int tag : tags) {
      if (header.contains(tag) && !(header.getValue(tag) instanceof BulkData)) {
        match.addSelected(header, tag);
      }
    }
  }
}
