package org.sarcordance.pipeline.report;

/**
 * Where a mark of a chart stands and how wide it is, as names of style classes in steps of half a
 * percent. Classes are used because the page's policy forbids style attributes.
 */
final class Mark {
  private static final int STEPS = 200;

  private Mark() {}

  /** The classes of a bar from zero. */
  static String bar(Figure part, long longest) {
    return "w" + step(longest == 0 ? 0 : (double) part.value() / longest);
  }

  /** The classes of a span between two proportions. */
  static String span(double low, double high) {
    return "x" + step(low) + " w" + (step(high) - step(low));
  }

  /** The class of a point at a proportion. */
  static String point(double at) {
    return "x" + step(at);
  }

  /** The style rules of all classes. */
  static String rules() {
    StringBuilder rules = new StringBuilder();
    for (int step = 0; step <= STEPS; step++) {
      String percent = step / 2 + (step % 2 == 0 ? "%" : ".5%");
      rules.append(".x").append(step).append("{left:").append(percent).append("}");
      rules.append(".w").append(step).append("{width:").append(percent).append("}");
    }
    return rules.toString();
  }

  private static long step(double proportion) {
    return Math.round(proportion * STEPS);
  }
}
