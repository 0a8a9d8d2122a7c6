package org.studygate.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.studygate.web.problem.ProblemMapper;

/** What answers without a login to whoever has a link for photos, and nothing else does. */
@ApplicationPath("/send")
public class SendApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(LinkedPhotosResource.class, ProblemMapper.class);
  }
}
