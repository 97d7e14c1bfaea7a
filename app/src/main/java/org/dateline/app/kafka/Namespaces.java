package org.dateline.app.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.InterruptException;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;

/** The namespaces of a cluster: topics that have our names behind a prefix. */
public final class Namespaces {
  /** How the topics without a prefix are called. */
  public static final String LIVE = "live";

  /** A member that has stopped counts as one until its session is over. */
  private static final Duration LEAVING = Duration.ofSeconds(20);

  private final TopicSetup cluster;

  /** Asks through this connection. */
  public Namespaces(TopicSetup cluster) {
    this.cluster = cluster;
  }

  /** The prefix of a namespace as it is named on a command line: empty for {@value #LIVE}. */
  public static String prefix(String name) {
    return name.equals(LIVE) ? "" : name;
  }

  /** Names of the topics by namespace, {@value #LIVE} among them. */
  public SortedMap<String, List<String>> all() {
    SortedMap<String, List<String>> found = new TreeMap<>();
    Admin admin = cluster.admin();
    for (String name : new TreeSet<>(cluster.await(() -> admin.listTopics().names().get()))) {
      for (Topic<?> topic : Topics.all()) {
        if (name.equals(topic.name()) || name.endsWith("." + topic.name())) {
          String prefix = name.substring(0, name.length() - topic.name().length());
          found
              .computeIfAbsent(
                  prefix.isEmpty() ? LIVE : prefix.substring(0, prefix.length() - 1),
                  unused -> new ArrayList<>())
              .add(name);
        }
      }
    }
    return found;
  }

  /**
   * Deletes all that is of a namespace: topics, those that its enricher keeps its stores in, and
   * consumer groups.
   *
   * @return what was deleted
   * @throws IllegalStateException where there is none, or a member of a group still runs; names it
   */
  public List<String> drop(String namespace) {
    List<String> topics = all().get(namespace);
    if (topics == null) {
      throw new IllegalStateException("namespace " + namespace + " is not there");
    }
    List<String> deleted = new ArrayList<>();
    deleted.addAll(dropGroups(group -> belongs(group, namespace)));
    deleted.addAll(dropTopics(topics));
    deleted.addAll(dropTopics(stores(namespace)));
    return deleted;
  }

  /**
   * Deletes what an enricher wrote into a namespace and what it remembers: all but {@code news.raw}
   * and {@code news.feeds}.
   *
   * @throws IllegalStateException where it still runs
   */
  public List<String> forgetEnriched(String namespace) {
    List<String> deleted = new ArrayList<>();
    deleted.addAll(dropGroups(group -> group.equals("dateline-enrich-" + namespace)));
    deleted.addAll(
        dropTopics(
            all().getOrDefault(namespace, List.of()).stream()
                .filter(
                    name ->
                        !name.equals(Topics.RAW.in(namespace).name())
                            && !name.equals(Topics.FEEDS.in(namespace).name()))
                .toList()));
    deleted.addAll(dropTopics(stores(namespace)));
    return deleted;
  }

  private static boolean belongs(String group, String namespace) {
    return group.equals("dateline-enrich-" + namespace)
        || group.startsWith(namespace + ".dateline-");
  }

  private List<String> stores(String namespace) {
    String prefix = "dateline-enrich-" + namespace + "-";
    Admin admin = cluster.admin();
    return cluster.await(() -> admin.listTopics().names().get()).stream()
        .filter(
            name ->
                name.startsWith(prefix)
                    && (name.endsWith("-changelog") || name.endsWith("-repartition")))
        .filter(name -> isOwn(name, namespace))
        .sorted()
        .toList();
  }

  /** The stores of {@code a-b} begin like those of {@code a}. */
  private boolean isOwn(String store, String namespace) {
    return all().keySet().stream()
        .filter(other -> other.startsWith(namespace + "-"))
        .noneMatch(other -> store.startsWith("dateline-enrich-" + other + "-"));
  }

  private List<String> dropTopics(Collection<String> names) {
    Admin admin = cluster.admin();
    cluster.await(() -> admin.deleteTopics(names).all().get());
    return List.copyOf(names);
  }

  private List<String> dropGroups(Predicate<String> which) {
    Admin admin = cluster.admin();
    List<String> groups =
        cluster.await(() -> admin.listGroups(new ListGroupsOptions()).all().get()).stream()
            .map(GroupListing::groupId)
            .filter(which)
            .sorted()
            .toList();
    long giveUp = System.nanoTime() + LEAVING.toNanos();
    while (!areDropped(groups)) {
      if (System.nanoTime() > giveUp) {
        throw new IllegalStateException(
            "not dropped: a member of " + String.join(", ", groups) + " still runs");
      }
      pause();
    }
    return groups.stream().map(group -> "group " + group).toList();
  }

  private boolean areDropped(List<String> groups) {
    try {
      cluster.await(() -> cluster.admin().deleteConsumerGroups(groups).all().get());
      return true;
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof GroupNotEmptyException) {
        return false;
      }
      throw e;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
