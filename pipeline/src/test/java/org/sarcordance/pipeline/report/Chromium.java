package org.sarcordance.pipeline.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real Chromium without a window. Nothing is downloaded: browser and driver must be there. */
final class Chromium implements AutoCloseable {
  private static final Pattern REQUEST =
      Pattern.compile(
          "\"Network\\.requestWillBeSent\".*?\"url\":\"((?!file:|data:|blob:)[^\"]+)\"");

  private final ChromeDriver driver;

  private Chromium(Path browser, Path server, int width) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    options.addArguments("--force-prefers-reduced-motion");
    options.addArguments("--window-size=" + width + ",900");
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(server.toFile()).build();
    driver = new ChromeDriver(service, options);
  }

  /** Opens a page; skips the test where Chromium or its driver is missing. */
  static Chromium open(String page, Path folder, int width) throws IOException {
    Optional<Path> browser = onPath("chromium");
    Optional<Path> server = onPath("chromedriver");
    assumeTrue(
        browser.isPresent() && server.isPresent(),
        "Skipped: no Chromium here. On Debian: apt install chromium chromium-driver");
    Path file = folder.resolve("page.html");
    Files.writeString(file, page);
    Chromium chromium = new Chromium(browser.get(), server.get(), width);
    chromium.driver.get(file.toUri().toString());
    return chromium;
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  ChromeDriver driver() {
    return driver;
  }

  Object run(String script) {
    return driver.executeScript(script);
  }

  /** Brings an element into the window. */
  void scrollTo(String selector) {
    run("document.querySelector('%s').scrollIntoView({block: 'center'})".formatted(selector));
  }

  /** Waits until the script returns true. */
  void await(String script) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      if (Boolean.TRUE.equals(run(script))) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("Never came true: " + script);
  }

  /** What the console holds: errors of scripts and of the page's policy. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The addresses that the page asked a network for. */
  List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> REQUEST.matcher(entry.getMessage()))
        .filter(Matcher::find)
        .map(request -> request.group(1))
        .toList();
  }

  /** The serious and critical problems that axe-core finds, each with the first place. */
  Object barriers() throws IOException {
    try (InputStream axe = Chromium.class.getResourceAsStream("/axe.min.js")) {
      run(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    return driver.executeAsyncScript(
        """
        const done = arguments[arguments.length - 1];
        axe.run().then(found => done(found.violations
          .filter(it => it.impact === 'serious' || it.impact === 'critical')
          .map(it => it.id + ': ' + it.help + ' at ' + it.nodes[0].target)));
        """);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
