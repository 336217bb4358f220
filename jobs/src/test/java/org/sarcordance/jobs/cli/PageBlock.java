package org.sarcordance.jobs.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a page: prose, or a fenced block.
 *
 * @param kind the language of a fenced block; empty for prose
 * @param file the file that the block is about; empty where it is about none
 * @param lines its lines, without the fences
 */
record PageBlock(String kind, String file, List<String> lines) {
  private static final String FENCE = "```";

  /** The pieces of a page, in order; together they are the page. */
  static List<PageBlock> of(List<String> page) {
    List<PageBlock> blocks = new ArrayList<>();
    PageBlock block = new PageBlock("", "", new ArrayList<>());
    for (String line : page) {
      boolean isEnd = line.equals(FENCE);
      if (isEnd || line.startsWith(FENCE)) {
        blocks.add(block);
        String[] head = line.substring(FENCE.length()).split(" ", 2);
        block = new PageBlock(head[0], head.length > 1 ? head[1] : "", new ArrayList<>());
      } else {
        block.lines().add(line);
      }
    }
    blocks.add(block);
    return blocks;
  }

  boolean isOutput() {
    return kind.equals("text");
  }

  /** The block with other lines. */
  PageBlock with(String text) {
    return new PageBlock(kind, file, text.lines().toList());
  }

  /** The block as it stands in the page, fences included. */
  @Override
  public String toString() {
    String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    String head = FENCE + kind + (file.isEmpty() ? "" : " " + file) + "\n";
    return kind.isEmpty() ? text : head + text + FENCE + "\n";
  }
}
