package org.sarcordance.pipeline.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * Turns a {@link ReportModel} into one self-contained HTML text. Pure: the same model gives the
 * same text. All values are escaped; the page loads nothing and runs only its own script.
 */
public final class Pages {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());

  private Pages() {}

  /** The page of one registry with its worklist. */
  public static String registryPage(ReportModel model) {
    PackedList deviations =
        PackedList.of(model.deviations(), item -> render("item.jte", Map.of("item", item)));
    return render(
        "registry.jte",
        Map.of("model", model, "deviations", deviations, "assets", Assets.WITH_CHARTS));
  }

  /** The aggregate page over all registries. It names no case and hides what is too small. */
  public static String indexPage(ReportModel model) {
    return render("index.jte", Map.of("model", Suppression.apply(model), "assets", Assets.PLAIN));
  }

  /**
   * The page of a release: measures over all registries. What it hides must be hidden in the model.
   *
   * @param date the day of the release
   */
  public static String releasePage(ReportModel model, String date) {
    return render("release.jte", Map.of("model", model, "date", date, "assets", Assets.PLAIN));
  }

  private static String render(String template, Map<String, Object> parameters) {
    StringOutput output = new StringOutput();
    TEMPLATES.render(template, parameters, output);
    return output.toString();
  }

  /**
   * The style and the scripts of a page with the policy that allows just these.
   *
   * @param charts the library that draws charts; blank on a page without them
   * @param policy the Content-Security-Policy
   */
  record Assets(String style, String charts, String script, String policy) {
    private static final String LIBRARY =
        "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";
    private static final Assets PLAIN = of("");
    private static final Assets WITH_CHARTS = of(library());

    private static Assets of(String charts) {
      String style = render("style.jte", Map.of()).strip() + Mark.rules();
      String script = render("script.jte", Map.of()).strip();
      String scripts = charts.isEmpty() ? hash(script) : hash(charts) + " " + hash(script);
      String policy =
          "default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'";
      return new Assets(style, charts, script, policy.formatted(hash(style), scripts));
    }

    private static String library() {
      try (InputStream library = Pages.class.getResourceAsStream(LIBRARY)) {
        return new String(library.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read the charting library", e);
      }
    }

    private static String hash(String text) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Bug: every Java platform has SHA-256", e);
      }
    }
  }
}
