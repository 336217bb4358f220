package org.sarcordance.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sarcordance.schemas.Extracts;
import org.sarcordance.schemas.FoundExtract;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.Severity;

/**
 * Whatever happens to an extract, each of its rows is accounted for and nobody sees a stack trace.
 * {@code -Dmutations=N} tries more of them than usual, {@code -Dmutations.from=SEED} others.
 */
class MutatedExtractsTest {
  private static final int MUTATIONS = Integer.getInteger("mutations", 2_000);
  private static final int FIRST = Integer.getInteger("mutations.from", 0);
  private static final String DESCRIPTOR = "datapackage.json";

  @TempDir Path folder;

  @Test
  @Timeout(600)
  void everyRowIsAcceptedOrRejectedForAReason() throws IOException {
    Map<String, byte[]> good = good();
    for (long seed = FIRST; seed < FIRST + MUTATIONS; seed++) {
      Map<String, byte[]> files = Mutations.of(good, seed);
      if (seed % 3 > 0 && files.containsKey(DESCRIPTOR)) {
        // Hashes that fit, or nothing but them would be seen.
        files.remove(DESCRIPTOR);
      }
      Path place = seed % 5 == 0 ? zip(files) : write(files);

      check(place, files, seed);

      delete(place);
    }
  }

  private static void check(Path place, Map<String, byte[]> files, long seed) {
    List<Problem> told = new ArrayList<>();
    try {
      FoundExtract found = Extracts.find(List.of(place.toString())).get(0);
      Receipt receipt = ExtractCheck.of(found, told::add);
      receipt.files().forEach(file -> isAccountedFor(file, told, files));
      assertThat(receipt.outcome() == Receipt.Outcome.REFUSED)
          .isEqualTo(told.stream().anyMatch(it -> it.severity() == Severity.REFUSE_EXTRACT));
      assertThat(told.toString()).doesNotContain("2019-05-31").doesNotContain("x".repeat(100));
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("-Dmutations=1 -Dmutations.from=" + seed, e);
    }
  }

  private static void isAccountedFor(
      FileCount file, List<Problem> told, Map<String, byte[]> files) {
    assertThat(file.rows()).isEqualTo(file.accepted() + file.rejected());
    long blamed =
        told.stream()
            .filter(it -> it.file().equals(file.file()) && it.line() != null)
            .filter(it -> it.severity().name().startsWith("REJECT"))
            .map(Problem::line)
            .distinct()
            .count();
    assertThat(file.rejected()).isEqualTo(blamed);
    String text = new String(files.get(file.file()), StandardCharsets.UTF_8);
    boolean isUnreadable =
        told.stream()
            .anyMatch(
                it ->
                    it.file().equals(file.file())
                        && it.severity() == Severity.REFUSE_EXTRACT
                        && Long.valueOf(1).equals(it.line()));
    if (!text.contains("\"") && !isUnreadable) {
      assertThat(file.rows()).isEqualTo(text.replaceAll("[\r\n]+$", "").lines().count() - 1);
    }
  }

  private static Map<String, byte[]> good() {
    StringBuilder cases =
        new StringBuilder(
            "case_id,patient_id,facility_code,year_dx,age_dx,sex,primary_site,histology,behavior,"
                + "size_clin_mm,size_path_mm,size_summ_mm,vital_status,last_contact_day,cutoff_day"
                + "\n");
    StringBuilder treatments =
        new StringBuilder("case_id,tx_seq,tx_type,status,agent,start_day,end_day,margin\n");
    StringBuilder biomarkers = new StringBuilder("case_id,bm_seq,report_day,gene,result,method\n");
    StringBuilder events = new StringBuilder("case_id,ev_seq,event_type,day\n");
    for (int i = 0; i < 8; i++) {
      cases.append("A%d,P%d,F1,2019,6%d,1,C492,8802,3,,5%d,,1,90%d,950\n".formatted(i, i, i, i, i));
      treatments.append(
          "A%d,1,SURG,GIVEN,,1%d,,R0\nA%d,2,SYS,GIVEN,imatinib,4%d,80,\n".formatted(i, i, i, i));
      biomarkers.append("A%d,1,9,KIT,POS,NGS\n".formatted(i));
      events.append("A%d,1,LOCAL_RECUR,30%d\n".formatted(i, i));
    }
    Map<String, byte[]> files = new TreeMap<>();
    files.put("cases.csv", cases.toString().getBytes(StandardCharsets.UTF_8));
    files.put("treatments.csv", treatments.toString().getBytes(StandardCharsets.UTF_8));
    files.put("biomarkers.csv", biomarkers.toString().getBytes(StandardCharsets.UTF_8));
    files.put("events.csv", events.toString().getBytes(StandardCharsets.UTF_8));
    files.put(DESCRIPTOR, descriptor(files).getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static String descriptor(Map<String, byte[]> files) {
    List<String> resources = new ArrayList<>();
    files.forEach(
        (file, bytes) ->
            resources.add(
                "{\"name\": \"%s\", \"path\": \"%s\", \"bytes\": %d, \"hash\": \"sha256:%s\"}"
                    .formatted(file.replace(".csv", ""), file, bytes.length, sha256(bytes))));
    return """
        {"name": "r01", "profile": "tabular-data-package",
         "resources": [%s],
         "sarcordance": {"registry": "R01", "schema_version": 1, "submission": 1}}
        """
        .formatted(String.join(",\n", resources));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path write(Map<String, byte[]> files) throws IOException {
    Path place = Files.createDirectory(folder.resolve("R01"));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(place.resolve(file.getKey()), file.getValue());
    }
    return place;
  }

  private Path zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    Path place = folder.resolve("R01.zip");
    try (OutputStream file = Files.newOutputStream(place)) {
      bytes.writeTo(file);
    }
    return place;
  }

  private static void delete(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      try (var files = Files.list(place)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
    Files.delete(place);
  }
}
