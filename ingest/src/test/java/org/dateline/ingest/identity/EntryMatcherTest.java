package org.dateline.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.dateline.ingest.feed.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryMatcherTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

  private static Entry entry(int n) {
    return entry("http://old.example/?p=" + n, "https://old.example/news/story-" + n, text(n), n);
  }

  private static Entry entry(String guid, String url, String text, int n) {
    Instant published = NOW.minusSeconds(3600L * n);
    return new Entry(
        guid,
        url,
        "Story number " + n,
        text,
        null,
        List.of(),
        List.of(),
        published,
        null,
        null,
        null);
  }

  private static String text(int n) {
    StringBuilder text = new StringBuilder("<p>");
    for (int i = 0; i < 60; i++) {
      text.append("word").append((n * 31 + i * 7) % 97).append(' ');
    }
    return text.append("</p>").toString();
  }

  private static List<Entry> document(UnaryOperator<Entry> change) {
    return IntStream.range(0, 20).mapToObj(EntryMatcherTest::entry).map(change).toList();
  }

  private static List<Known> known(List<Entry> document) {
    List<Known> known = new ArrayList<>();
    for (Candidate each : EntryMatcher.match(document, List.of(), NOW).candidates()) {
      known.add(each.published("id-" + each.entry().guid(), 0, NOW));
    }
    return known;
  }

  @Test
  void takesEverythingForNewAtFirstOldestFirst() {
    Matched matched = EntryMatcher.match(document(e -> e), List.of(), NOW);
    assertThat(matched.candidates()).hasSize(20).allMatch(Candidate::isNew);
    assertThat(matched.candidates().get(0).entry().guid()).endsWith("=19");
  }

  @Test
  void findsNothingNewInTheSameDocument() {
    Matched matched = EntryMatcher.match(document(e -> e), known(document(e -> e)), NOW);
    assertThat(matched.candidates()).isEmpty();
    assertThat(matched.unchanged()).hasSize(20);
    assertThat(matched.absent()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guids moved to https and another host",
        "guids anew",
        "addresses anew",
        "guids and addresses anew",
        "guids and addresses anew, a link in each text",
        "tracking in each address",
        "no guids any more"
      })
  void makesNoFloodOfAFeedThatRelabelsItsEntries(String how) {
    Matched matched =
        EntryMatcher.match(document(e -> relabelled(e, how)), known(document(e -> e)), NOW);
    assertThat(matched.candidates()).filteredOn(Candidate::isNew).isEmpty();
    assertThat(matched.absent()).isEmpty();
  }

  private static Entry relabelled(Entry e, String how) {
    int n = Integer.parseInt(e.title().replaceAll("\\D", ""));
    String guid = "urn:uuid:" + n + "-fresh";
    String url = String.format(Locale.ROOT, "https://new.example/2026/%d.html", n);
    return switch (how) {
      case "guids moved to https and another host" ->
          entry(e.guid().replace("http://old", "https://www.new"), url, e.summary(), n);
      case "guids anew" -> entry(guid, e.url(), e.summary(), n);
      case "addresses anew" -> entry(e.guid(), url, e.summary(), n);
      case "guids and addresses anew" -> entry(guid, url, e.summary(), n);
      case "guids and addresses anew, a link in each text" ->
          entry(guid, url, e.summary() + "<p>Read more on our site</p>", n);
      case "tracking in each address" ->
          entry(guid, e.url() + "?utm_source=rss&utm_medium=feed", e.summary(), n);
      default ->
          new Entry(
              null,
              e.url(),
              e.title(),
              e.summary(),
              null,
              List.of(),
              List.of(),
              e.publishedAt(),
              null,
              null,
              null);
    };
  }

  @Test
  void takesAChangedTextForARevisionOfTheSameArticle() {
    List<Known> known = known(document(e -> e));
    List<Entry> changed =
        document(
            e -> e.title().endsWith(" 7") ? entry(e.guid(), e.url(), "<p>Corrected.</p>", 7) : e);

    Matched matched = EntryMatcher.match(changed, known, NOW);

    assertThat(matched.candidates()).hasSize(1);
    Candidate revision = matched.candidates().get(0);
    assertThat(revision.before()).isNotNull();
    assertThat(revision.before().articleId()).isEqualTo("id-http://old.example/?p=7");
  }

  @Test
  void doesNotTakeMarkupAndDatesForAChange() {
    List<Entry> again =
        document(
            e ->
                new Entry(
                    e.guid(),
                    e.url(),
                    e.title(),
                    e.summary().replace("<p>", "<p><img src=x>"),
                    null,
                    List.of(),
                    List.of(),
                    NOW,
                    NOW,
                    null,
                    null));
    assertThat(EntryMatcher.match(again, known(document(e -> e)), NOW).candidates()).isEmpty();
  }

  @Test
  void tellsEntriesApartThatShareAGuidOrAnAddress() {
    List<Entry> shared =
        IntStream.range(0, 5)
            .mapToObj(n -> entry("same", "https://old.example/live", text(n), n))
            .toList();
    Matched matched = EntryMatcher.match(shared, List.of(), NOW);
    assertThat(matched.candidates()).hasSize(5);
    assertThat(EntryMatcher.match(shared, known(shared), NOW).candidates()).isEmpty();
  }

  @Test
  void countsAnEntryThatIsThereTwiceOnce() {
    List<Entry> twice = List.of(entry(1), entry(1), entry(2));
    assertThat(EntryMatcher.match(twice, List.of(), NOW).candidates()).hasSize(2);
  }

  @Test
  void doesNotTakeADailyColumnForARepetition() {
    Entry monday =
        new Entry(
            "a",
            "https://x.example/1",
            "Morning briefing",
            "",
            null,
            List.of(),
            List.of(),
            NOW.minusSeconds(86_400L * 7),
            null,
            null,
            null);
    Entry nextMonday =
        new Entry(
            "b",
            "https://x.example/2",
            "Morning briefing",
            "",
            null,
            List.of(),
            List.of(),
            NOW,
            null,
            null,
            null);
    Matched matched = EntryMatcher.match(List.of(nextMonday), known(List.of(monday)), NOW);
    assertThat(matched.candidates()).hasSize(1).allMatch(Candidate::isNew);
  }

  @Test
  void asksForAPageAgainUpToThreeTimes() {
    Entry entry = entry(1);
    Known first = known(List.of(entry)).get(0);
    for (int tries = 1; tries <= 4; tries++) {
      Known known = new Known(first.key(), "id", first.contentHash(), tries, NOW);
      int expected = tries < EntryMatcher.MAX_PAGE_TRIES ? 1 : 0;
      assertThat(EntryMatcher.match(List.of(entry), List.of(known), NOW).candidates())
          .hasSize(expected);
    }
  }
}
