package org.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RepresentationTest {
  private static final String LATER = "Wed, 25 Nov 2026 00:00:00 GMT";

  private final Representation page = of(200, "hello");

  @Test
  void knowsItsTagWeakOrAmongOthers() {
    assertThat(page.isKnownTo(page.etag(), null)).isTrue();
    assertThat(page.isKnownTo("\"other\", W/" + page.etag(), null)).isTrue();
    assertThat(page.isKnownTo("*", null)).isTrue();
    assertThat(page.isKnownTo(of(200, "hello!").etag(), null)).isFalse();
  }

  @Test
  void looksAtTheTagBeforeTheDate() {
    assertThat(page.isKnownTo("\"other\"", LATER)).isFalse();
    assertThat(page.isKnownTo(null, LATER)).isTrue();
    assertThat(page.isKnownTo(null, page.lastModified())).isTrue();
  }

  @Test
  void ignoresADateThatCannotBeRead() {
    assertThat(page.isKnownTo(null, "yesterday")).isFalse();
  }

  @Test
  void isNeverKnownWhereThereIsNothing() {
    assertThat(of(404, "").isKnownTo("*", LATER)).isFalse();
  }

  private static Representation of(int status, String text) {
    return new Representation(
        status,
        "text/plain",
        ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)),
        Instant.parse("2026-11-24T14:05:10.250Z"));
  }
}
