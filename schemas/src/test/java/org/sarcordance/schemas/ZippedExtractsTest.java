package org.sarcordance.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZippedExtractsTest {
  private static final String CASES = "case_id\nA\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"'',at the top", "R01/,in the folder that was packed"})
  void readsTheFilesWhereTheyAre(String prefix, String where) throws IOException {
    Path archive = zip(List.of(prefix + "cases.csv", prefix + "notes.txt"), CASES);

    FoundExtract.Accepted found = (FoundExtract.Accepted) find(archive);

    Extract extract = found.extract();
    assertThat(extract.name()).as(where).isEqualTo("R01");
    assertThat(extract.isArchive()).isTrue();
    assertThat(extract.files().keySet()).containsExactly("cases");
    DataFile cases = extract.files().get("cases");
    assertThat(cases.bytes()).isEqualTo(CASES.length());
    try (InputStream bytes = extract.open(cases)) {
      assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(CASES);
    }
  }

  @Test
  void isFoundAmongTheChildrenOfAFolder() throws IOException {
    zip(List.of("cases.csv"), CASES);

    assertThat(Extracts.find(List.of(folder.toString())))
        .singleElement()
        .isInstanceOf(FoundExtract.Accepted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "../cases.csv,leads outside",
    "R01/../../cases.csv,leads outside",
    "/etc/cases.csv,leads outside",
    "C:\\cases.csv,leads outside",
    "..\\cases.csv,leads outside",
    "other/cases.csv,two files of one name",
    "cases.CSV.txt,ACCEPTED",
    "a..b/notes.txt,ACCEPTED"
  })
  void refusesWhatNoHonestArchiveHas(String second, String expected) throws IOException {
    Path archive = zip(List.of("cases.csv", second), CASES);

    assertThat(told(find(archive))).contains(expected);
  }

  @Test
  void refusesAnArchiveWithoutCases() throws IOException {
    assertThat(told(find(zip(List.of("a/b/cases.csv"), CASES))))
        .isEqualTo(
            "R01.zip: it holds no extract: neither datapackage.json nor cases.csv."
                + " Name the folder that holds cases.csv.");
  }

  /** What is unpacked of a link is the place it leads to, which is no table. */
  @Test
  void refusesAnArchiveThatHoldsALink() throws IOException {
    Path archive = zip(List.of("notes.txt", "cases.csv"), "/etc/passwd");
    assertThat(told(find(archive))).isEqualTo("ACCEPTED");
    byte[] bytes = Files.readAllBytes(archive);
    int entry = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
    bytes[entry + 41] = (byte) 0xA1;
    bytes[entry + 40] = (byte) 0xFF;
    Files.write(archive, bytes);

    assertThat(told(find(archive)))
        .isEqualTo("R01.zip: the archive holds a symbolic link. Pack the files themselves.");
  }

  @Test
  void refusesAnArchiveOfManyEntries() throws IOException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 1_001; i++) {
      names.add("f" + i);
    }
    assertThat(told(find(zip(names, "")))).contains("more than 1000 entries");
  }

  /** A hundred million zeros make an archive of a hundred thousand bytes. */
  @Test
  void refusesAnArchiveThatGrowsTooMuch() throws IOException {
    Path archive = folder.resolve("R01.zip");
    try (OutputStream bytes = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("cases.csv"));
      for (int i = 0; i < 100; i++) {
        zip.write(new byte[1_000_000]);
      }
    }

    assertThat(told(find(archive)))
        .isEqualTo(
            "R01.zip: the archive grows to more than 200 times its size when it is unpacked."
                + " Send the folder unpacked if this is right.");
  }

  @Test
  void refusesADamagedArchive() throws IOException {
    Path archive = zip(List.of("cases.csv"), CASES);
    byte[] bytes = Files.readAllBytes(archive);
    for (int length : new int[] {0, 2, 20, 45}) {
      Files.write(archive, Arrays.copyOf(bytes, length));

      assertThat(told(find(archive)))
          .isEqualTo(
              "R01.zip: it is not a zip archive that can be read."
                  + " Pack the folder again, without a password.");
    }
  }

  private static FoundExtract find(Path archive) {
    return Extracts.find(List.of(archive.toString())).get(0);
  }

  private static String told(FoundExtract found) {
    return found instanceof FoundExtract.Refused refused
        ? refused.problems().get(0).toString()
        : "ACCEPTED";
  }

  private Path zip(List<String> names, String text) throws IOException {
    Path archive = folder.resolve("R01.zip");
    try (OutputStream bytes = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return archive;
  }
}
