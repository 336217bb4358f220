package org.sarcordance.jobs.check;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sarcordance.jobs.console.ReceiptText;
import org.sarcordance.schemas.Severity;
import org.sarcordance.schemas.check.FileCount;
import org.sarcordance.schemas.check.ProblemGroup;
import org.sarcordance.schemas.check.Receipt;

/**
 * A receipt as one self-contained page: it loads nothing, runs nothing, and escapes all values.
 *
 * @param receipt what it shows
 * @param earlier what is known of the receipt that was there before
 */
public record ReceiptPage(Receipt receipt, EarlierReceipt earlier) {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          ReceiptPage.class.getClassLoader(),
          ReceiptPage.class.getPackageName());
  private static final String STYLE = render("receiptStyle.jte", Map.of()).strip();

  /** Problems of one severity. */
  public record Section(String title, String lead, List<ProblemGroup> groups) {}

  /** The page as HTML. */
  String html() {
    return render("receipt.jte", Map.of("page", this));
  }

  private static String render(String template, Map<String, Object> parameters) {
    StringOutput output = new StringOutput();
    TEMPLATES.render(template, parameters, output);
    return output.toString();
  }

  public String style() {
    return STYLE;
  }

  /** Allows the style of this page and nothing else. */
  public String policy() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
      return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
          .formatted(Base64.getEncoder().encodeToString(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Bug: every Java platform has SHA-256", e);
    }
  }

  public String stated() {
    return receipt
        .submission()
        .map(it -> "Registry %s, submission %d.".formatted(it.registry(), it.submission()))
        .orElse("");
  }

  public boolean isRefused() {
    return receipt.outcome() == Receipt.Outcome.REFUSED;
  }

  public String verdict() {
    return ReceiptText.verdict(receipt);
  }

  /** The problems, worst first. */
  public List<Section> sections() {
    return Stream.of(
            section(
                Severity.REFUSE_EXTRACT,
                "Why it is refused",
                "Nothing of the extract is used until this is corrected."),
            section(
                Severity.REJECT_CASE,
                "Rejected cases",
                "Each is set aside with all its rows in the other files: no measure has an answer."),
            section(
                Severity.REJECT_ROW,
                "Rejected rows",
                "What they say counts as unknown, never as not given."),
            section(
                Severity.WARN,
                "Warnings",
                "The rows are used as they stand; somebody should look."))
        .filter(section -> !section.groups().isEmpty())
        .toList();
  }

  private Section section(Severity severity, String title, String lead) {
    return new Section(title, lead, receipt.problems(severity));
  }

  public String column(ProblemGroup group) {
    return Optional.ofNullable(group.first().column()).orElse("");
  }

  public String lines(ProblemGroup group) {
    return group.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** The values that the message does not tell. */
  public String values(ProblemGroup group) {
    List<String> values = group.untoldValues();
    return values.isEmpty() ? "" : "Values " + String.join("; ", values);
  }

  /** Whether it is known how many rows there were before. */
  public boolean hasCountsBefore() {
    return earlier.hasCounts();
  }

  /** How many rows of the file were accepted before. */
  public String before(FileCount file) {
    return earlier.accepted(file.file()).map(this::number).orElse("");
  }

  /** What became of the cases since the extract before; empty when that is not known. */
  public String changes() {
    return receipt.changes().map(ReceiptText::changes).orElse("");
  }

  public String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
