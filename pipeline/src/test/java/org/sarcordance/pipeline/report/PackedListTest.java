package org.sarcordance.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.sarcordance.pipeline.report.ReportModel.WorkItem;

class PackedListTest {
  private static PackedList packed(int items) {
    return PackedList.of(SampleModel.withDeviations(items).deviations(), WorkItem::caseId);
  }

  @Test
  void aScreenfulIsNotPacked() {
    PackedList list = packed(50);
    assertThat(list.blocks()).isEmpty();
    assertThat(list.first()).hasSize(50);
    assertThat(list.isCapped()).isFalse();
  }

  @Test
  void moreIsPackedInBlocksWithOneLineOfTheIndexEach() throws IOException {
    PackedList list = packed(401);
    assertThat(list.first()).hasSize(50);
    assertThat(list.blocks()).hasSize(3);
    assertThat(unpacked(list.blocks().get(2))).isEqualTo("C400");
    assertThat(unpacked(list.blocks().get(1)).split("\u001e")).hasSize(200).startsWith("C200");
    assertThat(unpacked(list.index()).split("\n")).hasSize(401);
    assertThat(unpacked(list.index()).split("\n")[400].split("\t"))
        .startsWith("GIST-ADJ-01", "H0", "S", "new", "2015", "C400");
  }

  /** Noise does not compress: each item takes more than 10,000 characters. */
  @Test
  void endsWhereThePageWouldGrowBeyondTenMegabytes() {
    Random random = new Random(1);
    PackedList list =
        PackedList.of(
            SampleModel.withDeviations(2_000).deviations(),
            item -> {
              byte[] noise = new byte[10_000];
              random.nextBytes(noise);
              return Base64.getEncoder().encodeToString(noise);
            });
    assertThat(list.isCapped()).isTrue();
    assertThat(list.size()).isBetween(200, 1_000);
    assertThat(list.blocks().stream().mapToInt(String::length).sum()).isLessThan(9_000_000);
  }

  private static String unpacked(String text) throws IOException {
    byte[] bytes = Base64.getDecoder().decode(text);
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
