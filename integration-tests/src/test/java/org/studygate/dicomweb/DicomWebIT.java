package org.studygate.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.it.dicom.TestStudy;
import org.studygate.it.dicomweb.DicomWeb;
import org.studygate.it.dicomweb.Stow;
import org.studygate.it.http.Caller;
import org.studygate.it.server.SharedServer;
import org.studygate.it.server.StudyGateServer;

/** DICOMweb over HTTP, against the real server. */
@ExtendWith(SharedServer.class)
class DicomWebIT {

  @TempDir Path folder;

  @Test
  void what_a_device_stores_a_radiologist_finds_and_gets_back(StudyGateServer server)
      throws Exception {
    TestStudy study = TestStudy.of("Hong^Gildong=洪^吉洞=홍^길동");
    HttpResponse<String> stored = new Stow(server.as("device")).store(study.files(folder, 3));
    Caller radiologist = server.as("radiologist");
    DicomWeb web = new DicomWeb(radiologist);

    assertThat(stored.statusCode()).isEqualTo(200);
    assertThat(web.studies("PatientID=" + study.patientId())).hasSize(1);
    assertThat(web.instances(study.studyUid())).hasSize(3).contains(study.instanceUid(2));

    JsonArray metadata = radiologist.json(pathOf(study) + "/metadata").getAsJsonArray();
    JsonObject name = metadata.get(0).getAsJsonObject().getAsJsonObject("00100010");
    assertThat(name.toString()).contains("洪^吉洞").contains("홍^길동");

    Attributes object = web.object(study.studyUid(), study.seriesUid(), study.instanceUid(2));
    assertThat(object.getBytes(Tag.PixelData)).isEqualTo(study.slice(2).getBytes(Tag.PixelData));
  }

  @Test
  void frames_and_pictures_come_in_the_form_that_is_asked_for(StudyGateServer server)
      throws Exception {
    TestStudy study = TestStudy.of("Frames^Test");
    new Stow(server.as("device")).store(study.files(folder, 1));
    Caller radiologist = server.as("radiologist");
    String instance = pathOf(study) + "/instances/" + study.instanceUid(1);

    byte[] frame = radiologist.bytes(instance + "/frames/1", "application/octet-stream");
    byte[] picture = radiologist.bytes(instance + "/rendered", "image/png");
    byte[] thumbnail = radiologist.bytes(pathOf(study) + "/thumbnail", "image/jpeg");

    assertThat(frame).isEqualTo(study.slice(1).getBytes(Tag.PixelData));
    assertThat(picture).startsWith(0x89, 'P', 'N', 'G');
    assertThat(thumbnail).startsWith(0xFF, 0xD8);
    assertThat(status(radiologist, instance + "/frames/2", "*/*")).isEqualTo(404);
    assertThat(status(radiologist, instance + "/frames/1", "video/mp4")).isEqualTo(406);
  }

  @Test
  void an_unchanged_series_is_not_sent_twice(StudyGateServer server) throws Exception {
    TestStudy study = TestStudy.of("Cached^Test");
    new Stow(server.as("device")).store(study.files(folder, 1));
    Caller radiologist = server.as("radiologist");
    String tag =
        radiologist
            .send(radiologist.request(pathOf(study) + "/metadata"))
            .headers()
            .firstValue("ETag")
            .orElseThrow();

    HttpResponse<String> again =
        radiologist.send(
            radiologist.request(pathOf(study) + "/metadata").header("If-None-Match", tag));

    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void roles_decide_who_sees_identified_data(StudyGateServer server) throws Exception {
    for (String reader : List.of("radiologist", "technologist", "physician", "admin")) {
      assertThat(status(server.as(reader), "/dicom-web/studies", "*/*")).as(reader).isEqualTo(200);
    }
    for (String other : List.of("researcher", "steward", "device")) {
      assertThat(status(server.as(other), "/dicom-web/studies", "*/*")).as(other).isEqualTo(403);
    }
    for (String notASender : List.of("researcher", "steward", "physician")) {
      HttpResponse<String> refused =
          new Stow(server.as(notASender)).store(TestStudy.of("No^One").files(folder, 1));
      assertThat(refused.statusCode()).as(notASender).isEqualTo(403);
    }
  }

  @Test
  void what_is_asked_wrongly_is_told_in_a_problem_document(StudyGateServer server)
      throws Exception {
    Caller radiologist = server.as("radiologist");

    HttpResponse<String> bad =
        radiologist.send(radiologist.request("/dicom-web/studies?StudyDate=Zyxmarker"));

    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(bad.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(bad.body()).doesNotContain("Zyxmarker");
    assertThat(status(radiologist, "/dicom-web/studies/1.2.3.4.999/metadata", "*/*"))
        .isEqualTo(404);
    assertThat(status(radiologist, "/dicom-web/studies/no-uid", "*/*")).isEqualTo(400);
  }

  private static String pathOf(TestStudy study) {
    return "/dicom-web/studies/" + study.studyUid() + "/series/" + study.seriesUid();
  }

  private static int status(Caller caller, String path, String accept) throws Exception {
    return caller.send(caller.request(path).header("Accept", accept)).statusCode();
  }
}
