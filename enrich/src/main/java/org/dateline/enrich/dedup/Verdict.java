package org.dateline.enrich.dedup;

import org.jspecify.annotations.Nullable;

/**
 * What the writer of a language answers to a submission.
 *
 * @param submission what was asked
 * @param kind what it is
 * @param publishedId id of the article that carries its text, its own where it is unique
 * @param other the other appearance: the original of a copy; for a correction, the one that was
 *     taken for the original until now; null where unique
 * @param similarity how alike the two are, {@link Similarity#NONE} where unique
 */
public record Verdict(
    Submission submission,
    Kind kind,
    String publishedId,
    @Nullable Appearance other,
    Similarity similarity) {
  /** Unique or a copy, and how it came to be known. */
  public enum Kind {
    /** No copy is known. */
    UNIQUE,
    /** Word for word the same title and text. */
    EXACT,
    /** Nearly the same text. */
    NEAR,
    /** A copy that was published before the one taken for the original until now. */
    CORRECTION
  }

  static Verdict unique(Submission submission) {
    return new Verdict(
        submission, Kind.UNIQUE, submission.article().articleId(), null, Similarity.NONE);
  }
}
