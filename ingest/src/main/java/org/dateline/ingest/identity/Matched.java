package org.dateline.ingest.identity;

import java.util.List;

/**
 * A document's entries told apart.
 *
 * @param candidates new and changed entries, oldest first so that they are published in the order
 *     in which they were written
 * @param unchanged entries known before, with the time and names of today
 * @param absent known entries that the document no longer holds, newest first
 * @param relabelled how many were known again only by their content
 */
public record Matched(
    List<Candidate> candidates, List<Known> unchanged, List<Known> absent, int relabelled) {
  /** Copies the lists. */
  public Matched {
    candidates = List.copyOf(candidates);
    unchanged = List.copyOf(unchanged);
    absent = List.copyOf(absent);
  }
}
