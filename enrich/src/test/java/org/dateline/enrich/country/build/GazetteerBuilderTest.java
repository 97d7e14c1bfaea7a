package org.dateline.enrich.country.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GazetteerBuilderTest {
  @Test
  void bundledFileIsWhatTheSourcesGive() throws IOException {
    byte[] built = GazetteerBuilder.build(Path.of("src/gazetteer"));
    try (InputStream bundled =
        GazetteerBuilder.class.getResourceAsStream(
            "/org/dateline/enrich/country/gazetteer.tsv.gz")) {
      assertThat(bundled).isNotNull();
      byte[] expected = unzipped(bundled.readAllBytes());
      byte[] lines = unzipped(built);
      assertThat(head(lines)).as("version, with the hash of all lines").isEqualTo(head(expected));
      assertThat(Arrays.equals(lines, expected)).isTrue();
    }
  }

  private static String head(byte[] lines) {
    return new String(lines, 0, 40, StandardCharsets.UTF_8).lines().findFirst().orElse("");
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }
}
