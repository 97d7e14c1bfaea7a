package org.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.app.config.ConfigKeys;
import org.junit.jupiter.api.Test;

/** Every key of the services has one row in docs/configuration.md, and every row is a key. */
class ConfigurationDocumentTest {
  @Test
  void rowsAndKeysAreTheSame() throws IOException {
    Set<String> keys = ConfigKeys.all(Dateline.commandLine());
    Set<String> rows = new TreeSet<>();
    Matcher row =
        Pattern.compile("(?m)^\\| `([a-z-]+)` \\|")
            .matcher(Files.readString(Path.of("../docs/configuration.md")));
    while (row.find()) {
      assertThat(rows.add(row.group(1))).as("one row for %s", row.group(1)).isTrue();
    }
    assertThat(rows).isEqualTo(keys);
  }
}
