package org.studygate.web.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.studygate.dicomweb.InvalidRequestException;
import org.studygate.dicomweb.UnknownResourceException;
import org.studygate.dicomweb.UnsupportedFormException;
import org.studygate.dicomweb.file.UnreadableObjectException;
import org.studygate.id.InvalidIdException;
import org.studygate.labeling.InvalidLabelException;
import org.studygate.labeling.LabelNotTakenException;
import org.studygate.reading.NotTheReaderException;
import org.studygate.release.InvalidReleaseException;
import org.studygate.release.LinkExpiredException;
import org.studygate.release.UnknownReleaseException;
import org.studygate.release.WrongReleaseStateException;
import org.studygate.skin.InvalidPhotoException;
import org.studygate.skin.LinkRefusedException;
import org.studygate.skin.PhotoRefusedException;
import org.studygate.skin.PictureNotKeptException;
import org.studygate.skin.UnknownPhotoException;
import org.studygate.skin.UnknownPhotoModelException;
import org.studygate.skin.WrongPhotoStateException;
import org.studygate.skin.picture.PictureProblem;
import org.studygate.skin.picture.UnusablePictureException;
import org.studygate.study.UnknownStudyException;
import org.studygate.training.UnknownTrainingException;
import org.studygate.training.WrongTrainingStateException;
import org.studygate.workflow.UnknownWorkItemException;
import org.studygate.workflow.WorkItemNotOfferedException;
import org.studygate.workflow.WorkItemTakenException;

/** Says what went wrong; what nobody expected goes to the log under a number that is told. */
@Provider
public class ProblemMapper implements ExceptionMapper<Exception> {

  private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

  @Override
  public Response toResponse(Exception exception) {
    if (exception instanceof EJBException wrapper
        && !(exception instanceof EJBAccessException)
        && wrapper.getCause() instanceof Exception cause) {
      return toResponse(cause);
    }
    if (exception instanceof WebApplicationException web) {
      return ofWeb(web);
    }
    return problem(exception).toResponse();
  }

  private static Problem problem(Exception exception) {
    if (exception instanceof InvalidRequestException
        || exception instanceof InvalidIdException
        || exception instanceof InvalidReleaseException
        || exception instanceof InvalidPhotoException
        || exception instanceof InvalidLabelException) {
      return new Problem(400, exception.getMessage());
    }
    if (exception instanceof EJBAccessException || exception instanceof SecurityException) {
      return new Problem(403, "your role does not allow this");
    }
    if (exception instanceof WorkItemNotOfferedException) {
      return new Problem(403, exception.getMessage());
    }
    if (exception instanceof UnknownResourceException
        || exception instanceof UnknownStudyException
        || exception instanceof UnknownWorkItemException
        || exception instanceof UnknownReleaseException
        || exception instanceof UnknownPhotoException
        || exception instanceof UnknownPhotoModelException
        || exception instanceof UnknownTrainingException) {
      return new Problem(404, exception.getMessage());
    }
    if (exception instanceof LinkExpiredException || exception instanceof PictureNotKeptException) {
      return new Problem(410, exception.getMessage());
    }
    if (exception instanceof LinkRefusedException refused) {
      return new Problem(status(refused.reason()), exception.getMessage());
    }
    if (exception instanceof WorkItemTakenException
        || exception instanceof WrongReleaseStateException
        || exception instanceof WrongPhotoStateException
        || exception instanceof WrongTrainingStateException
        || exception instanceof LabelNotTakenException) {
      return new Problem(409, exception.getMessage());
    }
    if (exception instanceof NotTheReaderException) {
      return new Problem(409, "there is no such task that you may do");
    }
    if (exception instanceof UnsupportedFormException
        || exception instanceof UnreadableObjectException) {
      return new Problem(406, exception.getMessage());
    }
    if (exception instanceof UnusablePictureException picture) {
      return new Problem(status(picture.problem()), exception.getMessage());
    }
    if (exception instanceof PhotoRefusedException refused) {
      return new Problem(refused.isInfected() ? 422 : 503, exception.getMessage());
    }
    String number = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, "request failed, number " + number, exception);
    return new Problem(500, "something failed; the server's log has it under " + number);
  }

  private static int status(LinkRefusedException.Reason reason) {
    return switch (reason) {
      case UNKNOWN -> 404;
      case OVER -> 410;
      case USED_UP -> 409;
      case TOO_MANY -> 429;
    };
  }

  private static int status(PictureProblem problem) {
    return switch (problem) {
      case TOO_LARGE -> 413;
      case DAMAGED -> 400;
      default -> 415;
    };
  }

  /** The messages of the JAX-RS implementation quote the request's address, so they stay here. */
  private static Response ofWeb(WebApplicationException exception) {
    Response given = exception.getResponse();
    if (given.hasEntity()) {
      return given;
    }
    Response problem = new Problem(given.getStatus(), null).toResponse();
    String allow = given.getHeaderString("Allow");
    return allow == null ? problem : Response.fromResponse(problem).header("Allow", allow).build();
  }
}
