package org.sarcordance.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An extract in a folder. Its files are not reached by way of symbolic links. */
record FolderPlace(Path folder) implements Place {

  @Override
  public String name() {
    return Extracts.name(folder);
  }

  @Override
  public URI location() {
    return folder.toUri();
  }

  @Override
  public List<Problem> problems() {
    return problem(Extracts.DESCRIPTOR).stream().toList();
  }

  @Override
  public boolean has(String file) {
    return Files.isRegularFile(folder.resolve(file), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public Optional<Problem> problem(String file) {
    return Files.isSymbolicLink(folder.resolve(file))
        ? Optional.of(
            ExtractProblems.refusal(
                file, "file", "it is a symbolic link.", "Put the file itself into the folder."))
        : Optional.empty();
  }

  @Override
  public InputStream open(String file) throws IOException {
    return Files.newInputStream(folder.resolve(file), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public DataFile measure(String table, String file) {
    return FileHash.of(table, folder, file);
  }
}
