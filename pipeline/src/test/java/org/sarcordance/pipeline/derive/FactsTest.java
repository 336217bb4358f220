package org.sarcordance.pipeline.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.Drug;
import org.sarcordance.schemas.DrugDictionary;

/**
 * Facts of the history as given and expected. A history is written as rows separated by {@code ;},
 * each a list of words: a treatment {@code SURG PRIM 30 R0}, {@code SYS imatinib 60..400}, {@code
 * RT PRIM AFTER}, {@code SYS ? 60} (a drug, not recorded which), {@code UNKNOWN RT}, {@code
 * NOT_GIVEN SYS imatinib reason=87}; an event {@code EVENT DIST_RECUR 200}; a result {@code GENE
 * KIT 11 POS 20}; a kind of data that the source does not record {@code NOT_CAPTURED SYS}. A day
 * {@code ?} is unknown. A treatment may end in {@code stop=TOX}, {@code dose=400}, {@code
 * cgy=5000}, {@code id=first} (its regimen), {@code trial} and {@code emergency}. A fact {@code
 * <fact>_row} names the row that another comes from, as in {@code treatments.csv:tx_seq:2}; rows
 * are numbered as they are written.
 */
class FactsTest {
  private static final Set<String> KINDS =
      Set.of(
          "SYS", "SYS_AGENT", "RT", "SURG_ALL", "BSC", "OBS", "BIOMARKER", "EVENTS", "LATER_LINES");
  private static final List<FactFamily> FAMILIES = new FactReader(Guidelines.builtIn()).families();
  private static final DrugDictionary DRUGS = DrugDictionary.load();
  private static final int LAST_DAY = 2000;

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvFileSource(resources = "/facts.csv", numLinesToSkip = 1, maxCharsPerColumn = 2000)
  void giveWhatTheTableExpects(String why, String history, String expected) {
    Map<String, Object> facts = facts(history);
    Map<String, String> found = new LinkedHashMap<>();
    Map<String, String> wanted = new LinkedHashMap<>();
    for (String fact : expected.split(" ")) {
      String[] nameAndValue = fact.split("=", 2);
      assertThat(facts).containsKey(nameAndValue[0]);
      wanted.put(nameAndValue[0], nameAndValue[1]);
      found.put(nameAndValue[0], String.valueOf(facts.get(nameAndValue[0])));
    }
    assertThat(found).as(why).isEqualTo(wanted);
  }

  private static Map<String, Object> facts(String text) {
    List<StructField> fields = new ArrayList<>();
    FAMILIES.forEach(family -> fields.addAll(family.fields()));
    Map<String, Integer> positions = new HashMap<>();
    fields.forEach(field -> positions.put(field.name(), positions.size()));
    FactValues values = new FactValues(positions);
    CaseHistory history = history(text);
    FAMILIES.forEach(family -> family.derive(history, values));
    Map<String, Object> facts = new HashMap<>();
    positions.forEach((name, position) -> facts.put(name, values.toArray()[position]));
    values.rows().forEach((name, row) -> facts.put(name, row.replaceAll("[, ]+", ":")));
    return facts;
  }

  private static CaseHistory history(String text) {
    List<Treatment> treatments = new ArrayList<>();
    List<Biomarker> biomarkers = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    Set<String> captures = new TreeSet<>(KINDS);
    for (String row : text.split(";")) {
      List<String> words = Arrays.asList(row.strip().split(" +"));
      switch (words.get(0)) {
        case "EVENT" -> events.add(new Event(events.size() + 1, words.get(1), day(words.get(2))));
        case "GENE" -> biomarkers.add(biomarker(biomarkers.size() + 1, words));
        case "NOT_CAPTURED" -> captures.remove(words.get(1));
        case "" -> {}
        default -> treatments.add(treatment(treatments.size() + 1, words));
      }
    }
    return new CaseHistory(
        treatments,
        biomarkers,
        events,
        captures,
        false,
        false,
        false,
        false,
        LAST_DAY,
        LAST_DAY,
        2020,
        List.of());
  }

  private static Biomarker biomarker(int number, List<String> words) {
    String method = words.size() > 5 ? words.get(5) : "NGS";
    return new Biomarker(
        number,
        day(words.get(4)),
        words.get(1),
        day(words.get(2)),
        null,
        words.get(3),
        method,
        null);
  }

  private static Treatment treatment(int number, List<String> words) {
    boolean isGiven = !words.get(0).equals("UNKNOWN") && !words.get(0).equals("NOT_GIVEN");
    Treatment.Status status =
        isGiven ? Treatment.Status.GIVEN : Treatment.Status.valueOf(words.get(0));
    List<String> rest = isGiven ? words : words.subList(1, words.size());
    String type = rest.get(0);
    String agent = null;
    String target = type.equals("SURG") || type.equals("RT") ? "PRIM" : null;
    Integer start = null;
    Integer end = null;
    Map<String, String> more = new HashMap<>();
    for (String word : rest.subList(1, rest.size())) {
      if (word.matches("-?\\d+(\\.\\.-?\\d+)?")) {
        String[] days = word.split("\\.\\.");
        start = Integer.valueOf(days[0]);
        end = days.length > 1 ? Integer.valueOf(days[1]) : null;
      } else if (Set.of("BEFORE", "AFTER", "INTRA").contains(word)) {
        more.put("sequence", word);
      } else if (word.matches("R0|R1|R2|RX|RPOS")) {
        more.put("margin", word);
      } else if (word.matches("(reason|id|organ|cgy|modality|type|stop|dose)=.+")) {
        more.put(word.split("=")[0], word.split("=")[1]);
      } else if (word.equals("trial") || word.equals("emergency")) {
        more.put(word, "1");
      } else if (type.equals("SYS") && !word.equals("?")) {
        agent = word;
      } else if (Set.of("PRIM", "MET", "NODE", "NO_TARGET").contains(word)) {
        target = word.equals("NO_TARGET") ? null : word;
      }
    }
    Drug drug = agent == null ? null : DRUGS.find(agent).orElse(null);
    return new Treatment(
        number,
        type,
        status,
        drug == null ? null : drug.name(),
        agent != null,
        drug == null ? Set.of() : drug.sets(),
        more.get("id"),
        start,
        end,
        more.get("sequence"),
        more.get("type"),
        target,
        more.get("margin"),
        null,
        more.get("organ"),
        more.containsKey("cgy") ? Integer.valueOf(more.get("cgy")) : null,
        more.get("modality"),
        more.get("stop"),
        more.get("reason"),
        more.containsKey("trial"),
        null,
        more.containsKey("dose") ? Double.valueOf(more.get("dose")) : null,
        more.containsKey("emergency"));
  }

  private static Integer day(String word) {
    return word.equals("?") ? null : Integer.valueOf(word);
  }
}
