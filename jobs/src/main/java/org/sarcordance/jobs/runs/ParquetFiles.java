package org.sarcordance.jobs.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** Looks after the files of Parquet folders: counts their rows and bytes, sorts their footers. */
final class ParquetFiles {
  private static final String ENDING = ".parquet";

  private ParquetFiles() {}

  /** What lies in a folder and the folders in it. */
  static Written measure(String table, Path folder, FileStore files) {
    long rows = 0;
    long bytes = 0;
    for (FileStatus file : parquetIn(folder, files)) {
      rows += rows(file, files.configuration());
      bytes += file.getLen();
    }
    return new Written(table, rows, bytes);
  }

  /** Makes the files of a folder the same bytes for the same rows, see {@link ParquetFooter}. */
  static void sortFooters(Path folder, FileStore files) {
    try {
      for (FileStatus file : parquetIn(folder, files)) {
        ParquetFooter.sorted(files.system(folder), file)
            .ifPresent(
                footer ->
                    files.overwrite(file.getPath(), ParquetFooter.start(file, footer), footer));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<FileStatus> parquetIn(Path folder, FileStore files) {
    return files.filesIn(folder).stream()
        .filter(file -> file.getPath().getName().endsWith(ENDING))
        .toList();
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
