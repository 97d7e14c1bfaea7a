package org.dateline.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.RetriableException;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.fetch.HostGate;
import org.dateline.ingest.fetch.HttpFetcher;
import org.dateline.ingest.fetch.Pause;
import org.dateline.ingest.fetch.Recorder;
import org.dateline.ingest.page.PageReader;
import org.dateline.ingest.publish.KafkaArticleSink;
import org.dateline.ingest.state.DueQueue;
import org.dateline.ingest.state.FeedBook;
import org.dateline.ingest.state.FeedOwnership;
import org.dateline.ingest.state.FeedWriter;
import org.dateline.ingest.websub.Hubs;
import org.dateline.ingest.websub.WebSub;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.SchemaRegistry;
import org.dateline.schemas.serde.AvroDecoder;
import org.dateline.schemas.serde.AvroEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ingest as a service: polls the feeds of {@code news.feeds} that the consumer group gives to this
 * instance until it is closed. Closing lets polls under way publish what they are at, writes their
 * states down and leaves the group, so that another instance goes on at once.
 */
public final class IngestService implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(IngestService.class);
  private static final Duration ROUND = Duration.ofMillis(50);

  private final Producer<String, byte[]> producer;
  private final HttpFetcher http;
  private final ExecutorService workers;
  private final FeedOwnership ownership;
  private final Hubs hubs;
  private final PollLoop loop;
  private final Thread thread;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final AtomicInteger partitionsOwned = new AtomicInteger();
  private volatile boolean stopping;

  private IngestService(
      IngestSettings settings,
      Map<String, Object> connection,
      SchemaRegistry registry,
      MeterRegistry meters,
      Recorder recorder)
      throws IOException {
    InstantSource clock = InstantSource.system();
    String instance = UUID.randomUUID().toString();
    String feeds = Topics.FEEDS.in(settings.namespace()).name();
    producer = new KafkaProducer<>(KafkaSettings.producer(connection));
    HostGate gate = new HostGate(clock, settings.fetch().hostDelay());
    http =
        new HttpFetcher(
            settings.fetch(),
            clock,
            gate,
            Pause.sleeping(clock),
            InetAddress::getAllByName,
            recorder);
    IngestMetrics metrics = new IngestMetrics(meters);
    KafkaArticleSink sink =
        new KafkaArticleSink(
            producer,
            Topics.RAW.in(settings.namespace()),
            new AvroEncoder<>(RawArticle.class, registry));
    hubs =
        settings.websub() == null
            ? Hubs.NONE
            : WebSub.open(settings.websub(), http, clock, meters, settings.maxFeedBytes());
    IngestPipeline pipeline =
        Stages.pipeline(
            settings,
            metered(http, metrics),
            gate,
            sink,
            PageReader::read,
            recorder,
            clock,
            Stages.MOST_AT_A_TIME);
    FeedWriter writer =
        new FeedWriter(
            producer,
            Topics.FEEDS.in(settings.namespace()),
            new AvroEncoder<>(FeedState.class, registry),
            instance);
    workers = Executors.newFixedThreadPool(settings.workers(), IngestService::worker);
    loop =
        new PollLoop(
            pipeline,
            new FeedBook(),
            new DueQueue(gate),
            writer,
            hubs,
            workers,
            settings.workers(),
            clock,
            metrics);
    ownership =
        new FeedOwnership(
            new KafkaConsumer<>(KafkaSettings.consumer(connection, settings)),
            feeds,
            new AvroDecoder<>(FeedState.class, registry),
            instance,
            settings.sessionTimeout().multipliedBy(2).dividedBy(3),
            loop);
    thread = new Thread(this::run, "ingest");
  }

  /** Starts without a recorder. */
  public static IngestService start(
      IngestSettings settings,
      Map<String, Object> connection,
      SchemaRegistry registry,
      MeterRegistry meters)
      throws IOException {
    return start(settings, connection, registry, meters, Recorder.NONE);
  }

  /**
   * Starts.
   *
   * @param connection bootstrap servers and whatever else Kafka clients need to connect
   * @param meters where counters and timers go
   * @param recorder is shown every exchange
   * @throws IOException where the address for hubs is in use
   */
  public static IngestService start(
      IngestSettings settings,
      Map<String, Object> connection,
      SchemaRegistry registry,
      MeterRegistry meters,
      Recorder recorder)
      throws IOException {
    IngestService service = new IngestService(settings, connection, registry, meters, recorder);
    service.thread.start();
    return service;
  }

  /** True once the group has given this instance its share of the feeds and they are read. */
  public boolean isReady() {
    return thread.isAlive() && partitionsOwned.get() > 0;
  }

  /** Completes when the service has ended: exceptionally where it failed. */
  public CompletableFuture<Void> ended() {
    return ended;
  }

  private void run() {
    try {
      while (!stopping) {
        round();
      }
      finish();
      ended.complete(null);
    } catch (RuntimeException e) {
      log.error("ingest stops: {}", e.getMessage(), e);
      finish();
      ended.completeExceptionally(e);
    }
  }

  private void round() {
    try {
      ownership.poll(ROUND);
      partitionsOwned.set(ownership.size());
      loop.round(ownership);
    } catch (RetriableException e) {
      log.warn("broker does not answer: {}", e.getMessage());
    }
  }

  /** Leaving the group hands the feeds over, which waits for the polls under way. */
  private void finish() {
    partitionsOwned.set(0);
    hubs.close();
    ownership.close();
    workers.shutdownNow();
    producer.close(Duration.ofSeconds(10));
    http.close();
  }

  @Override
  public void close() {
    stopping = true;
    try {
      thread.join(TimeUnit.SECONDS.toMillis(90));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Fetcher metered(Fetcher fetcher, IngestMetrics metrics) {
    return request -> {
      long started = System.nanoTime();
      var result = fetcher.fetch(request);
      metrics.fetched(result, Duration.ofNanos(System.nanoTime() - started));
      return result;
    };
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "ingest-worker");
    thread.setDaemon(true);
    return thread;
  }
}
