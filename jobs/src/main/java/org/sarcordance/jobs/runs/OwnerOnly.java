package org.sarcordance.jobs.runs;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Attributes of local files and folders for their owner only, where the file system has them. */
public final class OwnerOnly {
  private OwnerOnly() {}

  /** The attributes of a new folder: 0700. */
  public static FileAttribute<?>[] folder() {
    return attributes("rwx------");
  }

  /** The attributes of a new file: 0600. */
  public static FileAttribute<?>[] file() {
    return attributes("rw-------");
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
