package org.dateline.ingest.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a replay came to: counts, and the first of what was skipped with file and offset. */
public final class ReplayReport {
  /** Skipped places that are kept by name; all are counted. */
  private static final int MOST_NAMED = 1_000;

  private final List<ReplayItem.Skipped> skipped = new ArrayList<>();
  private final Set<String> refusals = new HashSet<>();
  private long items;
  private long articles;
  private long revisions;
  private long leftOut;
  private long skippedCount;
  private double share;

  void countItem() {
    items++;
  }

  void countArticles(long number) {
    articles += number;
  }

  void countRevisions(long number) {
    revisions += number;
  }

  void countLeftOut() {
    leftOut++;
  }

  void reached(double shareOfBytes) {
    share = shareOfBytes;
  }

  void countSkipped(ReplayItem.Skipped item) {
    skippedCount++;
    if (skipped.size() < MOST_NAMED) {
      skipped.add(item);
    }
  }

  /** A poll of a feed that can't be read: named once for each feed and reason, not at each poll. */
  void countRefused(ReplayItem.Skipped poll) {
    if (refusals.size() >= MOST_NAMED || !refusals.add(poll.reason())) {
      skippedCount++;
    } else {
      countSkipped(poll);
    }
  }

  /** Items read: documents, snapshots, lines. */
  public long items() {
    return items;
  }

  /** How much of the sources is read, 0 to 1, by bytes. */
  public double share() {
    return share;
  }

  /** Articles published, acknowledged all. */
  public long published() {
    return articles + revisions;
  }

  /** Changed entries of feeds among them. */
  public long revisions() {
    return revisions;
  }

  /** Items that are no article, or outside of the times and hosts asked for. */
  public long leftOut() {
    return leftOut;
  }

  /** Places that could not be read. */
  public long skippedCount() {
    return skippedCount;
  }

  /** The first thousand of them. */
  public List<ReplayItem.Skipped> skipped() {
    return List.copyOf(skipped);
  }
}
