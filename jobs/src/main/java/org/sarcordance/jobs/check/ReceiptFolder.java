package org.sarcordance.jobs.check;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.sarcordance.jobs.runs.OwnerOnly;
import org.sarcordance.schemas.FoundExtract;
import org.sarcordance.schemas.check.ExtractCheck;
import org.sarcordance.schemas.check.Receipt;

/**
 * Keeps receipts in a folder, each in a folder of its own that is named after its extract: {@code
 * receipt.html} to read, {@code receipt.csv} to work through, {@code problems.csv} with every
 * problem, {@code receipt.json}, {@code receipt.txt}. Earlier ones of the same name are compared
 * with and replaced. All is for its owner only.
 */
public final class ReceiptFolder {
  private final Path folder;
  private final Set<String> taken = new HashSet<>();

  public ReceiptFolder(Path folder) {
    this.folder = folder;
  }

  /** Checks an extract and keeps its receipt; tells how many bytes were read meanwhile. */
  public Receipt check(FoundExtract found, LongConsumer read) {
    try {
      Path place = Files.createDirectories(folder.resolve(name(found)), OwnerOnly.folder());
      Receipt receipt;
      try (Writer writer = open(place.resolve("problems.csv"))) {
        writer.write(ReceiptTexts.BYTE_ORDER_MARK);
        receipt = ExtractCheck.of(found, new ProblemsCsv(writer)::add, read);
      }
      EarlierReceipt earlier =
          EarlierReceipt.of(
              text(place.resolve("receipt.json")),
              text(place.resolve("receipt." + ReceiptTexts.DIGESTS)));
      receipt = earlier.compare(receipt);
      for (Map.Entry<String, String> text : ReceiptTexts.of(receipt, earlier).entrySet()) {
        write(place.resolve("receipt." + text.getKey()), text.getValue());
      }
      return receipt;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the receipt of " + found.name(), e);
    }
  }

  private static Optional<String> text(Path file) throws IOException {
    return Files.isRegularFile(file)
        ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** Extracts in different places may have folders of the same name. */
  private String name(FoundExtract found) {
    String name = found.name();
    for (int i = 2; !taken.add(name.toUpperCase(Locale.ROOT)); i++) {
      name = found.name() + "-" + i;
    }
    return name;
  }

  private static void write(Path file, String text) throws IOException {
    try (Writer writer = open(file)) {
      writer.write(text);
    }
  }

  private static Writer open(Path file) throws IOException {
    Files.deleteIfExists(file);
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new BufferedWriter(
        new OutputStreamWriter(
            Channels.newOutputStream(Files.newByteChannel(file, options, OwnerOnly.file())),
            StandardCharsets.UTF_8));
  }
}
