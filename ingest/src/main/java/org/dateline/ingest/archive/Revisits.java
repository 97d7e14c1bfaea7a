package org.dateline.ingest.archive;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers what was stored whole, so that the same need not be stored again. */
final class Revisits {
  private static final int MOST = 50_000;

  private final Map<String, Stored> byDigest = bounded();
  private final Map<String, Stored> byUrl = bounded();

  /** A record that holds a body. */
  record Stored(URI url, Instant date, URI recordId) {}

  /** What holds a body of this digest, null where nothing is known to. */
  @Nullable Stored same(String digest) {
    return byDigest.get(digest);
  }

  /** What a 304 of this address refers to, null where it is not known. */
  @Nullable Stored last(URI url) {
    return byUrl.get(url.toString());
  }

  /** Notes a body that was stored whole. */
  void stored(String digest, Stored record) {
    byDigest.put(digest, record);
    byUrl.put(record.url().toString(), record);
  }

  /** Notes that an address had a body again that is stored elsewhere. */
  void again(URI url, Stored record) {
    byUrl.put(url.toString(), record);
  }

  void forget() {
    byDigest.clear();
    byUrl.clear();
  }

  private static Map<String, Stored> bounded() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Stored> eldest) {
        return size() > MOST;
      }
    };
  }
}
