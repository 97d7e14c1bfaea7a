package org.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.enrich.RawArticles.raw;
import static org.dateline.enrich.TopologyRun.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.dateline.enrich.country.Countries;
import org.dateline.enrich.stance.Stance;
import org.dateline.enrich.stance.Stance.Polarity;
import org.dateline.enrich.stream.Stores;
import org.dateline.enrich.text.LanguageTagger;
import org.dateline.schemas.StanceChange;
import org.dateline.schemas.StanceDay;
import org.dateline.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Articles say what they say by their first words: {@code PK+US} is support, {@code -} not. */
class SeriesTopologyTest {
  private static final Instant DAY = Instant.parse("2026-11-02T09:00:00Z");

  private final TopologyRun run = new TopologyRun(taggers());
  private int written;

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void keepsATableOfPairsByDay() {
    write("a", 0, "PK+US");
    write("b", 0, "PK-US");
    write("c", 1, "PK-US US+PK");

    Map<String, StanceDay> table = table();
    assertThat(table.keySet())
        .containsExactly("PK>US@2026-11-02", "PK>US@2026-11-03", "US>PK@2026-11-03");
    StanceDay first = table.get("PK>US@2026-11-02");
    assertThat(first.getSupport()).isEqualTo(1);
    assertThat(first.getOppose()).isEqualTo(1);
    assertThat(first.getDay()).isEqualTo("2026-11-02");
    assertThat(table.get("US>PK@2026-11-03").getBalance()).isEqualTo(1);
  }

  @Test
  void saysWhenAPairTurnsAndByWhichArticles() {
    turn();

    List<TestRecord<String, StanceChange>> changes = run.records(Topics.STANCE_CHANGES);
    TestRecord<String, StanceChange> last = changes.get(changes.size() - 1);
    assertThat(last.key()).isEqualTo("PK>US@2026-11-05");
    assertThat(last.value().getBefore()).isEqualTo(org.dateline.schemas.Polarity.SUPPORT);
    assertThat(last.value().getAfter()).isEqualTo(org.dateline.schemas.Polarity.OPPOSE);
    assertThat(last.value().getArticles())
        .extracting(it -> it.getOutlet() + " " + it.getArticleId())
        .contains("one.example against0")
        .hasSize(7);
  }

  @Test
  void articlesThatComeLateCountOnTheirOwnDay() {
    write("c", 9, "PK-US");
    write("a", 0, "PK+US");
    write("b", 0, "PK+US");
    write("d", 1, "PK+US");

    Map<String, StanceDay> table = table();
    assertThat(table.get("PK>US@2026-11-02").getSupport()).isEqualTo(2);
    assertThat(table.get("PK>US@2026-11-11").getOppose()).isEqualTo(1);
    assertThat(table.get("PK>US@2026-11-11").getSide())
        .as("the side of the days before, which came later")
        .isEqualTo(org.dateline.schemas.Polarity.SUPPORT);
  }

  @Test
  void aTurnThatLateArticlesUndoIsTakenBackByANullValue() {
    turn();
    run.records(Topics.STANCE_CHANGES);
    for (int i = 0; i < 5; i++) {
      write("late" + i, 2, "PK+US");
    }

    List<TestRecord<String, StanceChange>> changes = run.records(Topics.STANCE_CHANGES);
    TestRecord<String, StanceChange> last = changes.get(changes.size() - 1);
    assertThat(last.key()).isEqualTo("PK>US@2026-11-05");
    assertThat(last.value()).isNull();
  }

  @Test
  void aRevisionCountsInsteadOfWhatItRevises() {
    write("a", 0, "PK-US US-PK");
    write("a", 0, "PK+US");

    Map<String, StanceDay> table = table();
    assertThat(table.get("PK>US@2026-11-02").getSupport()).isEqualTo(1);
    assertThat(table.get("PK>US@2026-11-02").getOppose()).isZero();
    assertThat(table.get("US>PK@2026-11-02").getOppose()).as("withdrawn").isZero();
    assertThat(run.records(Topics.STANCE_WITHDRAWALS))
        .extracting(TestRecord::key)
        .containsExactly("US>PK");
  }

  @Test
  void aCopyIsNotCountedTwice() {
    String text = text("PK-US", 0);
    run.pipe(raw("a", "one.example", DAY, "A note", text));
    run.pipe(raw("b", "two.example", DAY, "A note", text));

    assertThat(table().get("PK>US@2026-11-02").getOppose()).isEqualTo(1);
  }

  @Test
  void aVoteIsForgottenWithItsArticleAndItsDayKeepsTheCount() {
    String first = text("PK+US", 100);
    run.pipe(raw("a", "one.example", DAY, "A note", first), NOW.minus(Duration.ofDays(31)));
    write("b", 0, "PK+US");
    run.advance(Duration.ofSeconds(11));
    write("c", 0, "PK-US");

    assertThat(run.storedKeys(Stores.STANCE_VOTES))
        .containsExactly("PK>US@2026-11-02/b", "PK>US@2026-11-02/c");
    assertThat(table().get("PK>US@2026-11-02").getSupport()).isEqualTo(2);
  }

  @Test
  void withoutStancesThereIsNoSeries() {
    write("a", 0, "nothing");

    assertThat(table()).isEmpty();
    assertThat(run.records(Topics.STANCE_WITHDRAWALS)).isEmpty();
  }

  private void turn() {
    write("for0", 0, "PK+US");
    write("for1", 0, "PK+US");
    write("for2", 1, "PK+US");
    for (int i = 0; i < 7; i++) {
      write("against" + i, 3, "PK-US");
    }
  }

  private void write(String id, int day, String says) {
    Instant time = DAY.plus(Duration.ofDays(day));
    run.pipe(raw(id, "one.example", time, "A note", text(says, written++)), NOW);
  }

  /** Texts that are no copies of each other. */
  private static String text(String says, int number) {
    StringBuilder text = new StringBuilder(says + " .");
    for (int i = 0; i < 40; i++) {
      text.append(" w").append(number).append('x').append(i);
    }
    return text.toString();
  }

  private Map<String, StanceDay> table() {
    Map<String, StanceDay> table = new LinkedHashMap<>();
    run.records(Topics.STANCE_SERIES).forEach(it -> table.put(it.key(), it.value()));
    return table;
  }

  private static Taggers taggers() {
    return new Taggers(
        LanguageTagger.declared(),
        article -> new Countries(List.of(), List.of()),
        (article, countries) -> stances(article.text()),
        "test-gazetteer",
        "test-rules");
  }

  private static List<Stance> stances(String text) {
    List<Stance> stances = new ArrayList<>();
    for (String word : text.substring(0, text.indexOf(" .")).split(" ")) {
      if (word.length() == 5) {
        boolean supports = word.charAt(2) == '+';
        stances.add(
            new Stance(
                word.substring(0, 2),
                Stance.HolderKind.GOVERNMENT,
                word.substring(3),
                supports ? Polarity.SUPPORT : Polarity.OPPOSE,
                supports ? 0.8 : -0.8,
                0.7,
                null,
                Stance.Attribution.STATED,
                List.of()));
      }
    }
    return stances;
  }
}
