package org.dateline.enrich.stream;

import org.jspecify.annotations.Nullable;

/** Reads single records of news.raw again. Used by one thread. */
public interface RawLog extends AutoCloseable {
  /** The value of a record, null where it is no longer there. */
  byte @Nullable [] read(int partition, long offset);

  @Override
  void close();
}
