package org.dateline.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.dateline.ingest.state.Polled;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The feeds that workers are at, each by one worker at a time. Confined to the thread of the poll
 * loop; workers see a flag, and answer through a queue.
 */
final class UnderWay {
  private static final Logger log = LoggerFactory.getLogger(UnderWay.class);

  private final ExecutorService workers;
  private final Map<String, Job> jobs = new HashMap<>();
  private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();

  UnderWay(ExecutorService workers) {
    this.workers = workers;
  }

  int size() {
    return jobs.size();
  }

  boolean contains(String url) {
    return jobs.containsKey(url);
  }

  boolean containsAny(Set<Integer> partitions) {
    return jobs.values().stream().anyMatch(job -> partitions.contains(job.partition()));
  }

  /** Hands a feed to a worker. */
  void start(int partition, String url, Work work) {
    Job job = new Job(partition);
    jobs.put(url, job);
    workers.execute(
        () -> {
          Polled polled = null;
          try {
            polled = work.run(job::isStopping);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (RuntimeException e) {
            log.error("{}: poll failed", url, e);
          } finally {
            finished.add(new Finished(url, partition, polled));
          }
        });
  }

  /** Takes the next that has finished, waiting so long; null where there is none. */
  @Nullable Finished take(long nanos) {
    try {
      return finished.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** Ends a feed's job; false where it was given up before. */
  boolean end(Finished each) {
    return jobs.remove(each.url()) != null;
  }

  /** Tells the workers at these partitions to come to an end. */
  void stop(Set<Integer> partitions) {
    jobs.values().stream().filter(job -> partitions.contains(job.partition())).forEach(Job::stop);
  }

  /** Gives up what is still under way of a partition. */
  void giveUp(int partition) {
    jobs.values().removeIf(job -> job.partition() == partition);
  }

  /** What a worker does. */
  @FunctionalInterface
  interface Work {
    /** Does it, until the end or until it is told to stop. */
    Polled run(BooleanSupplier stopping) throws InterruptedException;
  }

  /**
   * What a worker comes back with.
   *
   * @param polled null where it was interrupted or failed by a bug
   */
  record Finished(String url, int partition, @Nullable Polled polled) {}

  private static final class Job {
    private final int partition;
    private volatile boolean stopping;

    Job(int partition) {
      this.partition = partition;
    }

    int partition() {
      return partition;
    }

    boolean isStopping() {
      return stopping;
    }

    void stop() {
      stopping = true;
    }
  }
}
