package org.dateline.app.service;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.app.kafka.TopicSetup;
import org.dateline.schemas.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service from start to stop: health and metrics answer first, then the topics are made as soon
 * as a broker answers, then the stages run until a signal or until one of them ends. They stop in
 * the reverse order, so that what feeds the others stops first.
 */
public final class ServiceRun implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceRun.class);
  private static final Duration TOPIC_TIMEOUT = Duration.ofSeconds(10);

  private final Health health = new Health();
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Endpoint endpoint;
  private final KafkaConnection kafka;
  private final StopSignal signal;
  private final List<CompletableFuture<?>> ended = new ArrayList<>();

  /**
   * Opens health and metrics and listens for the stop signal.
   *
   * @param http where health and metrics answer
   * @throws IOException where that port is in use
   */
  public ServiceRun(InetSocketAddress http, KafkaConnection kafka) throws IOException {
    this.kafka = kafka;
    this.endpoint = Endpoint.open(http, health, meters);
    this.signal = StopSignal.install();
    open.push(endpoint);
    BrokerCheck broker = new BrokerCheck(kafka);
    open.push(broker);
    health.check("kafka", broker);
    bindJvm();
    LOG.info("health and metrics at http://{}:{}", http.getHostString(), endpoint.port());
  }

  /** Where stages put their counters. */
  public PrometheusMeterRegistry meters() {
    return meters;
  }

  /** Port of health and metrics. */
  public int port() {
    return endpoint.port();
  }

  /**
   * Makes the topics that are missing, once a broker answers.
   *
   * @return false where the stop signal came first
   */
  public boolean ensureTopics(List<Topic<?>> topics) throws InterruptedException {
    try (TopicSetup setup = new TopicSetup(kafka, TOPIC_TIMEOUT)) {
      while (!signal.given()) {
        List<String> made = setup.createIfReached(topics).orElse(null);
        if (made != null) {
          made.forEach(name -> LOG.info("topic {} created", name));
          return true;
        }
        signal.await(Duration.ofSeconds(1));
      }
      return false;
    }
  }

  /** Adds a stage that has started. */
  public void add(Stage stage) {
    open.push(stage.stop());
    health.check(stage.name(), stage.ready());
    ended.add(
        stage
            .ended()
            .whenComplete(
                (nothing, error) -> {
                  if (error != null) {
                    health.fail();
                  }
                }));
  }

  /** Adds what is to be closed with the run, after the stages added later. */
  public void closeWithIt(AutoCloseable resource) {
    open.push(resource);
  }

  /**
   * Waits for the stop signal or the end of a stage.
   *
   * @param atMost how long to run; empty for as long as nothing stops it
   * @return true where it is over, false where the time is
   * @throws ExecutionException where a stage failed
   */
  public boolean await(Optional<Duration> atMost) throws InterruptedException, ExecutionException {
    CompletableFuture<Object> first =
        CompletableFuture.anyOf(
            Stream.concat(ended.stream(), Stream.of(signal.future()))
                .toArray(CompletableFuture<?>[]::new));
    try {
      if (atMost.isPresent()) {
        first.get(atMost.get().toMillis(), TimeUnit.MILLISECONDS);
      } else {
        first.get();
      }
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  private void bindJvm() {
    new JvmMemoryMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    new UptimeMetrics().bindTo(meters);
    JvmGcMetrics collections = new JvmGcMetrics();
    collections.bindTo(meters);
    open.push(collections);
  }

  /** Stops everything, the last added first, and lets the process end. */
  @Override
  public void close() {
    while (!open.isEmpty()) {
      AutoCloseable last = open.pop();
      try {
        last.close();
      } catch (Exception e) {
        LOG.warn("while stopping: {}", e.getMessage(), e);
      }
    }
    signal.done();
  }
}
