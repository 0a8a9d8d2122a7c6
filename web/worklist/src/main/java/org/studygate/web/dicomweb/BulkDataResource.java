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
import java.io.IOException;
import java.util.List;
import org.studygate.dicomweb.UnsupportedFormException;
import org.studygate.dicomweb.retrieve.BulkValue;
import org.studygate.dicomweb.retrieve.Fingerprint;
import org.studygate.dicomweb.retrieve.Form;
import org.studygate.dicomweb.retrieve.FrameLookup;
import org.studygate.dicomweb.retrieve.Scope;
import org.studygate.dicomweb.retrieve.StoredInstance;
import org.studygate.dicomweb.retrieve.StudyRetrieval;

/** Large values by the Bulk Data URI that the metadata names (PS3.18 10.4.1.1.5). */
@RequestScoped
@Path("/")
public class BulkDataResource {

  private static final String OCTETS = "application/octet-stream";
  private static final String PATH =
      "studies/{study}/series/{series}/instances/{instance}/bulkdata/{path: .+}";

  @Inject private StudyRetrieval retrieval;
  @Inject private FrameLookup lookup;
  @Context private UriInfo uri;
  @Context private HttpHeaders headers;
  @Context private Request request;

  @GET
  @Path(PATH)
  public Response bulkData(
      @PathParam("study") String study,
      @PathParam("series") String series,
      @PathParam("instance") String instance,
      @PathParam("path") String path)
      throws IOException {
    StoredInstance found = retrieval.instances(Scope.of(study, series, instance)).get(0);
    BulkValue value = BulkValue.find(found, path);
    if (value.fragments()) {
      return new FrameAnswer(lookup, uri, headers, request).all(found);
    }
    Accepted accepted = Accepted.by(headers, uri);
    boolean multipart = has(accepted.inMultipart());
    if (!multipart && !has(accepted.alone())) {
      throw new UnsupportedFormException("bulk data is given as application/octet-stream");
    }
    String fingerprint =
        new Fingerprint().add(found.digest()).add(path).add("" + multipart).toString();
    return new Conditional(fingerprint, List.of(found))
        .answer(request, () -> multipart ? multipart(value) : alone(value));
  }

  private static boolean has(List<Form> forms) {
    return forms.stream()
        .anyMatch(
            form ->
                OCTETS.equals(form.mediaType())
                    || "*/*".equals(form.mediaType())
                    || "application/*".equals(form.mediaType()));
  }

  private static ResponseBuilder alone(BulkValue value) {
    StreamingOutput body = value::writeTo;
    return Response.ok(body, OCTETS);
  }

  private ResponseBuilder multipart(BulkValue value) {
    Multipart multipart = new Multipart(OCTETS);
    StreamingOutput body =
        out -> {
          multipart.begin(out, OCTETS, uri.getAbsolutePath().toString());
          value.writeTo(out);
          multipart.end(out);
        };
    return Response.ok(body).header("Content-Type", multipart.contentType());
  }
}
