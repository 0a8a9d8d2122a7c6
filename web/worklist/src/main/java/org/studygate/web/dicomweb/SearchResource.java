package org.studygate.web.dicomweb;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.studygate.dicomweb.UnsupportedFormException;
import org.studygate.dicomweb.query.SearchLevel;
import org.studygate.dicomweb.query.SearchRequest;
import org.studygate.dicomweb.query.SearchResult;
import org.studygate.dicomweb.query.StudySearch;
import org.studygate.id.SeriesUid;
import org.studygate.id.StudyUid;

/** QIDO-RS (PS3.18 10.6). */
@RequestScoped
@Path("/")
public class SearchResource {

  private static final List<String> JSON = List.of("application/dicom+json", "application/json");
  private static final String MORE =
      "299 StudyGate \"The number of results exceeded the limit; more can be had with offset.\"";

  @Inject private StudySearch search;
  @Context private UriInfo uri;
  @Context private HttpHeaders headers;

  @GET
  @Path("studies")
  public Response studies() {
    return search(SearchLevel.STUDY, null, null);
  }

  @GET
  @Path("series")
  public Response series() {
    return search(SearchLevel.SERIES, null, null);
  }

  @GET
  @Path("instances")
  public Response instances() {
    return search(SearchLevel.INSTANCE, null, null);
  }

  @GET
  @Path("studies/{study}/series")
  public Response seriesOf(@PathParam("study") String study) {
    return search(SearchLevel.SERIES, new StudyUid(study), null);
  }

  @GET
  @Path("studies/{study}/instances")
  public Response instancesOf(@PathParam("study") String study) {
    return search(SearchLevel.INSTANCE, new StudyUid(study), null);
  }

  @GET
  @Path("studies/{study}/series/{series}/instances")
  public Response instancesOf(
      @PathParam("study") String study, @PathParam("series") String series) {
    return search(SearchLevel.INSTANCE, new StudyUid(study), new SeriesUid(series));
  }

  private Response search(SearchLevel level, StudyUid study, SeriesUid series) {
    String mediaType = Accepted.by(headers, uri).bestOf(JSON);
    if (mediaType == null) {
      throw new UnsupportedFormException("search results are given as application/dicom+json");
    }
    SearchResult result =
        search.search(
            new SearchRequest(level, study, series, uri.getQueryParameters(), BaseUrl.of(uri)));
    StreamingOutput body = result::writeTo;
    Response.ResponseBuilder response =
        Response.ok(body, mediaType).header("Cache-Control", "private, no-store");
    if (result.cut()) {
      response.header("Warning", MORE);
    }
    return response.build();
  }
}
