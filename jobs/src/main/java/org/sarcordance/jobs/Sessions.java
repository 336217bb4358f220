package org.sarcordance.jobs;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import org.sarcordance.jobs.runs.PrivateLocalFileSystem;

/**
 * Makes Spark sessions; nothing else does. What a run writes must not depend on the number of
 * cores, so the number of files follows from the amount of data alone.
 */
public final class Sessions {
  private static final String DEFAULT_MASTER = "local[*]";
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("spark.ui.enabled", "false"),
          Map.entry("spark.sql.ansi.enabled", "true"),
          Map.entry("spark.sql.session.timeZone", "UTC"),
          Map.entry("spark.sql.icu.caseMappings.enabled", "false"),
          Map.entry("spark.sql.shuffle.partitions", "16"),
          Map.entry("spark.sql.adaptive.coalescePartitions.parallelismFirst", "false"),
          Map.entry("spark.sql.files.minPartitionNum", "8"),
          Map.entry("spark.sql.sources.partitionColumnTypeInference.enabled", "false"),
          Map.entry("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false"),
          Map.entry("spark.hadoop.fs.permissions.umask-mode", "077"),
          Map.entry("spark.hadoop.fs.file.impl", PrivateLocalFileSystem.class.getName()));

  /**
   * Set by whoever knows that there is little to do: then no code is generated and compiled, which
   * takes longer than to interpret it, nothing is divided, and a task does not fetch 64 MB of
   * memory for a few rows. The answers are the same.
   */
  private static final String SMALL = "sarcordance.small";

  private static final Map<String, String> SMALL_SETTINGS =
      Map.ofEntries(
          Map.entry("spark.sql.codegen.wholeStage", "false"),
          Map.entry("spark.sql.codegen.factoryMode", "NO_CODEGEN"),
          Map.entry("spark.sql.adaptive.enabled", "false"),
          Map.entry("spark.sql.shuffle.partitions", "1"),
          Map.entry("spark.buffer.pageSize", "1m"),
          Map.entry("spark.sql.ui.retainedExecutions", "1"));

  private Sessions() {}

  /**
   * Opens a session, or gives the one this process has.
   *
   * @param master the address of a cluster; if empty, the one that spark-submit names, else all
   *     cores of this machine
   * @param scratch where shuffles of local sessions go, on a local disk
   */
  public static SparkSession open(Optional<String> master, Optional<Path> scratch) {
    SparkConf settings = settings();
    master.ifPresent(settings::setMaster);
    settings.setIfMissing("spark.master", DEFAULT_MASTER);
    settings.setIfMissing("spark.app.name", "sarcordance");
    if (settings.get("spark.master").startsWith("local")) {
      settings.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
      settings.setIfMissing("spark.driver.host", "127.0.0.1");
      scratch.ifPresent(folder -> settings.setIfMissing("spark.local.dir", folder.toString()));
    }
    return SparkSession.builder().config(settings).getOrCreate();
  }

  /** How files are found and written, for use before there is a session. */
  public static Configuration fileSettings() {
    return SparkHadoopUtil.get().newConfiguration(settings());
  }

  /** Settings that a user gave as system properties stay as they are. */
  private static SparkConf settings() {
    SparkConf settings = new SparkConf();
    if (Boolean.getBoolean(SMALL)) {
      SMALL_SETTINGS.forEach(settings::setIfMissing);
    }
    SETTINGS.forEach(settings::setIfMissing);
    return settings;
  }
}
