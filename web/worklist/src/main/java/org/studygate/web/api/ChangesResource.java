package org.studygate.web.api;

import static org.studygate.web.api.StudyJson.array;
import static org.studygate.web.api.StudyJson.textOrNull;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.Files;
import org.studygate.partner.Change;
import org.studygate.partner.PartnerChanges;

/** What partner hospitals fetch: a list of what is new, and the objects in several forms. */
@RequestScoped
@Path("/changes")
public class ChangesResource {

  private static final int PAGE = 100;
  private static final int LARGEST_ZIP = 200;

  @Inject private PartnerChanges changes;

  /** What came since an earlier answer. */
  @GET
  public Response changes(@QueryParam("since") String since, @QueryParam("limit") String limit) {
    PartnerChanges.Page page = changes.since(since, Numbers.of("limit", limit, PAGE, 500));
    JsonObject json =
        Json.createObjectBuilder()
            .add("changes", array(page.changes(), ChangesResource::of))
            .add("next", page.next())
            .add("more", page.more())
            .build();
    return Response.ok(json.toString(), MediaType.APPLICATION_JSON)
        .header("Cache-Control", "private, no-store")
        .build();
  }

  /** Likewise as one file: the objects, their pictures, and a table. */
  @GET
  @Path("zip")
  public Response zip(@QueryParam("since") String since, @QueryParam("limit") String limit) {
    int most = Numbers.of("limit", limit, PAGE, LARGEST_ZIP);
    PartnerChanges.Page page = changes.since(since, most);
    StreamingOutput content = out -> new ChangesZip(changes, page.changes()).writeTo(out);
    return Response.ok(content, "application/zip")
        .header("Cache-Control", "private, no-store")
        .header("Content-Disposition", "attachment; filename=\"changes.zip\"")
        .header("X-Next-Since", page.next())
        .header("X-More", page.more())
        .build();
  }

  @GET
  @Path("{sop}/dicom")
  public Response dicom(@PathParam("sop") String sop) {
    java.nio.file.Path file = changes.file(sop);
    StreamingOutput content = out -> Files.copy(file, out);
    return Response.ok(content, "application/dicom")
        .header("Cache-Control", "private, no-store")
        .build();
  }

  /** The first frame as the header wants it shown. */
  @GET
  @Path("{sop}/png")
  public Response png(@PathParam("sop") String sop) {
    return Response.ok(ChangesZip.png(changes.file(sop)), "image/png")
        .header("Cache-Control", "private, no-store")
        .build();
  }

  private static JsonObject of(Change change) {
    String address = "/api/changes/" + change.sopUid();
    return Json.createObjectBuilder()
        .add("sopInstanceUid", change.sopUid())
        .add("sopClassUid", change.sopClassUid())
        .add("seriesUid", change.seriesUid())
        .add("studyUid", change.studyUid())
        .add("modality", textOrNull(change.modality()))
        .add("bytes", change.size())
        .add("receivedAt", change.receivedAt().toString())
        .add("dicom", address + "/dicom")
        .add("png", textOrNull(change.frames() > 0 ? address + "/png" : null))
        .build();
  }
}
