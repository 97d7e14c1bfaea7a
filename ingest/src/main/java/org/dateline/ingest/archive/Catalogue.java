package org.dateline.ingest.archive;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.ingest.fetch.Exchange.Answer;
import org.dateline.ingest.url.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/** Captures by address and time, in memory: some 500 bytes each. */
public final class Catalogue {
  private final Map<String, List<Capture>> byKey = new HashMap<>();

  /** Adds captures; to be called before any look-up. */
  public void add(List<Capture> captures) {
    for (Capture capture : captures) {
      byKey.computeIfAbsent(key(capture.url()), key -> new ArrayList<>(2)).add(capture);
    }
  }

  /** Puts what was added into the order of time. */
  public void sort() {
    byKey.values().forEach(list -> list.sort(Comparator.comparing(Capture::answered)));
  }

  /** Captures of exactly this address from a time on, in the order of time. */
  public Stream<Capture> from(String url, Instant time) {
    List<Capture> all = alike(url);
    return all.subList(firstFrom(all, time), all.size()).stream()
        .filter(capture -> capture.url().equals(url));
  }

  /**
   * The capture that is nearest to a time, before it rather than after; of an address that differs
   * in scheme, www, case or tracking where there is none of this one.
   */
  public @Nullable Capture nearest(String url, Instant time) {
    List<Capture> all = alike(url);
    int after = firstFrom(all, time);
    Capture found = null;
    for (int i = after - 1; i >= 0 && found == null; i--) {
      found = all.get(i).url().equals(url) ? all.get(i) : null;
    }
    for (int i = after; i < all.size() && found == null; i++) {
      found = all.get(i).url().equals(url) ? all.get(i) : null;
    }
    return found != null || all.isEmpty() ? found : all.get(Math.max(0, after - 1));
  }

  private List<Capture> alike(String url) {
    return byKey.getOrDefault(key(url), List.of());
  }

  /** The same for addresses that differ in nothing that tells pages apart. */
  private static String key(String url) {
    String canonical = CanonicalUrl.of(url);
    return Surt.of(canonical == null ? url : canonical);
  }

  /** Index of the first capture that is not before a time. */
  private static int firstFrom(List<Capture> sorted, Instant time) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).answered().isBefore(time)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The answer of a capture, its body taken from where it is stored.
   *
   * @throws IOException where it can't be read, or the record that holds the body is not there
   */
  public Answer answer(Capture capture) throws IOException {
    Answer answer = CaptureReader.read(capture);
    if (capture.kind() != Capture.Kind.SAME) {
      return answer;
    }
    Capture whole = holder(capture);
    if (whole == null) {
      throw new IOException(capture.origin() + ": the record that it repeats is not there");
    }
    Answer stored = CaptureReader.read(whole);
    return new Answer(answer.status(), answer.headers(), stored.body(), answer.heads());
  }

  private @Nullable Capture holder(Capture revisit) {
    String url = revisit.notes().getOrDefault(Captures.REFERS_TO, revisit.url());
    Capture nearest = null;
    for (Capture each : alike(url)) {
      if (each.kind() == Capture.Kind.WHOLE
          && (revisit.digest() == null || revisit.digest().equals(each.digest()))
          && (nearest == null
              || distance(each, revisit).compareTo(distance(nearest, revisit)) < 0)) {
        nearest = each;
      }
    }
    return nearest;
  }

  private static Duration distance(Capture one, Capture other) {
    return Duration.between(one.date(), other.date()).abs();
  }
}
