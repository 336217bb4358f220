package org.sarcordance.schemas.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A prepared table gives the row that the table gives. */
class RowFinderTest {

  /** Up to 64 rows are one word of bits, more are several. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 30, 63, 64, 65, 128, 129, 150})
  void findsTheFirstRowThatMatchesWhateverTheNotation(int rows) {
    DecisionTable table = randomTable(new Random(rows), rows);
    RowFinder finder = RowFinder.of(table, UnaryOperator.identity());

    for (Map<String, Object> values : RandomCells.cases()) {
      Object[] inputs = RandomCells.NAMES.stream().map(values::get).toArray();
      int expected = table.firstMatch(values).map(table.rules()::indexOf).orElse(RowFinder.NONE);

      assertThat(finder.first(inputs)).as("%s", values).isEqualTo(expected);
    }
  }

  @Test
  void findsAValueInTheFormInWhichTheCallerHoldsIt() {
    DecisionTable table = read("row,code,=>,word\nA,B..D,=>,x\n", Map.of("code", ValueType.STRING));
    RowFinder finder = RowFinder.of(table, value -> (int) ((String) value).charAt(0));

    assertThat(finder.first(new Object[] {(int) 'C'})).isZero();
    assertThat(finder.first(new Object[] {(int) 'E'})).isEqualTo(RowFinder.NONE);
  }

  @Test
  void refusesAValueThatHasNoOrderAmongThoseOfItsColumn() {
    DecisionTable table = read("row,count,=>,word\nA,<5,=>,x\n", Map.of("count", ValueType.INT));
    RowFinder finder = RowFinder.of(table, UnaryOperator.identity());

    assertThatThrownBy(() -> finder.first(new Object[] {"3"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot compare ");
  }

  private static DecisionTable randomTable(Random random, int rows) {
    StringBuilder csv = new StringBuilder("row,code,count,size,flag,=>,word\n");
    for (int row = 1; row <= rows; row++) {
      csv.append("R").append(row);
      RandomCells.NAMES.forEach(name -> csv.append(",").append(RandomCells.cell(random, name)));
      csv.append(",=>,w\n");
    }
    return read(csv.toString(), RandomCells.TYPES);
  }

  private static DecisionTable read(String csv, Map<String, ValueType> inputs) {
    return DecisionTables.read(
        new StringReader(csv), "words.csv", "words", HitPolicy.FIRST, inputs);
  }
}
