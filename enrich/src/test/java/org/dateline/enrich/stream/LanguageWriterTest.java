package org.dateline.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.enrich.dedup.Appearance;
import org.dateline.enrich.dedup.DedupSettings;
import org.dateline.enrich.dedup.Fingerprint;
import org.dateline.enrich.dedup.Submission;
import org.dateline.enrich.output.SketchRecords;
import org.dateline.enrich.stream.LanguageWriter.Judgement;
import org.dateline.enrich.text.Article;
import org.dateline.schemas.CarriersRecord;
import org.dateline.schemas.SketchRecord;
import org.dateline.schemas.VerdictKind;
import org.dateline.schemas.WindowEntry;
import org.dateline.schemas.registry.InMemoryRegistry;
import org.dateline.schemas.serde.AvroSerde;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageWriterTest {
  private static final long NOW = Instant.parse("2026-11-24T12:00:00Z").toEpochMilli();

  @TempDir private java.nio.file.Path folder;
  private final InMemoryRegistry registry = new InMemoryRegistry();
  private MockProcessorContext<String, Judgement> context;
  private LanguageWriter writer = new LanguageWriter(DedupSettings.standard());

  @BeforeEach
  void open() {
    Properties config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
    context = new MockProcessorContext<>(config, new TaskId(1, 0), folder.toFile());
    context.setCurrentStreamTimeMs(NOW);
    add(Stores.WINDOW, Serdes.Long(), new AvroSerde<>(WindowEntry.class, registry));
    add(Stores.STORIES, Serdes.String(), new AvroSerde<>(CarriersRecord.class, registry));
    writer.init(context);
  }

  @Test
  void knowsAfterARestartWhatItKnewBefore() {
    assertThat(judge("a", NOW).verdict().getKind()).isEqualTo(VerdictKind.UNIQUE);
    judge("b", NOW);

    writer = new LanguageWriter(DedupSettings.standard());
    writer.init(context);
    Judgement third = judge("c", NOW);

    assertThat(third.verdict().getKind()).isEqualTo(VerdictKind.EXACT);
    assertThat(third.verdict().getOtherId()).isEqualTo("a");
    assertThat(third.carriers().getArticles()).isEqualTo(3);
  }

  @Test
  void callsWhatItCannotReadUnique() {
    judge("a", NOW);
    SketchRecord older = sketch("b", NOW);
    older.setVersion(0);
    SketchRecord malformed = sketch("c", NOW);
    malformed.setSketch(java.nio.ByteBuffer.wrap(new byte[] {1, 2, 3}));

    assertThat(judge(older).verdict().getKind()).isEqualTo(VerdictKind.UNIQUE);
    assertThat(judge(malformed).verdict().getKind()).isEqualTo(VerdictKind.UNIQUE);
  }

  @Test
  void keepsEachSketchAsItCame() {
    SketchRecord first = sketch("a", NOW);
    first.setRawOffset(7);
    SketchRecord second = sketch("b", NOW);
    second.setRawOffset(8);
    judge(first);
    judge(second);

    KeyValueStore<Long, WindowEntry> window = context.getStateStore(Stores.WINDOW);
    assertThat(window.get(0L).getSketch()).isEqualTo(first);
    assertThat(window.get(1L).getSketch()).isEqualTo(second);
    assertThat(window.get(1L).getStoryId()).isEqualTo("a");
  }

  @Test
  void knowsWhatTheVersionWithoutParticularsWrote() {
    SketchRecord older = sketch("a", NOW);
    older.setVersion(1);
    older.setParticulars(java.nio.ByteBuffer.allocate(0));
    judge(older);
    judge("b", NOW);

    writer = new LanguageWriter(DedupSettings.standard());
    writer.init(context);

    assertThat(judge("c", NOW).verdict().getOtherId()).isEqualTo("a");
  }

  @Test
  void readsBackTheParticularsOfARecord() {
    Article article =
        new Article("a", "A title", "The mayor of Elmtor met 14 nurses.", null, null, "en", null);
    Fingerprint text = Fingerprint.of(article);
    SketchRecord record =
        SketchRecords.of(new Submission(new Appearance("a", null, null, NOW), 1, text));

    assertThat(text.particulars()).hasSize(2);
    assertThat(SketchRecords.submission(record).text()).isEqualTo(text);
  }

  @Test
  void forgetsInTheStoreWhatLeftTheWindow() {
    judge("a", NOW);
    context.setCurrentStreamTimeMs(NOW + DedupSettings.standard().window().toMillis() + 1);
    judge("b", NOW + 400_000_000);

    KeyValueStore<Long, WindowEntry> window = context.getStateStore(Stores.WINDOW);
    assertThat(window.get(0L)).isNull();
    assertThat(window.get(1L)).isNotNull();
  }

  private <K, V> void add(String name, Serde<K> keys, Serde<V> values) {
    KeyValueStore<K, V> store =
        org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(name), keys, values)
            .withLoggingDisabled()
            .build();
    store.init(context.getStateStoreContext(), store);
    context.addStateStore(store);
  }

  private Judgement judge(String id, long eventTime) {
    return judge(sketch(id, eventTime));
  }

  private Judgement judge(SketchRecord sketch) {
    writer.process(new Record<>("en", sketch, NOW));
    var forwarded = context.forwarded();
    context.resetForwards();
    return forwarded.get(0).record().value();
  }

  private static SketchRecord sketch(String id, long eventTime) {
    Article article =
        new Article(id, "A title of five words", "One two three four.", null, null, "en", null);
    return SketchRecords.of(
        new Submission(
            new Appearance(id, null, id + ".example", eventTime), 1, Fingerprint.of(article)));
  }
}
