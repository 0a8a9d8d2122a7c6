package org.studygate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import org.studygate.audit.Audited;

/** The shape of the use cases: features without cycles, toolkits only where they belong. */
@AnalyzeClasses(packages = "org.studygate", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule features_have_no_cycles =
      slices().matching("org.studygate.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule camunda_types_stay_in_workflow =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.studygate.workflow..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..");

  @ArchTest
  static final ArchRule dicom_toolkit_types_stay_where_dicom_is_handled =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.studygate.archive..",
              "org.studygate.intake..",
              "org.studygate.dicomweb..",
              "org.studygate.reading..",
              "org.studygate.release.output..",
              "org.studygate.release.send..",
              "org.studygate.skin.dicom..",
              "org.studygate.deid..",
              "org.studygate.models..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.aoju..");

  @ArchTest
  static final ArchRule the_use_cases_know_nothing_of_the_web =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..");

  /** The command line runs them without a server. */
  @ArchTest
  static final ArchRule deidentification_needs_no_server =
      noClasses()
          .that()
          .resideInAnyPackage("org.studygate.deid..", "org.studygate.face..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "org.camunda..", "org.hibernate..");

  /** The container enforces the annotation on EJBs alone; the audit interceptor does elsewhere. */
  @ArchTest
  static final ArchRule roles_are_only_named_where_they_are_enforced =
      methods()
          .that()
          .areAnnotatedWith(RolesAllowed.class)
          .should()
          .beAnnotatedWith(Audited.class)
          .orShould()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(Stateless.class)
          .orShould()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(Singleton.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule entities_stand_in_their_feature =
      classes().that().areAnnotatedWith(Entity.class).should().resideInAPackage("org.studygate.*");
}
