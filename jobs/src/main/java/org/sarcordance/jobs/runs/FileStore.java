package org.sarcordance.jobs.runs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.io.IOUtils;

/**
 * Files and folders of a run on any file system Hadoop knows. What is written appears under its
 * name only when it is whole: it is written beside it and renamed.
 */
public final class FileStore {
  private static final FsPermission OWNER_ONLY = new FsPermission((short) 0700);

  private final Configuration configuration;

  /** A store that finds its file systems by this configuration. */
  public FileStore(Configuration configuration) {
    this.configuration = configuration;
  }

  /** The path with scheme and absolute, as every later use needs it. */
  public Path qualify(String path) {
    return io(new Path(path), (files, name) -> files.makeQualified(name));
  }

  /** True where the path lies on a disk of this machine. */
  public boolean isLocal(Path path) {
    return io(path, (files, name) -> files.getScheme().equals("file"));
  }

  public boolean exists(Path path) {
    return io(path, FileSystem::exists);
  }

  /** What a folder holds, without hidden files; nothing where there is no such folder. */
  public List<Path> children(Path folder) {
    return io(
        folder,
        (files, name) -> {
          if (!files.exists(name)) {
            return List.of();
          }
          return Arrays.stream(files.listStatus(name))
              .map(FileStatus::getPath)
              .filter(child -> !child.getName().startsWith("."))
              .toList();
        });
  }

  /** Makes the folder and its parents, for the owner only. */
  public void makeFolder(Path folder) {
    io(folder, (files, name) -> files.mkdirs(name, OWNER_ONLY));
  }

  /** Deletes a file or a folder with all it holds; what does not exist is left alone. */
  public void delete(Path path) {
    io(path, (files, name) -> files.delete(name, true));
  }

  /** The name beside the target under which it is written before it is renamed. */
  public Path unfinished(Path target) {
    return new Path(target.getParent(), "." + target.getName() + ".unfinished");
  }

  /** Puts the folder written under {@link #unfinished} in the place of the target. */
  public void finishFolder(Path target) {
    io(
        target,
        (files, name) -> {
          files.delete(name, true);
          return renamed(files, unfinished(name), name);
        });
  }

  /** Writes a text file in UTF-8; readers see the old text or the new one, never a part. */
  public void writeText(Path target, String text) {
    io(
        target,
        (files, name) -> {
          try (OutputStream stream = files.create(unfinished(name), true)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
          }
          return replaced(files, unfinished(name), name);
        });
  }

  /** The text of a file, or nothing if there is no such file. */
  public Optional<String> readText(Path path) {
    return io(
        path,
        (files, name) -> {
          if (!files.exists(name)) {
            return Optional.empty();
          }
          try (InputStream stream = files.open(name)) {
            return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
          }
        });
  }

  /** Writes over a part of a file: in place on a local disk, elsewhere by way of a copy. */
  void overwrite(Path file, long position, byte[] bytes) {
    io(
        file,
        (files, name) -> {
          if (files.getScheme().equals("file")) {
            try (RandomAccessFile local = new RandomAccessFile(name.toUri().getPath(), "rw")) {
              local.seek(position);
              local.write(bytes);
            }
            return name;
          }
          copyWith(files, name, position, bytes);
          return replaced(files, unfinished(name), name);
        });
  }

  private void copyWith(FileSystem files, Path file, long position, byte[] bytes)
      throws IOException {
    try (InputStream from = files.open(file);
        OutputStream to = files.create(unfinished(file), true)) {
      IOUtils.copyBytes(from, to, position, false);
      to.write(bytes);
      from.skipNBytes(bytes.length);
      from.transferTo(to);
    }
  }

  FileSystem system(Path path) {
    return io(path, (files, name) -> files);
  }

  /** Every file in a folder and in the folders in it. */
  List<FileStatus> filesIn(Path folder) {
    return io(
        folder,
        (files, name) -> {
          List<FileStatus> found = new ArrayList<>();
          RemoteIterator<LocatedFileStatus> listing = files.listFiles(name, true);
          while (listing.hasNext()) {
            found.add(listing.next());
          }
          return found;
        });
  }

  Configuration configuration() {
    return configuration;
  }

  /** A local rename replaces a file at once; elsewhere that has to be asked for. */
  private Path replaced(FileSystem files, Path from, Path to) throws IOException {
    if (files.getScheme().equals("file")) {
      return renamed(files, from, to);
    }
    FileContext.getFileContext(files.getUri(), configuration)
        .rename(from, to, Options.Rename.OVERWRITE);
    return to;
  }

  private static Path renamed(FileSystem files, Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException("Cannot rename " + from + " to " + to.getName());
    }
    return to;
  }

  private <T> T io(Path path, Use<T> use) {
    try {
      return use.of(path.getFileSystem(configuration), path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Use<T> {
    T of(FileSystem files, Path path) throws IOException;
  }
}
