package org.sarcordance.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sarcordance.pipeline.report.ReportModel.WorkItem;
import org.sarcordance.pipeline.report.ReportModel.WorkList;

/**
 * A worklist as a page holds it: the first items as HTML, and where there are more, all of them
 * compressed, so that tens of thousands fit and the browser lays out one screenful at a time.
 *
 * @param list the worklist
 * @param index what is filtered, sorted and searched: one line an item, its fields set apart by
 *     tabs; compressed; blank where the first items are all
 * @param blocks the HTML of the items, compressed {@value #BLOCK} at a time
 * @param size how many items the page holds
 */
record PackedList(WorkList list, String index, List<String> blocks, int size) {
  /** So many items are shown at a time. */
  static final int SCREEN = 50;

  /** So many items are compressed together. */
  static final int BLOCK = 200;

  /** With the charting library and all the rest the page stays below 10 MB. */
  private static final int BUDGET = 6_500_000;

  private static final char BETWEEN_ITEMS = '\u001e';

  /** Packs the items in their order until the budget is spent. */
  static PackedList of(WorkList list, Function<WorkItem, String> html) {
    List<WorkItem> items = list.items();
    if (items.size() <= SCREEN) {
      return new PackedList(list, "", List.of(), items.size());
    }
    List<String> blocks = new ArrayList<>();
    int spent = 0;
    int size = 0;
    while (size < items.size() && spent < BUDGET) {
      List<WorkItem> block = items.subList(size, Math.min(size + BLOCK, items.size()));
      blocks.add(
          Packed.text(block.stream().map(html).collect(Collectors.joining("" + BETWEEN_ITEMS))));
      spent += blocks.get(blocks.size() - 1).length();
      size += block.size();
    }
    String index =
        items.subList(0, size).stream().map(PackedList::line).collect(Collectors.joining("\n"));
    return new PackedList(list, Packed.text(index), blocks, size);
  }

  List<WorkItem> first() {
    return list.items().subList(0, Math.min(SCREEN, size));
  }

  boolean isCapped() {
    return size < list.total().value();
  }

  private static String line(WorkItem item) {
    String words =
        Stream.concat(
                Stream.of(item.caseId(), item.measure().id(), item.measure().title(), item.text()),
                item.about().stream())
            .collect(Collectors.joining(" "))
            .toLowerCase(Locale.ROOT);
    return Stream.of(
            item.measure().id(),
            item.facility(),
            item.strength(),
            item.change(),
            item.yearDx(),
            item.caseId(),
            words)
        .map(field -> Objects.toString(field, "").replaceAll("\\p{Cntrl}", " "))
        .collect(Collectors.joining("\t"));
  }
}
