package org.dateline.app.service;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * SIGTERM or SIGINT: told to the main thread, which stops in order, while the JVM waits for it. A
 * second signal does not hurry it; a kill does.
 */
public final class StopSignal {
  private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

  private final CompletableFuture<Object> given = new CompletableFuture<>();
  private final List<Runnable> actions = new CopyOnWriteArrayList<>();
  private final CountDownLatch done = new CountDownLatch(1);

  private StopSignal() {}

  /** Listens for the signal from now on. */
  public static StopSignal install() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(signal::onShutdown, "stop"));
    return signal;
  }

  private void onShutdown() {
    given.complete("stop");
    actions.forEach(Runnable::run);
    try {
      if (!done.await(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        Runtime.getRuntime().halt(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** True once it came. */
  public boolean given() {
    return given.isDone();
  }

  /** Waits for it, at most so long. */
  public void await(Duration atMost) throws InterruptedException {
    try {
      given.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return;
    }
  }

  /** Does something when it comes, perhaps twice; at once where it came already. */
  public void onGiven(Runnable action) {
    actions.add(action);
    if (given.isDone()) {
      action.run();
    }
  }

  /** Completes when it comes. */
  CompletableFuture<Object> future() {
    return given;
  }

  /** Says that everything has stopped. */
  public void done() {
    done.countDown();
  }
}
