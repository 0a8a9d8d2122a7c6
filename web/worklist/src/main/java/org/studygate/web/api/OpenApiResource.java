package org.studygate.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** The description of this API (OpenAPI 3.1). */
@RequestScoped
@Path("/openapi.json")
public class OpenApiResource {

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public InputStream document() {
    return OpenApiResource.class.getResourceAsStream("openapi.json");
  }
}
