package org.dateline.app;

import org.dateline.app.command.DedupCommand;
import org.dateline.app.command.ExtractCommand;
import org.dateline.app.command.ParseFeedCommand;
import org.dateline.app.command.TagCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program {@code dateline}: exit 0 on success, 1 on a failure, 2 on a usage error with one
 * clear line.
 */
@Command(
    name = "dateline",
    description = "News feeds in, enriched Kafka topics out.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DedupCommand.class,
      ExtractCommand.class,
      ParseFeedCommand.class,
      TagCommand.class
    })
public final class Dateline {
  private Dateline() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line with every command registered. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Dateline());
    line.setParameterExceptionHandler(
        (error, arguments) -> {
          CommandLine failed = error.getCommandLine();
          failed
              .getErr()
              .println(failed.getCommandSpec().qualifiedName() + ": " + error.getMessage());
          return CommandLine.ExitCode.USAGE;
        });
    line.setExecutionExceptionHandler(
        (error, failed, parsed) -> {
          failed
              .getErr()
              .println(failed.getCommandSpec().qualifiedName() + ": " + error.getMessage());
          return CommandLine.ExitCode.SOFTWARE;
        });
    return line;
  }
}
