package org.sarcordance.pipeline.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.explain.Explanation.Chapter;
import org.sarcordance.pipeline.explain.Explanation.Entry;
import org.sarcordance.pipeline.tables.CaseColumns;

/**
 * The chapter that tells the history of the case day by day; what has no day comes last. A pause in
 * which nothing is recorded is told too.
 */
final class TimelineChapter {
  private static final String TITLE = "Timeline";
  private static final int PAUSE_DAYS = 90;

  private final Row stored;
  private final CaseValues values;

  TimelineChapter(Row stored, CaseValues values) {
    this.stored = stored;
    this.values = values;
  }

  Chapter chapter() {
    List<Entry> entries = new ArrayList<>();
    int last = 0;
    for (Moment moment : moments()) {
      if (moment.day() != null && moment.day() - last > PAUSE_DAYS) {
        String pause = "(%d days without a record)".formatted(moment.day() - last);
        entries.add(new Entry("", pause, List.of()));
      }
      if (moment.day() != null) {
        last = Math.max(last, moment.end() == null ? moment.day() : moment.end());
      }
      entries.add(new Entry(moment.when(), moment.what(), List.of()));
    }
    return new Chapter(TITLE, entries);
  }

  /** By day; on one day in the order of the tables, with the end of follow-up last. */
  private List<Moment> moments() {
    List<Moment> moments = new ArrayList<>(List.of(followUp(0, "diagnosis")));
    moments.addAll(History.of(stored));
    if (!isDeathAnEvent()) {
      end("death_day", "death", moments);
    }
    if (!Boolean.TRUE.equals(values.all().get("dead"))) {
      end(CaseColumns.LAST_CONTACT_DAY, "last contact", moments);
    }
    end(CaseColumns.CUTOFF_DAY, "cut-off of the data" + lag(), moments);
    moments.sort(
        Comparator.comparing(Moment::day, Comparator.nullsLast(Comparator.naturalOrder())));
    return moments;
  }

  /** Whether the day of death comes from an event, which is told with the other events. */
  private boolean isDeathAnEvent() {
    return stored
        .<String, String>getJavaMap(stored.fieldIndex(CaseColumns.FACT_ROWS))
        .containsKey("death_row");
  }

  private void end(String column, String what, List<Moment> moments) {
    if (values.all().get(column) instanceof Integer day) {
      moments.add(followUp(day, what));
    }
  }

  private static Moment followUp(int day, String what) {
    return new Moment("follow-up", day, null, what);
  }

  private String lag() {
    Map<String, Object> all = values.all();
    boolean isLate = all.get(CaseColumns.REPORTING_LAG_DAYS) instanceof Integer lag && lag > 0;
    return isLate
        ? ", complete up to day "
            + ((Integer) all.get(CaseColumns.CUTOFF_DAY)
                - (Integer) all.get(CaseColumns.REPORTING_LAG_DAYS))
        : "";
  }
}
