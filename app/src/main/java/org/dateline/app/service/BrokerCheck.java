package org.dateline.app.service;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.dateline.app.kafka.KafkaConnection;

/** Whether a broker answers; asked at most once in five seconds. */
final class BrokerCheck implements BooleanSupplier, AutoCloseable {
  private static final int TIMEOUT_MILLIS = 2_000;
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Admin admin;
  private long askedAt;
  private boolean answer;

  BrokerCheck(KafkaConnection connection) {
    Map<String, Object> settings = connection.settings();
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "dateline-health");
    admin = Admin.create(settings);
  }

  @Override
  public synchronized boolean getAsBoolean() {
    long now = System.nanoTime();
    if (!answer || now - askedAt > FRESH.toNanos()) {
      answer = ask();
      askedAt = now;
    }
    return answer;
  }

  private boolean ask() {
    try {
      return !admin.describeCluster().nodes().get().isEmpty();
    } catch (ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }
}
