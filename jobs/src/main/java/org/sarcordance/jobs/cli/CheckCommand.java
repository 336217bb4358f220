package org.sarcordance.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.sarcordance.jobs.check.DescriptorFile;
import org.sarcordance.jobs.check.ReceiptFolder;
import org.sarcordance.jobs.console.ReadingBar;
import org.sarcordance.jobs.console.ReceiptJson;
import org.sarcordance.jobs.console.ReceiptText;
import org.sarcordance.schemas.Extracts;
import org.sarcordance.schemas.FoundExtract;
import org.sarcordance.schemas.check.ExtractCheck;
import org.sarcordance.schemas.check.Receipt;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code sarcordance check}. Works in this process alone and starts no Spark. */
@Command(
    name = "check",
    description =
        "Checks extracts as the audit does when it admits them, and prints a receipt: what is"
            + " accepted, what is rejected and why, how to correct it. Nothing leaves the machine;"
            + " nothing is written but what --receipt and --init ask for.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class CheckCommand implements Callable<Integer> {
  /** How a receipt is printed. */
  enum Format {
    TEXT(ReceiptText::of),
    JSON(receipt -> ReceiptJson.line(receipt) + "\n");

    private final Function<Receipt, String> print;

    Format(Function<Receipt, String> print) {
      this.print = print;
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "EXTRACT",
      description =
          "Folders or zip archives with an extract, or folders whose direct children are such.")
  private List<String> extracts = new ArrayList<>();

  @Option(
      names = "--receipt",
      paramLabel = "DIR",
      description =
          "Write receipt.html, receipt.csv, receipt.json, receipt.txt and problems.csv into"
              + " DIR/<name of the extract>.")
  private Path receipts;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text, or json: one line for each extract, see docs/check.md."
              + " Default: ${DEFAULT-VALUE}.")
  private Format format;

  @ArgGroup(exclusive = false, heading = "%nWriting a descriptor:%n")
  private DescriptorOptions descriptor;

  @Override
  public Integer call() throws IOException {
    List<String> places = new ArrayList<>(extracts);
    if (descriptor != null) {
      places.add(0, describe());
    }
    if (places.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "There is nothing to check. Name an EXTRACT, or a folder by --init.");
    }
    BiFunction<FoundExtract, LongConsumer, Receipt> checker = checker();
    boolean allUsed = true;
    for (FoundExtract found : Extracts.find(places)) {
      Receipt receipt = check(found, checker);
      print(receipt);
      allUsed &= receipt.outcome() != Receipt.Outcome.REFUSED;
    }
    return allUsed ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private String describe() throws IOException {
    Path written = DescriptorFile.write(descriptor.folder, descriptor.stated());
    spec.commandLine().getErr().println("Wrote " + written);
    return descriptor.folder.toString();
  }

  private static Receipt check(
      FoundExtract found, BiFunction<FoundExtract, LongConsumer, Receipt> checker) {
    try (ReadingBar bar = Terminal.bar(found)) {
      return checker.apply(found, bar);
    }
  }

  private BiFunction<FoundExtract, LongConsumer, Receipt> checker() {
    return receipts == null
        ? (found, read) -> ExtractCheck.of(found, problem -> {}, read)
        : new ReceiptFolder(receipts)::check;
  }

  private void print(Receipt receipt) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(format.print.apply(receipt));
    if (format == Format.TEXT) {
      out.println();
    }
    out.flush();
  }
}
