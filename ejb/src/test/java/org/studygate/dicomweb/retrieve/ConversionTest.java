package org.studygate.dicomweb.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studygate.dicomweb.TestObjects;
import org.studygate.dicomweb.UnsupportedFormException;
import org.studygate.dicomweb.file.DicomFile;
import org.studygate.id.SeriesUid;
import org.studygate.id.SopInstanceUid;
import org.studygate.id.StudyUid;

class ConversionTest {

  private static final String EXPLICIT = "1.2.840.10008.1.2.1";
  private static final String IMPLICIT = "1.2.840.10008.1.2";
  private static final String JPEG_2000_LOSSLESS = "1.2.840.10008.1.2.4.90";
  private static final String VIDEO = "1.2.840.10008.1.2.4.102";
  private static final Path REAL_FILES =
      Path.of("../../shared/data/dicom_misc/pydicom_testfiles.tar.xz");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"1.2.840.10008.1.2", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99"})
  void an_uncompressed_object_becomes_explicit_little_endian_without_any_change(String syntax)
      throws Exception {
    Attributes image = TestObjects.image(4, 5, 2);
    image.setString(Tag.PatientName, VR.PN, "Test^Person");
    boolean bigEndian = syntax.endsWith("1.2.2");
    Path source = write(new Attributes(image, bigEndian), syntax);

    DicomFile converted = convert(source, syntax, new Form("application/dicom", null));

    assertThat(converted.transferSyntax()).isEqualTo(EXPLICIT);
    assertThat(converted.dataset().getString(Tag.PatientName)).isEqualTo("Test^Person");
    assertThat(pixels(converted)).isEqualTo(image.getBytes(Tag.PixelData));
  }

  @Test
  void compressing_without_loss_and_back_gives_the_same_pixels() throws Exception {
    String syntax = JPEG_2000_LOSSLESS;
    Attributes image = TestObjects.image(64, 64, 2);
    Path source = write(image, EXPLICIT);

    DicomFile compressed = convert(source, EXPLICIT, new Form("application/dicom", syntax));
    DicomFile back = convert(compressed.path(), syntax, new Form("application/dicom", EXPLICIT));

    assertThat(compressed.transferSyntax()).isEqualTo(syntax);
    assertThat(compressed.dataset().getValue(Tag.PixelData)).isInstanceOf(Fragments.class);
    assertThat(pixels(back)).isEqualTo(image.getBytes(Tag.PixelData));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MR_small_RLE.dcm",
        "MR_small_jp2klossless.dcm",
        "MR_small_jpeg_ls_lossless.dcm",
        "MR_small_bigendian.dcm",
        "MR_small_implicit.dcm"
      })
  void real_objects_in_other_transfer_syntaxes_hold_the_same_pixels(String name) throws Exception {
    assumeTrue(Files.exists(REAL_FILES), "the real files of ../shared/data are not here");
    unpack();
    Path file = find(name);
    String syntax = DicomFile.read(file).transferSyntax();

    DicomFile converted = convert(file, syntax, new Form("application/dicom", EXPLICIT));

    assertThat(pixels(converted)).isEqualTo(pixels(DicomFile.read(find("MR_small.dcm"))));
  }

  @Test
  void an_object_stays_as_it_is_stored_where_the_client_takes_that() throws Exception {
    Path source = write(TestObjects.image(4, 4, 1), IMPLICIT);

    InstanceContent any =
        InstanceContent.of(instance(source, IMPLICIT), List.of(new Form("*/*", "*")));

    assertThat(any.asStored()).isTrue();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    any.writeTo(out);
    assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(source));
  }

  @Test
  void what_cannot_be_decoded_stays_as_stored_unless_the_client_insists() throws Exception {
    StoredInstance video = instance(write(TestObjects.image(4, 4, 1), EXPLICIT), VIDEO);

    assertThat(InstanceContent.of(video, List.of(new Form("*/*", null))).asStored()).isTrue();
    assertThatThrownBy(
            () -> InstanceContent.of(video, List.of(new Form("application/dicom", EXPLICIT))))
        .isInstanceOf(UnsupportedFormException.class);
    assertThatThrownBy(() -> InstanceContent.of(video, List.of(new Form("image/jpeg", "*"))))
        .isInstanceOf(UnsupportedFormException.class);
  }

  @Test
  void a_transfer_syntax_that_nobody_can_make_is_refused() throws Exception {
    StoredInstance image = instance(write(TestObjects.image(4, 4, 1), EXPLICIT), EXPLICIT);
    Form video = new Form("application/dicom", VIDEO);

    assertThatThrownBy(() -> InstanceContent.of(image, List.of(video)))
        .isInstanceOf(UnsupportedFormException.class);
    assertThat(
            InstanceContent.of(
                    image, List.of(video, new Form("application/dicom", JPEG_2000_LOSSLESS)))
                .transferSyntax())
        .isEqualTo(JPEG_2000_LOSSLESS);
  }

  private DicomFile convert(Path source, String stored, Form form) throws Exception {
    InstanceContent content = InstanceContent.of(instance(source, stored), List.of(form));
    Path target = Files.createTempFile(folder, "converted", ".dcm");
    try (var out = Files.newOutputStream(target)) {
      content.writeTo(out);
    }
    return DicomFile.read(target);
  }

  private Path write(Attributes image, String syntax) throws IOException {
    Path file = Files.createTempFile(folder, "source", ".dcm");
    TestObjects.write(image, syntax, file);
    return file;
  }

  private static StoredInstance instance(Path file, String transferSyntax) {
    return new StoredInstance(
        new StudyUid("1.2.3"),
        new SeriesUid("1.2.3.4"),
        new SopInstanceUid("1.2.3.4.5"),
        "1.2.840.10008.5.1.4.1.1.4",
        transferSyntax,
        1,
        "0",
        1,
        Instant.EPOCH,
        file);
  }

  private static byte[] pixels(DicomFile file) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Frames frames = Frames.of(file);
    for (int number = 1; number <= frames.count(); number++) {
      frames.writeUncompressed(number, out);
    }
    return out.toByteArray();
  }

  private void unpack() throws Exception {
    assumeTrue(
        new ProcessBuilder(
                    "tar", "-xf", REAL_FILES.toAbsolutePath().toString(), "-C", folder.toString())
                .start()
                .waitFor()
            == 0,
        "tar cannot unpack the real files");
  }

  private Path find(String name) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(f -> f.endsWith(name)).findFirst().orElseThrow();
    }
  }
}
