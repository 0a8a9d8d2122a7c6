package org.studygate.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import java.net.URI;
import java.util.List;
import org.studygate.dicomweb.InvalidRequestException;
import org.studygate.training.TrainingSource;
import org.studygate.training.TrainingView;
import org.studygate.training.Trainings;

/** Trainings of the photos' model: started, followed, gone on with, cancelled. */
@RequestScoped
@Path("/trainings")
@Produces(MediaType.APPLICATION_JSON)
public class TrainingsResource {

  private static final int PAGE = 50;

  @Inject private Trainings trainings;

  /** Newest first, without curves. */
  @GET
  public Response list(@QueryParam("offset") String offset, @QueryParam("limit") String limit) {
    int first = Numbers.of("offset", offset, 0, Integer.MAX_VALUE - 1000);
    int max = Numbers.of("limit", limit, PAGE, 199);
    List<TrainingView> found = trainings.list(first, max + 1);
    Response.ResponseBuilder answer =
        answer(
            StudyJson.array(found.subList(0, Math.min(max, found.size())), TrainingJson::of)
                .toString());
    if (found.size() > max) {
      answer.header("X-Next-Offset", first + max);
    }
    return answer.build();
  }

  /** The body, {@code {"source": "LABELS"}}, may be missing. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response start(InputStream body) {
    TrainingView training = trainings.start(source(OrderJson.text(body, "source")));
    return Response.created(URI.create("trainings/" + training.key()))
        .entity(TrainingJson.of(training).toString())
        .header("Cache-Control", "private, no-store")
        .build();
  }

  @GET
  @Path("{id}")
  public Response training(@PathParam("id") String id) {
    return answered(trainings.find(id));
  }

  /** Trains again with the photos that there are now. */
  @POST
  @Path("{id}/again")
  public Response again(@PathParam("id") String id) {
    return answered(trainings.again(id));
  }

  /** Ends it, wherever it stands. */
  @POST
  @Path("{id}/cancel")
  public Response cancel(@PathParam("id") String id) {
    return answered(trainings.cancel(id));
  }

  private static TrainingSource source(String text) {
    try {
      return text == null ? TrainingSource.LABELS : TrainingSource.valueOf(text);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidRequestException("source is none of LABELS, FOLDER, BOTH");
    }
  }

  private static Response answered(TrainingView training) {
    JsonObject json = TrainingJson.of(training);
    return answer(json.toString()).build();
  }

  private static Response.ResponseBuilder answer(String json) {
    return Response.ok(json).header("Cache-Control", "private, no-store");
  }
}
