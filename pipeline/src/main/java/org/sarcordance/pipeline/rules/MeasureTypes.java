package org.sarcordance.pipeline.rules;

import java.util.Map;
import org.sarcordance.schemas.CodeList;

/** The types of measures in words; a code that is not listed stands for itself. */
public final class MeasureTypes {
  private static final CodeList TYPES = CodeList.load("measure_types");

  private MeasureTypes() {}

  /** The word for a type: {@code omission}. */
  public static String word(String code) {
    return TYPES.find("code", code).map(type -> type.get("word")).orElse(code);
  }

  /** The word with what it means: {@code omission: something expected may be left out}. */
  public static String meaning(String code) {
    return TYPES.find("code", code).map(MeasureTypes::meaning).orElse(code);
  }

  private static String meaning(Map<String, String> type) {
    String meaning = type.get("meaning");
    return meaning.isEmpty() ? type.get("word") : type.get("word") + ": " + meaning;
  }
}
