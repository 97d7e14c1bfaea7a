package org.dateline.ingest.archive;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where an archive is kept and when it begins a new file.
 *
 * @param folder made where it is missing; several processes may share it
 * @param rollBytes size after which a file is closed, at least 1
 * @param rollAge age after which a file is closed, above zero
 */
public record ArchiveSettings(Path folder, long rollBytes, Duration rollAge) {
  /** A gigabyte, as is usual for WARC. */
  public static final long ROLL_BYTES = 1L << 30;

  /** A day. */
  public static final Duration ROLL_AGE = Duration.ofDays(1);

  /** Checks the ranges; messages name the setting. */
  public ArchiveSettings {
    if (rollBytes < 1) {
      throw new IllegalArgumentException("archive roll size must be at least 1, not " + rollBytes);
    }
    if (rollAge.isNegative() || rollAge.isZero()) {
      throw new IllegalArgumentException("archive roll age must be above zero, not " + rollAge);
    }
  }

  /** A gigabyte or a day a file. */
  public static ArchiveSettings in(Path folder) {
    return new ArchiveSettings(folder, ROLL_BYTES, ROLL_AGE);
  }
}
