package org.studygate.web.api;

import static org.studygate.web.api.StudyJson.array;
import static org.studygate.web.api.StudyJson.textOrNull;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.studygate.skin.PhotoModelService;
import org.studygate.skin.PhotoModelStatus;
import org.studygate.skin.PhotoModelVersions;

/** The versions of the photos' model: which is served, and the way back to an earlier one. */
@RequestScoped
@Path("/photo-models")
@Produces(MediaType.APPLICATION_JSON)
public class PhotoModelsResource {

  @Inject private PhotoModelVersions versions;

  @GET
  public Response versions() {
    PhotoModelStatus status = versions.status();
    JsonObject json =
        Json.createObjectBuilder()
            .add("served", textOrNull(status.version()))
            .add("wanted", textOrNull(status.wanted()))
            .add("problem", textOrNull(status.problem()))
            .add("versions", array(versions.versions(), PhotoModelsResource::of))
            .add("history", array(versions.history(), PhotoModelsResource::of))
            .build();
    return Response.ok(json.toString()).header("Cache-Control", "private, no-store").build();
  }

  /** Serves a version that was served before, or the one that came along. */
  @POST
  @Path("{version}/serve")
  public Response serve(@PathParam("version") String version) {
    versions.serve(version);
    return versions();
  }

  private static JsonObject of(PhotoModelService service) {
    return Json.createObjectBuilder()
        .add("version", service.version())
        .add("trained", service.trained())
        .add("since", textOrNull(service.since() == null ? null : service.since().toString()))
        .add("cause", textOrNull(service.cause() == null ? null : service.cause().name()))
        .add("training", textOrNull(service.trainingKey()))
        .add("decidedBy", textOrNull(service.decidedBy()))
        .build();
  }
}
