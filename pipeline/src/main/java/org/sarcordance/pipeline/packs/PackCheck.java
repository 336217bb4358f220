package org.sarcordance.pipeline.packs;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.evaluate.Evaluate;
import org.sarcordance.pipeline.rules.GuidelineChecks;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.ProblemsException;

/** Whether a pack may be used: what its rules name is there, and its cases get their answers. */
public final class PackCheck {
  private PackCheck() {}

  /** All that is wrong; the cases are tried only if the rules can be compiled. */
  public static List<Problem> all(SparkSession spark, Pack pack) {
    List<Problem> problems = new ArrayList<>(rules(spark, pack));
    if (problems.stream().noneMatch(problem -> problem.rule().startsWith("guideline-"))) {
      problems.addAll(cases(spark, pack));
    }
    return problems;
  }

  /**
   * What is wrong with the rules, without trying a case: conditions that cannot be trusted, names
   * of what is not there, measures without a case of each answer.
   */
  public static List<Problem> rules(SparkSession spark, Pack pack) {
    StructType caseRow = caseRow(spark, pack);
    List<Problem> problems = new ArrayList<>();
    problems.addAll(GuidelineChecks.problems(spark, pack.guidelines(), caseRow));
    problems.addAll(References.problems(pack, List.of(caseRow.fieldNames())));
    problems.addAll(Coverage.problems(pack));
    return problems;
  }

  /**
   * The cases that get another answer than the one beside them. One Spark job for all whole cases,
   * one for all cases of pathways.
   */
  public static List<Problem> cases(SparkSession spark, Pack pack) {
    List<Problem> problems = new ArrayList<>();
    pack.tableCases().forEach(given -> problems.addAll(given.differences()));
    problems.addAll(WholeCaseAnswers.problems(spark, pack));
    problems.addAll(RecommendationAnswers.problems(spark, pack));
    return problems;
  }

  private static StructType caseRow(SparkSession spark, Pack pack) {
    Dataset<Row> conformed = spark.createDataFrame(List.of(), CaseNotation.CONFORMED);
    try {
      return Evaluate.caseRow(Derive.cases(conformed, pack.guidelines()));
    } catch (Exception e) {
      if (e instanceof AnalysisException) {
        throw new ProblemsException(List.of(PackProblems.columns(e.getMessage())));
      }
      throw e;
    }
  }
}
