package org.sarcordance.jobs.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.Severity;
import org.sarcordance.schemas.check.CaseChanges;
import org.sarcordance.schemas.check.FileCount;
import org.sarcordance.schemas.check.ProblemGroup;
import org.sarcordance.schemas.check.Receipt;

/** Prints a receipt for the people of a registry. */
public final class ReceiptText {
  private static final int FILE_WIDTH = 18;
  private static final int WIDTH = 100;
  private static final String INDENT = "  ";

  private final Receipt receipt;
  private final List<String> lines = new ArrayList<>();

  private ReceiptText(Receipt receipt) {
    this.receipt = receipt;
  }

  /** The text, ending in a line break. */
  public static String of(Receipt receipt) {
    ReceiptText text = new ReceiptText(receipt);
    text.lines.add(text.title());
    if (!receipt.files().isEmpty()) {
      text.files();
    }
    text.problems(Severity.REFUSE_EXTRACT, "REFUSED BECAUSE OF");
    text.problems(Severity.REJECT_CASE, "REJECTED CASES (with all their rows in the other files)");
    text.problems(Severity.REJECT_ROW, "REJECTED ROWS (what they say is unknown)");
    text.problems(Severity.WARN, "WARNINGS (nothing is rejected for them)");
    text.lines.add("");
    text.lines.addAll(Paragraph.of(verdict(receipt)));
    return String.join("\n", text.lines) + "\n";
  }

  private String title() {
    return receipt
        .submission()
        .map(it -> ", registry " + it.registry() + ", submission " + it.submission())
        .map(stated -> "EXTRACT " + receipt.extract() + stated)
        .orElse("EXTRACT " + receipt.extract());
  }

  private void files() {
    TextTable table =
        new TextTable(FILE_WIDTH).row("FILE", "rows", "accepted", "rejected", "warnings");
    for (FileCount file : receipt.files()) {
      table.row(
          INDENT + file.file(),
          number(file.rows()),
          number(file.accepted()),
          number(file.rejected()),
          number(file.warnings()));
    }
    lines.add("");
    lines.addAll(table.lines());
    receipt.changes().ifPresent(changes -> lines.addAll(List.of("", changes(changes))));
  }

  /** What became of the cases since the extract before, in one sentence. */
  public static String changes(CaseChanges changes) {
    return "CASES since submission %d: %s added, %s removed, %s changed."
        .formatted(
            changes.submission(),
            number(changes.added()),
            number(changes.removed()),
            number(changes.changed()));
  }

  private void problems(Severity severity, String title) {
    List<ProblemGroup> groups = receipt.problems(severity);
    if (groups.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(title);
    groups.forEach(this::group);
  }

  private void group(ProblemGroup group) {
    Problem first = group.first();
    String column = first.column() == null ? "" : ", column " + first.column();
    lines.add(
        INDENT + number(group.count()) + " x " + first.file() + column + " (" + first.rule() + ")");
    paragraph(first.toString());
    if (group.count() > 1 && !group.lines().isEmpty()) {
      paragraph("Lines " + lines(group) + ".");
    }
    if (!group.untoldValues().isEmpty()) {
      paragraph("Values " + String.join("; ", group.untoldValues()) + ".");
    }
  }

  private static String lines(ProblemGroup group) {
    String first = group.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
    long others = group.count() - group.lines().size();
    return others > 0 ? first + " and " + number(others) + " more" : first;
  }

  private void paragraph(String text) {
    String indent = INDENT.repeat(3);
    Paragraph.of(text, WIDTH - indent.length()).forEach(line -> lines.add(indent + line));
  }

  /** What becomes of the extract, in one or two sentences. */
  public static String verdict(Receipt receipt) {
    return switch (receipt.outcome()) {
      case SKIPPED -> "SKIPPED: " + receipt.reason() + ".";
      case REFUSED ->
          "REFUSED: nothing of this extract is used. Correct what stands under REFUSED BECAUSE OF"
              + " and check again.";
      case ACCEPTED -> accepted(receipt);
    };
  }

  private static String accepted(Receipt receipt) {
    long rows = receipt.files().stream().mapToLong(FileCount::rows).sum();
    long rejected = receipt.files().stream().mapToLong(FileCount::rejected).sum();
    if (rejected > 0) {
      return "ACCEPTED without the rejected rows: %s of %s rows are used, %s are rejected."
          .formatted(number(rows - rejected), number(rows), number(rejected));
    }
    return receipt.problems().isEmpty()
        ? "ACCEPTED: all %s rows are used.".formatted(number(rows))
        : "ACCEPTED with warnings: all %s rows are used.".formatted(number(rows));
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
