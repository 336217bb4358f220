package org.sarcordance.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages in a real browser, as a quality team uses them. */
class BrowserTest {
  private static final String HOSTILE =
      "<script>document.title = 'taken'</script><img src=x onerror=\"document.title='taken'\">"
          + " \u202e\"'`${1}";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1280, 400})
  void theRegistryPageIsQuietSelfContainedAndOpenToAll(int width) throws Exception {
    try (Chromium page = open(Pages.registryPage(SampleModel.registry()), width)) {
      page.run("document.querySelectorAll('details').forEach(fold => fold.open = true)");
      page.await("return !document.getElementById('filter').hidden");
      page.scrollTo(".swim");
      page.await("return document.querySelectorAll('.swim svg').length > 0");
      assertThat(page.barriers()).isEqualTo(List.of());
      assertThat(page.console()).isEmpty();
      assertThat(page.requests()).isEmpty();
      assertThat(page.run("return document.documentElement.scrollWidth"))
          .as("nothing is wider than the window")
          .isEqualTo(page.run("return document.documentElement.clientWidth"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 400})
  void theAggregatePageIsQuietSelfContainedAndOpenToAll(int width) throws Exception {
    try (Chromium page = open(Pages.indexPage(SampleModel.registry()), width)) {
      assertThat(page.barriers()).isEqualTo(List.of());
      assertThat(page.console()).isEmpty();
      assertThat(page.requests()).isEmpty();
    }
  }

  @Test
  void theTimelineOfACaseOpens() throws Exception {
    try (Chromium page = open(Pages.registryPage(SampleModel.registry()), 1280)) {
      page.await("return !document.getElementById('filter').hidden");
      page.scrollTo("#items summary");
      page.driver().findElement(By.cssSelector("#items summary")).click();
      page.scrollTo("#items .swim");
      page.await("return document.querySelector('#items .swim svg') !== null");
      assertThat(page.run("return document.querySelector('#items .swim svg').textContent"))
          .asString()
          .contains("surgery", "systemic therapy", "expected by day 192");
    }
  }

  @Test
  void hostileTextShowsAsText() throws Exception {
    String html = Pages.registryPage(SampleModel.with(HOSTILE, HOSTILE, HOSTILE));
    try (Chromium page = open(html, 1280)) {
      page.await("return !document.getElementById('filter').hidden");
      assertThat(page.run("return document.title")).asString().contains("<script>");
      assertThat(page.driver().findElement(By.cssSelector("#items .says")).getText())
          .contains("<script>document.title = 'taken'</script>");
      assertThat(page.console()).isEmpty();
    }
  }

  @Test
  void filtersSearchAndOrderWorkOnTwentyThousandDeviations() throws Exception {
    String html = Pages.registryPage(SampleModel.withDeviations(20_000));
    assertThat(html.length()).as("bytes of the page").isLessThan(10_000_000);
    try (Chromium page = open(html, 1280)) {
      page.await("return !document.getElementById('filter').hidden");
      assertThat(page.driver().findElements(By.cssSelector("#items .item"))).hasSize(50);
      assertThat(shown(page)).isEqualTo("All 20,000 match; 1 to 50 are shown.");

      WebElement search = page.driver().findElement(By.name("words"));
      search.sendKeys("c19999");
      page.await("return document.querySelectorAll('#items .item').length === 1");
      assertThat(shown(page)).isEqualTo("1 of 20,000 match.");
      search.clear();
      search.sendKeys(Keys.SPACE);

      page.scrollTo("#filter");
      choose(page, "facility", "H3");
      page.await("return document.getElementById('shown').textContent.startsWith('5,000 of')");
      page.driver().findElement(By.name("fresh")).click();
      page.await("return document.getElementById('shown').textContent.startsWith('2,500 of')");
      choose(page, "order", "year");
      page.await("return document.querySelector('#items .item').dataset.year === '2023'");

      page.driver().findElement(By.id("later")).click();
      page.await("return document.getElementById('place').textContent === '51 to 100'");
      page.driver().switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
      assertThat(page.run("return document.activeElement === items.children[1]")).isEqualTo(true);
      assertThat(page.console()).isEmpty();
    }
  }

  @Test
  void manyFacilitiesAreThereWhenTheyAreAskedFor() throws Exception {
    try (Chromium page = open(Pages.registryPage(SampleModel.withFacilities(120)), 1280)) {
      assertThat(rows(page, "#facilities .measures")).isEqualTo(20);
      page.scrollTo("#facilities .more");
      page.driver().findElement(By.cssSelector("#facilities .more")).click();
      page.await("return document.querySelectorAll('#facilities .measures tbody tr').length > 20");
      assertThat(rows(page, "#facilities .measures")).isEqualTo(120);
      assertThat(page.run("return document.activeElement.rowIndex"))
          .as("the first row that was added has the focus")
          .isEqualTo(21L);

      assertThat(rows(page, "#details .many")).isEqualTo(10);
      page.run("document.querySelector('#details .detail').open = true");
      page.scrollTo("#details .chart[data-kind=funnel]");
      page.await("return document.querySelector('#details .chart svg') !== null");
      assertThat(rows(page, "#details .many")).as("what the funnel draws").isEqualTo(120);
      assertThat(page.console()).isEmpty();
    }
  }

  private static int rows(Chromium page, String table) {
    return page.driver().findElements(By.cssSelector(table + " tbody tr")).size();
  }

  private static void choose(Chromium page, String field, String value) {
    String option = "select[name=%s] option[value=%s]".formatted(field, value);
    page.driver().findElement(By.cssSelector(option)).click();
  }

  private static String shown(Chromium page) {
    return page.driver().findElement(By.id("shown")).getText();
  }

  private Chromium open(String page, int width) throws IOException {
    return Chromium.open(page, folder, width);
  }
}
