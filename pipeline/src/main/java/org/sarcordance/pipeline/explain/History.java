package org.sarcordance.pipeline.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.tables.BiomarkerColumns;
import org.sarcordance.pipeline.tables.CaseColumns;
import org.sarcordance.pipeline.tables.EventColumns;
import org.sarcordance.pipeline.tables.TreatmentColumns;

/** The treatments, tests and events of a case in the order of their days. */
public final class History {
  private static final Meanings MEANINGS = new Meanings();
  private static final TimelineWords TREATMENTS = new TimelineWords(CaseColumns.TREATMENTS);
  private static final TimelineWords BIOMARKERS = new TimelineWords(CaseColumns.BIOMARKERS);
  private static final TimelineWords EVENTS = new TimelineWords(CaseColumns.EVENTS);

  private History() {}

  /**
   * The moments by day, what has no day last; those of one day in the order of the tables.
   *
   * @param stored a row with the nested columns {@code treatments}, {@code biomarkers} and {@code
   *     events} of the table {@code cases}
   */
  public static List<Moment> of(Row stored) {
    List<Moment> moments = new ArrayList<>();
    for (Row row : rows(stored, CaseColumns.TREATMENTS)) {
      moments.add(treatment(row));
    }
    for (Row row : rows(stored, CaseColumns.BIOMARKERS)) {
      moments.add(
          new Moment("test", row.getAs(BiomarkerColumns.REPORT_DAY), null, BIOMARKERS.of(row)));
    }
    for (Row row : rows(stored, CaseColumns.EVENTS)) {
      moments.add(new Moment("event", row.getAs(EventColumns.DAY), null, EVENTS.of(row)));
    }
    moments.sort(
        Comparator.comparing(Moment::day, Comparator.nullsLast(Comparator.naturalOrder())));
    return moments;
  }

  private static Moment treatment(Row row) {
    return new Moment(
        kind(row),
        row.getAs(TreatmentColumns.START_DAY),
        row.getAs(TreatmentColumns.END_DAY),
        TREATMENTS.of(row));
  }

  /** The kind of a treatment that was given; of another what its status means. */
  private static String kind(Row row) {
    return meaning(row, TreatmentColumns.STATUS)
        .or(() -> meaning(row, TreatmentColumns.TX_TYPE))
        .orElse("treatment");
  }

  private static Optional<String> meaning(Row row, String column) {
    return MEANINGS.of(column, row.getAs(column));
  }

  private static List<Row> rows(Row stored, String table) {
    int column = stored.fieldIndex(table);
    return stored.isNullAt(column) ? List.of() : stored.getList(column);
  }
}
