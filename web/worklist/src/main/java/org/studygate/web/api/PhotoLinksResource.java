package org.studygate.web.api;

import static org.studygate.web.api.StudyJson.array;
import static org.studygate.web.api.StudyJson.textOrNull;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import org.studygate.dicomweb.InvalidRequestException;
import org.studygate.id.PatientText;
import org.studygate.skin.PhotoLinkOrder;
import org.studygate.skin.PhotoLinkView;
import org.studygate.skin.PhotoLinks;

/** Links by which people without an account send photos: made, listed, taken back. */
@RequestScoped
@Path("/photo-links")
@Produces(MediaType.APPLICATION_JSON)
public class PhotoLinksResource {

  private static final int PAGE = 50;

  @Inject private PhotoLinks links;

  /** The answer alone holds the secret ({@code token}). */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(InputStream body) {
    PhotoLinks.Created created = links.create(order(object(body)));
    JsonObjectBuilder json = json(created.link()).add("token", created.token());
    json.add("path", "/send.xhtml#" + created.token());
    return Response.created(URI.create("photo-links/" + created.link().key()))
        .entity(json.build().toString())
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Newest first: the caller's own, for technologists and administrators all. */
  @GET
  public Response list(@QueryParam("offset") String offset, @QueryParam("limit") String limit) {
    int first = Numbers.of("offset", offset, 0, Integer.MAX_VALUE - 1000);
    int max = Numbers.of("limit", limit, PAGE, 200);
    return Response.ok(array(links.list(first, max), l -> json(l).build()).toString())
        .header("Cache-Control", "private, no-store")
        .build();
  }

  @POST
  @Path("{id}/revoke")
  public Response revoke(@PathParam("id") String id) {
    links.revoke(id);
    return Response.noContent().build();
  }

  private static JsonObjectBuilder json(PhotoLinkView link) {
    return Json.createObjectBuilder()
        .add("id", link.key())
        .add("createdBy", link.createdBy())
        .add("createdAt", link.createdAt().toString())
        .add("expiresAt", link.expiresAt().toString())
        .add("revoked", link.revokedAt() != null)
        .add("over", link.over())
        .add("photos", link.photos())
        .add("mostPhotos", link.mostPhotos())
        .add("patientId", link.patientId().reveal())
        .add("bodySite", textOrNull(link.bodySite() == null ? null : link.bodySite().name()))
        .add("laterality", textOrNull(link.laterality()));
  }

  private static PhotoLinkOrder order(JsonObject json) {
    String site = text(json, "bodySite");
    String laterality = text(json, "laterality");
    if (!site.isEmpty() && PhotoForm.site(site) == null) {
      throw new InvalidRequestException("bodySite is unknown");
    }
    return new PhotoLinkOrder(
        PatientText.of(text(json, "patientName")),
        PatientText.of(text(json, "patientId")),
        PatientText.of(text(json, "birthDate").replace("-", "")),
        text(json, "sex").toUpperCase(Locale.ROOT),
        PhotoForm.site(site),
        laterality.isEmpty() ? null : laterality,
        number(json, "hours"),
        number(json, "photos"));
  }

  private static JsonObject object(InputStream body) {
    try (JsonReader reader = Json.createReader(body)) {
      return reader.readObject();
    } catch (JsonException | ClassCastException notAnObject) {
      throw new InvalidRequestException("the request is not a JSON object");
    }
  }

  private static String text(JsonObject json, String name) {
    try {
      return json.isNull(name) ? "" : json.getString(name);
    } catch (NullPointerException missing) {
      return "";
    } catch (ClassCastException noText) {
      throw new InvalidRequestException(name + " is no text");
    }
  }

  private static int number(JsonObject json, String name) {
    try {
      return json.containsKey(name) ? json.getJsonNumber(name).intValueExact() : 0;
    } catch (ClassCastException | ArithmeticException noNumber) {
      throw new InvalidRequestException(name + " is no whole number");
    }
  }
}
