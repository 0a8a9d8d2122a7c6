package org.studygate.web.problem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;

/**
 * What went wrong, for the client (RFC 9457). It repeats nothing of the request, which may hold a
 * patient's values.
 *
 * @param status of HTTP
 * @param detail one sentence, or null
 */
public record Problem(int status, String detail) {

  public static final String MEDIA_TYPE = "application/problem+json";

  JsonObject toJson() {
    Response.Status known = Response.Status.fromStatusCode(status);
    var json =
        Json.createObjectBuilder()
            .add("type", "about:blank")
            .add("title", known == null ? "Error" : known.getReasonPhrase())
            .add("status", status);
    if (detail != null) {
      json.add("detail", detail);
    }
    return json.build();
  }

  public Response toResponse() {
    return Response.status(status)
        .type(MEDIA_TYPE)
        .header("Cache-Control", "no-store")
        .entity(toJson().toString())
        .build();
  }
}
