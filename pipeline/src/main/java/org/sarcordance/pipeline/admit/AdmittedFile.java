package org.sarcordance.pipeline.admit;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;
import org.sarcordance.schemas.DataFile;
import org.sarcordance.schemas.Extract;
import org.sarcordance.schemas.TableReader;
import org.sarcordance.schemas.TableSchemas;
import org.sarcordance.schemas.ZippedFile;

/**
 * A file of an extract where any machine of a cluster can find it.
 *
 * @param table the table it holds
 * @param name its name as problems show it
 * @param location where it is, or where the archive is that holds it
 * @param isInArchive whether it is in a zip archive
 */
record AdmittedFile(String table, String name, URI location, boolean isInArchive)
    implements Serializable {

  static AdmittedFile of(Extract extract, DataFile file) {
    Path place = new Path(extract.location());
    Path holder = extract.isArchive() ? place : new Path(place, file.path());
    return new AdmittedFile(file.table(), file.path(), holder.toUri(), extract.isArchive());
  }

  TableReader open(SerializableConfiguration hadoop) throws IOException {
    return new TableReader(TableSchemas.input(table), name, bytes(hadoop));
  }

  private InputStream bytes(SerializableConfiguration hadoop) throws IOException {
    Path path = new Path(location);
    InputStream bytes = path.getFileSystem(hadoop.value()).open(path);
    return isInArchive ? ZippedFile.open(bytes, name) : bytes;
  }
}
