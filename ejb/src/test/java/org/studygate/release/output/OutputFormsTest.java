package org.studygate.release.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;
import org.studygate.testing.TestObject;

class OutputFormsTest {

  @TempDir Path folder;

  @Test
  void a_volume_keeps_values_and_place_as_nifti() throws Exception {
    float[] values = new float[3 * 4 * 5];
    for (int i = 0; i < values.length; i++) {
      values[i] = i * 1.5f;
    }
    Placement oblique =
        new Placement(
            new double[] {-10, 20, 30},
            new double[][] {{0, 1, 0}, {0, 0, -1}, {1, 0, 0}},
            new double[] {0.5, 2, 3});
    Path file = folder.resolve("volume.nii.gz");
    try (var out = Files.newOutputStream(file)) {
      NiftiFile.write(new Volume(3, 4, 5, values, oblique), out);
    }

    Volume read = NiftiReader.read(file);

    assertThat(read.dimensions()).containsExactly(3, 4, 5);
    assertThat(read.voxels()).containsExactly(values);
    assertThat(read.placement().toPatient(2, 3, 4))
        .containsExactly(oblique.toPatient(2, 3, 4), org.assertj.core.data.Offset.offset(1e-4));
  }

  @Test
  void the_table_shows_texts_but_neither_pixels_nor_private_attributes() throws Exception {
    String csv = csv(object().withBytes(0x00091001, VR.LO, "secret".getBytes()));

    assertThat(csv.lines().toList()).hasSize(2);
    assertThat(csv)
        .startsWith("File,")
        .contains("Modality", "CT")
        .doesNotContain("PixelData", "secret");
  }

  @Test
  void a_value_that_looks_like_a_formula_is_not_run_by_a_spreadsheet() throws Exception {
    String csv = csv(object().with(Tag.SeriesDescription, VR.LO, "=cmd|' /C calc'!A0"));

    assertThat(csv).contains("'=cmd").doesNotContain(",=cmd");
  }

  @Test
  void the_workbook_holds_the_same_cells() throws Exception {
    AttributeTable table = table(object().with(Tag.SeriesDescription, VR.LO, "A & B <c>"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxFile.write(table, out);

    Map<String, String> parts = unzip(out.toByteArray());
    assertThat(parts).containsKeys("[Content_Types].xml", "xl/workbook.xml");
    assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("A &amp; B &lt;c&gt;");
  }

  @Test
  void the_same_files_make_the_same_package() throws Exception {
    String first = pack("a.zip");
    String second = pack("b.zip");

    assertThat(first).isEqualTo(second).hasSize(64);
  }

  @Test
  void no_form_says_more_than_its_data() throws Exception {
    ByteArrayOutputStream nifti = new ByteArrayOutputStream();
    Placement straight =
        new Placement(
            new double[3],
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[] {1, 1, 1});
    NiftiFile.write(new Volume(2, 2, 2, new float[8], straight), nifti);
    byte[] gzip = nifti.toByteArray();
    byte[] header = new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    XlsxFile.write(table(object()), workbook);
    pack("a.zip");

    assertThat(gzip[3]).as("flags: neither a name nor a comment").isZero();
    assertThat(Arrays.copyOfRange(gzip, 4, 8)).as("no time").containsOnly(0);
    for (int[] text : new int[][] {{4, 32}, {148, 252}, {328, 344}}) {
      assertThat(Arrays.copyOfRange(header, text[0], text[1])).containsOnly(0);
    }
    assertThat(unzip(workbook.toByteArray()).keySet()).noneMatch(name -> name.contains("docProps"));
    try (ZipFile zip = new ZipFile(folder.resolve("a.zip").toFile())) {
      assertThat(zip.getComment()).isNull();
      assertThat(zip.stream())
          .allSatisfy(entry -> assertThat(entry.getComment()).isNull())
          .allSatisfy(entry -> assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980));
    }
  }

  private String pack(String name) throws IOException {
    try (PackageFile file = new PackageFile(folder.resolve(name))) {
      file.add("README.txt", "text");
      return file.finish(jakarta.json.Json.createObjectBuilder());
    }
  }

  private static TestObject object() {
    return TestObject.ct("2.25.1", "2.25.2", "2.25.3");
  }

  private AttributeTable table(TestObject object) throws IOException {
    Path file = folder.resolve("object.dcm");
    Files.write(file, object.file());
    Map<String, Path> files = new LinkedHashMap<>();
    files.put("study-0001/object.dcm", file);
    return AttributeTable.of(files);
  }

  private String csv(TestObject object) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvFile.write(table(object), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, String> unzip(byte[] zip) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
