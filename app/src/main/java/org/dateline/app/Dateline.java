package org.dateline.app;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.dateline.app.command.DeadLettersCommand;
import org.dateline.app.command.DedupCommand;
import org.dateline.app.command.DemoCommand;
import org.dateline.app.command.DiffCommand;
import org.dateline.app.command.DurationConverter;
import org.dateline.app.command.EnrichCommand;
import org.dateline.app.command.ExtractCommand;
import org.dateline.app.command.FeedsCommand;
import org.dateline.app.command.IngestCommand;
import org.dateline.app.command.NamespacesCommand;
import org.dateline.app.command.ParseFeedCommand;
import org.dateline.app.command.ReplayCommand;
import org.dateline.app.command.RunCommand;
import org.dateline.app.command.SubscribeCommand;
import org.dateline.app.command.TagCommand;
import org.dateline.app.command.TopicsCommand;
import org.dateline.app.config.ConfigException;
import org.dateline.app.config.ConfigFile;
import org.dateline.app.config.ConfigKeys;
import org.dateline.app.config.ConfiguredDefaults;
import org.dateline.app.service.Secrets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program {@code dateline}: exit 0 on success, 1 on a failure, 2 on a usage error with one
 * clear line.
 */
@Command(
    name = "dateline",
    description = "News feeds in, enriched Kafka topics out.",
    version = "dateline 0.1.0",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      DedupCommand.class,
      DiffCommand.class,
      EnrichCommand.class,
      ExtractCommand.class,
      NamespacesCommand.class,
      ParseFeedCommand.class,
      ReplayCommand.class,
      TagCommand.class,
      TopicsCommand.class,
      SubscribeCommand.class,
      DeadLettersCommand.class,
      FeedsCommand.class,
      IngestCommand.class,
    })
public final class Dateline {
  private Dateline() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    cutOffSlowRequests();
    System.exit(execute(utf8(System.out), utf8(System.err), System.getenv(), args));
  }

  /**
   * Runs one command.
   *
   * @param environment the only place that the environment comes from
   * @return the exit code
   */
  static int execute(
      PrintWriter out, PrintWriter err, Map<String, String> environment, String... args) {
    CommandLine line = commandLine().setOut(out).setErr(err);
    try {
      String file = configFile(environment, args);
      Set<String> keys = ConfigKeys.all(line);
      ConfigFile config = file == null ? ConfigFile.NONE : ConfigFile.read(Path.of(file), keys);
      line.setDefaultValueProvider(new ConfiguredDefaults(environment, config, keys));
    } catch (ConfigException | InvalidPathException e) {
      err.println("dateline: " + e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    return line.execute(args);
  }

  /** The command line with every command registered. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Dateline());
    line.registerConverter(Duration.class, new DurationConverter());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(
        (error, arguments) -> {
          CommandLine failed = error.getCommandLine();
          failed.getErr().println(Dateline.message(failed, error));
          return CommandLine.ExitCode.USAGE;
        });
    line.setExecutionExceptionHandler(
        (error, failed, parsed) -> {
          failed.getErr().println(Dateline.message(failed, error));
          return error instanceof ConfigException
              ? CommandLine.ExitCode.USAGE
              : CommandLine.ExitCode.SOFTWARE;
        });
    return line;
  }

  /** Seconds after which the JDK's web server hangs up on who sends a request bit by bit. */
  private static void cutOffSlowRequests() {
    String property = "sun.net.httpserver.maxReqTime";
    if (System.getProperty(property) == null) {
      System.setProperty(property, "60");
    }
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static String message(CommandLine failed, Exception error) {
    String said =
        error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
    return failed.getCommandSpec().qualifiedName() + ": " + Secrets.masked(said.replace('\n', ' '));
  }

  /** The file has to be known before the line is parsed, since it holds defaults of the line. */
  private static @Nullable String configFile(Map<String, String> environment, String... args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith("--config=")) {
        return args[i].substring("--config=".length());
      }
      if (args[i].equals("--config") && i + 1 < args.length) {
        return args[i + 1];
      }
    }
    return environment.get(ConfigKeys.variable("config"));
  }
}
