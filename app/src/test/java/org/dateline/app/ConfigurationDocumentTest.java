package org.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every key of the services has one row in docs/configuration.md, and every row is a key. */
class ConfigurationDocumentTest {
  private static final Set<String> OF_EVERY_COMMAND = Set.of("--help", "--version", "--config");

  @Test
  void rowsAndKeysAreTheSame() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String command : List.of("run", "ingest", "enrich", "replay", "demo")) {
      Dateline.commandLine()
          .getSubcommands()
          .get(command)
          .getCommandSpec()
          .optionsMap()
          .keySet()
          .stream()
          .filter(name -> name.startsWith("--") && !OF_EVERY_COMMAND.contains(name))
          .forEach(name -> keys.add(name.substring(2)));
    }
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
