package org.dateline.bench;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.dateline.enrich.text.Article;
import org.dateline.schemas.Provenance;
import org.dateline.schemas.RawArticle;

/**
 * Articles of {@link InventedWords}, one in five a copy of one shortly before it. 650 words are
 * some 4 KB, as of English.
 */
final class InventedNews {
  private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");
  private static final int RECENT = 500;

  /** Words of a sentence. */
  private static final int SENTENCE = 20;

  private final Random random = new Random(1);
  private final String[] recent = new String[RECENT];
  private final int words;
  private final int spacingMillis;
  private int made;

  /**
   * A wire.
   *
   * @param words words of an article
   * @param spacingMillis time between two articles
   */
  InventedNews(int words, int spacingMillis) {
    this.words = words;
    this.spacingMillis = spacingMillis;
  }

  RawArticle nextRaw() {
    Article next = next();
    RawArticle raw = new RawArticle();
    raw.setId(next.id());
    raw.setUrl("https://outlet" + made % 40 + ".example/news/2026/11/" + next.id());
    raw.setOutlet("outlet" + made % 40 + ".example");
    raw.setTitle(next.title());
    raw.setText(next.text());
    raw.setAuthors(List.of());
    raw.setCategories(List.of());
    raw.setReservations(List.of());
    raw.setLanguage("en");
    raw.setFullText(true);
    Instant time = START.plusMillis((long) made * spacingMillis);
    raw.setPublishedAt(time);
    raw.setProvenance(
        Provenance.newBuilder()
            .setExtractor("bench")
            .setEnricher("")
            .setGazetteer("")
            .setModel("")
            .setFetchedAt(time)
            .build());
    return raw;
  }

  Article next() {
    made++;
    boolean copy = made > RECENT && random.nextInt(5) == 0;
    String text = copy ? recent[random.nextInt(RECENT)] : text(words);
    recent[made % RECENT] = text;
    String id = String.format(java.util.Locale.ROOT, "%032x", made * 0x9E3779B97F4A7C15L);
    return new Article(id, text(7), text, null, null, "en", null);
  }

  private String text(int count) {
    StringBuilder text = new StringBuilder(count * 7);
    for (int i = 0; i < count; i++) {
      String word = InventedWords.next(random);
      boolean first = i % SENTENCE == 0;
      text.append(first ? Character.toUpperCase(word.charAt(0)) : word.charAt(0))
          .append(word, 1, word.length())
          .append(i % SENTENCE == SENTENCE - 1 ? ". " : " ");
    }
    return text.toString();
  }
}
