package org.dateline.enrich.dedup;

import org.jspecify.annotations.Nullable;

/**
 * A submission as the window keeps it.
 *
 * @param submission what was asked
 * @param insertedAt stream time when it came, milliseconds: it is kept by this
 * @param storyId id of the article that it is a copy of, null where it was unique
 */
public record Entry(Submission submission, long insertedAt, @Nullable String storyId) {
  /** Id of the article under which its text was published. */
  String publishedId() {
    return storyId == null ? submission.article().articleId() : storyId;
  }
}
