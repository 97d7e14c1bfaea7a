package org.dateline.app.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What the demo holds and what must come out of it: {@code demo.json}.
 *
 * @param outlets the outlets with their feeds and articles
 * @param strayRecords what somebody wrote to {@code news.raw} that does not belong there
 */
public record DemoManifest(List<DemoOutlet> outlets, List<StrayRecord> strayRecords) {
  /** Copies the lists. */
  public DemoManifest {
    outlets = List.copyOf(outlets);
    strayRecords = List.copyOf(strayRecords);
  }

  /**
   * A record that can't be decoded, for the dead letters.
   *
   * @param file resource with its bytes
   * @param why how it came there
   */
  public record StrayRecord(String file, String why) {
    /** The value of the record. */
    public byte[] value() {
      return DemoResources.bytes(file);
    }
  }

  /** The bundled manifest. */
  public static DemoManifest bundled() {
    try {
      return new JsonMapper().readValue(DemoResources.bytes("demo.json"), DemoManifest.class);
    } catch (IOException e) {
      throw new UncheckedIOException("demo.json: " + e.getMessage(), e);
    }
  }

  /** The outlet of this id. */
  public DemoOutlet outlet(String id) {
    return outlets.stream()
        .filter(candidate -> candidate.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(id + ": no such outlet in demo.json"));
  }

  /** The article of this key, {@code outlet/slug}. */
  public DemoArticle article(String key) {
    int slash = key.indexOf('/');
    return outlet(key.substring(0, slash)).article(key.substring(slash + 1));
  }
}
