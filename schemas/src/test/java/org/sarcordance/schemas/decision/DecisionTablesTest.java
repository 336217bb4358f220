package org.sarcordance.schemas.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.ProblemsException;

class DecisionTablesTest {
  private static final Map<String, ValueType> INPUTS =
      Map.of("t", ValueType.STRING, "size", ValueType.INT);
  private static final String CELL_REMEDY =
      " Write *, ?, a value, A|B, 5..10, <=5, >=5, <5, >5, or ! before a value, range or list.";
  private static final String HEADER_REMEDY =
      " List the input under this table in edition.yaml, or correct its name there or here.";

  @Test
  void readsInputsOutputsRulesAndCitations() {
    DecisionTable table =
        read(
            """
            row,t,size,=>,stage,status,cite,note
            IA,T1,<=50,=>,IA,OK,Chapter 41,"one, two"
            REST,*,*,=>,?,=t,,
            """);

    assertThat(table.id()).isEqualTo("stage_group");
    assertThat(table.file()).isEqualTo("stage_group.csv");
    assertThat(table.hit()).isEqualTo(HitPolicy.FIRST);
    assertThat(table.inputs())
        .containsExactly(
            new DecisionTable.Input("t", ValueType.STRING),
            new DecisionTable.Input("size", ValueType.INT));
    assertThat(table.outputs()).containsExactly("stage", "status");
    assertThat(table.rules())
        .containsExactly(
            new DecisionTable.Rule(
                "IA",
                2,
                List.of(Cell.parse("T1", ValueType.STRING), Cell.parse("<=50", ValueType.INT)),
                List.of("IA", "OK"),
                "Chapter 41"),
            new DecisionTable.Rule(
                "REST", 3, List.of(new Cell.Any(), new Cell.Any()), List.of("?", "=t"), ""));
  }

  @Test
  void findsAllMatchesAndTheFirst() {
    DecisionTable table =
        read(
            """
            row,size,t,=>,stage
            SMALL,<=50,T1,=>,A
            MISSING,?,*,=>,?
            REST,*,*,=>,=t
            """);
    Map<String, Object> small = Map.of("t", "T1", "size", 50);

    assertThat(table.matches(small))
        .extracting(DecisionTable.Rule::id)
        .containsExactly("SMALL", "REST");
    assertThat(table.firstMatch(small)).get().extracting(DecisionTable.Rule::id).isEqualTo("SMALL");
    assertThat(table.firstMatch(Map.of("t", "T1")))
        .get()
        .extracting(DecisionTable.Rule::id)
        .isEqualTo("MISSING");
  }

  @Test
  void resolvesMissingAndCopiedResults() {
    DecisionTable table = read("row,t,size,=>,a,b,c\nR,*,*,=>,A,?,=size\n");
    Map<String, Object> values = Map.of("size", 7);

    assertThat(table.results(table.rules().get(0), values))
        .containsEntry("a", "A")
        .containsEntry("b", null)
        .containsEntry("c", 7);
  }

  @Test
  void unmatchedValuesHaveNoRule() {
    DecisionTable table = read("row,t,size,=>,a\nR,T1,*,=>,A\n");

    assertThat(table.firstMatch(Map.of("t", "T2"))).isEmpty();
    assertThat(table.matches(Map.of())).isEmpty();
  }

  @Test
  void tellsEverythingWrongInTheRowsAtOnce() {
    assertThat(
            problems(
                """
                row,t,size,=>,stage
                A,T1,5..1,=>,IA
                A,,x,->,
                ,*,*,=>,=n
                B,T1,=>,IA
                """))
        .containsExactly(
            "stage_group.csv:2: Column size: Invalid cell: 5..1 (a range starts below its end)."
                + CELL_REMEDY,
            "stage_group.csv:3: The cell under => is \"->\", not =>."
                + " Write => between conditions and results.",
            "stage_group.csv:3: Row id A stands already in line 2."
                + " Give each row an id of its own.",
            "stage_group.csv:3: Column t: Invalid cell:  (it is empty; * stands for any value,"
                + " ? for a missing one)."
                + CELL_REMEDY,
            "stage_group.csv:3: Column size: Invalid cell: x (x is not of type int)." + CELL_REMEDY,
            "stage_group.csv:3: Output stage is empty or has blanks around it."
                + " Write the value, ? for no value, or =column to copy an input.",
            "stage_group.csv:4: The row has no id. Give it one that stays.",
            "stage_group.csv:4: Output stage copies =n, which is not an input."
                + " Name an input of this table after the = sign.",
            "stage_group.csv:5: The row has 4 cells, the header 5."
                + " Give each column one cell; quote a cell that holds a comma.");
  }

  @Test
  void problemNamesLineColumnAndValue() {
    Problem problem = thrownBy("row,t,size,=>,stage\nA,T1,<5,=>,IA\nB,T1,z,=>,IB").get(0);

    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.column()).isEqualTo("size");
    assertThat(problem.value()).isEqualTo("z");
    assertThat(problem.rule()).isEqualTo("decision-table");
  }

  @Test
  void tellsEverythingWrongInTheHeader() {
    assertThat(problems("row,t,Tumor,t,=>,cite,stage\n"))
        .containsExactly(
            "stage_group.csv:1: Column Tumor is not in snake_case. Use a-z, 0-9 and _ only.",
            "stage_group.csv:1: Column t stands twice. Rename or remove one of them.",
            "stage_group.csv:1: Column Tumor is not an input of the table." + HEADER_REMEDY,
            "stage_group.csv:1: There is no column for input size." + HEADER_REMEDY,
            "stage_group.csv:1: Output stage stands after cite or note."
                + " Move cite and note to the end.",
            "stage_group.csv:1: The table has no rule. Add a row for each rule.");
    assertThat(problems("row,t,size,=>,cite\nA,*,*,=>,x\n"))
        .containsExactly(
            "stage_group.csv:1: There is no output after =>."
                + " Add a column for each result of the table.");
  }

  @Test
  void refusesAFileWithoutAHeader() {
    String expected =
        "stage_group.csv:1: The header is not row, inputs, =>, outputs."
            + " Start with row; write => once.";

    assertThat(problems("")).containsExactly(expected);
    assertThat(problems("t,size,=>,stage\n")).containsExactly(expected);
    assertThat(problems("row,t,size,stage\n")).containsExactly(expected);
    assertThat(problems("row,t,=>,size,=>,stage\n")).containsExactly(expected);
  }

  private static DecisionTable read(String csv) {
    return DecisionTables.read(
        new StringReader(csv), "stage_group.csv", "stage_group", HitPolicy.FIRST, INPUTS);
  }

  private static List<String> problems(String csv) {
    return thrownBy(csv).stream().map(Problem::toString).toList();
  }

  private static List<Problem> thrownBy(String csv) {
    return catchThrowableOfType(ProblemsException.class, () -> read(csv)).problems();
  }
}
