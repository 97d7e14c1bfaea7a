package org.dateline.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.enrich.RawArticles.raw;
import static org.dateline.enrich.TopologyRun.NOW;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.dateline.enrich.country.Countries;
import org.dateline.enrich.country.CountryTag;
import org.dateline.enrich.stance.Stance;
import org.dateline.enrich.text.LanguageTagger;
import org.dateline.schemas.CarriersRecord;
import org.dateline.schemas.DeadLetter;
import org.dateline.schemas.DuplicateKind;
import org.dateline.schemas.DuplicateRecord;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichTopologyTest {
  private static final String TITLE = "Neighbours sign water deal";
  private static final String TEXT =
      "The two governments signed fourteen agreements on water, power and trade after talks that"
          + " took nine months and failed twice. Both ministers called it a beginning. Farmers on"
          + " the lower river, who lost two harvests to the drought, said that they would believe"
          + " it when the sluices open in spring. The opposition asked for the text to be read out"
          + " in parliament before anything is ratified.";
  private static final String CHANGED =
      TEXT.replace("fourteen", "fifteen").replace("in spring", "in the summer of next year");

  private final TopologyRun run = new TopologyRun(taggers());

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void describesItself() throws Exception {
    try (InputStream golden = getClass().getResourceAsStream("topology.txt")) {
      assertThat(run.topology().describe().toString())
          .isEqualTo(new String(golden.readAllBytes(), UTF_8));
    }
  }

  @Test
  void enrichesAUniqueArticle() {
    run.pipe(article("a", "one.example", NOW, TEXT));

    List<TestRecord<String, EnrichedArticle>> articles = run.records(Topics.ARTICLES);
    assertThat(articles).extracting(TestRecord::key).containsExactly("a");
    EnrichedArticle article = articles.get(0).value();
    assertThat(article.getRevision()).isEqualTo(1);
    assertThat(article.getLanguage()).isEqualTo("en");
    assertThat(article.getText()).isEqualTo(TEXT);
    assertThat(article.getCountries()).extracting(c -> c.getCode()).containsExactly("PK");
    assertThat(article.getProvenance().getModel()).isEqualTo("test-rules");
    assertThat(run.records(Topics.STANCES)).extracting(TestRecord::key).containsExactly("PK>US");
    assertThat(run.values(Topics.DUPLICATES)).isEmpty();
    assertThat(run.values(Topics.DEAD_LETTERS)).isEmpty();
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

  @Test
  void givesArticlesOfNoCertainLanguageAKeyOfTheirOwn() {
    RawArticle article = article("a", "one.example", NOW, TEXT);
    article.setLanguage(null);
    run.pipe(article);

    assertThat(run.records(Topics.SKETCHES)).extracting(TestRecord::key).containsExactly("und");
    assertThat(only(run.values(Topics.ARTICLES)).getLanguage()).isNull();
  }

  @Test
  void sendsAllRegionsOfALanguageToOneWriter() {
    for (String language : List.of("en", "en-US", "EN_gb", "not a language")) {
      RawArticle article = article(language, "one.example", NOW, TEXT);
      article.setLanguage(language);
      run.pipe(article);
    }

    assertThat(run.records(Topics.SKETCHES))
        .extracting(TestRecord::key)
        .containsExactly("en", "en", "en", "und");
  }

  @Test
  void sendsSketchesAndNoPayloads() {
    run.pipe(article("a", "one.example", NOW, (TEXT + "\n\n").repeat(40)));

    byte[] sketch =
        new org.dateline.schemas.serde.AvroEncoder<>(
                org.dateline.schemas.SketchRecord.class, run.registry)
            .encode(Topics.SKETCHES.name(), only(run.values(Topics.SKETCHES)));
    assertThat(sketch.length).isLessThan(700);
  }

  @Test
  void putsGarbageAndUnknownSchemasAsideWithTheirBytes() {
    byte[] garbage = "no avro".getBytes(UTF_8);
    byte[] unknown = {0, 0, 0, 3, 9, 1, 2, 3};
    run.pipe("g", garbage, NOW);
    run.pipe("u", unknown, NOW);
    run.pipe("t", null, NOW);
    run.pipe(article("a", "one.example", NOW, TEXT));

    List<TestRecord<String, DeadLetter>> letters = run.records(Topics.DEAD_LETTERS);
    assertThat(letters)
        .extracting(TestRecord::key)
        .containsExactly("news.raw-0-0", "news.raw-0-1", "news.raw-0-2");
    assertThat(letters.get(0).value().getValue()).isEqualTo(ByteBuffer.wrap(garbage));
    assertThat(letters.get(0).value().getKey()).isEqualTo(ByteBuffer.wrap("g".getBytes(UTF_8)));
    assertThat(letters.get(0).value().getStage()).isEqualTo("decode");
    assertThat(letters.get(1).value().getValue()).isEqualTo(ByteBuffer.wrap(unknown));
    assertThat(letters.get(1).value().getMessage())
        .startsWith("news.raw partition 0 offset 1:")
        .contains("schema id 777");
    assertThat(run.values(Topics.ARTICLES)).hasSize(1);
  }

  @Test
  void refusesArticlesWithoutIdOrTextOrUnderAnotherKey() {
    run.pipe(article("", "one.example", NOW, TEXT));
    RawArticle empty = article("e", "one.example", NOW, "");
    empty.setTitle(" ");
    run.pipe(empty);
    byte[] elsewhere =
        new org.dateline.schemas.serde.AvroEncoder<>(RawArticle.class, run.registry)
            .encode(Topics.RAW.name(), article("a", "one.example", NOW, TEXT));
    run.pipe("b", elsewhere, NOW);

    assertThat(run.values(Topics.DEAD_LETTERS))
        .extracting(DeadLetter::getStage)
        .containsOnly("validate")
        .hasSize(3);
    assertThat(run.values(Topics.ARTICLES)).isEmpty();
  }

  @Test
  void losesOneArticleToABugInATaggerAndGoesOn() {
    run.pipe(article("bad", "one.example", NOW, "poison " + TEXT));
    run.pipe(article("good", "two.example", NOW, "Something else that has no like in it at all."));

    DeadLetter letter = only(run.values(Topics.DEAD_LETTERS));
    assertThat(letter.getStage()).isEqualTo("enrich");
    assertThat(letter.getMessage()).contains("article bad").contains("a bug");
    assertThat(letter.getOffset()).isZero();
    assertThat(letter.getValue()).isNotNull();
    assertThat(only(run.values(Topics.ARTICLES)).getId()).isEqualTo("good");
  }

  @Test
  void countsWhatItDoes() {
    run.pipe(article("a", "one.example", NOW, TEXT));
    run.pipe(article("b", "two.example", NOW, TEXT));
    run.pipe("g", new byte[] {1}, NOW);

    assertThat(run.meters.get("dateline.enrich.articles").counter().count()).isEqualTo(1);
    assertThat(run.meters.get("dateline.enrich.stances").counter().count()).isEqualTo(1);
    assertThat(run.meters.get("dateline.enrich.duplicates").tag("kind", "exact").counter().count())
        .isEqualTo(1);
    assertThat(
            run.meters.get("dateline.enrich.dead.letters").tag("stage", "decode").counter().count())
        .isEqualTo(1);
  }

  @Test
  void forgetsArticlesNotSeenForLong() {
    run.pipe(article("a", "one.example", NOW.minus(Duration.ofDays(60)), TEXT));
    run.pipe(article("b", "two.example", NOW, "Something else that has no like in it at all."));
    run.advance(Duration.ofSeconds(11));
    run.pipe(article("a", "one.example", NOW.minus(Duration.ofDays(60)), TEXT));

    assertThat(run.values(Topics.ARTICLES))
        .extracting(EnrichedArticle::getId)
        .containsExactly("a", "b", "a");
  }

  private static RawArticle article(String id, String outlet, Instant publishedAt, String text) {
    return raw(id, outlet, publishedAt, TITLE, text);
  }

  private static <T> T only(List<T> list) {
    assertThat(list).hasSize(1);
    return list.get(0);
  }

  private static Taggers taggers() {
    Stance stance =
        new Stance(
            "PK",
            Stance.HolderKind.GOVERNMENT,
            "US",
            Stance.Polarity.OPPOSE,
            -0.8,
            0.9,
            null,
            Stance.Attribution.REPORTED,
            List.of());
    return new Taggers(
        LanguageTagger.declared(),
        article -> {
          if (article.text().startsWith("poison")) {
            throw new IllegalStateException("a bug");
          }
          return new Countries(List.of(new CountryTag("PK", 1, true, 0.9, List.of())), List.of());
        },
        (article, countries) -> List.of(stance),
        "test-gazetteer",
        "test-rules");
  }
}
