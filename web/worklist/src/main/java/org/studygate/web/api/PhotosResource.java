package org.studygate.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
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
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.studygate.dicomweb.InvalidRequestException;
import org.studygate.skin.PhotoAdvice;
import org.studygate.skin.PhotoState;
import org.studygate.skin.PhotoView;
import org.studygate.skin.Photos;

/** Photos of skin: sent, answered, looked at. */
@RequestScoped
@Path("/photos")
@Produces(MediaType.APPLICATION_JSON)
public class PhotosResource {

  private static final int PAGE = 50;
  private static final int LONGEST_WAIT = 60;
  private static final int USUAL_WAIT = 25;

  @Inject private Photos photos;
  @Context private HttpHeaders headers;

  /**
   * Takes a photo in and waits for its verdict: 201 with it, 200 when the photo was here already,
   * 202 when the verdict takes longer.
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response send(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      @QueryParam("wait") String wait,
      @QueryParam("language") String language,
      InputStream body) {
    Locale locale = locale(language);
    int seconds = Numbers.of("wait", wait, USUAL_WAIT, LONGEST_WAIT);
    PhotoForm form = PhotoForm.read(contentType, body);
    Photos.Sent sent = photos.send(form.order(), form.image());
    PhotoView photo =
        Verdicts.await(
            sent.photo(),
            p -> p.state() == PhotoState.RECEIVED,
            () -> photos.find(sent.photo().key()),
            Duration.ofSeconds(seconds));
    int status = !photo.state().judged() ? 202 : sent.isNew() ? 201 : 200;
    return Response.status(status)
        .location(URI.create("photos/" + photo.key()))
        .entity(PhotoJson.of(photo, locale).toString())
        .header("Cache-Control", "private, no-store")
        .build();
  }

  /** Newest first: the caller's own; for staff all, or those in a state. */
  @GET
  public Response list(
      @QueryParam("state") String state,
      @QueryParam("offset") String offset,
      @QueryParam("limit") String limit,
      @QueryParam("language") String language) {
    Locale locale = locale(language);
    int first = Numbers.of("offset", offset, 0, Integer.MAX_VALUE - 1000);
    int max = Math.min(Numbers.of("limit", limit, PAGE, 199), 199);
    PhotoState wanted = state(state);
    List<PhotoView> found =
        photos.seesAll() ? photos.all(wanted, first, max + 1) : photos.mine(wanted, first, max + 1);
    JsonArrayBuilder array = Json.createArrayBuilder();
    found.stream().limit(max).forEach(photo -> array.add(PhotoJson.of(photo, locale)));
    Response.ResponseBuilder answer = answer(array.build().toString());
    if (found.size() > max) {
      answer.header("X-Next-Offset", first + max);
    }
    return answer.build();
  }

  /** All reasons that a photo may be answered with, and the advice to each. */
  @GET
  @Path("advice")
  public Response advice(@QueryParam("language") String language) {
    Locale locale = locale(language);
    JsonArrayBuilder array = Json.createArrayBuilder();
    PhotoAdvice.REASONS.forEach(r -> array.add(PhotoJson.of(PhotoAdvice.of(r, locale))));
    return answer(array.build().toString()).build();
  }

  @GET
  @Path("{id}")
  public Response photo(@PathParam("id") String id, @QueryParam("language") String language) {
    return answer(PhotoJson.of(photos.find(id), locale(language)).toString()).build();
  }

  /** The picture without its metadata. */
  @GET
  @Path("{id}/picture")
  public Response picture(@PathParam("id") String id) {
    Photos.Picture picture = photos.picture(id);
    return Response.ok(picture.bytes(), picture.mediaType())
        .header("Cache-Control", "private, max-age=600")
        .build();
  }

  /** Tries the step again that failed for good. */
  @POST
  @Path("{id}/retry")
  public Response retry(@PathParam("id") String id, @QueryParam("language") String language) {
    return answer(PhotoJson.of(photos.retry(id), locale(language)).toString()).build();
  }

  private static PhotoState state(String text) {
    try {
      return text == null || text.isBlank() ? null : PhotoState.valueOf(text);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidRequestException("state is none of the states of photos");
    }
  }

  private Locale locale(String language) {
    return Languages.of(language, headers);
  }

  private static Response.ResponseBuilder answer(String json) {
    return Response.ok(json).header("Cache-Control", "private, no-store");
  }
}
