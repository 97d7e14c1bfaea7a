package org.dateline.enrich.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.enrich.text.Article;

/** Invented articles: sentences of invented words, common words more often than rare ones. */
final class Prose {
  private static final String[] SYLLABLES = {
    "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "ve"
  };

  private final Random random;

  Prose(long seed) {
    random = new Random(seed);
  }

  Article article(String id, int words) {
    return new Article(id, words(8), text(words), null, null, "en", null);
  }

  String text(int words) {
    List<String> paragraphs = new ArrayList<>();
    int left = words;
    while (left > 0) {
      StringBuilder paragraph = new StringBuilder();
      for (int sentence = 0; sentence < 2 && left > 0; sentence++) {
        int length = Math.min(left, 12 + random.nextInt(14));
        paragraph.append(words(length)).append(". ");
        left -= length;
      }
      paragraphs.add(paragraph.toString().trim());
    }
    return String.join("\n\n", paragraphs);
  }

  String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(random.nextInt(25) == 0 ? number() : word());
    }
    return words.toString();
  }

  String word() {
    int rank = (int) Math.exp(random.nextDouble() * Math.log(8000));
    StringBuilder word = new StringBuilder();
    for (int rest = rank; word.length() == 0 || rest > 0; rest /= 16) {
      word.append(SYLLABLES[rest % 16]);
    }
    return word.toString();
  }

  private String number() {
    return Integer.toString(random.nextInt(5000));
  }
}
