package org.sarcordance.jobs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.sarcordance.pipeline.admit.AdmittedTables;
import org.sarcordance.pipeline.measure.Funnel;

/** The walls: schemas knows neither Spark nor Spring, pipeline knows Spark, jobs knows Spring. */
@AnalyzeClasses(packages = "org.sarcordance", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String PIPELINE = "org.sarcordance.pipeline.";
  private static final List<String> STEPS =
      List.of("admit", "conform", "derive", "evaluate", "measure", "report");

  /** What admit hands to conform is a record of tables, no code of the step. */
  private static final Set<String> HANDED_ON =
      Set.of(AdmittedTables.class.getName(), Funnel.class.getName());

  private static final DescribedPredicate<JavaClass> FILES =
      resideInAnyPackage("java.nio.file..", "org.apache.hadoop.fs..")
          .or(
              describe(
                  "a class of java.io about files",
                  type ->
                      type.isEquivalentTo(File.class)
                          || type.getName().matches("java\\.io\\.(File.+|RandomAccessFile)")));

  @ArchTest
  static final ArchRule SCHEMAS_KNOW_NEITHER_SPARK_NOR_SPRING =
      noClasses()
          .that()
          .resideInAPackage("org.sarcordance.schemas..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..",
              "org.apache.hadoop..",
              "org.springframework..",
              "org.sarcordance.pipeline..",
              "org.sarcordance.jobs..");

  @ArchTest
  static final ArchRule PIPELINE_KNOWS_NO_SPRING =
      noClasses()
          .that()
          .resideInAPackage("org.sarcordance.pipeline..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "org.sarcordance.jobs..");

  @ArchTest
  static final ArchRule SESSIONS_ARE_MADE_IN_ONE_PLACE =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Sessions.class)
          .should()
          .callMethod(SparkSession.class, "builder");

  @ArchTest
  static final ArchRule LATER_STEPS_TOUCH_NO_FILES =
      noClasses()
          .that()
          .resideInAnyPackage(
              STEPS.stream().skip(1).map(step -> PIPELINE + step + "..").toArray(String[]::new))
          .should()
          .dependOnClassesThat(FILES);

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_HAS_A_TERMINAL =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.sarcordance.jobs.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
      noFields()
          .should()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("org.sarcordance.(**)").should().beFreeOfCycles();

  @ArchTest
  static void stepsDoNotSeeEachOther(JavaClasses classes) {
    for (String step : STEPS) {
      String[] others =
          STEPS.stream()
              .filter(other -> !other.equals(step))
              .map(other -> PIPELINE + other + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(PIPELINE + step + "..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(others)
                  .and(describe("code", type -> !HANDED_ON.contains(type.getName()))))
          .check(classes);
    }
  }

  @ArchTest
  static void catalystIsUsedWhereExpressionsAreReadAndFunctionsCalled(JavaClasses classes) {
    List<String> users =
        classes.stream()
            .filter(
                type ->
                    type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(
                            dependency ->
                                dependency
                                    .getTargetClass()
                                    .getPackageName()
                                    .startsWith("org.apache.spark.sql.catalyst")))
            .map(JavaClass::getName)
            .toList();

    assertThat(users)
        .isSubsetOf(
            "org.sarcordance.pipeline.rules.BoundExpressions",
            "org.sarcordance.pipeline.rules.Expressions",
            "org.sarcordance.pipeline.rules.FunctionColumn",
            "org.sarcordance.pipeline.rules.HeldRow",
            "org.sarcordance.pipeline.rules.HeldRow$Shape",
            "org.sarcordance.pipeline.rules.TextResults");
  }
}
