package org.sarcordance.pipeline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.Samples;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.TableSchemas;

/** The page of the tables says what the tables are. */
@ExtendWith(SparkExtension.class)
class TablesPageTest {
  private static final Path PAGE = Samples.folder("..").resolve("docs/tables.md").normalize();

  @Test
  void thePageOfTheTablesIsFresh(SparkSession spark) throws IOException {
    Guidelines guidelines = Guidelines.builtIn();
    String page = TablesPage.text(guidelines, facts(spark, guidelines));
    if ("update".equals(System.getProperty("golden"))) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/tables.md is out of date. Rewrite it: run this test with -Dgolden=update.")
        .isEqualTo(page);
  }

  private static StructType facts(SparkSession spark, Guidelines guidelines) {
    StructType conformed = SparkSchemas.of(TableSchemas.work("conformed"));
    StructType cases =
        Derive.cases(spark.createDataFrame(List.of(), conformed), guidelines).schema();
    return (StructType) cases.apply(CaseColumns.FACTS).dataType();
  }
}
