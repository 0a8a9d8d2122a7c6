package org.studygate.web.dicomweb;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.studygate.dicomweb.UnsupportedFormException;
import org.studygate.dicomweb.store.StoredObjects;
import org.studygate.dicomweb.store.StudyStorage;
import org.studygate.id.StudyUid;
import org.studygate.web.problem.Problem;

/** STOW-RS (PS3.18 10.5). */
@RequestScoped
@Path("/")
public class StoreResource {

  private static final List<String> JSON = List.of("application/dicom+json", "application/json");

  @Inject private StudyStorage storage;
  @Context private UriInfo uri;
  @Context private HttpHeaders headers;

  @POST
  @Path("studies")
  public Response storeAny(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType, InputStream body) {
    return store(null, contentType, body);
  }

  @POST
  @Path("studies/{study}")
  public Response storeInto(
      @PathParam("study") String study,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      InputStream body) {
    return store(new StudyUid(study), contentType, body);
  }

  private Response store(StudyUid study, String contentType, InputStream body) {
    String mediaType = Accepted.by(headers, uri).bestOf(JSON);
    if (mediaType == null) {
      throw new UnsupportedFormException("the response is given as application/dicom+json");
    }
    MediaRange type = MediaRange.parse(contentType == null ? "" : contentType);
    if (!RequestedObjects.understands(type)) {
      return new Problem(415, "objects are taken as multipart/related of application/dicom")
          .toResponse();
    }
    StoredObjects objects = storage.store(study, RequestedObjects.of(type, body));
    if (objects.isEmpty()) {
      return new Problem(400, "the request holds no complete DICOM object").toResponse();
    }
    String base = BaseUrl.of(uri);
    StreamingOutput response = out -> objects.writeTo(out, base);
    return Response.status(status(objects)).type(mediaType).entity(response).build();
  }

  /** PS3.18 table 10.5.3-1. */
  private static int status(StoredObjects objects) {
    if (objects.allStored()) {
      return 200;
    }
    if (!objects.noneStored()) {
      return 202;
    }
    if (objects.outOfSpace()) {
      return 503;
    }
    return objects.brokenOff() ? 400 : 409;
  }
}
