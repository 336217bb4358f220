package org.sarcordance.pipeline.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.BindReferences;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.InterpretedMutableProjection;
import org.apache.spark.sql.catalyst.expressions.MutableProjection;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.package$;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Expressions over the values of a case, analyzed and optimized by Spark once, evaluated on arrays
 * of values held as Spark holds them. Nothing is copied but what an expression gives.
 *
 * <p>The first cases are evaluated by walking through the expressions; generating and compiling
 * code for them would take as long as many hundred cases. After those, generated code takes over.
 * An instance is used by one thread at a time.
 */
public final class BoundExpressions implements Serializable {
  private static final int CASES_BEFORE_CODE = 500;
  private static final int COMPUTED = -1;

  private final List<DataType> types;

  /** For each expression the position of the value that it is, or {@link #COMPUTED}. */
  private final int[] copied;

  private final ArrayList<Expression> computed;

  private transient MutableProjection projection;
  private transient Object[] results;
  private transient GenericInternalRow target;
  private transient long casesLeft;

  private BoundExpressions(List<Expression> expressions) {
    this.types = new ArrayList<>(expressions.stream().map(Expression::dataType).toList());
    this.copied = new int[expressions.size()];
    this.computed = new ArrayList<>();
    for (int i = 0; i < copied.length; i++) {
      if (expressions.get(i) instanceof BoundReference value) {
        copied[i] = value.ordinal();
      } else {
        copied[i] = COMPUTED;
        computed.add(expressions.get(i));
      }
    }
  }

  /**
   * Analyzes expressions.
   *
   * @param row what the values are that they are evaluated on, in order
   * @throws org.apache.spark.sql.AnalysisException where one names what is not there, or is given a
   *     value of the wrong type
   */
  public static BoundExpressions of(SparkSession spark, StructType row, List<Column> columns) {
    return allOf(spark, row, List.of(columns)).get(0);
  }

  /** Like {@link #of}, for lists of expressions that are evaluated at different times. */
  public static List<BoundExpressions> allOf(
      SparkSession spark, StructType row, List<List<Column>> lists) {
    Dataset<Row> none =
        spark.createDataFrame(
            JavaSparkContext.fromSparkContext(spark.sparkContext()).<Row>emptyRDD(), row);
    List<Column> numbered = new ArrayList<>();
    lists.forEach(
        columns -> columns.forEach(column -> numbered.add(column.as("_" + numbered.size()))));
    LogicalPlan plan =
        ((org.apache.spark.sql.classic.Dataset<Row>) none.select(numbered.toArray(Column[]::new)))
            .queryExecution()
            .optimizedPlan();
    Iterator<Expression> expressions = bound(plan).iterator();
    return lists.stream()
        .map(columns -> columns.stream().map(column -> expressions.next()).toList())
        .map(BoundExpressions::new)
        .toList();
  }

  /** The expressions of a chain of projections, over what the first of them reads. */
  private static List<Expression> bound(LogicalPlan plan) {
    if (!(plan instanceof Project project)) {
      throw new IllegalStateException("Bug: expressions became the plan " + plan);
    }
    Map<ExprId, Expression> given = new HashMap<>();
    LogicalPlan below = project.child();
    if (below instanceof Project) {
      List<Attribute> names = CollectionConverters.asJava(below.output());
      List<Expression> values = bound(below);
      for (int i = 0; i < names.size(); i++) {
        given.put(names.get(i).exprId(), values.get(i));
      }
    }
    List<Expression> bound = new ArrayList<>();
    for (NamedExpression named : CollectionConverters.asJava(project.projectList())) {
      Expression value = named instanceof Alias alias ? alias.child() : (Expression) named;
      bound.add(
          given.isEmpty()
              ? BindReferences.bindReference(
                  value, package$.MODULE$.AttributeSeq(below.output()), false)
              : substituted(value, given));
    }
    return bound;
  }

  private static Expression substituted(Expression value, Map<ExprId, Expression> given) {
    if (value instanceof Attribute attribute) {
      return given.get(attribute.exprId());
    }
    return value.mapChildren(child -> substituted(child, given));
  }

  /** The names of the values that expressions read. */
  public static Set<String> reads(List<Column> columns) {
    Set<String> names = new LinkedHashSet<>();
    columns.forEach(column -> names.addAll(Expressions.columns(column)));
    return names;
  }

  /** The types of what the expressions give. */
  List<DataType> types() {
    return types;
  }

  /** How many expressions there are. */
  public int size() {
    return copied.length;
  }

  /** What the expressions give, in a new array. */
  public Object[] evaluate(Object[] values) {
    if (!computed.isEmpty()) {
      projection().apply(new GenericInternalRow(values));
    }
    Object[] given = new Object[copied.length];
    int next = 0;
    for (int i = 0; i < given.length; i++) {
      given[i] = copied[i] == COMPUTED ? results[next++] : values[copied[i]];
    }
    return given;
  }

  private MutableProjection projection() {
    if (projection == null) {
      results = new Object[computed.size()];
      target = new GenericInternalRow(results);
      projection = InterpretedMutableProjection.createProjection(expressions()).target(target);
      casesLeft = isAlwaysGenerated() ? 0 : CASES_BEFORE_CODE;
    }
    if (casesLeft-- == 0) {
      projection = MutableProjection.create(expressions()).target(target);
    }
    return projection;
  }

  private static boolean isAlwaysGenerated() {
    return SQLConf.get().codegenFactoryMode().toString().equals("CODEGEN_ONLY");
  }

  private scala.collection.immutable.Seq<Expression> expressions() {
    return CollectionConverters.asScala(computed).toList();
  }
}
