package org.dateline.app.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.dateline.app.command.DurationConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinceTest {
  /** A Tuesday. */
  private static final Instant NOW = Instant.parse("2026-11-24T15:45:00Z");

  @ParameterizedTest
  @CsvSource({
    "monday, 2026-11-23T00:00:00Z",
    "Tuesday, 2026-11-24T00:00:00Z",
    "wednesday, 2026-11-18T00:00:00Z",
    "today, 2026-11-24T00:00:00Z",
    "yesterday, 2026-11-23T00:00:00Z",
    "2026-10-01, 2026-10-01T00:00:00Z",
    "2026-10-01T12:00:00+05:00, 2026-10-01T07:00:00Z",
    "2h, 2026-11-24T13:45:00Z"
  })
  void readsWhatPeopleSay(String said, Instant meant) {
    assertThat(parse(said)).isEqualTo(meant);
  }

  @Test
  void namesWhatItCantRead() {
    assertThatThrownBy(() -> parse("last summer")).hasMessageContaining("'last summer'");
  }

  private static Instant parse(String said) {
    return Since.parse(said, NOW, new DurationConverter()::convert);
  }
}
