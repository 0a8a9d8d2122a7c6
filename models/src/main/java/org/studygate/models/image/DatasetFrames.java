package org.studygate.models.image;

import java.awt.image.BufferedImage;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.BulkData;
import org.aoju.bus.image.galaxy.data.VR;

/**
 * The frames of a data set that is in memory; its pixels may still lie in the file. The data set is
 * not changed. For one thread at a time.
 */
public final class DatasetFrames {

  /** What decoding and showing need, in ascending order; nothing that grows with the frames. */
  private static final int[] NEEDED = {
    Tag.SamplesPerPixel,
    Tag.PhotometricInterpretation,
    Tag.PlanarConfiguration,
    Tag.NumberOfFrames,
    Tag.Rows,
    Tag.Columns,
    Tag.BitsAllocated,
    Tag.BitsStored,
    Tag.HighBit,
    Tag.PixelRepresentation,
    Tag.WindowCenter,
    Tag.WindowWidth,
    Tag.RescaleIntercept,
    Tag.RescaleSlope,
    Tag.RedPaletteColorLookupTableDescriptor,
    Tag.GreenPaletteColorLookupTableDescriptor,
    Tag.BluePaletteColorLookupTableDescriptor,
    Tag.RedPaletteColorLookupTableData,
    Tag.GreenPaletteColorLookupTableData,
    Tag.BluePaletteColorLookupTableData,
    Tag.PresentationLUTShape,
    Tag.FloatPixelData,
    Tag.PixelData
  };

  private final Attributes dataset;
  private final String transferSyntax;

  /** Uncompressed pixels that the data set left in the file, once they are read. */
  private byte[] fetched;

  /**
   * @param dataset with its pixel data, native or encapsulated
   */
  public DatasetFrames(Attributes dataset, String transferSyntax) {
    this.dataset = dataset;
    this.transferSyntax = transferSyntax;
  }

  /**
   * A frame's stored values.
   *
   * @param samples before any look-up table; the samples of a pixel beside each other
   * @param photometricInterpretation after decompression: YBR may have become RGB
   */
  public record Stored(
      int columns,
      int rows,
      int samplesPerPixel,
      int[] samples,
      String photometricInterpretation) {}

  /** How many frames there are; 0 for an object without an image. */
  public int count() {
    boolean image = dataset.getInt(Tag.Rows, 0) > 0 && dataset.getInt(Tag.Columns, 0) > 0;
    boolean pixels = dataset.containsValue(Tag.PixelData);
    return image && pixels ? Math.max(1, dataset.getInt(Tag.NumberOfFrames, 1)) : 0;
  }

  /**
   * @param frame 0-based
   * @throws ImageException when the frame cannot be decoded
   */
  public Stored stored(int frame) throws ImageException {
    DicomObject own = own();
    RawFrame raw = FrameDecoder.decode(own, frame);
    return new Stored(
        raw.columns(),
        raw.rows(),
        raw.samplesPerPixel(),
        raw.samples(),
        own.dataset().getString(Tag.PhotometricInterpretation, "MONOCHROME2"));
  }

  /** Stored grey values as they are; colour and palettes as luminance with saturation. */
  public Slice levels(int frame) throws ImageException {
    DicomObject own = own();
    RawFrame raw = FrameDecoder.decode(own, frame);
    if (raw.samplesPerPixel() > 1 || PaletteColour.applies(own.dataset())) {
      return ColourFrame.slice(own.dataset(), raw);
    }
    float[] values = new float[raw.samples().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = raw.samples()[i];
    }
    return new Slice(raw.columns(), raw.rows(), values, null, raw.missing());
  }

  /** As a screen shows it. */
  public BufferedImage picture(int frame) throws ImageException {
    return DicomFrames.render(own(), frame + 1, null, null);
  }

  /** Decoding notes in the data set that YBR became RGB; ours must stay as it is. */
  private DicomObject own() throws ImageException {
    Attributes own = new Attributes(dataset, dataset.bigEndian(), NEEDED);
    if (own.getValue(Tag.PixelData) instanceof BulkData bulk) {
      if (fetched == null) {
        fetched = FrameBytes.nativeBytes(bulk);
      }
      own.setBytes(Tag.PixelData, VR.OW, fetched);
    }
    return new DicomObject(own, transferSyntax, false);
  }
}
