package org.studygate.web.api;

import static org.studygate.web.api.StudyJson.array;
import static org.studygate.web.api.StudyJson.textOrNull;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import org.studygate.release.ReleasePackages;
import org.studygate.release.ReleaseView;

/** A release as the API's contract has it. */
final class ReleaseJson {

  private ReleaseJson() {}

  /**
   * @param link to the package, for the requester; else null
   */
  static JsonObject of(ReleaseView release, ReleasePackages.Link link) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", release.key())
            .add("state", release.state().name())
            .add("stateReason", textOrNull(release.stateReason()))
            .add("stateSince", release.stateSince().toString())
            .add("requester", release.requester())
            .add("requestedAt", release.requestedAt().toString())
            .add("purpose", release.purpose())
            .add("recipient", release.recipient())
            .add("keep", Json.createArrayBuilder(release.keep()))
            .add("method", release.method())
            .add("options", Json.createArrayBuilder(release.options()))
            .add("outputs", array(release.outputs(), o -> Json.createValue(o.name())))
            .add(
                "destination",
                Json.createObjectBuilder()
                    .add("type", release.destination().name())
                    .add("name", textOrNull(release.destinationName())))
            .add("revision", release.revision())
            .add("approvedBy", textOrNull(release.approvedBy()))
            .add("approvedAt", time(release.approvedAt()))
            .add("counts", of(release.counts()))
            .add("heldBack", array(release.held(), ReleaseJson::of))
            .add("messages", array(release.talk(), ReleaseJson::of));
    return json.add(
            "package",
            release.pack() == null ? JsonValue.NULL : of(release.key(), release.pack(), link))
        .build();
  }

  private static JsonObject of(ReleaseView.Counts counts) {
    return Json.createObjectBuilder()
        .add("studies", counts.studies())
        .add("preparedStudies", counts.preparedStudies())
        .add("markedStudies", counts.markedStudies())
        .add("instances", counts.instances())
        .add("ready", counts.ready())
        .add("heldBack", counts.heldBack())
        .add("sent", counts.sent())
        .add(
            "findings",
            Json.createObjectBuilder()
                .add("note", counts.findings().get(0))
                .add("mark", counts.findings().get(1))
                .add("block", counts.findings().get(2)))
        .build();
  }

  private static JsonObject of(ReleaseView.Held held) {
    return Json.createObjectBuilder()
        .add("study", held.study())
        .add("reason", textOrNull(held.reason()))
        .add("instances", held.instances())
        .build();
  }

  private static JsonObject of(ReleaseView.Talk talk) {
    return Json.createObjectBuilder()
        .add("kind", talk.kind().name())
        .add("author", talk.author())
        .add("at", talk.at().toString())
        .add("text", textOrNull(talk.words()))
        .build();
  }

  private static JsonObject of(String key, ReleaseView.Pack pack, ReleasePackages.Link link) {
    return Json.createObjectBuilder()
        .add("bytes", pack.size())
        .add("sha256", pack.digest())
        .add("availableAt", pack.availableAt().toString())
        .add("expiresAt", pack.expiresAt().toString())
        .add("downloads", pack.downloads())
        .add(
            "href",
            link == null ? JsonValue.NULL : Json.createValue(PackageResource.href(key, link)))
        .add(
            "hrefExpiresAt",
            link == null ? JsonValue.NULL : time(Instant.ofEpochSecond(link.until())))
        .build();
  }

  private static JsonValue time(Instant at) {
    return at == null ? JsonValue.NULL : Json.createValue(at.toString());
  }
}
