package org.studygate.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
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
import java.util.List;
import org.studygate.release.ReleaseChoices;
import org.studygate.release.ReleasePackages;
import org.studygate.release.ReleaseSearch;
import org.studygate.release.ReleaseView;
import org.studygate.release.Releases;
import org.studygate.release.StudyWish;

/** Releases of de-identified data: asked for, followed, answered, taken back. */
@RequestScoped
@Path("/releases")
@Produces(MediaType.APPLICATION_JSON)
public class ReleasesResource {

  private static final int PAGE = 50;

  @Inject private Releases releases;
  @Inject private ReleaseSearch search;
  @Inject private ReleaseChoices choices;
  @Inject private ReleasePackages packages;

  /** Newest first: the caller's own, or all for stewards and administrators. */
  @GET
  public Response list(@QueryParam("offset") String offset, @QueryParam("limit") String limit) {
    int first = Numbers.of("offset", offset, 0, Integer.MAX_VALUE - 1000);
    int max = Numbers.of("limit", limit, PAGE, 200);
    List<ReleaseView> found =
        releases.seesAll() ? releases.all(first, max + 1) : releases.mine(first, max + 1);
    JsonArrayBuilder array = Json.createArrayBuilder();
    found.stream().limit(max).forEach(release -> array.add(ReleaseJson.of(release, null)));
    Response.ResponseBuilder answer = answer(array.build().toString());
    if (found.size() > max) {
      answer.header("X-Next-Offset", first + max);
    }
    return answer.build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response request(InputStream body) {
    ReleaseView release = releases.request(OrderJson.read(body));
    return Response.created(URI.create("releases/" + release.key()))
        .entity(ReleaseJson.of(release, null).toString())
        .header("Cache-Control", "private, no-store")
        .build();
  }

  /** What can be chosen in a request here. */
  @GET
  @Path("choices")
  public Response choices() {
    return answer(ChoicesJson.of(choices).toString()).build();
  }

  /** Studies as researchers may see them. */
  @GET
  @Path("studies")
  public Response studies(
      @QueryParam("modality") String modality,
      @QueryParam("type") String type,
      @QueryParam("quality") String quality,
      @QueryParam("bodyPart") String bodyPart,
      @QueryParam("sex") String sex,
      @QueryParam("minAge") String minAge,
      @QueryParam("maxAge") String maxAge,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    StudyWish wish =
        new StudyWish(
            modality,
            type,
            quality,
            bodyPart,
            sex,
            Numbers.orNull("minAge", minAge),
            Numbers.orNull("maxAge", maxAge),
            after,
            Numbers.of("limit", limit, PAGE, StudyWish.LARGEST_PAGE));
    ReleaseSearch.Found found = search.search(wish);
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("studies", StudyJson.array(found.studies(), ChoicesJson::of))
            .add("after", StudyJson.textOrNull(found.last()));
    return answer(json.build().toString()).build();
  }

  @GET
  @Path("{id}")
  public Response release(@PathParam("id") String id) {
    return answered(releases.find(id));
  }

  /** Answers the steward's question. */
  @POST
  @Path("{id}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response answer(@PathParam("id") String id, InputStream body) {
    return answered(releases.answer(id, OrderJson.text(body, "text")));
  }

  /** Takes it back; the body with a reason may be missing. */
  @POST
  @Path("{id}/withdraw")
  public Response withdraw(@PathParam("id") String id, InputStream body) {
    return answered(releases.withdraw(id, OrderJson.text(body, "reason")));
  }

  /** Tries the step again that failed for good. */
  @POST
  @Path("{id}/retry")
  public Response retry(@PathParam("id") String id) {
    return answered(releases.retry(id));
  }

  private Response answered(ReleaseView release) {
    ReleasePackages.Link link =
        release.downloadable() && releases.isMine(release) ? packages.link(release.key()) : null;
    return answer(ReleaseJson.of(release, link).toString()).build();
  }

  private static Response.ResponseBuilder answer(String json) {
    return Response.ok(json).header("Cache-Control", "private, no-store");
  }
}
