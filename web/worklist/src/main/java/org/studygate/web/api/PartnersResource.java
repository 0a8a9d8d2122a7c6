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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.studygate.partner.PartnerView;
import org.studygate.partner.Partners;

/** How the lines to partner hospitals are. */
@RequestScoped
@Path("/partners")
public class PartnersResource {

  @Inject private Partners partners;

  @GET
  public Response partners() {
    return Response.ok(
            array(partners.all(), PartnersResource::of).toString(), MediaType.APPLICATION_JSON)
        .header("Cache-Control", "private, no-store")
        .build();
  }

  /** Sends again at once, what the partner refused included. */
  @POST
  @Path("{name}/retry")
  public Response retry(@PathParam("name") String name) {
    partners.tryAgain(name);
    return partners();
  }

  private static JsonObject of(PartnerView partner) {
    return Json.createObjectBuilder()
        .add("name", partner.name())
        .add("transport", textOrNull(partner.transport()))
        .add("host", textOrNull(partner.host()))
        .add("push", Json.createArrayBuilder(partner.push()))
        .add("pull", Json.createArrayBuilder(partner.pull()))
        .add("waiting", partner.waiting())
        .add("sent", partner.sent())
        .add("refused", partner.refused())
        .add("failures", partner.failures())
        .add("dueAt", time(partner.dueAt()))
        .add("reachedAt", time(partner.reachedAt()))
        .build();
  }

  private static jakarta.json.JsonValue time(Instant at) {
    return textOrNull(at == null ? null : at.toString());
  }
}
