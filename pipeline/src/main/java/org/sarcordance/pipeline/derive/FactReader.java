package org.sarcordance.pipeline.derive;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.YamlNode;
import org.sarcordance.schemas.CodeList;
import org.sarcordance.schemas.decision.Cell;
import org.sarcordance.schemas.decision.ValueType;

/** Reads the facts of the editions. The kind of an entry chooses how its facts are worked out. */
final class FactReader {
  private static final Pattern WHOLE_NUMBER = Pattern.compile(".*_(day|days|mm|cgy)");
  private static final Pattern TEXT =
      Pattern.compile(".*_(unknown|facility|reason|margin|class|declined|type|agents)");
  private static final List<Doubt> DOUBTS =
      List.copyOf(EnumSet.complementOf(EnumSet.of(Doubt.TREATED_ELSEWHERE)));

  private final Guidelines guidelines;
  private final Map<String, Act> acts = new LinkedHashMap<>();

  FactReader(Guidelines guidelines) {
    this.guidelines = guidelines;
    guidelines.acts().rules().forEach(rule -> acts.put(rule.id(), Act.of(rule)));
  }

  List<FactFamily> families() {
    return guidelines.facts().stream().map(this::family).toList();
  }

  private FactFamily family(YamlNode entry) {
    String kind = entry.at("kind").text();
    return switch (kind) {
      case "index_surgery" ->
          new IndexSurgeryFacts(gives(entry), act(entry, "act"), act(entry, "amputation"));
      case "follow_up" -> followUp(entry);
      case "final_surgery" ->
          new FinalSurgeryFacts(gives(entry), act(entry, "act"), entry.at("within_days").number());
      case "received" -> received(entry);
      case "later_day" ->
          new DayChoiceFact(
              gives(entry),
              entry.at("when").text(),
              Anchor.of(entry.at("early")),
              Anchor.of(entry.at("late")));
      case "course" ->
          new CourseFacts(
              gives(entry),
              entry.at("prefix").text(),
              act(entry, "act"),
              exposures(entry),
              entry.at("gap_days").number());
      case "genotype" -> genotype(entry);
      case "tested" -> tested(entry);
      case "declined" -> declined(entry);
      case "trial" ->
          new TrialFacts(gives(entry), entry.at("tx_type").text(), entry.at("trial_type").text());
      case "unplaced" -> new UnplacedFact(gives(entry), act(entry, "act"));
      case "shared_tumor" ->
          new SharedTumorFact(
              gives(entry),
              guidelines.table(entry.at("cohort")),
              histologyClasses(),
              entry.at("years").number());
      default ->
          new RegimenFactReader(this)
              .family(entry)
              .or(() -> new EverFactReader(this).family(entry))
              .or(() -> new SequenceFactReader(this, guidelines).family(entry))
              .orElseThrow(
                  () ->
                      entry.mistake(
                          "has the unknown kind \"" + kind + "\"",
                          "Kinds: course, date_faults, declined, event_day, ever,"
                              + " ever_together, final_surgery, first_regimen, follow_up,"
                              + " genotype, index_surgery, later_day, outside_trial,"
                              + " radiotherapy_dose, received, regimens,"
                              + " shared_tumor, tested, trial, undated, unplaced, "
                              + SequenceFactReader.KINDS
                              + "."));
    };
  }

  private FactFamily followUp(YamlNode entry) {
    return new FollowUpFacts(
        gives(entry),
        act(entry, "systemic"),
        set(entry, "recurrences"),
        set(entry, "progressions"),
        Map.of(
            "local_recurrence", entry.at("local").text(),
            "nodal_recurrence", entry.at("nodal").text(),
            "distant_recurrence", entry.at("distant").text()),
        entry.at("stop").text(),
        entry.at("death").text(),
        entry.at("transfer").text(),
        set(entry, "silent"));
  }

  private FactFamily received(YamlNode entry) {
    entry.allow(
        Set.of(
            "kind",
            "fact",
            "definition",
            "act",
            "side",
            "from",
            "until",
            "before",
            "spanning",
            "intra",
            "sequenced",
            "organ",
            "outside_trial",
            "doubts"));
    String name = entry.at("fact").text();
    String definition = entry.at("definition").text();
    List<StructField> fields =
        List.of(
            field(name, definition),
            field(name + "_day", "Day of it; NULL where not done, or done on an unknown day."),
            field(name + "_unknown", "Why it may have been done unseen; NULL where it cannot."),
            field(name + "_facility", "Facility where it was done."));
    Act act = act(entry, "act");
    Optional<Cell> organ = entry.text("organ").map(text -> Cell.parse(text, ValueType.STRING));
    FactFamily received =
        new ReceivedFacts(fields, organ.map(act::in).orElse(act), window(entry), doubts(entry));
    boolean isOutsideTrial = entry.text("outside_trial").map(Boolean::valueOf).orElse(false);
    return isOutsideTrial ? new ReceivedOffTrialFacts(received) : received;
  }

  static Window window(YamlNode entry) {
    return new Window(
        Window.Side.valueOf(entry.text("side").orElse("ANY")),
        anchor(entry, "from"),
        anchor(entry, "until"),
        anchor(entry, "before"),
        entry.text("spanning").map(Boolean::valueOf).orElse(false),
        entry.text("intra").map(Boolean::valueOf).orElse(false),
        entry.text("sequenced").map(Boolean::valueOf).orElse(true));
  }

  /** The reasons for doubt that count, in the order in which they are reported. */
  static List<Doubt> doubts(YamlNode entry) {
    return entry.find("doubts").isPresent()
        ? entry.texts("doubts").stream().map(Doubt::valueOf).toList()
        : DOUBTS;
  }

  private FactFamily genotype(YamlNode entry) {
    GenotypeFacts.Terms terms =
        new GenotypeFacts.Terms(
            entry.at("positive").text(),
            entry.at("negative").text(),
            entry.at("resistance").text(),
            set(entry, "not_sequencing"),
            entry.at("wild_type").text(),
            entry.at("untested").text());
    return new GenotypeFacts(
        gives(entry),
        guidelines.table(entry.at("markers")),
        guidelines.table(entry.at("order")),
        guidelines.table(entry.at("exons")),
        terms);
  }

  private FactFamily tested(YamlNode entry) {
    return new TestedFacts(
        gives(entry),
        entry.at("prefix").text(),
        set(entry, "genes"),
        set(entry, "results"),
        set(entry, "not_methods"),
        entry.at("failed").text(),
        entry.at("not_done").text(),
        entry.at("unknown").text(),
        entry.at("captured_by").text());
  }

  private FactFamily declined(YamlNode entry) {
    Map<String, String> reasons = new LinkedHashMap<>();
    entry.at("reasons").entries().forEach((code, reason) -> reasons.put(code, reason.text()));
    return new DeclinedFact(gives(entry), act(entry, "act"), reasons, entry.at("trial").text());
  }

  private static Map<Integer, String> histologyClasses() {
    Map<Integer, String> classes = new HashMap<>();
    CodeList.load("histologies")
        .rows()
        .forEach(
            row -> classes.put(Integer.valueOf(row.get("histology")), row.get("histology_class")));
    return classes;
  }

  Act act(YamlNode entry, String key) {
    return act(entry.at(key));
  }

  /** The act that a scalar names. */
  Act act(YamlNode name) {
    return act(name.text(), name);
  }

  /** The act of that name, which stands at a place of the file. */
  Act act(String name, YamlNode place) {
    return Optional.ofNullable(acts.get(name))
        .orElseThrow(
            () ->
                place.mistake(
                    "names the unknown act \"" + name + "\"",
                    "Acts: " + String.join(", ", acts.keySet()) + "."));
  }

  /** How the rows of the entry's drugs become days of exposure. */
  Exposures exposures(YamlNode entry) {
    return new Exposures(act(entry, "systemic"), entry.at("same_regimen_days").number());
  }

  static Anchor anchor(YamlNode entry, String key) {
    return entry.find(key).map(Anchor::of).orElse(null);
  }

  static Set<String> set(YamlNode entry, String key) {
    return new LinkedHashSet<>(entry.texts(key));
  }

  static List<StructField> gives(YamlNode entry) {
    return entry.at("gives").entries().entrySet().stream()
        .map(fact -> field(fact.getKey(), fact.getValue().text()))
        .toList();
  }

  /** The field of a fact; the end of its name tells its type. */
  static StructField field(String name, String definition) {
    DataType type =
        Stream.of(name)
            .map(
                text ->
                    WHOLE_NUMBER.matcher(text).matches()
                        ? DataTypes.IntegerType
                        : TEXT.matcher(text).matches()
                            ? DataTypes.StringType
                            : DataTypes.BooleanType)
            .findFirst()
            .orElseThrow();
    return new StructField(name, type, true, Metadata.empty()).withComment(definition);
  }
}
