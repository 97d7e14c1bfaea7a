package org.dateline.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.enrich.RawArticles.raw;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedForward;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.enrich.output.VerdictRecords;
import org.dateline.enrich.text.LanguageTagger;
import org.dateline.schemas.ArticleState;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.SketchRecord;
import org.dateline.schemas.VerdictKind;
import org.dateline.schemas.VerdictRecord;
import org.dateline.schemas.registry.InMemoryRegistry;
import org.dateline.schemas.serde.AvroDecoder;
import org.dateline.schemas.serde.AvroEncoder;
import org.dateline.schemas.serde.Decoded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleDeskTest {
  private static final Duration TIMEOUT = Duration.ofMinutes(10);
  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir private java.nio.file.Path folder;
  private final InMemoryRegistry registry = new InMemoryRegistry();
  private final AvroEncoder<RawArticle> encoder = new AvroEncoder<>(RawArticle.class, registry);
  private MockProcessorContext<String, Outcome> context;
  private ArticleDesk desk;
  private Instant now = START;
  private byte @Nullable [] inRawLog;
  private ParkingSpace space = new ParkingSpace(1 << 20);

  @BeforeEach
  void open() {
    Properties config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
    context =
        new MockProcessorContext<>(
            config, new org.apache.kafka.streams.processor.TaskId(0, 0), folder.toFile());
    context.setCurrentStreamTimeMs(START.toEpochMilli());
    KeyValueStore<String, ArticleState> articles =
        org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(Stores.ARTICLES),
                org.apache.kafka.common.serialization.Serdes.String(),
                new org.dateline.schemas.serde.AvroSerde<>(ArticleState.class, registry))
            .withLoggingDisabled()
            .build();
    articles.init(context.getStateStoreContext(), articles);
    context.addStateStore(articles);
    start();
  }

  private void start() {
    InstantSource clock = () -> now;
    desk =
        new ArticleDesk(
            new DeskSettings("news.raw", TIMEOUT, Duration.ofDays(30)),
            new Reception(
                new AvroDecoder<>(RawArticle.class, registry), LanguageTagger.declared(), clock),
            new RawLog() {
              @Override
              public byte @Nullable [] read(int partition, long offset) {
                return inRawLog;
              }

              @Override
              public void close() {}
            },
            space,
            clock);
    desk.init(context);
  }

  @Test
  void publishesAsUniqueWhatGetsNoVerdictAndIgnoresALateOne() {
    SketchRecord asked = arrive("a");
    now = START.plus(TIMEOUT).minusMillis(1);
    punctuate();
    assertThat(outcomes()).isEmpty();

    now = START.plus(TIMEOUT).plusMillis(1);
    punctuate();
    assertThat(outcomes()).hasSize(1).first().isInstanceOf(Outcome.Unique.class);

    VerdictRecord late = VerdictRecords.unique(asked);
    judged(late);
    assertThat(outcomes()).isEmpty();
  }

  @Test
  void readsAgainWhatWaitedBeforeARestart() {
    SketchRecord asked = arrive("a");
    inRawLog = encoder.encode("news.raw", article("a"));
    start();

    judged(VerdictRecords.unique(asked));

    assertThat(outcomes())
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Unique.class, it -> assertThat(it.article().raw()).isEqualTo(article("a")));
  }

  @Test
  void saysSoWhereTheArticleIsNoLongerInTheRawLog() {
    SketchRecord asked = arrive("a");
    start();

    judged(VerdictRecords.unique(asked));

    assertThat(outcomes())
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            it -> assertThat(it.letter().getMessage()).contains("article a is no longer there"));
  }

  @Test
  void readsAgainWhatTheSpaceOfTheProcessHadNoRoomFor() {
    space = new ParkingSpace(1_500);
    start();
    SketchRecord first = arrive("a");
    SketchRecord second = arrive("b");
    RawArticle inLog = article("b");
    inLog.setTitle("A title that tells where it was read");
    inRawLog = encoder.encode("news.raw", inLog);

    judged(VerdictRecords.unique(second));
    judged(VerdictRecords.unique(first));

    assertThat(outcomes())
        .map(it -> ((Outcome.Unique) it).article().raw())
        .containsExactly(inLog, article("a"));
    assertThat(space.free()).isEqualTo(1_500);
  }

  @Test
  void givesBackItsSpaceWhenItIsClosed() {
    arrive("a");
    arrive("b");
    assertThat(space.free()).isLessThan(1 << 20);

    desk.close();

    assertThat(space.free()).isEqualTo(1 << 20);
  }

  @Test
  void publishesARevisionWhoseFirstVersionIsStillBeingJudged() {
    arrive("a");
    RawArticle revised = article("a");
    revised.setText("Another text than before, which is longer than it was, and says more.");
    SketchRecord second = arrive(revised);
    VerdictRecord copy = VerdictRecords.unique(second);
    copy.setKind(VerdictKind.NEAR);
    copy.setPublishedId("x");
    copy.setOtherId("x");
    copy.setOtherEventTime(START);

    judged(copy);

    assertThat(outcomes()).hasSize(2).last().isInstanceOf(Outcome.Unique.class);
  }

  private SketchRecord arrive(String id) {
    return arrive(article(id));
  }

  private SketchRecord arrive(RawArticle article) {
    context.setRecordMetadata("news.raw", 0, 7);
    byte[] bytes = encoder.encode("news.raw", article);
    desk.process(
        new Record<>(
            article.getId(),
            new Inbound.Arrived(new Decoded.Value<>(article, bytes)),
            START.toEpochMilli()));
    return outcomes().stream().map(it -> ((Outcome.Asked) it).sketch()).findFirst().orElseThrow();
  }

  private void judged(VerdictRecord verdict) {
    desk.process(
        new Record<>(verdict.getArticleId(), new Inbound.Judged(verdict), START.toEpochMilli()));
  }

  private void punctuate() {
    context.scheduledPunctuators().forEach(it -> it.getPunctuator().punctuate(now.toEpochMilli()));
  }

  private List<Outcome> outcomes() {
    List<Outcome> outcomes =
        context.forwarded().stream()
            .map(CapturedForward::record)
            .map(record -> (Outcome) record.value())
            .toList();
    context.resetForwards();
    return outcomes;
  }

  private static RawArticle article(String id) {
    return raw(
        id, "one.example", START, "A title of five words", "A text that waits for its word.");
  }
}
