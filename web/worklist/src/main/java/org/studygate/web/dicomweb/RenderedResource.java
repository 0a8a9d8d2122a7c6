package org.studygate.web.dicomweb;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.studygate.dicomweb.UnsupportedFormException;
import org.studygate.dicomweb.retrieve.Rendering;
import org.studygate.dicomweb.retrieve.Scope;
import org.studygate.dicomweb.retrieve.StoredInstance;
import org.studygate.dicomweb.retrieve.StudyRetrieval;

/** Rendered images by WADO-RS (PS3.18 10.4.1.1.3). */
@RequestScoped
@Path("/")
public class RenderedResource {

  private static final String INSTANCE = "studies/{study}/series/{series}/instances/{instance}";

  @Inject private StudyRetrieval retrieval;
  @Context private UriInfo uri;
  @Context private HttpHeaders headers;
  @Context private Request request;

  @GET
  @Path("studies/{study}/rendered")
  public Response ofStudy(@PathParam("study") String study) {
    return all(Scope.of(study, null, null));
  }

  @GET
  @Path("studies/{study}/series/{series}/rendered")
  public Response ofSeries(@PathParam("study") String study, @PathParam("series") String series) {
    return all(Scope.of(study, series, null));
  }

  @GET
  @Path(INSTANCE + "/rendered")
  public Response ofInstance(
      @PathParam("study") String study,
      @PathParam("series") String series,
      @PathParam("instance") String instance) {
    return frames(Scope.of(study, series, instance), List.of(1));
  }

  @GET
  @Path(INSTANCE + "/frames/{frames}/rendered")
  public Response ofFrames(
      @PathParam("study") String study,
      @PathParam("series") String series,
      @PathParam("instance") String instance,
      @PathParam("frames") String frames) {
    return frames(Scope.of(study, series, instance), FrameNumbers.parse(frames));
  }

  private Response frames(Scope scope, List<Integer> frames) {
    Rendering rendering = rendering();
    StoredInstance instance = retrieval.instances(scope).get(0);
    frames.forEach(frame -> PictureAnswer.requireFrame(instance, frame));
    return frames.size() == 1
        ? PictureAnswer.one(request, instance, frames.get(0), rendering)
        : PictureAnswer.several(request, List.of(instance), frames, rendering);
  }

  /** The first frame of every image. */
  private Response all(Scope scope) {
    Rendering rendering = rendering();
    List<StoredInstance> images =
        retrieval.instances(scope).stream().filter(i -> i.frames() > 0).toList();
    if (images.isEmpty()) {
      throw new UnsupportedFormException("there is no image that could be rendered");
    }
    return PictureAnswer.several(request, images, List.of(1), rendering);
  }

  private Rendering rendering() {
    return RenderingParameters.parse(uri.getQueryParameters(), Accepted.by(headers, uri), null);
  }
}
