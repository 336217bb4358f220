package org.sarcordance.pipeline.guidelines;

import java.util.ArrayList;
import java.util.List;
import org.sarcordance.schemas.decision.Cell;

/** What a condition cell may be changed to. */
final class CellChanges {
  private CellChanges() {}

  /** Each changed cell, given the values that arrive at it. */
  static List<Cell> of(Cell cell, List<Object> values) {
    List<Cell> changes = new ArrayList<>();
    if (!(cell instanceof Cell.Any)) {
      changes.add(new Cell.Any());
    }
    if (!(cell instanceof Cell.Missing)) {
      changes.add(new Cell.Missing());
    }
    if (cell instanceof Cell.OneOf list) {
      changes.add(new Cell.Not(list));
      ofList(list, values).forEach(changes::add);
    } else if (cell instanceof Cell.Not not) {
      changes.add(not.spans());
      ofList(not.spans(), values).forEach(list -> changes.add(new Cell.Not(list)));
    } else {
      values.stream()
          .filter(value -> value != null)
          .forEach(value -> changes.add(new Cell.OneOf(List.of(span(value)))));
    }
    return changes;
  }

  /** Lists with a span less, with a value more, and with an end moved. */
  private static List<Cell.OneOf> ofList(Cell.OneOf list, List<Object> values) {
    List<Cell.OneOf> changes = new ArrayList<>();
    for (int i = 0; i < list.spans().size(); i++) {
      List<Cell.Span> fewer = new ArrayList<>(list.spans());
      Cell.Span span = fewer.remove(i);
      if (!fewer.isEmpty()) {
        changes.add(new Cell.OneOf(fewer));
      }
      for (Cell.Span moved : moved(span)) {
        List<Cell.Span> spans = new ArrayList<>(list.spans());
        spans.set(i, moved);
        changes.add(new Cell.OneOf(spans));
      }
    }
    for (Object value : values) {
      if (value != null && !list.matches(value)) {
        List<Cell.Span> more = new ArrayList<>(list.spans());
        more.add(span(value));
        changes.add(new Cell.OneOf(more));
      }
    }
    return changes;
  }

  /** The span with each of its ends a step up or down. */
  private static List<Cell.Span> moved(Cell.Span span) {
    List<Cell.Span> moved = new ArrayList<>();
    for (int step : List.of(-1, 1)) {
      Object low = step(span.low(), step);
      Object high = step(span.high(), step);
      if (low != null) {
        moved.add(new Cell.Span(low, span.lowOpen(), span.high(), span.highOpen()));
      }
      if (high != null) {
        moved.add(new Cell.Span(span.low(), span.lowOpen(), high, span.highOpen()));
      }
    }
    return moved;
  }

  private static Object step(Object end, int step) {
    if (end instanceof Integer number) {
      return number + step;
    }
    return end instanceof Double number ? (Object) (number + 0.5 * step) : null;
  }

  private static Cell.Span span(Object value) {
    return new Cell.Span(value, false, value, false);
  }
}
