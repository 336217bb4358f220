package org.sarcordance.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where the files of an extract are: a folder, or a zip archive, which is never unpacked. */
sealed interface Place permits FolderPlace, ZipPlace {

  /** Its name as a user knows it, without the ending of an archive. */
  String name();

  /** The folder or the archive. */
  URI location();

  /** What keeps all of it from being read; empty when nothing does. */
  List<Problem> problems();

  /** Whether it has a file of that name that can be read. */
  boolean has(String file);

  /** Why a file that is there cannot be read. */
  Optional<Problem> problem(String file);

  /** Opens a file that it has. */
  InputStream open(String file) throws IOException;

  /** Size and hash of a file that it has. */
  DataFile measure(String table, String file);
}
