package org.dateline.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.enrich.TopologyRun.NOW;
import static org.dateline.enrich.WaterDeal.TEXT;
import static org.dateline.enrich.WaterDeal.article;
import static org.dateline.enrich.WaterDeal.only;
import static org.dateline.enrich.WaterDeal.taggers;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.dateline.schemas.DeadLetter;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrichTopologyTest {
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
}
