package org.sarcordance.jobs.runs;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local disk as a run sees it: whatever it writes is for the owner only, folders 0700 and files
 * 0600. Hadoop's own class starts a {@code chmod} process for each file and adds checksum files.
 */
public final class PrivateLocalFileSystem extends RawLocalFileSystem {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  @Override
  public String getScheme() {
    return "file";
  }

  @Override
  protected OutputStream createOutputStreamWithMode(
      Path path, boolean append, FsPermission permission) throws IOException {
    OutputStream stream = super.createOutputStreamWithMode(path, append, null);
    restrict(pathToFile(path), FILE);
    return stream;
  }

  @Override
  protected boolean mkOneDirWithMode(Path path, File folder, FsPermission permission)
      throws IOException {
    boolean made = super.mkOneDirWithMode(path, folder, null);
    if (made) {
      restrict(folder, FOLDER);
    }
    return made;
  }

  @Override
  public void setPermission(Path path, FsPermission permission) throws IOException {
    File file = pathToFile(path);
    restrict(file, file.isDirectory() ? FOLDER : FILE);
  }

  private static void restrict(File file, Set<PosixFilePermission> permissions) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(file.toPath(), PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(permissions);
    }
  }
}
