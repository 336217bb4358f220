package org.sarcordance.pipeline.report;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * Text as a page holds what it need not show at once: compressed, in letters that need no escape.
 */
final class Packed {
  private Packed() {}

  static String text(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** A part of a page, its values escaped. */
  static String html(Content content) {
    StringOutput html = new StringOutput();
    content.writeTo(new OwaspHtmlTemplateOutput(html));
    return text(html.toString());
  }
}
