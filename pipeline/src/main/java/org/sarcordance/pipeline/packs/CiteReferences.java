package org.sarcordance.pipeline.packs;

import java.util.ArrayList;
import java.util.List;
import org.sarcordance.pipeline.rules.Edition;
import org.sarcordance.pipeline.rules.YamlNode;
import org.sarcordance.schemas.ClosestWords;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.decision.DecisionTable;

/** The statements that measures, pathways and rows of tables cite must be listed. */
final class CiteReferences {
  private final Statements statements;
  private final List<Problem> problems = new ArrayList<>();

  private CiteReferences(Pack pack) {
    this.statements = new Statements(pack);
  }

  static List<Problem> problems(Pack pack) {
    CiteReferences references = new CiteReferences(pack);
    pack.measureFiles().values().forEach(references::node);
    for (Edition edition : pack.guidelines().editions()) {
      edition.tables().values().forEach(references::table);
      for (String path : pack.folder().files(edition.name() + "/pathways", ".yaml")) {
        pack.folder().yaml(path).items("components").forEach(references::node);
      }
    }
    return references.problems;
  }

  private void node(YamlNode node) {
    node.items("cite").forEach(cite -> check(cite.text(), cite.file(), cite.line()));
  }

  private void table(DecisionTable table) {
    table.rules().forEach(rule -> check(rule.cite(), table.file(), rule.line()));
  }

  private void check(String citation, String file, long line) {
    for (Statements.Cited cited : statements.cited(citation)) {
      if (cited.says().isEmpty()) {
        String closest =
            String.join(", ", ClosestWords.of(cited.id(), statements.ids(cited.document())));
        problems.add(
            PackProblems.problem(
                file,
                line,
                "guideline-reference",
                "%s has no statement %s.".formatted(cited.document(), cited.id()),
                "Closest: " + closest + ". Statements are listed in statements.csv."));
      }
    }
  }
}
