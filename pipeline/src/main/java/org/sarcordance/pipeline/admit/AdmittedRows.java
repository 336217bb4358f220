package org.sarcordance.pipeline.admit;

import static org.sarcordance.pipeline.tables.AdmittedColumns.CONTENT;
import static org.sarcordance.pipeline.tables.AdmittedColumns.LINE;
import static org.sarcordance.pipeline.tables.AdmittedColumns.PROBLEMS;
import static org.sarcordance.pipeline.tables.AdmittedColumns.REJECTED;
import static org.sarcordance.pipeline.tables.RejectColumns.COLUMN;
import static org.sarcordance.pipeline.tables.RejectColumns.MESSAGE;
import static org.sarcordance.pipeline.tables.RejectColumns.REMEDY;
import static org.sarcordance.pipeline.tables.RejectColumns.RULE;
import static org.sarcordance.pipeline.tables.RejectColumns.SEVERITY;
import static org.sarcordance.pipeline.tables.RejectColumns.VALUE_SHOWN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.sarcordance.pipeline.tables.SparkSchemas;
import org.sarcordance.schemas.CheckedRow;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.TableReader;
import org.sarcordance.schemas.TableSchema;
import org.sarcordance.schemas.TableSchemas;
import org.sarcordance.schemas.check.RowContent;
import org.sarcordance.schemas.check.RowRules;

/** Reads files inside Spark tasks. One row per record of a file. */
final class AdmittedRows {
  private static final StructType PROBLEM =
      new StructType()
          .add(COLUMN, DataTypes.StringType)
          .add(VALUE_SHOWN, DataTypes.StringType)
          .add(RULE, DataTypes.StringType)
          .add(SEVERITY, DataTypes.StringType)
          .add(MESSAGE, DataTypes.StringType)
          .add(REMEDY, DataTypes.StringType);

  private AdmittedRows() {}

  static Dataset<Row> read(
      SparkSession spark,
      TableSchema schema,
      List<AdmittedFile> files,
      SerializableConfiguration hadoop) {
    JavaRDD<Row> rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(files, Math.max(1, files.size()))
            .flatMap(file -> rows(file, hadoop));
    return spark.createDataFrame(rows, type(schema));
  }

  private static StructType type(TableSchema schema) {
    return SparkSchemas.of(schema)
        .add(CONTENT, DataTypes.LongType)
        .add(LINE, DataTypes.LongType)
        .add(REJECTED, DataTypes.BooleanType)
        .add(PROBLEMS, DataTypes.createArrayType(PROBLEM));
  }

  private static Iterator<Row> rows(AdmittedFile file, SerializableConfiguration hadoop)
      throws IOException {
    TableReader reader = file.open(hadoop);
    TableSchema schema = TableSchemas.input(file.table());
    RowRules rules = RowRules.of(schema, file.name());
    RowContent contents = new RowContent(schema);
    TaskCompletionListener closing = context -> close(reader);
    TaskContext.get().addTaskCompletionListener(closing);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return reader.hasNext();
      }

      @Override
      public Row next() {
        return row(rules.check(reader.next()), contents);
      }
    };
  }

  private static void close(TableReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(CheckedRow checked, RowContent contents) {
    Object[] values = checked.values();
    Object[] row = Arrays.copyOf(values, values.length + 4);
    row[values.length] = contents.of(values);
    row[values.length + 1] = checked.line();
    row[values.length + 2] = checked.rejected();
    row[values.length + 3] =
        checked.problems().stream().map(AdmittedRows::problem).toArray(Row[]::new);
    return RowFactory.create(row);
  }

  private static Row problem(Problem problem) {
    return RowFactory.create(
        problem.column(),
        problem.value(),
        problem.rule(),
        problem.severity().name(),
        problem.message(),
        problem.remedy());
  }
}
