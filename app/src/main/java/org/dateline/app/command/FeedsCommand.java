package org.dateline.app.command;

import picocli.CommandLine.Command;

/** {@code dateline feeds}. */
@Command(
    name = "feeds",
    description = "The feed registry: subscribe, list, find, and see how feeds do.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      FeedsAddCommand.class,
      FeedsListCommand.class,
      FeedsRemoveCommand.class,
      FeedsImportCommand.class,
      FeedsExportCommand.class,
      FeedsDiscoverCommand.class,
      FeedsStatusCommand.class
    })
public final class FeedsCommand {}
