package org.sarcordance.pipeline.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sarcordance.pipeline.measure.Funnel;
import org.sarcordance.pipeline.report.Place.Limits;
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

  /** The figures of a facility or a year; years have no limits. */
  public record Unit(String name, Outcomes outcomes, Statistics statistics, Limits limits) {
    Place place() {
      boolean isSmall = outcomes.decided() < Funnel.SMALLEST_UNIT;
      return Place.of(statistics.rate(), isSmall ? Limits.NONE : limits);
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
