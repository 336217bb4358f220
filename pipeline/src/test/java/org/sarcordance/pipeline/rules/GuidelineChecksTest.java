package org.sarcordance.pipeline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.evaluate.Evaluate;
import org.sarcordance.pipeline.tables.SparkSchemas;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.TableSchemas;

/** A guideline that cannot be trusted is refused, and the message says where and why. */
@ExtendWith(SparkExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuidelineChecksTest {
  private static final String MEASURE = "data-quality/measures/DQ-03.yaml";
  private static final String NUMERATOR_LINE = "numerator: ";

  @TempDir Path copy;
  private SparkSession spark;
  private StructType caseRow;

  @BeforeAll
  void deriveTheCaseRow(SparkSession session) {
    spark = session;
    Dataset<Row> conformed =
        spark.createDataFrame(List.of(), SparkSchemas.of(TableSchemas.work("conformed")));
    caseRow = Evaluate.caseRow(Derive.cases(conformed, Guidelines.builtIn()));
  }

  @BeforeEach
  void copyTheBuiltInEditions() throws IOException {
    Path root = GuidelineFolder.builtIn().root();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(root.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  @Test
  void acceptsTheBuiltInEditions() {
    assertThat(GuidelineChecks.problems(spark, Guidelines.builtIn(), caseRow)).isEmpty();
  }

  @Test
  void namesAnUnknownColumnWithItsPlaceAndTheClosestNames() throws IOException {
    assertThat(problemsWithNumerator("coalesce(grade_clinn = '1', FALSE)"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo(MEASURE);
              assertThat(problem.line()).isEqualTo(7);
              assertThat(problem.message())
                  .isEqualTo(
                      "column 21: unknown column grade_clinn in"
                          + " \"coalesce(grade_clinn = '1', FALSE)\".");
              assertThat(problem.remedy()).startsWith("Closest: grade_clin");
            });
  }

  @Test
  void refusesAConditionThatIsNotBoolean() throws IOException {
    assertThat(messages("size_path_mm + 1"))
        .containsExactly(
            MEASURE
                + ":7: the expression gives int, its place asks for boolean in"
                + " \"size_path_mm + 1\". Compare, or cast, so that it gives boolean.");
  }

  @Test
  void refusesAConditionThatFailsOnTheFirstFilledRow() throws IOException {
    assertThat(messages("size_path_mm > 'abc'"))
        .containsExactly(
            MEASURE
                + ":7: the expression analyses but fails on a filled row in"
                + " \"size_path_mm > 'abc'\". Compare text with text and numbers with numbers.");
  }

  @Test
  void refusesClockAndChance() throws IOException {
    assertThat(messages("rand() > 0.5"))
        .containsExactly(
            MEASURE
                + ":7: the function rand gives another answer each time in"
                + " \"rand() > 0.5\". Use the days of the case, such as cutoff_day.");
  }

  @Test
  void saysWhenAnExpressionCannotBeRead() throws IOException {
    assertThat(problemsWithNumerator("grade_clin = = 1"))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message()).startsWith("Spark cannot read the expression ("));
  }

  @Test
  void namesAnUnknownColumnOfTheCaseColumns() throws IOException {
    Path file = copy.resolve("genotype/columns.yaml");
    Files.writeString(
        file, Files.readString(file).replace("THEN marker_class END", "THEN marker_clas END"));
    Dataset<Row> conformed =
        spark.createDataFrame(List.of(), SparkSchemas.of(TableSchemas.work("conformed")));
    assertThatThrownBy(() -> Derive.cases(conformed, Guidelines.load(copy)))
        .hasMessageStartingWith(
            "genotype/columns.yaml:4: column 43: unknown column marker_clas in"
                + " \"CASE WHEN disease = 'GIST' THEN marker_clas END\". Closest: marker_class");
  }

  @Test
  void namesAKeyThatNothingReads() throws IOException {
    Path file = copy.resolve(MEASURE);
    Files.writeString(file, Files.readString(file) + "numerater: TRUE\n");
    assertThatThrownBy(() -> Guidelines.load(copy))
        .hasMessageStartingWith(
            MEASURE + ":17: this entry has the unknown key \"numerater\". Keys allowed here: ");
  }

  private List<String> messages(String numerator) throws IOException {
    return problemsWithNumerator(numerator).stream().map(Problem::toString).toList();
  }

  private List<Problem> problemsWithNumerator(String numerator) throws IOException {
    Path file = copy.resolve(MEASURE);
    List<String> lines =
        Files.readAllLines(file).stream()
            .map(line -> line.startsWith(NUMERATOR_LINE) ? NUMERATOR_LINE + numerator : line)
            .toList();
    Files.write(file, lines);
    return GuidelineChecks.problems(spark, Guidelines.load(copy), caseRow);
  }
}
