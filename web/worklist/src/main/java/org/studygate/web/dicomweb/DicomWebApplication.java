package org.studygate.web.dicomweb;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.studygate.web.problem.ProblemMapper;

/** The DICOMweb services. */
@ApplicationPath("/dicom-web")
public class DicomWebApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        SearchResource.class,
        InstancesResource.class,
        MetadataResource.class,
        FramesResource.class,
        BulkDataResource.class,
        RenderedResource.class,
        ThumbnailResource.class,
        StoreResource.class,
        ProblemMapper.class);
  }
}
