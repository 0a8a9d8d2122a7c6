package org.studygate.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.studygate.web.problem.ProblemMapper;

/** The JSON API. */
@ApplicationPath("/api")
public class ApiApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        AuditResource.class,
        StudiesResource.class,
        ReleasesResource.class,
        ReviewResource.class,
        PackageResource.class,
        PhotosResource.class,
        PhotoLinksResource.class,
        TrainingsResource.class,
        PhotoModelsResource.class,
        PhotoLabelsResource.class,
        ChangesResource.class,
        PartnersResource.class,
        OpenApiResource.class,
        ProblemMapper.class);
  }
}
