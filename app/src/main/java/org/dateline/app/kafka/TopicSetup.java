package org.dateline.app.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.dateline.schemas.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the topics that are not there; never changes one that is. */
public final class TopicSetup implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicSetup.class);

  /** How long new topics may be unknown to a broker. */
  private static final Duration LEADERS = Duration.ofSeconds(20);

  private final KafkaConnection connection;
  private final Admin admin;

  /** Connects on the first call. */
  public TopicSetup(KafkaConnection connection, Duration timeout) {
    this.connection = connection;
    Map<String, Object> settings = connection.settings();
    int millis = Math.toIntExact(timeout.toMillis());
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
    settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "dateline-admin");
    this.admin = Admin.create(settings);
  }

  /**
   * Creates what is missing.
   *
   * @param partitions of each new topic; empty for the number that the topic says itself
   * @param replication copies of each partition; empty for the default of the cluster
   * @return names of the topics that were made
   * @throws KafkaUnreachableException where the cluster does not answer
   */
  public List<String> create(
      List<Topic<?>> topics, Optional<Integer> partitions, Optional<Short> replication) {
    Set<String> there = await(() -> admin.listTopics().names().get());
    List<NewTopic> missing = new ArrayList<>();
    for (Topic<?> topic : topics) {
      if (!there.contains(topic.name())) {
        missing.add(
            new NewTopic(
                    topic.name(), Optional.of(partitions.orElse(topic.partitions())), replication)
                .configs(new HashMap<>(topic.settings())));
      }
    }
    List<String> made = new ArrayList<>();
    CreateTopicsResult creation = admin.createTopics(missing);
    creation
        .values()
        .forEach(
            (name, future) -> {
              if (await(() -> made(future::get))) {
                made.add(name);
              }
            });
    awaitLeaders(made, creation);
    return made;
  }

  /**
   * Asks each new partition for its end, which only a leader answers. A producer that writes before
   * that may have its first batch refused and its second taken, and is then out of sequence until
   * its delivery times out.
   */
  private void awaitLeaders(List<String> made, CreateTopicsResult creation) {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (String name : made) {
      int partitions = await(() -> creation.numPartitions(name).get());
      for (int partition = 0; partition < partitions; partition++) {
        ends.put(new TopicPartition(name, partition), OffsetSpec.latest());
      }
    }
    long giveUp = System.nanoTime() + LEADERS.toNanos();
    while (!areLed(ends, giveUp)) {
      pause();
    }
  }

  /** A broker may not have heard of a topic yet that the controller has just made. */
  private boolean areLed(Map<TopicPartition, OffsetSpec> ends, long giveUp) {
    try {
      await(() -> admin.listOffsets(ends).all().get());
      return true;
    } catch (KafkaUnreachableException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException && System.nanoTime() < giveUp) {
        return false;
      }
      throw e;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /** The same; empty where the cluster does not answer, for a caller who can wait for it. */
  public Optional<List<String>> createIfReached(List<Topic<?>> topics) {
    try {
      return Optional.of(create(topics, Optional.empty(), Optional.empty()));
    } catch (KafkaUnreachableException e) {
      LOG.warn("{}; asking again", e.getMessage());
      return Optional.empty();
    }
  }

  /** The client, for questions that need no setting up. */
  Admin admin() {
    return admin;
  }

  private static boolean made(Call<Void> creation) throws ExecutionException, InterruptedException {
    try {
      creation.get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false;
      }
      throw e;
    }
  }

  /** An answer of the cluster. */
  interface Call<T> {
    T get() throws ExecutionException, InterruptedException;
  }

  <T> T await(Call<T> call) {
    try {
      return call.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RetriableException) {
        throw new KafkaUnreachableException(connection, e.getCause());
      }
      throw new IllegalStateException(connection + ": " + e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(2));
  }
}
