package org.sarcordance.jobs;

import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.sarcordance.jobs.check.EarlierReceipt;
import org.sarcordance.jobs.check.ReceiptTexts;
import org.sarcordance.jobs.runs.FileStore;
import org.sarcordance.jobs.runs.Run;
import org.sarcordance.jobs.runs.RunFolders;
import org.sarcordance.schemas.check.Receipt;

/** Writes the receipt of each registry beside its page, compared with that of the run before. */
record RunReceipts(Run run, FileStore files, Map<String, Receipt> receipts) {

  void write(Optional<PreviousRun> previous) {
    receipts.forEach(
        (registry, receipt) -> {
          EarlierReceipt earlier =
              EarlierReceipt.of(
                  text(previous, registry, "json"), text(previous, registry, ReceiptTexts.DIGESTS));
          ReceiptTexts.of(earlier.compare(receipt), earlier)
              .forEach(
                  (ending, text) -> files.writeText(file(run.folders(), registry, ending), text));
        });
  }

  private Optional<String> text(Optional<PreviousRun> previous, String registry, String ending) {
    return previous.flatMap(it -> files.readText(file(it.folders(), registry, ending)));
  }

  private static Path file(RunFolders folders, String registry, String ending) {
    return new Path(folders.published(), "receipt-" + registry + "." + ending);
  }
}
