package org.sarcordance.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final String HOSTILE =
      "<script>alert(\"it's\")</script> \u202e\" onclick='x' ${1}";

  @Test
  void registryPageReadsAsAgreed() throws IOException {
    compareWithGolden("registry.html", Pages.registryPage(SampleModel.registry()));
  }

  @Test
  void indexPageReadsAsAgreed() throws IOException {
    compareWithGolden("index.html", Pages.indexPage(SampleModel.registry()));
  }

  @Test
  void hostileTextShowsAsText() {
    String page = Pages.registryPage(SampleModel.with(HOSTILE, HOSTILE, HOSTILE));
    assertThat(page)
        .contains("&lt;script&gt;alert(\"it's\")&lt;/script&gt;")
        .doesNotContain("<script>alert")
        .isNotEqualTo(Pages.registryPage(SampleModel.registry()));
    assertThat(page.split("<script>", -1)).hasSize(3);
    assertThat(page.split("</script>", -1)).hasSize(3);
  }

  @Test
  void policyAllowsNothingButThePagesOwnStyleAndScript() throws Exception {
    String page = Pages.registryPage(SampleModel.registry());
    String rest = page.substring(page.indexOf("</script>") + 1);
    assertThat(page.replace("&#39;", "'"))
        .contains(
            "content=\"default-src 'none'; style-src "
                + hash(between(page, "<style>", "</style>"))
                + "; script-src "
                + hash(between(page, "<script>", "</script>"))
                + " "
                + hash(between(rest, "<script>", "</script>"))
                + "; base-uri 'none'; form-action 'none'\"")
        .contains("charset");
    assertThat(withoutLibrary(page))
        .doesNotContain(" style=\"")
        .doesNotContainPattern(" on[a-z]+=\"")
        .doesNotContain("http://", "https://", "src=");
  }

  @Test
  void indexPageNamesNoCaseAndHidesSmallCounts() {
    String page = Pages.indexPage(SampleModel.registry());
    assertThat(page)
        .doesNotContain("1042", "0877", "0415", "Sentence", "size_path_mm = 6.5")
        .contains("Hidden: a group here is too small to be published.")
        .doesNotContain(">SIZE_UNKNOWN 3<");
  }

  @Test
  void everyLinkWithinThePageHasItsTarget() {
    String page = Pages.registryPage(SampleModel.registry());
    Matcher links = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
    while (links.find()) {
      assertThat(page).contains("id=\"" + links.group(1) + "\"");
    }
  }

  private static void compareWithGolden(String name, String page) throws IOException {
    String shown = withoutLibrary(page);
    Path golden =
        Path.of(System.getProperty("sarcordance.root"))
            .resolve("pipeline/src/test/resources/org/sarcordance/pipeline/report")
            .resolve(name);
    if ("update".equals(System.getProperty("golden"))) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, shown);
    }
    assertThat(shown).isEqualTo(Files.readString(golden));
  }

  /** The page as this project wrote it: the charting library is only named. */
  private static String withoutLibrary(String page) {
    int start = page.indexOf("<script>") + "<script>".length();
    int end = page.indexOf("</script>");
    return end == page.lastIndexOf("</script>")
        ? page
        : page.substring(0, start) + "(charting library)" + page.substring(end);
  }

  private static String between(String page, String start, String end) {
    int from = page.indexOf(start) + start.length();
    return page.substring(from, page.indexOf(end, from));
  }

  private static String hash(String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }
}
