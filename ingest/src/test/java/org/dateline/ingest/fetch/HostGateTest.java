package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class HostGateTest {
  private static final String HOST = "example.org";
  private static final Duration DELAY = Duration.ofMillis(200);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));
  private final HostGate gate = new HostGate(now::get, DELAY);

  @Test
  void aRefusedRequestHasNotBegunEvenOnceItsTimeIsPast() {
    assertThat(gate.enter(HOST)).isNull();
    Instant again = gate.enter(HOST);
    assertThat(again).isEqualTo(now.get().plus(DELAY));
    gate.leave(HOST);
    now.set(again.plusMillis(1));
    assertThat(gate.enter(HOST)).as("the first to ask again begins").isNull();
    assertThat(gate.enter(HOST)).as("another one waits").isEqualTo(now.get().plus(DELAY));
  }

  @Test
  void theDelayCountsFromTheEndOfASlowRequestToo() {
    assertThat(gate.enter(HOST)).isNull();
    now.set(now.get().plusSeconds(3));
    gate.leave(HOST);
    assertThat(gate.enter(HOST)).isEqualTo(now.get().plus(DELAY));
  }

  @Test
  void oneRequestAtATimeHoweverSlow() {
    assertThat(gate.enter(HOST)).isNull();
    now.set(now.get().plusSeconds(3));
    assertThat(gate.isBusy(HOST)).isTrue();
    assertThat(gate.enter(HOST)).as("to be asked again soon").isAfter(now.get());
    assertThat(gate.reserve(HOST)).as("no turn before the delay").isEqualTo(now.get().plus(DELAY));
    gate.leave(HOST);
    assertThat(gate.isBusy(HOST)).isFalse();
    now.set(now.get().plus(DELAY));
    assertThat(gate.enter(HOST)).isNull();
  }

  @Test
  void requestsMayOverlapWhereNoDelayIsWanted() {
    HostGate open = new HostGate(now::get, Duration.ZERO);
    assertThat(open.enter(HOST)).isNull();
    assertThat(open.enter(HOST)).isNull();
    assertThat(open.isBusy(HOST)).isFalse();
  }

  @Test
  void aHostThatAskedForRestIsLeftAlone() {
    Instant until = now.get().plusSeconds(60);
    gate.holdUntil(HOST, until);
    assertThat(gate.enter(HOST)).isEqualTo(until);
    assertThat(gate.enter("other.example")).isNull();
  }
}
