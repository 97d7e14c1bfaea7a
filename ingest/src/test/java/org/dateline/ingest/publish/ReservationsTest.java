package org.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.dateline.ingest.fetch.FetchResult.Fetched;
import org.junit.jupiter.api.Test;

class ReservationsTest {
  private static List<String> of(Map<String, String> headers) {
    return Reservations.of(
        new Fetched(URI.create("https://example.org/a"), null, headers, new byte[0]));
  }

  @Test
  void readsTheRobotsDirectivesAgainstTraining() {
    assertThat(of(Map.of("x-robots-tag", "noai, noimageai"))).containsExactly("noai", "noimageai");
    assertThat(of(Map.of("x-robots-tag", "otherbot: NoAI"))).containsExactly("noai");
  }

  @Test
  void readsTheReservationOfTextAndDataMining() {
    assertThat(of(Map.of("tdm-reservation", " 1 "))).containsExactly("tdm-reservation");
    assertThat(of(Map.of("tdm-reservation", "0"))).isEmpty();
  }

  @Test
  void makesNoReservationOutOfOtherDirectives() {
    assertThat(of(Map.of("x-robots-tag", "noindex, nofollow, noairship"))).isEmpty();
    assertThat(of(Map.of())).isEmpty();
  }
}
