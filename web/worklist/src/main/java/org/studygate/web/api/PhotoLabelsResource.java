package org.studygate.web.api;

import static org.studygate.web.api.StudyJson.array;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.studygate.labeling.LabelReports;
import org.studygate.labeling.LabelRow;
import org.studygate.labeling.LabelTask;
import org.studygate.labeling.PhotoLabelling;
import org.studygate.skin.Photos;

/** Doctors' labels of photos: handed out, given, corrected, and how far doctors agree. */
@RequestScoped
@Path("/photo-labels")
@Produces(MediaType.APPLICATION_JSON)
public class PhotoLabelsResource {

  private static final int PAGE = 100;
  private static final int LARGEST = 499;

  @Inject private PhotoLabelling labelling;
  @Inject private LabelReports reports;

  /** Every label that was given, the newest first. */
  @GET
  public Response labels(@QueryParam("offset") String offset, @QueryParam("limit") String limit) {
    int first = Numbers.of("offset", offset, 0, Integer.MAX_VALUE - 1000);
    int max = Numbers.of("limit", limit, PAGE, LARGEST);
    List<LabelRow> found = reports.labels(first, max + 1);
    List<LabelRow> page = found.subList(0, Math.min(max, found.size()));
    Response.ResponseBuilder answer = answer(array(page, LabelJson::of));
    if (found.size() > max) {
      answer.header("X-Next-Offset", first + max);
    }
    return answer.build();
  }

  /** Gives a label, or corrects one's own. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response save(InputStream body) {
    LabelJson.Sent sent = LabelJson.read(body);
    return answer(LabelJson.of(labelling.save(sent.photo(), sent.opinion(), sent.settles())))
        .build();
  }

  /** The photos that the caller is to label now, and how far all are. */
  @POST
  @Path("next")
  public Response next(@QueryParam("count") String count) {
    List<LabelTask> tasks = labelling.next(Numbers.of("count", count, 1, 5));
    return answer(
            Json.createObjectBuilder()
                .add("photos", array(tasks, LabelJson::of))
                .add("progress", LabelJson.of(reports.progress()))
                .build())
        .build();
  }

  /** One's own labels in force, the newest first. */
  @GET
  @Path("mine")
  public Response mine(@QueryParam("limit") String limit) {
    int max = Numbers.of("limit", limit, 20, 100);
    return answer(array(labelling.mine(max), LabelJson::of)).build();
  }

  @GET
  @Path("progress")
  public Response progress() {
    return answer(LabelJson.of(reports.progress())).build();
  }

  /** How far doctors agree. */
  @GET
  @Path("agreement")
  public Response agreement() {
    return answer(LabelJson.of(reports.agreement())).build();
  }

  /** The picture of a photo that one holds or has labelled. */
  @GET
  @Path("{id}/picture")
  public Response picture(@PathParam("id") String id) {
    Photos.Picture picture = labelling.picture(id);
    return Response.ok(picture.bytes(), picture.mediaType())
        .header("Cache-Control", "private, max-age=600")
        .build();
  }

  /** Gives a photo back without a label. */
  @POST
  @Path("{id}/skip")
  public Response skip(@PathParam("id") String id) {
    labelling.skip(id);
    return Response.noContent().header("Cache-Control", "no-store").build();
  }

  /** What others and the model say of a photo that one has labelled; the own label stays then. */
  @POST
  @Path("{id}/look")
  public Response look(@PathParam("id") String id) {
    return answer(LabelJson.of(labelling.look(id))).build();
  }

  private static Response.ResponseBuilder answer(Object json) {
    return Response.ok(json.toString()).header("Cache-Control", "private, no-store");
  }
}
