package org.studygate.web.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.studygate.audit.AuditLinker;
import org.studygate.audit.AuditVerification;

/** The audit trail, for administrators. */
@Path("/audit")
public class AuditResource {

  @Inject private AuditLinker linker;

  /** Reads the whole trail: {@code {intact, links, head, pending, broken?}}. */
  @GET
  @Path("verification")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject verification() {
    AuditVerification.Result result = linker.verify();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("intact", result.intact())
            .add("links", result.links())
            .add("head", result.head())
            .add("pending", result.pending());
    return (result.intact() ? json : json.add("broken", result.broken())).build();
  }
}
