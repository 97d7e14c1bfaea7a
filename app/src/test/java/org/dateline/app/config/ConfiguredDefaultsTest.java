package org.dateline.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class ConfiguredDefaultsTest {
  @Command(name = "serve")
  static final class Serve implements Configurable {
    @Option(names = "--http-port", defaultValue = "1")
    int port;

    @Option(names = "--quiet")
    boolean quiet;

    @Option(names = "--all")
    boolean all;
  }

  @Test
  void theLineComesBeforeTheEnvironmentBeforeTheFileBeforeTheDefault() {
    ConfigFile file = new ConfigFile("f", Map.of("http-port", "2"));
    Map<String, String> environment = Map.of("DATELINE_HTTP_PORT", "3");

    assertThat(parse(Map.of(), ConfigFile.NONE).port).isEqualTo(1);
    assertThat(parse(Map.of(), file).port).isEqualTo(2);
    assertThat(parse(environment, file).port).isEqualTo(3);
    assertThat(parse(environment, file, "--http-port=4").port).isEqualTo(4);
  }

  @Test
  void setsAFlagFromTheEnvironment() {
    assertThat(parse(Map.of("DATELINE_QUIET", "true"), ConfigFile.NONE).quiet).isTrue();
  }

  @Test
  void takesWhatIsNoKeyFromTheLineAlone() {
    assertThat(parse(Map.of("DATELINE_ALL", "true"), ConfigFile.NONE).all).isFalse();
    assertThat(parse(Map.of(), ConfigFile.NONE, "--all").all).isTrue();
  }

  private static Serve parse(Map<String, String> environment, ConfigFile file, String... args) {
    Serve serve = new Serve();
    new CommandLine(serve)
        .setDefaultValueProvider(
            new ConfiguredDefaults(environment, file, Set.of("http-port", "quiet")))
        .parseArgs(args);
    return serve;
  }
}
