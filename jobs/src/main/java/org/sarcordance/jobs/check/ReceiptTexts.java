package org.sarcordance.jobs.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sarcordance.jobs.console.ReceiptJson;
import org.sarcordance.jobs.console.ReceiptText;
import org.sarcordance.schemas.check.Receipt;

/** A receipt in the forms in which people and programs read it. */
public final class ReceiptTexts {
  /** Excel takes a file for UTF-8 only when it starts with this mark. */
  static final char BYTE_ORDER_MARK = '\uFEFF';

  /** The ending of the file with the digests of cases. */
  public static final String DIGESTS = "digests";

  private ReceiptTexts() {}

  /**
   * The text of each form by the ending of its file: html, csv, json and txt; and, where it is
   * accepted, what the next one needs to compare cases with it.
   *
   * @param receipt the receipt, compared with the earlier one
   */
  public static Map<String, String> of(Receipt receipt, EarlierReceipt earlier) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("html", new ReceiptPage(receipt, earlier).html());
    texts.put("csv", BYTE_ORDER_MARK + ReceiptCsv.of(receipt));
    texts.put("json", ReceiptJson.pretty(receipt));
    texts.put("txt", ReceiptText.of(receipt));
    if (receipt.outcome() == Receipt.Outcome.ACCEPTED) {
      texts.put(DIGESTS, receipt.digests().text());
    }
    return texts;
  }
}
