package org.dateline.enrich.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.dateline.schemas.Polarity.MIXED;
import static org.dateline.schemas.Polarity.OPPOSE;
import static org.dateline.schemas.Polarity.SUPPORT;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dateline.schemas.Polarity;
import org.dateline.schemas.StanceChange;
import org.dateline.schemas.StanceDay;
import org.dateline.schemas.StanceVote;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesDeskTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

  private final MemoryShelf shelf = new MemoryShelf();
  private final SeriesDesk desk = new SeriesDesk(SeriesSettings.STANDARD, shelf);

  /** A vote of an article on a day, counted from Monday. */
  private record Ballot(int day, StanceVote vote) {}

  @Test
  void countsTheArticlesOfADay() {
    take(0, "a", SUPPORT, 0.8);
    take(0, "b", OPPOSE, 0.5);
    take(0, "c", MIXED, 0.3);
    take(1, "d", OPPOSE, 0.5);

    StanceDay day = day(0);
    assertThat(day.getSupport()).isEqualTo(1);
    assertThat(day.getOppose()).isEqualTo(1);
    assertThat(day.getMixed()).isEqualTo(1);
    assertThat(day.getBalance()).isCloseTo(0.3 / 1.6, within(1e-9));
    assertThat(day(1).getOppose()).isEqualTo(1);
  }

  @Test
  void countsTheNewestRevisionAlone() {
    take(0, vote("a", 2, 0, OPPOSE, 0.9));
    assertThat(take(0, vote("a", 1, 0, SUPPORT, 0.9))).isEmpty();
    assertThat(take(0, vote("a", 2, 0, OPPOSE, 0.9))).isEmpty();

    assertThat(day(0).getOppose()).isEqualTo(1);
    assertThat(day(0).getSupport()).isZero();
  }

  @Test
  void takesBackWhatARevisionWithdraws() {
    take(0, "a", OPPOSE, 0.9);
    take(0, vote("a", 2, 0, null, 0));

    assertThat(day(0).getOppose()).isZero();
    assertThat(day(0).getBalance()).isZero();
  }

  @Test
  void knowsAWithdrawalThatComesFirst() {
    assertThat(take(0, vote("a", 2, 0, null, 0))).isEmpty();
    assertThat(take(0, vote("a", 1, 0, SUPPORT, 0.9))).isEmpty();
    assertThat(shelf.days).isEmpty();
  }

  @Test
  void standsNowhereOnTooFewOrDividedArticles() {
    take(0, "a", SUPPORT, 0.8);
    take(0, "b", SUPPORT, 0.8);
    assertThat(day(0).getSide()).isNull();
    take(0, "c", OPPOSE, 0.8);
    take(0, "d", OPPOSE, 0.8);
    assertThat(day(0).getSide()).isNull();
    assertThat(shelf.changes).isEmpty();
  }

  @Test
  void aFirstSideIsNoTurn() {
    supportUntilTuesday();

    assertThat(day(1).getSide()).isEqualTo(SUPPORT);
    assertThat(shelf.changes).isEmpty();
  }

  @Test
  void turnsWithTheArticlesBehindIt() {
    supportUntilTuesday();
    for (int i = 0; i < 7; i++) {
      take(4, "against" + i, OPPOSE, 0.5 + i / 20.0);
    }

    StanceChange change = shelf.changes.get("PK>US@2026-11-06");
    assertThat(change.getBefore()).isEqualTo(SUPPORT);
    assertThat(change.getAfter()).isEqualTo(OPPOSE);
    assertThat(change.getBalance()).isLessThan(-0.33);
    assertThat(change.getSupport()).isEqualTo(3);
    assertThat(change.getOppose()).isEqualTo(7);
    assertThat(change.getArticles())
        .extracting(StanceVote::getArticleId)
        .startsWith("against6", "against5")
        .hasSize(7);
    assertThat(shelf.changes).hasSize(1);
  }

  @Test
  void onceTurnedItStaysUntilTheOtherSideIsClear() {
    supportUntilTuesday();
    take(2, "x", OPPOSE, 0.8);
    take(2, "y", OPPOSE, 0.8);

    assertThat(day(2).getSide()).isEqualTo(SUPPORT);
  }

  @Test
  void aLateArticleTakesATurnBack() {
    supportUntilTuesday();
    for (int i = 0; i < 7; i++) {
      take(4, "against" + i, OPPOSE, 0.6);
    }
    assertThat(shelf.changes).hasSize(1);
    List<SeriesUpdate> updates = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      updates.addAll(take(3, "late" + i, SUPPORT, 0.9));
    }

    assertThat(shelf.changes).isEmpty();
    assertThat(updates).contains(new SeriesUpdate.Change(pairDay(4), null));
    assertThat(day(4).getSide()).isEqualTo(SUPPORT);
  }

  @Test
  void aLateTurnReachesLaterDaysThatSaidNothingClear() {
    supportUntilTuesday();
    take(30, "z", OPPOSE, 0.6);
    assertThat(day(30).getSide()).isEqualTo(SUPPORT);
    for (int i = 0; i < 7; i++) {
      take(10, "late" + i, OPPOSE, 0.9);
    }

    assertThat(day(30).getSide()).isEqualTo(OPPOSE);
  }

  @Test
  void pairsAndDirectionsAreApart() {
    desk.take(new PairDay("US", "PK", MONDAY), vote("a", 1, 0, OPPOSE, 0.9));
    take(0, "a", SUPPORT, 0.9);
    desk.take(new PairDay("PK", "USA", MONDAY), vote("a", 1, 0, OPPOSE, 0.9));

    assertThat(day(0).getOppose()).isZero();
    assertThat(shelf.days).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatStandsInTheEndDoesNotDependOnTheOrder(long seed) {
    Random random = new Random(seed);
    List<Ballot> ballots = ballots(random);
    ballots.forEach(b -> desk.take(pairDay(b.day()), b.vote()));
    Collections.shuffle(ballots, random);
    MemoryShelf other = new MemoryShelf();
    SeriesDesk shuffled = new SeriesDesk(SeriesSettings.STANDARD, other);
    ballots.forEach(b -> shuffled.take(pairDay(b.day()), b.vote()));

    assertThat(other.days).isEqualTo(shelf.days);
    assertThat(other.changes).isEqualTo(shelf.changes).isNotEmpty();
  }

  @Test
  void whatItSaysIsWhatItKeeps() {
    Random random = new Random(9);
    MemoryShelf told = new MemoryShelf();
    for (Ballot ballot : ballots(random)) {
      for (SeriesUpdate update : desk.take(pairDay(ballot.day()), ballot.vote())) {
        if (update instanceof SeriesUpdate.Change change) {
          told.put(change.of(), change.row());
        } else if (update instanceof SeriesUpdate.Day day) {
          told.put(day.row());
        }
      }
    }

    assertThat(told.days).isEqualTo(shelf.days);
    assertThat(told.changes).isEqualTo(shelf.changes);
  }

  @Test
  void readsItsOwnKeysAndNoOthers() {
    PairDay of = new PairDay("AUTHOR", "EU", MONDAY);
    assertThat(PairDay.parse(of.key())).isEqualTo(of);
    assertThat(of.key()).isEqualTo("AUTHOR>EU@2026-11-02");
    assertThatThrownBy(() -> PairDay.parse("PK-US"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PK-US");
    assertThat(new PairDay("A", "B", LocalDate.of(-44, 3, 15)).key()).isEqualTo("A>B@0000-01-01");
  }

  /** Waves of support and opposition over two months, with revisions and withdrawals. */
  private static List<Ballot> ballots(Random random) {
    List<Ballot> ballots = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int day = random.nextInt(60);
      double lean = Math.sin(day / 8.0);
      Polarity polarity =
          random.nextInt(8) == 0 ? MIXED : random.nextDouble() * 2 - 1 < lean ? SUPPORT : OPPOSE;
      ballots.add(new Ballot(day, vote("n" + i, 1, day, polarity, random.nextDouble())));
      if (random.nextInt(6) == 0) {
        Polarity later = random.nextBoolean() ? null : OPPOSE;
        ballots.add(new Ballot(day, vote("n" + i, 2, day, later, random.nextDouble())));
      }
    }
    return ballots;
  }

  private void supportUntilTuesday() {
    take(0, "for1", SUPPORT, 0.6);
    take(0, "for2", SUPPORT, 0.6);
    take(1, "for3", SUPPORT, 0.6);
  }

  private List<SeriesUpdate> take(int day, String article, Polarity polarity, double confidence) {
    return take(day, vote(article, 1, day, polarity, confidence));
  }

  private List<SeriesUpdate> take(int day, StanceVote vote) {
    return desk.take(pairDay(day), vote);
  }

  private StanceDay day(int day) {
    return shelf.days.get(pairDay(day).key());
  }

  private static PairDay pairDay(int day) {
    return new PairDay("PK", "US", MONDAY.plusDays(day));
  }

  private static StanceVote vote(
      String article, int revision, int day, @Nullable Polarity polarity, double confidence) {
    return new StanceVote(
        article,
        revision,
        null,
        null,
        "",
        MONDAY.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC),
        polarity,
        polarity == OPPOSE ? -confidence : confidence,
        confidence);
  }
}
