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
import org.studygate.dicomweb.retrieve.Pictures;
import org.studygate.dicomweb.retrieve.Rendering;
import org.studygate.dicomweb.retrieve.Scope;
import org.studygate.dicomweb.retrieve.StoredInstance;
import org.studygate.dicomweb.retrieve.StudyRetrieval;
import org.studygate.dicomweb.retrieve.Viewport;

/** Small pictures that stand for a study, a series, an image or a frame (PS3.18 10.4.1.1.4). */
@RequestScoped
@Path("/")
public class ThumbnailResource {

  private static final String INSTANCE = "studies/{study}/series/{series}/instances/{instance}";
  private static final Viewport SMALL = new Viewport(128, 128, null);

  @Inject private StudyRetrieval retrieval;
  @Context private UriInfo uri;
  @Context private HttpHeaders headers;
  @Context private Request request;

  @GET
  @Path("studies/{study}/thumbnail")
  public Response ofStudy(@PathParam("study") String study) {
    return representative(Scope.of(study, null, null));
  }

  @GET
  @Path("studies/{study}/series/{series}/thumbnail")
  public Response ofSeries(@PathParam("study") String study, @PathParam("series") String series) {
    return representative(Scope.of(study, series, null));
  }

  @GET
  @Path(INSTANCE + "/thumbnail")
  public Response ofInstance(
      @PathParam("study") String study,
      @PathParam("series") String series,
      @PathParam("instance") String instance) {
    return representative(Scope.of(study, series, instance));
  }

  @GET
  @Path(INSTANCE + "/frames/{frame}/thumbnail")
  public Response ofFrame(
      @PathParam("study") String study,
      @PathParam("series") String series,
      @PathParam("instance") String instance,
      @PathParam("frame") String frame) {
    int number = FrameNumbers.parse(frame).get(0);
    StoredInstance found = retrieval.instances(Scope.of(study, series, instance)).get(0);
    return PictureAnswer.one(request, found, number, rendering());
  }

  private Response representative(Scope scope) {
    StoredInstance image = Pictures.representative(retrieval.instances(scope));
    return PictureAnswer.one(request, image, (image.frames() + 1) / 2, rendering());
  }

  private Rendering rendering() {
    return RenderingParameters.parse(uri.getQueryParameters(), Accepted.by(headers, uri), SMALL);
  }
}
