package org.studygate.web.api;

import static org.studygate.web.api.StudyJson.textOrNull;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import org.studygate.skin.LinkedPhoto;
import org.studygate.skin.LinkedPhotos;
import org.studygate.skin.PhotoState;
import org.studygate.skin.UnknownPhotoException;

/**
 * Photos of people without an account. The secret of their link comes in a header, since addresses
 * stand in logs; it is looked at before a body is read.
 */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class LinkedPhotosResource {

  private static final String TOKEN = "X-Photo-Link";
  private static final Duration WAIT = Duration.ofSeconds(25);

  @Inject private LinkedPhotos photos;
  @Context private HttpHeaders headers;

  /** What the link is good for. */
  @GET
  public Response open(@HeaderParam(TOKEN) String token) {
    LinkedPhotos.Opened link = photos.open(token);
    JsonObject json =
        Json.createObjectBuilder()
            .add("bodySite", textOrNull(link.bodySite() == null ? null : link.bodySite().name()))
            .add("laterality", textOrNull(link.laterality()))
            .add("left", link.left())
            .add("expiresAt", link.expiresAt().toString())
            .build();
    return answer(200, json);
  }

  /** Takes a photo in and waits a while for its verdict; 202 when that takes longer. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response send(
      @HeaderParam(TOKEN) String token,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      @QueryParam("language") String language,
      InputStream body) {
    photos.mayPost(token);
    PhotoForm form = PhotoForm.read(contentType, body, photos.mostBytes());
    LinkedPhoto sent = photos.send(token, form.linkedOrder(), form.image());
    LinkedPhoto photo =
        Verdicts.await(sent, p -> p.state() == PhotoState.RECEIVED, () -> look(token, sent), WAIT);
    return answer(
        photo.state().judged() ? 201 : 202, PhotoJson.of(photo, Languages.of(language, headers)));
  }

  /** The same photo may have come by another way before; of that no more is told. */
  private LinkedPhoto look(String token, LinkedPhoto sent) {
    try {
      return photos.find(token, sent.key());
    } catch (UnknownPhotoException other) {
      return sent;
    }
  }

  @GET
  @Path("{id}")
  public Response photo(
      @HeaderParam(TOKEN) String token,
      @PathParam("id") String id,
      @QueryParam("language") String language) {
    return answer(200, PhotoJson.of(photos.find(token, id), Languages.of(language, headers)));
  }

  private static Response answer(int status, JsonObject json) {
    return Response.status(status)
        .entity(json.toString())
        .header("Cache-Control", "no-store")
        .build();
  }
}
