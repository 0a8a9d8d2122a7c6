package org.studygate.skin;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studygate.audit.AuditTrails;
import org.studygate.models.ModelException;
import org.studygate.models.registry.ModelRegistry;
import org.studygate.settings.Settings;

/** The versions of the photos' model for tests of this feature and of trainings. */
public final class PhotoModelDesk {

  /** The registry of this checkout. */
  public static final Path SHIPPED = Path.of("../models/registry").toAbsolutePath().normalize();

  /** The version that the product brings. */
  public static final String VERSION = newest();

  private final EntityManager entityManager;
  private final String user;
  private final PhotoModelFolders folders;

  public PhotoModelDesk(EntityManager entityManager, String user, Settings settings) {
    this.entityManager = entityManager;
    this.user = user;
    this.folders = new PhotoModelFolders(settings);
  }

  private static String newest() {
    try {
      return new ModelRegistry(SHIPPED).newest("skin-usability").version();
    } catch (ModelException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Settings with values of a test's own. */
  public static Settings settings(Map<String, String> values) {
    return new Settings() {
      @Override
      public Optional<String> text(String name) {
        String value = values.get(name);
        return value != null ? Optional.of(value) : super.text(name);
      }
    };
  }

  private PhotoModelRows rows() {
    return new PhotoModelRows(
        entityManager,
        AuditTrails.of(entityManager, user, "admin"),
        AuditTrails.caller(user, Set.of("admin")));
  }

  public PhotoModelPromotion promotion() {
    return new PhotoModelPromotion(rows(), folders, new PhotoModelInUse(rows(), folders));
  }

  public PhotoModelVersions versions() {
    return new PhotoModelVersions(rows(), folders, new PhotoModelInUse(rows(), folders));
  }
}
