package org.studygate.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.studygate.dicomweb.InvalidRequestException;
import org.studygate.id.PatientText;
import org.studygate.id.StudyUid;
import org.studygate.overview.OverviewPage;
import org.studygate.overview.OverviewQuery;
import org.studygate.overview.StudyOverviews;
import org.studygate.reading.Worklist;
import org.studygate.study.StudyState;
import org.studygate.web.problem.Problem;
import org.studygate.workflow.StudyProcess;

/** Studies: where they stand, and what can be done with them. */
@RequestScoped
@Path("/studies")
@Produces(MediaType.APPLICATION_JSON)
public class StudiesResource {

  @Inject private StudyOverviews overviews;
  @Inject private Worklist worklist;
  @Inject private StudyProcess process;

  /** Newest first; the {@code Link} header names the next page when there is one. */
  @GET
  public Response list(
      @QueryParam("state") String state,
      @QueryParam("patientId") String patientId,
      @QueryParam("offset") String offset,
      @QueryParam("limit") String limit) {
    OverviewQuery query =
        new OverviewQuery(
            stateOf(state),
            PatientText.of(patientId),
            Numbers.of("offset", offset, 0, Integer.MAX_VALUE - 1000),
            Numbers.of("limit", limit, OverviewQuery.DEFAULT_LIMIT, OverviewQuery.MAX_LIMIT));
    OverviewPage page = overviews.page(query);
    JsonArrayBuilder studies = Json.createArrayBuilder();
    page.studies().forEach(study -> studies.add(StudyJson.of(study)));
    Response.ResponseBuilder response = answer(studies.build().toString());
    if (page.more()) {
      // Without the patient id: no address that we form holds one.
      response.header("X-Next-Offset", query.offset() + query.limit());
    }
    return response.build();
  }

  @GET
  @Path("{studyUid}")
  public Response study(@PathParam("studyUid") String studyUid) {
    return answer(StudyJson.of(overviews.of(new StudyUid(studyUid))).toString()).build();
  }

  /** Tries the step again that failed for good. */
  @POST
  @Path("{studyUid}/retry")
  public Response retry(@PathParam("studyUid") String studyUid) {
    StudyUid study = new StudyUid(studyUid);
    if (overviews.of(study).state() != StudyState.FAILED) {
      return new Problem(409, "the study did not fail").toResponse();
    }
    process.retry(study);
    return Response.noContent().build();
  }

  @POST
  @Path("{studyUid}/tasks/{taskId}/claim")
  public Response claim(
      @PathParam("studyUid") String studyUid, @PathParam("taskId") String taskId) {
    worklist.claim(new StudyUid(studyUid), taskId);
    return Response.noContent().build();
  }

  /** Leaves a claimed task to others. */
  @POST
  @Path("{studyUid}/tasks/{taskId}/return")
  public Response giveBack(
      @PathParam("studyUid") String studyUid, @PathParam("taskId") String taskId) {
    worklist.giveBack(new StudyUid(studyUid), taskId);
    return Response.noContent().build();
  }

  private static Response.ResponseBuilder answer(String json) {
    return Response.ok(json).header("Cache-Control", "private, no-store");
  }

  private static StudyState stateOf(String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    try {
      return StudyState.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new InvalidRequestException("there is no such state");
    }
  }
}
