package org.dateline.ingest.identity;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is remembered of an entry that was published.
 *
 * @param key its names in text form
 * @param articleId id it was published under
 * @param contentHash hash of what the feed gave
 * @param pageTries how often its page was asked for in vain; zero once the text was complete
 * @param seenAt when it was last in the feed
 */
public record Known(
    String key, String articleId, String contentHash, int pageTries, Instant seenAt) {
  private static final Pattern WITH_TRIES = Pattern.compile("([0-9a-f]+)~([0-9])");

  /** From the stored form, in which tries in vain follow the hash after a tilde. */
  public static Known of(String key, String articleId, String storedHash, Instant seenAt) {
    Matcher tries = WITH_TRIES.matcher(storedHash);
    return tries.matches()
        ? new Known(key, articleId, tries.group(1), Integer.parseInt(tries.group(2)), seenAt)
        : new Known(key, articleId, storedHash, 0, seenAt);
  }

  /** The hash in its stored form. */
  public String storedHash() {
    return pageTries == 0 ? contentHash : contentHash + '~' + pageTries;
  }

  Known seen(String newKey, Instant now) {
    return new Known(newKey, articleId, contentHash, pageTries, now);
  }
}
