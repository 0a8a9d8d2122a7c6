package org.studygate.dicomweb.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageInputStream;

/**
 * A file that is to be written in another transfer syntax: its data set in little endian, its pixel
 * data referring to the file where that is possible, its file meta information beside it.
 */
public record ConvertibleFile(Attributes meta, Attributes dataset) {

  public static ConvertibleFile read(Path path) throws IOException {
    try (var in = new ImageInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      Attributes meta = in.readFileMetaInformation();
      boolean deflated = UID.DeflatedExplicitVRLittleEndian.equals(in.getTransferSyntax());
      if (deflated) {
        // Positions within a deflated file are of no use, so its values are held in memory.
        in.setIncludeBulkData(ImageInputStream.IncludeBulkData.YES);
      } else {
        in.setIncludeBulkData(ImageInputStream.IncludeBulkData.URI);
        in.setURI(path.toUri().toString());
      }
      Attributes dataset = in.readDataset(-1, -1);
      return new ConvertibleFile(
          meta, dataset.bigEndian() ? new Attributes(dataset, false) : dataset);
    } catch (EOFException | RuntimeException | StackOverflowError damaged) {
      throw new UnreadableObjectException();
    }
  }

  public Attributes metaFor(String transferSyntax) {
    Attributes changed = new Attributes(meta);
    changed.setString(Tag.TransferSyntaxUID, VR.UI, transferSyntax);
    return changed;
  }

  public Attributes before(int tag) {
    return select(t -> Integer.compareUnsigned(t, tag) < 0);
  }

  public Attributes after(int tag) {
    return select(t -> Integer.compareUnsigned(t, tag) > 0);
  }

  private Attributes select(IntPredicate predicate) {
    Attributes selected = new Attributes();
    int[] tags = Arrays.stream(dataset.tags()).filter(predicate).toArray();
    Arrays.sort(tags);
    if (tags.length > 0) {
      selected.addSelected(dataset, tags);
    }
    return selected;
  }
}
