package org.sarcordance.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sarcordance.schemas.Extract;
import org.sarcordance.schemas.Extracts;
import org.sarcordance.schemas.FoundExtract;
import org.sarcordance.schemas.check.Receipt;

/**
 * What stands at the places a user named.
 *
 * @param accepted the extracts to audit
 * @param refused the extracts of which nothing is used
 * @param skipped folders that are no extract or that a newer one replaces
 */
record AuditInputs(
    List<CheckedInput> accepted,
    List<FoundExtract.Refused> refused,
    List<FoundExtract.Skipped> skipped) {

  AuditInputs {
    accepted = List.copyOf(accepted);
    refused = List.copyOf(refused);
    skipped = List.copyOf(skipped);
  }

  /**
   * Looks at these places; an extract whose headers do not fit, or that may identify a person, is
   * refused before anything of it is written.
   */
  static AuditInputs find(List<String> places) {
    List<CheckedInput> accepted = new ArrayList<>();
    List<FoundExtract.Refused> refused = new ArrayList<>();
    List<FoundExtract.Skipped> skipped = new ArrayList<>();
    for (FoundExtract found : Extracts.find(places)) {
      if (found instanceof FoundExtract.Accepted whole) {
        sort(CheckedInput.of(whole), accepted, refused);
      } else if (found instanceof FoundExtract.Refused broken) {
        refused.add(broken);
      } else if (found instanceof FoundExtract.Skipped other) {
        skipped.add(other);
      }
    }
    return new AuditInputs(accepted, refused, skipped);
  }

  private static void sort(
      CheckedInput input, List<CheckedInput> accepted, List<FoundExtract.Refused> refused) {
    if (input.isRefused()) {
      refused.add(input.refused());
    } else {
      accepted.add(input);
    }
  }

  /** The extracts to audit. */
  List<Extract> extracts() {
    return accepted.stream().map(CheckedInput::extract).toList();
  }

  /** The receipt of each registry whose extract is audited. */
  Map<String, Receipt> receipts() {
    return accepted.stream()
        .collect(
            Collectors.toMap(
                input -> input.extract().submission().registry(), CheckedInput::receipt));
  }
}
