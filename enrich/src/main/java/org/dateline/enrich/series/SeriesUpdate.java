package org.dateline.enrich.series;

import org.dateline.schemas.StanceChange;
import org.dateline.schemas.StanceDay;
import org.jspecify.annotations.Nullable;

/** A row of an output that is new or no longer what it was. */
public sealed interface SeriesUpdate {
  /** Which day of which pair. */
  PairDay of();

  /** A row of the table of days. */
  record Day(PairDay of, StanceDay row) implements SeriesUpdate {}

  /**
   * A row of the changes.
   *
   * @param row null where the day is none any more
   */
  record Change(PairDay of, @Nullable StanceChange row) implements SeriesUpdate {}
}
