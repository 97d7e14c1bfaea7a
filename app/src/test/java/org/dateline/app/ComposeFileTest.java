package org.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.app.config.ConfigKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import picocli.CommandLine;

/** Every command, option, port and variable that docker-compose.yml gives our services is real. */
class ComposeFileTest {
  private static final Path ROOT = Path.of("..");

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "enrich"})
  void theProgramTakesTheCommandAndItsOptions(String service) throws IOException {
    List<String> command = list(service(service).get("command"));

    assertThat(parse(command, List.of())).isEqualTo(service);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "enrich"})
  void everyVariableIsAnOptionOfItsCommandWithAValueThatItTakes(String service) throws IOException {
    Map<String, String> known =
        ConfigKeys.all(Dateline.commandLine()).stream()
            .collect(Collectors.toMap(ConfigKeys::variable, key -> key));
    List<String> options = new ArrayList<>();
    map(service(service).get("environment"))
        .forEach(
            (name, value) -> {
              assertThat(known).containsKey(name);
              options.add("--" + known.get(name) + "=" + value);
            });

    assertThat(parse(list(service(service).get("command")), options)).isEqualTo(service);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "enrich"})
  void healthIsAskedOnThePortThatIsServedAndPublished(String service) throws IOException {
    Map<String, Object> ours = service(service);
    String port = String.valueOf(map(ours.get("environment")).get("DATELINE_HTTP_PORT"));

    assertThat(list(map(ours.get("healthcheck")).get("test")))
        .contains("http://localhost:" + port + "/health/ready");
    assertThat(list(ours.get("ports")))
        .allSatisfy(
            published -> assertThat(published).startsWith("127.0.0.1:").endsWith(":" + port));
    assertThat(Files.readString(ROOT.resolve("Dockerfile"))).contains("EXPOSE " + port);
  }

  @Test
  void everyServiceIsRestartedAndCheckedAndDependsOnHealthyOnes() throws IOException {
    for (String name : services().keySet()) {
      assertThat(service(name)).as(name).containsKeys("restart", "healthcheck");
      map(service(name).getOrDefault("depends_on", Map.of()))
          .forEach(
              (other, how) -> {
                assertThat(services()).containsKey(other);
                assertThat(map(how)).containsEntry("condition", "service_healthy");
              });
    }
  }

  @Test
  void theImageStartsTheProgramAsAnOrdinaryUser() throws IOException {
    String dockerfile = Files.readString(ROOT.resolve("Dockerfile"));

    assertThat(dockerfile).contains(Dateline.class.getName(), "USER dateline");
    assertThat(Path.of("..", "mvnw")).isExecutable();
  }

  /** Name of the command that these arguments come to; fails where one of them is unknown. */
  private static String parse(List<String> command, List<String> options) {
    List<String> all = new ArrayList<>(command);
    all.addAll(options);
    CommandLine.ParseResult parsed = Dateline.commandLine().parseArgs(all.toArray(String[]::new));
    return parsed.subcommand().commandSpec().name();
  }

  private static Map<String, Object> services() {
    try {
      Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      Map<String, Object> file = yaml.load(Files.readString(ROOT.resolve("docker-compose.yml")));
      assertThat(file.keySet()).isEqualTo(Set.of("services", "volumes"));
      return map(file.get("services"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, Object> service(String name) throws IOException {
    return map(services().get(name));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(Object node) {
    return (List<String>) node;
  }
}
