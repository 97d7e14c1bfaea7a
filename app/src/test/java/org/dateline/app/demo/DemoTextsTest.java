package org.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.dateline.app.demo.DemoArticle.Outcome;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The texts are what the manifest calls them, and complete. */
class DemoTextsTest {
  private static final Duration LATE = Duration.ofMinutes(5);

  /** What the near-duplicate stage calls near is .6; the demo's copies are clear cases. */
  private static final double CLEARLY_A_COPY = 0.75;

  private static final double CLEARLY_ANOTHER = 0.1;

  private final DemoManifest manifest = DemoManifest.bundled();
  private final Newsroom newsroom =
      new Newsroom(
          manifest,
          Instant.parse("2026-11-24T14:05:10Z"),
          outlet -> URI.create("http://" + outlet.id() + ".example"));

  private record Text(String key, String original, Outcome outcome, String words) {}

  @Test
  void copiesContainEachOtherAndNothingElseDoes() {
    List<Text> texts = texts();
    for (Text one : texts) {
      for (Text other : texts) {
        if (one.key().compareTo(other.key()) >= 0) {
          continue;
        }
        double containment = containment(one.words(), other.words());
        if (one.original().equals(other.original())) {
          assertThat(containment)
              .as("%s and %s", one.key(), other.key())
              .isGreaterThan(CLEARLY_A_COPY);
        } else {
          assertThat(containment)
              .as("%s and %s", one.key(), other.key())
              .isLessThan(CLEARLY_ANOTHER);
        }
      }
    }
  }

  @Test
  void anExactCopyHasTheSameTextAndANearOneHasNot() {
    List<Text> texts = texts();
    for (Text copy : texts) {
      if (copy.outcome() != Outcome.UNIQUE) {
        Text original =
            texts.stream()
                .filter(text -> text.key().equals(copy.original()))
                .findFirst()
                .orElseThrow();
        assertThat(copy.words().equals(original.words()))
            .as(copy.key())
            .isEqualTo(copy.outcome() == Outcome.EXACT);
      }
    }
  }

  @Test
  void leavesNoPlaceholderAndNoMarkInAnything() {
    for (DemoOutlet outlet : manifest.outlets()) {
      for (int second : new int[] {0, 15, 30, 60}) {
        Duration elapsed = Duration.ofSeconds(second);
        List<String> documents = new ArrayList<>();
        outlet.feeds().forEach(f -> documents.add(newsroom.feed(outlet, f, elapsed).text()));
        outlet.articles().stream()
            .filter(article -> !article.gone())
            .forEach(a -> documents.add(newsroom.page(outlet, a.slug(), elapsed).text()));
        assertThat(documents)
            .allSatisfy(
                text ->
                    assertThat(text)
                        .as(outlet.id())
                        .doesNotContain("{{")
                        .doesNotContain("@after")
                        .doesNotContain("@before")
                        .doesNotContain("@text-of")
                        .doesNotContain("@end"));
      }
    }
  }

  @Test
  void everyArticleHasAHeadlineASummaryAnAuthorAndAHundredWords() {
    for (DemoOutlet outlet : manifest.outlets()) {
      for (DemoArticle article : outlet.articles()) {
        if (article.gone()) {
          continue;
        }
        ArticleText text = newsroom.article(outlet, article.slug(), LATE);
        assertThat(text.head()).as(article.slug()).containsKeys("title", "summary", "by");
        assertThat(text.head().get("published")).as(article.slug()).isNotBlank();
        assertThat(words(newsroom.text(outlet, article.slug(), LATE)).split(" "))
            .as(article.slug())
            .hasSizeGreaterThan(120);
      }
    }
  }

  private List<Text> texts() {
    List<Text> texts = new ArrayList<>();
    for (DemoOutlet outlet : manifest.outlets()) {
      for (DemoArticle article : outlet.articles()) {
        if (!article.gone()) {
          String key = outlet.key(article.slug());
          texts.add(
              new Text(
                  key,
                  Objects.requireNonNullElse(article.of(), key),
                  article.outcome(),
                  words(newsroom.text(outlet, article.slug(), LATE))));
        }
      }
    }
    return texts;
  }

  private static String words(String html) {
    return Jsoup.parse(html)
        .text()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  /** The share of the shorter text's word 3-shingles that the other has too. */
  private static double containment(String one, String other) {
    Set<String> first = shingles(one);
    Set<String> second = shingles(other);
    Set<String> both = new HashSet<>(first);
    both.retainAll(second);
    return (double) both.size() / Math.min(first.size(), second.size());
  }

  private static Set<String> shingles(String words) {
    String[] each = words.split(" ");
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + 3 <= each.length; i++) {
      shingles.add(String.join(" ", each[i], each[i + 1], each[i + 2]));
    }
    return shingles;
  }
}
