package org.sarcordance.schemas.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sarcordance.schemas.decision.ValueType.BOOLEAN;
import static org.sarcordance.schemas.decision.ValueType.DOUBLE;
import static org.sarcordance.schemas.decision.ValueType.INT;
import static org.sarcordance.schemas.decision.ValueType.STRING;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {
  @Test
  void starMatchesEverything() {
    assertThat(accepted("*", STRING, "T1", "", null)).containsExactly(true, true, true);
  }

  @Test
  void questionMarkMatchesOnlyTheMissing() {
    assertThat(accepted("?", STRING, "T1", "", null)).containsExactly(false, false, true);
  }

  @Test
  void valueMatchesItselfAndNeverTheMissing() {
    assertThat(accepted("T1", STRING, "T1", "T1a", "t1", null))
        .containsExactly(true, false, false, false);
  }

  @Test
  void listMatchesEachOfItsItems() {
    assertThat(accepted("T1|T2|95..97", STRING, "T1", "T2", "96", "T3", null))
        .containsExactly(true, true, true, false, false);
  }

  @Test
  void rangeIncludesBothEnds() {
    assertThat(accepted("5..10", INT, 4, 5, 10, 11, null))
        .containsExactly(false, true, true, false, false);
  }

  @Test
  void rangeOfStringsGoesByCharacter() {
    assertThat(accepted("C150..C159|C300", STRING, "C149", "C150", "C159", "C160", "C300"))
        .containsExactly(false, true, true, false, true);
  }

  @Test
  void negativeDaysFormARange() {
    assertThat(accepted("-60..-1", INT, -61, -60, -1, 0)).containsExactly(false, true, true, false);
  }

  @Test
  void comparisonsKeepOrLeaveOutTheirEnd() {
    assertThat(accepted("<=5", DOUBLE, 5.0, 5.1)).containsExactly(true, false);
    assertThat(accepted("<5", DOUBLE, 4.9, 5.0)).containsExactly(true, false);
    assertThat(accepted(">=5", DOUBLE, 5.0, 4.9)).containsExactly(true, false);
    assertThat(accepted(">5", DOUBLE, 5.1, 5.0, null)).containsExactly(true, false, false);
  }

  @Test
  void notMatchesTheRestAndTheMissing() {
    assertThat(accepted("!L|H", STRING, "L", "H", "U", null))
        .containsExactly(false, false, true, true);
    assertThat(accepted("!>=1", INT, 1, 0, null)).containsExactly(false, true, true);
  }

  @Test
  void numbersCompareByValueWhateverTheirClass() {
    assertThat(accepted("3", INT, 3, 3L, (short) 3, 3.0)).containsExactly(true, true, true, true);
    assertThat(accepted(">10", DOUBLE, 11, 10)).containsExactly(true, false);
  }

  @Test
  void booleanMatchesItsValue() {
    assertThat(accepted("false", BOOLEAN, false, true, null)).containsExactly(true, false, false);
  }

  @Test
  void spanKnowsWhetherItIsOneValue() {
    assertThat(spans("5")).containsExactly(new Cell.Span(5, false, 5, false));
    assertThat(spans("5").get(0).isSingle()).isTrue();
    assertThat(spans("5..6|<5"))
        .containsExactly(new Cell.Span(5, false, 6, false), new Cell.Span(null, false, 5, true))
        .noneMatch(Cell.Span::isSingle);
  }

  @Test
  void valueOfAnotherTypeIsRefused() {
    Cell cell = Cell.parse("5", INT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cell.matches("5"))
        .withMessage(
            "Cannot compare 5 with 5: the value must have the type of its column (String, Integer)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; STRING; it is empty; ' * stands for any value, ? for a missing one'",
        "A||B; STRING; a value is missing in the list; ''",
        "A| B; STRING; there are blanks around B; ''",
        "A|?; STRING; '? stands alone, never in a list or after !'; ''",
        "!*; STRING; '* stands alone, never in a list or after !'; ''",
        "A|!B; STRING; '! stands once, at the front, for the whole list'; ''",
        "<=A; STRING; '<= compares numbers, but the column is string'; ''",
        "false..true; BOOLEAN; a boolean has no range; ''",
        "C15..C159; STRING; the ends of a range of strings have equal length; ''",
        "10..5; INT; a range starts below its end; ''",
        "5..; INT; an end is missing; ''",
        "5.5; INT; 5.5 is not of type int; ''",
        "NaN; DOUBLE; NaN is not of type double; ''",
        "yes; BOOLEAN; yes is not of type boolean; ''",
      })
  void invalidCellIsNamedWithItsRule(String text, ValueType type, String rule, String more) {
    String full = more.isEmpty() ? rule : rule + ";" + more;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cell.parse(text, type))
        .withMessage("Invalid cell: " + text + " (" + full + ")");
  }

  private static List<Boolean> accepted(String text, ValueType type, Object... values) {
    Cell cell = Cell.parse(text, type);
    return Arrays.stream(values).map(cell::matches).toList();
  }

  private static List<Cell.Span> spans(String text) {
    return ((Cell.OneOf) Cell.parse(text, INT)).spans();
  }
}
