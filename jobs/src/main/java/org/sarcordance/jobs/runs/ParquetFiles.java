package org.sarcordance.jobs.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** Counts rows and bytes of Parquet folders from the footers of their files. */
final class ParquetFiles {
  private static final String ENDING = ".parquet";

  private ParquetFiles() {}

  /** What lies in a folder and the folders in it. */
  static Written measure(String table, Path folder, FileStore files) {
    long rows = 0;
    long bytes = 0;
    for (FileStatus file : files.filesIn(folder)) {
      if (file.getPath().getName().endsWith(ENDING)) {
        rows += rows(file, files.configuration());
        bytes += file.getLen();
      }
    }
    return new Written(table, rows, bytes);
  }

  private static long rows(FileStatus file, Configuration configuration) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromStatus(file, configuration))) {
      return reader.getRecordCount();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
