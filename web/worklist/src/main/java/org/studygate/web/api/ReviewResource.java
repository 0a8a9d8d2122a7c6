package org.studygate.web.api;

import static org.studygate.web.api.StudyJson.array;
import static org.studygate.web.api.StudyJson.textOrNull;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.studygate.release.ReleaseReviews;
import org.studygate.release.ReleaseReviews.StudyFinding;
import org.studygate.release.ReleaseReviews.StudyReview;

/** What a data steward sees before deciding. */
@RequestScoped
@Path("/releases/{id}/review")
public class ReviewResource {

  @Inject private ReleaseReviews reviews;

  /** Request, studies, findings; the request also in plain words. */
  @GET
  public Response review(@PathParam("id") String id, @QueryParam("language") String language) {
    ReleaseReviews.Review review = reviews.of(id);
    Locale locale = "ko".equals(language) ? Locale.KOREAN : Locale.ENGLISH;
    JsonObject json =
        Json.createObjectBuilder()
            .add("release", ReleaseJson.of(review.release(), null))
            .add("words", Json.createArrayBuilder(ReleaseWords.of(review.release(), locale)))
            .add("studies", array(review.studies(), study -> of(id, study)))
            .add("findings", array(review.findings(), found -> of(id, found)))
            .build();
    return Response.ok(json.toString(), MediaType.APPLICATION_JSON)
        .header("Cache-Control", "private, no-store")
        .build();
  }

  /** A picture of a study. */
  @GET
  @Path("{study}/{picture}")
  public Response picture(
      @PathParam("id") String id,
      @PathParam("study") String study,
      @PathParam("picture") String picture) {
    byte[] png = reviews.picture(id, Numbers.of("study", study, 0, Integer.MAX_VALUE), picture);
    return Response.ok(png, "image/png").header("Cache-Control", "private, no-store").build();
  }

  private static JsonObject of(String id, StudyReview study) {
    return Json.createObjectBuilder()
        .add("number", study.number())
        .add("modalities", Json.createArrayBuilder(study.modalities()))
        .add(
            "face",
            study.faceAnswer() == null
                ? JsonValue.NULL
                : Json.createObjectBuilder()
                    .add("answer", study.faceAnswer())
                    .add("confidence", study.faceConfidence())
                    .build())
        .add("marked", study.marked())
        .add("ready", study.ready())
        .add("heldBack", study.heldBack())
        .add(
            "pictures",
            array(study.pictures(), name -> Json.createValue(address(id, study.number(), name))))
        .build();
  }

  private static JsonObject of(String id, StudyFinding found) {
    String picture = found.finding().picture();
    return Json.createObjectBuilder()
        .add("study", found.study())
        .add("severity", found.finding().severity().name())
        .add("kind", found.finding().kind())
        .add("text", found.finding().description())
        .add("instance", textOrNull(found.finding().sopUid()))
        .add("picture", textOrNull(picture == null ? null : address(id, found.study(), picture)))
        .build();
  }

  private static String address(String id, int study, String name) {
    return "/api/releases/%s/review/%d/%s".formatted(id, study, name);
  }
}
