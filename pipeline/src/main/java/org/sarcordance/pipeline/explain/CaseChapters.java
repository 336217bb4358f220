package org.sarcordance.pipeline.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sarcordance.pipeline.explain.Explanation.Chapter;
import org.sarcordance.pipeline.explain.Explanation.Entry;
import org.sarcordance.pipeline.explain.Explanation.Note;
import org.sarcordance.schemas.CodeList;

/** The chapters about the case itself, as the code list {@code explanations} arranges them. */
final class CaseChapters {
  private static final Meanings MEANINGS = new Meanings();

  private final CaseValues values;
  private final FiredRows rows;

  CaseChapters(CaseValues values, FiredRows rows) {
    this.values = values;
    this.rows = rows;
  }

  List<Chapter> chapters() {
    Map<String, List<Entry>> chapters = new LinkedHashMap<>();
    for (Map<String, String> asked : CodeList.load("explanations").rows()) {
      entry(asked)
          .ifPresent(
              entry ->
                  chapters
                      .computeIfAbsent(asked.get("chapter"), title -> new ArrayList<>())
                      .add(entry));
    }
    return chapters.entrySet().stream()
        .map(chapter -> new Chapter(chapter.getKey(), chapter.getValue()))
        .toList();
  }

  /** The entry; none where the case has no such answer. */
  private Optional<Entry> entry(Map<String, String> asked) {
    List<String> shown = new ArrayList<>();
    List<String> meanings = new ArrayList<>();
    for (String column : words(asked.get("values"))) {
      for (String item : values.items(column)) {
        shown.add(item);
        MEANINGS.of(column, item).ifPresent(meanings::add);
      }
    }
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    List<Note> notes = new ArrayList<>();
    meanings.forEach(meaning -> notes.add(new Note("", meaning)));
    List<String> read = words(asked.get("reads")).stream().map(this::read).toList();
    if (!read.isEmpty()) {
      notes.add(new Note("from", String.join("; ", read)));
    }
    rows.of(asked.get("table")).ifPresent(row -> notes.addAll(notes(row)));
    String unit = asked.get("unit").isEmpty() ? "" : " " + asked.get("unit");
    return Optional.of(new Entry(asked.get("label"), String.join(", ", shown) + unit, notes));
  }

  private static List<Note> notes(FiredRow row) {
    List<Note> notes = new ArrayList<>(List.of(new Note("row", row.id())));
    if (!row.conditions().isEmpty()) {
      notes.add(new Note("if", row.conditions()));
    }
    notes.add(new Note("source", row.cite()));
    return notes;
  }

  private String read(String column) {
    List<String> items = values.items(column);
    if (items.isEmpty()) {
      return column + " not recorded";
    }
    String meaning =
        items.size() == 1
            ? MEANINGS.of(column, items.get(0)).map(words -> " (" + words + ")").orElse("")
            : "";
    return column + " " + String.join(", ", items) + meaning;
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" "));
  }
}
