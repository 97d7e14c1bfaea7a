package org.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class DatelineTest {
  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  @Test
  void namesABadFlagInOneLineAndExitsWithTwo() {
    assertThat(run(Map.of(), "topics", "describe", "--bogus")).isEqualTo(2);
    assertThat(err.toString()).hasLineCount(1).contains("dateline topics describe", "--bogus");
  }

  @Test
  void namesAValueThatIsNoNumber() {
    assertThat(run(Map.of(), "topics", "create", "--partitions", "many")).isEqualTo(2);
    assertThat(err.toString()).hasLineCount(1).contains("--partitions", "many");
  }

  @Test
  void namesAnUnknownCommand() {
    assertThat(run(Map.of(), "frobnicate")).isEqualTo(2);
    assertThat(err.toString()).contains("frobnicate");
  }

  @Test
  void refusesAConfidenceThatIsNoProbability() {
    CommandRun run = CommandRun.of("tag", "--stance-confidence", "1.5");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--stance-confidence", "1.5");
  }

  @Test
  void namesAnUnknownKeyOfTheConfiguration() throws IOException {
    Path file = Files.writeString(folder.resolve("c.properties"), "bootstrap-serverz = a:1\n");

    assertThat(run(Map.of(), "topics", "describe", "--config", file.toString())).isEqualTo(2);
    assertThat(err.toString()).hasLineCount(1).contains("bootstrap-serverz", file.toString());
  }

  @Test
  void namesAConfigurationFileThatIsNotThere() {
    assertThat(run(Map.of("DATELINE_CONFIG", "/no/such.properties"), "topics", "describe"))
        .isEqualTo(2);
    assertThat(err.toString()).hasLineCount(1).contains("/no/such.properties: no such file");
  }

  static List<CommandLine> commands() {
    return List.copyOf(Dateline.commandLine().getSubcommands().values());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelp(CommandLine command) {
    String name = command.getCommandName();
    StringWriter out = new StringWriter();

    int exit = Dateline.commandLine().setOut(new PrintWriter(out)).execute(name, "--help");

    assertThat(exit).as(name).isZero();
    assertThat(out.toString()).contains("dateline " + name);
  }

  private int run(Map<String, String> environment, String... args) {
    return Dateline.execute(
        new PrintWriter(new StringWriter()), new PrintWriter(err, true), environment, args);
  }
}
