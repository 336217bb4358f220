package org.sarcordance.jobs.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sarcordance.jobs.console.ReceiptJson;
import org.sarcordance.jobs.console.ReceiptText;
import org.sarcordance.schemas.check.Receipt;

/** A receipt in the forms in which people and programs read it. */
public final class ReceiptTexts {
  /** Excel takes a file for UTF-8 only when it starts with this mark. */
  static final char BYTE_ORDER_MARK = '\uFEFF';

  private ReceiptTexts() {}

  /**
   * The text of each form by the ending of its file: html, csv, json and txt.
   *
   * @param earlier the receipt as JSON that was there before; empty when there was none
   */
  public static Map<String, String> of(Receipt receipt, Optional<String> earlier) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("html", new ReceiptPage(receipt, earlier.flatMap(EarlierReceipt::of)).html());
    texts.put("csv", BYTE_ORDER_MARK + ReceiptCsv.of(receipt));
    texts.put("json", ReceiptJson.pretty(receipt));
    texts.put("txt", ReceiptText.of(receipt));
    return texts;
  }
}
