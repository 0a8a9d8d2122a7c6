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
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.studygate.dicomweb.UnsupportedFormException;
import org.studygate.dicomweb.retrieve.MetadataDocuments;
import org.studygate.dicomweb.retrieve.Scope;
import org.studygate.dicomweb.retrieve.StoredInstance;
import org.studygate.dicomweb.retrieve.StudyRetrieval;

/** The metadata of WADO-RS (PS3.18 10.4.1.1.2). */
@RequestScoped
@Path("/")
public class MetadataResource {

  private static final List<String> JSON = List.of("application/dicom+json", "application/json");

  @Inject private StudyRetrieval retrieval;
  @Inject private MetadataDocuments documents;
  @Context private UriInfo uri;
  @Context private HttpHeaders headers;
  @Context private Request request;

  @GET
  @Path("studies/{study}/metadata")
  public Response ofStudy(@PathParam("study") String study) {
    return metadata(Scope.of(study, null, null));
  }

  @GET
  @Path("studies/{study}/series/{series}/metadata")
  public Response ofSeries(@PathParam("study") String study, @PathParam("series") String series) {
    return metadata(Scope.of(study, series, null));
  }

  @GET
  @Path("studies/{study}/series/{series}/instances/{instance}/metadata")
  public Response ofInstance(
      @PathParam("study") String study,
      @PathParam("series") String series,
      @PathParam("instance") String instance) {
    return metadata(Scope.of(study, series, instance));
  }

  private Response metadata(Scope scope) {
    String mediaType = Accepted.by(headers, uri).bestOf(JSON);
    if (mediaType == null) {
      throw new UnsupportedFormException("metadata is given as application/dicom+json");
    }
    List<StoredInstance> instances = retrieval.instances(scope);
    String key = documents.key(instances, BaseUrl.of(uri));
    return new Conditional(key, instances)
        .answer(request, () -> document(key, instances).type(mediaType));
  }

  private ResponseBuilder document(String key, List<StoredInstance> instances) {
    String base = BaseUrl.of(uri);
    boolean compressed = takesGzip();
    StreamingOutput body =
        out -> {
          try (InputStream gzip = documents.open(key, instances, base);
              InputStream in = compressed ? gzip : new GZIPInputStream(gzip)) {
            in.transferTo(out);
          }
        };
    ResponseBuilder response = Response.ok(body);
    return compressed ? response.header("Content-Encoding", "gzip") : response;
  }

  private boolean takesGzip() {
    String encodings = headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
    return encodings != null
        && QuotedText.split(encodings, ',').stream()
            .map(MediaRange::parse)
            .anyMatch(e -> "gzip".equals(e.type()) && e.quality() > 0);
  }
}
