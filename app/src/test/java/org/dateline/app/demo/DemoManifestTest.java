package org.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.app.demo.DemoArticle.Outcome;
import org.dateline.ingest.feed.FeedFormat;
import org.junit.jupiter.api.Test;

/** The manifest and the files beside it say the same. */
class DemoManifestTest {
  private static final Set<String> FORMER_STATES = Set.of("SU", "YU");

  private final DemoManifest manifest = DemoManifest.bundled();
  private final Newsroom newsroom =
      new Newsroom(
          manifest,
          Instant.parse("2026-11-24T14:05:10Z"),
          outlet -> URI.create("http://" + outlet.id() + ".example"));

  @Test
  void listsEveryFileAndNothingElse() throws IOException, URISyntaxException {
    Set<String> listed = new TreeSet<>(Set.of("demo.json"));
    for (DemoOutlet outlet : manifest.outlets()) {
      outlet.feeds().forEach(feed -> listed.add("feeds/" + outlet.id() + "/" + feed.file()));
      for (DemoArticle article : outlet.articles()) {
        if (!article.gone()) {
          listed.add("pages/" + outlet.key(article.slug()) + ".html");
          listed.add("pages/" + outlet.id() + "/layout.html");
        }
      }
    }
    manifest.strayRecords().forEach(record -> listed.add(record.file()));

    assertThat(filesOfTheDemo()).isEqualTo(listed);
  }

  @Test
  void putsEveryArticleIntoAFeed() {
    for (DemoOutlet outlet : manifest.outlets()) {
      Set<String> inFeeds = new HashSet<>();
      outlet.feeds().forEach(feed -> inFeeds.addAll(feed.entries().keySet()));
      assertThat(inFeeds)
          .as(outlet.id())
          .containsExactlyInAnyOrderElementsOf(
              outlet.articles().stream().map(DemoArticle::slug).toList());
    }
  }

  @Test
  void namesAnOriginalForEveryCopy() {
    for (DemoOutlet outlet : manifest.outlets()) {
      for (DemoArticle article : outlet.articles()) {
        if (article.outcome() != Outcome.UNIQUE) {
          DemoArticle original = manifest.article(Objects.requireNonNull(article.of()));
          assertThat(original.outcome()).as(article.slug()).isEqualTo(Outcome.UNIQUE);
          assertThat(article.focus()).as(article.slug()).isEqualTo(original.focus());
          assertThat(article.stances()).as(article.slug()).isEqualTo(original.stances());
        }
      }
    }
  }

  @Test
  void speaksOfCountriesByCodesThatExist() {
    Set<String> codes = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
    codes.addAll(FORMER_STATES);
    for (DemoOutlet outlet : manifest.outlets()) {
      for (DemoArticle article : outlet.articles()) {
        assertThat(codes).as(article.slug()).containsAll(article.focus());
        for (DemoStance stance : article.stances()) {
          assertThat(codes).contains(stance.target());
          assertThat(stance.holder())
              .satisfiesAnyOf(
                  holder -> assertThat(holder).isEqualTo("AUTHOR"),
                  holder -> assertThat(codes).contains(holder));
        }
      }
    }
  }

  @Test
  void coversTheFormatsThatOutletsUse() {
    EnumSet<FeedFormat> formats = EnumSet.noneOf(FeedFormat.class);
    manifest.outlets().stream()
        .flatMap(outlet -> outlet.feeds().stream())
        .map(DemoFeed::format)
        .filter(Objects::nonNull)
        .forEach(formats::add);

    assertThat(formats)
        .contains(
            FeedFormat.RSS_2_0,
            FeedFormat.RSS_1_0,
            FeedFormat.RSS_0_92,
            FeedFormat.ATOM_1_0,
            FeedFormat.JSON_FEED,
            FeedFormat.NEWS_SITEMAP);
  }

  @Test
  void revisesExactlyTheArticlesItSays() {
    for (DemoOutlet outlet : manifest.outlets()) {
      for (DemoArticle article : outlet.articles()) {
        if (article.gone()) {
          continue;
        }
        String before = newsroom.text(outlet, article.slug(), Duration.ZERO);
        for (int second = 0; second <= 60; second++) {
          String text = newsroom.text(outlet, article.slug(), Duration.ofSeconds(second));
          boolean revised = article.revisedAfter() != 0 && second >= article.revisedAfter();
          assertThat(!text.equals(before))
              .as("%s after %d s", article.slug(), second)
              .isEqualTo(revised);
        }
      }
    }
  }

  @Test
  void addsUpToTheCountsOfTheSummary() {
    List<DemoArticle> articles =
        manifest.outlets().stream().flatMap(outlet -> outlet.articles().stream()).toList();
    int entries =
        manifest.outlets().stream()
            .flatMap(outlet -> outlet.feeds().stream())
            .mapToInt(feed -> feed.entries().size())
            .sum();
    int unique =
        (int) articles.stream().filter(article -> article.outcome() == Outcome.UNIQUE).count();

    DemoCounts whole = DemoCounts.whole(manifest);

    assertThat(whole.unique()).isEqualTo(unique);
    assertThat(whole.duplicates()).isEqualTo(entries - unique);
    assertThat(whole).isEqualTo(new DemoCounts(46, 6, 2, 1, 1, 1));
  }

  private static Set<String> filesOfTheDemo() throws IOException, URISyntaxException {
    Path root =
        Path.of(Objects.requireNonNull(DemoManifest.class.getResource("demo.json")).toURI())
            .getParent();
    try (Stream<Path> files = Files.walk(root)) {
      Set<String> found = new TreeSet<>();
      files
          .filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".class"))
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .forEach(found::add);
      return found;
    }
  }
}
