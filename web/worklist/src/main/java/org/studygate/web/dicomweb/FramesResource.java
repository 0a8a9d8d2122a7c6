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
import java.io.IOException;
import java.util.List;
import org.studygate.dicomweb.retrieve.FrameLookup;
import org.studygate.dicomweb.retrieve.Scope;
import org.studygate.dicomweb.retrieve.StoredInstance;
import org.studygate.dicomweb.retrieve.StudyRetrieval;

/** Frames by WADO-RS (PS3.18 10.4.1.1.6). */
@RequestScoped
@Path("/")
public class FramesResource {

  private static final String PATH =
      "studies/{study}/series/{series}/instances/{instance}/frames/{frames}";

  @Inject private StudyRetrieval retrieval;
  @Inject private FrameLookup lookup;
  @Context private UriInfo uri;
  @Context private HttpHeaders headers;
  @Context private Request request;

  @GET
  @Path(PATH)
  public Response frames(
      @PathParam("study") String study,
      @PathParam("series") String series,
      @PathParam("instance") String instance,
      @PathParam("frames") String list)
      throws IOException {
    List<Integer> numbers = FrameNumbers.parse(list);
    List<StoredInstance> found = retrieval.instances(Scope.of(study, series, instance));
    return new FrameAnswer(lookup, uri, headers, request).of(found.get(0), numbers);
  }
}
