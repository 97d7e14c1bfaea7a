package org.dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.dateline.schemas.registry.Compatibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every schema against every released version of it, in {@code src/main/released/VERSION}: what an
 * old program wrote can be read today, and what is written today can be read by an old program.
 */
class ReleasedSchemasTest {
  private static final Path RELEASED = Path.of("src/main/released");

  static Stream<Topic<?>> topics() {
    return Topics.all().stream();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void staysFullyCompatibleWithEveryRelease(Topic<?> topic) throws IOException {
    Schema today = SpecificData.get().getSchema(topic.valueType());

    assertThat(Compatibility.FULL_TRANSITIVE.problems(today, released(topic)))
        .as(
            "%s against %s; give a new field a default, never rename or remove one without",
            topic.name(), RELEASED)
        .isEmpty();
  }

  @Test
  void everyReleaseHasEveryTopicOfItsTime() throws IOException {
    try (Stream<Path> files = Files.list(RELEASED.resolve("0.1.0"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsAll(topics().map(topic -> topic.name() + ".avsc").toList());
    }
  }

  private static List<Schema> released(Topic<?> topic) throws IOException {
    try (Stream<Path> files = Files.walk(RELEASED)) {
      return files
          .filter(file -> file.getFileName().toString().equals(topic.name() + ".avsc"))
          .sorted()
          .map(ReleasedSchemasTest::parse)
          .toList();
    }
  }

  private static Schema parse(Path file) {
    try {
      return new Schema.Parser().parse(file.toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
