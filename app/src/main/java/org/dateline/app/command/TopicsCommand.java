package org.dateline.app.command;

import picocli.CommandLine.Command;

/** {@code dateline topics}. */
@Command(
    name = "topics",
    description = "The topics with their settings.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {TopicsCreateCommand.class, TopicsDescribeCommand.class})
public final class TopicsCommand {}
