package org.dateline.app.command;

import picocli.CommandLine.Command;

/** {@code dateline deadletters}. */
@Command(
    name = "deadletters",
    description = "What could not be processed, and why; put it back.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {DeadLettersListCommand.class, DeadLettersRequeueCommand.class})
public final class DeadLettersCommand {}
