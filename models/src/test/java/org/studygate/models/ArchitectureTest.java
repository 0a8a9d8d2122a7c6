package org.studygate.models;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.studygate.models", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule plainJava =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta..", "javax.ejb..", "org.camunda..", "org.studygate.archive..");

  @ArchTest
  static final ArchRule dicomToolkitOnlyWhereImagesAreRead =
      noClasses()
          .that()
          .resideOutsideOfPackage("..models.image..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.aoju..");

  @ArchTest
  static final ArchRule learningLibrariesOnlyBehindEngines =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..models.image..", "..models.preprocess..", "..models.simulate..", "..models.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "ai.onnxruntime..");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("org.studygate.models.(*)..").should().beFreeOfCycles();
}
