package org.sarcordance.pipeline.explain;

import java.util.stream.Collectors;
import org.sarcordance.schemas.decision.Cell;

/** A condition cell in words. */
final class CellWords {
  private CellWords() {}

  static String of(Cell cell) {
    if (cell instanceof Cell.Missing) {
      return "is not recorded";
    }
    if (cell instanceof Cell.Not not) {
      return "is not " + list(not.spans());
    }
    return cell instanceof Cell.OneOf list ? "is " + list(list) : "is anything";
  }

  private static String list(Cell.OneOf list) {
    return list.spans().stream().map(CellWords::span).collect(Collectors.joining(" or "));
  }

  private static String span(Cell.Span span) {
    if (span.isSingle()) {
      return String.valueOf(span.low());
    }
    if (span.low() == null) {
      return (span.highOpen() ? "below " : "at most ") + span.high();
    }
    return span.high() == null
        ? (span.lowOpen() ? "above " : "at least ") + span.low()
        : span.low() + " to " + span.high();
  }
}
