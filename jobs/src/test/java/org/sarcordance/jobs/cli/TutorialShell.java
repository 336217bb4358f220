package org.sarcordance.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Does the blocks of a page in a folder of its own: commands, changes of files, new files. */
final class TutorialShell {
  private static final String ROOT = System.getProperty("sarcordance.root");
  private static final Pattern QUERY = Pattern.compile("duckdb -csv -c \"(.*)\"");

  private final Path folder;
  private final List<Integer> codes = new ArrayList<>();
  private String printed = "";

  TutorialShell(Path folder) {
    this.folder = folder;
  }

  /** What the last command printed, with names of files as the page has them. */
  String printed() {
    return printed.replace(folder + "/", "");
  }

  /** The exit codes of the commands so far. */
  List<Integer> codes() {
    return codes;
  }

  void perform(PageBlock block) throws IOException {
    switch (block.kind()) {
      case "" -> {}
      case "sh" -> command(String.join("\n", block.lines()));
      case "diff" -> change(folder.resolve(block.file()), block.lines());
      default -> write(folder.resolve(block.file()), block.lines());
    }
  }

  private void command(String line) {
    var query = QUERY.matcher(line);
    if (query.matches()) {
      printed = ask(query.group(1).replace("'out/", "'" + folder + "/out/"));
      codes.add(ExitCode.DONE);
      return;
    }
    assertThat(line).startsWith("./sarcordance ");
    StringWriter terminal = new StringWriter();
    String[] words = line.substring("./sarcordance ".length()).split(" ");
    codes.add(
        Sarcordance.commandLine()
            .setOut(new PrintWriter(terminal))
            .setErr(new PrintWriter(terminal))
            .execute(List.of(words).stream().map(this::placed).toArray(String[]::new)));
    printed = terminal.toString();
  }

  private String placed(String word) {
    return word.startsWith("sample-data/")
        ? ROOT + "/" + word
        : word.matches("our-rules|out") ? folder.resolve(word).toString() : word;
  }

  /**
   * Lines with a minus are in the file, one after the other; those with a plus take their place.
   */
  private static void change(Path file, List<String> lines) throws IOException {
    String text = Files.readString(file);
    StringBuilder old = new StringBuilder();
    StringBuilder changed = new StringBuilder();
    for (int i = 0; i <= lines.size(); i++) {
      boolean isNext = i < lines.size() && lines.get(i).startsWith("-") && changed.length() > 0;
      if (i == lines.size() || isNext) {
        assertThat(text).containsOnlyOnce(old);
        text = text.replace(old, changed);
        old.setLength(0);
        changed.setLength(0);
      }
      if (i < lines.size()) {
        (lines.get(i).startsWith("-") ? old : changed).append(lines.get(i).substring(1) + "\n");
      }
    }
    Files.writeString(file, text);
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private static String ask(String sql) {
    StringBuilder csv = new StringBuilder();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet rows = duckdb.createStatement().executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      List<String> cells = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        cells.add(rows.getMetaData().getColumnName(i));
      }
      csv.append(String.join(",", cells)).append('\n');
      while (rows.next()) {
        cells.clear();
        for (int i = 1; i <= columns; i++) {
          cells.add(rows.getString(i));
        }
        csv.append(String.join(",", cells)).append('\n');
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return csv.toString();
  }
}
