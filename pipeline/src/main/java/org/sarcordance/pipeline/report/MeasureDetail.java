package org.sarcordance.pipeline.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sarcordance.pipeline.measure.Funnel;
import org.sarcordance.pipeline.report.ReportModel.Distribution;
import org.sarcordance.pipeline.report.ReportModel.MeasureLine;
import org.sarcordance.pipeline.report.ReportModel.Outcomes;
import org.sarcordance.pipeline.report.ReportModel.Statistics;

/**
 * What a registry's page shows of one measure.
 *
 * @param line its figures over all cases
 * @param facilities its figures by attributed facility, the largest first
 * @param years its figures by year of diagnosis, in order
 * @param undecided why its answers are undecided
 */
public record MeasureDetail(
    MeasureLine line, List<Unit> facilities, List<Unit> years, Distribution undecided) {

  public MeasureDetail {
    facilities =
        facilities.stream()
            .sorted(
                Comparator.comparing((Unit unit) -> -unit.outcomes().decided())
                    .thenComparing(Unit::name))
            .toList();
    years = years.stream().sorted(Comparator.comparing(Unit::name)).toList();
  }

  /** Where the rate of a facility lies: within its funnel limits, or beyond which of them. */
  public enum Place {
    INSIDE("within the limits"),
    LOW_95("below the 95\u00a0% limit"),
    LOW_998("below the 99.8\u00a0% limit"),
    HIGH_95("above the 95\u00a0% limit"),
    HIGH_998("above the 99.8\u00a0% limit"),
    TOO_FEW("too few to judge");

    private final String words;

    Place(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    /** A difference that chance hardly explains. */
    boolean isFarOut() {
      return this == LOW_998 || this == HIGH_998;
    }
  }

  /** The ends of the funnel at the size of a unit, proportions; NULL where there are none. */
  public record Limits(Double low95, Double high95, Double low998, Double high998) {
    static final Limits NONE = new Limits(null, null, null, null);
  }

  /** The figures of a facility or a year; years have no limits. */
  public record Unit(String name, Outcomes outcomes, Statistics statistics, Limits limits) {
    Place place() {
      Double rate = statistics.rate();
      if (rate == null || limits.low95() == null || outcomes.decided() < Funnel.SMALLEST_UNIT) {
        return Place.TOO_FEW;
      } else if (rate < limits.low998()) {
        return Place.LOW_998;
      } else if (rate > limits.high998()) {
        return Place.HIGH_998;
      } else if (rate < limits.low95()) {
        return Place.LOW_95;
      }
      return rate > limits.high95() ? Place.HIGH_95 : Place.INSIDE;
    }
  }

  /** The facilities whose rate is beyond the 99.8 % limits. */
  List<Unit> farOut() {
    return facilities.stream().filter(unit -> unit.place().isFarOut()).toList();
  }

  /** The facilities that a funnel judges. */
  long judged() {
    return facilities.stream().filter(unit -> unit.place() != Place.TOO_FEW).count();
  }

  /** The answers in the rate that no facility is answerable for. */
  long unattributed() {
    return line.outcomes().decided()
        - facilities.stream().mapToLong(unit -> unit.outcomes().decided()).sum();
  }

  boolean hasFunnel() {
    return judged() > 1;
  }

  boolean hasRun() {
    return years.stream().filter(year -> year.statistics().rate() != null).count() > 1;
  }

  RunChart run() {
    return RunChart.of(years);
  }

  /** The limits as the page's script draws them: size, then four percentages; one after another. */
  String curve() {
    long largest = facilities.stream().mapToLong(unit -> unit.outcomes().decided()).max().orElse(0);
    return Funnel.around(line.outcomes().met(), line.outcomes().decided(), largest).stream()
        .map(
            at ->
                String.format(
                    Locale.ROOT,
                    "%d %.4f %.4f %.4f %.4f",
                    at.size(),
                    at.low95(),
                    at.high95(),
                    at.low998(),
                    at.high998()))
        .collect(Collectors.joining(";"));
  }
}
