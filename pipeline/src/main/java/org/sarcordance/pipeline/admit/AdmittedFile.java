package org.sarcordance.pipeline.admit;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;
import org.sarcordance.schemas.DataFile;
import org.sarcordance.schemas.Extract;
import org.sarcordance.schemas.TableReader;
import org.sarcordance.schemas.TableSchemas;

/**
 * A file of an extract where any machine of a cluster can find it.
 *
 * @param table the table it holds
 * @param name its name as problems show it
 * @param location where it is
 */
record AdmittedFile(String table, String name, URI location) implements Serializable {

  static AdmittedFile of(Extract extract, DataFile file) {
    Path folder = new Path(extract.location());
    return new AdmittedFile(file.table(), file.path(), new Path(folder, file.path()).toUri());
  }

  TableReader open(SerializableConfiguration hadoop) throws IOException {
    Path path = new Path(location);
    return new TableReader(
        TableSchemas.input(table), name, path.getFileSystem(hadoop.value()).open(path));
  }
}
