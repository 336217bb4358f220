package org.sarcordance.pipeline.report;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sarcordance.pipeline.explain.Moment;

/**
 * All that one page shows, as small immutable records.
 *
 * @param scope the registry, or ALL for the aggregate page
 * @param run the run it comes from
 * @param registries the registries of the run with rows read and cases in the cohort; used by the
 *     aggregate page
 * @param flow from rows read to answers in a rate
 * @param cohort all accepted cases by disease, or by reason where they are out
 * @param stages the cases in the cohort by stage, one distribution a disease
 * @param measures one line a measure
 * @param details what each measure says by facility and year; empty on the aggregate page
 * @param facilities each facility over all measures of firm advice; empty on the aggregate page
 * @param since what changed since the previous run; nothing on the aggregate page
 * @param comingDue firm advice that is due soon, the most urgent first; empty on the aggregate page
 * @param deviations the worklist; empty on the aggregate page
 * @param reviews what is worth a look; empty on the aggregate page
 * @param undecided the answers that could not be decided, by reason
 * @param missingFields the fields whose absence costs answers, the most wanted first
 * @param rejects what the checks found, grouped; empty on the aggregate page
 */
public record ReportModel(
    String scope,
    RunFacts run,
    List<Extent> registries,
    List<FlowLine> flow,
    Distribution cohort,
    List<Distribution> stages,
    List<MeasureLine> measures,
    List<MeasureDetail> details,
    List<FacilityLine> facilities,
    SinceLast since,
    List<ComingDue> comingDue,
    WorkList deviations,
    WorkList reviews,
    Distribution undecided,
    List<MissingField> missingFields,
    List<RejectGroup> rejects) {

  public ReportModel {
    registries = List.copyOf(registries);
    flow = List.copyOf(flow);
    stages = List.copyOf(stages);
    measures = List.copyOf(measures);
    details = List.copyOf(details);
    facilities = List.copyOf(facilities);
    comingDue = List.copyOf(comingDue);
    missingFields = List.copyOf(missingFields);
    rejects = List.copyOf(rejects);
  }

  /** A model that holds measures and nothing else. */
  static ReportModel ofMeasures(String scope, RunFacts run, List<MeasureLine> measures) {
    Distribution nothing = new Distribution("", Figure.of(0), List.of());
    return new ReportModel(
        scope,
        run,
        List.of(),
        List.of(),
        nothing,
        List.of(),
        measures,
        List.of(),
        List.of(),
        SinceLast.NOTHING,
        List.of(),
        WorkList.EMPTY,
        WorkList.EMPTY,
        nothing,
        List.of(),
        List.of());
  }

  /** A registry with what it sent. */
  public record Extent(String registry, Figure rowsRead, Figure casesInCohort) {}

  /** A step of the flow for one file: {@code in} is {@code out} plus {@code aside}. */
  public record FlowLine(
      String step, String file, Figure in, Figure out, Figure aside, List<Count> reasons) {
    public FlowLine {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A labelled count.
   *
   * @param label the code that is counted
   * @param meaning what the code means in words; blank where the code says it all
   */
  public record Count(String label, String meaning, Figure number) {

    /** A count whose label says it all. */
    public Count(String label, Figure number) {
      this(label, "", number);
    }
  }

  /** Counts that add up to their total. */
  public record Distribution(String title, Figure total, List<Count> parts) {
    public Distribution {
      parts = List.copyOf(parts);
    }

    /** The largest count, the length of a full bar. */
    long longest() {
      return parts.stream().mapToLong(part -> part.number().value()).max().orElse(0);
    }
  }

  /**
   * The figures of a measure; a suppressed line holds none of them.
   *
   * @param statistics NULL inside where a denominator is empty
   */
  public record MeasureLine(
      RunFacts.MeasureText text, Outcomes outcomes, Statistics statistics, boolean suppressed) {

    /** The line without its figures. */
    MeasureLine hidden() {
      return new MeasureLine(text, Outcomes.NONE, Statistics.NONE, true);
    }

    boolean isDataQuality() {
      return text.type().equals("DQ");
    }

    boolean isEmpty() {
      return !suppressed && outcomes.population() == 0;
    }

    /** What is surely low comes first: by the upper end of the interval, lines without one last. */
    static Comparator<MeasureLine> surelyLowFirst() {
      Comparator<Double> nullsLast = Comparator.nullsLast(Comparator.naturalOrder());
      return Comparator.comparing((MeasureLine line) -> line.statistics().ciHigh(), nullsLast)
          .thenComparing(line -> line.text().id());
    }
  }

  /** The counts of a measure by outcome. */
  public record Outcomes(
      long population,
      long met,
      long notMet,
      long exception,
      long excluded,
      long notYetDue,
      long indeterminate) {
    static final Outcomes NONE = new Outcomes(0, 0, 0, 0, 0, 0, 0);

    long decided() {
      return met + notMet;
    }
  }

  /** Proportions from 0 to 1, NULL where there is none. */
  public record Statistics(
      Double rate, Double ciLow, Double ciHigh, Double boundLow, Double boundHigh) {
    static final Statistics NONE = new Statistics(null, null, null, null, null);
  }

  /**
   * Findings to look at, strongest first.
   *
   * @param total how many there are; the items may be fewer
   */
  public record WorkList(Figure total, List<WorkItem> items) {
    static final WorkList EMPTY = new WorkList(Figure.of(0), List.of());

    public WorkList {
      items = List.copyOf(items);
    }

    List<RunFacts.MeasureText> measures() {
      return items.stream()
          .map(WorkItem::measure)
          .distinct()
          .sorted(Comparator.comparing(RunFacts.MeasureText::id))
          .toList();
    }

    List<String> facilities() {
      return items.stream()
          .map(WorkItem::facility)
          .filter(Objects::nonNull)
          .distinct()
          .sorted()
          .toList();
    }
  }

  /** One finding to look at; texts are NULL where the finding has none. */
  public record WorkItem(
      RunFacts.MeasureText measure,
      String strength,
      String caseId,
      String facility,
      Integer yearDx,
      String disease,
      String stage,
      String reason,
      Integer dueDay,
      String change,
      String firstSeenRun,
      String sentence,
      String nearest,
      String citation,
      List<Fact> evidence,
      List<String> missing,
      List<Moment> history) {
    public WorkItem {
      history = List.copyOf(history);
      evidence = List.copyOf(evidence);
      missing = List.copyOf(missing);
    }

    /** The reason in words; its code where there are none. */
    String why() {
      String words = ReasonWords.of("NOT_MET", reason);
      return words.isBlank() ? reason : words;
    }

    /** What the finding says; the title of its measure where it says nothing. */
    String text() {
      return sentence == null ? measure.title() : sentence;
    }

    /** Why it comes where it does in the worklist. */
    String priority() {
      String advice = "S".equals(strength) ? "Strong advice" : "Moderate advice";
      String since = isNew() ? ", new in this run" : ", known before";
      return advice + since + (yearDx == null ? "." : ", diagnosed " + yearDx + ".");
    }

    boolean isNew() {
      return "new".equals(change);
    }

    /** The case in a few words. */
    List<String> about() {
      String year = yearDx == null ? null : "diagnosed " + yearDx;
      String where = facility == null ? null : "facility " + facility;
      String stageWords = stage == null ? null : "stage " + stage;
      return Stream.of(disease, stageWords, year, where).filter(Objects::nonNull).toList();
    }
  }

  /** A fact that an answer rests on. */
  public record Fact(String name, String value) {}

  /**
   * A field and what its gaps cost.
   *
   * @param recorded cases with a value, NULL for what is no field of a case
   * @param missing cases without, NULL for what is no field of a case
   */
  public record MissingField(String name, Figure recorded, Figure missing, Figure findings) {}

  /** Problems of one kind with one message as example. */
  public record RejectGroup(
      String severity, String file, String column, String rule, long rows, String example) {}
}
