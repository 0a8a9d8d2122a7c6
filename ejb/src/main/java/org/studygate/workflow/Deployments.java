package org.studygate.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/**
 * Brings the processes and decision tables of this version into the engine; what is there already
 * and unchanged makes no new version.
 */
@ApplicationScoped
public class Deployments {

  private static final String CONTENTS = "/studygate-bpmn.properties";
  private static final String NAME = "studygate";
  private static final String RELEASE = "studygate-release";

  @Inject private DecisionTableStore decisionTables;

  void deploy(ProcessEngine engine) {
    Properties contents = contents();
    deploy(engine, NAME, names(contents, "processes"), true);
    // All of it or nothing: a form is looked for in the deployment of its process.
    deploy(engine, RELEASE, names(contents, "release"), false);
    names(contents, "decisions").forEach(decisionTables::deployAtStart);
  }

  private static void deploy(
      ProcessEngine engine, String name, List<String> resources, boolean changedOnly) {
    DeploymentBuilder deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .name(name)
            .enableDuplicateFiltering(changedOnly);
    for (String resource : resources) {
      deployment.addInputStream(resource, open("/" + resource));
    }
    deployment.deploy();
  }

  private static Properties contents() {
    Properties contents = new Properties();
    try (InputStream in = open(CONTENTS)) {
      contents.load(in);
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(Properties contents, String kind) {
    return List.of(contents.getProperty(kind).split("\\s*,\\s*"));
  }

  static InputStream open(String resource) {
    InputStream in = Deployments.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("the application lacks " + resource);
    }
    return in;
  }
}
