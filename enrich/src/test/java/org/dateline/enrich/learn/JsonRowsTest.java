package org.dateline.enrich.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonRowsTest {
  @TempDir private Path folder;

  @Test
  void readsEachLineThatHoldsSomething() throws IOException {
    Path file = folder.resolve("set.jsonl");
    Files.writeString(file, "{\"n\": 1}\n\n{\"n\": 2}\n");

    assertThat(JsonRows.read(file, row -> row.path("n").asInt())).containsExactly(1, 2);
  }

  @Test
  void unpacksAFileByItsName() throws IOException {
    Path file = folder.resolve("set.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("{\"n\": \"é\"}\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(JsonRows.read(file, row -> row.path("n").asText())).containsExactly("é");
  }

  @Test
  void namesFileAndLineOfWhatIsNoJson() throws IOException {
    Path file = folder.resolve("set.jsonl");
    Files.writeString(file, "{}\n\nno\n");

    assertThatThrownBy(() -> JsonRows.read(file, row -> row))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("set.jsonl, line 3");
  }
}
