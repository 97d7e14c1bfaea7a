package org.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.enrich.TopologyRun.NOW;
import static org.dateline.enrich.WaterDeal.CHANGED;
import static org.dateline.enrich.WaterDeal.TEXT;
import static org.dateline.enrich.WaterDeal.article;
import static org.dateline.enrich.WaterDeal.only;
import static org.dateline.enrich.WaterDeal.taggers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.dateline.schemas.CarriersRecord;
import org.dateline.schemas.DuplicateKind;
import org.dateline.schemas.DuplicateRecord;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies and revisions through the whole topology. */
class CopiesTopologyTest {
  private final TopologyRun run = new TopologyRun(taggers());

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void namesTheOriginalOfACopyAndWhoCarriedIt() {
    run.pipe(article("a", "one.example", NOW, TEXT));
    run.pipe(article("b", "two.example", NOW.plusSeconds(60), "GENEVA (AFP) - " + TEXT));

    assertThat(run.values(Topics.ARTICLES)).hasSize(1);
    DuplicateRecord copy = only(run.values(Topics.DUPLICATES));
    assertThat(copy.getKind()).isEqualTo(DuplicateKind.EXACT);
    assertThat(copy.getOriginalId()).isEqualTo("a");
    assertThat(copy.getOriginalOutlet()).isEqualTo("one.example");
    assertThat(copy.getCopyId()).isEqualTo("b");
    assertThat(copy.getCopyUrl()).isEqualTo("https://two.example/b");
    assertThat(copy.getDelayMillis()).isEqualTo(60_000);
    CarriersRecord carriers = only(run.values(Topics.CARRIERS));
    assertThat(carriers.getArticleId()).isEqualTo("a");
    assertThat(carriers.getOutlets()).containsExactly("one.example", "two.example");
  }

  @Test
  void knowsAnEditedCopy() {
    run.pipe(article("a", "one.example", NOW, TEXT));
    run.pipe(article("b", "two.example", NOW, CHANGED + " It rained."));

    assertThat(only(run.values(Topics.DUPLICATES)).getKind()).isEqualTo(DuplicateKind.NEAR);
  }

  @Test
  void callsARepublicationExactOfItself() {
    run.pipe(article("a", "one.example", NOW, TEXT));
    run.pipe(article("a", "one.example", NOW, TEXT.toUpperCase(java.util.Locale.ROOT)));

    assertThat(run.values(Topics.ARTICLES)).hasSize(1);
    DuplicateRecord again = only(run.values(Topics.DUPLICATES));
    assertThat(again.getKind()).isEqualTo(DuplicateKind.EXACT);
    assertThat(again.getOriginalId()).isEqualTo(again.getCopyId()).isEqualTo("a");
  }

  @Test
  void publishesARevisionWithWhatItSupersedes() {
    run.pipe(article("a", "one.example", NOW, TEXT));
    run.pipe(article("a", "one.example", NOW, CHANGED));

    List<EnrichedArticle> versions = run.values(Topics.ARTICLES);
    assertThat(versions).extracting(EnrichedArticle::getRevision).containsExactly(1, 2);
    assertThat(versions.get(1).getSupersedes()).isEqualTo(versions.get(0).getContentHash());
    assertThat(only(run.values(Topics.DUPLICATES)).getKind()).isEqualTo(DuplicateKind.REVISION);
  }

  @Test
  void publishesARevisionThatBecomesACopyOfAnother() {
    run.pipe(article("a", "one.example", NOW, TEXT));
    run.pipe(
        article("b", "two.example", NOW, "A short note that the talks go on, no more, so far."));
    run.pipe(article("b", "two.example", NOW, TEXT));

    assertThat(run.values(Topics.ARTICLES)).hasSize(3);
  }

  @Test
  void leavesACopyACopyWhenItIsRevised() {
    run.pipe(article("a", "one.example", NOW, TEXT));
    run.pipe(article("b", "two.example", NOW, TEXT));
    run.pipe(article("b", "two.example", NOW, CHANGED));

    assertThat(run.values(Topics.ARTICLES)).hasSize(1);
    assertThat(run.values(Topics.DUPLICATES))
        .extracting(DuplicateRecord::getKind)
        .containsExactly(DuplicateKind.EXACT, DuplicateKind.NEAR);
  }

  @Test
  void publishesACopyThatIsRevisedIntoSomethingElse() {
    run.pipe(article("a", "one.example", NOW, TEXT));
    run.pipe(article("b", "two.example", NOW, TEXT));
    run.pipe(article("b", "two.example", NOW, "Now something else altogether stands under it."));

    assertThat(run.values(Topics.ARTICLES))
        .extracting(EnrichedArticle::getId, EnrichedArticle::getRevision)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", 1),
            org.assertj.core.groups.Tuple.tuple("b", 2));
  }

  @Test
  void correctsTheOriginalWhenAnEarlierOneIsFoundLater() {
    run.pipe(article("a", "one.example", NOW, TEXT));
    run.pipe(article("b", "two.example", NOW.minus(Duration.ofHours(5)), TEXT), NOW);

    assertThat(run.values(Topics.ARTICLES)).hasSize(1);
    TestRecord<String, DuplicateRecord> correction = only(run.records(Topics.DUPLICATES));
    assertThat(correction.key()).isEqualTo("a");
    assertThat(correction.value().getKind()).isEqualTo(DuplicateKind.CORRECTION);
    assertThat(correction.value().getArticleId()).isEqualTo("a");
    assertThat(correction.value().getOriginalId()).isEqualTo("b");
    assertThat(correction.value().getCopyId()).isEqualTo("a");
    assertThat(correction.value().getDelayMillis()).isEqualTo(Duration.ofHours(5).toMillis());
    assertThat(only(run.values(Topics.CARRIERS)).getOriginalId()).isEqualTo("b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "b a"})
  void takesOneOfTwoCopiesOfOneInstant(String order) {
    for (String id : order.split(" ")) {
      run.pipe(article(id, id + ".example", NOW, TEXT));
    }

    assertThat(run.values(Topics.ARTICLES)).hasSize(1);
    assertThat(only(run.values(Topics.DUPLICATES)).getOriginalId()).isEqualTo("a");
  }

  @Test
  void knowsBackFilledCopiesByEventTime() {
    Instant old = NOW.minus(Duration.ofDays(400));
    run.pipe(article("live", "one.example", NOW, "Something of today that has no like in it."));
    run.pipe(article("a", "one.example", old, TEXT));
    run.pipe(article("b", "two.example", old.plus(Duration.ofDays(2)), TEXT));
    run.pipe(article("c", "two.example", old.plus(Duration.ofDays(30)), TEXT));

    assertThat(run.values(Topics.ARTICLES))
        .extracting(EnrichedArticle::getId)
        .containsExactly("live", "a", "c");
    assertThat(only(run.values(Topics.DUPLICATES)).getCopyId()).isEqualTo("b");
  }

  @Test
  void comesToTheSameWithNothingParkedInMemory() {
    try (TopologyRun reading = new TopologyRun(taggers(), 0)) {
      for (TopologyRun each : List.of(run, reading)) {
        each.pipe(article("a", "one.example", NOW, TEXT));
        each.pipe(article("b", "two.example", NOW, TEXT));
        each.pipe(article("a", "one.example", NOW, CHANGED));
      }

      assertThat(reading.values(Topics.ARTICLES)).isEqualTo(run.values(Topics.ARTICLES));
      assertThat(reading.values(Topics.DUPLICATES)).isEqualTo(run.values(Topics.DUPLICATES));
      assertThat(reading.values(Topics.DEAD_LETTERS)).isEmpty();
    }
  }
}
