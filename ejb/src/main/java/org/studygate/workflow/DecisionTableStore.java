package org.studygate.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.studygate.settings.Settings;

/** Keeps the engine's newest version of each decision table and the hospital's file the same. */
@ApplicationScoped
public class DecisionTableStore {

  @Inject private Settings settings;
  @Inject private RepositoryService repository;

  /**
   * Deploys the hospital's table, or else the shipped one, unless it is in force already.
   *
   * @throws InvalidDecisionTableException when the hospital's table cannot be used
   */
  void deployAtStart(String key) {
    DecisionTableFile file = file(key);
    adopt(file);
    byte[] table = file.effective();
    // What is in force was checked before it came into force.
    if (!Arrays.equals(table, newest(key))) {
      requireValid(file, table);
      deploy(file, table);
    }
  }

  /** Keeps an edited table for all later starts and puts it in force. */
  void edit(String key, byte[] table) {
    DecisionTableFile file = file(key);
    requireValid(file, table);
    file.edit(table);
    if (!Arrays.equals(table, newest(key))) {
      deploy(file, table);
    }
  }

  /** The content of the newest version; null when there is none. */
  byte[] newest(String key) {
    DecisionDefinition newest = newestDefinition(key);
    if (newest == null) {
      return null;
    }
    try (InputStream in = repository.getDecisionModel(newest.getId())) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table that hospital IT deployed through the engine becomes the hospital's file. */
  private void adopt(DecisionTableFile file) {
    DecisionDefinition newest = newestDefinition(file.key());
    if (newest == null) {
      return;
    }
    Deployment deployment =
        repository.createDeploymentQuery().deploymentId(newest.getDeploymentId()).singleResult();
    if (!nameOf(file).equals(deployment.getName())
        && file.isOlderThan(deployment.getDeploymentTime().toInstant())) {
      file.edit(newest(file.key()));
    }
  }

  private DecisionDefinition newestDefinition(String key) {
    return repository
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey(key)
        .latestVersion()
        .singleResult();
  }

  private static String nameOf(DecisionTableFile file) {
    return "decisions/" + file.name();
  }

  private void deploy(DecisionTableFile file, byte[] table) {
    repository
        .createDeployment()
        .name(nameOf(file))
        .addInputStream(file.name(), new ByteArrayInputStream(table))
        .deploy();
  }

  private DecisionTableFile file(String key) {
    return new DecisionTableFile(key, settings.dataDirectory().resolve("decisions"));
  }

  private static void requireValid(DecisionTableFile file, byte[] table) {
    new DecisionTableCheck(file.key()).requireValid(table, file.shipped());
  }
}
