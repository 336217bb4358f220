package org.sarcordance.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractsTest {
  private static final String EVENTS = "case_id,ev_seq,event_type\n";

  @TempDir Path places;

  @Test
  void acceptsAnExtractWhoseFilesAreTheOnesItDescribes() throws IOException {
    described("one", "R01", 7);
    FoundExtract.Accepted found = (FoundExtract.Accepted) find("one").get(0);
    assertThat(found.extract().submission().registry()).isEqualTo("R01");
    assertThat(found.extract().submission().submission()).isEqualTo(7);
    assertThat(found.extract().submission().reportingLagDays()).isEqualTo(90);
    assertThat(found.extract().submission().captures()).containsExactly("RT", "SYS");
    assertThat(found.extract().files().keySet()).containsExactly("cases", "events");
    assertThat(found.extract().files().get("events").bytes()).isEqualTo(EVENTS.length());
    assertThat(found.extract().warnings()).isEmpty();
  }

  @Test
  void acceptsABareFolderWithAWarning() throws IOException {
    bare("R02", "case_id\n");
    FoundExtract.Accepted found = (FoundExtract.Accepted) find("R02").get(0);
    assertThat(found.extract().submission()).isEqualTo(new Submission("R02", 0, 1, 90, Set.of()));
    assertThat(found.extract().submission().statesCaptures()).isFalse();
    assertThat(found.extract().files().get("cases").sha256())
        .isEqualTo("1982e02ac7a62be9bb4423ddcbaf6a4a77a8206da36f2b8608b54eac2f6a2046");
    assertThat(found.extract().warnings())
        .extracting(Problem::toString)
        .containsExactly(
            "R02: there is no datapackage.json: the folder's name is taken as the registry, the"
                + " reporting lag as 90 days, and kinds of data without any row as not captured."
                + " Add a descriptor, so that files can be verified and nothing has to be guessed.");
  }

  @Test
  void looksAtTheChildrenOfAFolderAndNamesTheOthers() throws IOException {
    described("a", "R01", 1);
    bare("b", "case_id\n");
    Files.createDirectory(places.resolve("notes"));
    List<FoundExtract> found = Extracts.find(List.of(places.toString()));
    assertThat(found).extracting(FoundExtract::name).containsExactly("a", "b", "notes");
    assertThat(found.get(2)).isEqualTo(new FoundExtract.Skipped("notes", "holds no cases.csv"));
  }

  @Test
  void tellsEverythingThatIsWrongWithADescriptorAtOnce() throws IOException {
    described("bad", "R01", 1);
    Path descriptor = places.resolve("bad/datapackage.json");
    Files.writeString(
        descriptor,
        Files.readString(descriptor)
            .replace("R01", "ALL")
            .replace("\"schema_version\": 1", "\"schema_version\": 2")
            .replace("\"SYS\"", "\"DRUGS\"")
            .replace("cases.csv", "../cases.csv"));
    Files.writeString(places.resolve("bad/events.csv"), EVENTS + "A,1,DEATH\n");
    assertThat(problems("bad"))
        .containsExactly(
            "datapackage.json: the registry's name must be 1 to 32 letters, digits, _ or -, and"
                + " not ALL. Choose a short name and keep it from one submission to the next.",
            "datapackage.json: sarcordance.captures may hold SYS, SYS_AGENT, RT, SURG_ALL, BSC,"
                + " OBS, BIOMARKER, EVENTS, LATER_LINES. Name the kinds the source records, or"
                + " leave captures out to have them seen.",
            "datapackage.json: the path of cases must be the plain name of a file beside it."
                + " Put the file into the same folder.",
            "datapackage.json: sarcordance.schema_version is 2, but the schemas of this version of"
                + " Sarcordance are 1. Use a newer Sarcordance, or export by the older schemas and"
                + " state their version.");
  }

  @Test
  void refusesAFileThatIsNotTheOneDescribed() throws IOException {
    described("changed", "R01", 1);
    Files.writeString(
        places.resolve("changed/events.csv"), EVENTS.replace("event_type", "event_typo"));
    Files.delete(places.resolve("changed/cases.csv"));
    Files.writeString(places.resolve("changed/treatments.csv"), "case_id\n");
    Path descriptor = places.resolve("changed/datapackage.json");
    Files.writeString(
        descriptor,
        Files.readString(descriptor)
            .replace(
                "\"resources\": [",
                "\"resources\": [{\"name\": \"treatments\", \"path\": \"treatments.csv\","
                    + " \"bytes\": 9, \"hash\": \"sha256:"
                    + "0".repeat(64)
                    + "\"},"));
    assertThat(problems("changed"))
        .containsExactly(
            "treatments.csv: it has 8 bytes, the descriptor says 9."
                + " Send the file again; it may have been cut on the way.",
            "cases.csv: the file is missing. Add it, or take it out of the descriptor.",
            "events.csv: its SHA-256 is not the one in the descriptor."
                + " Send the file again, or write the descriptor anew after the last change.");
  }

  @Test
  void refusesWhatIsNoExtract() throws IOException {
    Files.createDirectory(places.resolve("empty"));
    Files.writeString(places.resolve("data.zip"), "PK");
    bare("broken", "case_id\n");
    Files.writeString(places.resolve("broken/datapackage.json"), "{");
    assertThat(problems("gone")).containsExactly("gone: it does not exist. Check the path.");
    assertThat(problems("data.zip"))
        .containsExactly(
            "data.zip: it is not a zip archive that can be read."
                + " Pack the folder again, without a password.");
    assertThat(problems("empty"))
        .containsExactly(
            "empty: it holds no extract: neither datapackage.json nor cases.csv."
                + " Name the folder that holds cases.csv.");
    assertThat(problems("broken"))
        .containsExactly(
            "datapackage.json: it is not JSON that can be read."
                + " Write it anew; a comma or a bracket may be missing.");
  }

  @Test
  void theHighestSubmissionOfARegistryCounts() throws IOException {
    described("a", "R01", 1);
    described("b", "R01", 2);
    described("c", "r01", 2);
    described("d", "R02", 2);
    described("e", "R02", 2);
    Files.delete(places.resolve("e/datapackage.json"));
    bare("e", "case_id,x\n");
    describe("e", "R02", 2);
    List<FoundExtract> found = Extracts.find(List.of(places.toString()));
    assertThat(found.get(0))
        .isEqualTo(new FoundExtract.Skipped("a", "submission 2 of the same registry replaces it"));
    assertThat(found.get(1)).isInstanceOf(FoundExtract.Accepted.class);
    assertThat(found.get(2)).isEqualTo(new FoundExtract.Skipped("c", "it is the same as b"));
    assertThat(found.subList(3, 5)).hasOnlyElementsOfType(FoundExtract.Refused.class);
    assertThat(((FoundExtract.Refused) found.get(4)).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "e: it has registry and submission number of d, but other files."
                + " Give each submission a number of its own.");
  }

  @Test
  void refusesADescriptorThatIsNoneInWordsOfItsOwn() throws IOException {
    described("bad", "R01", 1);
    Path descriptor = places.resolve("bad/datapackage.json");
    String good = Files.readString(descriptor);
    Map<String, String> told = new LinkedHashMap<>();
    told.put("[1, 2]", "it is not an object in braces.");
    told.put("{\"resources\": []}", "it has no object sarcordance");
    told.put(good.replace("\"submission\": 1", "\"submission\": \"1\""), "sarcordance.submission");
    told.put(good.replace("\"submission\": 1,", ""), "sarcordance.submission must be a whole");
    told.put(good.replace("\"schema_version\": 1", "\"schema_version\": 0"), "1 or greater");
    told.put(good.replace("[\"SYS\", \"RT\"]", "[]"), "sarcordance.captures may hold SYS");
    told.put(good.replace("\"name\": \"cases\"", "\"name\": \"case\""), "no resource cases");
    told.put(good.replace("sha256:", "md5:"), "the hash of cases must be");
    told.put(good.replace("\"bytes\": ", "\"bytes\": -"), "the bytes of cases must be");
    told.put(good.replace("\"events\"", "\"cases\""), "cases is described twice");
    told.put("[".repeat(100_000), "it is not JSON that can be read");
    told.put("{\"a\": 1, \"a\": 2}", "it is not JSON that can be read");
    told.put(" ".repeat(2_000_000), "it is larger than 1048576 bytes");
    told.forEach(
        (text, message) -> {
          write(descriptor, text);
          assertThat(problems("bad")).anyMatch(problem -> problem.contains(message));
        });
  }

  @Test
  void followsNoSymbolicLink() throws IOException {
    bare("linked", "case_id\n");
    described("named", "R01", 1);
    Path secret = Files.writeString(places.resolve("secret.csv"), "case_id\n");
    for (String file : List.of("linked/cases.csv", "named/events.csv")) {
      Files.delete(places.resolve(file));
      Files.createSymbolicLink(places.resolve(file), secret);
    }
    assertThat(problems("linked"))
        .containsExactly("cases.csv: it is a symbolic link. Put the file itself into the folder.");
    assertThat(problems("named"))
        .containsExactly("events.csv: it is a symbolic link. Put the file itself into the folder.");
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<FoundExtract> find(String name) {
    return Extracts.find(List.of(places.resolve(name).toString()));
  }

  private List<String> problems(String name) {
    FoundExtract.Refused refused = (FoundExtract.Refused) find(name).get(0);
    return refused.problems().stream().map(Problem::toString).toList();
  }

  private void bare(String name, String cases) throws IOException {
    Files.createDirectories(places.resolve(name));
    Files.writeString(places.resolve(name).resolve("cases.csv"), cases);
  }

  private void described(String name, String registry, int submission) throws IOException {
    bare(name, "case_id\n");
    Files.writeString(places.resolve(name).resolve("events.csv"), EVENTS);
    describe(name, registry, submission);
  }

  private void describe(String name, String registry, int submission) throws IOException {
    StringBuilder resources = new StringBuilder();
    for (String table : List.of("cases", "events")) {
      String path = table + ".csv";
      if (Files.exists(places.resolve(name).resolve(path))) {
        DataFile file = FileHash.of(table, places.resolve(name), path);
        resources
            .append(resources.length() == 0 ? "" : ",")
            .append("{\"name\": \"%s\", \"path\": \"%s\"".formatted(table, path))
            .append(
                ", \"bytes\": %d, \"hash\": \"sha256:%s\"}".formatted(file.bytes(), file.sha256()));
      }
    }
    String descriptor =
        """
        {"name": "%s", "resources": [%s],
         "sarcordance": {"registry": "%s", "schema_version": 1, "submission": %d,
                         "captures": ["SYS", "RT"]}}
        """;
    Files.writeString(
        places.resolve(name).resolve("datapackage.json"),
        descriptor.formatted(name, resources, registry, submission));
  }
}
