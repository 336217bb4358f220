package org.sarcordance.pipeline.packs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sarcordance.pipeline.packs.MeasureSheet.Entry;
import org.sarcordance.pipeline.packs.MeasureSheet.Section;
import org.sarcordance.pipeline.rules.Care;
import org.sarcordance.pipeline.rules.Definitions;
import org.sarcordance.pipeline.rules.Measure;
import org.sarcordance.pipeline.rules.Measure.Membership;
import org.sarcordance.pipeline.rules.MeasureTypes;
import org.sarcordance.pipeline.rules.Sql;
import org.sarcordance.pipeline.rules.YamlNode;

/** Tells a measure of a pack in the order in which it is looked at. */
public final class MeasureSheets {
  private static final String YEAR = "year_dx";

  private final Pack pack;
  private final Measure measure;
  private final YamlNode file;
  private final Reasons reasons;

  private MeasureSheets(Pack pack, Measure measure) {
    this.pack = pack;
    this.measure = measure;
    this.file = pack.measureFiles().get(measure.id());
    this.reasons = new Reasons(pack.guidelines().care());
  }

  /** The sheet of a measure. */
  public static MeasureSheet of(Pack pack, Measure measure) {
    return new MeasureSheets(pack, measure).sheet();
  }

  private MeasureSheet sheet() {
    return new MeasureSheet(
        measure.id(),
        measure.title(),
        List.of(
            new Section("What it asks", nature()),
            new Section("Who is in", requirements()),
            new Section("Who is left out", memberships("EXCLUDED")),
            new Section("What must be known of them", memberships("INDETERMINATE")),
            new Section("Met", met()),
            new Section("If not met, the first that holds", otherwise()),
            new Section("Else not met", notMet()),
            new Section("Sources", sources()),
            new Section("What it reads", reads()),
            new Section("Its cases", cases())));
  }

  private List<Entry> nature() {
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.of("Definition", measure.definition()));
    entries.add(Entry.of("Edition", measure.edition()));
    entries.add(Entry.of("Type", MeasureTypes.meaning(measure.type())));
    entries.add(
        new Entry("Strength", measure.strength().stream().map(MeasureSheets::strength).toList()));
    entries.add(Entry.of("Years", years()));
    entries.add(Entry.of("Facility", String.join(", else ", measure.attributedTo())));
    file.text("never_undecided").ifPresent(why -> entries.add(Entry.of("Never undecided", why)));
    return entries;
  }

  private static String strength(Measure.Case level) {
    return MeasureWords.strength(level.value())
        + level.when().map(sql -> ", if " + words(sql)).orElse("");
  }

  /** The years of diagnosis that leave a case in. */
  private String years() {
    List<String> limits =
        measure.memberships().stream()
            .filter(step -> step.condition().columns().contains(YEAR))
            .map(step -> (step.isRequirement() ? "in if " : "not if ") + words(step.condition()))
            .toList();
    return limits.isEmpty() ? "all years of diagnosis" : String.join("; ", limits);
  }

  private List<Entry> requirements() {
    String base = file.text("base").orElse("");
    Optional<Sql> shared =
        Optional.ofNullable(pack.guidelines().care().bases().get(base)).map(Care.Base::population);
    return measure.memberships().stream()
        .filter(Membership::isRequirement)
        .map(Membership::condition)
        .map(sql -> Entry.of(shared.filter(sql::equals).isPresent() ? base : "", words(sql)))
        .toList();
  }

  private List<Entry> memberships(String outcome) {
    return measure.memberships().stream()
        .filter(step -> !step.isRequirement() && step.outcome().equals(outcome))
        .map(step -> answer(outcome, step.reason(), Optional.of(step.condition())))
        .toList();
  }

  private List<Entry> met() {
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.of("Numerator", words(measure.numerator())));
    measure.dueDay().ifPresent(day -> entries.add(Entry.of("Due on day", words(day))));
    measure.metReasons().forEach(other -> entries.add(answer("MET", other)));
    return entries;
  }

  private List<Entry> otherwise() {
    return new OtherwiseWords(pack, measure, reasons).entries();
  }

  private List<Entry> notMet() {
    return measure.notMetReasons().isEmpty()
        ? List.of(answer("NOT_MET", "DEVIATION", Optional.empty()))
        : measure.notMetReasons().stream().map(other -> answer("NOT_MET", other)).toList();
  }

  private Entry answer(String outcome, Measure.Case reason) {
    return answer(outcome, reason.value(), reason.when());
  }

  private Entry answer(String outcome, String reason, Optional<Sql> when) {
    return Entry.of(
        reason, reasons.meaning(outcome, reason), when.map(sql -> "if " + words(sql)).orElse(""));
  }

  private List<Entry> sources() {
    Statements statements = new Statements(pack);
    List<Entry> entries = new ArrayList<>();
    for (YamlNode cite : file.items("cite")) {
      List<Statements.Cited> cited = statements.cited(cite.text());
      entries.add(Entry.of("", cite.text()));
      cited.forEach(one -> entries.add(Entry.of(one.id(), one.says().orElse("not listed"))));
    }
    return entries;
  }

  private List<Entry> reads() {
    Definitions definitions = new Definitions(pack.guidelines());
    return columns()
        .map(name -> definitions.of(name).map(text -> Entry.of(name, text)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Stream<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    measure.memberships().forEach(step -> columns.addAll(step.condition().columns()));
    columns.addAll(measure.numerator().columns());
    measure.dueDay().ifPresent(day -> columns.addAll(day.columns()));
    Stream.of(
            measure.metReasons().stream().flatMap(reason -> reason.when().stream()),
            measure.otherwise().stream().flatMap(this::asked),
            measure.notMetReasons().stream().flatMap(reason -> reason.when().stream()))
        .flatMap(asked -> asked)
        .forEach(sql -> columns.addAll(sql.columns()));
    return columns.stream();
  }

  private Stream<Sql> asked(Measure.Case other) {
    return other.isDoubt() ? measure.unknowns().stream() : other.when().stream();
  }

  private List<Entry> cases() {
    Predicate<WholeCase> isOfIt = one -> one.expected().containsKey(measure.id());
    return pack.wholeCases().stream()
        .filter(isOfIt)
        .collect(
            Collectors.groupingBy(
                one -> one.expected().get(measure.id()),
                TreeMap::new,
                Collectors.mapping(WholeCase::why, Collectors.toList())))
        .entrySet()
        .stream()
        .map(answer -> new Entry(answer.getKey(), answer.getValue()))
        .toList();
  }

  private static String words(Sql sql) {
    return ConditionSpelling.of(sql.text());
  }
}
