package org.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.enrich.RawArticles.raw;
import static org.dateline.enrich.TopologyRun.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.Topics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With sketches put in order, what came first is decided by the news and not by the partitions. */
class OrderedReplayTest {
  private static final Duration HOLD = Duration.ofSeconds(3);
  private static final int TEXTS = 8;
  private static final int COPIES = 3;

  /** Copies of invented texts, some cut, in the order of their times. */
  private static List<RawArticle> news() {
    List<RawArticle> news = new ArrayList<>();
    for (int copy = 0; copy < COPIES; copy++) {
      for (int text = 0; text < TEXTS; text++) {
        Instant time = NOW.minus(Duration.ofDays(400)).plusSeconds(3_600L * copy + 60L * text);
        String words = words(text);
        String told = copy == 1 ? words.substring(0, words.length() * 3 / 4) : words;
        String id = String.format("%02x%02x", text * 37 % 200, copy);
        news.add(raw(id, "outlet" + copy + ".example", time, "Report " + text, told));
      }
    }
    return news;
  }

  private static String words(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      text.append("w").append(Integer.toString(random.nextInt(1_000_000), 36)).append(' ');
    }
    return text.toString();
  }

  private static Set<String> enriched(List<RawArticle> news, Duration order) {
    try (TopologyRun run = new TopologyRun(Taggers.none(), 64L << 20, order)) {
      news.forEach(run::pipe);
      run.advance(HOLD.plusSeconds(1));
      Set<String> records = new HashSet<>();
      run.values(Topics.ARTICLES).forEach(article -> records.add(article.toString()));
      run.values(Topics.DUPLICATES).forEach(duplicate -> records.add(duplicate.toString()));
      assertThat(records).hasSize(news.size());
      return records;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void anyOrderOfArrivalGivesTheSameRecords(int seed) {
    List<RawArticle> shuffled = news();
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(enriched(shuffled, HOLD))
        .isEqualTo(enriched(news(), HOLD))
        .isNotEqualTo(enriched(shuffled, Duration.ZERO));
  }
}
