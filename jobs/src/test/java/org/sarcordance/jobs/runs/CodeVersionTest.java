package org.sarcordance.jobs.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeVersionTest {
  @TempDir Path folder;

  @Test
  void knowsVersionAndHashOfTheRunningCode() {
    CodeVersion code = CodeVersion.current();

    assertThat(code.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    assertThat(code.hash()).matches("[0-9a-f]{64}").isEqualTo(CodeVersion.current().hash());
  }

  @Test
  void hashesAModuleAlikeWhetherPackedOrNot() throws IOException {
    Path unpacked = Files.createDirectories(folder.resolve("classes"));
    Files.createDirectories(unpacked.resolve("a"));
    Files.writeString(unpacked.resolve("a/One.class"), "one");
    Files.writeString(unpacked.resolve("two.csv"), "two");
    Path packed = folder.resolve("module.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(packed))) {
      add(zip, "META-INF/MANIFEST.MF", "left out");
      add(zip, "two.csv", "two");
      add(zip, "a/One.class", "one");
    }

    assertThat(CodeHash.of(packed)).isEqualTo(CodeHash.of(unpacked));
  }

  @Test
  void hashesAnotherContentDifferently() throws IOException {
    Path one = Files.createDirectories(folder.resolve("one"));
    Path two = Files.createDirectories(folder.resolve("two"));
    Files.writeString(one.resolve("a.csv"), "1");
    Files.writeString(two.resolve("a.csv"), "2");

    assertThat(CodeHash.of(one)).isNotEqualTo(CodeHash.of(two));
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
