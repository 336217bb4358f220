package org.sarcordance.pipeline.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack with a mistake is refused, and the message says where, what and how to go on. */
class PackCheckTest {
  private static final String CARE = "sarcoma-care-2025/";
  private static final String MEASURE = CARE + "measures/STS-RT-05.yaml";
  private static final String CASES = CARE + "cases/sts.csv";
  private static final String RECOMMENDATIONS = CARE + "cases/recommendations.csv";
  private static final String HEADER = "why,given,history,expected\n";

  @TempDir Path folder;
  private PackCopy pack;

  @BeforeEach
  void copyTheBuiltInPack() throws IOException {
    pack = PackCopy.in(folder.resolve("pack"));
  }

  @Test
  void findsNothingInTheBuiltInPack() {
    assertThat(pack.problems()).isEmpty();
  }

  @Test
  void namesAReasonThatTheOutcomeCannotHave() throws IOException {
    pack.replace(MEASURE, "reason: HYPOFRACTIONATED", "reason: HYPOFRACTIONED");

    assertThat(pack.problems())
        .containsExactly(
            MEASURE
                + ":10: EXCLUDED cannot have the reason \"HYPOFRACTIONED\"."
                + " Closest: HYPOFRACTIONATED, AMPUTATION, PRIOR_RADIATION.");
  }

  @Test
  void namesADoubtThatWouldBePassedOver() throws IOException {
    pack.replace(
        MEASURE,
        "\"CASE WHEN events_rejected THEN 'ROW_REJECTED' END\"",
        "\"CASE WHEN events_rejected THEN 'ROWS_REJECTED' END\"");

    assertThat(pack.problems())
        .singleElement()
        .asString()
        .startsWith(
            MEASURE
                + ":27: the doubt \"ROWS_REJECTED\" has no place in unknown_order."
                + " Closest: ROW_REJECTED, ");
  }

  @Test
  void namesADoubtThatWouldBePassedOverHoweverItIsWritten() throws IOException {
    pack.replace(
        MEASURE,
        "\"CASE WHEN events_rejected THEN 'ROW_REJECTED' END\"",
        "\"if(events_rejected, 'ROWS_REJECTED', NULL)\"");

    assertThat(pack.problems())
        .singleElement()
        .asString()
        .startsWith(MEASURE + ":27: the doubt \"ROWS_REJECTED\" has no place in unknown_order.");
  }

  @Test
  void refusesADoubtWhoseReasonsCannotBeTold() throws IOException {
    pack.replace(
        MEASURE,
        "\"CASE WHEN events_rejected THEN 'ROW_REJECTED' END\"",
        "\"CASE WHEN events_rejected THEN index_margin END\"");

    assertThat(pack.problems())
        .containsExactly(
            MEASURE
                + ":27: it cannot be told whether each reason that index_margin gives has a place"
                + " in unknown_order. Name the reasons: CASE WHEN index_margin IN ('DAY_UNKNOWN')"
                + " THEN index_margin END.");
  }

  @Test
  void namesAReasonOfFactsThatTheOrderOfDoubtsLacks() throws IOException {
    pack.replace(CARE + "due-rule.yaml", "TREATMENT_UNKNOWN, END_UNKNOWN, ", "TREATMENT_UNKNOWN, ");

    assertThat(pack.problems())
        .contains(
            CARE
                + "due-rule.yaml:33: unknown_order lacks END_UNKNOWN, which facts give."
                + " Add it where it ranks.");
  }

  @Test
  void namesARowOfTheDueRuleThatIsNotThere() throws IOException {
    pack.replace(MEASURE, "{rows: [1a, 1b, 1c]}", "{rows: [1a, 1b, 1x]}");

    assertThat(pack.problems())
        .containsExactly(
            MEASURE + ":20: there is no row of the due rule \"1x\". Closest: 1a, 1b, 1c.");
  }

  @Test
  void namesAnExceptionThatNoRowUses() throws IOException {
    pack.replace(MEASURE, "exceptions: [care]", "exceptions: [cares]");

    assertThat(pack.problems())
        .singleElement()
        .asString()
        .startsWith(
            MEASURE + ":18: there is no row of the due rule that uses \"cares\". Closest: care, ");
  }

  @Test
  void namesAColumnThatCannotAnswer() throws IOException {
    pack.replace(MEASURE, "index_surgery_facility, ", "index_surgery_facilty, ");

    assertThat(pack.problems())
        .singleElement()
        .asString()
        .startsWith(
            MEASURE
                + ":29: there is no column \"index_surgery_facilty\"."
                + " Closest: index_surgery_facility, ");
  }

  @Test
  void namesATypeAndAStrengthThatAreNotThere() throws IOException {
    pack.replace(MEASURE, "type: DO", "type: DOSE").replace(MEASURE, "strength: W", "strength: X");

    assertThat(pack.problems())
        .containsExactly(
            MEASURE + ":4: there is no type \"DOSE\". Closest: DE, DO, SE.",
            MEASURE + ":5: there is no strength \"X\". Closest: M, S, W.");
  }

  @Test
  void namesADrugThatIsNotInTheDictionary() throws IOException {
    pack.replace(
        "history-2025/acts.csv", "imatinib,SYS,*,*,imatinib,", "imatinib,SYS,*,*,imatinip,");

    assertThat(pack.problems())
        .singleElement()
        .asString()
        .startsWith(
            "history-2025/acts.csv:7: row imatinib names \"imatinip\", which is not in the list of"
                + " drugs. Closest: imatinib, ");
  }

  @Test
  void namesAStatementThatIsNotListed() throws IOException {
    pack.replace(MEASURE, "(B14)", "(B14, B99)");

    assertThat(pack.problems())
        .containsExactly(
            MEASURE
                + ":34: BMJ Best Practice STS has no statement B99."
                + " Closest: B09, B19, B29. Statements are listed in statements.csv.");
  }

  @Test
  void namesAPatientGroupThatNoTableGives() throws IOException {
    pack.replace(CARE + "pathways/ext-1.yaml", "groups: [EXT-I]", "groups: [EXT-1]");

    assertThat(pack.problems())
        .first()
        .asString()
        .startsWith(
            CARE + "pathways/ext-1.yaml:1: there is no patient group \"EXT-1\". Closest: EXT-I, ");
  }

  @Test
  void namesAMeasureAndAnAnswerThatNoCaseCanGet() throws IOException {
    long line = pack.lines(CASES) + 1;
    pack.append(CASES, "one more,,RT 30,STS-RT-5=MET:CONCORDANT STS-RT-05=MET:LATE\n");

    assertThat(pack.problems())
        .containsExactly(
            (CASES
                    + ":%d: case \"one more\": there is no measure \"STS-RT-5\"."
                    + " Closest: STS-RT-05, STS-RT-01, STS-RT-02.")
                .formatted(line),
            (CASES
                    + ":%d: case \"one more\": STS-RT-05 cannot be answered MET:LATE."
                    + " Outcome and reason are a closed list.")
                .formatted(line));
  }

  @Test
  void namesAMeasureThatIsThereTwice() throws IOException {
    String copy = "data-quality/measures/STS-RT-05.yaml";
    pack.write(copy, Files.readString(folder.resolve("pack").resolve(MEASURE)));

    assertThat(pack.problems())
        .containsExactly(
            copy
                + ":1: another edition has a measure STS-RT-05 too."
                + " Give one of them another id.");
  }

  @Test
  void asksForACaseOfEachAnswer() throws IOException {
    pack.replace(
        "data-quality/measures/DQ-03.yaml",
        "never_undecided: A grade that is not recorded is what this measure counts.\n",
        "");

    assertThat(pack.problems())
        .containsExactly(
            "data-quality/measures/DQ-03.yaml:1: no case expects DQ-03=INDETERMINATE. Add one to a"
                + " file of whole cases, or say under never_undecided why there can be none.");
  }

  @Test
  void refusesToBeNeverUndecidedWhereACaseIs() throws IOException {
    pack.append("data-quality/measures/DQ-02.yaml", "never_undecided: Not true.\n");

    assertThat(pack.problems())
        .singleElement()
        .asString()
        .endsWith(
            ": DQ-02 is never undecided, but a case expects INDETERMINATE."
                + " Take the key or the case away.");
  }

  @Test
  void tellsWhichWordsOfACaseItCannotRead() throws IOException {
    pack.write(
        CASES,
        """
        why,given,history,expected
        a field,size_mm=3,SURG 30,STS-RT-05=MET:CONCORDANT
        a number,size_path_mm=large,SURG 30,STS-RT-05=MET:CONCORDANT
        a margin,,SURG 30 R9,STS-RT-05=MET:CONCORDANT
        an event,,EVENT PROGRESS 30,STS-RT-05=MET:CONCORDANT
        a kind of data,,NOT_CAPTURED DRUGS,STS-RT-05=MET:CONCORDANT
        an answer,,SURG 30,STS-RT-05
        """);

    String remedy = " The notation is told in the guidelines page, \"A whole case\".";
    assertThatThrownBy(pack::load)
        .hasMessage(
            String.join(
                "\n",
                CASES
                    + ":2: case \"a field\": there is no field \"size_mm\"; closest:"
                    + " size_clin_mm, size_path_mm, size_summ_mm."
                    + remedy,
                CASES
                    + ":3: case \"a number\": size_path_mm = \"large\" is no number of the type"
                    + " int."
                    + remedy,
                CASES
                    + ":4: case \"a margin\": \"R9\" is no drug and no code of surgery_sequence,"
                    + " margin, target, surgery_type."
                    + remedy,
                CASES
                    + ":5: case \"an event\": event_type = \"PROGRESS\" is none of LOCAL_RECUR,"
                    + " NODAL_RECUR, DIST_RECUR, PROG_LTD, PROG_GEN, DEATH, LAST_CONTACT, MDT,"
                    + " TRANSFER."
                    + remedy,
                CASES
                    + ":6: case \"a kind of data\": there is no kind of data \"DRUGS\" to take"
                    + " away; kinds: BIOMARKER, BSC, EVENTS, LATER_LINES, OBS, RT, SURG_ALL, SYS,"
                    + " SYS_AGENT."
                    + remedy,
                CASES
                    + ":7: case \"an answer\": \"STS-RT-05\" is not of the form"
                    + " measure=OUTCOME:REASON."
                    + remedy));
  }

  @Test
  void tellsWhichCasesOfATableItCannotRead() throws IOException {
    String row = "A,OUT,?,STS,?\n";
    pack.write(
        "ajcc-8/cases/chapter.csv", "case,disease,site,=>,chapter,why\n" + "A,STS,EXT,=>,EXT,x\n");
    pack.write("ajcc-8/cases/surgery.csv", row);

    assertThatThrownBy(pack::load)
        .hasMessage(
            "ajcc-8/cases/chapter.csv:1: no table of ajcc-8 has the input site. Closest:"
                + " site_group, t, chapter.\n"
                + "ajcc-8/cases/surgery.csv: the file is named after no table of the edition and is"
                + " not in usual.yaml. Name it after one of t_category, chapter, stage_group, or"
                + " put surgery into usual.yaml if it holds whole cases.");
  }

  @Test
  void tellsWhichResultOfATableIsOfAnotherType() throws IOException {
    pack.replace("gist-risk/tables/afip.csv", ",1.9,", ",few,");

    assertThatThrownBy(pack::load)
        .hasMessage(
            "gist-risk/tables/afip.csv:3: row STOMACH-LOW-50: afip_progression_percent = \"few\" is not of"
                + " type double. Write a value of the type, ? for none, or =input to copy an input"
                + " of the type.");
  }

  @Test
  void tellsWhichResultATableDoesNotGive() throws IOException {
    pack.replace("gist-risk/columns.yaml", "afip_progression_percent: {", "afip_percent: {");

    assertThatThrownBy(pack::load)
        .hasMessageContaining(
            "asks for \"afip_percent\", which gist-risk/afip does not give."
                + " Results: afip_risk, afip_progression_percent.");
  }

  @Test
  void tellsWhatATableAnswersInstead() throws IOException {
    pack.append("ajcc-8/cases/t_category.csv", "NEW,EXT,51,?,=>,T1,a millimeter more\n");

    assertThat(pack.load().tableCases().stream().flatMap(one -> one.differences().stream()))
        .singleElement()
        .asString()
        .isEqualTo(
            "ajcc-8/cases/t_category.csv:140: case NEW: expected t = T1, found T2 (by row"
                + " ajcc-8/t_category:SOFT-T2). If the new answer is meant, correct the case; if"
                + " not, correct the rule.");
  }

  @Test
  void namesAGroupWhoseRecommendationsNoCaseTries() throws IOException {
    pack.write(RECOMMENDATIONS, HEADER + "nothing,,SURG 30 R0,EXT-REC/1/excision=absent; none\n");

    assertThat(pack.problems())
        .contains(
            "cases/recommendations.csv: no case expects that something is recommended to EXT-REC."
                + " Add one, or take the pathway of the group away.");
  }

  @Test
  void refusesARecommendationThatCannotBeRead() throws IOException {
    pack.write(RECOMMENDATIONS, HEADER + "stage I,grade_path=1,SURG 30 R0,EXT-I/1/excision\n");

    assertThatThrownBy(pack::load)
        .hasMessageContaining(
            RECOMMENDATIONS
                + ":2: case \"stage I\": \"EXT-I/1/excision\" is not of the form"
                + " group/path/component/option=received.");
  }
}
