package org.dateline.ingest.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.dateline.ingest.fetch.HostGate;
import org.junit.jupiter.api.Test;

class DueQueueTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

  private Instant now = NOW;
  private final HostGate gate = new HostGate((InstantSource) () -> now, Duration.ofSeconds(2));
  private final DueQueue due = new DueQueue(gate);

  @Test
  void givesFeedsOfOneHostOneAfterTheOtherAndHoldsUpNobodyElse() {
    due.schedule("http://a.example/1", NOW);
    due.schedule("http://a.example/2", NOW);
    due.schedule("http://b.example/1", NOW);

    assertThat(due.take(now)).isNotNull();
    assertThat(due.take(now)).isNotNull();
    assertThat(due.take(now)).isNull();
    assertThat(due.nextAt()).isEqualTo(NOW.plusSeconds(2));
    now = NOW.plusSeconds(2);
    assertThat(due.take(now)).startsWith("http://a.example/");
    assertThat(due.nextAt()).isNull();
  }

  @Test
  void takesTheLastWordOnWhenAFeedIsDue() {
    due.schedule("http://a.example/1", NOW);
    due.schedule("http://a.example/1", NOW.plusSeconds(60));
    assertThat(due.take(now)).isNull();
    due.cancel("http://a.example/1");
    assertThat(due.nextAt()).isNull();
  }

  @Test
  void forgetsATurnBookedBeforeTheHostAskedForARest() {
    due.schedule("http://a.example/1", NOW);
    due.schedule("http://a.example/2", NOW);
    due.take(now);
    due.take(now);
    gate.holdUntil("a.example", NOW.plusSeconds(600));
    now = NOW.plusSeconds(2);
    assertThat(due.take(now)).isNull();
    assertThat(due.nextAt()).isEqualTo(NOW.plusSeconds(600));
  }

  @Test
  void waitsAfterARequestOfTheOwnerBefore() {
    due.polledBefore("http://a.example/9", NOW.minusSeconds(1));
    due.schedule("http://a.example/1", NOW);
    assertThat(due.take(now)).isNull();
    assertThat(due.nextAt()).isEqualTo(NOW.plusSeconds(1));
  }
}
