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
import java.io.OutputStream;
import java.util.List;
import org.studygate.dicomweb.retrieve.Fingerprint;
import org.studygate.dicomweb.retrieve.Form;
import org.studygate.dicomweb.retrieve.InstanceContent;
import org.studygate.dicomweb.retrieve.Scope;
import org.studygate.dicomweb.retrieve.StoredInstance;
import org.studygate.dicomweb.retrieve.StudyRetrieval;
import org.studygate.models.image.ImageException;

/** Whole objects by WADO-RS (PS3.18 10.4.1.1.1), streamed from their files. */
@RequestScoped
@Path("/")
public class InstancesResource {

  private static final String DICOM = "application/dicom";

  @Inject private StudyRetrieval retrieval;
  @Context private UriInfo uri;
  @Context private HttpHeaders headers;
  @Context private Request request;

  @GET
  @Path("studies/{study}")
  public Response ofStudy(@PathParam("study") String study) throws IOException {
    return objects(Scope.of(study, null, null));
  }

  @GET
  @Path("studies/{study}/series/{series}")
  public Response ofSeries(@PathParam("study") String study, @PathParam("series") String series)
      throws IOException {
    return objects(Scope.of(study, series, null));
  }

  @GET
  @Path("studies/{study}/series/{series}/instances/{instance}")
  public Response ofInstance(
      @PathParam("study") String study,
      @PathParam("series") String series,
      @PathParam("instance") String instance)
      throws IOException {
    return objects(Scope.of(study, series, instance));
  }

  private Response objects(Scope scope) throws IOException {
    Accepted accepted = Accepted.by(headers, uri);
    List<StoredInstance> instances = retrieval.instances(scope);
    boolean alone = scope.isInstance() && hasDicom(accepted.alone());
    List<Form> forms = alone ? accepted.alone() : accepted.inMultipart();
    List<InstanceContent> contents =
        instances.stream().map(instance -> InstanceContent.of(instance, forms)).toList();
    if (scope.isInstance()) {
      contents.get(0).requireConvertible();
    }
    Fingerprint fingerprint = new Fingerprint().add(Boolean.toString(alone));
    contents.forEach(c -> fingerprint.add(c.instance().digest()).add(c.transferSyntax()));
    return new Conditional(fingerprint.toString(), instances)
        .answer(request, () -> alone ? one(contents.get(0)) : multipart(contents));
  }

  private static boolean hasDicom(List<Form> forms) {
    return forms.stream().anyMatch(form -> DICOM.equals(form.mediaType()));
  }

  private static ResponseBuilder one(InstanceContent content) {
    StreamingOutput body = out -> write(content, out);
    ResponseBuilder response = Response.ok(body).header("Content-Type", typeOf(content));
    return content.asStored()
        ? response.header("Content-Length", content.instance().size())
        : response;
  }

  private ResponseBuilder multipart(List<InstanceContent> contents) {
    Multipart multipart = new Multipart(DICOM);
    String base = BaseUrl.of(uri);
    StreamingOutput body =
        out -> {
          for (InstanceContent content : contents) {
            multipart.begin(out, typeOf(content), base + content.instance().path());
            write(content, out);
          }
          multipart.end(out);
        };
    return Response.ok(body).header("Content-Type", multipart.contentType());
  }

  private static String typeOf(InstanceContent content) {
    return DICOM + "; transfer-syntax=" + content.transferSyntax();
  }

  private static void write(InstanceContent content, OutputStream out) throws IOException {
    try {
      content.writeTo(out);
    } catch (ImageException e) {
      // Breaks the answer off: an image that is missing must not look like a complete study.
      throw new IOException(content.instance().instance() + " cannot be converted", e);
    }
  }
}
