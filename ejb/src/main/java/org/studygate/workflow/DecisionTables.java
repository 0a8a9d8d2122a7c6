package org.studygate.workflow;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.studygate.audit.AuditAction;
import org.studygate.audit.Audited;
import org.studygate.identity.Role;

/** The decision tables that hospital IT edits without a build. */
@Stateless
@RolesAllowed(Role.ADMIN)
public class DecisionTables {

  @Inject private RepositoryService repository;
  @Inject private DecisionTableStore store;

  /** A decision table: its key and the number of its newest version. */
  public record Version(String key, String name, int number) {}

  /** The newest version of each table. */
  public List<Version> list() {
    return repository
        .createDecisionDefinitionQuery()
        .latestVersion()
        .orderByDecisionDefinitionKey()
        .asc()
        .list()
        .stream()
        .map(d -> new Version(d.getKey(), d.getName(), d.getVersion()))
        .toList();
  }

  /**
   * The newest version as DMN XML.
   *
   * @throws InvalidDecisionTableException when there is no such table
   */
  public String read(String key) {
    return new String(store.newest(requireKnown(key)), StandardCharsets.UTF_8);
  }

  /**
   * Puts an edited table in force, at once and for later starts.
   *
   * @param dmn XML
   * @throws InvalidDecisionTableException when there is no such table, or it cannot be used; the
   *     old one stays in force
   */
  @Audited(AuditAction.CONFIGURATION_CHANGED)
  public void deploy(String key, String dmn) {
    store.edit(requireKnown(key), dmn.getBytes(StandardCharsets.UTF_8));
  }

  private String requireKnown(String key) {
    return repository
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey(key)
        .latestVersion()
        .list()
        .stream()
        .map(DecisionDefinition::getKey)
        .findFirst()
        .orElseThrow(() -> new InvalidDecisionTableException("there is no such decision table"));
  }
}
