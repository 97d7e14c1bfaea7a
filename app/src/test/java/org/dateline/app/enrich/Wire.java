package org.dateline.app.enrich;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dateline.schemas.Provenance;
import org.dateline.schemas.RawArticle;

/**
 * A day of an invented wire: of a hundred records, 20 are copies of an article before them under
 * another id, 5 are revisions of one.
 */
final class Wire {
  private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");

  private final List<RawArticle> records = new ArrayList<>();

  /** By copy, the article whose text it has. */
  private final Map<String, String> copies = new LinkedHashMap<>();

  private final List<String> revised = new ArrayList<>();
  private final Random random;

  Wire(int size, long seed) {
    random = new Random(seed);
    for (int i = 0; i < size; i++) {
      int kind = i % 100;
      if (kind >= 80 && i > 100) {
        copy(i);
      } else if (kind >= 75 && i > 100) {
        revise(i);
      } else {
        records.add(article("a" + i, i, text()));
      }
    }
  }

  List<RawArticle> records() {
    return records;
  }

  Map<String, String> copies() {
    return copies;
  }

  List<String> revised() {
    return revised;
  }

  /** Articles of a text of their own, without their revisions. */
  int originals() {
    return records.size() - copies.size() - revised.size();
  }

  private void copy(int i) {
    RawArticle original = records.get(i - 70 + i % 5);
    String id = "c" + i;
    String of = copies.getOrDefault(original.getId(), original.getId());
    copies.put(id, of);
    records.add(article(id, i, original.getText()));
  }

  private void revise(int i) {
    String id = records.get(i - 60).getId();
    revised.add(id);
    records.add(article(id, i, text()));
  }

  private static RawArticle article(String id, int i, String text) {
    RawArticle raw = new RawArticle();
    raw.setId(id);
    raw.setUrl("https://outlet" + i % 40 + ".example/" + id);
    raw.setOutlet("outlet" + i % 40 + ".example");
    raw.setTitle("Wire item");
    raw.setText(text);
    raw.setAuthors(List.of());
    raw.setCategories(List.of());
    raw.setReservations(List.of());
    raw.setLanguage("en");
    raw.setFullText(true);
    Instant time = START.plusSeconds(i);
    raw.setPublishedAt(time);
    raw.setProvenance(
        Provenance.newBuilder()
            .setExtractor("test")
            .setEnricher("")
            .setGazetteer("")
            .setModel("")
            .setFetchedAt(time)
            .build());
    return raw;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append(Integer.toString(random.nextInt(200_000), 36)).append(' ');
    }
    return text.toString();
  }
}
