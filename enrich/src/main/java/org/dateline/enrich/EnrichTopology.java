package org.dateline.enrich;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.dateline.enrich.output.ArticleRecords;
import org.dateline.enrich.stream.ArticleDesk;
import org.dateline.enrich.stream.DeskSettings;
import org.dateline.enrich.stream.Inbound;
import org.dateline.enrich.stream.LanguageWriter;
import org.dateline.enrich.stream.LanguageWriter.Judgement;
import org.dateline.enrich.stream.Outcome;
import org.dateline.enrich.stream.ParkingSpace;
import org.dateline.enrich.stream.RawLog;
import org.dateline.enrich.stream.Reception;
import org.dateline.enrich.stream.SketchOrder;
import org.dateline.enrich.stream.Stores;
import org.dateline.enrich.stream.Tagging;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.SketchRecord;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.SchemaRegistry;
import org.dateline.schemas.serde.AvroDecoder;
import org.dateline.schemas.serde.AvroEncoder;

/**
 * The way of an article from {@code news.raw} to the enriched topics.
 *
 * <p>An article waits in its own partition while its sketch, a few hundred bytes, goes to the one
 * writer of its language and a verdict comes back; the payload is never repartitioned and waits in
 * memory alone, since it lies in {@code news.raw} already. {@code news.raw} and {@code
 * news.verdicts} are both keyed by article id and must have the same number of partitions.
 */
public final class EnrichTopology {
  private final EnrichSettings settings;
  private final Taggers taggers;
  private final SchemaRegistry registry;
  private final Supplier<RawLog> rawLog;
  private final EnrichMetrics metrics;
  private final InstantSource clock;

  /** Of all partitions of this process. */
  private final ParkingSpace space;

  /**
   * A topology that is not built yet.
   *
   * @param rawLog opens a reader of single records of news.raw
   */
  public EnrichTopology(
      EnrichSettings settings,
      Taggers taggers,
      SchemaRegistry registry,
      Supplier<RawLog> rawLog,
      EnrichMetrics metrics,
      InstantSource clock) {
    this.settings = settings;
    this.taggers = taggers;
    this.registry = registry;
    this.rawLog = rawLog;
    this.metrics = metrics;
    this.clock = clock;
    space = new ParkingSpace(settings.parkedBytes());
  }

  /** Builds the topology: sources, desk, writer, taggers, outputs. */
  public Topology build() {
    StreamsBuilder builder = new StreamsBuilder();
    TopicStreams topics = new TopicStreams(builder, registry, settings.namespace());
    builder.addStateStore(Stores.articles(registry));
    builder.addStateStore(Stores.window(registry));
    builder.addStateStore(Stores.stories(registry));
    Reception reception = reception();

    // In the partition of the article: known already, or it waits and its sketch asks.
    KStream<String, Inbound> arrivals =
        topics
            .readBytes(settings.source().topic(), "raw")
            .mapValues(bytes -> new Inbound.Arrived(reception.decode(bytes)), Named.as("decode"));
    KStream<String, Inbound> verdicts =
        topics
            .read(Topics.VERDICTS, "verdicts")
            .mapValues(verdict -> new Inbound.Judged(verdict), Named.as("judged"));
    Map<String, KStream<String, Outcome>> desk =
        arrivals
            .merge(verdicts, Named.as("inbound"))
            .process(this::articleDesk, Named.as("article-desk"), Stores.ARTICLES)
            .split(Named.as("desk-"))
            .branch((key, it) -> it instanceof Outcome.Asked, Branched.as("asked"))
            .branch((key, it) -> it instanceof Outcome.Unique, Branched.as("unique"))
            .branch((key, it) -> it instanceof Outcome.Duplicate, Branched.as("duplicate"))
            .defaultBranch(Branched.as("failed"));
    topics.write(
        desk.get("desk-asked").mapValues(it -> ((Outcome.Asked) it).sketch(), Named.as("sketch")),
        Topics.SKETCHES,
        "sketches-out");

    // In the partition of the language: one writer judges one sketch after the other.
    KStream<String, Judgement> judgements =
        sketches(builder, topics)
            .process(
                () -> new LanguageWriter(settings.dedup(), settings.source().isOrdered()),
                Named.as("language-writer"),
                Stores.WINDOW,
                Stores.STORIES);
    topics.write(
        judgements.mapValues(Judgement::verdict, Named.as("verdict")),
        Topics.VERDICTS,
        "verdicts-out");
    topics.write(
        judgements
            .filter((id, it) -> it.carriers() != null, Named.as("carried"))
            .map(
                (id, it) -> KeyValue.pair(it.carriers().getArticleId(), it.carriers()),
                Named.as("carriers")),
        Topics.CARRIERS,
        "carriers-out");

    // Back in the partition of the article: a unique one is tagged and goes out.
    Map<String, KStream<String, Outcome>> tagged =
        desk.get("desk-unique")
            .process(this::tagging, Named.as("tag"))
            .split(Named.as("tagged-"))
            .branch((key, it) -> it instanceof Outcome.Enriched, Branched.as("enriched"))
            .defaultBranch(Branched.as("failed"));
    KStream<String, EnrichedArticle> articles =
        tagged
            .get("tagged-enriched")
            .mapValues(it -> ((Outcome.Enriched) it).article(), Named.as("enriched"))
            .peek((id, article) -> metrics.enriched(article), Named.as("count-articles"));
    topics.write(articles, Topics.ARTICLES, "articles-out");
    topics.write(
        articles
            .flatMapValues(ArticleRecords::stances, Named.as("stances"))
            .selectKey(
                (id, it) -> it.getStance().getHolder() + ">" + it.getStance().getTarget(),
                Named.as("by-pair")),
        Topics.STANCES,
        "stances-out");
    SeriesTopology.add(topics, settings, articles);
    topics.write(
        desk.get("desk-duplicate")
            .mapValues(it -> ((Outcome.Duplicate) it).duplicate(), Named.as("duplicate"))
            .peek((id, it) -> metrics.duplicate(it), Named.as("count-duplicates")),
        Topics.DUPLICATES,
        "duplicates-out");
    topics.write(
        desk.get("desk-failed")
            .merge(tagged.get("tagged-failed"), Named.as("failures"))
            .mapValues(it -> ((Outcome.Failed) it).letter(), Named.as("dead-letter"))
            .peek((position, it) -> metrics.deadLetter(it), Named.as("count-dead-letters")),
        Topics.DEAD_LETTERS,
        "dead-letters-out");
    return builder.build();
  }

  /** As they come, or in a replay in the order of their times. */
  private KStream<String, SketchRecord> sketches(StreamsBuilder builder, TopicStreams topics) {
    KStream<String, SketchRecord> sketches = topics.read(Topics.SKETCHES, "sketches");
    if (!settings.source().isOrdered()) {
      return sketches;
    }
    builder.addStateStore(Stores.order(registry));
    return sketches.process(
        () -> new SketchOrder(settings.source().orderWithin()), Named.as("order"), Stores.ORDER);
  }

  private ArticleDesk articleDesk() {
    DeskSettings desk =
        new DeskSettings(
            settings.source().topic(), settings.verdictTimeout(), settings.articleMemory());
    return new ArticleDesk(desk, reception(), rawLog.get(), space, clock);
  }

  private Tagging tagging() {
    return new Tagging(
        taggers,
        "dateline-enrich/" + EnrichService.version(),
        new AvroEncoder<>(RawArticle.class, registry),
        settings.source().topic(),
        clock);
  }

  private Reception reception() {
    return new Reception(new AvroDecoder<>(RawArticle.class, registry), taggers.languages(), clock);
  }
}
