package org.studygate.deid.pixeltext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceLayoutsTest {

  @TempDir Path folder;

  @Test
  void the_bar_above_a_known_ultrasound_picture_is_a_region() {
    Attributes dataset = Objects.header(800, 600, 1);
    dataset.setString(Tag.Manufacturer, VR.LO, "Philips Medical Systems");
    dataset.setString(Tag.ManufacturerModelName, VR.LO, "iU22");

    assertThat(DeviceLayouts.shipped().regions(dataset))
        .anySatisfy(
            region -> {
              assertThat(region.kind()).isEqualTo(TextKind.LAYOUT);
              assertThat(region.on(7)).isTrue();
              assertThat(region.width()).isEqualTo(800);
              assertThat(region.height()).isEqualTo(59);
            });
  }

  @Test
  void an_unknown_device_has_no_layout() {
    Attributes dataset = Objects.header(123, 77, 1);
    dataset.setString(Tag.Manufacturer, VR.LO, "Nobody");

    assertThat(DeviceLayouts.shipped().regions(dataset)).isEmpty();
  }

  @Test
  void a_site_writes_a_table_of_its_own() throws Exception {
    Path table = folder.resolve("layouts.tsv");
    Files.writeString(
        table,
        "# ours\nUS\tNobody\t*\t*\t123\tSeriesDescription=Heart\t0,0,500,10 5,60,20,90\tours\n");
    Attributes dataset = Objects.header(123, 77, 1);
    dataset.setString(Tag.Manufacturer, VR.LO, "NOBODY Inc.");
    dataset.setString(Tag.SeriesDescription, VR.LO, "four-chamber heart");

    assertThat(DeviceLayouts.read(table).regions(dataset))
        .extracting(TextRegion::x, TextRegion::y, TextRegion::width, TextRegion::height)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, 0, 123, 10),
            org.assertj.core.groups.Tuple.tuple(5, 60, 20, 17));
  }

  @Test
  void a_malformed_row_is_named() throws Exception {
    Path table = folder.resolve("layouts.tsv");
    Files.writeString(table, "US\tNobody\t*\t*\t*\tNoSuchThing=1\t0,0,5,5\tours\n");

    assertThatThrownBy(() -> DeviceLayouts.read(table))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NoSuchThing");
  }
}
