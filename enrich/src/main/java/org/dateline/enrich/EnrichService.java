package org.dateline.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.dateline.enrich.stream.KafkaRawLog;
import org.dateline.enrich.stream.PoisonRecords;
import org.dateline.enrich.stream.SaneTimestamps;
import org.dateline.schemas.DeadLetter;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.SchemaRegistry;
import org.dateline.schemas.serde.AvroEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the topology: start, state, a stop that drains and commits. The topics must be there. A
 * thread that fails is replaced after a pause, and what it was doing is done again.
 */
public final class EnrichService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EnrichService.class);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final KafkaStreams streams;
  private final KafkaStreamsMetrics metrics;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  private EnrichService(KafkaStreams streams, KafkaStreamsMetrics metrics) {
    this.streams = streams;
    this.metrics = metrics;
  }

  /**
   * Starts the enricher.
   *
   * @param connection bootstrap servers and security, in Kafka's own names
   * @param registry reads and writes schemas
   * @param meters where its counters and those of Kafka Streams go
   * @throws IllegalStateException where news.raw and news.verdicts are not there or differ in their
   *     number of partitions
   */
  public static EnrichService start(
      EnrichSettings settings,
      Map<String, Object> connection,
      Taggers taggers,
      SchemaRegistry registry,
      MeterRegistry meters) {
    requireSamePartitions(settings, connection);
    String raw = settings.source().topic();
    InstantSource clock = InstantSource.system();
    EnrichTopology topology =
        new EnrichTopology(
            settings,
            taggers,
            registry,
            () -> new KafkaRawLog(raw, connection),
            new EnrichMetrics(meters),
            clock);
    Map<String, Object> all = new HashMap<>(settings.streams(connection));
    all.put(
        PoisonRecords.LETTERS,
        new PoisonRecords.Letters(
            Topics.DEAD_LETTERS.in(settings.namespace()).name(),
            new AvroEncoder<>(DeadLetter.class, registry),
            clock));
    all.put(SaneTimestamps.CLOCK, clock);
    KafkaStreams streams = new KafkaStreams(topology.build(), new StreamsConfig(all));
    EnrichService service = new EnrichService(streams, new KafkaStreamsMetrics(streams));
    streams.setUncaughtExceptionHandler(EnrichService::replace);
    streams.setStateListener(service::changed);
    service.metrics.bindTo(meters);
    streams.start();
    return service;
  }

  /** Version of this program, for provenance. */
  static String version() {
    String version = EnrichService.class.getPackage().getImplementationVersion();
    return version == null ? "0.1.0" : version;
  }

  /** Whether all threads have their partitions and work. */
  public boolean isRunning() {
    return streams.state() == KafkaStreams.State.RUNNING;
  }

  /** Completes when it has ended, exceptionally where it failed for good. */
  public CompletableFuture<Void> ended() {
    return ended;
  }

  /**
   * Ends it: what is being processed is finished and committed. It stays a member of its group
   * until its session is over: a service that is restarted or replaced by a new version is back
   * before then, and its partitions with their stores need not go to another instance and back.
   */
  @Override
  public void close() {
    close(GroupMembershipOperation.REMAIN_IN_GROUP);
  }

  /**
   * Ends it for good, as a run does that nobody takes up again: it leaves its group at once, so
   * that the group can be deleted and a next run gets its partitions without waiting for a session
   * of {@value StreamsSettings#SESSION_MILLIS} ms to be over.
   */
  public void leave() {
    close(GroupMembershipOperation.LEAVE_GROUP);
  }

  private void close(GroupMembershipOperation membership) {
    metrics.close();
    CloseOptions how = CloseOptions.timeout(STOP).withGroupMembershipOperation(membership);
    if (!streams.close(how)) {
      LOG.warn("enrich did not stop within {}", STOP);
    }
  }

  private void changed(KafkaStreams.State now, KafkaStreams.State before) {
    LOG.info("enrich: {} after {}", now, before);
    if (now == KafkaStreams.State.NOT_RUNNING) {
      ended.complete(null);
    } else if (now == KafkaStreams.State.ERROR) {
      ended.completeExceptionally(new IllegalStateException("enrich failed; see the log"));
    }
  }

  private static StreamThreadExceptionResponse replace(Throwable error) {
    LOG.error("a thread of enrich failed and is replaced", error);
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  private static void requireSamePartitions(
      EnrichSettings settings, Map<String, Object> connection) {
    String raw = settings.source().topic();
    String verdicts = Topics.VERDICTS.in(settings.namespace()).name();
    try (Admin admin = Admin.create(connection)) {
      Map<String, TopicDescription> topics =
          admin.describeTopics(List.of(raw, verdicts)).allTopicNames().get();
      int rawPartitions = topics.get(raw).partitions().size();
      int verdictPartitions = topics.get(verdicts).partitions().size();
      if (rawPartitions != verdictPartitions) {
        throw new IllegalStateException(
            raw
                + " has "
                + rawPartitions
                + " partitions and "
                + verdicts
                + " has "
                + verdictPartitions
                + ": they must have the same number");
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(raw + ", " + verdicts + ": " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking for topics", e);
    }
  }
}
